//! The command line in Simplified Chinese.
//! Must not know how anything is found out.

mod errors;
mod help;
mod man;
mod reports;
mod tell;

use crate::domain::workshop::WorkshopKind;
use crate::ui::app::Typed;

use super::Words;
use crate::cli::print::shown;

/// Everything in Simplified Chinese.
pub static ZH_HANS: Words = Words {
    error: errors::error,
    could_not_read: |name, why| format!("读不了 {name}：{why}"),
    written: |file| format!("已写入 {}", shown(file)),
    late: |path| format!("别的程序改了这份团队文件的旧版本；它写的内容在 {}", shown(path)),
    lost: |typed, trouble| {
        let what = match typed {
            Typed::Text => "写到一半的文字",
            Typed::Notes => "新写的笔记",
        };
        format!("{what}没能存上：{}", errors::why(trouble))
    },
    conflicts: |left| format!("合并留下 {left} 处冲突待选；打开档案时，程序会一处一处问你"),
    kind: |kind| match kind {
        WorkshopKind::First => "首次",
        WorkshopKind::Transition => "转变",
        WorkshopKind::Routine => "例行",
    },
    preparing: "准备中",
    settings_say: |code| format!("设置文件说 {code}，它先于 --language；面板里的「语言」可以改"),
    help: help::HELP,
    usage: errors::USAGE,
    check: reports::CHECK,
    config: reports::CONFIG,
    diff: reports::DIFF,
    git: reports::GIT,
    import: reports::IMPORT,
    list: reports::LIST,
    log: reports::LOG,
    pages_are_in: |folder| format!("手册页写在 {}", shown(folder)),
    merge: reports::MERGE,
    no_notes: "它没有私人笔记",
    recover: reports::RECOVER,
    show: reports::SHOW,
    tell: tell::TELL,
};
