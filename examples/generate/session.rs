//! Sessions of any size, made by the same changes as in the program.

use chrono::{Days, NaiveDate};
use norming::domain::agreement::AgreementField;
use norming::domain::concern::Whose;
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::rejected::Rejected;
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::unknown::UnknownField;
use norming::domain::workshop::{TransitionField, WorkshopKind};
use norming::flow::agenda::Agenda;
use norming::format::agenda::shipped;

/// How large a session is to be.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Norms in force.
    pub norms: usize,
    /// Sealed workshops, one at least.
    pub revisions: usize,
    /// People on the team.
    pub people: usize,
    /// How many of a hundred texts are Chinese.
    pub chinese: usize,
}

const TOPICS: [&str; 6] = [
    "Response times",
    "Hybrid meetings",
    "Focus time",
    "Decisions",
    "Channels",
    "Hand-over",
];
const STARTS: [&str; 4] = [
    "When a question is asked in the channel",
    "When one of us is on the call",
    "When a decision is made in the corridor",
    "When somebody is new",
];
const ENDS: [&str; 4] = [
    "we answer or say by when within four working hours",
    "we begin with the people who are remote",
    "we write it down where all of us can read it the same day",
    "we sit with them for two hours in their first week",
];
const CHINESE: &str = "有人在频道里提问时，我们四个工作小时内答复，或者说明什么时候答复";

/// A session of that size; the same seed makes the same one.
pub fn session(size: Size, seed: u64) -> Result<Session, Rejected> {
    let mut mint = Mint::new(seed);
    let mut session = Session::new("Made to measure", Language::En);
    let first = NaiveDate::from_ymd_opt(2020, 1, 6).unwrap_or_default();
    for at in 0..size.people {
        session.add_person(&mut mint, &format!("Person {}", at + 1), first)?;
    }
    let revisions = size.revisions.max(1);
    for revision in 0..revisions {
        let from = size.norms * revision / revisions;
        let to = size.norms * (revision + 1) / revisions;
        let day = first + Days::new(7 + 90 * u64::try_from(revision).unwrap_or(0));
        workshop(&mut session, &mut mint, size, day, from..to)?;
    }
    Ok(session)
}

fn workshop(
    session: &mut Session,
    mint: &mut Mint,
    size: Size,
    day: NaiveDate,
    norms: std::ops::Range<usize>,
) -> Result<(), Rejected> {
    let kind = if session.revisions.is_empty() {
        WorkshopKind::First
    } else {
        WorkshopKind::Transition
    };
    let agendas = shipped(Language::En);
    let plan = agendas.iter().find(|one| one.kind == kind).map(Agenda::plan);
    session.open(mint, kind, plan.unwrap_or_default())?;
    session.set_transition(TransitionField::From("two days a week on site".into()))?;
    session.set_transition(TransitionField::To(format!(
        "three days a week on site, from {day}"
    )))?;
    session.start_sitting(day.and_hms_opt(14, 0, 0).unwrap_or_default())?;
    session.add_concern(
        mint,
        Whose::Leaders,
        &format!("Nobody sees on {day} what people at home do"),
    )?;
    let unknown = session.add_unknown(mint, &format!("Will there be lockers after {day}?"))?;
    session.set_unknown(&unknown, UnknownField::By(Some(day + Days::new(30))), day)?;
    let mut drafted = Vec::new();
    for at in norms {
        let id = session.draft(mint, None, &text(at, size), None)?;
        session.set_proposal(&id, ProposalField::Topic(TOPICS[at % TOPICS.len()].into()))?;
        session.set_proposal(
            &id,
            ProposalField::Why(format!("Reason {at}: waiting cost us most")),
        )?;
        drafted.push(id);
    }
    let people = u16::try_from(size.people).unwrap_or(u16::MAX);
    let votes = Counts::of((0..size.people.min(12)).map(|at| Vote::Fingers(if at % 3 == 0 { 5 } else { 4 })));
    for id in drafted {
        let tally = Tally::counted(Scale::ConsentV1, Mode::Counted, votes, people);
        session.vote(mint, &id, tally)?;
        session.decide(&id, Outcome::Adopted)?;
    }
    session.set_agreement(AgreementField::ReviewOn(Some(day + Days::new(90))))?;
    session.seal(mint, day).map(|_| ())
}

/// A norm as people write them, each another one.
fn text(at: usize, size: Size) -> String {
    if at * 37 % 100 < size.chinese {
        return format!("{CHINESE}（第 {at} 条）。");
    }
    let (start, end) = (STARTS[at % STARTS.len()], ENDS[at / STARTS.len() % ENDS.len()]);
    format!("{start}, {end}, unless our status says away (number {at}).")
}
