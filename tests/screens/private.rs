//! The lead's private notes on a shared screen: how many lines there are is told, and the words only after Enter.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::encode;
use norming::ui::key::{Code, Key};
use norming::ui::msg::{Draft, Msg};
use proptest::prelude::*;

use super::fixture::Stage;
use super::keys::keys;
use super::random::{Move, STAGES, any_move, cases, play, stage};
use super::screen::{Screen, file};

const SECRET: &str = "XYZZY";
const NOTES: &str = "Ask Ama first.\nXYZZY: Farid may leave.\n\nBreathe.";
const TO_NOTES: &str = "Tab Tab Tab Tab Tab Tab Tab Tab Tab";

fn preparing() -> Screen {
    Screen::noted(Stage::prepared().session, NOTES, None).press(TO_NOTES)
}

fn tells(screen: &mut Screen) -> bool {
    screen.dump().contains(SECRET)
}

#[test]
fn notes_say_only_how_many_lines_they_have() {
    let shown = preparing().dump();
    assert!(shown.contains("3 lines. Press Enter to open."), "{shown}");
    assert!(!shown.contains(SECRET), "{shown}");
}

#[test]
fn a_folded_heading_says_how_many_lines_there_are() {
    let session = Stage::prepared().session;
    let mut screen = Screen::noted(session.clone(), NOTES, None);
    for size in [(80, 24), (60, 20), (200, 60)] {
        screen.resize(size);
        let shown = screen.dump();
        let heading = shown.lines().find(|line| line.contains("MY NOTES"));
        assert!(
            heading.is_some_and(|line| line.contains("3 lines. Private")),
            "{shown}"
        );
    }
    let shown = Screen::noted(session, "", None).dump();
    let heading = shown.lines().find(|line| line.contains("MY NOTES"));
    assert!(heading.is_some_and(|line| !line.contains("line")), "{shown}");
}

#[test]
fn notes_are_hidden_wherever_a_session_opens() {
    for at in 0..STAGES {
        let mut screen = Screen::noted(stage(at), NOTES, None);
        for size in [(80, 24), (60, 20), (200, 60)] {
            screen.resize(size);
            assert!(!tells(&mut screen), "stage {at}");
        }
    }
}

#[test]
fn enter_opens_the_notes_and_nothing_else_does() {
    for key in "e a s v Space Left Right D J K m o / x i z".split(' ') {
        assert!(!tells(&mut preparing().press(key)), "{key}");
    }
    let mut screen = preparing().press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("XYZZY: Farid may leave."), "{shown}");
    screen = screen.press("End").text(" XYZZY again").press("Esc");
    assert!(!tells(&mut screen));
    assert!(screen.notes.ends_with("Breathe. XYZZY again"), "{}", screen.notes);
}

#[test]
fn leaving_the_notes_hides_them() {
    for leave in "Enter,Esc,Tab,Shift-Tab,Ctrl-Z,Ctrl-P,Ctrl-P Esc,F1,F1 Esc,Enter z,Esc Enter Esc".split(',')
    {
        let mut screen = preparing().press("Enter");
        assert!(tells(&mut screen), "open");
        screen = screen.press(leave);
        assert!(!tells(&mut screen), "{leave}");
    }
}

#[test]
fn the_beginning_of_a_meeting_hides_the_notes() {
    let mut screen = preparing().press("Enter").text("XYZZY").press("Esc n");
    assert!(!tells(&mut screen), "asked");
    screen = screen.press("Enter");
    assert!(screen.dump().contains("Arrive"));
    assert!(!tells(&mut screen));
    assert!(!tells(&mut screen.press("p q q")), "back on the page");
}

#[test]
fn the_next_workshop_is_prepared_with_hidden_notes() {
    let mut screen = Screen::noted(Stage::sealed().session, NOTES, None).press("n Enter");
    assert!(screen.dump().contains("MEETING"));
    assert!(!tells(&mut screen));
    assert!(!tells(&mut screen.press(TO_NOTES)));
}

#[test]
fn undo_opens_no_notes() {
    let mut screen = preparing().press("Enter").text("XYZZY").press("Esc u");
    assert!(!tells(&mut screen), "{}", screen.dump());
    assert!(!tells(&mut screen.press("U")));
}

