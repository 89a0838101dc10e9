//! Half-typed texts in several places at once: each is kept, comes back, and is told when no disk takes it.

use std::collections::BTreeMap;

use norming::domain::workshop::StepId;
use norming::format::ron::encode;
use norming::ui::app::InVain;
use norming::ui::keymap::{Action, BINDINGS, KEYLESS};
use norming::ui::msg::{Apart, Draft, Fault, Msg, Trouble};
use norming::ui::strings::strings;

use super::fixture::Stage;
use super::screen::{Screen, file};

const WORDS: &str = "Zebra crossing";

fn arriving() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Frame))
}

/// A text in a new row, and a question to be parked over it.
fn two_texts() -> Screen {
    arriving()
        .press("Tab a")
        .text("Core hours")
        .press("Ctrl-P")
        .text("park")
        .press("Enter")
        .text("Who pays")
        .wait(2)
}

fn texts(drafts: &[Draft]) -> Vec<&str> {
    drafts.iter().map(|draft| draft.text.as_str()).collect()
}

#[test]
fn every_layer_is_kept() {
    let screen = two_texts();
    assert_eq!(texts(&screen.half_typed), ["Who pays", "Core hours"]);
    // What is taken goes, the other stays.
    let screen = screen.press("Enter").wait(2);
    assert_eq!(texts(&screen.half_typed), ["Core hours"]);
    let screen = screen.press("Enter").wait(2);
    assert_eq!(texts(&screen.half_typed), [""; 0]);
}

#[test]
fn every_text_comes_back() {
    let kept = two_texts().half_typed;
    let mut screen = Screen::with_drafts(Stage::begun().at(StepId::Frame), kept);
    let shown = screen.dump();
    assert!(shown.contains("One more: Enter parks it"), "{shown}");
    assert!(
        shown.contains("Who pays") && shown.contains("Core hours"),
        "{shown}"
    );
    let mut screen = screen.press("Enter").text(" are ten to three").press("Enter Esc");
    let shown = screen.dump();
    assert!(shown.contains("Core hours are ten to three"), "{shown}");
    assert_eq!(screen.session().parking.last().unwrap().text, "Who pays");
}

#[test]
fn texts_without_a_place_are_offered_one_after_the_other() {
    let draft = |text: &str| Draft {
        screen: "Frame".into(),
        pane: "guardrails".into(),
        item: "gone".into(),
        field: "text".into(),
        text: text.into(),
        before: None,
    };
    let left = vec![draft("One"), draft("Two\nand three"), draft("Four")];
    let mut screen = Screen::with_drafts(Stage::team("Pilots").session, left);
    assert!(screen.dump().contains("3 half-typed texts from last time"));
    screen = screen.press("Enter Ctrl-D Enter");
    let parked: Vec<&str> = screen
        .session()
        .parking
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(parked, ["One", "Two", "and three", "Four"]);
    assert_eq!(texts(&screen.wait(2).half_typed), [""; 0]);
}

#[test]
fn quitting_counts_what_is_not_kept() {
    let mut screen = two_texts();
    let unkept = Fault::Unkept(Trouble::Full);
    screen.send(Msg::Faults(BTreeMap::from([(Apart::HalfTyped, unkept)])));
    let mut screen = screen.press("Ctrl-C");
    let shown = screen.dump();
    assert!(shown.contains("NOT KEPT: 2 half-typed texts"), "{shown}");
    let told = screen.app.typed_in_vain();
    let texts = ["Who pays", "Core hours"].map(str::to_owned).to_vec();
    let expected = InVain {
        file: file(),
        texts,
        notes: None,
    };
    assert_eq!(told, expected);
}

/// Somebody has typed something somewhere.
fn typed(place: usize) -> Screen {
    let screen = arriving();
    match place {
        0 => screen.press("Tab a").text(WORDS),
        1 => screen.press("Tab e").text(WORDS),
        2 => screen.press("!").text(WORDS),
        3 => screen.press("Tab v").text(WORDS),
        _ => screen.press("w").burst(&format!("{WORDS}\n{WORDS}\n")),
    }
}

/// Whether it is there to take letters away; in a box, the start of the line is found by the name of that.
fn is_erasing(action: Action) -> bool {
    use Action::{DeleteToStart, DeleteWord, LineStart, Undo};
    matches!(action, Undo | DeleteToStart | DeleteWord | LineStart)
}

/// Whatever is done by name while something is half-typed, the words are in the session, kept, or on the screen.
#[test]
fn no_action_loses_words() {
    let words = &strings(norming::domain::language::Language::En);
    let bound = BINDINGS.iter().map(|binding| binding.action);
    let mut names: Vec<&str> = bound
        .chain(KEYLESS.iter().copied())
        .filter(|action| !is_erasing(*action))
        .map(|action| (words.name)(action))
        .collect();
    names.extend(["Step: Arrive", "Step: Close", "Step: Concerns"]);
    names.sort_unstable();
    names.dedup();
    let mut lost = Vec::new();
    for place in 0..5 {
        for name in &names {
            let mut screen = typed(place).press("Ctrl-P").text(name).press("Enter").wait(2);
            let shown = screen.dump();
            let saved = screen.saved.last().map(|session| encode(session).unwrap());
            let kept = texts(&screen.half_typed);
            let mut texts = saved.iter().map(String::as_str).chain(kept);
            let is_there = texts.any(|text| text.contains("ebra cross"));
            if !is_there {
                lost.push((place, *name, shown));
            }
        }
    }
    assert_eq!(lost, []);
}
