//! Header, footer, toasts and the home screen, in Chinese.
//! Must not know screens.

use super::apart;
use crate::ui::msg::Apart;
use crate::ui::strings::{FrameWords, HintWords, HomeWords};

/// What is kept in the state folder, by name.
fn apart_names(what: &[Apart]) -> String {
    let name = |what: &Apart| match what {
        Apart::HalfTyped => "没写完的字",
        Apart::Notes => "你的笔记",
        Apart::Undo => "快照和撤销记录",
        Apart::Window => "谁正打开着这份档案",
        Apart::Looks => "你选的主题",
    };
    what.iter().map(name).collect::<Vec<_>>().join("、")
}

/// So many half-typed texts, and perhaps notes, that aren't kept.
fn unkept_words(texts: usize, notes: bool) -> String {
    let texts = (texts > 0).then(|| format!("没写完的 {texts} 段字"));
    let notes = notes.then(|| "你的笔记".to_owned());
    texts.into_iter().chain(notes).collect::<Vec<_>>().join("和")
}

/// The words.
pub const FRAME: FrameWords = FrameWords {
    step_of: |name, number, of| format!("{name}  {number}/{of}"),
    preparing: "准备",
    page: "约定",
    left: |left, planned| format!("还剩 {left} 分钟（共 {planned}）"),
    over: |over, planned| format!("! 超了 {over} 分钟（共 {planned}）"),
    on_time: |time| format!("预计 {time} 结束，准时"),
    late: |time, late| format!("预计 {time} 结束，晚 {late} 分钟"),
    early: |time, early| format!("预计 {time} 结束，早 {early} 分钟"),
    left_short: |left| format!("剩 {left} 分"),
    over_short: |over| format!("! 超 {over} 分"),
    end_short: |time, late| match late {
        0 => format!("{time} 结束"),
        late if late > 0 => format!("{time} 结束，晚 {late} 分"),
        late => format!("{time} 结束，早 {} 分", -late),
    },
    unkept: |what, why| format!("状态文件夹里没存上：{}。原因：{why}。", apart_names(what)),
    unread: |what, why| format!("状态文件夹里读不出来：{}。原因：{why}。", apart_names(what)),
    no_state_folder: "文件夹不在，或那里是一个文件",
    kept_again: "没写完的字、笔记和撤销记录又能存上了。",
    saved_alone: "已保存，无备份",
    saved_unread: "已保存，备份损坏",
    quit_unkept: |texts, notes| {
        let what = unkept_words(texts, notes);
        format!("再按一次 Ctrl-C 退出程序。{what}没存上；退出时会试着存到你的主目录，最后一行会说在哪里。")
    },
    leave_unkept: |texts, notes| {
        let what = unkept_words(texts, notes);
        format!("{what}没存上，现在离开会丢失。再按一次 q 离开这个团队。")
    },
    end_only: |time| format!("{time} 结束"),
    unsaved_stays: "还没保存，所以这份档案先不关。Ctrl-S 再试。",
    unsaved: "未保存",
    done_when: |text| format!("做到这样就好：{text}"),
    paused: |left| format!("{left}，已暂停"),
    saved: "已保存",
    saving: "保存中",
    not_saved: |why| format!("未保存：{why}"),
    rehearsal: "演练，不会保存",
    rehearsing: "演练",
    undone: |what| format!("已撤销：{what}"),
    redone: |what| format!("已重做：{what}"),
    undo_start_again: "再撤销一次，就回到会议开始之前了。要的话请再按。",
    nothing_to_undo: "没有可撤销的",
    nothing_to_redo: "没有可重做的",
    cut: |lost| format!("这里写满了：有 {lost} 个字放不下"),
    empty_dropped: "空的不会留下；D 删除整条",
    quit_again: "再按一次 Ctrl-C 退出程序。都已保存。",
    quit_votes: |votes| format!("再按一次 Ctrl-C 退出程序。有 {votes} 票还没亮，会丢失。"),
    leave_votes: |votes| format!("再按一次 q 离开这个团队。有 {votes} 票还没亮，会丢失。"),
    votes_unsaved: "票未保存",
    quit_unsaved: "再按一次 Ctrl-C 退出程序。没保存的会另外存好，最后一行会说在哪里。",
    leave_again: "再按一次 q 离开工作坊。下次从这里继续。",
    missing: |what, key| format!("还缺：{what}。再按一次 {key} 继续。"),
    last_step: "这是最后一步。完成后在这一屏定稿。",
    first_step: "这是第一步。",
    parked_question: "已搁置，放进未知",
    parked_item: "已放进搁置区",
    ask_park: "搁置什么？问题会放进未知",
    minute_more: |minutes| format!("多一分钟：这一步共 {minutes} 分钟"),
    clock_stands: "计时已暂停。按 t 继续。",
    new_sitting: "新的一次会，计时开始。到场这一步会再问谁在。",
    team_needs_name: "团队要有名字。再按 a 输入。",
    clock_runs: "计时继续",
    done: |what| format!("已完成：{what}。按 u 撤回。"),
    zoom_in: "这里还有空间：把字放大些，远处的人也能跟着读。",
    above: |lines| format!("^ 还有 {lines} 行"),
    below: |lines| format!("v 还有 {lines} 行"),
    to_step: |step| format!("去「{step}」"),
    to_norm: |norm| format!("约定：{norm}"),
    to_session: |team| format!("打开「{team}」"),
    mouse_on: "鼠标可代替按键；要选文字，多数终端里按住 Shift",
    mouse_off: "鼠标还给终端了",
    sealed: |file| format!("已定稿。约定保存在 {file}。按 u 撤回。"),
    ask_discard: |word| format!("这场工作坊的内容都会没有。输入「{word}」确认放弃"),
    discard_word: "放弃",
    not_discarded: "没有放弃任何内容",
    discarded: "工作坊已放弃。按 u 找回。",
    seal_title: |gaps| match gaps {
        0 => "约定就此定稿吗？什么都不缺。".into(),
        _ => format!("约定就此定稿吗？还缺 {gaps} 项。"),
    },
    park_where: "先打开一个团队：搁置的内容放在它的档案里。",
    unknown_key: |key, help| format!("{key} 在这里不起作用。按 {help} 看能用的键。"),
    no_add: "这里不能添加。按 Enter 打开已有的。",
    start_title: "人都到了吗？",
    seal_yes: "定稿：约定现在生效",
    seal_no: "先不",
    which_agenda: "开哪种工作坊？",
    resumed: |day| format!("接着{day}那次会。按 t 开始新的一次。"),
    comments: "文件里有注释，保存会丢掉它们。第一次保存时，原文件会另存在旁边。",
    draft_back: "上次没写完的文字，放回原处了",
    draft_back_and_more: |more| {
        format!("上次没写完的文字，放回原处了。还有 {more} 段：Enter 搁置，也可以先改")
    },
    draft_to_park: "上次没写完的文字：Enter 搁置它，也可以先改",
    drafts_to_park: |texts| format!("上次有 {texts} 段文字没写完：Enter 逐段搁置，也可以先改"),
    lost_its_place: "你正写的那一栏没有了；Enter 把文字搁置。",
    pasted_some: |taken, refused, why| format!("收下 {taken} 行，{refused} 行没收：{why}"),
    team_has_session: "这个团队已有档案，就是这一份。",
    help: "按键",
    palette: "要做什么？",
    nothing_found: "没有找到",
    too_small: |width, height| {
        format!("窗口太小：{width}x{height}。Norming 需要 60x20。请放大窗口，或按 q 退出。")
    },
    own_agenda_bad: |why| format!("agenda.ron 用不了：{why}。改用自带的议程。"),
    settings_bad: |why| format!("你的设置用不了：{why}。现在按默认值来；norming config 会说是哪个文件。"),
    own_library_bad: |why| format!("library.ron 用不了：{why}。改用自带的参考。"),
    pasted: |lines| format!("收下了粘贴的 {lines} 行"),
    copy_beside: "正在覆盖保存。原来的内容另存在旁边。",
    read_only: "只读",
    held_by: |who, since| match since {
        "" => format!("只读：{}正开着它", apart(who).trim_start()),
        since => format!("只读：{}从 {since} 起开着它", apart(who).trim_start()),
    },
    cannot_write: |why| format!("只读：{why}。Ctrl-P「另存一份副本」，副本可以改。"),
    can_write: "文件现在可以写了，你可以改。",
    no_shell: "没有可以回去的 shell：程序是在这个窗口里单独运行的。",
    somebody: "另一个人",
    taken_over: "先前开着它的已经关了，现在你可以改。",
    from_outside: "文件被别处改过，现在显示的是改后的内容。u 撤销。",
    from_outside_typing: "文件被别处改过。你正写的没了位置；Enter 搁置它。",
    back_again: "文件又和原来一样了。",
    vanished: "文件不见了：被删、被移走，或在另一个分支上",
    leave_gone: "先这样；屏幕上的内容还在，但没有保存",
    make_anew: "重新建这个文件",
    made_anew: "正在重新建这个文件。",
};

