//! Silent writing, in Chinese.
//! Must not know screens.

use crate::ui::strings::SilenceWords;

/// The words.
pub const SILENCE: SilenceWords = SilenceWords {
    title: "静默书写",
    offer: |minutes| format!("静默书写 {minutes} 分钟"),
    collect: "录入写下的内容",
    busy: "Enter 结束静默，然后再输入或粘贴写下的内容。",
    now: "让大家写。Enter 结束并收集；+ 加一分钟。",
    now_up: "问问谁还要一点时间（+ 加一分钟）。Enter 开始收集。",
    say: "每人两条，写在纸上或自己的记事本里。先不说话，也先不发。",
    say_up: "把手上这句写完。然后开始收集，远程的先来。",
    what: [
        "想想过去一个月：哪条消息、哪个会、哪个决定，让你付出了代价？",
        "写发生了什么，带来了什么结果。写做了什么，不写是谁：不点名。",
        "两条就够了。",
    ],
    left: |minutes| format!("还剩 {minutes} 分钟"),
    up: "! 时间到",
};
