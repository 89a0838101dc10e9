//! What an export may tell of a session, as plain data: made of what the gate (`format/outward`) lets through, and the
//! one place that decides what of it leaves the program.
//! Must not know any form of writing. Private notes, objections and rounds of votes never come here.

mod parts;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::agreement::{Agreement, FourC};
use crate::domain::guardrail::Class;
use crate::domain::id::ConcernId;
use crate::domain::language::Language;
use crate::domain::norm::Event;
use crate::domain::proposal::Kind;
use crate::domain::session::Session;
use crate::domain::tally::{Counts, Scale};
use crate::format::outward::outward;

use super::Options;
use super::dates::{Dated, dated};
use super::words::Tongues;

use parts::{
    answered, clean, entry, frictions, invited_on, life, line, proposals, questions, rails, ratings,
};

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
    /// What the fingers meant.
    pub(super) scale: Scale,
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
    id: ConcernId,
    pub(super) concern: String,
    pub(super) need: String,
    pub(super) norms: Vec<Answer>,
    /// How many norms answer it besides, and stay in the team.
    pub(super) kept: usize,
    pub(super) evidence: String,
    pub(super) benefit: String,
    pub(super) conceded: bool,
}

/// A norm that answers a concern.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) id: String,
    pub(super) text: String,
    /// Whether these words are only proposed.
    pub(super) is_proposed: bool,
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

/// What can stay in the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inner {
    Norm,
    Proposal,
    Concern,
    Question,
    Friction,
}

/// How many of each there would be if nothing stayed in the team, less those that are told.
type Kept = [(Inner, usize); 5];

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
    /// When an invitation that is old by now was agreed; none where it is new, or is being changed.
    pub(super) invited_on: Option<NaiveDate>,
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
    kept: Kept,
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

    /// What a session may tell, with the number of what it keeps.
    pub(super) fn of(session: &Session, options: &Options) -> Self {
        let told = outward(session, options.include);
        let mut content = Self::all_of(&told, options);
        let whole = Self::all_of(session, options);
        for ((_, kept), (_, of)) in content.kept.iter_mut().zip(whole.kept) {
            *kept = of.saturating_sub(*kept);
        }
        let norms = whole.answered.iter().map(|one| (&one.id, one.norms.len()));
        let norms: HashMap<_, usize> = norms.collect();
        for one in &mut content.answered {
            let all = norms.get(&one.id).copied().unwrap_or_default();
            one.kept = all.saturating_sub(one.norms.len());
        }
        content
    }

    /// How many of these stay in the team, in words; none where nothing does.
    pub(super) fn stays(&self, which: &[Inner]) -> Option<String> {
        let kept = self.kept(which)?;
        Some(self.words.tell(|w| (w.stays)(&kept)))
    }

    /// Those of these of which some stay in the team; none where nothing does.
    pub(super) fn kept(&self, which: &[Inner]) -> Option<Vec<(Inner, usize)>> {
        let kept: Vec<(Inner, usize)> = self.kept_of(which).filter(|(_, count)| *count > 0).collect();
        (!kept.is_empty()).then_some(kept)
    }

    /// The guardrails of which nobody could say yet whether they are decided, or the others.
    pub(super) fn rails(&self, is_unclear: bool) -> impl Iterator<Item = &Rail> {
        let here = self.rails.iter();
        here.filter(move |one| (one.class == Some(Class::Unknown)) == is_unclear)
    }

    /// Each of these with the number that stays in the team.
    pub(super) fn kept_of<'a>(&'a self, which: &'a [Inner]) -> impl Iterator<Item = (Inner, usize)> + 'a {
        let all = self.kept.iter().copied();
        all.filter(|(one, _)| which.contains(one))
    }

    /// Whether there is no norm, told or not.
    pub(super) fn has_no_norm(&self) -> bool {
        self.norms.is_empty() && self.kept_of(&[Inner::Norm]).all(|(_, count)| count == 0)
    }

    fn all_of(session: &Session, options: &Options) -> Self {
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
        let norms: Vec<Entry> = session
            .in_force()
            .map(|norm| entry(session, norm, include))
            .collect();
        let proposed = open.map_or_else(Vec::new, |one| proposals(session, one));
        let questions = questions(session);
        let answered = answered(session);
        let frictions = frictions(session, include);
        Self {
            kept: [
                (Inner::Norm, norms.len()),
                (Inner::Proposal, proposed.len()),
                (Inner::Concern, answered.len()),
                (Inner::Question, questions.len()),
                (Inner::Friction, frictions.len()),
            ],
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
            invited_on: invited_on(session, options.stamp.date()),
            review_on: agreement.review_on,
            triggers: agreement.triggers.iter().map(|one| clean(&one.text)).collect(),
            ours: agreement.ours.iter().map(|one| clean(&one.text)).collect(),
            norms,
            proposed,
            dates: dated(session),
            questions,
            rails: rails(session),
            answered,
            frictions,
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
