//! An import before it is taken, in Chinese.
//! Must not know screens.

use crate::format::import::{Becomes, Counts, Unfit};
use crate::ui::strings::ReviewWords;

/// The words.
pub const REVIEW: ReviewWords = ReviewWords {
    title: |team, name| format!("导入到 {team}   {name}"),
    now: "看一遍每一行。Enter 全部收下，Esc 什么也不收。",
    counts: |counts| {
        let Counts {
            norms,
            doubtful,
            topics,
            people,
            parked,
            left_out,
        } = counts;
        let doubtful = if *doubtful > 0 {
            format!("（{doubtful} 条存疑）")
        } else {
            String::new()
        };
        format!(
            "约定 {norms} 条{doubtful}，主题 {topics} 个，成员 {people} 人，搁置 {parked} 条，不收 {left_out} 条"
        )
    },
    fate: |becomes| match becomes {
        Becomes::Topic => "主题",
        Becomes::Norm => "约定",
        Becomes::Why => "原因",
        Becomes::Signal => "看得出",
        Becomes::Steward => "守护人",
        Becomes::Person => "成员",
        Becomes::Parked => "搁置",
        Becomes::LeftOut => "不收",
    },
    doubtful: "约定？",
    under: |topic| format!("主题：{topic}"),
    no_topic: "没有主题",
    doubtful_hint: "也许不是约定。Space 当约定收下，a 搁置，x 不收。",
    taken_hint: "Space 搁置。n 约定，t 主题，w 原因，p 成员，x 不收，e 修改。",
    aside_hint: "Space 当约定收下。t 主题，w 原因，p 成员，a 搁置，e 修改。",
    unfit: |unfit| match unfit {
        Unfit::TooLong => "太长了。e 改短一些。",
        Unfit::NoWords => "里面没有字。",
        Unfit::NoNorm => "这个主题里，它上面没有约定。",
    },
    read_as: |encoding| format!("文件按 {encoding} 读的。如果有乱码，请另存为 UTF-8。"),
    leave: |leave| format!("再按一次 {leave} 就离开，你在这里改的都不要了。"),
    busy: "先处理这次导入：Enter 或 Esc。",
    nothing: "没有一条会收下。Space 把某一行当约定，Esc 离开。",
    taken: |counts| {
        format!(
            "导入草案 {} 条，搁置 {} 条。u 撤回。",
            counts.norms, counts.parked
        )
    },
    whence: |name, under| {
        if under.is_empty() {
            format!("出自 {name}")
        } else {
            format!("出自 {name} 的「{under}」")
        }
    },
};
