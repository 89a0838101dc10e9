//! Exporting from inside the program, in Chinese.
//! Must not know screens.

use crate::format::export::Format;
use crate::ui::strings::ExportWords;

/// The words.
pub const EXPORT: ExportWords = ExportWords {
    which: "导出给别人看，放进档案旁边的 exports 文件夹",
    which_to_clip: "导出给别人看，放进剪贴板",
    to_clip: "改为放进剪贴板",
    to_file: "改为写成文件",
    more: |front_matter, include, beside| {
        let all = [
            (front_matter, "文件头"),
            (include.voters, "投票人"),
            (include.frictions, "摩擦"),
            (include.sources, "出处"),
            (include.team, "只留在团队里的"),
        ];
        let told = all.iter().filter(|(on, _)| *on).map(|(_, name)| *name);
        let told: Vec<&str> = told.chain(beside).collect();
        if told.is_empty() {
            "比平常多写一些".to_owned()
        } else {
            format!("另外写上：{}", told.join("、"))
        }
    },
    which_more: "另外写上什么？不在这里点头的，都不会写出去。",
    besides: [
        "文件头（markdown）",
        "谁投了什么，以及不足五人时的票数",
        "摩擦和愿望的原话",
        "领导的决定出自哪里",
        "只留在团队里的内容",
    ],
    beside: |language| format!("并排写上 {language}（json、ics、mermaid 除外）"),
    back: "好了：选哪种格式？",
    clipped: |lines| format!("已交给终端放进剪贴板：{lines} 行"),
    too_long: |has, takes| format!("没有复制：有 {has} KB，终端最多收 {takes}。请导出成文件。"),
    format: |format| match format {
        Format::Markdown => "markdown：生效的约定",
        Format::Html => "html：一页，带图表，可看可印",
        Format::Text => "text：纯文本，80 列",
        Format::Json => "json：给程序用",
        Format::Ics => "ics：复看、试行和答复的日子，给日历用",
        Format::Mermaid => "mermaid：思维导图",
        Format::Brief => "brief：给领导的一页",
        Format::BriefHtml => "brief-html：给领导的一页，可以打印",
        Format::BriefMail => "brief-mail：给领导的一页，邮件正文",
        Format::Handout => "handout：十条约定，贴聊天、维基或墙上",
    },
    done: |path| format!("已导出，在档案旁边：{path}"),
    no_dates: "没有导出：没有可以放进日历的日期。",
    failed: |why| format!("没有导出：{why}"),
    rehearsing: "演练时不写任何文件，所以没有可导出的。",
};
