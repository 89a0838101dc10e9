//! People, frame, concerns, unknowns and actions, in Chinese.
//! Must not know screens.

use super::apart;
use crate::ui::strings::{
    ActionWords, ConcernWords, GuardrailWords, LineWords, ListWords, PeopleWords, TransitionWords,
    UnknownWords,
};

/// The words.
pub const PEOPLE: PeopleWords = PeopleWords {
    roster: "成员",
    name: "姓名",
    places: ["现场", "远程", "异步", "缺席"],
    late: "晚点来",
    summary: |people, room, remote, away| match away {
        0 => format!("{people} 人：现场 {room}，远程 {remote}。"),
        _ => format!("{people} 人：现场 {room}，远程 {remote}，不在 {away}。"),
    },
    heard: |heard, remote, passed| match passed {
        0 => format!("远程 {remote} 人，{heard} 人说过话。"),
        _ => format!("远程 {remote} 人，{heard} 人说过话，{passed} 人跳过。"),
    },
    empty: "团队里有谁？按 a，输入第一个名字。",
    toggle_heard: "说过了（Space）",
    hear_all: "远程的都说过了",
    make_scribe: "今天做记录员",
    make_advocate: "今天替远程的人发声",
    make_facilitator: "由这位主持",
    rename: "改名字",
    leave: "移出成员名单",
    was_here: |name, day| format!("{}在{day}离开了团队。", apart(name).trim_start()),
    bring_back: |name| format!("{}回到团队", apart(name).trim_start()),
    somebody_else: "是另一个人：加个字或加上姓",
    ask_name: "新来的人叫什么？",
    nobody: "还没有人",
    last_facilitator: |name| format!("上次：{name}"),
    role_ghosts: ["把会议带好", "负责键盘", "盯着聊天，替远程的人发声"],
    roles: ["主持人", "记录员", "远程代言人"],
    roles_title: "分工",
    joined: "新加入",
    left: "已离开",
    vacant: "守护人已离开",
    since: "上次以来",
    since_empty: "没有人来去，每条约定都有守护人。",
};

/// The words.
pub const TRANSITION: TransitionWords = TransitionWords {
    title: "这次的转变",
    from: "从",
    from_ghost: "一直以来怎么工作：全部远程",
    to: "到",
    to_ghost: "以后怎么工作：每周三天到现场",
    when: "何时起",
    trigger: "起因",
    triggers: ["一项政策", "组织调整", "有人加入或离开", "新工具", "例行"],
    trigger_ghost: "Enter，再用方向键选",
    why: "为何现在",
    why_ghost: "用做决定的人自己的话",
    sentence: |from, to, when| match (from.is_empty(), to.is_empty(), when) {
        (false, false, Some(when)) => format!("从「{from}」到「{to}」，{when}起"),
        (false, false, None) => format!("从「{from}」到「{to}」"),
        (true, false, Some(when)) => format!("转为「{to}」，{when}起"),
        (true, false, None) => format!("转为「{to}」"),
        (_, true, _) => format!("原来是「{from}」"),
    },
};

/// The words.
pub const LINES: LineWords = LineWords {
    carry_forward: ListWords {
        title: "值得延续的",
        empty: "上一次变化时，我们做对了什么，值得留下？按 a。",
    },
    ours: ListWords {
        title: "由我们来定的",
        empty: "在这些边界之内，哪些由我们来定？按 a。",
    },
    triggers: ListWords {
        title: "遇到这些就提前复看",
        empty: "例如：政策变了，有人加入或离开。按 a。",
    },
    sentence: ListWords {
        title: "我们这句话",
        empty: "我们聚在一起，是为了＿＿；我们分开工作，是为了＿＿。",
    },
    invitation: ListWords {
        title: "邀请",
        empty: "请一位领导来哪一场混合会议，亲眼看看？",
    },
    slips: ListWords {
        title: "有人没做到时",
        empty: "怎么善意地提醒，在哪里说？",
    },
};

