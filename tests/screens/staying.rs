//! What stays in the team, on the screen: marked by one key on every row that can be, or from a menu, with a sign on it.

use norming::domain::norm::Status;
use norming::domain::session::Facts;
use norming::domain::team::Inner;
use norming::domain::workshop::StepId;

use super::fixture::{Stage, day};
use super::golden::check_both;
use super::screen::Screen;

const SIGN: &str = "# Stays in the team";

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
        .chain(session.parking.iter().map(|one| one.stays_in_team))
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
        (
            "something parked",
            page(),
            "Tab Tab Tab Tab Tab Tab Tab a P l a n t s Enter Esc",
        ),
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

/// Takes the entry of a menu that says this, which has to be there.
fn take(mut screen: Screen, words: &str) -> Screen {
    for _ in 0..12 {
        screen = screen.press("Up");
        let shown = screen.dump();
        if shown
            .lines()
            .any(|line| line.starts_with(" > ") && line.contains(words))
        {
            return screen.press("Enter");
        }
    }
    panic!("{words}: {}", screen.dump());
}

#[test]
fn menus_offer_the_mark() {
    type Start = fn() -> Screen;
    let page = || Screen::of(Stage::sealed().session);
    let carried = || Screen::meeting(Stage::reopened().at(StepId::Concerns));
    let screens: [(&str, Start, &str); 10] = [
        ("a norm in force", page, "Enter"),
        ("a draft", || in_step(StepId::Draft), "k Enter"),
        ("a concern from earlier", carried, "Enter"),
        ("a question from earlier", carried, "Tab Tab Enter"),
        ("a question on the page", page, "Tab Tab Tab Enter"),
        ("a concern in the case", || in_step(StepId::Case), "Enter"),
        ("a norm looked back on", || in_step(StepId::LookBack), "Tab Enter"),
        ("a proposal", || in_step(StepId::Decide), "Enter"),
        (
            "a proposal with votes",
            || in_step(StepId::Decide),
            "4 4 5 4 4 5 4 Enter Enter",
        ),
        (
            "an adopted proposal",
            || in_step(StepId::Decide),
            "4 4 5 4 4 5 4 Enter Enter Enter Enter Left Enter",
        ),
    ];
    for (name, screen, way) in screens {
        let screen = take(screen().press(way), "Keep it in the team");
        assert_eq!(marks(&screen), 1, "{name}");
        let way = if name == "an adopted proposal" {
            "Enter"
        } else {
            way.rsplit(' ').next().expect("a key")
        };
        let screen = take(screen.press(way), "Exports may tell it again");
        assert_eq!(marks(&screen), 0, "{name}");
    }
}

#[test]
fn one_item_large_shows_its_mark() {
    for (name, screen, way) in [
        ("a norm", Screen::of(Stage::sealed().session), ""),
        ("a proposal", in_step(StepId::Decide), ""),
        ("a friction", in_step(StepId::Gather), ""),
        ("a question", in_step(StepId::Concerns), "Tab Tab"),
    ] {
        let mut screen = screen.press(way).press("z");
        assert!(!screen.dump().contains(SIGN), "{name}");
        screen = screen.press("z T z");
        for size in [(80, 24), (60, 20), (200, 60)] {
            screen.resize(size);
            let shown = screen.dump();
            assert!(shown.contains(SIGN), "{name}: {shown}");
        }
    }
}

#[test]
fn what_is_parked_of_a_marked_norm_stays_too() {
    let mut facts: Facts = (*Stage::sealed().session).clone();
    let norm = facts.norms.edit_all().last().expect("a norm");
    let until = day("2027-06-01");
    (norm.status, norm.stays_in_team) = (Status::Trial { until }, true);
    let norms = facts.norms.iter().filter(|one| one.is_in_force()).count();
    let down = vec!["Down"; norms - 1].join(" ");
    let screen = Screen::of(facts.into()).press(&down).press("Enter");
    let mut screen = take(screen, "End it");
    let parked = screen.session().parking.iter().last().expect("parked");
    assert!(parked.stays_in_team, "{parked:?}");
    assert!(screen.dump().contains("Parked in the parking lot"));
}

#[test]
fn home_says_no_word_of_what_stays() {
    let mut facts: Facts = (*Stage::sealed().session).clone();
    for norm in facts.norms.edit_all() {
        norm.stays_in_team = true;
        norm.status = Status::Trial {
            until: day("2027-03-01"),
        };
    }
    for one in facts.unknowns.edit_all() {
        (one.stays_in_team, one.by) = (true, Some(day("2027-03-01")));
    }
    let words: Vec<String> = facts.norms.iter().map(|one| one.text.clone()).collect();
    let asked = facts.unknowns.iter().map(|one| one.question.clone());
    let mut screen = Screen::home(vec![("a.ron", Ok(facts.clone().into()))]);
    let shown = screen.dump();
    assert!(shown.contains("trials ended"), "it counts: {shown}");
    for words in words.into_iter().chain(asked) {
        let first: Vec<&str> = words.split(' ').take(3).collect();
        assert!(!shown.contains(&first.join(" ")), "{words}: {shown}");
    }
}

#[test]
fn what_cannot_stay_is_not_marked() {
    let mut screen = Screen::of(Stage::sealed().session).press("Tab Tab Tab Tab T");
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
