//! What the commands tell, in Simplified Chinese.
//! Must not know how it is found out.

use chrono::NaiveDate;

use crate::domain::agreement::FourC;
use crate::domain::due::When;
use crate::domain::guardrail::Class;
use crate::domain::norm::{Event, Status};
use crate::domain::workshop::Trigger;
use crate::format::merge::Which;
use crate::format::report::check::Wrong;
use crate::format::report::diff::Agreed;
use crate::runtime::recovery::Why;

use crate::cli::print::shown;
use crate::cli::settings::Origin;
use crate::cli::words::{
    CheckWords, ConfigWords, DiffWords, GitWords, ImportWords, Kept, ListWords, LogWords, MergeWords,
    RecoverWords, ShowWords,
};

pub const CHECK: CheckWords = CheckWords {
    fine: |files| format!("看了 {files} 个文件，没有问题"),
    wrong: |wrong| match wrong {
        Wrong::Undecided { what } => {
            let what = if what.is_empty() {
                "有一项只留在团队里的内容"
            } else {
                what
            };
            format!("{what}：合并的两边都改了它；请在 Norming 里打开档案，它会问用哪边")
        }
        Wrong::BrokenLink { from, field, to } => {
            let from = if from.is_empty() {
                String::new()
            } else {
                format!("{from} 的 ")
            };
            format!("{from}`{field}` 指向 {to}，文件里没有它；请去掉，或改成有的")
        }
        Wrong::SharedId(id) => format!("标识 {id} 用在了两处；请给其中一个换标识，并改好指向它的关联"),
        Wrong::OpenObjection { proposal, text, open } => {
            let text = if text.is_empty() {
                String::new()
            } else {
                format!("：「{text}」")
            };
            format!("{proposal} 已通过，却还有 {open} 个异议没了结{text}；请在「决定」里了结，或撤掉这个结果")
        }
        Wrong::NoWords(id) => format!("约定 {id} 已生效，却没有文字；请写上，或废止它"),
        Wrong::StewardLeft { of, name } => {
            format!("{of}：守护人（{name}）已离开团队；请在 Norming 里打开档案，另选一位")
        }
        Wrong::SameName { one, other, name } => format!(
            "{one} 和 {other} 的名字看起来一样：{name}；请在 `name` 里改掉其中一个，如果是同一个人，就只留一个，另一个的关联也指向它"
        ),
        Wrong::Future { of, field, day } => {
            format!("{of} 的 `{field}` 是 {day}，还没到；请写实际发生的那天")
        }
        Wrong::Order {
            of,
            field,
            day,
            after,
            earlier,
        } => format!("{of} 的 `{field}` 是 {day}，早于 {after}（{earlier}）；请改对其中一个"),
    },
};

pub const CONFIG: ConfigWords = ConfigWords {
    file: |file, is_there| match (file, is_there) {
        (Some(file), true) => format!("设置文件：{}", shown(file)),
        (Some(file), false) => format!(
            "设置文件：{}（还没有；norming config --init 会写一个）",
            shown(file)
        ),
        (None, _) => "设置文件：无".to_owned(),
    },
    off_on: ["关", "开"],
    as_agenda: "按议程",
    from: |origin| match origin {
        Origin::Flag(name) => format!("来自 {name}"),
        Origin::Environment(name) => format!("来自环境变量 {name}"),
        Origin::Chosen => "在程序里选的".to_owned(),
        Origin::File => "来自设置文件".to_owned(),
        Origin::Here => "来自当前文件夹".to_owned(),
        Origin::Default => "默认".to_owned(),
    },
};

pub const DIFF: DiffWords = DiffWords {
    nothing: "没有变化",
    head: |from, to| format!("从{from}到{to}"),
    before_all: "还没有约定时",
    revision: |number, on| {
        let on = on.map_or_else(String::new, |on| format!("（{on}）"));
        format!("第 {number} 版{on}")
    },
    now: "现在",
    of_team: |team, revision| format!("「{team}」第 {revision} 版"),
    titles: [
        "新的约定",
        "改了说法的约定",
        "约定的译文",
        "下次工作坊要提出的说法",
        "不再生效的约定",
        "状态有变的约定",
        "边界",
        "四个维度，前后对比",
        "另外商定的",
        "有了答案的",
    ],
    not_proposed: "不再提出",
    because: "因为：",
    no_reason: "没有写下理由",
    gone: "不在了",
    steward: "守护人：",
    nobody: "没有人",
    touches: "涉及：",
    review: "复看日期",
    no_date: "没有日期",
    four_c,
    four_c_cells: 4,
    not_rated: "没打分",
    no_fingers: "没有手势",
    lowest: |lowest| format!("最低 {lowest}"),
    rated: |lowest, from_three, all| format!("最低 {lowest}，{all} 人中 {from_three} 人在 3 以上"),
    agreed: |what| match what {
        Agreed::Mission => "使命".to_owned(),
        Agreed::Connected => "怎样与它相连".to_owned(),
        Agreed::Sentence => "相聚与分开".to_owned(),
        Agreed::Slips => "有人没做到时".to_owned(),
        Agreed::Practices(c) => format!("{}：做法", four_c(c)),
        Agreed::OnPurpose(c) => format!("{}：刻意去做的", four_c(c)),
    },
    colon: "：",
};

