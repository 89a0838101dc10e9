//! Workshops, in progress or sealed.
//! Must not know what is in force.

use serde::{Deserialize, Serialize};

use super::agreement::{Agreement, FourC, PlainLine};
use super::declare::{choice, record, row};
use super::gather::{Cluster, Friction};
use super::people::{Attendance, GoRound};
use super::proposal::Proposal;
use super::scalar::{Day, Id, Line, Moment, Text};
use super::tally::{Mode, Rule, Tally};
use super::wire::{Items, Maybe, Table, Wire, keyed};
use crate::domain::id::{GuardrailId, LineId, NormId, PersonId, WorkshopId};
use crate::domain::{revision, workshop};

choice! {
    Kind = workshop::WorkshopKind { First, Transition, Routine }
}

choice! {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    Step = workshop::StepId {
        Arrive, Frame, Concerns, Value, LookBack, Gather, Draft, Decide, Case, Close,
    }
}

choice! {
    Trigger = workshop::Trigger { Policy, Reorganisation, People, Tool, Routine }
}

record! {
    Transition = workshop::Transition {
        ;
        from: Text,
        to: Text,
        when: Maybe<Day>,
        trigger: Maybe<Trigger>,
        why: Text,
    }
}

/// One step as planned, on one line: which, how many minutes, whether it is taken.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Planned(Step, u16, Taken);

/// Whether a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taken {
    Taken,
    LeftOut,
}

impl Wire<workshop::Planned> for Planned {
    fn write(from: &workshop::Planned) -> Self {
        let workshop::Planned { step, minutes, on } = from;
        let taken = if *on { Taken::Taken } else { Taken::LeftOut };
        Self(Wire::write(step), *minutes, taken)
    }

    fn read(self) -> workshop::Planned {
        let Self(step, minutes, taken) = self;
        workshop::Planned {
            step: Wire::read(step),
            minutes,
            on: taken == Taken::Taken,
        }
    }
}

record! {
    Sitting = workshop::Sitting {
        began: Moment;
        planned: u16,
        facilitator: Maybe<Id<PersonId>>,
        scribe: Maybe<Id<PersonId>>,
        advocate: Maybe<Id<PersonId>>,
        attendance: Vec<Attendance>,
        minutes: Table<Step, u16>,
        rounds: Vec<GoRound>,
    }
}

choice! {
    Call = workshop::Call { Keep, Revise, Retire }
}

record! {
    Verdict = workshop::Verdict {
        norm: Id<NormId>;
        lived: Maybe<Tally>,
        call: Maybe<Call>,
        reason: Text,
    }
}

record! {
    SignOff = workshop::SignOff {
        yes: u16,
        of: u16;
    }
}

row! {
    Bookmark = workshop::Bookmark (step: Step, pane: Line, item: Line)
}

record! {
    Workshop = workshop::Workshop {
        id: Id<WorkshopId>,
        kind: Kind,
        rule: Rule,
        bookmark: Bookmark;
        decider: Line,
        mode: Mode,
        transition: Transition,
        facilitator: Maybe<Id<PersonId>>,
        late: Vec<Id<PersonId>>,
        plan: Vec<Planned>,
        shown: Vec<Step>,
        sittings: Vec<Sitting>,
        carry_forward: Items<PlainLine>,
        still_true: Vec<Id<GuardrailId>>,
        agreement: Agreement,
        ratings: Table<FourC, Tally>,
        verdicts: Items<Verdict>,
        frictions: Items<Friction>,
        removed: u16,
        clusters: Items<Cluster>,
        proposals: Items<Proposal>,
        keep_frictions: bool,
        sign_off: Maybe<SignOff>,
        worth_it: Maybe<Tally>,
        triggers_hold: Vec<Id<LineId>>,
        invitation_holds: bool,
    }
}

record! {
    ReadBack = revision::ReadBack {
        ;
        kept: Vec<Id<NormId>>,
        revised: Vec<Id<NormId>>,
        retired: Vec<Id<NormId>>,
        new: Vec<Id<NormId>>,
        open: Vec<Id<NormId>>,
    }
}

record! {
    Revision = revision::Revision {
        sealed_on: Day,
        workshop: Workshop;
        read_back: ReadBack,
    }
}

keyed! {
    Verdict norm;
    Revision workshop.id;
}
