//! Forgetting, in Chinese.
//! Must not know screens.

use crate::ui::strings::ForgetWords;

/// The words.
pub const FORGET: ForgetWords = ForgetWords {
    word: "彻底删除",
    ask: |item, word| {
        format!(
            "要彻底删除「{item}」吗？它会从文件和所有撤销记录里消失，再也找不回来。输入「{word}」再按 Enter；按 Esc 则一切照旧。"
        )
    },
    which: "要彻底删除哪一条？",
    offer: "彻底删除（无法撤销）",
    nothing: "什么也没删。",
    done: "已彻底删除，撤销也找不回来。",
    no_row: "请把光标放在要彻底删除的那一条上。",
    cannot: |pane| {
        format!("{pane}：这里不能彻底删除。摩擦、顾虑、未知、行动、搁置的和规范上的异议可以；D 是普通删除。")
    },
    copies: |mended, left| match (mended, left.join("、")) {
        (0, left) => format!("这里已彻底删除，但 {left} 读不了，请自己去看看。"),
        (_, left) if left.is_empty() => format!("已彻底删除，另外 {mended} 份副本里的也删了。"),
        (_, left) => format!("已彻底删除，另外 {mended} 份副本里的也删了；{left} 读不了，请自己去看看。"),
    },
};
