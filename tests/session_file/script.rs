//! Random edits of a session by the methods of the domain; the merge and the fuzz targets play them, too.
//! Must not know where the edits come from.

use chrono::NaiveDate;
use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Whose};
use norming::domain::forget::Item;
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::objection::Closing;
use norming::domain::people::Place;
use norming::domain::proposal::{Outcome as Decided, ProposalField};
use norming::domain::rejected::{Outcome, Rejected};
use norming::domain::round::Mark;
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote, Votes};
use norming::domain::team::Inner;
use norming::domain::unknown::{Owner, UnknownField};
use norming::domain::workshop::{Call, Workshop, WorkshopKind};
use norming::format::agenda::shipped;

/// How many kinds of edits there are.
pub const KINDS: u8 = 45;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// One edit: which, at which item, with which words and fingers.
pub type Edit = (u8, usize, String, Vec<u8>);

/// The item an edit is about, if there is any.
fn pick<T: Clone>(items: impl Iterator<Item = T>, at: usize) -> Outcome<T> {
    let items: Vec<T> = items.collect();
    items
        .get(at % items.len().max(1))
        .cloned()
        .ok_or(Rejected::NotThere)
}

fn here(session: &Session) -> Outcome<Workshop> {
    session.open_workshop().cloned().ok_or(Rejected::NoWorkshop)
}

fn tally(session: &Session, scale: Scale, digits: &[u8]) -> Tally {
    let vote = |digit: &u8| match digit % 7 {
        6 => Vote::Abstain,
        fingers => Vote::Fingers(fingers),
    };
    let votes = digits.iter().map(vote);
    let (mode, votes) = if digits.len().is_multiple_of(2) {
        (Mode::Counted, Votes::Counted(Counts::of(votes)))
    } else {
        let people = session.team_now().map(|person| person.id.clone());
        (Mode::Open, Votes::Named(people.zip(votes).collect()))
    };
    Tally {
        scale,
        mode,
        votes,
        roster: session.team_size(),
    }
}

