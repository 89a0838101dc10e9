//! The command line in Simplified Chinese.
//! Must not know how anything is found out.

mod errors;
mod help;
mod man;
mod reports;
mod tell;

use crate::domain::workshop::WorkshopKind;

use super::Words;
use crate::cli::print::shown;

/// Everything in Simplified Chinese.
pub static ZH_HANS: Words = Words {
    error: errors::error,
    could_not_read: |name, why| format!("读不了 {name}：{why}"),
    written: |file| format!("已写入 {}", shown(file)),
    late: |path| format!("别的程序改了这份团队文件的旧版本；它写的内容在 {}", shown(path)),
    unkept: |unkept| {
        let texts = match unkept.texts {
            0 => None,
            texts => Some(format!("{texts} 段没写完的文字")),
        };
        let notes = unkept.notes.then(|| "新写的笔记".to_owned());
        let what: Vec<String> = texts.into_iter().chain(notes).collect();
        let told = format!("{}没能存上：{}", what.join("和"), errors::why(&unkept.trouble));
        match &unkept.kept {
            Some(file) => format!("{told}；内容在 {}，请复制出来", shown(file)),
            None => format!("{told}；没有一个磁盘收下它"),
        }
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
