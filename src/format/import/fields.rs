//! Words by which people name the parts of an agreement, in both languages.
//! Must not know blocks.

use super::sentence::is_normative;
use crate::format::export::BESIDE;

/// What a part of a norm or a column of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Norm,
    Topic,
    Why,
    Signal,
    Steward,
    /// A number that only counts.
    Number,
    /// Something that a draft has no place for, such as a date.
    Other,
}

const NORM: &[&str] = &[
    "agreement",
    "norm",
    "rule",
    "guideline",
    "commitment",
    "we agree",
    "what we agreed",
    "expectation",
    "principle",
    "practice",
    "what we do",
    "behaviour",
    "behavior",
    "we will",
    "statement",
    "约定",
    "规则",
    "共识",
    "守则",
    "内容",
    "我们约定",
    "做法",
];
const TOPIC: &[&str] = &[
    "topic", "theme", "area", "category", "section", "subject", "主题", "类别", "分类", "方面",
];
/// Where a row of a table is about a way to talk; it is the topic, or the norm begins with it.
const PLACE: &[&str] = &["channel", "tool", "medium", "platform", "渠道", "频道", "工具"];
const WHY: &[&str] = &[
    "why",
    "reason",
    "because",
    "rationale",
    "purpose",
    "benefit",
    "为什么",
    "原因",
    "理由",
    "目的",
    "意义",
];
const SIGNAL: &[&str] = &[
    "signal",
    "how we will see it",
    "how we see it",
    "how we know",
    "measure",
    "evidence",
    "metric",
    "sign",
    "怎样看出来",
    "怎么看出来",
    "衡量",
    "标志",
    "信号",
    "如何衡量",
];
const STEWARD: &[&str] = &[
    "steward",
    "owner",
    "who",
    "responsible",
    "champion",
    "keeper",
    "who keeps an eye on it",
    "accountable",
    "守护人",
    "负责人",
    "谁",
    "责任人",
    "谁负责",
];
const NUMBER: &[&str] = &[
    "#", "no", "no.", "nr", "nr.", "number", "id", "序号", "编号", "号",
];
const OTHER: &[&str] = &[
    "review", "votes", "复看", "投票", "date", "日期", "since", "status", "状态",
];

const PEOPLE: &[&str] = &[
    "team",
    "team members",
    "members",
    "people",
    "who we are",
    "our team",
    "the team",
    "participants",
    "attendees",
    "present",
    "roster",
    "team roster",
    "成员",
    "团队成员",
    "参与者",
    "参会人",
    "我们是谁",
    "名单",
    "人员",
    "name",
    "member",
    "person",
    "team member",
    "姓名",
    "名字",
];
const SIGNED: &[&str] = &[
    "signed",
    "signed by",
    "signatures",
    "signature",
    "sign-off",
    "signoff",
    "agreed by",
    "signatories",
    "签名",
    "签字",
    "签署",
    "签署人",
    "确认人",
];

/// Words in the names of sections that tell why there is a team, or what else is good to know.
const STORY: &[&str] = &[
    "purpose",
    "mission",
    "vision",
    "goals",
    "goal",
    "objectives",
    "background",
    "introduction",
    "skills",
    "strengths",
    "references",
    "resources",
    "glossary",
    "appendix",
    "changelog",
    "history",
    "使命",
    "愿景",
    "目标",
    "背景",
    "简介",
    "参考资料",
    "术语",
    "附录",
    "技能",
];
/// Sections that say who does what; people where each line begins with one.
const ROLES: &[&str] = &[
    "role",
    "team role",
    "roles and responsibilities",
    "team roles",
    "角色",
    "分工",
];

/// Sections of what this program exports that hold no norms.
const OWN_ASIDES: &[&str] = &[
    "Proposed, not agreed",
    "只是提案，尚未商定",
    "When one of us slips",
    "What makes us look sooner",
    "Ours to decide",
    "What is decided",
    "Still unclear",
    "What we do not know yet",
    "What cost us something, as it was said",
    "有人没做到时",
    "遇到这些，我们提前再看",
    "由我们来定的",
    "已经定下的",
    "还不清楚的",
    "我们还不知道的",
    "让我们付出代价的事，照原话",
];
const OWN_TITLES: &[&str] = &[": how we work together", "：我们怎样一起工作"];
const OWN_STAMPS: &[&str] = &["On trial until ", "Provisional until ", "试行到", "暂行到"];

/// The same words in several languages, side by side, as this program exports them.
fn sides(text: &str) -> impl Iterator<Item = &str> {
    text.split(BESIDE).map(str::trim)
}

fn plain(text: &str) -> String {
    let text = text.trim().trim_matches(|c| "*_:：()（）".contains(c)).trim();
    text.to_lowercase()
}

fn is_one(names: &[&str], text: &str) -> bool {
    let text = plain(text);
    let is_plural = |name: &str| text.strip_suffix('s') == Some(name);
    names.contains(&text.as_str()) || names.iter().any(|name| is_plural(name))
}

/// What the column under this head is, where one of its words says so; and whether each row is about what stands in it.
pub(super) fn column(head: &str) -> (Option<Field>, bool) {
    let kinds = [
        (NUMBER, Field::Number),
        (WHY, Field::Why),
        (SIGNAL, Field::Signal),
        (STEWARD, Field::Steward),
        (NORM, Field::Norm),
        (TOPIC, Field::Topic),
        (OTHER, Field::Other),
    ];
    let whole = kinds.iter().find(|(names, _)| is_one(names, head));
    let text = plain(head);
    let has_word = |names: &[&str]| {
        names.iter().any(|name| {
            let plural = format!("{name}s");
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            if name.is_ascii() {
                words.any(|word| word == *name || word == plural)
            } else {
                text.contains(name)
            }
        })
    };
    let part = || kinds[1..6].iter().find(|(names, _)| has_word(names));
    let is_place = is_one(PLACE, head) || has_word(PLACE);
    (whole.or_else(part).map(|(_, field)| *field), is_place)
}

