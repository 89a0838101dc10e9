//! Sessions of an invented team, made by the same methods as in the program.

use chrono::{NaiveDate, NaiveDateTime};
use norming::domain::ParkedAs;
use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::id::{Mint, NormId, ProposalId};
use norming::domain::language::Language;
use norming::domain::objection::{Closing, Way};
use norming::domain::people::{Place, Role};
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::round::Mark;
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::team::Inner;
use norming::domain::unknown::{Owner, UnknownField};
use norming::domain::workshop::{Call, StepId, TransitionField, Trigger, WorkshopKind};
use norming::format::agenda::shipped;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("a date and time")
}

/// Fingers as they are typed.
pub fn fingers(scale: Scale, typed: &str) -> Tally {
    let votes = typed.bytes().map(|byte| match byte {
        b'-' => Vote::Abstain,
        digit => Vote::Fingers(digit - b'0'),
    });
    Tally::counted(scale, Mode::Counted, Counts::of(votes), 4)
}

fn consent(typed: &str) -> Tally {
    fingers(Scale::ConsentV1, typed)
}

/// A team of four that has prepared its first workshop.
pub fn prepared(mint: &mut Mint) -> Session {
    let today = day("2027-02-25");
    let mut session = Session::new("Harbour Lights", Language::En);
    for (name, place) in [
        ("Ana", Place::Remote),
        ("Bo", Place::InRoom),
        ("Chidi", Place::InRoom),
        ("Dara", Place::Async),
    ] {
        let id = session.add_person(mint, name, today).expect("added");
        session.set_place(&id, place).expect("placed");
    }
    let plan = shipped(Language::En)[1].plan();
    session.open(mint, WorkshopKind::First, plan).expect("opened");
    for field in [
        TransitionField::From("everyone remote".into()),
        TransitionField::To("three days in the new office".into()),
        TransitionField::When(Some(day("2027-04-01"))),
        TransitionField::Trigger(Trigger::Policy),
    ] {
        session.set_transition(field).expect("set");
    }
    let rail = session
        .add_guardrail(mint, "Three days a week in the office")
        .expect("added");
    for field in [
        GuardrailField::Class(Class::Fixed),
        GuardrailField::Source("The memo of 12 January".into()),
        GuardrailField::Until(Some(day("2027-12-31"))),
    ] {
        session.set_guardrail(&rail, field).expect("set");
    }
    let concern = session
        .add_concern(mint, Whose::Leaders, "Nobody knows who is working on what")
        .expect("added");
    for field in [
        ConcernField::Need("To see progress without asking".into()),
        ConcernField::Known(Known::Heard),
        ConcernField::Evidence("The board is current every Friday".into()),
    ] {
        session.set_concern(&concern, field, today).expect("set");
    }
    let friction = session
        .add_friction(mint, "Waited two days for a \"yes\"")
        .expect("added");
    for inner in [Inner::Concern(concern), Inner::Friction(friction)] {
        session.keep_in_team(&inner, true).expect("marked");
    }
    session
}

/// The first workshop of that team, in the middle of Decide.
pub fn in_progress(mint: &mut Mint) -> Session {
    let today = day("2027-03-04");
    let mut session = prepared(mint);
    let people: Vec<_> = session.roster.iter().map(|person| person.id.clone()).collect();
    session
        .start_sitting(moment("2027-03-04T14:00:00"))
        .expect("started");
    session
        .set_role(Role::Facilitator, Some(people[0].clone()))
        .expect("set");
    session.set_heard(&people[0], true).expect("heard");
    session.mark_turn(&people[0], Mark::Heard).expect("marked");
    session.mark_turn(&people[1], Mark::Passed).expect("marked");
    session.begin_round().expect("begun");
    session
        .add_line(mint, Lines::CarryForward, "The Friday demo")
        .expect("added");
    session
        .add_line(mint, Lines::Ours, "When and how we meet")
        .expect("added");
    for field in [
        AgreementField::Mission("Boats get home safely".into()),
        AgreementField::FaceToFace(FourC::Creativity, "Sketching at one wall".into()),
        AgreementField::Sentence("We come together to decide;\nwe stay apart to build.".into()),
    ] {
        session.set_agreement(field).expect("set");
    }
    let question = session
        .add_unknown(mint, "Will there be lockers?")
        .expect("added");
    for field in [
        UnknownField::Owner(Owner::Person(people[1].clone())),
        UnknownField::By(Some(day("2027-03-20"))),
        UnknownField::Meanwhile("We take everything home".into()),
    ] {
        session.set_unknown(&question, field, today).expect("set");
    }
    session
        .rate(FourC::Connection, fingers(Scale::RatingV1, "4332"))
        .expect("rated");
    let friction = session
        .add_friction(mint, "People on the call aren't heard")
        .expect("added");
    let topic = session
        .cluster_friction(mint, &friction, "Hybrid meetings")
        .expect("clustered")
        .expect("a cluster");
    session.set_dots(&topic, 9).expect("dotted");
    session.choose_topic(&topic).expect("chosen");
    let other = session.add_cluster(mint, "Snacks").expect("added");
    session
        .park_topic(&other, "Not about how we talk")
        .expect("parked");
    let draft = session
        .draft(
            mint,
            Some(&topic),
            "When one of us is remote, everybody joins from a laptop",
            None,
        )
        .expect("drafted");
    session
        .set_proposal(&draft, ProposalField::Why("One face, one tile".into()))
        .expect("set");
    session.vote(mint, &draft, consent("445-")).expect("voted");
    let second = session
        .draft(mint, Some(&topic), "We answer within a day", None)
        .expect("drafted");
    session.vote(mint, &second, consent("4413")).expect("voted");
    let low = session
        .open_workshop()
        .expect("open")
        .proposals
        .get(&second)
        .expect("there");
    let low = low.objections.first().expect("opened by the low vote").id.clone();
    session.set_harm(&second, &low, "Not on days off").expect("set");
    for inner in [Inner::Unknown(question), Inner::Proposal(second)] {
        session.keep_in_team(&inner, true).expect("marked");
    }
    session.decide(&draft, Outcome::Adopted).expect("decided");
    session
        .add_action(mint, "Buy two headsets", today)
        .expect("added");
    let parked = session.park(mint, "Where do plants go").expect("parked");
    if let ParkedAs::Parked(id) = parked {
        session.keep_in_team(&Inner::Parked(id), true).expect("marked");
    }
    session.expect_later(&people[3]).expect("late");
    session
}