fn four_c(c: FourC) -> &'static str {
    match c {
        FourC::Connection => "连接",
        FourC::Collaboration => "协作",
        FourC::Creativity => "创意",
        FourC::Culture => "文化",
    }
}

pub const GIT: GitWords = GitWords {
    set_up: |[root, program, attributes, files], [keys_new, lines_new]| {
        let was = |changed: bool| if changed { "" } else { "（原本如此）" };
        format!(
            "从现在起，git 按含义合并和比较 {root} 的档案。\n  \
             配置：调用 {program} 的驱动{}\n  \
             {attributes}：{files}{}\n\
             只在这个克隆里有效；别的克隆要在那里再运行一次。\n",
            was(keys_new),
            was(lines_new),
        )
    },
    nothing: |root| format!("{root} 里没有设置过什么。\n"),
    taken_out: |root| format!("git 又按行合并和比较 {root} 的档案了。\n"),
    keys: |keys| format!("  从配置里去掉：{keys}\n"),
    lines: |attributes| format!("  {attributes}：我们的几行已去掉\n"),
};

pub const IMPORT: ImportWords = ImportWords {
    read_as: |encoding| format!("按 {encoding} 读的"),
    dry: "什么也没写；去掉 --dry-run，这些就成为新档案里的草案",
    left: "什么也没有导入",
    done: |file, open| format!("已写入 {}；打开它：norming {open}", shown(file)),
    stdin: "标准输入",
    most_topics: |most| format!("{most} 个主题"),
    most_lines: |most| format!("{most} 条约定或其他文字"),
    most_kilobytes: |most| format!("{most} KB"),
    no_topic: "（没有主题）",
    no_norm: "（还没有约定）",
    fields: ["为什么：", "怎样看出来：", "守护人："],
    lists: [
        "列进成员名单；不在团队里的请去掉：",
        "没有收进来（标题、表头、签名、划掉的字）：",
    ],
    doubtful: "带问号的是段落，不一定是约定，请先看这些草案。",
    aside: "没看懂的，放在搁置区；问句放在未知里：",
    totals: |topics, norms, rest| format!("{topics} 个主题，{norms} 条约定草案，{rest} 行放在一边"),
};

pub const LIST: ListWords = ListWords {
    nothing_due: "没有到期的",
    none: |folder| format!("{} 里没有档案；用 norming new TEAM 新建一个", shown(folder)),
    titles: ["团队", "版", "约定", "复看", "进行中"],
    open: |kind, at| format!("{kind}，{at}"),
};

pub const LOG: LogWords = LogWords {
    none: "还没有定稿的工作坊",
    in_progress: "进行中",
    revision: |number| format!("第 {number} 版"),
    lists: ["保留", "修订", "废止", "新增", "未决"],
    count: |number, what| format!("{what} {number} 条"),
    comma: "，",
    no_norms: "没有约定",
    because: "因为：",
    not_there: |id| format!("（{id}，已不在文件里）"),
    transition: |transition, from, to| {
        let mut parts = Vec::new();
        if !from.is_empty() || !to.is_empty() {
            parts.push(format!("从「{from}」到「{to}」"));
        }
        parts.extend(transition.when.map(|when| format!("{when} 起")));
        let trigger = match transition.trigger {
            Some(Trigger::Policy) => Some("一项政策"),
            Some(Trigger::Reorganisation) => Some("组织调整"),
            Some(Trigger::People) => Some("有人加入或离开"),
            Some(Trigger::Tool) => Some("新工具"),
            Some(Trigger::Routine) | None => None,
        };
        parts.extend(trigger.map(str::to_owned));
        if parts.is_empty() {
            String::new()
        } else {
            format!("转变：{}", parts.join("；"))
        }
    },
    status: "状态：",
    made_from: |id| format!("来自 {id}："),
    between: "两版之间",
    station: |on, event, revision| format!("{on}  {event}，{revision}"),
    no_life: "它的经历没有写下来",
    event: |event| match event {
        Event::Adopted => "通过",
        Event::Amended => "表决后又改",
        Event::Reworded => "改了说法",
        Event::Corrected => "改了错字",
        Event::Retired => "废止",
        Event::Parked => "搁置",
        Event::Escalated => "交给别人决定",
    },
};

