//! Small changes between workshops stay small, and what is more waits for the next workshop.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Whose};
use norming::domain::id::{ConcernId, LineId};
use norming::domain::rejected::Rejected;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, today};

const AGREED: &str = "When somebody asks in the chanel, we answer within four working hours";

#[test]
fn many_small_changes_make_no_large_one() {
    let mut team = Team::agreed(&[AGREED]);
    let id = team.norm(0).id.clone();
    let steps = [
        "When somebody asks in the channel, we answer within four working hours",
        "When anybody asks in the channel, we answer within four working hours",
        "When anybody asks in a channel, we answer within four working hours",
    ];
    let mut took = Vec::new();
    for text in steps {
        took.push(team.session.correct_norm(&id, text, today()));
    }
    assert_eq!(took[0], Ok(()));
    assert!(matches!(took[1], Err(Rejected::NewMeaning(_))), "{took:?}");
    assert!(matches!(took[2], Err(Rejected::NewMeaning(_))), "{took:?}");
    assert_eq!(team.norm(0).text, steps[0]);
    assert_eq!(team.norm(0).agreed_words(), AGREED);
}

#[test]
fn proposed_words_wait_for_the_next_workshop_and_go_with_its_seal() {
    let mut team = Team::agreed(&[AGREED]);
    let id = team.norm(0).id.clone();
    let other = "We answer when we can";
    assert!(team.session.correct_norm(&id, other, today()).is_err());
    team.session.propose_words(&id, other).expect("proposed");
    assert_eq!(team.in_force(), [AGREED]);
    team.open(WorkshopKind::Routine);
    assert_eq!(team.norm(0).proposed, other, "the look back can show it");
    team.session.set_call(&id, Call::Keep).expect("said");
    team.seal();
    assert_eq!(team.norm(0).proposed, "");
}

/// A sealed session with a concern and its need.
fn with_a_concern() -> (Team, ConcernId) {
    let mut team = Team::meeting(WorkshopKind::First);
    let added = team
        .session
        .add_concern(&mut team.mint, Whose::Team, "We never see eech other at all");
    let id = added.expect("added");
    let need = ConcernField::Need("To know who is in on which day".into());
    team.session.set_concern(&id, need, today()).expect("set");
    team.seal();
    (team, id)
}

fn say(team: &mut Team, id: &ConcernId, text: &str) -> Result<(), Rejected> {
    let text = ConcernField::Text(text.into());
    team.session.set_concern(id, text, today())
}

#[test]
fn a_concern_takes_a_typo_and_no_new_meaning() {
    let (mut team, id) = with_a_concern();
    assert_eq!(say(&mut team, &id, "We never see each other at all"), Ok(()));
    let noted = team.session.notes.last().expect("a note");
    assert_eq!(noted.subject, id.to_string());
    for other in ["We always see each other at all", "Desks are too few"] {
        let refused = say(&mut team, &id, other);
        assert!(
            matches!(refused, Err(Rejected::NewMeaning(_))),
            "{other}: {refused:?}"
        );
    }
    let need = ConcernField::Need("A desk for each".into());
    let refused = team.session.set_concern(&id, need, today());
    assert!(matches!(refused, Err(Rejected::NewMeaning(_))), "{refused:?}");
    // What answers it goes on between workshops.
    let evidence = ConcernField::Evidence("The plan on the wall".into());
    team.session.set_concern(&id, evidence, today()).expect("set");
}

#[test]
fn many_small_changes_make_no_other_concern() {
    let (mut team, id) = with_a_concern();
    assert_eq!(say(&mut team, &id, "We never see each other at all"), Ok(()));
    let refused = say(&mut team, &id, "We never meet each other at all");
    assert!(matches!(refused, Err(Rejected::NewMeaning(_))), "{refused:?}");
    // The next meeting can say what it likes, and is what later changes are measured from.
    team.open(WorkshopKind::Routine);
    assert_eq!(say(&mut team, &id, "Desks are to few for all of us"), Ok(()));
    team.seal();
    assert_eq!(say(&mut team, &id, "Desks are too few for all of us"), Ok(()));
}

#[test]
fn what_is_agreed_besides_waits_for_a_workshop() {
    let mut team = Team::agreed(&[AGREED]);
    let text = || "Other words".to_owned();
    for field in [
        AgreementField::Mission(text()),
        AgreementField::Connected(text()),
        AgreementField::FaceToFace(FourC::Culture, text()),
        AgreementField::Apart(FourC::Culture, text()),
        AgreementField::OnPurpose(FourC::Culture, text()),
        AgreementField::Practices(FourC::Culture, text()),
        AgreementField::Sentence(text()),
        AgreementField::Invitation(text()),
        AgreementField::Slips(text()),
    ] {
        assert_eq!(team.session.set_agreement(field), Err(Rejected::NoWorkshop));
    }
    for lines in [Lines::CarryForward, Lines::Ours, Lines::Triggers] {
        let set = team.session.set_line(lines, &LineId::from("l-1"), "Other words");
        assert_eq!(set, Err(Rejected::NoWorkshop), "{lines:?}");
    }
}