fn decide_all(session: &mut Session, mint: &mut Mint) {
    let open: Vec<ProposalId> = session
        .open_workshop()
        .expect("open")
        .proposals
        .iter()
        .filter(|proposal| proposal.decision.is_none())
        .map(|proposal| proposal.id.clone())
        .collect();
    for id in open {
        let proposal = session
            .open_workshop()
            .expect("open")
            .proposals
            .get(&id)
            .expect("there");
        let objections = proposal.objections.clone();
        session.vote(mint, &id, consent("4544")).expect("voted");
        for objection in &objections {
            session
                .set_way(&id, &objection.id, Way::Measured)
                .expect("changed");
            session.vote(mint, &id, consent("4544")).expect("voted");
            let closing = Closing::Integrated {
                how: "We count who waits on days off".into(),
            };
            session
                .close_objection(&id, &objection.id, closing)
                .expect("closed");
        }
        let until = day("2027-06-30");
        session.decide(&id, Outcome::Trial { until }).expect("decided");
    }
}

/// The session of that team after two workshops: a norm reworded, one retired, one added.
pub fn sealed_twice(mint: &mut Mint) -> Session {
    let today = day("2027-03-04");
    let mut session = in_progress(mint);
    let late = session.open_workshop().expect("open").late.first().cloned();
    let late = late.expect("somebody comes late");
    let place = session.roster.get(&late).expect("there").place;
    session.set_place(&late, place).expect("here by now");
    decide_all(&mut session, mint);
    session
        .set_agreement(AgreementField::ReviewOn(Some(day("2027-09-01"))))
        .expect("set");
    session.sign_off(4).expect("signed");
    session
        .set_worth_it(fingers(Scale::WorthV1, "4445"))
        .expect("set");
    session.seal(mint, today).expect("sealed");

    let norms: Vec<NormId> = session.norms.iter().map(|norm| norm.id.clone()).collect();
    let steward = session.roster.first().map(|person| person.id.clone());
    session
        .set_steward(&norms[0], steward, day("2027-05-02"))
        .expect("set");
    session
        .translate_norm(
            &norms[0],
            Language::ZhHans,
            "有人远程，\n大家就都用自己的电脑入会。",
        )
        .expect("said");

    let today = day("2027-09-01");
    let plan = shipped(Language::En)[2].plan();
    session
        .open(mint, WorkshopKind::Transition, plan)
        .expect("opened");
    session
        .start_sitting(moment("2027-09-01T10:30:00"))
        .expect("started");
    let rail = session.guardrails.first().expect("there").id.clone();
    session
        .set_guardrail(
            &rail,
            GuardrailField::Text("Two days a week in the office".into()),
        )
        .expect("set");
    // Other words ask for their source.
    session
        .set_guardrail(&rail, GuardrailField::Source("The memo of 12 January".into()))
        .expect("set");
    session.take_step(StepId::Concerns, false).expect("left out");
    session
        .set_lived(&norms[0], fingers(Scale::LivedV1, "2233"))
        .expect("set");
    session.set_call(&norms[0], Call::Retire).expect("set");
    session
        .set_reason(&norms[0], "Every room has good microphones now")
        .expect("set");
    session.set_call(&norms[1], Call::Revise).expect("set");
    session
        .set_reason(&norms[1], "A day is too long for the harbour desk")
        .expect("set");
    session
        .draft_revision(
            mint,
            &norms[1],
            "We answer within four working hours,\nor say by when",
        )
        .expect("drafted");
    session
        .draft(mint, None, "Wednesdays are for building, without meetings", None)
        .expect("drafted");
    decide_all(&mut session, mint);
    session
        .set_agreement(AgreementField::ReviewOn(Some(day("2028-03-01"))))
        .expect("set");
    session.seal(mint, today).expect("sealed");
    session
}
