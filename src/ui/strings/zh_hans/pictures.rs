//! The work in pictures, in Chinese.
//! Must not know screens.

use crate::ui::strings::PictureWords;

/// The words.
pub const PICTURES: PictureWords = PictureWords {
    title: "图示",
    nows: [
        "哪条约定回应哪个顾虑？按 Tab 看下一幅。",
        "哪些主题有约定，这些约定还缺什么？",
        "与上次相比，哪些变好了，哪些没有？",
        "每条约定何时通过、改写、废止？",
    ],
    answers: "什么回应什么",
    answered: |answered, all| match all {
        0 => "没有未了的顾虑".to_owned(),
        _ => format!("{all} 条顾虑，{answered} 条有回应"),
    },
    need: "需要",
    topic: "主题",
    norm: "约定",
    concern: "顾虑",
    within: "边界",
    evidence: "依据",
    benefit: "好处",
    why: "原因",
    answered_by: |norm| format!("回应它的是：{norm}"),
    no_norm: "还没有约定回应它",
    no_concern: "没有回应任何写下的顾虑",
    conceded: "这一条我们让步",
    nothing_linked: "还什么都没有。第一场工作坊会写下顾虑和约定。",
    go_to: "去看哪条约定？",
    coverage: "覆盖",
    covered: |covered, all| format!("{all} 个主题，{covered} 个有约定"),
    no_topic: "（没有主题）",
    bare: "没有约定",
    columns: ["原因", "迹象", "守护人", "回应"],
    missing: |missing, all| format!("{all} 条约定里 {missing} 条没有"),
    four_cs: "四个维度：从前和现在",
    four_cs_bars: "条形：3 及以上的人数",
    now: "这次",
    waits: "这次打完分，才显示上次的。",
    not_rated: "还没打分",
    timeline: "约定的时间线",
    timeline_signs: "* 通过，o 改写，x 不再生效",
    sealed: |on, what| {
        if what.is_empty() {
            format!("{on}定稿")
        } else {
            format!("{on}定稿：{what}")
        }
    },
    no_timeline: "还没有定稿的工作坊。时间线从第一场开始。",
};