#[test]
fn what_redraws_everything_hides_the_notes() {
    let base = Stage::prepared().session;
    let mut theirs = Stage::prepared();
    theirs.session.open_workshop().expect("open");
    let added = theirs.session.add_unknown(&mut theirs.mint, "Who pays?");
    added.expect("added");
    let open = || preparing().press("Enter").text("XYZZY ");
    let mut screen = open().outside(&base, Ok(theirs.session));
    assert!(!tells(&mut screen), "changed outside");
    assert!(screen.notes.contains("XYZZY XYZZY") || screen.notes.contains("Breathe.XYZZY "));
    let mut screen = open();
    screen.resize((120, 40));
    assert!(!tells(&mut screen), "another size");
    for msg in [Msg::Suspend, Msg::Resumed] {
        let mut screen = open();
        screen.send(msg);
        assert!(!tells(&mut screen));
        assert!(screen.notes.contains("XYZZY"));
    }
}

#[test]
fn half_typed_notes_are_kept_as_notes() {
    let mut screen = preparing().press("Enter").text("XYZZY half").wait(2);
    assert!(screen.notes.contains("XYZZY half"), "kept without another key");
    screen.send(Msg::End);
    assert!(screen.drafts.is_empty(), "they come back into no field");
}

#[test]
fn half_typed_notes_of_an_earlier_version_stay_behind_enter() {
    let draft = |screen: &str, text: &str| Draft {
        screen: screen.into(),
        pane: "notes".into(),
        item: "notes".into(),
        field: "Text".into(),
        text: text.into(),
        before: Some("something else".into()),
    };
    let prepared = Stage::prepared().session;
    let begun = Stage::begun().at(StepId::Arrive);
    for (session, at) in [(&prepared, "Prepare"), (&begun, "Prepare"), (&begun, "Arrive")] {
        let mut screen = Screen::noted(session.clone(), NOTES, Some(draft(at, "XYZZY half")));
        assert!(!tells(&mut screen), "{at}");
        screen = screen.press("?");
        assert!(screen.notes.contains("Breathe.") && screen.notes.contains("XYZZY half"));
        assert_eq!(screen.dropped, 1, "they are half typed no more");
        assert!(!tells(&mut screen.press("Esc")));
    }
}

#[test]
fn notes_are_not_opened_where_nothing_can_be_changed() {
    let mut screen = preparing();
    screen.send(Msg::Probed(file(), Err(norming::ui::msg::Trouble::Denied)));
    assert!(!tells(&mut screen.press("Enter")));
}

fn any_walk() -> impl Strategy<Value = Vec<Move>> {
    let pressed = |sentence: &str| keys(sentence).into_iter().map(Move::Key).collect::<Vec<_>>();
    let begin = format!("{TO_NOTES} Enter");
    let paths = [
        begin.as_str(),
        "n Enter",
        "q q n Enter",
        "z",
        "F1 Esc",
        "u U",
        "Ctrl-P",
    ]
    .map(pressed);
    let some = prop_oneof![
        2 => prop::sample::select(paths.to_vec()),
        3 => any_move().prop_map(|one| vec![one]),
    ];
    prop::collection::vec(some, 1..25).prop_map(|some| some.concat())
}

/// Whether a move is the key that opens the notes.
fn is_enter(one: &Move) -> bool {
    matches!(
        one,
        Move::Key(Key {
            code: Code::Enter,
            ..
        })
    )
}

fn holds(session: &Session) -> bool {
    encode(session).expect("written").contains(SECRET)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn private_words_show_only_from_enter_on(
        at in 0..STAGES,
        is_prepared in any::<bool>(),
        moves in any_walk(),
    ) {
        let session = if is_prepared { Stage::prepared().session } else { stage(at) };
        let mut screen = Screen::noted(session, NOTES, None);
        let mut was_open = false;
        for one in &moves {
            play(&mut screen, std::slice::from_ref(one));
            let is_open = tells(&mut screen);
            let may_be = (was_open || is_enter(one)) && !matches!(one, Move::Size(..));
            prop_assert!(!is_open || may_be, "{one:?} shows them");
            was_open = is_open;
        }
        prop_assert!(!screen.saved.iter().any(holds), "in a session file");
        prop_assert!(!screen.drafts.iter().any(|draft| draft.text.contains(SECRET)), "in a draft");
    }
}
