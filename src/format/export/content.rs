//! What an export may tell of a session, as plain data: the one place that decides what leaves the program.
//! Must not know any form of writing. Private notes, objections and rounds of votes never come here.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::agreement::{Agreement, FourC};
use crate::domain::concern::{Known, Whose};
use crate::domain::guardrail::Class;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::list::List;
use crate::domain::norm::{Event, Norm, Status};
use crate::domain::proposal::{Kind, Proposal};
use crate::domain::session::Session;
use crate::domain::tally::{Counts, Tally, Vote};
use crate::domain::unknown::Owner;
use crate::domain::workshop::{Call, Workshop};
use crate::text::{Shape, sanitise};

use super::dates::{Dated, dated};
use super::words::Tongues;
use super::{Include, Options};

/// Fewer voters than these are known by their counts.
const ENOUGH_VOTERS: u16 = 5;

/// How firm a norm is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Agreed,
    Trial(NaiveDate),
    Provisional(NaiveDate),
}

/// A tally, as far as it may be told.
#[derive(Debug)]
pub(super) struct Ballot {
    /// Votes by fingers; none where so few voted that they would tell who.
    pub(super) counts: Option<Counts>,
    pub(super) lowest: Option<u8>,
    pub(super) all_from_three: bool,
    /// Who voted what, where that was asked for; none is an abstention.
    pub(super) names: Vec<(String, Option<u8>)>,
}

/// A norm in force.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) topic: String,
    pub(super) text: String,
    /// The same in other languages, and whether each says older words.
    pub(super) translations: Vec<(Language, String, bool)>,
    pub(super) why: String,
    pub(super) signal: String,
    pub(super) steward: String,
    pub(super) review_on: Option<NaiveDate>,
    pub(super) standing: Standing,
    pub(super) ballot: Option<Ballot>,
}

/// Norms on one thing.
#[derive(Debug)]
pub(super) struct Topic<'a> {
    pub(super) name: &'a str,
    pub(super) norms: Vec<&'a Entry>,
}

/// What the open workshop would change.
#[derive(Debug)]
pub(super) struct Proposed {
    pub(super) id: String,
    pub(super) kind: Kind,
    pub(super) topic: String,
    pub(super) text: String,
    pub(super) why: String,
}

/// An open unknown.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) owner: String,
    pub(super) by: Option<NaiveDate>,
    pub(super) meanwhile: String,
}

/// A guardrail that holds.
#[derive(Debug)]
pub(super) struct Rail {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) class: Option<Class>,
    pub(super) until: Option<NaiveDate>,
    /// Empty unless it was asked for.
    pub(super) source: String,
}

/// What a leader concern that was heard or read is answered with.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) concern: String,
    pub(super) need: String,
    /// The words of each norm, and whether they are only proposed.
    pub(super) norms: Vec<(String, bool)>,
    pub(super) evidence: String,
    pub(super) benefit: String,
    pub(super) conceded: bool,
}

/// A friction or a wish as it was said.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) text: String,
    pub(super) wish: bool,
}

/// How one C was rated.
#[derive(Debug)]
pub(super) struct Rating {
    pub(super) c: FourC,
    pub(super) ballot: Ballot,
}

/// A sealed workshop on the timeline.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) on: NaiveDate,
    pub(super) to: String,
}

/// What happened to a norm, without anybody's reasons.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) text: String,
    pub(super) events: Vec<(NaiveDate, Event)>,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) words: Tongues,
    /// The team's.
    pub(super) language: Language,
    /// A name for the session that stays, for identities elsewhere.
    pub(super) origin: String,
    pub(super) team: String,
    pub(super) in_progress: bool,
    pub(super) created: Option<NaiveDate>,
    pub(super) agreed_on: Option<NaiveDate>,
    pub(super) modified: Option<NaiveDate>,
    pub(super) mission: String,
    pub(super) sentence: String,
    pub(super) slips: String,
    pub(super) invitation: String,
    pub(super) review_on: Option<NaiveDate>,
    pub(super) triggers: Vec<String>,
    pub(super) ours: Vec<String>,
    pub(super) norms: Vec<Entry>,
    pub(super) proposed: Vec<Proposed>,
    pub(super) dates: Vec<Dated>,
    pub(super) questions: Vec<Question>,
    pub(super) rails: Vec<Rail>,
    pub(super) answered: Vec<Answered>,
    pub(super) frictions: Vec<Raw>,
    pub(super) ratings: Vec<Rating>,
    pub(super) passages: Vec<Passage>,
    pub(super) lives: Vec<Life>,
}

impl Content {
    /// A norm in the languages of the export that are not the team's, each with its code.
    pub(super) fn said(&self, norm: &Entry) -> Vec<(&'static str, String)> {
        let said = norm.translations.iter();
        let said = said.filter(|(language, ..)| *language != self.language);
        let told = said.filter_map(|(language, text, is_older)| {
            Some((
                language.code(),
                self.words.translated(*language, text, *is_older)?,
            ))
        });
        told.collect()
    }

