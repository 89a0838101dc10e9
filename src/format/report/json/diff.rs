//! `diff --json`: what changed between two revisions or two files, by meaning.
//! Must not know how it was found out.

use chrono::NaiveDate;
use serde::Serialize;

use super::FORMAT;
use super::parts::{Rail, Rating, Stands, event, four_c, some, then_and_now};
use crate::format::export::Include;
use crate::format::report::diff::{self, Agreed};
use crate::format::report::state::{InForce, Point, State};

/// What `diff --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Diff {
    format: u16,
    from: Side,
    to: Side,
    added: Vec<Added>,
    reworded: Vec<Reworded>,
    translated: Vec<Translated>,
    proposed: Vec<Proposed>,
    gone: Vec<Gone>,
    standing: Vec<Standing>,
    guardrails: Vec<Guarded>,
    four_cs: Vec<Rated>,
    agreed: Vec<AgreedItem>,
    review_on: Option<Days>,
    answered: Vec<Answered>,
    stays_in_team: usize,
}

/// One of the two that are compared.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    team: String,
    revision: usize,
    sealed_on: Option<NaiveDate>,
    now: bool,
}

impl Side {
    /// A state at a point.
    pub fn of(state: &State, point: Point) -> Self {
        Self {
            team: state.team.clone(),
            revision: state.revision,
            sealed_on: state.sealed_on,
            now: point == Point::Now,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
struct Added {
    id: String,
    topic: String,
    text: String,
    #[serde(flatten)]
    stands: Stands,
}

#[derive(Clone, Debug, Serialize)]
struct Reworded {
    id: String,
    topic: String,
    then: String,
    now: String,
    reason: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Translated {
    norm: String,
    language: &'static str,
    then: String,
    now: String,
}

#[derive(Clone, Debug, Serialize)]
struct Proposed {
    norm: String,
    text: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Gone {
    id: String,
    topic: String,
    text: String,
    event: Option<&'static str>,
    reason: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Standing {
    id: String,
    text: String,
    then: Stands,
    now: Stands,
    steward: Option<Names>,
    stays_in_team: Option<Marks>,
}

#[derive(Clone, Debug, Serialize)]
struct Names {
    then: Option<String>,
    now: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Marks {
    then: bool,
    now: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Guarded {
    then: Option<Rail>,
    now: Option<Rail>,
    touches: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Rated {
    c: &'static str,
    then: Option<Rating>,
    now: Option<Rating>,
}

#[derive(Clone, Debug, Serialize)]
struct AgreedItem {
    what: &'static str,
    c: Option<&'static str>,
    then: String,
    now: String,
}

#[derive(Clone, Debug, Serialize)]
struct Days {
    then: Option<NaiveDate>,
    now: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize)]
struct Answered {
    question: String,
    answer: String,
}

impl Diff {
    /// What changed, and how many norms stay in the team and are told at neither point.
    pub fn of(diff: &diff::Diff, (from, to): (Side, Side), include: Include, stays_in_team: usize) -> Self {
        let diff::Diff {
            added,
            reworded,
            standing,
            translated,
            proposed,
            gone,
            guardrails,
            four_cs,
            agreed,
            review_on,
            answered,
        } = diff;
        let translated = translated.iter().map(|(norm, language, words)| {
            let (then, now) = then_and_now(words);
            Translated {
                norm: norm.clone(),
                language: language.code(),
                then,
                now,
            }
        });
        let rating = |tally: &Option<_>| tally.as_ref().map(|tally| Rating::of(tally, include));
        Self {
            format: FORMAT,
            from,
            to,
            added: added.iter().map(Added::of).collect(),
            reworded: reworded.iter().map(Reworded::of).collect(),
            translated: translated.collect(),
            proposed: proposed
                .iter()
                .map(|(norm, text)| Proposed {
                    norm: norm.clone(),
                    text: some(text),
                })
                .collect(),
            gone: gone.iter().map(Gone::of).collect(),
            standing: standing.iter().map(Standing::of).collect(),
            guardrails: guardrails
                .iter()
                .map(|one| Guarded {
                    then: one.then.as_ref().map(Rail::of),
                    now: one.now.as_ref().map(Rail::of),
                    touches: one.norms.clone(),
                })
                .collect(),
            four_cs: four_cs
                .iter()
                .map(|one| Rated {
                    c: four_c(one.c),
                    then: rating(&one.then),
                    now: rating(&one.now),
                })
                .collect(),
            agreed: agreed
                .iter()
                .map(|(what, words)| AgreedItem::of(*what, then_and_now(words)))
                .collect(),
            review_on: review_on.map(|(then, now)| Days { then, now }),
            answered: answered
                .iter()
                .map(|(question, answer)| Answered {
                    question: question.clone(),
                    answer: answer.clone(),
                })
                .collect(),
            stays_in_team,
        }
    }
}

impl Added {
    fn of(norm: &InForce) -> Self {
        Self {
            id: norm.id.to_string(),
            topic: norm.topic.clone(),
            text: norm.text.clone(),
            stands: Stands::of(&norm.status),
        }
    }
}

impl Reworded {
    fn of(one: &diff::Reworded) -> Self {
        let (then, now) = then_and_now(&one.words);
        Self {
            id: one.id.to_string(),
            topic: one.topic.clone(),
            then,
            now,
            reason: some(&one.reason),
        }
    }
}

impl Gone {
    fn of(one: &diff::Gone) -> Self {
        Self {
            id: one.norm.id.to_string(),
            topic: one.norm.topic.clone(),
            text: one.norm.text.clone(),
            event: one.event.map(event),
            reason: some(&one.reason),
        }
    }
}

impl Standing {
    fn of(one: &diff::Standing) -> Self {
        let steward = one.steward_then.as_ref().map(|then| Names {
            then: some(then),
            now: some(&one.norm.steward),
        });
        Self {
            id: one.norm.id.to_string(),
            text: one.norm.text.clone(),
            then: Stands::of(&one.then),
            now: Stands::of(&one.norm.status),
            steward,
            stays_in_team: one.stayed_in_team.map(|then| Marks {
                then,
                now: one.norm.stays_in_team,
            }),
        }
    }
}

impl AgreedItem {
    fn of(what: Agreed, (then, now): (String, String)) -> Self {
        let (what, c) = match what {
            Agreed::Mission => ("mission", None),
            Agreed::Connected => ("connected", None),
            Agreed::Sentence => ("sentence", None),
            Agreed::Slips => ("slips", None),
            Agreed::Practices(c) => ("practices", Some(c)),
            Agreed::OnPurpose(c) => ("on_purpose", Some(c)),
        };
        Self {
            what,
            c: c.map(four_c),
            then,
            now,
        }
    }
}
