//! Choosing among several, in a field and in a menu: letters move the highlight, and nothing happens before it is taken.

use norming::domain::guardrail::Class;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

/// In Frame, with the class of the second guardrail, which is flexible, being chosen.
fn class() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Frame)).press("Tab g j e Tab")
}

fn class_of(session: &Session) -> Option<Class> {
    session.guardrails.iter().nth(1).and_then(|one| one.terms.class)
}

/// In Gather with these clusters, on the one of this number.
fn clusters(names: &[&str], number: usize) -> Screen {
    let Stage {
        mut session,
        mut mint,
    } = Stage::begun();
    for name in names {
        session.add_cluster(&mut mint, name).expect("added");
    }
    let screen = Screen::meeting(Stage { session, mint }.at(StepId::Gather)).press("Tab g");
    (1..number).fold(screen, |screen, _| screen.press("j"))
}

fn names(session: &Session) -> Vec<&str> {
    let workshop = session.open_workshop().expect("open");
    workshop.clusters.iter().map(|one| one.name.as_str()).collect()
}

#[test]
fn stray_sentence_sets_nothing() {
    let mut screen = class().text("Nobody knows if this is fixed, so who asks");
    let shown = screen.dump();
    screen = screen.press("Esc");
    assert!(screen.saved.is_empty(), "{shown}");
}

#[test]
fn letters_move_the_highlight() {
    let mut screen = class().text("fi");
    check_both("choosing-letters", &mut screen);
    assert!(screen.saved.is_empty());
}

#[test]
fn taken_choice_is_one_change() {
    for keys in ["Enter", "Tab", "Shift-Tab"] {
        let mut screen = class().text("unu").press("Left Space Right Right Down").text("u");
        assert!(screen.saved.is_empty(), "nothing before {keys}");
        screen = screen.press(keys);
        assert_eq!(screen.saved.len(), 1, "{keys}");
        assert_eq!(class_of(screen.session()), Some(Class::Unknown), "{keys}");
        let screen = screen.press("Esc u");
        assert_eq!(class_of(screen.session()), Some(Class::Flexible), "{keys}");
    }
}

#[test]
fn undo_puts_the_highlight_back() {
    let screen = class().text("u").press("Ctrl-Z Enter");
    assert!(screen.saved.is_empty());
}

#[test]
fn stray_sentence_takes_nothing_from_a_menu() {
    let mut menu = class().press("Esc j Enter");
    let before = menu.dump();
    let mut after = menu.text("quite a few of us were not asked, really");
    let title = before.lines().nth(18).unwrap_or_default().to_owned();
    assert!(after.dump().contains(&title), "{}", after.dump());
    assert!(after.saved.is_empty());
}

#[test]
fn letters_move_through_a_menu() {
    let mut screen = clusters(&["Channels", "Calls", "Focus"], 3).press("m").text("ca");
    check_both("menu-letters", &mut screen);
    let screen = screen.press("Enter");
    assert_eq!(names(screen.session()), ["Channels", "Calls"]);
}

#[test]
fn letter_without_an_item_says_so() {
    let mut screen = clusters(&["Channels", "Calls"], 1).press("m q");
    let shown = screen.dump();
    assert!(
        shown.contains("q does nothing here. ? shows the keys."),
        "{shown}"
    );
    assert!(shown.contains("Calls"), "still there: {shown}");
}

#[test]
fn same_number_is_the_same_cluster_everywhere() {
    let all = [
        "Channels",
        "Response times",
        "Meetings",
        "Focus",
        "Joining",
        "Tools",
    ];
    let mut screen = clusters(&all, 2).press("m");
    check_both("merge-menu-numbers", &mut screen);
    let screen = clusters(&all, 2).press("m 6");
    assert_eq!(
        names(screen.session()),
        ["Channels", "Meetings", "Focus", "Joining", "Tools"]
    );
    // Its own number is nobody's in its menu.
    let mut screen = clusters(&all, 2).press("m 2");
    assert!(screen.dump().contains("2 does nothing here"), "{}", screen.dump());
    assert!(screen.saved.is_empty());
}

#[test]
fn digit_takes_only_what_is_in_sight() {
    let all: Vec<String> = (1..=12).map(|number| format!("Cluster {number}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut screen = clusters(&all, 12).press("m Up");
    screen.resize((60, 20));
    let shown = screen.dump();
    assert!(!shown.contains("1 Cluster 1\n"), "{shown}");
    screen = screen.press("1");
    assert!(screen.saved.is_empty(), "only gone to");
    assert!(screen.dump().contains(">  1 Cluster 1"), "{}", screen.dump());
    let screen = screen.press("1");
    assert_eq!(names(screen.session()).len(), 11);
}
