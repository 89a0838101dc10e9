//! Dots by person and splitting a cluster, in Chinese.
//! Must not know screens.

use crate::ui::strings::DotWords;

/// The words.
pub const DOTS: DotWords = DotWords {
    title: "每人投点",
    title_short: "点",
    summary: |left, people| match left {
        0 => format!("{people} 人，点都投完了。"),
        _ => format!("{people} 人，还剩 {left} 点。"),
    },
    empty: "名单上今天没有人在。",
    left: |left, of| format!("还剩 {left} 点，共 {of} 点"),
    line: |name, dots| {
        if dots.is_empty() {
            name.to_owned()
        } else {
            format!("{name}：{dots}")
        }
    },
    ghost: "每一点写一个类的编号：1 1 2 3 3",
    clusters: "各类",
    cluster: |number, name, dots| match dots {
        0 => format!("{number} {name}"),
        _ => format!("{number} {name}（{dots}）"),
    },
    not_dots: |found| format!("「{found}」不是数字。每一点写一个类的编号，如 1 1 2 3 3。"),
    no_such: |number, clusters| match clusters {
        1 => format!("没有第 {number} 类：只有 1。"),
        _ => format!("没有第 {number} 类：只有 1 到 {clusters}。"),
    },
    total_instead: |name, dots, people| format!("「{name}」已有 {people} 人投的 {dots} 点。改用一个总数吗？"),
    keep_by_person: "不，保留每人投的点",
    take_total: |total| format!("是，总共 {total} 点，不记是谁投的"),
    split: "拆分（选几条放进新的类）",
    which_go: |name| format!("拆分「{name}」：哪几条分出去？写编号，如 1 3"),
    some_stay: "要有分出去的，也要有留下的。没有拆分。",
    new_name: |items| format!("这 {items} 条的新类叫什么？"),
    no_such_item: |found, items| format!("没有「{found}」这一条：只有 1 到 {items}。没有拆分。"),
    choose_top: "按点数选：选几个？",
    how_many: |most| format!("选几个主题？按点数从多到少选，最多 {most} 个。"),
    not_so_many: |most| format!("请输入 1 到 {most} 的数。"),
    by_dots: "列表按点数排。点数相同的才能上下移。",
};