/// The words.
pub const HOME: HomeWords = HomeWords {
    title: "Norming",
    folder: |sessions| format!("{sessions} 份档案"),
    read_so_far: |read, all| format!("{all} 份档案，已读 {read} 份"),
    empty: "这里还没有档案。按 a 为你的团队建一份，并准备第一场工作坊。",
    reading: "正在读取档案",
    none_match: "没有符合的档案。Esc 显示全部。",
    filter: "筛选",
    filtered: |filter| format!("筛选：{filter}"),
    norms: |norms| format!("生效约定 {norms} 条"),
    review_on: |day| format!("{day}回顾"),
    preparing: "工作坊准备中",
    in_progress: |step| format!("工作坊进行中，在「{step}」"),
    no_workshop: "还没开过工作坊",
    ask_team: "团队的名字",
    unreadable: "读不了",
    now: "选一份档案，或按 a 为新团队建一份。",
    now_empty: "按 a 为你的团队建一份档案，或者先演练一遍。",
    rehearse: "演练",
    rehearse_about: "用样例，三分钟，什么都不保存",
    rehearsed: "演练结束，什么都没有保存。按 a 为你的团队建一份档案。",
    try_label: "试试",
    tries: [
        "这个团队正在给一条约定投票。每人一个数字，例如：44354",
        "按 Enter，所有人同时看到结果。",
        "有人提出异议：按 o，处理之前说过的；再按 Enter 选择结果。",
        "按 u 撤回上一步。这里不会弄坏任何东西。",
        "按 z 把这一条放大给全场看；再按 z 回到全部。",
        "n 和 p 在步骤之间走，? 看所有按键，q q 再 q 回到首页。",
    ],
};

/// The words.
pub const HINTS: HintWords = HintWords {
    take: "选定",
    cancel: "离开",
    reveal: "亮票",
    keep: "留下",
    fingers: "手势",
    field: "下一格",
    place: "换位置",
    heard: "说过了",
    choose: "选中",
    done: "完成",
    on_off: "要或不要",
    amend: "修改",
    cluster: "归类",
    wish: "愿望",
    choose_on: "下一个",
    in_or_out: "收或不收",
    votes: "显示票",
    hide_votes: "隐藏票",
    topics: "主题",
    collect: "收集",
};
