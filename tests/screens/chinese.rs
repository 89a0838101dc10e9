//! The sample team that works in Chinese: Home, its page, its meeting, its pictures, and a rehearsal in Chinese.

use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::decode;
use norming::ui::msg::Trouble;

use super::fixture::Stage;
use super::golden::{SMALL, USUAL, check_both};
use super::screen::{Screen, sample};

const FILE: &str = "云台天文馆节目组.ron";

pub fn yuntai() -> Session {
    let (name, text) = sample(Language::ZhHans);
    assert_eq!(name, FILE);
    decode(text).expect("the sample is sound").session
}

/// Home of somebody who works in Chinese, over a folder of these files.
pub fn in_chinese(files: Vec<(&str, Result<Session, Trouble>)>) -> Screen {
    Screen::home(files)
        .press(":")
        .text("Language")
        .press("Enter Down Enter")
}

/// Home over a folder with teams of both languages.
fn home() -> Screen {
    in_chinese(vec![
        (FILE, Ok(yuntai())),
        ("pilots.ron", Ok(Stage::team("Pilots").session)),
        ("tidewater.ron", Ok(Stage::sealed().session)),
    ])
}

/// Its meeting at a step.
fn at(step: StepId) -> Screen {
    let stage = Stage {
        session: yuntai(),
        mint: Mint::new(5),
    };
    Screen::meeting(stage.at(step))
}

/// The page of the session, which leaving the workshop shows.
fn page() -> Screen {
    Screen::of(yuntai()).press("q q g")
}

#[test]
fn home_has_it_among_other_teams() {
    check_both("zh-home", &mut home());
    check_both("zh-home-filter", &mut home().press("/").text("天文"));
}

#[test]
fn its_page_and_its_history() {
    check_both("zh-sample-page", &mut page());
    check_both("zh-sample-page-end", &mut page().press("G"));
}

#[test]
fn its_meeting_stands_at_a_tally_that_is_void() {
    check_both("zh-sample-decide", &mut Screen::meeting(yuntai()));
    check_both("zh-sample-large", &mut Screen::of(yuntai()).press("z"));
    check_both(
        "zh-sample-revealed",
        &mut Screen::of(yuntai()).text("445345").press("Enter z"),
    );
}

#[test]
fn a_chat_in_chinese_is_looked_at_before_it_is_taken() {
    let votes = "下午2:03 林小满 发送给 所有人：４\n14:03:30 来自 何雨霏 发送给 所有人：我投三\n\
                 14:03:41 苏禾 发送给所有人： 弃权\n14:03:50 从 白一帆 发送给 所有人：4 吧\n\
                 14:04:02 来自 温澜 发送给 所有人：同意\n14:04:10 来自 周砚 发送给 所有人：５\n";
    let standing = || Screen::meeting(yuntai()).press("G");
    check_both("zh-chat-votes", &mut standing().paste(votes));
    check_both("zh-chat-taken", &mut standing().paste(votes).press("Enter Enter"));
    let items = "陈伟(主持人) 14:03:22\n两个馆的票根不一样\n苏禾 14:03:30\n愿望：夜场前有热水\n\
                 温澜 14:03:41\n+1\n林小满 撤回了一条消息\n";
    check_both("zh-chat-items", &mut at(StepId::Gather).paste(items));
}

#[test]
fn what_comes_over_its_screens() {
    let look = |screen: Screen, words: &str| screen.press(":").text(words).press("Enter");
    let standing = || Screen::of(yuntai());
    check_both("zh-objecting", &mut standing().press("o"));
    check_both("zh-ways", &mut standing().press("o 3"));
    check_both("zh-low", &mut standing().text("444413").press("Enter Enter"));
    check_both("zh-box", &mut standing().press("v").text("４４３"));
    check_both("zh-colours", &mut look(standing(), "配色"));
    check_both("zh-forget", &mut look(at(StepId::Concerns), "彻底删除"));
    check_both("zh-dots", &mut at(StepId::Gather).press("Tab Tab").text("11"));
    check_both("zh-silence", &mut look(at(StepId::Gather), "静默书写"));
    check_both("zh-seal", &mut at(StepId::Close).press("Tab Tab Tab G Enter"));
    check_both("zh-topics", &mut page().press("s"));
    check_both("zh-leave", &mut standing().press("q"));
}

#[test]
fn its_steps() {
    for (name, step) in [
        ("arrive", StepId::Arrive),
        ("frame", StepId::Frame),
        ("concerns", StepId::Concerns),
        ("value", StepId::Value),
        ("look-back", StepId::LookBack),
        ("gather", StepId::Gather),
        ("draft", StepId::Draft),
        ("case", StepId::Case),
        ("close", StepId::Close),
    ] {
        check_both(&format!("zh-sample-{name}"), &mut at(step));
    }
}

#[test]
fn its_pictures() {
    let pictures = || page().press(":").text("图").press("Enter");
    for (name, keys) in [
        ("answers", ""),
        ("coverage", "Tab"),
        ("four-cs", "Tab Tab"),
        ("timeline", "Tab Tab Tab"),
    ] {
        check_both(&format!("zh-pictures-{name}"), &mut pictures().press(keys));
    }
}

#[test]
fn a_rehearsal_in_chinese_is_with_a_team_that_works_in_chinese() {
    let mut screen = home().press("G Enter");
    check_both("zh-rehearsal", &mut screen);
    let words = norming::ui::strings::strings(Language::ZhHans);
    let steps = ["", "4 4 5 3 4 5", "Enter", "o Esc Enter Esc", "u", "z z"];
    for (keys, wanted) in steps.into_iter().zip(words.home.tries) {
        screen = screen.press(keys);
        let start: String = wanted.chars().take(12).collect();
        assert!(screen.dump().contains(&start), "{wanted}\n{}", screen.dump());
    }
    let mut screen = screen.press("q q q");
    assert!(screen.dump().contains("天文馆"), "{}", screen.dump());
    assert!(screen.saved.is_empty());
}

#[test]
fn no_line_of_the_sample_begins_with_a_mark_that_closes() {
    for size in [USUAL, SMALL] {
        for mut screen in [
            home(),
            page(),
            Screen::of(yuntai()),
            Screen::of(yuntai()).press("z"),
        ] {
            screen.resize(size);
            super::languages::is_well_set(&screen.dump(), size);
        }
    }
}
