//! What stays in the team, on the screen: marked by one key on every row that can be, or from a menu, with a sign on it.

use norming::domain::team::Inner;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

const SIGN: &str = "  Stays in the team";

/// How many things of the session are marked.
fn marks(screen: &Screen) -> usize {
    let session = screen.session();
    let workshop = session.open_workshop();
    let norms = session.norms.iter().map(|one| one.stays_in_team);
    let concerns = session.concerns.iter().map(|one| one.stays_in_team);
    let unknowns = session.unknowns.iter().map(|one| one.stays_in_team);
    let frictions = workshop.into_iter().flat_map(|one| one.frictions.iter());
    let proposals = workshop.into_iter().flat_map(|one| one.proposals.iter());
    norms
        .chain(concerns)
        .chain(unknowns)
        .chain(frictions.map(|one| one.stays_in_team))
        .chain(proposals.map(|one| one.stays_in_team))
        .filter(|stays| *stays)
        .count()
}

fn in_step(step: StepId) -> Screen {
    let session = match step {
        StepId::Concerns => Stage::begun().at(step),
        StepId::Gather => Stage::gathered().at(step),
        StepId::Draft | StepId::Case => Stage::drafted().at(step),
        StepId::LookBack => Stage::reopened().at(step),
        _ => Stage::proposed().at(step),
    };
    Screen::meeting(session)
}

#[test]
fn one_key_marks_each_noun_and_takes_it_back() {
    let page = || Screen::of(Stage::sealed().session);
    let places = vec![
        ("a leaders' concern", in_step(StepId::Concerns), ""),
        ("a concern of the team", in_step(StepId::Concerns), "Tab"),
        ("an open question", in_step(StepId::Concerns), "Tab Tab"),
        ("a friction", in_step(StepId::Gather), ""),
        ("a draft", in_step(StepId::Draft), "k"),
        ("a proposal", in_step(StepId::Decide), ""),
        ("a concern in the case", in_step(StepId::Case), ""),
        ("a norm looked back on", in_step(StepId::LookBack), "Tab"),
        ("a norm in force", page(), ""),
        ("a question on the page", page(), "Tab Tab Tab"),
    ];
    for (name, screen, way) in places {
        let mut screen = screen.press(way).press("T");
        let shown = screen.dump();
        assert!(shown.contains(SIGN), "{name}: {shown}");
        assert!(shown.contains("no export tells it"), "{name}: {shown}");
        assert_eq!(marks(&screen), 1, "{name}");
        screen = screen.press("T");
        let shown = screen.dump();
        assert!(!shown.contains(SIGN), "{name}: {shown}");
        assert_eq!(marks(&screen), 0, "{name}");
        screen = screen.press("u");
        assert!(screen.dump().contains(SIGN), "{name}");
    }
}

#[test]
fn a_mark_shows_without_the_cursor() {
    let mut screen = Screen::of(Stage::sealed().session).press("T j");
    let shown = screen.dump();
    assert!(shown.contains("# Stays in the team"), "{shown}");
    check_both("stays-in-team", &mut screen);
}

#[test]
fn a_proposal_shows_its_mark() {
    let mut screen = in_step(StepId::Decide).press("T Esc");
    check_both("stays-in-team-decide", &mut screen);
}

#[test]
fn menus_offer_the_mark() {
    for (screen, way) in [
        (Screen::of(Stage::sealed().session), "Enter"),
        (in_step(StepId::Draft), "k Enter"),
    ] {
        let mut screen = screen.press(way);
        let shown = screen.dump();
        assert!(shown.contains("Keep it in the team"), "{shown}");
        screen = screen.press("Up Enter");
        assert_eq!(marks(&screen), 1);
        screen = screen.press("Enter");
        let shown = screen.dump();
        assert!(shown.contains("Exports may tell it again"), "{shown}");
    }
}

#[test]
fn what_cannot_stay_is_not_marked() {
    let mut screen = Screen::of(Stage::sealed().session).press("Tab T");
    assert!(screen.saved.is_empty());
    assert!(!screen.dump().contains(SIGN));
}

#[test]
fn export_asks_for_what_stays() {
    let screen = Screen::of(Stage::sealed().session).press("x");
    let screen = screen.press("Up Enter 5 7 1");
    let how = screen.exports.last().expect("exported");
    assert!(how.include.team && !how.include.sources && !how.front_matter);
}

#[test]
fn a_sealed_norm_keeps_its_sign() {
    let mut stage = Stage::proposed();
    let proposals = &stage.session.open_workshop().expect("open").proposals;
    let ids: Vec<_> = proposals.iter().map(|one| one.id.clone()).collect();
    for id in ids {
        let what = Inner::Proposal(id);
        stage.session.keep_in_team(&what, true).expect("marked");
    }
    let mut screen = Screen::meeting(stage.at(StepId::Decide));
    assert!(screen.dump().contains(SIGN));
}
