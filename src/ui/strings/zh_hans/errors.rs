//! Why something was refused or could not be read, in Chinese, and what to do about it.
//! Must not know screens.

use crate::domain::rejected::Rejected;
use crate::domain::small::Difference;
use crate::format::error::{DecodeError, Problem, Reason};

use super::{apart, parser};
use crate::ui::msg::Trouble;

/// Why a change was refused.
pub fn rejected(rejected: &Rejected) -> String {
    match rejected {
        Rejected::FitsNowhere => "这一边照文件里的样子放不进去。选另一边，或在 conflicts 里修好它。".into(),
        Rejected::NotThere => "它已经不在了。".into(),
        Rejected::Empty => "空的不会留下。D 删除整条。".into(),
        Rejected::NoWorkshop => "这只能在工作坊里改。在档案页按 n 开一场。".into(),
        Rejected::WorkshopInProgress => "有一场工作坊在进行。先完成或放弃它。".into(),
        Rejected::TooManyVotes { votes, roster } => {
            format!("有 {votes} 票，名单上只有 {roster} 人。Backspace 收回一票。")
        }
        Rejected::VotesOfAbsent { votes, here } => {
            format!("有 {votes} 票，在的只有 {here} 人。Backspace 收回一票；谁在，在到场这一步改。")
        }
        Rejected::NoMeeting => "会议还没开始，没法问人。按 n 开始，再按 w。".into(),
        Rejected::NobodyHere => "现场和线上都没有人。先在成员里说明谁在哪，再按 w。".into(),
        Rejected::AskedLater(name) => format!("{}既不在现场也不在线上，之后再问。", apart(name).trim_start()),
        Rejected::HeardInRound(name) => {
            format!(
                "{}是在轮流发言里说过的：按 w，在那里用 Backspace 或 - 改。",
                apart(name).trim_start()
            )
        }
        Rejected::VoteOfAbsent(name) => format!(
            "{}记为缺席，所以没有收。人在的话，到「到场」这一步改。",
            apart(name).trim_start()
        ),
        Rejected::NothingChanged => "还没有为它改过什么。请改提案，或以收回、记下了结。".into(),
        Rejected::NotVotedAgain => "请先重新出手势：提案改过了。".into(),
        Rejected::NoTrial(most) => format!("试行是 1 到 {most} 天。"),
        Rejected::LooserMode => "计票只能更严，不能更松。".into(),
        Rejected::OpenObjections(open) => format!("有 {open} 个低分或异议没了结。按 o 听一听，或了结它。"),
        Rejected::NoVote => "这个说法还没人投票。输入各人的数字，再按 Enter。".into(),
        Rejected::NoText => "还没有文字可以表决。请先写。".into(),
        Rejected::TooManyTopics(most) => {
            format!("这场工作坊最多 {most} 个主题。Space 收回一个，其余搁置。")
        }
        Rejected::TooManyDots { dots, most } => {
            format!("投了 {dots} 点，每人只有 {most} 点。Backspace 收回一点。")
        }
        Rejected::TooManyOnOne { cluster, dots, most } => {
            format!("「{cluster}」上投了 {dots} 点，一类最多 {most} 点。Backspace 收回一点。")
        }
        Rejected::DotsByHand(cluster) => {
            format!("「{cluster}」的点是手写的总数。先在那里改成 0，再按人投点。")
        }
        Rejected::SplitsNothing => "要有分出去的，也要有留下的。".into(),
        Rejected::ClusterNameTaken(name) => format!("已经有「{name}」这个类。换个名字。"),
        Rejected::HasDraft => "这条约定的草案已有文字或票。先在起草里删掉它（D），再改去留。".into(),
        Rejected::NoReviewDate => "先定复看日期，再定稿。".into(),
        Rejected::ReadOnly => "只读：别人正在改，这里什么也改不了。".into(),
        Rejected::LastStep => "至少要留一步。".into(),
        Rejected::NewMeaning(difference) => new_meaning(difference),
        Rejected::NameOfLeft(name) => {
            format!(
                "{}以前在团队里。请把人加回来，或者加上姓。",
                apart(name).trim_start()
            )
        }
        Rejected::NameTaken(name) => format!("名单上已有{}。加个字或加上姓。", apart(name).trim_end()),
    }
}

/// Why other words are no fix of a typo.
pub fn new_meaning(difference: &Difference) -> String {
    let (most, of) = (difference.most(), difference.of);
    match &difference.sense {
        Some(word) => format!("「{word}」改了意思，要到工作坊里定。"),
        None => format!(
            "{of} 个字最多改 {most} 个，这里改了 {} 个。改意思要到工作坊里定。",
            difference.changed
        ),
    }
}

