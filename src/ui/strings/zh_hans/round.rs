//! Go-rounds, in Chinese.
//! Must not know screens.

use super::apart;
use crate::ui::strings::RoundWords;

/// The words.
pub const ROUND: RoundWords = RoundWords {
    title: |number| format!("第 {number} 轮发言"),
    now: |name, place| format!("请{}说（{place}）。Space：说过了，-：跳过。", apart(name)),
    done: "在场的都问过了。a 再来一轮，换别人先说。",
    past: |day| format!("这是{day}那次会。在工作坊里按 t 开始今天的，再按 w。"),
    say: [
        "每人说一个想法，远程的先来。可以跳过，打字也算。",
        "谢谢。你呢？大家都说过一遍，再互相回应。",
        "谢谢各位。有没有哪一点想再听一遍？",
    ],
    states: ["说过了", "跳过", "等候"],
    heard: |day, places| {
        let when = day.unwrap_or("今天");
        let places: Vec<String> = places
            .iter()
            .map(|(place, heard, of)| format!("{place} {heard}/{of}"))
            .collect();
        format!("{when}说过话的：{}。", places.join("，"))
    },
    later: |people| {
        let people: Vec<String> = people
            .iter()
            .map(|(name, place)| format!("{name}（{place}）"))
            .collect();
        format!("之后再问：{}。", people.join("、"))
    },
    more: [
        |above| format!("（上面还有 {above} 位）"),
        |below| format!("（下面还有 {below} 位）"),
    ],
    no_turn: "这一轮还没人说过，没有可收回的。",
};
