//! Gather: dots by person, splitting a cluster, and what was taken out before; at both sizes of a meeting.

use norming::domain::gather::{Cluster, Dots};
use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

/// In Gather without a dot, with the cursor on the first person who can place some.
fn dots() -> Screen {
    let mut session = Stage::gathered().at(StepId::Gather);
    let clusters = session.open_workshop().expect("open").clusters.clone();
    for cluster in &clusters {
        session.set_dots(&cluster.id, 0).expect("cleared");
    }
    Screen::meeting(session).press("Tab Tab g")
}

fn last(screen: &Screen) -> Option<&Session> {
    screen.saved.last()
}

fn by_person(session: &Session) -> Vec<(usize, u16)> {
    let clusters = &session.open_workshop().expect("open").clusters;
    let of = |dots: &Option<Dots>| match dots {
        Some(Dots::ByPerson(people)) => (people.len(), people.iter().map(|(_, dots)| dots).sum()),
        Some(Dots::Total(total)) => (0, *total),
        None => (0, 0),
    };
    clusters.iter().map(|cluster| of(&cluster.dots)).collect()
}

#[test]
fn dots_are_placed_by_person() {
    let mut screen = dots().text("11").text("233").press("Enter").text("1 2");
    check_both("gather-dots", &mut screen);
    let screen = screen.press("Enter");
    let placed = by_person(last(&screen).expect("saved"));
    assert_eq!(placed[..3], [(2, 3), (2, 2), (1, 2)], "{placed:?}");
}

#[test]
fn what_would_break_a_limit_is_not_taken_and_stays() {
    let mut screen = dots().text("111").press("Enter k").text("1");
    screen = screen.press("Enter");
    check_both("gather-dots-refused", &mut screen);
    assert_eq!(by_person(last(&screen).expect("saved"))[0], (1, 3));
    // One less, and it is taken; then all are withdrawn.
    let screen = screen.press("Backspace Backspace").text("2").press("Enter");
    assert_eq!(by_person(last(&screen).expect("saved"))[..2], [(1, 3), (1, 1)]);
    let screen = screen.press("k D");
    assert_eq!(by_person(last(&screen).expect("saved"))[..2], [(0, 0), (0, 0)]);
}

#[test]
fn nobodys_dots_are_added_to_a_total_by_hand() {
    let screen = Screen::meeting(Stage::gathered().at(StepId::Gather)).press("Tab Tab g");
    let mut screen = screen.text("1").press("Enter");
    assert!(screen.dump().contains("total typed by hand"), "{}", screen.dump());
}

#[test]
fn esc_twice_gives_up_dots_that_cannot_be_placed() {
    let screen = dots().text("1111").press("Esc Esc j").text("2").press("Enter");
    assert_eq!(by_person(last(&screen).expect("saved"))[..2], [(0, 0), (1, 1)]);
}

#[test]
fn a_total_takes_the_place_of_dots_by_person_after_a_word_only() {
    let mut screen = dots()
        .text("112")
        .press("Enter Shift-Tab g")
        .text("7")
        .press("Enter");
    check_both("gather-dots-total", &mut screen);
    let screen = screen.press("Enter");
    assert_eq!(by_person(last(&screen).expect("saved"))[0], (1, 2), "kept");
    let screen = screen.press("g").text("7").press("Enter 2");
    assert_eq!(by_person(last(&screen).expect("saved"))[0], (0, 7));
}

#[test]
fn a_cluster_is_split_from_its_menu_and_by_name() {
    let session = Stage::gathered().at(StepId::Gather);
    let most = {
        let workshop = session.open_workshop().expect("open");
        let size = |at: &usize| {
            let cluster = workshop.clusters_by_dots()[*at];
            workshop.frictions_of(&cluster.id).count()
        };
        (0..workshop.clusters.len()).max_by_key(size).expect("some")
    };
    let before = session.open_workshop().expect("open").clusters.len();
    let down = "j ".repeat(most);
    let mut screen = Screen::meeting(session)
        .press(&format!("Tab g {down}Ctrl-P"))
        .text("split")
        .press("Enter");
    check_both("gather-split", &mut screen);
    let screen = screen.text("1").press("Enter").text("Of its own").press("Enter");
    let clusters = |screen: &Screen| {
        let session = last(screen).expect("saved");
        session.open_workshop().expect("open").clusters.len()
    };
    assert_eq!(clusters(&screen), before + 1);
    assert_eq!(clusters(&screen.press("u")), before);
}

#[test]
fn what_was_taken_out_before_is_told_as_a_number() {
    let mut screen = Screen::of(Stage::prepared().session).press(&"Tab ".repeat(8));
    screen = screen.press("g D D");
    check_both("prepare-removed", &mut screen);
    let session = last(&screen).expect("saved").clone();
    assert_eq!(session.open_workshop().expect("open").removed, 2);
    let undone = screen.press("u");
    assert_eq!(
        last(&undone)
            .expect("saved")
            .open_workshop()
            .expect("open")
            .removed,
        1
    );
}

