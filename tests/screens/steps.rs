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
