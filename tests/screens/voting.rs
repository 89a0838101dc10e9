//! Votes that are not revealed: never lost by what is done meanwhile, never on another row, and void with their words.

use norming::domain::proposal::ProposalField;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

fn value() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Value))
}

fn votes(screen: &Screen) -> Option<u16> {
    let workshop = screen.session().open_workshop().expect("open").clone();
    let tally = workshop.proposals.first().and_then(|one| one.tally());
    tally.map(|tally| tally.counts().voters())
}

#[test]
fn esc_asks_before_it_drops_votes() {
    let mut screen = decide().text("44533").press("Esc");
    let shown = screen.dump();
    assert!(shown.contains("Esc again drops 5 votes"), "{shown}");
    // Any other key goes on counting.
    let screen = screen.text("54").press("Enter");
    assert_eq!(votes(&screen), Some(7));
}

#[test]
fn dropped_votes_come_back_with_undo() {
    for undo in ["u", "Ctrl-Z"] {
        let mut screen = decide().text("44533").press("Esc Esc");
        let shown = screen.dump();
        assert!(shown.contains("5 votes dropped. u brings them back"), "{shown}");
        assert!(!shown.contains("5 of 7"), "{shown}");
        let mut screen = screen.press("p").press(undo);
        let shown = screen.dump();
        assert!(
            shown.contains("5 votes are back") && shown.contains("5 votes of 7"),
            "{shown}"
        );
        let screen = screen.press("Enter");
        assert_eq!(votes(&screen), Some(5), "on the item they were given for");
    }
}

#[test]
fn undo_takes_later_changes_back_first() {
    let screen = decide()
        .text("44533")
        .press("Esc Esc e End")
        .text(" Soon.")
        .press("Esc");
    let mut screen = screen.press("u");
    assert!(screen.dump().contains("Undone"), "{}", screen.dump());
    let shown = screen.press("u").dump();
    assert!(shown.contains("5 votes are back"), "{shown}");
}

#[test]
fn nothing_done_meanwhile_loses_votes() {
    let ways = [
        ("another step and back", ": \"draft\" Enter n"),
        ("a menu that is left", ": \"colours\" Enter Esc"),
        ("the palette", ": Esc"),
        ("the focus view", "z z"),
        ("saving", "Ctrl-S"),
        ("help", "F1 Esc"),
        ("a minute more", ": \"minute more\" Enter"),
        ("the page and back", ": \"draft\" Enter q q n n"),
    ];
    for (way, keys) in ways {
        let keys = keys.replacen(": ", "Ctrl-P ", 1);
        let mut screen = keyed(decide().text("44533"), &keys);
        let shown = screen.dump();
        assert!(shown.contains("5 votes of 7"), "{way}\n{shown}");
        assert_eq!(votes(&screen.press("Enter")), Some(5), "{way}");
    }
}

/// Presses keys; what stands in quotes is typed.
fn keyed(screen: Screen, keys: &str) -> Screen {
    let parts = keys.split('"').enumerate();
    parts.fold(screen, |screen, (at, part)| {
        if at % 2 == 1 {
            screen.text(part)
        } else {
            screen.press(part.trim())
        }
    })
}

#[test]
fn taken_back_votes_are_put_back() {
    let screen = decide()
        .text("44533")
        .press("Ctrl-Z Ctrl-Z Backspace Ctrl-Y Ctrl-Y Ctrl-Y");
    assert_eq!(votes(&screen.press("Enter")), Some(5));
}

#[test]
fn quitting_says_that_votes_would_be_lost() {
    let shown = decide().text("44533").press("Ctrl-C").dump();
    assert!(
        shown.contains("5 votes aren't revealed yet and will be lost")
            && !shown.contains("Everything is saved"),
        "{shown}"
    );
    assert!(shown.contains("Votes not saved"), "{shown}");
    let shown = decide().press("Ctrl-C").dump();
    assert!(shown.contains("Everything is saved"), "{shown}");
}