/// Makes one edit; one that the domain refuses changes nothing.
#[allow(clippy::too_many_lines)]
pub fn apply(session: &mut Session, mint: &mut Mint, (which, at, text, digits): &Edit) -> Outcome {
    let today = day("2027-04-01");
    let at = *at;
    let proposal = |session: &Session| pick(here(session)?.proposals.iter().map(|one| one.id.clone()), at);
    let norm = |session: &Session| pick(session.norms.iter().map(|one| one.id.clone()), at);
    let cluster = |session: &Session| pick(here(session)?.clusters.iter().map(|one| one.id.clone()), at);
    match which {
        0 => {
            let (kind, agenda) = match at % 3 {
                0 => (WorkshopKind::First, 1),
                1 => (WorkshopKind::Transition, 2),
                _ => (WorkshopKind::Routine, 3),
            };
            session
                .open(mint, kind, shipped(Language::En)[agenda].plan())
                .map(drop)
        }
        1 => session.start_sitting("2027-04-01T09:15:00".parse().expect("a moment")),
        2 => session
            .add_person(mint, &text.replace('\n', " "), today)
            .map(drop),
        3 => session.remove_person(&pick(session.roster.iter().map(|one| one.id.clone()), at)?, today),
        4 => session.add_guardrail(mint, text).map(drop),
        5 => {
            let rail = pick(session.guardrails.iter().map(|one| one.id.clone()), at)?;
            session.set_guardrail(&rail, GuardrailField::Text(text.clone()))?;
            session.set_guardrail(&rail, GuardrailField::Class(Class::ALL[at % 3]))
        }
        6 => session.add_concern(mint, Whose::Team, text).map(drop),
        7 => {
            let concern = pick(session.concerns.iter().map(|one| one.id.clone()), at)?;
            session.set_concern(&concern, ConcernField::Benefit(text.clone()), today)
        }
        8 => session.add_unknown(mint, text).map(drop),
        9 => {
            let unknown = pick(session.unknowns.iter().map(|one| one.id.clone()), at)?;
            session.set_unknown(&unknown, UnknownField::Owner(Owner::NotKnowable), today)?;
            session.set_unknown(&unknown, UnknownField::Answer(text.clone()), today)
        }
        10 => session.set_agreement(AgreementField::Practices(FourC::ALL[at % 4], text.clone())),
        11 => session.add_line(mint, Lines::Triggers, text).map(drop),
        12 => session.rate(FourC::ALL[at % 4], tally(session, Scale::RatingV1, digits)),
        13 => session.add_friction(mint, text).map(drop),
        14 => {
            let friction = pick(here(session)?.frictions.iter().map(|one| one.id.clone()), at)?;
            session
                .cluster_friction(mint, &friction, &text.replace('\n', " "))
                .map(drop)
        }
        15 => session.choose_topic(&cluster(session)?),
        16 => session.park_topic(&cluster(session)?, text),
        17 | 18 => session
            .draft(mint, cluster(session).ok().as_ref(), text, None)
            .map(drop),
        19 => session.set_proposal(&proposal(session)?, ProposalField::Text(text.clone())),
        20 => session.split_proposal(mint, &proposal(session)?).map(drop),
        21 | 22 => session.vote(
            mint,
            &proposal(session)?,
            tally(session, Scale::ConsentV1, digits),
        ),
        23 => session.object(mint, &proposal(session)?, text).map(drop),
        24 => {
            let id = proposal(session)?;
            let found = here(session)?;
            let found = found.proposals.get(&id).ok_or(Rejected::NotThere)?;
            let objection = pick(found.objections.iter().map(|one| one.id.clone()), 0)?;
            session.close_objection(&id, &objection, Closing::Integrated { how: text.clone() })
        }
        25 | 26 => {
            let outcome = match at % 4 {
                0 => Decided::Parked { reason: text.clone() },
                1 => Decided::Trial { until: today },
                2 => Decided::Escalated {
                    to: text.replace('\n', " "),
                    by: None,
                },
                _ => Decided::Adopted,
            };
            session.decide(&proposal(session)?, outcome)
        }
        27 => session.set_call(&norm(session)?, [Call::Keep, Call::Revise, Call::Retire][at % 3]),
        28 => session.set_reason(&norm(session)?, text),
        29 => session.draft_revision(mint, &norm(session)?, text).map(drop),
        30 => session.ask_about(mint, &norm(session)?),
        31 | 32 => {
            session.set_agreement(AgreementField::ReviewOn(Some(day("2027-10-01"))))?;
            session.seal(mint, today).map(drop)
        }
        33 => session.correct_norm(&norm(session)?, text, today),
        34 => session.add_action(mint, text, today).map(drop),
        35 => session.park(mint, text).map(drop),
        36 if at == 0 => session.discard(),
        38 => {
            let person = pick(session.team_now().map(|one| one.id.clone()), at)?;
            let clusters = here(session)?.clusters;
            let dots = clusters
                .iter()
                .zip(digits)
                .map(|(one, dots)| (one.id.clone(), u16::from(*dots)));
            session.place_dots(&person, &dots.collect::<Vec<_>>())
        }
        39 => {
            let id = cluster(session)?;
            let going = here(session)?.frictions_of(&id).next().map(|one| one.id.clone());
            let going: Vec<_> = going.into_iter().collect();
            session.split_cluster(mint, &id, &going, text).map(drop)
        }
        40 => {
            let frictions = here(session)?.frictions;
            let item = match digits.len() % 4 {
                0 => Item::Friction(pick(frictions.iter().map(|one| one.id.clone()), at)?),
                1 => Item::Concern(pick(session.concerns.iter().map(|one| one.id.clone()), at)?),
                2 => Item::Unknown(pick(session.unknowns.iter().map(|one| one.id.clone()), at)?),
                _ => Item::Action(pick(session.actions.iter().map(|one| one.id.clone()), at)?),
            };
            session.forget(&item);
            Ok(())
        }
        41 => session.begin_round(),
        42 => {
            let person = pick(session.team_now().map(|one| one.id.clone()), at)?;
            session.set_place(&person, Place::ALL[digits.len() % 4])?;
            let mark = [Mark::Heard, Mark::Passed][at % 2];
            session.mark_turn(&person, mark)
        }
        43 => session.take_back_turn().map(drop),
        44 => {
            let frictions = here(session)?.frictions;
            let what = match digits.len() % 6 {
                0 => Inner::Friction(pick(frictions.iter().map(|one| one.id.clone()), at)?),
                1 => Inner::Concern(pick(session.concerns.iter().map(|one| one.id.clone()), at)?),
                2 => Inner::Unknown(pick(session.unknowns.iter().map(|one| one.id.clone()), at)?),
                3 => Inner::Norm(norm(session)?),
                4 => Inner::Parked(pick(session.parking.iter().map(|one| one.id.clone()), at)?),
                _ => Inner::Proposal(proposal(session)?),
            };
            session.keep_in_team(&what, at % 3 > 0)
        }
        _ => session.set_worth_it(tally(session, Scale::WorthV1, digits)),
    }
}