/// The part of a norm that a line begins to tell, and the rest of the line.
pub(super) fn field_lead(line: &str) -> Option<(Field, &str)> {
    let line = line.trim().trim_start_matches(['*', '_']);
    let end = line.find([':', '：']).filter(|end| *end <= 40)?;
    let rest = &line[end..];
    let rest = rest[rest.chars().next()?.len_utf8()..]
        .trim_start_matches(['*', '_'])
        .trim();
    let kinds = [
        (WHY, Field::Why),
        (SIGNAL, Field::Signal),
        (STEWARD, Field::Steward),
        (OTHER, Field::Other),
    ];
    let is_kind = |names: &[&str]| sides(&line[..end]).all(|side| is_one(names, side));
    let kind = kinds.iter().find(|(names, _)| is_kind(names))?;
    // `Who:` and `Sign:` begin sentences, too.
    Some((kind.1, rest)).filter(|(_, rest)| !rest.is_empty())
}

/// A line that says until when a norm is tried, as this program exports it.
pub(super) fn is_stamp(line: &str) -> bool {
    OWN_STAMPS
        .iter()
        .any(|stamp| line.trim_matches(|c| "*()（）".contains(c)).starts_with(stamp))
}

/// A norm of a handout, and what it says in brackets of its trial.
pub(super) fn stamped(text: &str) -> Option<(&str, &str)> {
    let at = text.rfind(['(', '（'])?;
    let (norm, stamp) = text.split_at(at);
    (is_stamp(stamp) && stamp.ends_with([')', '）'])).then_some((norm.trim(), stamp))
}

pub(super) fn is_own_title(text: &str) -> bool {
    sides(text).any(|side| OWN_TITLES.iter().any(|title| side.ends_with(title)))
}

pub(super) fn is_own_aside(text: &str) -> bool {
    sides(text).all(|side| OWN_ASIDES.contains(&side))
}

/// What is no norm of an export, though it stands where norms do.
pub(super) fn is_own_note(text: &str) -> bool {
    text.ends_with(" in the team.") && text.starts_with(|c: char| c.is_ascii_digit())
        || text.starts_with("另有 ") && text.ends_with("只留在团队里。")
}

/// The heading of an export over norms without a topic.
pub(super) fn is_own_nothing(heading: &str) -> bool {
    sides(heading).all(|side| matches!(side, "Other things" | "其他"))
}

/// Where a section lists people.
pub(super) fn is_of_people(heading: &str) -> bool {
    is_one(PEOPLE, heading)
}

/// Where a section may list people with what they do.
pub(super) fn is_of_roles(heading: &str) -> bool {
    is_one(ROLES, heading)
}

/// Where a section tells of the team or of the text: only a sentence that says so is a norm there. A day names no topic.
pub(super) fn is_story(heading: &str) -> bool {
    let text = plain(heading);
    let words = text.split(|c: char| !c.is_alphanumeric());
    let short = text.split_whitespace().count() <= 5;
    let is_story = words.clone().any(|word| STORY.contains(&word))
        || STORY.iter().any(|name| !name.is_ascii() && text.contains(name));
    short && is_story || !text.is_empty() && !text.chars().any(char::is_alphabetic)
}

/// Where a section is signed.
pub(super) fn is_signed(text: &str) -> bool {
    is_one(SIGNED, text)
}

/// A line in which somebody signs: a name is asked for, or given.
pub(super) fn signs(text: &str) -> bool {
    let (head, _) = text.split_once([':', '：']).unwrap_or((text, ""));
    let words = text.split_whitespace().count();
    // A blank in a longer sentence is filled in each time.
    is_signed(head) || text.contains("____") && (words <= 8 || text.starts_with('I'))
}

/// The name in an item of a list of people, without role or address; none where it looks like none.
pub(super) fn person(text: &str) -> Option<&str> {
    let line = text.lines().next().unwrap_or_default().trim();
    let end = line
        .find(['(', '（', ',', '，', ':', '：', '–', '—', '<', '@', '|', ';'])
        .unwrap_or(line.len());
    let name = line[..end].trim();
    let name = name.split(" - ").next().unwrap_or_default().trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| {
        word.chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c >= '\u{2e80}')
    };
    let nobody = [
        "everyone",
        "everybody",
        "all",
        "team",
        "the team",
        "whole team",
        "tbd",
        "scrum master",
        "product owner",
        "n/a",
        "none",
        "anyone",
        "facilitator",
        "lead",
        "team lead",
        "manager",
        "大家",
        "全员",
        "所有人",
        "团队",
        "待定",
        "全体",
    ];
    let is_wide = name.chars().any(|c| c >= '\u{2e80}');
    let fits = (1..=4).contains(&words.len()) && name.chars().count() <= if is_wide { 6 } else { 40 };
    let is_name = fits
        && words.first().is_some_and(is_capital)
        && words.last().is_some_and(is_capital)
        && !name.ends_with(['.', '!', '?', '。'])
        && !name.chars().any(|c| c.is_ascii_digit())
        && !nobody.contains(&name.to_lowercase().as_str())
        && !is_normative(name);
    is_name.then_some(name)
}