#[test]
fn leaving_the_team_says_that_votes_would_be_lost() {
    let screen = keyed(decide().text("44533"), "Ctrl-P \"draft\" Enter q q");
    let shown = screen.press("q").dump();
    assert!(shown.contains("q again leaves this team. 5 votes"), "{shown}");
}

#[test]
fn sealing_waits_for_votes() {
    let screen = Screen::meeting(Stage::proposed().at(StepId::Close)).press("Tab Tab Tab e");
    let screen = screen.text("2027-06-01").press("Enter Down");
    let mut screen = keyed(screen.text("445"), "Ctrl-P \"seal\" Enter");
    assert!(screen.dump().contains("3 votes of 7"), "{}", screen.dump());
}

/// The same after somebody else changed the file.
fn changed_outside(screen: Screen, change: impl FnOnce(&mut Session)) -> Screen {
    let base = Stage::proposed().at(StepId::Decide);
    let mut theirs = base.clone();
    change(&mut theirs);
    screen.outside(&base, Ok(theirs))
}

fn reworded(session: &mut Session) {
    let id = session
        .open_workshop()
        .expect("open")
        .proposals
        .first()
        .expect("one")
        .id
        .clone();
    let text = ProposalField::Text("We answer by the next morning.".into());
    session.set_proposal(&id, text).expect("reworded");
}

fn removed(session: &mut Session) {
    let id = session
        .open_workshop()
        .expect("open")
        .proposals
        .first()
        .expect("one")
        .id
        .clone();
    session.remove_proposal(&id).expect("removed");
}

#[test]
fn rewording_from_outside_voids_a_running_tally() {
    let screen = decide().text("44533");
    let mut screen = changed_outside(screen, reworded);
    let shown = screen.dump();
    assert!(
        shown.contains("unrevealed votes are void: the wording changed"),
        "{shown}"
    );
    assert!(!shown.contains("5 votes of 7"), "{shown}");
    // With the old words the votes are back, like a tally that was revealed.
    let mut screen = screen.press("u Enter");
    assert!(screen.dump().contains("5 votes of 7"), "{}", screen.dump());
    assert_eq!(votes(&screen.press("Enter")), Some(5));
}

#[test]
fn pasted_votes_are_void_with_other_words() {
    let screen = decide().paste("Ama: 4\nBashir: 5\n");
    let mut screen = changed_outside(screen, reworded).press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("unrevealed votes are void"), "{shown}");
    assert!(!shown.contains("of 7"), "{shown}");
}

#[test]
fn votes_for_what_is_gone_are_void() {
    let screen = decide().text("44533");
    let mut screen = changed_outside(screen, removed);
    let shown = screen.dump();
    assert!(shown.contains("what it was about is gone"), "{shown}");
    let shown = screen.press("Enter").dump();
    assert!(
        !shown.contains("5 votes"),
        "they are not given to another norm\n{shown}"
    );
}

#[test]
fn votes_wait_elsewhere_while_their_words_change() {
    // From Decide to Draft, where the words are changed.
    let screen = keyed(decide().text("44533"), "Ctrl-P \"draft\" Enter");
    let mut screen = screen.press("Enter");
    if screen.dump().contains("Change the words") {
        screen = screen.press("Enter");
    }
    let mut screen = screen.text(" At once.").press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("5 unrevealed votes are void"), "{shown}");
}

#[test]
fn digits_rate_the_selected_c() {
    let screen = value().press("g").text("0000").press("Enter");
    let workshop = screen.session().open_workshop().expect("open").clone();
    let lowest = workshop
        .ratings
        .values()
        .next()
        .and_then(|one| one.counts().lowest());
    assert_eq!(lowest, Some(0), "the first one is rated anew");
    let screen = screen.press("u");
    let workshop = screen.session().open_workshop().expect("open").clone();
    let lowest = workshop
        .ratings
        .values()
        .next()
        .and_then(|one| one.counts().lowest());
    assert_ne!(lowest, Some(0), "and undo brings the first rating back");
}
