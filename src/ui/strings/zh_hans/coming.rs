//! People who come and go, in Chinese.
//! Must not know screens.

use super::apart;
use crate::ui::strings::ComingWords;

/// The words.
pub const COMING: ComingWords = ComingWords {
    who: "谁来了，谁走了？",
    who_hint: "按数字，或输入名字里的字。",
    somebody_new: "新来的人",
    new_named: |name| format!("{}是新来的", apart(name).trim_start()),
    ask_name: "新来的人叫什么？",
    what: |name, state| match state {
        Some(state) => format!("{name}（{state}）"),
        None => format!("{}是新来的", apart(name).trim_start()),
    },
    joins: |place| format!("加入团队：{place}"),
    is_back: |place| format!("今天：{place}"),
    moves: |place| format!("改为：{place}"),
    away: "今天先走了",
    not_today: "今天不来",
    later: "晚点来",
    back_later: "离开一会儿，晚点回来",
    leaves: "离开团队，不再回来",
    left_team: "已离开团队",
    undo: |said, key| format!("{said}{key} 撤销。"),
    joined: |name, place| format!("{}加入了团队：{place}。", apart(name).trim_start()),
    is_at: |name, place| format!("{name}：{place}。"),
    is_late: |name| format!("{}晚点来，来之前不会问到。", apart(name).trim_start()),
    has_left: |name, vacant| {
        let left = format!("{}离开了团队。", apart(name).trim_start());
        match vacant {
            0 => left,
            more => format!("{left}有 {more} 条约定要另找守护人。"),
        }
    },
};
