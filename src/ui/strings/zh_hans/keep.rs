//! Norms, the case, closing, preparing and the session page, in Chinese.
//! Must not know screens.

use super::apart;
use crate::ui::strings::{CaseWords, CloseWords, NormWords, PageWords, PrepareWords};

/// The words.
pub const NORMS: NormWords = NormWords {
    why: "原因",
    signal: "迹象",
    steward: "守护人",
    steward_left: |name| match name {
        "" => "守护人离开了团队。接下来谁来留意？".into(),
        name => format!("守护人{}离开了团队。接下来谁来留意？", apart(name)),
    },
    answers: "回应",
    within: "边界",
    agreed_by: "表决",
    adopted: "已通过",
    trial: |day| format!("试行到{day}"),
    provisional: |day| format!("暂行到{day}"),
    parked: |reason| {
        if reason.is_empty() {
            "已搁置，未决定".into()
        } else {
            format!("已搁置：{reason}")
        }
    },
    escalated: |to, by| match by {
        Some(by) => format!("交{}决定，{by}前", apart(to)),
        None => format!("交{}决定", apart(to)),
    },
    retired: |day, reason| {
        if reason.is_empty() {
            format!("{day}废止")
        } else {
            format!("{day}废止：{reason}")
        }
    },
    events: [
        "通过",
        "改写",
        "改错字",
        "废止",
        "搁置",
        "交人决定",
        "表决后又修改",
    ],
    station: |event, text, reason| {
        if reason.is_empty() {
            format!("{event}：{text}")
        } else {
            format!("{event}：{text}（因为：{reason}）")
        }
    },
    until: |day| format!("{day}前"),
    because: "因为",
    look_again: "复看",
    older_words: |language| format!("{language}：译的还是旧说法，请重译。"),
    translate: |language| format!("译成另一种语言：{language}"),
    look_again_ghost: "和其他约定一起",
    late: "补投",
    late_ghost: "逐个输入数字，再按 Enter",
    confirm: "确认：从现在起正式生效",
    add_late: "补投几票",
    set_steward: "换守护人",
    set_date: "改日期",
    adopt: "通过：从现在起正式生效",
    keep_trial: |until| format!("照旧，到{until}为止"),
    extend: "延长：到哪天？",
    until_when: "试到哪天？写日期，或 +30",
    until_later: "要写今天以后的日期，如 2027-03-01 或 +30。试到哪天？",
    end_it: "到此为止：说明为什么",
    end_next: "到此为止：放到下一场工作坊",
    end_parked: |norm| format!("这条约定到此为止？{norm}"),
    typo: |most, of| format!("改错字（{of} 个字最多改 {most} 个）"),
    proposed: "下次工作坊提出",
    propose: "下次工作坊提出这个说法",
    type_on: "再改改刚才写的",
    drop_proposed: "不再提出别的说法",
    is_proposed: "下次工作坊回顾这一条时，会看到这个说法。",
};

/// The words.
pub const CASE: CaseWords = CaseWords {
    title: "我们的回应",
    empty: "没有未了的领导顾虑。",
    summary: |answered, of| format!("{of} 条，{answered} 条有回应。"),
    need: "需要",
    norm: "约定",
    conceded: "这一条我们让步。",
    no_norm: "还没有",
    link: "关联",
    evidence: "依据",
    evidence_ghost: "看得见、数得出的",
    benefit: "好处",
    benefit_ghost: "公司能得到什么",
    owner: "谁来说",
    by: "最晚",
    state_open: "未回应",
    state_answered: "有回应",
    state_conceded: "已让步",
    write_evidence: "写依据和好处",
    link_norm: "关联一条能回应它的约定",
    concede: "这一条我们让步",
    not_conceded: "还是不让步",
    presented: "已经回应过：去掉日期",
};

/// The words.
pub const CLOSE: CloseWords = CloseWords {
    read_back: "宣读",
    read_back_empty: "现在定稿，不会有任何变化。",
    counts: |kept, revised, retired, new| {
        format!("保留 {kept}，修订 {revised}，废止 {retired}，新增 {new}。")
    },
    kept: "保留",
    revised: "修订",
    retired: "废止",
    new: "新增",
    open: "未定",
    ending: "收尾",
    review: "复看日期",
    review_ghost: "Enter 可选 30、90、180 天后",
    when_review: "什么时候再看一遍？",
    in_days: |days, day| format!("{days} 天后：{day}"),
    other_date: "别的日期",
    sign_off: "大家的同意",
    sign_off_ghost: "多少人说：同意，这是我们的约定",
    yes_of: |yes, of| format!("{of} 人中 {yes} 人"),
    worth: "时间值不值",
    worth_ghost: "0 白费，5 非常值：逐个输入，再按 Enter",
    frictions: "摩擦原文",
    frictions_go: "定稿时从文件里去掉",
    frictions_stay: "留在文件里",
    seal: "定稿",
    seal_ghost: "Enter：约定从现在起生效，并写进文件",
    gaps: "还缺的",
    no_gaps: "什么都不缺。",
    next_steward: |norm| format!("接下来谁来留意？{norm}"),
    gap_count: |gaps| format!("{gaps} 项"),
};

/// The words.
pub const PREPARE: PrepareWords = PrepareWords {
    start_title: "会议",
    start: "开始会议：从这时起计时",
    agenda: "议程",
    own_plan: "我们自己的安排",
    total: |minutes| format!("共 {minutes} 分钟。"),
    plan: "议程",
    minutes: |minutes| format!("{minutes} 分钟"),
    minutes_label: "分钟",
    left_out: "不做",
    no_minutes: "一步至少一分钟。不做的话按 Space。",
    notes: "我的笔记",
    notes_private: |lines| {
        let private = "只给你看：不进档案，也不上共享屏幕。";
        match lines {
            0 => private.to_owned(),
            lines => format!("{lines} 行。{private}"),
        }
    },
    notes_lines: |lines| format!("{lines} 行。按 Enter 打开。"),
    notes_ghost: "你想记着的事",
};

/// The words.
pub const PAGE: PageWords = PageWords {
    in_force: "生效的约定",
    in_force_empty: "团队的约定会写在这里。按 n 打开工作坊。",
    norms: |norms| format!("{norms} 条。"),
    need_stewards: |norms| format!("{norms} 条要另找守护人"),
    review_on: |day| format!("{day}再看一遍。"),
    aside: "搁置与废止",
    aside_empty: "搁置和废止的会带着原因列在这里。",
    next: "接下来",
    prepare: "准备工作坊",
    go_on: "继续工作坊",
    open: |agenda| format!("开一场工作坊：{agenda}"),
    discard: "放弃进行中的工作坊",
    history: "历史",
    history_empty: "每定稿一场工作坊，这里多一行。",
    revisions: |revisions| format!("{revisions} 版。"),
    revision: |number, transition| {
        if transition.is_empty() {
            format!("第 {number} 版")
        } else {
            format!("第 {number} 版：{transition}")
        }
    },
    changing: "转变",
    changing_why: "为何那时",
    changed: "约定",
    met: "开会",
    sitting: |day, present| format!("{day}，{present} 人在现场或线上"),
    noted: [
        "守护人",
        "复看日期",
        "答案",
        "行动",
        "回应",
        "补投",
        "确认",
        "错字",
        "成员",
    ],
    note: |what, from, to| match (from.is_empty(), to.is_empty()) {
        (true, _) => format!("{what}：{to}"),
        (false, true) => format!("{what}：收回{}", apart(from).trim_end()),
        (false, false) => format!("{what}：{from}，现为{}", apart(to).trim_end()),
    },
};
