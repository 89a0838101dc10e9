//! What steps still want, in English.

use crate::flow::gaps::Gap;

use super::count;

/// What a step still wants.
pub fn gap(gap: Gap) -> String {
    match gap {
        Gap::Unheard(number) => match number {
            1 => "1 remote person has not been heard".into(),
            _ => format!("{number} remote people have not been heard"),
        },
        Gap::NoTransition => "the transition lacks from, to or when".into(),
        Gap::NoRoster => "nobody is on the roster".into(),
        Gap::NoGuardrail => "no guardrail is written down".into(),
        Gap::GuardrailsIncomplete(number) => match number {
            1 => "1 guardrail lacks class or source".into(),
            _ => format!("{number} guardrails lack class or source"),
        },
        Gap::GuardrailsToConfirm(number) => match number {
            1 => "1 guardrail from last time is not confirmed".into(),
            _ => format!("{number} guardrails from last time are not confirmed"),
        },
        Gap::NothingOurs => "nothing is named as ours to decide".into(),
        Gap::NoConcern => "no concern is written down".into(),
        Gap::NoNeed(number) => match number {
            1 => "1 concern has no need under it".into(),
            _ => format!("{number} concerns have no need under them"),
        },
        Gap::NoOwner(number) => match number {
            1 => "1 unknown has no owner".into(),
            _ => format!("{number} unknowns have no owner"),
        },
        Gap::Unrated(number) => match number {
            1 => "1 of the four Cs is not rated".into(),
            _ => format!("{number} of the four Cs are not rated"),
        },
        Gap::NoSentence => "the sentence is missing".into(),
        Gap::NoVerdict(number) => match number {
            1 => "1 norm has no verdict".into(),
            _ => format!("{number} norms have no verdict"),
        },
        Gap::NoReason(number) => match number {
            1 => "1 verdict lacks a reason".into(),
            _ => format!("{number} verdicts lack a reason"),
        },
        Gap::NoTopic => "no topic is chosen".into(),
        Gap::TopicsOpen(number) => match number {
            1 => "1 cluster is neither chosen nor parked".into(),
            _ => format!("{number} clusters are neither chosen nor parked"),
        },
        Gap::Undrafted(number) => count(number, "text is not drafted", "texts are not drafted"),
        Gap::Undecided(number) => count(number, "proposal has no outcome", "proposals have no outcome"),
        Gap::Unanswered(number) => count(
            number,
            "concern we heard has no answer",
            "concerns we heard have no answer",
        ),
        Gap::InvitationToConfirm => "the invitation from last time is not confirmed".into(),
        Gap::TriggersToConfirm(number) => count(
            number,
            "trigger from last time is not confirmed",
            "triggers from last time are not confirmed",
        ),
        Gap::NoReviewDate => "the review date is missing".into(),
        Gap::StewardsLost(number) => count(number, "norm needs a new steward", "norms need a new steward"),
    }
}
