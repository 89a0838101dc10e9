//! Recovering, in Chinese.
//! Must not know screens.

use crate::ui::strings::RecoveryWords;

/// The words.
pub const RECOVERY: RecoveryWords = RecoveryWords {
    good: |day, time, file, number| {
        format!("{day} {time} 留有一份完好的内容。想看或想恢复，请运行：\nnorming recover {file} {number}")
    },
    kept_before: |number| {
        format!("这一下少了很多。之前的样子存成了快照 {number}（norming recover）；撤销也行。")
    },
    unsaved: |file, number| {
        format!("有些内容没存进这个文件，但留着。想看请运行：norming recover {file} {number}")
    },
    late: |names| format!("别的程序改了这份团队文件的旧版本。它写的内容在 {names}"),
    draft_differs: "那里的文字在你没写完之后又改过，所以放在这里：Enter 搁置它",
    ask_copy: "副本存到哪里？写路径（~ 是你的主目录）；不会覆盖，也不建文件夹。",
    no_copy: "没有存副本。",
    copied: |path| format!("副本在 {path}"),
    copy_no_folder: "没有存副本：没有这个文件夹。",
    copy_failed: |why| format!("没有存副本：{why}"),
};
