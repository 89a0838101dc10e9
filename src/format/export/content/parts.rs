//! The parts of an export, each made of a session: what of a norm, a vote, a question, a concern may be told.
//! Must not know any form of writing, nor what stays in the team.

use chrono::NaiveDate;

use crate::domain::concern::{Known, Whose};
use crate::domain::id::{NormId, PersonId};
use crate::domain::list::List;
use crate::domain::norm::{Event, Norm, Status};
use crate::domain::proposal::{Kind, Proposal};
use crate::domain::session::Session;
use crate::domain::tally::{Tally, Vote};
use crate::domain::unknown::Owner;
use crate::domain::workshop::{Call, Workshop};
use crate::text::{Shape, sanitise};

use super::{Answer, Answered, Ballot, Entry, Life, Proposed, Question, Rail, Rating, Raw, Standing};
use crate::format::export::Include;

/// Fewer voters than these are known by their counts.
const ENOUGH_VOTERS: u16 = 5;

/// Words as they may be shown anywhere: nothing hidden, no control characters.
pub(super) fn clean(text: &str) -> String {
    sanitise(text, Shape::Text).trim().to_owned()
}

/// The same on one line.
pub(super) fn line(text: &str) -> String {
    sanitise(text, Shape::Line).trim().to_owned()
}

fn name_of(session: &Session, person: Option<&PersonId>) -> String {
    person.map_or_else(String::new, |id| line(session.name_of(id)))
}

pub(super) fn entry(session: &Session, norm: &Norm, include: Include) -> Entry {
    let steward = norm.steward.as_ref();
    let left = steward
        .and_then(|id| session.roster.get(id))
        .is_some_and(|one| one.left.is_some());
    Entry {
        id: line(norm.id.as_ref()),
        topic: line(&norm.topic),
        text: clean(&norm.text),
        translations: norm
            .translations
            .iter()
            .map(|(language, said)| (*language, clean(&said.text), norm.has_outgrown(said)))
            .collect(),
        why: clean(&norm.why),
        signal: clean(&norm.signal),
        steward: name_of(session, steward.filter(|_| !left)),
        review_on: norm.review_on,
        standing: match norm.status {
            Status::Trial { until } => Standing::Trial(until),
            Status::Provisional { until } => Standing::Provisional(until),
            _ => Standing::Agreed,
        },
        ballot: norm.tally.as_ref().map(|tally| ballot(session, tally, include)),
    }
}

fn ballot(session: &Session, tally: &Tally, include: Include) -> Ballot {
    let counts = tally.counts();
    let named = |(person, vote): &(PersonId, Vote)| {
        let fingers = match vote {
            Vote::Fingers(fingers) => Some(*fingers),
            Vote::Abstain => None,
        };
        (line(session.name_of(person)), fingers)
    };
    Ballot {
        scale: tally.scale,
        counts: (include.voters || counts.voters() >= ENOUGH_VOTERS).then_some(counts),
        lowest: counts.lowest(),
        all_from_three: counts.below(3) == 0,
        names: if include.voters {
            tally.by_name().iter().map(named).collect()
        } else {
            Vec::new()
        },
    }
}

pub(super) fn proposals(session: &Session, workshop: &Workshop) -> Vec<Proposed> {
    let proposed = |one: &Proposal| Proposed {
        id: line(one.id.as_ref()),
        kind: one.kind,
        topic: line(&one.topic),
        text: clean(&one.text),
        why: clean(&one.why),
    };
    let tells = |one: &&Proposal| one.kind != Kind::Keep && !one.text.trim().is_empty();
    // What the look back retires goes at sealing, unless somebody asked to decide on it.
    let retired = workshop.verdicts.iter().filter_map(|one| {
        let goes = one.call == Some(Call::Retire) && workshop.proposal_for(&one.norm).is_none();
        let norm = session
            .norms
            .get(&one.norm)
            .filter(|norm| goes && norm.is_in_force())?;
        Some(Proposed {
            id: line(norm.id.as_ref()),
            kind: Kind::Retire,
            topic: line(&norm.topic),
            text: clean(&norm.text),
            why: String::new(),
        })
    });
    let proposals = workshop.proposals.iter().filter(tells).map(proposed);
    proposals.chain(retired).collect()
}

