//! The ten steps with what a team of seven has said so far.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::{LARGE, check, check_both};
use super::screen::{Screen, afternoon};

fn step(name: &str, session: Session) -> Screen {
    let mut screen = Screen::meeting(session);
    check_both(name, &mut screen);
    screen
}

#[test]
fn arrive() {
    step("step-arrive", Stage::begun().at(StepId::Arrive));
}

#[test]
fn arrive_where_the_transition_is_said() {
    let session = Stage::begun().at(StepId::Arrive);
    check_both(
        "step-arrive-transition",
        &mut Screen::meeting(session).press("Tab Tab j"),
    );
}

#[test]
fn arrive_again_years_later() {
    let session = Stage::reopened().at(StepId::Arrive);
    check_both(
        "step-arrive-since",
        &mut Screen::meeting(session).press("Tab Tab"),
    );
}

#[test]
fn frame() {
    let session = Stage::begun().at(StepId::Frame);
    check_both("step-frame", &mut Screen::meeting(session).press("Tab j j"));
}

#[test]
fn frame_with_old_guardrails_to_confirm() {
    let session = Stage::reopened().at(StepId::Frame);
    check_both("step-frame-confirm", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn case_with_an_old_invitation_to_confirm() {
    let session = Stage::reopened().at(StepId::Case);
    check_both("step-case-confirm", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn close_with_old_triggers_to_confirm() {
    let mut screen = Screen::meeting(Stage::reopened().at(StepId::Close)).press("Tab Tab");
    check_both("step-close-confirm", &mut screen);
    check_both("step-close-confirmed", &mut screen.press("Space"));
}

#[test]
fn concerns() {
    step("step-concerns", Stage::begun().at(StepId::Concerns));
}

#[test]
fn concerns_where_nobody_knows() {
    let session = Stage::begun().at(StepId::Concerns);
    check_both(
        "step-concerns-unknowns",
        &mut Screen::meeting(session).press("Tab Tab"),
    );
}

#[test]
fn value() {
    step("step-value", Stage::gathered().at(StepId::Value));
}

#[test]
fn look_back() {
    let session = Stage::reopened().at(StepId::LookBack);
    check_both("step-look-back", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn look_back_on_what_is_due_first() {
    step("step-look-back-actions", Stage::reopened().at(StepId::LookBack));
}

#[test]
fn gather() {
    step("step-gather", Stage::gathered().at(StepId::Gather));
}

#[test]
fn gather_with_clusters() {
    let session = Stage::gathered().at(StepId::Gather);
    check_both(
        "step-gather-clusters",
        &mut Screen::meeting(session).press("Tab j"),
    );
}

#[test]
fn gather_with_too_many_topics_parked() {
    let session = Stage::gathered().at(StepId::Gather);
    check_both(
        "step-gather-menu",
        &mut Screen::meeting(session).press("Tab G Enter"),
    );
}

#[test]
fn draft() {
    let mut screen = step("step-draft", Stage::drafted().at(StepId::Draft));
    screen.resize(LARGE);
    check("step-draft", &mut screen);
}

#[test]
fn draft_with_a_norm_to_revise() {
    step("step-draft-revise", Stage::reopened().at(StepId::Draft));
}

#[test]
fn case() {
    step("step-case", Stage::drafted().at(StepId::Case));
}

#[test]
fn case_where_no_concern_was_heard() {
    let mut stage = Stage::begun();
    let all: Vec<_> = stage.session.concerns.iter().map(|one| one.id.clone()).collect();
    for id in all {
        stage
            .session
            .remove_concern(&id, afternoon().date())
            .expect("removed");
    }
    step("step-case-none", stage.at(StepId::Case));
}

#[test]
fn close() {
    step("step-close", Stage::proposed().at(StepId::Close));
}

#[test]
fn close_when_everything_is_said() {
    let session = Stage::proposed().at(StepId::Close);
    check_both(
        "step-close-ending",
        &mut Screen::meeting(session).press("Tab Tab Tab"),
    );
}

#[test]
fn close_with_a_menu_of_dates() {
    let session = Stage::proposed().at(StepId::Close);
    check_both(
        "step-close-date",
        &mut Screen::meeting(session).press("Tab Tab Tab Enter"),
    );
}

#[test]
fn sealing_asks_once_more() {
    let session = Stage::proposed().at(StepId::Close);
    let mut screen = Screen::meeting(session).press("Tab Tab Tab Enter Enter j j j Enter");
    check_both("seal-menu", &mut screen);
}

#[test]
fn silent_writing_is_offered_beside_collected_items() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather));
    assert!(screen.dump().contains("Write silently"), "{}", screen.dump());
    screen = screen.press("Enter Enter");
    assert!(screen.dump().contains("SILENT WRITING"), "{}", screen.dump());
}

#[test]
fn close_shows_the_read_back_first() {
    for size in [(80, 24), (60, 20)] {
        let mut screen = Screen::meeting(Stage::proposed().at(StepId::Close));
        screen.resize(size);
        let text = screen.dump();
        assert!(text.contains("Read the changes aloud"), "{text}");
        let words = "When we ask something in a channel";
        let at = text.find(words).unwrap_or_else(|| panic!("{text}"));
        assert!(at > text.find("READ-BACK").expect("its title"), "{text}");
    }
}

#[test]
fn look_back_counts_the_same_norms_everywhere() {
    let screen = Screen::meeting(Stage::reopened().at(StepId::LookBack));
    let mut screen = screen.press("Tab");
    for _ in 0..4 {
        let text = screen.dump();
        if let Some((_, rest)) = text.split_once("NOW  Norm ") {
            let of = rest
                .split(':')
                .next()
                .and_then(|count| count.split(" of ").nth(1))
                .expect("a count");
            assert!(text.contains(&format!(" of {of} ")), "{text}");
        }
        screen = screen.press("j");
    }
}

#[test]
fn keeping_a_trial_asks_what_becomes_of_it() {
    let session = Stage::reopened().at(StepId::LookBack);
    let trial = session
        .in_force()
        .find(|norm| norm.status.until().is_some())
        .expect("one on trial")
        .id
        .clone();
    let status = |screen: &Screen| screen.session().norms.get(&trial).expect("there").status.until();
    let mut screen = Screen::meeting(session).press("Tab g Enter");
    let text = screen.dump();
    assert!(text.contains("Adopt it") && text.contains("End it"), "{text}");
    let line = text
        .lines()
        .find(|line| line.contains("Extend it"))
        .expect("offered");
    let digit: String = line.chars().filter(char::is_ascii_digit).take(1).collect();
    screen = screen.press(&digit).press("Enter");
    assert_eq!(status(&screen).expect("on trial still").to_string(), "2027-04-03");
}
