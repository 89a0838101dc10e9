//! What changed from one state to another, by meaning: norms, guardrails, the four Cs, answers.
//! Must not know whether the two are of one file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::state::{InForce, State};
use super::words::{Piece, compare};
use crate::domain::agreement::FourC;
use crate::domain::guardrail::Terms;
use crate::domain::id::NormId;
use crate::domain::language::Language;
use crate::domain::norm::{Event, Status};
use crate::domain::tally::Tally;

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Norms that came into force.
    pub added: Vec<InForce>,
    /// Norms in other words.
    pub reworded: Vec<Reworded>,
    /// Norms in the same words that stand otherwise.
    pub standing: Vec<Standing>,
    /// Norms that are said otherwise in another language: the norm, the language, the words then and now.
    pub translated: Vec<(String, Language, Vec<Piece>)>,
    /// Norms with other words on the next workshop's list: the norm, and those words, none where they were taken off.
    pub proposed: Vec<(String, String)>,
    /// Norms that are no longer in force.
    pub gone: Vec<Gone>,
    /// Guardrails that are not what they were.
    pub guardrails: Vec<Guarded>,
    /// How the four Cs were rated.
    pub four_cs: Vec<Rated>,
    /// What else was agreed in other words.
    pub agreed: Vec<(Agreed, Vec<Piece>)>,
    /// When the guidelines are looked at again, then and now.
    pub review_on: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// Questions that were answered: question and answer.
    pub answered: Vec<(String, String)>,
}

/// A norm in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// Which.
    pub id: NormId,
    /// What it is about.
    pub topic: String,
    /// The words.
    pub words: Vec<Piece>,
    /// Why.
    pub reason: String,
}

/// A norm that stands otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The norm as it is now.
    pub norm: InForce,
    /// How it stood then.
    pub then: Status,
    /// Who watched it then, where that is somebody else.
    pub steward_then: Option<String>,
    /// Whether it stayed in the team then, where that is otherwise now.
    pub stayed_in_team: Option<bool>,
}

/// A norm that is no longer in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The norm as it was.
    pub norm: InForce,
    /// What became of it, if that is known.
    pub event: Option<Event>,
    /// Why; empty where nobody wrote it down.
    pub reason: String,
}

/// A guardrail that changed, and the norms it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guarded {
    /// What it said then.
    pub then: Option<Terms>,
    /// What it says now.
    pub now: Option<Terms>,
    /// The words of the norms that link to it, of those in force now.
    pub norms: Vec<String>,
}

/// A rating then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// Of which C.
    pub c: FourC,
    /// Then.
    pub then: Option<Tally>,
    /// Now.
    pub now: Option<Tally>,
}

/// What is agreed besides the norms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// What we are here for.
    Mission,
    /// How we stay connected to it.
    Connected,
    /// We come together for ...; we stay apart for ...
    Sentence,
    /// What we do when one of us slips.
    Slips,
    /// The practices we start for one C.
    Practices(FourC),
    /// What we do on purpose for one C.
    OnPurpose(FourC),
}

