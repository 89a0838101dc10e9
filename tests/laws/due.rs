//! What is due: what is finished never is, and a decision handed over is due until somebody has settled it.

use norming::domain::action::ActionField;
use norming::domain::concern::{ConcernField, Whose};
use norming::domain::due::{What, When, dates, due};
use norming::domain::proposal::Outcome;
use norming::domain::session::Session;
use norming::domain::unknown::UnknownField;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, day, today};

fn kinds(session: &Session) -> Vec<What> {
    dates(session).iter().map(|one| one.what).collect()
}

fn escalated(on: &str) -> Outcome {
    Outcome::Escalated {
        to: "The site lead".into(),
        by: Some(day(on)),
    }
}

#[test]
fn due_on_the_day_and_overdue_from_the_next() {
    for (on, when, is_due) in [
        ("2027-03-03", When::Overdue, true),
        ("2027-03-04", When::Today, true),
        ("2027-03-05", When::Ahead, false),
    ] {
        let found = When::of(day(on), today());
        assert_eq!((found, found.is_due()), (when, is_due), "{on}");
    }
}

#[test]
fn finished_things_are_never_due() {
    let mut team = Team::agreed(&["We answer"]);
    team.open(WorkshopKind::Transition);
    let (session, mint) = (&mut team.session, &mut team.mint);
    let by = Some(day("2027-03-01"));
    let action = session.add_action(mint, "Buy a lamp", today()).expect("added");
    let unknown = session.add_unknown(mint, "Who pays?").expect("added");
    let concern = session
        .add_concern(mint, Whose::Leaders, "Nobody is there")
        .expect("added");
    let set = |session: &mut Session, done: bool| {
        let on = done.then(today);
        session
            .set_action(&action, ActionField::By(by), today())
            .expect("set");
        session
            .set_action(&action, ActionField::Done(on), today())
            .expect("set");
        session
            .set_unknown(&unknown, UnknownField::By(by), today())
            .expect("set");
        let answer = if done { "The company" } else { "" };
        session
            .set_unknown(&unknown, UnknownField::Answer(answer.into()), today())
            .expect("set");
        session
            .set_concern(&concern, ConcernField::By(by), today())
            .expect("set");
        session
            .set_concern(&concern, ConcernField::Closed(on), today())
            .expect("set");
    };
    set(session, false);
    assert_eq!(
        kinds(session),
        [What::Unknown, What::Action, What::Case, What::Review]
    );
    set(session, true);
    assert_eq!(kinds(session), [What::Review]);
    session
        .set_concern(&concern, ConcernField::Closed(None), today())
        .expect("opened");
    assert_eq!(kinds(session), [What::Case, What::Review]);
    session
        .set_concern(&concern, ConcernField::Conceded(true), today())
        .expect("conceded");
    assert_eq!(kinds(session), [What::Review]);
}

#[test]
fn overdue_comes_first_then_by_date() {
    let mut team = Team::agreed(&["We answer", "We meet"]);
    for (at, on) in [(0, "2027-03-10"), (1, "2027-03-01")] {
        let norm = team.norm(at).id.clone();
        team.session
            .set_norm_date(&norm, Some(day(on)), today())
            .expect("set");
    }
    let on: Vec<String> = dates(&team.session)
        .iter()
        .map(|one| one.on.to_string())
        .collect();
    assert_eq!(on, ["2027-03-01", "2027-03-10", "2027-09-01"]);
    assert_eq!(due(&team.session, day("2027-03-10")).len(), 2);
}

#[test]
fn new_norm_that_was_escalated_is_due_on_its_date() {
    let mut team = Team::meeting(WorkshopKind::First);
    let draft = team.draft("We meet on Mondays");
    team.session
        .decide(&draft, escalated("2027-03-15"))
        .expect("decided");
    assert_eq!(kinds(&team.session), [What::Escalated], "before it is sealed");
    team.seal();
    assert_eq!(kinds(&team.session), [What::Escalated, What::Review]);
    let found = dates(&team.session);
    assert_eq!((found[0].on, found[0].who), (day("2027-03-15"), "The site lead"));
}

#[test]
fn escalated_change_is_due_while_its_norm_stays() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    let change = team.revision(&norm, "We answer by noon");
    team.session
        .decide(&change, escalated("2027-03-15"))
        .expect("decided");
    team.seal();
    let found = dates(&team.session);
    assert_eq!(
        (found[0].what, found[0].text),
        (What::Escalated, "We answer by noon")
    );
    assert_eq!(found[0].id, norm.as_ref());

    // Handed over once more, it waits for the new date alone.
    team.open(WorkshopKind::Routine);
    let change = team.revision(&norm, "We answer by ten");
    team.session
        .decide(&change, escalated("2027-04-20"))
        .expect("decided");
    let on: Vec<_> = dates(&team.session).iter().map(|one| one.on).collect();
    assert_eq!(on, [day("2027-04-20"), day("2027-09-01")]);
    team.seal();
    assert_eq!(kinds(&team.session), [What::Escalated, What::Review]);

    // A later workshop that keeps the norm has settled it.
    team.open(WorkshopKind::Routine);
    team.session.set_call(&norm, Call::Keep).expect("said");
    assert_eq!(
        kinds(&team.session),
        [What::Escalated, What::Review],
        "not sealed"
    );
    team.seal();
    assert_eq!(kinds(&team.session), [What::Review]);
}

#[test]
fn retired_norms_are_never_due() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    team.session
        .set_norm_date(&norm, Some(day("2027-03-01")), today())
        .expect("set");
    team.session.set_call(&norm, Call::Retire).expect("said");
    team.session.set_reason(&norm, "Over").expect("said");
    assert_eq!(kinds(&team.session), [What::Norm, What::Review]);
    team.seal();
    assert_eq!(kinds(&team.session), [What::Review]);
}
