//! What each step still wants, from an empty workshop to a full one.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::people::Place;
use norming::domain::unknown::{Owner, UnknownField};
use norming::domain::workshop::{Call, StepId, TransitionField, WorkshopKind};
use norming::flow::gaps::{Gap, gaps};

use super::team::{Team, day, fingers, today};

fn check(team: &Team, step: StepId, expected: &[Gap]) {
    assert_eq!(gaps(&team.session, step), expected, "{step:?}");
}

#[test]
fn outside_a_workshop_nothing_is_missing() {
    for step in StepId::ALL {
        check(&Team::new(), step, &[]);
    }
}

#[test]
fn a_workshop_that_has_only_begun_misses_nearly_everything() {
    let team = Team::meeting(WorkshopKind::First);
    check(&team, StepId::Arrive, &[Gap::Unheard(4), Gap::NoTransition]);
    check(&team, StepId::Frame, &[Gap::NoGuardrail, Gap::NothingOurs]);
    check(&team, StepId::Concerns, &[Gap::NoConcern]);
    check(&team, StepId::Value, &[Gap::Unrated(4), Gap::NoSentence]);
    check(&team, StepId::LookBack, &[]);
    check(&team, StepId::Gather, &[Gap::NoTopic]);
    check(&team, StepId::Draft, &[]);
    check(&team, StepId::Decide, &[]);
    check(&team, StepId::Case, &[]);
    check(&team, StepId::Close, &[Gap::NoReviewDate]);
}

#[test]
fn arrive_wants_remote_people_heard_and_the_change_in_a_sentence() {
    let mut team = Team::meeting(WorkshopKind::First);
    let people: Vec<_> = team
        .session
        .roster
        .iter()
        .map(|person| person.id.clone())
        .collect();
    team.session.set_place(&people[0], Place::InRoom).expect("set");
    team.session.set_heard(&people[1], true).expect("heard");
    check(&team, StepId::Arrive, &[Gap::Unheard(2), Gap::NoTransition]);
    team.session.hear_all(Place::Remote).expect("heard");
    for field in [
        TransitionField::From("apart".into()),
        TransitionField::To("together".into()),
        TransitionField::When(Some(day("2027-04-01"))),
    ] {
        team.session.set_transition(field).expect("set");
    }
    check(&team, StepId::Arrive, &[]);
}

#[test]
fn a_routine_review_needs_no_transition_and_no_topic() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Routine);
    team.session.hear_all(Place::Remote).expect("heard");
    check(&team, StepId::Arrive, &[]);
    check(&team, StepId::Gather, &[]);
}

#[test]
fn frame_wants_class_source_and_old_guardrails_confirmed() {
    let mut team = Team::meeting(WorkshopKind::First);
    let rail = team
        .session
        .add_guardrail(&mut team.mint, "Three days")
        .expect("added");
    team.session
        .add_line(&mut team.mint, Lines::Ours, "Which days")
        .expect("added");
    check(&team, StepId::Frame, &[Gap::GuardrailsIncomplete(1)]);
    for field in [
        GuardrailField::Class(Class::Fixed),
        GuardrailField::Source("a memo".into()),
    ] {
        team.session.set_guardrail(&rail, field).expect("set");
    }
    check(&team, StepId::Frame, &[]);
    team.seal();
    team.open(WorkshopKind::Transition);
    check(&team, StepId::Frame, &[Gap::GuardrailsToConfirm(1)]);
    team.session.confirm_guardrail(&rail, true).expect("confirmed");
    check(&team, StepId::Frame, &[]);
    team.session.remove_guardrail(&rail).expect("gone");
    check(&team, StepId::Frame, &[Gap::NoGuardrail]);
}

#[test]
fn concerns_want_needs_and_unknowns_want_owners() {
    let mut team = Team::meeting(WorkshopKind::First);
    let (session, mint) = (&mut team.session, &mut team.mint);
    let concern = session
        .add_concern(mint, Whose::Team, "Long days")
        .expect("added");
    let unknown = session.add_unknown(mint, "Lockers?").expect("added");
    check(&team, StepId::Concerns, &[Gap::NoNeed(1), Gap::NoOwner(1)]);
    let need = ConcernField::Need("Rest".into());
    team.session.set_concern(&concern, need, today()).expect("set");
    let nobody = UnknownField::Owner(Owner::NotKnowable);
    team.session.set_unknown(&unknown, nobody, today()).expect("set");
    check(&team, StepId::Concerns, &[]);
}

#[test]
fn value_wants_four_ratings_and_the_sentence() {
    let mut team = Team::meeting(WorkshopKind::First);
    team.session.rate(FourC::Culture, fingers("345")).expect("rated");
    check(&team, StepId::Value, &[Gap::Unrated(3), Gap::NoSentence]);
    for c in FourC::ALL {
        team.session.rate(c, fingers("345")).expect("rated");
    }
    let sentence = AgreementField::Sentence("We come together to decide".into());
    team.session.set_agreement(sentence).expect("set");
    check(&team, StepId::Value, &[]);
}

