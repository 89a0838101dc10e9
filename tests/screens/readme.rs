//! What the READMEs show and the tours they lead through, as the program has them.

use super::chinese::{in_chinese, yuntai};
use super::golden::check_both;
use super::screen::Screen;

const CHINESE: &str = include_str!("../../README.zh-Hans.md");
const ENGLISH: &str = include_str!("../../README.md");

/// Types a line and what ends it.
fn say(screen: Screen, words: &str, keys: &str) -> Screen {
    screen.text(words).press(keys)
}

/// Goes on with `n` until a step is shown; what is missing wants it twice.
fn on_to(mut screen: Screen, step: &str) -> Screen {
    for _ in 0..20 {
        if screen.dump().starts_with(&format!(" {step}  ")) {
            return screen;
        }
        screen = screen.press("n");
    }
    panic!("{step} does not come:\n{}", screen.dump());
}

#[test]
fn it_shows_a_screen_of_the_program() {
    let mut screen = Screen::meeting(yuntai()).press("G").text("444413").press("Enter");
    check_both("zh-readme", &mut screen);
    screen.resize(super::golden::USUAL);
    let shown = screen.dump();
    let (shown, _) = shown.split_once("\n~").expect("the line of the caret");
    assert!(CHINESE.contains(shown), "README.zh-Hans.md differs:\n{shown}");
}

#[test]
fn its_tour_leads_from_a_new_team_to_what_it_agreed() {
    // A team, who is there, what is changing.
    let mut screen = say(in_chinese(Vec::new()).press("a"), "望潮书店", "Enter a");
    for name in ["林溪", "何川", "苏晴", "陈岩", "白露"] {
        screen = say(screen, name, "Enter");
    }
    screen = say(screen, "马青", "Esc").press("Space k Space k Space Tab Enter");
    screen = say(screen, "全部远程", "Tab");
    screen = say(screen, "每周两天到店", "Tab");
    screen = say(screen, "2027-05-10", "Esc n Enter");
    // Arrive and Frame.
    screen = screen.press("Space Space Space n Tab a");
    screen = say(screen, "每周两天到店", "Tab Right Tab");
    screen = say(screen, "11 月 2 日的邮件", "Esc Tab a");
    screen = say(screen, "哪两天，用来做什么", "Esc");
    screen = on_to(screen, "收集");
    // Gather.
    screen = say(screen.press("a"), "一个「行」字，等了两天", "Enter");
    screen = say(screen, "同一个问题在三个频道问过", "Esc Enter");
    screen = say(screen, "答复时间", "Enter 1 Enter Tab Space");
    screen = on_to(screen, "起草");
    // Draft: the coach asks, the library shows others, the question goes.
    screen = say(screen.press("Enter"), "大家及时回复", "Enter");
    assert!(
        screen.dump().contains("「及时」对我们每个人"),
        "{}",
        screen.dump()
    );
    screen = screen.press("s");
    assert!(screen.dump().contains("四个工作小时"), "{}", screen.dump());
    screen = screen.press("Esc e Ctrl-U");
    screen = say(screen, "有人在团队频道提问时，我们四小时内答复", "Enter");
    assert!(!screen.dump().contains("教练"), "{}", screen.dump());
    screen = on_to(screen, "决定");
    // Decide: a low vote, other words, another vote.
    screen = screen.text("445541").press("Enter o");
    screen = say(screen, "有顾客在等，四小时太久", "Enter e");
    screen = say(screen, "；有顾客在等就一小时内", "Enter");
    screen = screen.text("445544").press("Enter o Enter Enter Enter");
    screen = on_to(screen, "收尾");
    // Close.
    screen = screen.press("Tab Tab Tab Enter Enter G Enter Enter");
    let shown = screen.dump();
    assert!(shown.contains("生效的约定  1 条"), "{shown}");
    assert!(!screen.press("u").dump().contains("生效的约定  1 条"));
    for words in [
        "望潮书店",
        "全部远程",
        "哪两天，用来做什么",
        "大家及时回复",
        "有人在团队频道提问时，我们四小时内答复",
        "；有顾客在等就一小时内",
        "445541",
    ] {
        assert!(
            CHINESE.contains(&format!("`{words}`")),
            "the tour in README.zh-Hans.md differs: {words}"
        );
    }
}

#[test]
fn the_english_tour_leads_to_what_was_agreed() {
    let mut typed = Vec::new();
    let mut say = |screen: Screen, words: &'static str, keys: &str| {
        typed.push(words);
        say(screen, words, keys)
    };
    let mut screen = say(Screen::home(Vec::new()).press("a"), "Harbour crew", "Enter a");
    for name in ["Ada", "Bo", "Cem", "Dana", "Eli"] {
        screen = screen.text(name).press("Enter");
    }
    screen = screen.text("Fay").press("Esc Space k Space k Space Tab Enter");
    screen = say(screen, "all remote", "Tab");
    screen = say(screen, "two days a week on site", "Tab");
    screen = say(screen, "2027-01-11", "Esc n Enter Space Space Space n Tab a");
    screen = say(screen, "Two days a week on site", "Tab Right Tab");
    screen = say(screen, "memo of 2 November", "Esc Tab a");
    screen = say(screen, "which days, and what they are for", "Esc");
    screen = on_to(screen, "Gather").press("a");
    screen = say(screen, "Waited two days for a yes", "Enter");
    screen = say(screen, "Asked in three channels", "Esc Enter");
    screen = say(screen, "Response times", "Enter 1 Enter Tab Space");
    screen = on_to(screen, "Draft").press("Enter");
    screen = say(screen, "Questions are answered soon", "Enter");
    assert!(screen.dump().contains("\"soon\""), "{}", screen.dump());
    screen = screen.press("e Ctrl-U");
    screen = say(
        screen,
        "When somebody asks in the team channel, we answer within four hours",
        "Enter",
    );
    assert!(!screen.dump().contains("Coach"), "{}", screen.dump());
    screen = on_to(screen, "Decide");
    screen = say(screen, "445541", "Enter o");
    screen = say(screen, "four hours is too long when a customer waits", "Enter e");
    screen = say(screen, ", one if a customer waits", "Enter");
    screen = say(screen, "445544", "Enter o Enter Enter Enter");
    screen = on_to(screen, "Close").press("Tab Tab Tab Enter Enter G Enter Enter");
    let shown = screen.dump();
    assert!(
        shown.contains("IN FORCE  1 norm") && shown.contains("four hours, one if a customer waits"),
        "{shown}"
    );
    assert!(
        !screen.press("u").dump().contains("GUIDELINES IN FORCE"),
        "{shown}"
    );
    let readme = ENGLISH.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in typed {
        assert!(
            readme.contains(&format!("\"{words}\"")),
            "the tour in README.md differs: {words}"
        );
    }
}
