//! The four Cs, tallies, the look back, gathering, drafting and deciding, in Chinese.
//! Must not know screens.

use super::apart;
use crate::domain::tally::{Mode, Vote};
use crate::ui::strings::{DecideWords, DraftWords, GatherWords, LookBackWords, TallyWords, WorthWords};

/// The words.
pub const WORTH: WorthWords = WorthWords {
    title: "四个维度",
    names: ["连接", "协作", "创意", "文化"],
    questions: [
        "在这个团队里，我觉得有人了解我、支持我吗？",
        "一天之内，我能找齐该找的人一起解决问题吗？",
        "半成形的想法，说出来容易吗，有人听吗？",
        "我们的习惯，和我们说重要的事一致吗？",
    ],
    rating: "手势",
    rating_ghost: "0 完全没有，5 完全做到：逐个输入数字，再按 Enter",
    rated: |name, rating| format!("{name}：{rating}"),
    rated_count: |rated| format!("4 项打了 {rated} 项。"),
    lowest: |name| format!("最低的是{name}。"),
    write: "写下什么要当面、什么能分开、什么要刻意",
    again: "重新出手势",
    last_time: "上次",
    face_to_face: "当面",
    face_to_face_ghost: "在一个房间里最好的",
    apart: "分开",
    apart_ghost: "分开做一样好，甚至更好的",
    on_purpose: "刻意",
    on_purpose_ghost: "不会再自然发生的",
    practices: "开始做",
    practices_ghost: "为它开始做的一件事",
};

/// The words.
pub const TALLY: TallyWords = TallyWords {
    consent: [
        "停，会有害处",
        "有大漏洞",
        "有顾虑",
        "可以接受",
        "不错",
        "我会出力促成",
    ],
    rating: ["完全没有", "几乎没有", "一点点", "还可以", "不错", "完全做到"],
    lived: ["从不", "很少", "有时", "常常", "大多", "总是"],
    worth: ["白费", "不太值", "部分值", "还行", "值得", "非常值"],
    between: "；",
    abstain: "弃权",
    voted: |mode, votes, roster| {
        let how = match mode {
            Mode::Open => "记名",
            Mode::Counted => "计数，不记名字",
            Mode::Blind => "盲投，不记名字",
        };
        format!("{how}：{votes} 票，名单 {roster} 人。")
    },
    few: "不到五票，票数会暴露个人。按 c 显示。",
    all: |at_least, yes| {
        let yes = if yes { "是" } else { "否" };
        format!("全部在 {at_least} 及以上：{yes}。")
    },
    lowest: |lowest, all| format!("最低 {lowest}。{all}"),
    result: |lowest, highest, at_least, from, shown| {
        format!("最低 {lowest}，最高 {highest}。{shown} 人中 {from} 人在 {at_least} 及以上。")
    },
    short: |lowest, highest, votes| format!("最低 {lowest}，最高 {highest}，{votes} 票"),
    short_few: |lowest, votes| format!("最低 {lowest}，{votes} 票"),
    counting: |votes, roster, selected| {
        format!("计数：{votes}/{roster} 票。Enter 亮票。按右方向键加一票「{selected}」。")
    },
    counting_blind: |votes, roster| {
        format!("盲投：{votes}/{roster} 票。把键盘传一圈，或把数字私下发给记录员。")
    },
    counting_open: |votes, voters, asked| {
        if asked.is_empty() {
            format!("记名：{votes}/{voters} 票。都问过了，Enter 亮票。")
        } else {
            format!(
                "记名：{votes}/{voters} 票。现在是{}；下键略过。",
                apart(asked).trim_end()
            )
        }
    },
    waiting: |votes| format!("这里有 {votes} 票还没亮。按 Enter 继续。"),
    drop_again: |votes, key| format!("再按一次 {key}，这 {votes} 票就作废。按别的键继续计票。"),
    dropped: |votes, key| format!("{votes} 票已作废。按 {key} 找回来。"),
    votes_back: |votes| format!("{votes} 票找回来了。按 Enter 亮票。"),
    votes_void: |votes, gone| {
        let why = if gone {
            "投的那一条没有了"
        } else {
            "文字改过了"
        };
        format!("没亮的 {votes} 票作废：{why}。")
    },
    votes_first: |votes| format!("还有 {votes} 票没亮。先按 Enter 亮票，或按 Esc 作废。"),
    add_late: "补一票",
    late_whose: "补谁的票？",
    late_replaces: |name, vote| match vote {
        Vote::Fingers(fingers) => format!("{name}（原来投 {fingers}，改成新的）"),
        Vote::Abstain => format!("{name}（原来弃权，改成新的）"),
    },
    late_vote_of: |name| format!("{}投几？0 到 5，- 是弃权。", apart(name).trim_start()),
    late_vote: "补哪个数字？0 到 5，- 是弃权。不记名字。",
    nobody_left: "在场的都问过了。Enter 亮票；上键回到前一位。",
    no_looser: "已有票时，计票只能更严，不能更松。Esc 作废这次计票。",
};

