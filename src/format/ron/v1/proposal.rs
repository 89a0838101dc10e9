//! Proposals with their votes, objections and outcomes.
//! Must not know what is in force.

use super::declare::{choice, otherwise, record};
use super::norm::Links;
use super::scalar::{Day, Id, Line, Text};
use super::tally::{Rule, Tally};
use super::wire::{Items, Maybe, keyed};
use crate::domain::id::{ClusterId, NormId, ObjectionId, PersonId, ProposalId};
use crate::domain::proposal;

choice! {
    Kind = proposal::Kind { New, Revise, Keep, Retire }
}

choice! {
    Closing = proposal::Closing {
        Open,
        Integrated { ; how: Text },
        Withdrawn,
        Noted,
    }
}
otherwise!(hidden Closing::Open);

record! {
    Objection = proposal::Objection {
        id: Id<ObjectionId>;
        harm: Text,
        closing: Closing,
    }
}

record! {
    Round = proposal::Round {
        text: Text,
        tally: Tally;
    }
}

choice! {
    Outcome = proposal::Outcome {
        Adopted,
        Trial { until: Day; },
        Provisional { until: Day; },
        Parked { ; reason: Text },
        Escalated { to: Line; by: Maybe<Day> },
    }
}

record! {
    Decision = proposal::Decision {
        outcome: Outcome,
        rule: Rule;
    }
}

record! {
    Proposal = proposal::Proposal {
        id: Id<ProposalId>,
        kind: Kind,
        norm: Id<NormId>,
        text: Text;
        from: Vec<Id<NormId>>,
        cluster: Maybe<Id<ClusterId>>,
        topic: Line,
        why: Text,
        signal: Text,
        links: Links,
        steward: Maybe<Id<PersonId>>,
        rounds: Vec<Round>,
        objections: Items<Objection>,
        decision: Maybe<Decision>,
    }
}

keyed! {
    Objection id;
    Proposal id;
}
