//! Forgetting: the word that has to be typed, what leaves everything as it is, and what can be forgotten.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::encode;
use norming::ui::msg::Trouble;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

/// In Gather, with the cursor on the first friction.
fn gather() -> Screen {
    Screen::meeting(Stage::gathered().at(StepId::Gather))
}

fn ask(screen: Screen) -> Screen {
    screen.press("Ctrl-P").text("forget").press("Enter")
}

fn first_friction(session: &Session) -> String {
    let frictions = &session.open_workshop().expect("open").frictions;
    frictions.first().expect("one").text.clone()
}

fn saved(screen: &Screen) -> String {
    encode(screen.saved.last().expect("saved")).expect("encoded")
}

#[test]
fn the_word_has_to_be_typed() {
    let words = first_friction(&Stage::gathered().at(StepId::Gather));
    let mut screen = ask(gather());
    check_both("forget-ask", &mut screen);
    for other in ["", "forge", "yes"] {
        screen = screen.text(other).press("Enter");
        assert!(screen.dump().contains(&words), "{other:?} forgot it");
        assert!(screen.dump().contains("Nothing was forgotten."));
        screen = ask(screen);
    }
    screen = screen.text("forget").press("Esc");
    assert!(screen.dump().contains(&words), "Esc forgot it");
    screen = ask(screen).text(" Forget ").press("Enter");
    check_both("forget-done", &mut screen);
    assert!(!saved(&screen).contains(&words));
    assert!(screen.drafts.iter().all(|draft| !draft.text.contains("orget")));
    for _ in 0..9 {
        screen = screen.press("u");
        assert!(!saved(&screen).contains(&words));
    }
}

#[test]
fn half_typed_text_of_it_is_dropped() {
    let screen = gather().press("e").text(" and more").wait(2);
    let dropped = screen.dropped;
    let mut screen = ask(screen).text("forget").press("Enter").wait(2);
    assert!(screen.dropped > dropped);
    assert!(!screen.dump().contains("and more"));
    let before = screen.drafts.len();
    assert_eq!(screen.wait(2).drafts.len(), before, "nothing of it is kept again");
}

#[test]
fn what_cannot_be_forgotten_is_said() {
    let mut screen = ask(gather().press("Tab"));
    check_both("forget-cannot", &mut screen);
}

#[test]
fn concerns_unknowns_actions_and_what_is_parked_can_be_forgotten() {
    for (step, tabs) in [
        (StepId::Concerns, 0),
        (StepId::Concerns, 1),
        (StepId::Concerns, 2),
    ] {
        let screen = Screen::meeting(Stage::begun().at(step)).press(&"Tab ".repeat(tabs));
        // A fresh one, in whichever pane it is.
        let screen = screen.press("a").text("SECRET of ours").press("Enter Esc G");
        assert!(saved(&screen).contains("SECRET"), "pane {tabs}");
        let screen = ask(screen).text("forget").press("Enter");
        assert!(!saved(&screen).contains("SECRET"), "pane {tabs}");
    }
    let mut page = Screen::of(Stage::sealed().session);
    for text in ["SECRET to do", "SECRET put aside"] {
        let tabs = if text.ends_with("do") {
            "Tab Tab Tab Tab"
        } else {
            "Tab Tab Tab Tab Tab Tab Tab"
        };
        page =
            page.press("g Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab");
        page = page.press(tabs).press("a").text(text).press("Enter Esc G");
        assert!(saved(&page).contains("SECRET"), "{text}");
        page = ask(page).text("forget").press("Enter");
        assert!(!saved(&page).contains("SECRET"), "{text}: {}", page.dump());
    }
}

#[test]
fn of_several_objections_to_a_norm_one_is_chosen() {
    let decide = Screen::meeting(Stage::proposed().at(StepId::Decide));
    let screen = decide.text("4153341").press("Enter o");
    let screen = screen.text("SECRET stairs").press("Enter o Enter");
    let screen = screen.text("Four hours are too long").press("Enter");
    let mut screen = ask(screen);
    check_both("forget-which", &mut screen);
    let mut screen = screen.press("Enter").text("forget").press("Enter");
    let left = saved(&screen);
    assert!(!left.contains("SECRET"), "{left}");
    assert!(left.contains("Four hours are too long"));
    assert!(
        screen.dump().contains("low vote"),
        "it has to be heard again\n{}",
        screen.dump()
    );
}

#[test]
fn copies_are_looked_through_at_once_and_after_a_save_that_may_have_made_one() {
    let mut screen = ask(gather()).text("forget").press("Enter");
    assert_eq!(screen.looked_beside, 1);
    screen = screen.press("Space").press("Space");
    assert_eq!(screen.looked_beside, 1, "a plain save makes no copy");
    // Something else has changed the file; what it wrote is kept beside, and may have what was forgotten.
    screen.set_trouble(Some(Trouble::ChangedOnDisk));
    screen = screen.press("Space");
    screen.set_trouble(None);
    screen = screen.press("Ctrl-P").text("save over").press("Enter");
    assert!(screen.dump().contains("Saved"), "{}", screen.dump());
    assert_eq!(screen.looked_beside, 2);
}