/// The words.
pub const LOOK_BACK: LookBackWords = LookBackWords {
    title: "约定",
    empty: "还没有生效的约定。",
    summary: |done, of| format!("{of} 条，{done} 条定了去留。"),
    open: "未定",
    asked: "去决定",
    calls: ["保留", "修订", "废止"],
    offers: ["保留，照旧", "修订：说明为什么", "废止：说明为什么"],
    revise_as: "修订，用提出的说法：说明为什么",
    lived: "做到几分",
    lived_ghost: "0 从不，5 总是：逐个输入数字，再按 Enter",
    call: "去留",
    call_ghost: "Enter：保留、修订或废止",
    reason: "理由",
    reason_ghost: "发生了什么，让我们要改它",
    ask: "有人想谈：带到决定这一步",
    not_asked: "还是没人要谈",
    standing: "现状",
    flagged: "与它相关的边界变了",
};

/// The words.
pub const GATHER: GatherWords = GatherWords {
    frictions: "摩擦与愿望",
    frictions_empty: "最近什么让我们付出了代价？写行为和结果，不点名。按 a，或粘贴多行。",
    frictions_none: "Enter 可以静默书写。写好的按 a 录入，或粘贴，每行一条。",
    frictions_menu: "最近什么让我们付出了代价？",
    edit: "改文字",
    frictions_prepared: |all, removed| match removed {
        0 => format!("{all} 条。"),
        _ => format!("{all} 条（去掉了 {removed} 条）。"),
    },
    frictions_summary: |all, loose, removed| {
        let items = match removed {
            0 => format!("{all} 条"),
            _ => format!("{all} 条（会前去掉 {removed} 条）"),
        };
        match (all, loose) {
            (0, _) => items,
            (_, 0) => format!("{items}，都归了类"),
            _ => format!("{items}，{loose} 条没归类。"),
        }
    },
    wish: "愿望",
    cluster: "类",
    which_cluster: |friction| format!("归到哪一类？{friction}"),
    clusters: "类与主题",
    clusters_empty: "把上面的归类：在一条上按 Enter，再写名字。",
    clusters_summary: |chosen, most| format!("选了 {chosen} 个，最多 {most} 个。"),
    cluster_line: |number, name, frictions, dots| format!("{number} {name}（{frictions} 条，{dots} 点）"),
    open: "未定",
    chosen: "选中",
    parked: "搁置",
    from: "来自",
    from_more: |more| format!("另外还有 {more} 条"),
    because: "因为",
    dots: "点",
    dots_ghost: "输入数目，再按 Enter",
    why_parked: |name| format!("为什么搁置「{name}」？"),
    merge_into: |name| format!("把「{name}」并到"),
    choose_by_dots: |topics| match topics {
        1 => "选有点的那一个".into(),
        _ => format!("选点数最多的 {topics} 个"),
    },
    choose: "选作今天的主题",
    park: "写理由搁置",
    reopen: "重新放开",
    set_dots: "数点",
    rename: "改名",
    merge: "并到另一个类",
};

/// The words.
pub const DRAFT: DraftWords = DraftWords {
    title: "草案",
    empty: "这里没有要起草的。按 a 另写一条约定，或按 s 看可参考的。",
    summary: |done, of| format!("{of} 条，起草了 {done} 条。"),
    norm: "约定",
    ghost: "当＿＿时，我们在＿＿之内＿＿，除非＿＿。",
    no_topic: "没有主题",
    from: "来自",
    from_frictions: |first, more, dots| match more {
        0 => format!("「{first}」（{dots} 点）"),
        _ => format!("「{first}」，另有 {more} 条（{dots} 点）"),
    },
    from_norms: |norms| format!("{norms} 条生效的约定"),
    in_force: "现行",
    reason: "因为",
    why: "原因",
    why_ghost: "为什么想要它",
    signal: "迹象",
    signal_ghost: "两周之内怎么看得出来",
    concern: "顾虑",
    guardrail: "边界",
    four_c: "服务于",
    steward: "守护人",
    none_yet: "还没有",
    edit: "改文字",
    edit_why: "原因、迹象、关联",
    split: "拆成两条",
    merge: "并到另一条草案",
    merge_into: "并到",
};

