//! Norms and their lives.
//! Must not know proposals.

use super::agreement::FourC;
use super::declare::{choice, otherwise, record};
use super::scalar::{Code, Day, Id, Line, Text};
use super::tally::Tally;
use super::wire::{Maybe, Table, keyed};
use crate::domain::id::{ConcernId, FrictionId, GuardrailId, NormId, PersonId, WorkshopId};
use crate::domain::norm;

record! {
    Links = norm::Links {
        ;
        guardrails: Vec<Id<GuardrailId>>,
        concerns: Vec<Id<ConcernId>>,
        four_cs: Vec<FourC>,
        frictions: Vec<Id<FrictionId>>,
    }
}

choice! {
    Status = norm::Status {
        Adopted,
        Trial { until: Day; },
        Provisional { until: Day; },
        Parked { ; reason: Text },
        Escalated { to: Line; by: Maybe<Day> },
        Retired { on: Day; reason: Text },
    }
}
otherwise!(shown Status::Adopted);

choice! {
    Event = norm::Event { Adopted, Amended, Reworded, Corrected, Retired, Parked, Escalated }
}

record! {
    Station = norm::Station {
        on: Day,
        event: Event;
        revision: Maybe<Id<WorkshopId>>,
        text: Text,
        reason: Text,
    }
}

record! {
    Translation = norm::Translation {
        text: Text,
        of: Text;
    }
}

record! {
    Norm = norm::Norm {
        id: Id<NormId>,
        text: Text;
        topic: Line,
        why: Text,
        signal: Text,
        steward: Maybe<Id<PersonId>>,
        status: Status,
        stays_in_team: bool,
        review_on: Maybe<Day>,
        tally: Maybe<Tally>,
        links: Links,
        from: Vec<Id<NormId>>,
        proposed: Text,
        translations: Table<Code, Translation>,
        lineage: Vec<Station>,
    }
}
keyed!(Norm id;);