/// Why a file could not be read or written, and what to do.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Content(error) => content(error),
        Trouble::NotThere => "文件不在了，可能被移走或改了名".into(),
        Trouble::Exists => "已有同名文件，请换个名字".into(),
        Trouble::Denied => "没有权限，请看看文件和文件夹的权限".into(),
        Trouble::ReadOnly => "磁盘只能读；要改，请把文件复制到别处".into(),
        Trouble::Full => "磁盘满了；腾出空间，会自己再试".into(),
        Trouble::ChangedOnDisk => "文件被别处改过；Ctrl-P「覆盖被改动的文件」两份都留，对方的放旁边".into(),
        Trouble::Vanished => "文件不见了；放回去，或按 Ctrl-S 看怎么办".into(),
        Trouble::Unreachable => "它所在的磁盘或共享连不上了，请重新连接".into(),
        Trouble::NoFile => "它不是文件".into(),
        Trouble::Damaged => "内容已损坏".into(),
        Trouble::Mistake => "程序自己出了错；用 norming check 检查这个文件可以看到".into(),
        Trouble::Other(detail) => detail.clone(),
    }
}

/// Where a text is wrong, what is wrong, and what to do.
fn content(error: &DecodeError) -> String {
    let DecodeError {
        line,
        column,
        problem,
    } = error;
    format!("第 {line} 行第 {column} 列：{}", this(problem))
}

fn this(problem: &Problem) -> String {
    match problem {
        Problem::Empty => "文件是空的；请从备份或 git 取回".into(),
        Problem::NotText => "这不是 UTF-8 文字；请从备份或 git 取回".into(),
        Problem::TooLarge { bytes, most } => format!("文件有 {bytes} 字节，最多读 {most}；这是档案吗？"),
        Problem::TooDeep { most } => format!("括号套了不止 {most} 层；这是档案吗？"),
        Problem::TooMany { most } => format!("里面的东西超过 {most} 个；这是档案吗？"),
        Problem::ConflictMarkers => "从这里起是 git 冲突；打开时 Norming 会问用哪边".into(),
        Problem::StrayMarkers => "这里单独留着一个 git 冲突标记；删掉它，或从 git 重新取文件".into(),
        Problem::Side { first, problem } => {
            let which = if *first { "第一" } else { "第二" };
            format!(
                "git 冲突的{which}边读不了：{}。修好它，或留另一边并删掉 git 的标记",
                this(problem)
            )
        }
        Problem::NewerFormat(format) => format!("由更新的 Norming 写成（格式 {format}）；请升级后再打开"),
        Problem::UnknownField { name, expected } => {
            format!(
                "不认识字段 `{name}`；去掉它，或改对名字（{}）",
                near(name, expected)
            )
        }
        Problem::MissingField { name } => format!("缺字段 `{name}`，请补上"),
        Problem::RepeatedField { name } => format!("字段 `{name}` 写了两次，请去掉一个"),
        Problem::UnknownChoice { name, expected } => {
            format!("不认识的词 `{name}`；请写其中之一：{}", expected.join("、"))
        }
        Problem::BadValue { reason, found } => format!("`{found}` {}", bad(*reason)),
        Problem::WrongKind { expected, found } => format!(
            "这里应是{}，不是 {}",
            parser::expected(expected),
            parser::found(found)
        ),
        Problem::Syntax { detail } => format!("写法不对：{}；请看看括号、逗号和引号", parser::detail(detail)),
    }
}

/// The known names, those that look like the unknown one first, as far as they fit.
fn near(name: &str, expected: &[&str]) -> String {
    let first = name.chars().next();
    let mut known: Vec<&str> = expected.to_vec();
    known.sort_by_key(|other| other.chars().next() != first);
    let shown = known.len().min(4);
    let more = if known.len() > shown { "等" } else { "" };
    format!("有 {}{more}", known[..shown].join("、"))
}

fn bad(reason: Reason) -> &'static str {
    match reason {
        Reason::Date => "不是日期；请写成 2027-06-30",
        Reason::DateRange => "不在 1900 年到 9999 年之间；年份请写四位，如 2027-06-30",
        Reason::Moment => "不是日期加时间；请写成 2027-06-30T14:00",
        Reason::Language => "不是 Norming 有的语言；请写 en 或 zh-Hans",
        Reason::Votes => "不是计票；请写成 \"3:2 4:5 -:1 of 8\"",
        Reason::Vote => "不是一票；请写 0 到 5，或 -",
        Reason::Rule => {
            "不是规则；请写成 \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days\""
        }
        Reason::EmptyId => "是空的标识；请写字母或数字",
        Reason::DuplicateId => "这个标识用了两次；请改掉一个",
        Reason::DuplicateKey => "在这里写了两次；请去掉一个",
        Reason::Format => "不是格式号；请写 1",
        Reason::NoSteps => "没有步骤；至少加上 Close",
        Reason::RepeatedStep => "在议程里出现两次；请去掉一个",
        Reason::Minutes => "不是分钟数；请写 1 到 480",
        Reason::RuleNumber => {
            "里有规则不能用的数；at_least 是 1 到 5，quorum (2, 3) 是三分之二，天数是 1 到 365"
        }
        Reason::CloseNotLast => "排在议程最后；最后一步必须是 Close",
        Reason::NoTopics => "没有主题；请加一个",
        Reason::NoNorms => "是没有约定的主题；请加一条，或去掉它",
        Reason::Value => "不是档案里的值；请照它所属字段的写法写",
        Reason::EmptyWords => "是名字或约定为空的主题；请写上，或去掉它",
        Reason::Path => "不是文件夹；请写路径，如 \"~/norming\"",
    }
}
