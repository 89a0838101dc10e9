//! What outlives a workshop besides norms: guardrails, concerns, unknowns, actions, the parking lot, notes.
//! Must not know workshops.

use super::declare::{choice, otherwise, record};
use super::scalar::{Day, Id, Line, Text};
use super::wire::{Maybe, keyed};
use crate::domain::id::{
    ActionId, ConcernId, GuardrailId, NormId, ParkedId, PersonId, UnknownId, WorkshopId,
};
use crate::domain::{action, concern, guardrail, revision, unknown};

choice! {
    Class = guardrail::Class { Fixed, Flexible, Unknown }
}

record! {
    Terms = guardrail::Terms {
        text: Text;
        class: Maybe<Class>,
        source: Text,
        until: Maybe<Day>,
    }
}

record! {
    Before = guardrail::Before {
        changed_in: Id<WorkshopId>,
        terms: Terms;
    }
}

record! {
    Guardrail = guardrail::Guardrail {
        id: Id<GuardrailId>,
        terms: Terms,
        raised_in: Id<WorkshopId>;
        before: Vec<Before>,
        gone_in: Maybe<Id<WorkshopId>>,
    }
}

choice! {
    Whose = concern::Whose { Leaders, Team }
}

choice! {
    Known = concern::Known { Heard, Written, Guessed }
}
otherwise!(shown Whose::Leaders, Known::Guessed);

record! {
    Case = concern::Case {
        ;
        norms: Vec<Id<NormId>>,
        evidence: Text,
        benefit: Text,
        owner: Maybe<Id<PersonId>>,
        by: Maybe<Day>,
        conceded: bool,
    }
}

record! {
    Concern = concern::Concern {
        id: Id<ConcernId>,
        text: Text,
        raised_in: Id<WorkshopId>;
        whose: Whose,
        need: Text,
        known: Known,
        case: Case,
        closed_on: Maybe<Day>,
        stays_in_team: bool,
    }
}

choice! {
    Owner = unknown::Owner { Nobody, Person(person: Id<PersonId>), NotKnowable }
}
otherwise!(hidden Owner::Nobody);

record! {
    Answer = unknown::Answer {
        text: Text,
        on: Day;
        in_workshop: Maybe<Id<WorkshopId>>,
    }
}

record! {
    Unknown = unknown::Unknown {
        id: Id<UnknownId>,
        question: Text;
        owner: Owner,
        by: Maybe<Day>,
        meanwhile: Text,
        answer: Maybe<Answer>,
        raised_in: Maybe<Id<WorkshopId>>,
        stays_in_team: bool,
    }
}

record! {
    Action = action::Action {
        id: Id<ActionId>,
        text: Text;
        owner: Maybe<Id<PersonId>>,
        by: Maybe<Day>,
        done_on: Maybe<Day>,
        raised_in: Maybe<Id<WorkshopId>>,
    }
}

record! {
    Parked = action::Parked {
        id: Id<ParkedId>,
        text: Text;
        reason: Text,
        raised_in: Maybe<Id<WorkshopId>>,
        stays_in_team: bool,
    }
}

choice! {
    Noted = revision::Noted {
        Steward, ReviewOn, Answer, Action, Case, LateVotes, Confirmed, Typo, Roster,
    }
}

record! {
    Note = revision::Note {
        on: Day,
        noted: Noted;
        subject: Line,
        from: Text,
        to: Text,
    }
}

keyed! {
    Guardrail id;
    Concern id;
    Unknown id;
    Action id;
    Parked id;
}