    pub(super) fn of(session: &Session, options: &Options) -> Self {
        let include = options.include;
        let open = session.open_workshop();
        let sealed = session.revisions.last();
        let agreement: &Agreement = if sealed.is_some() {
            &session.agreement
        } else {
            session.agreement_now()
        };
        let first = session.revisions.first().map(|one| &one.workshop).or(open);
        let notes = session.notes.iter().map(|note| note.on).max();
        Self {
            language: session.language,
            words: Tongues::of(&options.languages_of(session)),
            origin: first.map_or_else(String::new, |one| line(one.id.as_ref())),
            team: line(&session.team),
            in_progress: open.is_some(),
            created: session.revisions.first().map(|one| one.sealed_on),
            agreed_on: session.last_sealed(),
            modified: session.last_sealed().max(notes),
            mission: clean(&agreement.mission),
            sentence: clean(&agreement.sentence),
            slips: clean(&agreement.slips),
            invitation: clean(&agreement.invitation),
            review_on: agreement.review_on,
            triggers: agreement.triggers.iter().map(|one| clean(&one.text)).collect(),
            ours: agreement.ours.iter().map(|one| clean(&one.text)).collect(),
            norms: session
                .in_force()
                .map(|norm| entry(session, norm, include))
                .collect(),
            proposed: open.map_or_else(Vec::new, |one| proposals(session, one)),
            dates: dated(session),
            questions: questions(session),
            rails: rails(session, include),
            answered: answered(session),
            frictions: frictions(session, include),
            ratings: sealed
                .map(|one| &one.workshop)
                .filter(|one| !one.ratings.is_empty())
                .or(open)
                .map_or_else(Vec::new, |one| ratings(session, one, include)),
            passages: session
                .revisions
                .iter()
                .map(|one| Passage {
                    on: one.sealed_on,
                    to: line(&one.workshop.transition.to),
                })
                .collect(),
            lives: session.norms.iter().filter_map(life).collect(),
        }
    }

    /// The norms by topic, each topic where its first norm stands.
    pub(super) fn topics(&self) -> Vec<Topic<'_>> {
        let mut topics: Vec<Topic<'_>> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for norm in &self.norms {
            let at = *places.entry(&norm.topic).or_insert(topics.len());
            if at == topics.len() {
                topics.push(Topic {
                    name: &norm.topic,
                    norms: Vec::new(),
                });
            }
            topics[at].norms.push(norm);
        }
        topics
    }
}

/// Words as they may be shown anywhere: nothing hidden, no control characters.
fn clean(text: &str) -> String {
    sanitise(text, Shape::Text).trim().to_owned()
}

/// The same on one line.
fn line(text: &str) -> String {
    sanitise(text, Shape::Line).trim().to_owned()
}

fn name_of(session: &Session, person: Option<&PersonId>) -> String {
    person.map_or_else(String::new, |id| line(session.name_of(id)))
}

fn entry(session: &Session, norm: &Norm, include: Include) -> Entry {
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

fn proposals(session: &Session, workshop: &Workshop) -> Vec<Proposed> {
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

fn questions(session: &Session) -> Vec<Question> {
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

fn rails(session: &Session, include: Include) -> Vec<Rail> {
    let here = session.guardrails.iter().filter(|one| one.gone_in.is_none());
    here.map(|one| Rail {
        id: line(one.id.as_ref()),
        text: clean(&one.terms.text),
        class: one.terms.class,
        until: one.terms.until,
        source: if include.sources {
            clean(&one.terms.source)
        } else {
            String::new()
        },
    })
    .collect()
}

/// The leaders' concerns that somebody said or wrote. A guess is nothing to put before them as theirs.
fn answered(session: &Session) -> Vec<Answered> {
    let theirs = session.concerns.iter().filter(|one| one.wants_answer());
    theirs
        .map(|one| {
            debug_assert!(one.whose == Whose::Leaders && one.known != Known::Guessed);
            let words = |norm| {
                let in_force = session.norms.get(&norm).filter(|one| one.is_in_force());
                match in_force {
                    Some(norm) => Some((clean(&norm.text), false)),
                    None => Some((clean(session.words_of(&norm)?), true)),
                }
            };
            Answered {
                concern: clean(&one.text),
                need: clean(&one.need),
                norms: session.answers(one).into_iter().filter_map(words).collect(),
                evidence: clean(&one.case.evidence),
                benefit: clean(&one.case.benefit),
                conceded: one.case.conceded,
            }
        })
        .collect()
}

fn frictions(session: &Session, include: Include) -> Vec<Raw> {
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

fn ratings(session: &Session, workshop: &Workshop, include: Include) -> Vec<Rating> {
    let rated = workshop.ratings.iter();
    rated
        .map(|(c, tally)| Rating {
            c: *c,
            ballot: ballot(session, tally, include),
        })
        .collect()
}

fn life(norm: &Norm) -> Option<Life> {
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