impl Diff {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What changed from one state to another.
pub fn diff(then: &State, now: &State) -> Diff {
    let mut diff = Diff {
        guardrails: guardrails(then, now),
        four_cs: four_cs(then, now),
        agreed: agreed(then, now),
        answered: answered(then, now),
        ..Diff::default()
    };
    let review = (then.agreement.review_on, now.agreement.review_on);
    diff.review_on = (review.0 != review.1).then_some(review);
    let before: BTreeMap<_, _> = then.norms.iter().map(|old| (&old.id, old)).collect();
    let after: BTreeSet<_> = now.norms.iter().map(|norm| &norm.id).collect();
    for norm in &now.norms {
        let old = before.get(&norm.id);
        if old.map_or("", |old| &old.proposed) != norm.proposed {
            diff.proposed.push((norm.text.clone(), norm.proposed.clone()));
        }
        let Some(old) = old else {
            diff.added.push(norm.clone());
            continue;
        };
        if old.text != norm.text {
            let last = now.last.get(&norm.id);
            diff.reworded.push(Reworded {
                id: norm.id.clone(),
                topic: norm.topic.clone(),
                words: compare(&old.text, &norm.text),
                reason: last.map_or_else(String::new, |station| station.reason.clone()),
            });
        }
        diff.translated.extend(translated(old, norm));
        let other_steward = old.steward != norm.steward;
        let other_mark = old.stays_in_team != norm.stays_in_team;
        if old.status != norm.status || other_steward || other_mark {
            diff.standing.push(Standing {
                norm: norm.clone(),
                then: old.status.clone(),
                steward_then: other_steward.then(|| old.steward.clone()),
                stayed_in_team: other_mark.then_some(old.stays_in_team),
            });
        }
    }
    for norm in &then.norms {
        if after.contains(&norm.id) {
            continue;
        }
        let ends = |event| matches!(event, Event::Retired | Event::Parked | Event::Escalated);
        let last = now.last.get(&norm.id).filter(|station| ends(station.event));
        diff.gone.push(Gone {
            norm: norm.clone(),
            event: last.map(|station| station.event),
            reason: last.map_or_else(String::new, |station| station.reason.clone()),
        });
    }
    diff
}

fn translated(then: &InForce, now: &InForce) -> Vec<(String, Language, Vec<Piece>)> {
    let said = |norm: &InForce, language| {
        let said = norm.translations.get(&language);
        said.map_or_else(String::new, |said| said.text.clone())
    };
    let all = Language::ALL
        .into_iter()
        .map(|language| (language, said(then, language), said(now, language)));
    let changed = all.filter(|(_, old, new)| old != new);
    changed
        .map(|(language, old, new)| (now.text.clone(), language, compare(&old, &new)))
        .collect()
}

fn guardrails(then: &State, now: &State) -> Vec<Guarded> {
    let before: BTreeMap<_, _> = then.guardrails.iter().map(|(id, terms)| (id, terms)).collect();
    let now_by_id: BTreeMap<_, _> = now.guardrails.iter().map(|(id, terms)| (id, terms)).collect();
    let new = now.guardrails.iter().map(|(id, _)| id);
    let all = then.guardrails.iter().map(|(id, _)| id);
    let mut touched: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for norm in &now.norms {
        for id in norm.links.guardrails.iter().collect::<BTreeSet<_>>() {
            touched.entry(id).or_default().push(norm.text.clone());
        }
    }
    let mut changed = Vec::new();
    for id in all.chain(new.filter(|id| !before.contains_key(id))) {
        let (then, after) = (before.get(id).copied(), now_by_id.get(id).copied());
        if then != after {
            changed.push(Guarded {
                then: then.cloned(),
                now: after.cloned(),
                norms: touched.remove(id).unwrap_or_default(),
            });
        }
    }
    changed
}

fn four_cs(then: &State, now: &State) -> Vec<Rated> {
    let rated = FourC::ALL.into_iter().map(|c| Rated {
        c,
        then: then.ratings.get(&c).cloned(),
        now: now.ratings.get(&c).cloned(),
    });
    rated.filter(|rated| rated.then != rated.now).collect()
}

fn agreed(then: &State, now: &State) -> Vec<(Agreed, Vec<Piece>)> {
    let (old, new) = (&then.agreement, &now.agreement);
    let mut all = vec![
        (Agreed::Mission, &old.mission, &new.mission),
        (Agreed::Connected, &old.connected, &new.connected),
        (Agreed::Sentence, &old.sentence, &new.sentence),
        (Agreed::Slips, &old.slips, &new.slips),
    ];
    for c in FourC::ALL {
        let (old, new) = (old.worth_of(c), new.worth_of(c));
        all.push((Agreed::Practices(c), &old.practices, &new.practices));
        all.push((Agreed::OnPurpose(c), &old.on_purpose, &new.on_purpose));
    }
    let changed = all.into_iter().filter(|(_, old, new)| old != new);
    changed
        .map(|(what, old, new)| (what, compare(old, new)))
        .collect()
}

fn answered(then: &State, now: &State) -> Vec<(String, String)> {
    let answers = now.unknowns.iter().filter_map(|(id, (question, answer))| {
        let before = then.unknowns.get(id).and_then(|(_, answer)| answer.as_ref());
        let answer = answer.as_ref().filter(|_| before.is_none())?;
        Some((question.clone(), answer.clone()))
    });
    answers.collect()
}
