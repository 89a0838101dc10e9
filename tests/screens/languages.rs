//! The screens in Simplified Chinese: every step and the main overlays, and the language chosen while it runs.

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::keymap::BINDINGS;
use unicode_width::UnicodeWidthStr;

use super::fixture::Stage;
use super::golden::{SMALL, USUAL, check_both};
use super::screen::Screen;

/// The same session of a team that works in Chinese; what people wrote stays as it is.
fn chinese(mut session: Session) -> Session {
    session.set_language(Language::ZhHans).expect("a language");
    session
}

fn at(stage: Stage, step: StepId) -> Screen {
    Screen::meeting(chinese(stage.at(step)))
}

#[test]
fn every_step_of_a_first_workshop() {
    check_both("zh-arrive", &mut at(Stage::begun(), StepId::Arrive));
    check_both(
        "zh-frame",
        &mut at(Stage::begun(), StepId::Frame).press("Tab j j"),
    );
    check_both("zh-concerns", &mut at(Stage::begun(), StepId::Concerns));
    check_both("zh-value", &mut at(Stage::begun(), StepId::Value));
    check_both("zh-gather", &mut at(Stage::gathered(), StepId::Gather));
    check_both("zh-draft", &mut at(Stage::drafted(), StepId::Draft));
    check_both("zh-decide", &mut at(Stage::proposed(), StepId::Decide));
    check_both("zh-case", &mut at(Stage::proposed(), StepId::Case));
    check_both("zh-close", &mut at(Stage::proposed(), StepId::Close));
}

#[test]
fn looking_back_and_the_session_page() {
    check_both("zh-look-back", &mut at(Stage::reopened(), StepId::LookBack));
    check_both("zh-page", &mut Screen::of(chinese(Stage::sealed().session)));
    check_both("zh-prepare", &mut Screen::of(chinese(Stage::prepared().session)));
}

#[test]
fn the_main_overlays() {
    check_both("zh-help", &mut at(Stage::begun(), StepId::Frame).press("?"));
    check_both("zh-palette", &mut at(Stage::begun(), StepId::Frame).press(":"));
    check_both(
        "zh-counting",
        &mut at(Stage::proposed(), StepId::Decide).text("4453"),
    );
    let revealed = || {
        at(Stage::proposed(), StepId::Decide)
            .text("4453351")
            .press("Enter")
    };
    check_both("zh-revealed", &mut revealed());
    check_both("zh-objection", &mut revealed().press("o"));
    check_both(
        "zh-outcomes",
        &mut at(Stage::proposed(), StepId::Decide)
            .text("4453353")
            .press("Enter Enter"),
    );
    check_both("zh-round", &mut at(Stage::begun(), StepId::Arrive).press("w"));
    check_both("zh-export", &mut at(Stage::begun(), StepId::Arrive).press("x"));
    check_both("zh-large", &mut at(Stage::proposed(), StepId::Decide).press("z"));
    check_both(
        "zh-language",
        &mut at(Stage::begun(), StepId::Arrive)
            .press(":")
            .text("Language")
            .press("Enter"),
    );
}

/// No line begins with a mark that closes, and none is wider than the screen.
pub fn is_well_set(shown: &str, size: (u16, u16)) {
    for line in shown.lines() {
        assert!(line.width() <= usize::from(size.0), "{line}\n{shown}");
        let first = line.trim_start().chars().next();
        let closes = first.is_some_and(|mark| "，。：；？！、）」】".contains(mark));
        assert!(!closes, "{line}\n{shown}");
    }
}

#[test]
fn no_line_begins_with_a_mark_that_closes_and_nothing_is_wider_than_the_screen() {
    for step in StepId::ALL {
        for size in [USUAL, SMALL] {
            let mut screen = at(Stage::reopened(), step);
            screen.resize(size);
            is_well_set(&screen.dump(), size);
        }
    }
}

#[test]
fn the_language_is_chosen_while_it_runs_and_undo_brings_the_other_back() {
    let choose = |screen: Screen| screen.press(":").text("Language").press("Enter");
    let mut screen = choose(Screen::meeting(Stage::begun().at(StepId::Arrive))).press("Down Enter");
    assert_eq!(screen.session().language, Language::ZhHans);
    let shown = screen.dump();
    assert!(shown.contains("可说") && shown.contains("到场"), "{shown}");
    // What the lead can say comes from the Chinese agenda at once.
    assert!(shown.contains("远程"), "{shown}");
    let mut screen = screen.press("u");
    assert_eq!(screen.session().language, Language::En);
    let shown = screen.dump();
    assert!(shown.contains("NOW") && shown.contains("Arrive"), "{shown}");
}

#[test]
fn the_language_can_be_chosen_on_the_home_screen() {
    let mut screen = Screen::home(Vec::new())
        .press(":")
        .text("Language")
        .press("Enter Down Enter");
    let shown = screen.dump();
    assert!(shown.contains("这里还没有档案"), "{shown}");
}

#[test]
fn opening_a_team_speaks_its_language_and_home_the_users() {
    let team = chinese(Stage::begun().session);
    let mut screen = Screen::home(vec![("a.ron", Ok(team))]);
    assert!(
        screen.dump().contains("Filter") || screen.dump().contains("Enter  open"),
        "{}",
        screen.dump()
    );
    let mut screen = screen.press("Enter Esc");
    assert!(screen.dump().contains("现在"), "{}", screen.dump());
}

#[test]
fn coach_and_library_speak_the_language_and_change_with_it() {
    let mut screen = at(Stage::gathered(), StepId::Draft)
        .press("Enter")
        .text("我们尽快答复消息")
        .press("Enter Esc k");
    check_both("zh-coach", &mut screen);
    let mut screen = screen.press("s");
    check_both("zh-suggestions", &mut screen);
    // The topic of the team is one it named in English; the shelf is found all the same, and is in Chinese.
    assert!(screen.dump().contains("四个工作小时"), "{}", screen.dump());
    let choose = |screen: Screen| screen.press("Esc :").text("Language").press("Enter");
    let mut screen = choose(screen).press("Up Enter s");
    assert!(screen.dump().contains("four working hours"), "{}", screen.dump());
}

#[test]
fn an_english_norm_is_not_asked_about_in_a_chinese_session() {
    let mut screen = at(Stage::gathered(), StepId::Draft)
        .press("Enter")
        .text("When somebody asks us in chat, we answer within four hours")
        .press("Enter Esc k");
    assert!(!screen.dump().contains("教练"), "{}", screen.dump());
}

#[test]
fn every_binding_has_a_chinese_hint() {
    let words = norming::ui::strings::strings(Language::ZhHans);
    for binding in BINDINGS {
        let hint = (words.hint)(binding.action);
        assert!(!hint.is_ascii(), "{:?}: {hint}", binding.action);
    }
}
