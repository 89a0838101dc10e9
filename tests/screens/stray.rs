//! Text where nobody types, key by key or all at once: it is never run as commands, and can be parked from anywhere.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::msg::Msg;

use super::fixture::{Stage, left_in_the_middle};
use super::golden::check_both;
use super::screen::Screen;

/// What is shown, with one blank between words.
fn words(screen: &mut Screen) -> String {
    screen.dump().split_whitespace().collect::<Vec<_>>().join(" ")
}

const SENTENCE: &str = "Does anybody know who decides this, and until when?";

fn at(step: StepId) -> Screen {
    Screen::meeting(Stage::proposed().at(step))
}

fn questions(session: &Session) -> usize {
    session.unknowns.len()
}

/// Every place where letters are no text, and the keys that lead to it.
fn places() -> Vec<(&'static str, Screen)> {
    let page = || Screen::of(left_in_the_middle()).press("q q");
    vec![
        ("step", at(StepId::Frame)),
        ("menu", at(StepId::Arrive).press("g j Enter")),
        ("chooser", at(StepId::Frame).press("Tab g j e Tab")),
        ("pad", at(StepId::Decide).text("445")),
        ("go-round", at(StepId::Arrive).press("w")),
        ("focus", at(StepId::Decide).press("z")),
        ("pictures", page().press(":").text("pictures").press("Enter")),
        ("session page", page()),
        ("preparing", Screen::of(Stage::prepared().session)),
        ("preview", at(StepId::Gather).paste("one thing\nanother thing")),
    ]
}

