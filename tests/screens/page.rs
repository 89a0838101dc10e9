//! The session page between workshops, and preparing the next one.

use super::fixture::Stage;
use super::golden::{LARGE, check, check_both};
use super::screen::Screen;

#[test]
fn the_page_of_a_team_with_norms() {
    let mut screen = Screen::of(Stage::sealed().session);
    check_both("page", &mut screen);
    screen.resize(LARGE);
    check("page", &mut screen);
}

#[test]
fn the_page_of_a_team_that_has_not_met() {
    check_both("page-new", &mut Screen::of(Stage::team("Pilots").session));
}

#[test]
fn a_norm_and_what_can_be_done_with_it() {
    check_both(
        "page-norm-menu",
        &mut Screen::of(Stage::sealed().session).press("j Enter"),
    );
}

#[test]
fn a_norm_is_said_in_another_language_and_outgrows_it() {
    let said = "有人在团队频道里提问，我们四个工作小时内回答。";
    let mut screen = Screen::of(Stage::sealed().session).press("j Enter 6").text(said);
    check_both("page-translating", &mut screen);
    let mut screen = screen.press("Esc");
    check_both("page-translated", &mut screen);
    let mut screen = screen.press("e").text(" Really.").press("Esc");
    check_both("page-outgrown", &mut screen);
}

#[test]
fn what_comes_next() {
    check_both("page-next", &mut Screen::of(Stage::sealed().session).press("Tab"));
}

#[test]
fn which_agenda() {
    check_both("page-agenda", &mut Screen::of(Stage::sealed().session).press("n"));
}

#[test]
fn preparing() {
    check_both("prepare", &mut Screen::of(Stage::prepared().session));
}

#[test]
fn preparing_the_steps() {
    check_both(
        "prepare-plan",
        &mut Screen::of(Stage::prepared().session).press("Tab Tab Tab Tab j Space"),
    );
}

#[test]
fn preparing_with_frictions_sent_in() {
    check_both(
        "prepare-frictions",
        &mut Screen::of(Stage::prepared().session).press("Tab Tab Tab Tab Tab Tab Tab Tab"),
    );
}

#[test]
fn words_that_were_amended_before_anybody_agreed_were_never_in_force() {
    let sealed = norming::format::ron::encode(&Stage::sealed().session).expect("encoded");
    let with = |event: &str| {
        let station = format!("(on: \"2027-03-01\", event: {event}, text: \"Other words\"),");
        let text = sealed.replacen("lineage: [", &format!("lineage: [{station}"), 1);
        let session = norming::format::ron::decode(&text).expect("decoded").session;
        Screen::of(session).dump()
    };
    let (amended, adopted) = (with("Amended"), with("Adopted"));
    assert!(!amended.contains("Other words"), "{amended}");
    assert!(adopted.contains("Other words"), "{adopted}");
}

#[test]
fn a_new_meaning_is_offered_to_the_next_workshop() {
    let screen = Screen::of(Stage::sealed().session).press("e Ctrl-A");
    let mut screen = screen.text("We never answer at all").press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("needs a workshop"), "{shown}");
    check_both("page-new-meaning", &mut screen);
    // Whoever goes on typing has every letter.
    let mut screen = screen.press("2");
    assert!(screen.dump().contains("We never answer at all"));
    let screen = screen.press("Enter 1");
    let norm = screen.session().in_force().next().expect("a norm").clone();
    assert_eq!(norm.proposed, "We never answer at all");
    assert_ne!(norm.text, norm.proposed);
}

#[test]
fn another_concern_is_offered_to_the_next_workshop() {
    let mut screen = Screen::of(Stage::sealed().session);
    while !screen.dump().contains(" > ? said     ") && !screen.dump().contains("Evidence") {
        screen = screen.press("Tab");
    }
    let before = screen.dump();
    let screen = screen
        .press("e Shift-Tab Shift-Tab Ctrl-A")
        .text("They want our desks back");
    let mut screen = screen.press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("needs a workshop"), "{before}\n{shown}");
    let screen = screen.press("1");
    let parked = screen.session().parking.iter().last().expect("on the list");
    assert!(
        parked.text.contains("They want our desks back"),
        "{}",
        parked.text
    );
}