pub const MERGE: MergeWords = MergeWords {
    no_comments: |file| format!("{}：被合并的文件里的注释没有带过来", shown(file)),
    earlier: |file, earlier| format!("{}：已合并；先前的 {earlier} 处冲突还在，等你选", shown(file)),
    side: |which| match which {
        Which::Base => "两边共同的原稿",
        Which::Ours => "我方",
        Which::Theirs => "对方",
    },
};

pub const RECOVER: RecoverWords = RecoverWords {
    written: |number, file| format!("快照 {number} 已写入 {}", shown(file)),
    same: |file| format!("{} 已经是那个样子", shown(file)),
    restored: |file, number, kept| {
        let before = kept.map_or_else(String::new, |kept| format!("；之前的样子存为快照 {kept}"));
        format!("{} 已恢复到快照 {number}{before}", shown(file))
    },
    head: |file, is_gone| {
        let gone = if is_gone { "（文件已不在）" } else { "" };
        format!("{} 的快照，新的在前{gone}：", shown(file))
    },
    half_typed: "写到一半的文字：",
    half_noted: "写到一半的私人笔记。打开档案，它就在你的笔记里。",
    unreadable: "读不了",
    first: "第一份",
    other_words: "文字不同",
    why: |why| match why {
        Why::Unsaved => "；没存进文件的",
        Why::Saved => "",
        Why::Loss => "；大量删除之前留的",
        Why::Restored => "；恢复另一份之前留的",
    },
    as_now: "；与文件现在相同",
    count: |number, what| {
        let (measure, name) = match what {
            Kept::Norms => ("条", "约定"),
            Kept::Revisions => ("个", "版"),
            Kept::People => ("位", "成员"),
            Kept::Guardrails => ("条", "边界"),
            Kept::Concerns => ("个", "顾虑"),
            Kept::Unknowns => ("个", "未知"),
            Kept::Actions => ("个", "行动"),
            Kept::Parked => ("条", "搁置"),
            Kept::Frictions => ("条", "摩擦"),
            Kept::Clusters => ("个", "类"),
            Kept::Drafts => ("条", "草案"),
            Kept::Workshops => ("场", "进行中的工作坊"),
        };
        format!("{number} {measure}{name}")
    },
    comma: "，",
    compared: [
        |file| format!("{file}，现在的样子"),
        |snapshot| format!("快照 {snapshot}"),
    ],
    ask: "恢复成这样吗？现在的文件会先留一份快照。[y/N] ",
    yes: ["是", "好"],
};

fn over(until: NaiveDate, today: NaiveDate) -> &'static str {
    match When::of(until, today) {
        When::Overdue => "（已到期）",
        When::Today => "（今天到期）",
        When::Ahead => "",
    }
}

pub const SHOW: ShowWords = ShowWords {
    none: "没有生效的约定",
    in_progress: "有一场工作坊在进行；它的提案尚未商定，这里不显示",
    head: |sealed, review| {
        let sealed = match sealed {
            Some((revision, on)) => format!("现行约定，第 {revision} 版，{on} 定稿。"),
            None => "现行约定；还没有定稿的工作坊。".to_owned(),
        };
        let review = review.map_or_else(String::new, |on| format!("我们在 {on} 再看一遍。"));
        sealed + &review
    },
    titles: [
        "使命",
        "相聚与分开",
        "领导已定下的",
        "有人没做到时",
        "遇到这些，我们提前再看",
    ],
    fields: ["为什么", "迹象", "守护人", "状态", "复看"],
    field_cells: 7,
    status: |status, to, today| match status {
        Status::Trial { until } => format!("试行到 {until}{}", over(*until, today)),
        Status::Provisional { until } => format!("暂行到 {until}{}", over(*until, today)),
        Status::Adopted => String::new(),
        Status::Parked { .. } => "搁置".to_owned(),
        Status::Escalated { .. } => format!("交给 {to} 决定"),
        Status::Retired { on, .. } => format!("{on} 废止"),
    },
    adopted: "已通过",
    aside: |text| format!("（{text}）"),
    class: |class| match class {
        Class::Fixed => "已定",
        Class::Flexible => "可商量",
        Class::Unknown => "不清楚",
    },
    until: |until| format!("到 {until} 为止"),
    between: "；",
};