/// The words.
pub const DECIDE: DecideWords = DecideWords {
    title: "提案",
    empty: "还没有起草，也就没有要决定的。p 回到起草。",
    fingers: "手势",
    in_force: "现行",
    asked: "为何在此",
    keep_question: "有人想谈谈是否保留",
    retire_question: "有人想谈谈是否废止",
    void_notice: "计票作废：文字改过了。撤销这次改动，票也回来。",
    void_changed: "计票作废：因异议改过内容。请重新出手势。",
    objection: "异议",
    objection_open: |text, waiting| match waiting {
        0 => format!("未了结：{text}"),
        _ => format!("未了结：{text}（还有 {waiting} 个在等）"),
    },
    waits: "在等",
    trial_label: "试行",
    trial_days: |days| format!("{days} 天"),
    test: "一起问",
    test_questions: "会损害我们的使命吗？会让谁没法工作吗？越过边界吗？试一试都不安全吗？\
                     无障碍、照护和安全，任何时候都算数。",
    tested: "检验",
    changed: "改动",
    before: "原先",
    spent: |rounds, minutes, decider| {
        let decider = if decider.is_empty() { "某个人" } else { decider };
        format!("这一条已改 {rounds} 次，或用了 {minutes} 分钟：先试行、收窄、搁置，或交给{decider}决定。")
    },
    unheard: "有人打了低分，还没听到原因",
    wordless: "有人打了低分，听过了，没有记录",
    outcome: "结果",
    decided_already: "这一条已经定了。要按这次的票重来吗？",
    as_decided: "不用，维持原来的决定",
    decide_anew: "重来，按这次的票再定",
    proposed: "建议",
    proposal_title: |says| format!("建议：{says}"),
    no_vote: "还不行。没有人投票。",
    voided: "还不行。投票之后又改过。",
    open: |open| format!("还不行。有 {open} 个低分或异议没了结。"),
    adopt_because: |at_least| format!("通过。投票的都在 {at_least} 及以上。"),
    adopt_heard: |heard| match heard {
        1 => "通过。打低分的人说过了，不构成阻碍。".into(),
        _ => format!("通过。打低分的 {heard} 个人都说过了，不构成阻碍。"),
    },
    weak: |all, days| format!("试行 {days} 天。支持偏弱：大家都只出了 {all}。"),
    trial_because: |days| format!("试行 {days} 天，因为有异议这样要求。"),
    silent: |place| format!("暂行。从票上看，还没有人投票的是：{place}。"),
    no_quorum: |votes, needed| format!("暂行。{votes} 人投票，需要 {needed} 人。"),
    adopt: "通过",
    keep: "保留",
    retire: "废止",
    trial: |day| format!("试行到{day}"),
    provisional: |day| format!("暂行到{day}：其他人还可以表态"),
    park: "写理由搁置",
    escalate: "交给别人决定",
    why_parked: "为什么搁置？",
    to_whom: "由谁决定？",
    by_when: "最晚哪天？（1月11日、下周二、+14，或留空）",
    ask_harm: "看到什么害处或漏洞？是谁的需要？",
    ask_how: "现在的提案怎么照顾到了它？",
    take_votes: "开始投票",
    vote_again: "对改后的提案出手势",
    discuss_again: "再讨论一下，重新投票",
    hand_over: |decider| format!("交给{}决定", apart(decider)),
    hear: "请打低分的人说说",
    same_as_before: |harm| format!("还是之前那个：{harm}"),
    change_it: "为它改提案：文字、试行、衡量等",
    which_way: "提案怎样才能照顾到它？先问提异议的人。",
    ways: [
        "改文字",
        "收窄：对谁、何时、何地",
        "加一个例外：除非＿＿",
        "缩短试行",
        "加一个衡量：我们看什么",
        "拆成两条",
        "换守护人",
    ],
    ways_done: [
        "改了文字",
        "收窄了",
        "加了例外",
        "缩短了试行",
        "加了衡量",
        "拆成两条",
        "换了守护人",
    ],
    ask_days: "试行多少天？",
    ask_measure: "看什么，才知道有没有害处？",
    ask_exception: |text| format!("什么时候不适用？{text}，除非＿＿"),
    with_exception: |text, when| {
        let (text, end) = text
            .strip_suffix('。')
            .or_else(|| text.strip_suffix('.'))
            .map_or((text, ""), |text| (text, "。"));
        let when = when.trim().trim_end_matches(['。', '.']);
        let when = when.strip_prefix("除非").unwrap_or(when);
        format!("{text}，除非{when}{end}")
    },
    split_done: "现在是两个提案。e 改这一个，按右方向键到另一个。",
    test_it: "和大家一起检验：它站得住的理由是哪一个？",
    which_ground: "由大家说，不由主持人说。它站得住，因为",
    grounds: [
        "它违背我们的使命",
        "它让人没法做自己的工作",
        "它越过了一条边界",
        "到下次复看前，试一试都不安全",
        "关系到无障碍、照护责任或安全",
    ],
    no_ground: "都不是：作为顾虑记下",
    try_noted: |day| format!("试行到{day}，并记下异议"),
    go_on: "继续处理异议",
    integrated: "已照顾到：现在的提案顾及了它",
    integrated_how: "已照顾到，并写下怎么照顾的",
    integrated_line: |harm, way, how| {
        let way: Vec<&str> = [way, how].into_iter().filter(|one| !one.is_empty()).collect();
        if way.is_empty() {
            format!("已照顾到：{harm}")
        } else {
            format!("已照顾到：{harm}（{}）", way.join("，"))
        }
    },
    withdrawn: "收回：不再构成阻碍",
    withdrawn_line: |harm| format!("已收回：{harm}"),
    noted: "记下：听到了，作为顾虑留意",
    noted_line: |harm| format!("已记下：{harm}"),
    hear_next: "请下一位打低分的人说",
    another: "再记一个异议",
    reword: "换个说法写这一个",
    who_stewards: "谁来守护它？（留意，不是监督）",
    no_steward: "暂时没有",
    again: "再讨论一次",
};