#[test]
fn a_seventh_topic_is_refused_with_a_word() {
    let mut screen = Screen::meeting(Stage::gathered().at(StepId::Gather)).press("Tab a");
    for name in ["Focus time", "Calls", "Camera", "Hours", "Handover"] {
        screen = screen.text(name).press("Enter");
    }
    screen = screen.press("Esc g j j Space Space Space Space Space");
    assert!(
        screen.dump().contains("6 topics are the most"),
        "{}",
        screen.dump()
    );
    let workshop = last(&screen).and_then(Session::open_workshop).expect("open");
    assert_eq!(workshop.topics().count(), 6);
}

/// The names of the clusters as they are listed on the screen.
fn listed(screen: &mut Screen) -> Vec<String> {
    let text = screen.dump();
    let lines = text.lines().filter(|line| line.contains(" item"));
    let names = lines.filter_map(|line| {
        let (before, _) = line.split_once("  (")?;
        let number = before.find(|letter: char| letter.is_ascii_digit())?;
        Some(before[number..].to_owned())
    });
    names.collect()
}

/// In Gather with clusters A, B, C and D without a dot, with the cursor on the first.
fn four_clusters() -> Screen {
    let mut stage = Stage::begun();
    for name in ["A", "B", "C", "D"] {
        stage.session.add_cluster(&mut stage.mint, name).expect("added");
    }
    Screen::meeting(stage.at(StepId::Gather)).press("Tab g")
}

#[test]
fn clusters_keep_their_places_while_dots_are_typed() {
    let mut screen = four_clusters();
    for dots in ["1", "9", "5"] {
        screen = screen.text(dots).press("Enter");
        assert_eq!(listed(&mut screen), ["1 A", "2 B", "3 C", "4 D"]);
    }
}

#[test]
fn clusters_are_listed_by_dots_in_the_next_pane() {
    let screen = four_clusters();
    let mut screen = screen.text("5").press("Enter").text("9").press("Enter");
    screen = screen.text("5").press("Enter Tab Shift-Tab");
    assert_eq!(listed(&mut screen), ["1 B", "2 A", "3 C", "4 D"]);
    // The same number is the same cluster in every list: what goes into 2 goes into A.
    screen = screen.press("g m");
    let text = screen.dump();
    let at = |name: &str| text.find(name).unwrap_or_else(|| panic!("{name}: {text}"));
    assert!(at(" A") < at(" C") && at(" C") < at(" D"), "{text}");
}

#[test]
fn numbers_of_dots_hold_while_people_place_them() {
    let mut screen = four_clusters().press("Tab g").text("4").press("Enter");
    screen = screen.text("4").press("Enter").text("31").press("Enter");
    let workshop = last(&screen).and_then(Session::open_workshop).expect("open");
    let dots: Vec<u16> = workshop.clusters.iter().map(Cluster::dots).collect();
    assert_eq!(dots, [1, 0, 1, 2]);
    screen = screen.press("Shift-Tab");
    assert_eq!(listed(&mut screen), ["1 D", "2 A", "3 C", "4 B"]);
}

fn topics(screen: &Screen) -> Vec<String> {
    let workshop = last(screen).and_then(Session::open_workshop).expect("open");
    workshop.topics().map(|topic| topic.name.clone()).collect()
}

#[test]
fn the_top_topics_are_one_action() {
    let mut screen = four_clusters();
    for dots in ["2", "9", "5", "4"] {
        screen = screen.text(dots).press("Enter");
    }
    // By name from anywhere in Gather, with another number than the most.
    screen = screen.press("Shift-Tab Ctrl-P").text("most dots").press("Enter");
    screen = screen.press("Backspace").text("2").press("Enter");
    assert_eq!(topics(&screen), ["B", "C"]);
    // From the menu, where some are chosen already: these are then the topics, and no others.
    screen = screen.press("Tab G Enter");
    let text = screen.dump();
    let line = text
        .lines()
        .find(|line| line.contains("how many?"))
        .expect("offered");
    let digit: String = line.chars().filter(char::is_ascii_digit).take(1).collect();
    screen = screen.press(&digit).press("Backspace").text("3").press("Enter");
    assert_eq!(topics(&screen), ["B", "C", "D"]);
    assert_eq!(topics(&screen.press("u")), ["B", "C"]);
}

#[test]
fn more_topics_than_have_dots_are_refused() {
    let mut screen = four_clusters().text("2").press("Enter");
    screen = screen.press("Ctrl-P").text("most dots").press("Enter");
    screen = screen.press("Backspace").text("5").press("Enter");
    assert!(screen.dump().contains("from 1 to 1"), "{}", screen.dump());
}