pub(super) fn questions(session: &Session) -> Vec<Question> {
    let open = session.unknowns.iter().filter(|one| one.is_open());
    open.map(|one| Question {
        id: line(one.id.as_ref()),
        text: clean(&one.question),
        owner: match &one.owner {
            Owner::Person(person) => name_of(session, Some(person)),
            Owner::Nobody | Owner::NotKnowable => String::new(),
        },
        by: one.by,
        meanwhile: clean(&one.meanwhile),
    })
    .collect()
}

pub(super) fn rails(session: &Session) -> Vec<Rail> {
    let here = session.guardrails.iter().filter(|one| one.gone_in.is_none());
    here.map(|one| Rail {
        id: line(one.id.as_ref()),
        text: clean(&one.terms.text),
        class: one.terms.class,
        until: one.terms.until,
        source: clean(&one.terms.source),
    })
    .collect()
}

/// The leaders' concerns that somebody said or wrote. A guess is nothing to put before them as theirs.
pub(super) fn answered(session: &Session) -> Vec<Answered> {
    let theirs = session.concerns.iter().filter(|one| one.wants_answer());
    theirs
        .map(|one| {
            debug_assert!(one.whose == Whose::Leaders && one.known != Known::Guessed);
            let words = |norm: NormId| {
                let in_force = session.norms.get(&norm).filter(|one| one.is_in_force());
                let text = match in_force {
                    Some(norm) => &norm.text,
                    None => session.words_of(&norm)?,
                };
                Some(Answer {
                    id: line(norm.as_ref()),
                    text: clean(text),
                    is_proposed: in_force.is_none(),
                })
            };
            Answered {
                id: one.id.clone(),
                concern: clean(&one.text),
                need: clean(&one.need),
                norms: session.answers(one).into_iter().filter_map(words).collect(),
                kept: 0,
                evidence: clean(&one.case.evidence),
                benefit: clean(&one.case.benefit),
                conceded: one.case.conceded,
            }
        })
        .collect()
}

/// When an invitation was agreed that a later workshop has kept or asks about, or whose review has passed.
pub(super) fn invited_on(session: &Session, today: NaiveDate) -> Option<NaiveDate> {
    let invitation = session.agreement.invitation.trim();
    let is_same = |workshop: &Workshop| workshop.agreement.invitation.trim() == invitation;
    let sealed: Vec<_> = session.revisions.iter().collect();
    let since = sealed.iter().rev().take_while(|one| is_same(&one.workshop));
    let agreed_on = since.last()?.sealed_on;
    let is_kept = match session.open_workshop() {
        Some(open) if !is_same(open) => return None,
        Some(_) => true,
        None => session.last_sealed().is_some_and(|last| agreed_on < last),
    };
    let is_past = session.review_date().is_some_and(|on| on < today);
    (!invitation.is_empty() && (is_kept || is_past)).then_some(agreed_on)
}

pub(super) fn frictions(session: &Session, include: Include) -> Vec<Raw> {
    if !include.frictions {
        return Vec::new();
    }
    let sealed = session.revisions.iter().map(|one| &one.workshop.frictions);
    let open = session.open_workshop().map(|one| &one.frictions);
    let raw = sealed.chain(open).flat_map(List::iter);
    raw.map(|one| Raw {
        text: clean(&one.text),
        wish: one.wish,
    })
    .collect()
}

pub(super) fn ratings(session: &Session, workshop: &Workshop, include: Include) -> Vec<Rating> {
    let rated = workshop.ratings.iter();
    rated
        .map(|(c, tally)| Rating {
            c: *c,
            ballot: ballot(session, tally, include),
        })
        .collect()
}

pub(super) fn life(norm: &Norm) -> Option<Life> {
    let events: Vec<_> = norm
        .lineage
        .iter()
        .filter(|one| !matches!(one.event, Event::Amended | Event::Corrected))
        .map(|one| (one.on, one.event))
        .collect();
    events
        .iter()
        .any(|(_, event)| *event == Event::Adopted)
        .then(|| Life {
            text: line(&norm.text),
            events,
        })
}
