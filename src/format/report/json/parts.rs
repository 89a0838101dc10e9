//! Parts that several answers have: names of what can be one of a few, ratings, guardrails, how a norm stands.
//! Must not know which answer they are in.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::agreement::FourC;
use crate::domain::guardrail::{Class, Terms};
use crate::domain::norm::{Event, Status};
use crate::domain::tally::Tally;
use crate::domain::workshop::{StepId, Transition, Trigger, WorkshopKind};
use crate::format::export::Include;
use crate::format::report::due::Open;
use crate::format::report::words::Piece;

/// So many votes tell of nobody.
const ENOUGH_VOTERS: u16 = 5;

/// A workshop in progress.
#[derive(Clone, Debug, Serialize)]
pub(super) struct InProgress {
    kind: &'static str,
    step: Option<&'static str>,
}

impl InProgress {
    pub(super) fn of(open: Open) -> Self {
        Self {
            kind: kind(open.kind),
            step: open.step.map(StepId::name),
        }
    }
}

/// What a workshop was about.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Change {
    from: String,
    to: String,
    when: Option<NaiveDate>,
    trigger: Option<&'static str>,
    why: String,
}

impl Change {
    /// None where nothing is known of it.
    pub(super) fn of(transition: &Transition) -> Option<Self> {
        let Transition {
            from,
            to,
            when,
            trigger,
            why,
        } = transition;
        (!transition.is_empty()).then(|| Self {
            from: from.clone(),
            to: to.clone(),
            when: *when,
            trigger: trigger.map(|trigger| match trigger {
                Trigger::Policy => "policy",
                Trigger::Reorganisation => "reorganisation",
                Trigger::People => "people",
                Trigger::Tool => "tool",
                Trigger::Routine => "routine",
            }),
            why: why.clone(),
        })
    }
}

/// A rating without telling who said what: where few voted, counts would.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Rating {
    lowest: Option<u8>,
    at_least_3: Option<u16>,
    shown: Option<u16>,
}

impl Rating {
    pub(super) fn of(tally: &Tally, include: Include) -> Self {
        let counts = tally.counts();
        let may_tell = include.voters || counts.voters() >= ENOUGH_VOTERS;
        Self {
            lowest: counts.lowest(),
            at_least_3: may_tell.then(|| counts.from(3)),
            shown: may_tell.then(|| counts.shown()),
        }
    }
}

/// What leaders have decided.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Rail {
    text: String,
    class: Option<&'static str>,
    source: String,
    until: Option<NaiveDate>,
}

impl Rail {
    pub(super) fn of(terms: &Terms) -> Self {
        let Terms {
            text,
            class,
            source,
            until,
            ..
        } = terms;
        Self {
            text: text.clone(),
            class: class.map(|class| match class {
                Class::Fixed => "fixed",
                Class::Flexible => "flexible",
                Class::Unknown => "unknown",
            }),
            source: source.clone(),
            until: *until,
        }
    }
}

/// How a norm stands.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Stands {
    status: &'static str,
    until: Option<NaiveDate>,
    on: Option<NaiveDate>,
    to: Option<String>,
    reason: Option<String>,
}

impl Stands {
    pub(super) fn of(stands: &Status) -> Self {
        let (on, to, reason) = match stands {
            Status::Adopted | Status::Trial { .. } | Status::Provisional { .. } => (None, None, None),
            Status::Parked { reason } => (None, None, some(reason)),
            Status::Escalated { to, .. } => (None, some(to), None),
            Status::Retired { reason, on } => (Some(*on), None, some(reason)),
        };
        let by = match stands {
            Status::Escalated { by, .. } => *by,
            _ => None,
        };
        Self {
            status: status(stands),
            until: stands.until().or(by),
            on,
            to,
            reason,
        }
    }
}

/// How a norm stands, in a word.
pub(super) fn status(status: &Status) -> &'static str {
    match status {
        Status::Adopted => "adopted",
        Status::Trial { .. } => "trial",
        Status::Provisional { .. } => "provisional",
        Status::Parked { .. } => "parked",
        Status::Escalated { .. } => "escalated",
        Status::Retired { .. } => "retired",
    }
}

pub(super) fn kind(kind: WorkshopKind) -> &'static str {
    match kind {
        WorkshopKind::First => "first",
        WorkshopKind::Transition => "transition",
        WorkshopKind::Routine => "routine",
    }
}

pub(super) fn event(event: Event) -> &'static str {
    match event {
        Event::Adopted => "adopted",
        Event::Amended => "amended",
        Event::Reworded => "reworded",
        Event::Corrected => "corrected",
        Event::Retired => "retired",
        Event::Parked => "parked",
        Event::Escalated => "escalated",
    }
}

pub(super) fn four_c(c: FourC) -> &'static str {
    match c {
        FourC::Connection => "connection",
        FourC::Collaboration => "collaboration",
        FourC::Creativity => "creativity",
        FourC::Culture => "culture",
    }
}

/// A text; none where it says nothing.
pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Two wordings that were compared, whole again.
pub(super) fn then_and_now(pieces: &[Piece]) -> (String, String) {
    let (mut then, mut now) = (String::new(), String::new());
    for piece in pieces {
        match piece {
            Piece::Same(text) => {
                then.push_str(text);
                now.push_str(text);
            }
            Piece::Changed(old, new) => {
                then.push_str(old);
                now.push_str(new);
            }
        }
    }
    (then, now)
}
