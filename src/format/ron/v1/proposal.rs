//! Proposals with their votes, objections and outcomes.
//! Must not know what is in force.

use super::declare::{choice, otherwise, record};
use super::norm::Links;
use super::people::{Here, Place};
use super::scalar::{Day, Id, Line, Text};
use super::tally::{Rule, Tally};
use super::wire::{Items, Maybe, keyed};
use crate::domain::id::{ClusterId, NormId, ObjectionId, PersonId, ProposalId};
use crate::domain::{objection, proposal};

choice! {
    Kind = proposal::Kind { New, Revise, Keep, Retire }
}

choice! {
    Way = objection::Way { Amended, Narrowed, Excepted, ShorterTrial, Measured, Split, OtherSteward }
}

choice! {
    Ground = objection::Ground { Purpose, Work, Guardrail, Unsafe, Care }
}

choice! {
    Closing = objection::Closing {
        Open,
        Integrated { ; how: Text },
        Withdrawn,
        Noted,
    }
}
otherwise!(hidden Closing::Open);

record! {
    Objection = objection::Objection {
        id: Id<ObjectionId>;
        harm: Text,
        wording: Text,
        ground: Maybe<Ground>,
        way: Maybe<Way>,
        closing: Closing,
    }
}

record! {
    Round = proposal::Round {
        text: Text,
        tally: Tally;
        here: Here,
        silent: Vec<Place>,
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
        trial_days: Maybe<u16>,
        rounds: Vec<Round>,
        changed: bool,
        objections: Items<Objection>,
        decision: Maybe<Decision>,
        stays_in_team: bool,
    }
}

keyed! {
    Objection id;
    Proposal id;
}
