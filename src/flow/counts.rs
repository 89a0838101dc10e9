//! What each step counts, declared once: its NOW line, its headings and its gaps all read it here, so they agree.
//! Must not know words.

use crate::domain::action::Action;
use crate::domain::agreement::FourC;
use crate::domain::concern::{Concern, Whose};
use crate::domain::gather::{Choice, Cluster};
use crate::domain::guardrail::{Guardrail, Review};
use crate::domain::id::PersonId;
use crate::domain::people::Place;
use crate::domain::session::Session;
use crate::domain::unknown::{Owner, Unknown};
use crate::domain::workshop::{Sitting, Workshop};

use super::queue;

/// How many of how many are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// So many are done.
    pub done: usize,
    /// So many there are, done or not.
    pub of: usize,
}

impl Count {
    /// Counts those that are done among these.
    fn among<T>(items: impl Iterator<Item = T>, is_done: impl Fn(&T) -> bool) -> Self {
        let (mut done, mut of) = (0, 0);
        for item in items {
            done += usize::from(is_done(&item));
            of += 1;
        }
        Self { done, of }
    }

    /// How many are left.
    pub fn left(self) -> usize {
        self.of - self.done
    }
}

/// The remote people who had their turn: they were heard, or passed.
pub fn asked(workshop: &Workshop) -> Count {
    let Some(sitting) = workshop.sitting() else {
        return Count { done: 0, of: 0 };
    };
    let (_, of) = sitting.heard_at(Place::Remote);
    Count {
        done: of - unheard(workshop).count(),
        of,
    }
}

/// The remote people who have not had their turn.
pub fn unheard(workshop: &Workshop) -> impl Iterator<Item = &PersonId> {
    workshop.sitting().into_iter().flat_map(Sitting::unheard)
}

/// The guardrails that hold: those that were taken out in this workshop are still shown, and no longer counted.
pub fn guardrails(session: &Session) -> impl Iterator<Item = &Guardrail> {
    session
        .guardrails_now()
        .filter(|one| session.review_of(one) != Some(Review::Gone))
}

/// The guardrails that lack class or source.
pub fn incomplete(session: &Session) -> impl Iterator<Item = &Guardrail> {
    guardrails(session).filter(|one| !one.is_complete())
}

/// The guardrails from earlier that nobody has confirmed.
pub fn to_confirm(session: &Session) -> impl Iterator<Item = &Guardrail> {
    guardrails(session).filter(|one| session.review_of(one) == Some(Review::ToConfirm))
}

/// The concerns that this workshop still has to deal with.
pub fn concerns(session: &Session) -> impl Iterator<Item = &Concern> {
    session.concerns.iter().filter(|one| one.is_open())
}

/// The open concerns without a need.
pub fn needless(session: &Session) -> impl Iterator<Item = &Concern> {
    concerns(session).filter(|one| one.need.is_empty())
}

/// How many open concerns of leaders, or of the team, have a need.
pub fn needs(session: &Session, whose: Whose) -> Count {
    let theirs = concerns(session).filter(|one| one.whose == whose);
    Count::among(theirs, |one| !one.need.is_empty())
}

/// The questions that nobody has answered.
pub fn questions(session: &Session) -> impl Iterator<Item = &Unknown> {
    session.unknowns.iter().filter(|one| one.is_open())
}

/// The open questions that nobody owns.
pub fn ownerless(session: &Session) -> impl Iterator<Item = &Unknown> {
    questions(session).filter(|one| one.owner == Owner::Nobody)
}

/// How many open questions have an owner.
pub fn owners(session: &Session) -> Count {
    Count::among(questions(session), |one| one.owner != Owner::Nobody)
}

/// The actions that nobody has done.
pub fn actions(session: &Session) -> impl Iterator<Item = &Action> {
    session.actions.iter().filter(|one| one.is_open())
}

/// The four Cs that are not rated, in order.
pub fn unrated(workshop: &Workshop) -> impl Iterator<Item = FourC> {
    FourC::ALL
        .into_iter()
        .filter(|c| !workshop.ratings.contains_key(c))
}

/// How many of the four Cs are rated.
pub fn rated(workshop: &Workshop) -> Count {
    let of = FourC::ALL.len();
    Count {
        done: of - unrated(workshop).count(),
        of,
    }
}

/// How many norms in force have a verdict.
pub fn looked_back(session: &Session, workshop: &Workshop) -> Count {
    Count::among(session.in_force(), |norm| {
        workshop.verdict(&norm.id).is_some_and(|one| one.call.is_some())
    })
}

/// How many items are in a cluster.
pub fn clustered(workshop: &Workshop) -> Count {
    Count::among(workshop.frictions.iter(), |one| one.cluster.is_some())
}

/// The clusters that are neither chosen nor parked.
pub fn unchosen(workshop: &Workshop) -> impl Iterator<Item = &Cluster> {
    workshop.clusters.iter().filter(|one| one.choice == Choice::Open)
}

/// How many places in the queue of Draft have a text of their own.
pub fn drafted(session: &Session, workshop: &Workshop) -> Count {
    Count::among(queue::drafts(session, workshop).iter(), |slot| !slot.is_empty())
}

/// How many proposals have an outcome.
pub fn decided(workshop: &Workshop) -> Count {
    Count::among(queue::proposals(workshop), |one| one.outcome().is_some())
}

/// The concerns that want an answer and have none.
pub fn unanswered(session: &Session) -> impl Iterator<Item = &Concern> {
    let wanted = session.concerns.iter().filter(|one| one.wants_answer());
    wanted.filter(|one| !session.is_answered(one))
}

/// How many of the concerns that want an answer have one.
pub fn answered(session: &Session) -> Count {
    let wanted = session.concerns.iter().filter(|one| one.wants_answer());
    Count::among(wanted, |one| session.is_answered(one))
}