/// The words.
pub const GUARDRAILS: GuardrailWords = GuardrailWords {
    mission_title: "使命",
    mission: "使命",
    mission_ghost: "我们一起是为了什么",
    connected: "靠什么维系",
    connected_ghost: "不管坐在哪里，靠什么不离使命",
    guardrails: "边界",
    guardrails_empty: "领导已经定下了什么？按 a。Tab 接着填性质、出处、期限。",
    guardrails_summary: |fixed, flexible, unknown, incomplete| {
        let sorted = format!("已定 {fixed}，可商量 {flexible}");
        match (unknown, incomplete) {
            (_, 0) => format!("{sorted}，不清楚 {unknown}。"),
            (0, _) => format!("{sorted}，待补全 {incomplete}。"),
            _ => format!("{sorted}，不清楚 {unknown}，待补全 {incomplete}。"),
        }
    },
    classes: ["已定", "可商量", "不清楚"],
    class: "性质",
    class_open: "性质？",
    class_ghost: "已定、可商量，还是不清楚",
    reviews: ["还成立吗？", "仍成立", "变了", "取消了", "新的"],
    before: "原先",
    flagged: |norms| format!("有 {norms} 条约定与它相关：回顾时会问到"),
    source: "出处",
    source_ghost: "谁说的，写在哪里",
    source_line: |source, until| match until {
        Some(until) => format!("出处：{source}；到{until}为止"),
        None => format!("出处：{source}"),
    },
    until: "期限",
    until_ghost: "到什么时候，如果有人说过",
    still_true: "仍成立",
    changed: "变了：写下现在的说法",
    gone: "取消了：不再成立",
    back: "还是成立的",
    edit_details: "性质、出处、期限",
};

/// The words.
pub const CONCERNS: ConcernWords = ConcernWords {
    leaders: "领导的顾虑",
    leaders_empty: "换作是你，会担心什么？按 a。Tab 接着写背后的需要。",
    team: "我们的顾虑",
    team_empty: "我们自己的担心同样算数。按 a。",
    reword: "下次工作坊提出这个说法",
    reword_parked: |concern, words| format!("这条顾虑要换个说法吗？{concern} → {words}"),
    count: |concerns, needless| match needless {
        0 => format!("{concerns} 条"),
        _ => format!("{concerns} 条，{needless} 条没写需要"),
    },
    known: ["亲耳听到", "有文字", "猜测"],
    how: "怎么知道",
    need: "需要",
    need_ghost: "背后我们也认同的需要",
    need_line: |need| format!("需要：{need}"),
    closed: "已放下",
    edit: "改文字",
    write_need: "写下需要",
    put_to_rest: "放下它",
    open_again: "重新提出",
};

/// The words.
pub const UNKNOWNS: UnknownWords = UnknownWords {
    title: "还没人知道的",
    due_title: "到期的待答问题",
    empty: "哪个问题还没人答得上来？主持人先说。按 a。",
    due_empty: "没有到期的待答问题。",
    summary: |unknowns, ownerless, due| {
        let mut summary = format!("{unknowns} 个");
        if due > 0 {
            summary = format!("{summary}，{due} 个到期");
        }
        if ownerless > 0 {
            summary = format!("{summary}，{ownerless} 个没人负责");
        }
        summary
    },
    owner: "谁去问",
    owner_ghost: "Enter，再用方向键或首字母选",
    nobody: "还没有人",
    not_knowable: "现在谁也无法知道",
    by: "最晚",
    meanwhile: "在此之前",
    meanwhile_ghost: "弄清楚之前我们怎么做",
    answer: "答案",
    answer_ghost: "还没有",
    answered: "已有答案",
    no_owner: "要有人去问",
    open: "未解",
    write_answer: "写下答案",
    choose_owner: "选谁去问",
    set_date: "定日期",
    edit: "改问题",
    answer_line: |answer| format!("答案：{answer}"),
    owner_line: |owner, by| match by {
        Some(by) => format!("{owner}，{by}前"),
        None => owner.to_owned(),
    },
};

/// The words.
pub const ACTIONS: ActionWords = ActionWords {
    title: "行动",
    empty: "没有未完成的行动。按 a 添加。",
    count: |actions| format!("{actions} 项"),
    owner: "谁",
    owner_ghost: "Enter，再用方向键或首字母选",
    nobody: "还没有人",
    by: "最晚",
    done: "完成",
    open: "未完成",
    make_norm: "当作约定：成为一条草案",
    reword: "修改文字",
    made_norm: "现在是一条草案，在起草这一步。u 撤回。",
    parking: "搁置区",
    parking_empty: "没有搁置的。在哪里都可以用 ! 搁置。",
    parked: |parked| format!("{parked} 条"),
};
