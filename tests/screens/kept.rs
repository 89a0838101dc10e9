//! What a review found about words that were lost stays mended: nothing half typed disappears by a key.

use norming::domain::workshop::StepId;
use norming::ui::msg::Draft;

use super::fixture::Stage;
use super::screen::Screen;

fn gather() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Gather))
}

fn look_back() -> Screen {
    Screen::meeting(Stage::reopened().at(StepId::LookBack)).press("Tab")
}

#[test]
fn redo_while_typing_leaves_the_words() {
    let shown = gather().press("a").text("Chat at night").press("Ctrl-Y").dump();
    assert!(shown.contains("Chat at night"), "{shown}");
}

#[test]
fn undo_while_typing_changes_the_words_alone_and_redo_brings_them_back() {
    let mut screen = gather().press("a").text("No agenda").press("Enter");
    let before = screen.session().clone();
    screen = screen.text("Chat at night").press("Ctrl-Z");
    assert_eq!(screen.session(), &before, "what was taken stays");
    let shown = screen.press("Ctrl-Y").dump();
    assert!(shown.contains("Chat at night"), "{shown}");
}

#[test]
fn undo_while_counting_takes_back_one_vote() {
    let screen = Screen::meeting(Stage::proposed().at(StepId::Decide));
    let screen = screen.text("445").press("Ctrl-Z").text("3").press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let proposal = workshop.proposals.first().expect("a proposal");
    let counts = proposal.tally().expect("a vote").counts();
    assert_eq!((counts.voters(), counts.highest()), (3, Some(4)));
    assert_eq!(workshop.proposals.len(), 2, "no change was undone");
}

/// Whether somebody is typing, and not choosing.
fn is_typing(screen: &mut Screen) -> bool {
    let shown = screen.dump();
    !shown.contains("~ no caret") && !shown.contains("Right  next one")
}

#[test]
fn tab_at_look_back_opens_no_field_whose_words_vanish() {
    for (tab, start) in [("Tab", "e"), ("Shift-Tab", "G e")] {
        let mut typed = 0;
        for times in 0..8 {
            let mut screen = look_back().press(start);
            for _ in 0..times {
                screen = screen.press(tab);
            }
            if !is_typing(&mut screen) {
                continue;
            }
            let screen = screen.text("zebra").press("Esc");
            let workshop = screen.session().open_workshop().expect("open");
            let kept = workshop
                .verdicts
                .iter()
                .any(|verdict| verdict.reason.contains("zebra"));
            assert!(kept, "lost after {times} times {tab}");
            typed += 1;
        }
        assert!(typed > 1, "{tab} leads to another reason");
    }
}

#[test]
fn the_words_of_a_norm_are_not_typed_over_at_look_back() {
    let screen = look_back().press("e Shift-Tab Shift-Tab Shift-Tab").text("zebra");
    let screen = screen.press("Esc Ctrl-S");
    let session = screen.session();
    assert!(session.norms.iter().all(|norm| !norm.text.contains("zebra")));
}

/// A screen to which half-typed text comes back whose place is gone.
fn homeless() -> Screen {
    let draft = Draft {
        screen: "Gather".into(),
        pane: "Frictions".into(),
        item: "f-gone".into(),
        field: "Text".into(),
        text: "Who pays for the train".into(),
        before: None,
    };
    Screen::with_drafts(Stage::begun().at(StepId::Arrive), vec![draft])
}

#[test]
fn text_whose_place_is_gone_is_kept_until_it_is_taken() {
    let mut screen = homeless().wait(5);
    let shown = screen.dump();
    assert!(shown.contains("> Who pays for the train"), "{shown}");
    assert!(shown.contains("Enter parks it"), "{shown}");
    screen = screen.press("F1 Ctrl-S Left").wait(5);
    assert_eq!(screen.dropped, 0);
    screen = screen.press("Enter").wait(5);
    assert_eq!(screen.dropped, 1);
    let parked = screen.session().parking.last().expect("parked");
    assert_eq!(parked.text, "Who pays for the train");
}

#[test]
fn text_whose_place_is_gone_outlasts_the_end_of_the_program() {
    let mut screen = homeless();
    screen.send(norming::ui::msg::Msg::End);
    assert!(screen.ended);
    assert_eq!(screen.dropped, 0);
}

fn names(screen: &Screen) -> Vec<&str> {
    let team = screen.session().team_now();
    team.map(|person| person.name.as_str()).skip(7).collect()
}

fn roster() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Arrive)).press("a")
}

#[test]
fn a_line_that_is_refused_keeps_no_other_from_being_pasted_and_stays_to_be_put_right() {
    let mut screen = roster().text("Ida").paste("Jun\nAma\nKofi").press("Enter");
    assert_eq!(names(&screen), ["Ida", "Jun", "Kofi"]);
    let shown = screen.dump();
    assert!(shown.contains("3 taken, 1 line refused"), "{shown}");
    let screen = screen.press("e").text(" Mensah").press("Enter Enter");
    assert_eq!(names(&screen), ["Ida", "Jun", "Kofi", "Ama Mensah"]);
}

#[test]
fn what_was_typed_stays_when_nothing_is_taken() {
    let mut screen = roster().text("Ama").paste("Bashir\nChloe").press("Enter Esc");
    assert!(is_typing(&mut screen));
    let screen = screen.text("ndine").press("Enter");
    assert_eq!(names(&screen), ["Amandine"]);
}