#[test]
fn looking_back_wants_verdicts_and_reasons() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let (first, second) = (team.norm(0).id.clone(), team.norm(1).id.clone());
    check(&team, StepId::LookBack, &[Gap::NoVerdict(2)]);
    team.session.set_call(&first, Call::Keep).expect("said");
    team.session.set_call(&second, Call::Retire).expect("said");
    check(&team, StepId::LookBack, &[Gap::NoReason(1)]);
    team.session
        .set_reason(&second, "No room any more")
        .expect("said");
    check(&team, StepId::LookBack, &[]);
}

#[test]
fn gathering_wants_every_cluster_chosen_or_parked() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.session.add_cluster(&mut team.mint, "Snacks").expect("added");
    check(&team, StepId::Gather, &[Gap::NoTopic, Gap::TopicsOpen(1)]);
    team.topic("Channels");
    check(&team, StepId::Gather, &[Gap::TopicsOpen(1)]);
    team.session.park_topic(&id, "not today").expect("parked");
    check(&team, StepId::Gather, &[]);
}

#[test]
fn drafting_wants_a_text_for_each_topic_and_each_norm_to_revise() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    team.session.set_call(&norm, Call::Revise).expect("said");
    team.topic("Channels");
    check(&team, StepId::Draft, &[Gap::Undrafted(2)]);
    team.revision(&norm, "We answer");
    check(&team, StepId::Draft, &[Gap::Undrafted(2)]);
    let id = team.workshop().proposals.first().expect("there").id.clone();
    let text = norming::domain::proposal::ProposalField::Text("We answer at once".into());
    team.session.set_proposal(&id, text).expect("set");
    check(&team, StepId::Draft, &[Gap::Undrafted(1)]);
}

#[test]
fn deciding_wants_an_outcome_for_each_proposal() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer");
    check(&team, StepId::Decide, &[Gap::Undecided(1)]);
    team.adopt(&id);
    check(&team, StepId::Decide, &[]);
}

#[test]
fn the_case_wants_an_answer_to_what_leaders_said() {
    let mut team = Team::meeting(WorkshopKind::First);
    let concern = team
        .session
        .add_concern(&mut team.mint, Whose::Leaders, "Nobody is seen")
        .expect("added");
    check(&team, StepId::Case, &[]);
    let heard = ConcernField::Known(Known::Heard);
    team.session.set_concern(&concern, heard, today()).expect("set");
    check(&team, StepId::Case, &[Gap::Unanswered(1)]);
    let conceded = ConcernField::Conceded(true);
    team.session
        .set_concern(&concern, conceded, today())
        .expect("set");
    check(&team, StepId::Case, &[]);
}

#[test]
fn a_transition_asks_anew_what_was_agreed_before() {
    let mut team = Team::meeting(WorkshopKind::First);
    let invitation = |text: &str| AgreementField::Invitation(text.into());
    team.session.set_agreement(invitation("The demo")).expect("set");
    for text in ["The policy changes", "Somebody leaves", "A tool goes"] {
        let added = team.session.add_line(&mut team.mint, Lines::Triggers, text);
        added.expect("added");
    }
    team.seal();
    let ids: Vec<_> = team
        .session
        .agreement
        .triggers
        .iter()
        .map(|line| line.id.clone())
        .collect();
    team.open(WorkshopKind::Transition);
    check(&team, StepId::Case, &[Gap::InvitationToConfirm]);
    check(
        &team,
        StepId::Close,
        &[Gap::TriggersToConfirm(3), Gap::NoReviewDate],
    );
    let begun = team.session.clone();

    let added = team.session.add_line(&mut team.mint, Lines::Triggers, "We move");
    added.expect("added");
    team.session.confirm_trigger(&ids[0], true).expect("said");
    team.session
        .set_line(Lines::Triggers, &ids[1], "Somebody joins")
        .expect("set");
    team.session
        .remove_line(Lines::Triggers, &ids[2])
        .expect("removed");
    team.session.confirm_invitation(true).expect("said");
    check(&team, StepId::Case, &[]);
    check(&team, StepId::Close, &[Gap::NoReviewDate]);
    team.session.confirm_trigger(&ids[0], false).expect("taken back");
    team.session.confirm_invitation(false).expect("taken back");
    check(
        &team,
        StepId::Close,
        &[Gap::TriggersToConfirm(1), Gap::NoReviewDate],
    );
    team.session.set_agreement(invitation("The review")).expect("set");
    check(&team, StepId::Case, &[]);

    team.session = begun;
    team.seal();
    assert_eq!(team.session.agreement.triggers.len(), 3, "nothing is dropped");
    team.open(WorkshopKind::Routine);
    check(&team, StepId::Close, &[Gap::NoReviewDate]);
}