#[test]
fn exclamation_mark_parks_from_anywhere() {
    for (name, screen) in places() {
        let mut screen = screen;
        let before = screen.dump();
        let mut screen = screen.press("!").text("Who brings the key?").press("Enter");
        let after = screen.dump();
        assert!(after.contains("Parked"), "{name}: {after}");
        let is_asked = screen
            .session()
            .unknowns
            .iter()
            .any(|one| one.question == "Who brings the key?");
        assert!(is_asked, "{name}");
        // What was there is there again.
        let row = |shown: &str| {
            shown
                .lines()
                .skip(5)
                .take(12)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        if !matches!(name, "session page" | "pictures" | "preparing") {
            assert_eq!(row(&before), row(&after), "{name}");
        }
    }
}

#[test]
fn burst_is_offered_and_runs_nothing() {
    for (name, screen) in places() {
        let saves = screen.saved.len();
        let mut screen = screen.burst(&format!("{SENTENCE}\nn q\ny"));
        let shown = words(&mut screen);
        assert_eq!(screen.saved.len(), saves, "{name}: {shown}");
        assert!(shown.contains("no key was pressed"), "{name}: {shown}");
        assert!(shown.contains("until when?"), "{name}: {shown}");
    }
}

#[test]
fn burst_over_a_list_is_read_as_its_lines() {
    let mut screen = at(StepId::Gather).burst("Nobody answers at noon\nThree tools for one question\n");
    check_both("stray-box", &mut screen);
    let screen = screen.press("Ctrl-D Enter");
    let workshop = screen.session().open_workshop().expect("open");
    assert!(
        workshop
            .frictions
            .iter()
            .any(|one| one.text == "Nobody answers at noon")
    );
}

#[test]
fn burst_where_nothing_takes_it_is_parked_or_left() {
    let burst = || {
        at(StepId::Arrive)
            .press("w")
            .burst(&format!("{SENTENCE}\nThe lockers\n"))
    };
    let mut screen = burst();
    check_both("stray-parked", &mut screen);
    let screen = screen.press("Ctrl-D");
    assert_eq!(questions(screen.session()), 3);
    assert_eq!(screen.session().parking.len(), 1);
    assert_eq!(screen.saved.len(), 1, "one change");
    let mut screen = burst().press("Esc Esc");
    assert!(screen.saved.is_empty());
    assert!(screen.dump().contains("GO-ROUND"), "{}", screen.dump());
}

#[test]
fn burst_at_home_does_nothing() {
    let mut screen = Screen::home(Vec::new()).burst("quit\nand run away");
    assert!(!screen.ended);
    assert!(
        words(&mut screen).contains("no key was pressed"),
        "{}",
        screen.dump()
    );
}

#[test]
fn burst_is_typed_where_somebody_types() {
    let screen = at(StepId::Frame)
        .press("Tab a")
        .burst("Core hours are ten to three\nLunch is at noon\n");
    let rails: Vec<&str> = screen
        .session()
        .guardrails
        .iter()
        .map(|one| one.terms.text.as_str())
        .collect();
    assert_eq!(rails[3..], ["Core hours are ten to three", "Lunch is at noon"]);
}

#[test]
fn sign_that_opens_a_line_is_a_key_at_once() {
    let mut screen = at(StepId::Arrive).burst(":pictures\n");
    assert!(screen.dump().contains("Pictures"), "{}", screen.dump());
    let screen = at(StepId::Arrive).burst("!Bring the plans\n");
    assert_eq!(screen.session().parking.len(), 1);
}

#[test]
fn votes_at_once_are_votes() {
    let screen = at(StepId::Decide).burst("445,335 4\n");
    let workshop = screen.session().open_workshop().expect("open");
    let tally = workshop.proposals.first().and_then(|one| one.tally().cloned());
    assert_eq!(tally.map(|tally| tally.counts().voters()), Some(7));
}

#[test]
fn palette_parks_while_typing_and_keeps_every_letter() {
    let mut screen = at(StepId::Draft).press("j e").text(" and half a thought");
    let before = screen.dump();
    screen = screen
        .press("Ctrl-P")
        .text("park")
        .press("Enter")
        .text("Who pays?")
        .press("Enter");
    let after = screen.dump();
    assert!(after.contains("Parked"), "{after}");
    assert!(
        after.contains("half a thought") && before.contains("half a thought"),
        "{after}"
    );
    let screen = screen.text("!").press("Esc");
    let workshop = screen.session().open_workshop().expect("open");
    assert!(
        workshop
            .proposals
            .iter()
            .any(|one| one.text.contains("and half a thought!"))
    );
}

#[test]
fn counted_votes_stay_while_something_is_parked() {
    let screen = at(StepId::Decide)
        .text("445")
        .press("!")
        .text("Later")
        .press("Enter")
        .text("3")
        .press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let tally = workshop.proposals.first().and_then(|one| one.tally().cloned());
    assert_eq!(tally.map(|tally| tally.counts().voters()), Some(4));
}

#[test]
fn unknown_key_says_so_everywhere() {
    for (name, screen) in places() {
        let saves = screen.saved.len();
        let mut screen = screen.press("@");
        let shown = screen.dump();
        let says = if name == "pad" {
            "0 to 5"
        } else {
            "@ does nothing here. ? shows the keys."
        };
        assert!(shown.contains(says) || name == "pad", "{name}: {shown}");
        assert_eq!(screen.saved.len(), saves, "{name}");
    }
    let mut silence = at(StepId::Gather).press(":").text("silent").press("Enter @");
    assert!(
        silence.dump().contains("@ does nothing here"),
        "{}",
        silence.dump()
    );
    let mut home = Screen::home(Vec::new()).press("@");
    assert!(home.dump().contains("@ does nothing here"), "{}", home.dump());
}

#[test]
fn help_and_undo_work_over_everything() {
    for (name, screen) in places() {
        let mut screen = screen;
        let before = screen.dump();
        let mut help = screen.press("?").text("park");
        assert!(help.dump().contains("> !"), "{name}: {}", help.dump());
        let mut screen = help.press("Esc");
        assert_eq!(screen.dump(), before, "{name}");
    }
    let mut round = at(StepId::Arrive).press("w Space");
    assert!(round.dump().contains("heard"), "{}", round.dump());
    round = round.press("u");
    assert!(round.dump().contains("Undone"), "{}", round.dump());
}

#[test]
fn half_parked_words_are_kept_over_everything() {
    let mut screen = at(StepId::Arrive).press("w !").text("Who pays");
    screen = screen.wait(2);
    assert_eq!(
        screen.drafts.last().map(|draft| draft.text.as_str()),
        Some("Who pays")
    );
    screen.send(Msg::Tick);
}
