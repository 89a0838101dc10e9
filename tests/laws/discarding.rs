//! Discarding a workshop: what it recorded goes, what it changed is as before, what was agreed stays.

use norming::domain::concern::Whose;
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::rejected::Rejected;
use norming::domain::unknown::UnknownField;
use norming::domain::workshop::WorkshopKind;

use super::team::{Team, today};

#[test]
fn discarding_rolls_back_what_the_workshop_recorded_and_changed() {
    let mut team = Team::meeting(WorkshopKind::First);
    let rail = team
        .session
        .add_guardrail(&mut team.mint, "Three days")
        .expect("added");
    let unknown = team
        .session
        .add_unknown(&mut team.mint, "Lockers?")
        .expect("added");
    team.session
        .add_concern(&mut team.mint, Whose::Team, "Long days")
        .expect("added");
    team.adopted("We answer");
    team.seal();
    let before = team.session.clone();

    team.open(WorkshopKind::Transition);
    let (session, mint) = (&mut team.session, &mut team.mint);
    session.add_guardrail(mint, "Core hours").expect("added");
    for field in [
        GuardrailField::Text("Two days".into()),
        GuardrailField::Class(Class::Flexible),
    ] {
        session.set_guardrail(&rail, field).expect("set");
    }
    session.remove_guardrail(&rail).expect("gone");
    session
        .add_concern(mint, Whose::Leaders, "Nobody is seen")
        .expect("added");
    session.add_unknown(mint, "Who pays?").expect("added");
    session
        .set_unknown(&unknown, UnknownField::Answer("Yes".into()), today())
        .expect("answered");
    session.add_action(mint, "Ask Marta", today()).expect("added");
    session.park(mint, "Plants").expect("parked");
    session.discard().expect("discarded");
    assert_eq!(team.session, before);
}

#[test]
fn there_is_nothing_to_discard_between_workshops() {
    let mut team = Team::agreed(&["We answer"]);
    assert_eq!(team.session.discard(), Err(Rejected::NoWorkshop));
}

#[test]
fn a_question_that_is_parked_lands_among_the_unknowns() {
    let mut team = Team::meeting(WorkshopKind::First);
    for text in ["Who pays for the train?", "誰が払う？", "Plants", "  What? Later"] {
        team.session.park(&mut team.mint, text).expect("parked");
    }
    assert_eq!(team.session.unknowns.len(), 2);
    assert_eq!(team.session.parking.len(), 2);
    assert_eq!(
        team.session.park(&mut team.mint, "  ").map(|_| ()),
        Err(Rejected::Empty)
    );
}
