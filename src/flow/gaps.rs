//! What a step still wants: the "done when" of each step as something that can be counted.
//! Must not know words: a gap is a value, the screen says it.

use crate::domain::guardrail::Review;
use crate::domain::session::Session;
use crate::domain::workshop::{Call, StepId, Workshop, WorkshopKind};

use super::counts;

/// Something a step still wants before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// So many remote people have not been heard.
    Unheard(usize),
    /// The transition cannot be said in one sentence yet.
    NoTransition,
    /// Nobody is on the roster.
    NoRoster,
    /// No guardrail is written down.
    NoGuardrail,
    /// So many guardrails lack class or source.
    GuardrailsIncomplete(usize),
    /// So many guardrails from earlier are not confirmed.
    GuardrailsToConfirm(usize),
    /// Nothing is named as ours to decide.
    NothingOurs,
    /// No concern is written down.
    NoConcern,
    /// So many concerns have no need.
    NoNeed(usize),
    /// So many unknowns have no owner.
    NoOwner(usize),
    /// So many of the four Cs are not rated.
    Unrated(usize),
    /// The sentence is missing.
    NoSentence,
    /// So many norms have no verdict.
    NoVerdict(usize),
    /// So many verdicts lack a reason.
    NoReason(usize),
    /// No topic is chosen.
    NoTopic,
    /// So many clusters are neither chosen nor parked.
    TopicsOpen(usize),
    /// So many topics or norms to revise have no draft.
    Undrafted(usize),
    /// So many proposals have no outcome.
    Undecided(usize),
    /// So many concerns we heard have no answer.
    Unanswered(usize),
    /// The invitation from earlier is not confirmed.
    InvitationToConfirm,
    /// So many triggers from earlier are not confirmed.
    TriggersToConfirm(usize),
    /// There is no review date.
    NoReviewDate,
    /// So many norms have lost their steward.
    StewardsLost(usize),
}

/// A gap, unless nothing is missing.
fn some(count: usize, gap: impl FnOnce(usize) -> Gap) -> Option<Gap> {
    (count > 0).then(|| gap(count))
}

/// What this step still wants; nothing outside a workshop.
pub fn gaps(session: &Session, step: StepId) -> Vec<Gap> {
    let Some(workshop) = session.open_workshop() else {
        return Vec::new();
    };
    let found: Vec<Option<Gap>> = match step {
        StepId::Arrive => arrive(session, workshop),
        StepId::Frame => frame(session, workshop),
        StepId::Concerns => concerns(session),
        StepId::Value => vec![
            some(counts::rated(workshop).left(), Gap::Unrated),
            workshop.agreement.sentence.is_empty().then_some(Gap::NoSentence),
        ],
        StepId::LookBack => look_back(session, workshop),
        StepId::Gather => gather(workshop),
        StepId::Draft => vec![some(counts::drafted(session, workshop).left(), Gap::Undrafted)],
        StepId::Decide => vec![some(counts::decided(workshop).left(), Gap::Undecided)],
        StepId::Case => vec![
            some(counts::answered(session).left(), Gap::Unanswered),
            (session.review_of_invitation() == Some(Review::ToConfirm)).then_some(Gap::InvitationToConfirm),
        ],
        StepId::Close => vec![
            some(session.triggers_to_confirm().count(), Gap::TriggersToConfirm),
            workshop
                .agreement
                .review_on
                .is_none()
                .then_some(Gap::NoReviewDate),
            some(session.lost_stewards().len(), Gap::StewardsLost),
        ],
    };
    found.into_iter().flatten().collect()
}

fn arrive(session: &Session, workshop: &Workshop) -> Vec<Option<Gap>> {
    let unheard = counts::asked(workshop).left();
    let said = workshop.kind == WorkshopKind::Routine || workshop.transition.is_complete();
    vec![
        (session.team_size() == 0).then_some(Gap::NoRoster),
        some(unheard, Gap::Unheard),
        (!said).then_some(Gap::NoTransition),
    ]
}

fn frame(session: &Session, workshop: &Workshop) -> Vec<Option<Gap>> {
    let none = counts::guardrails(session).next().is_none();
    vec![
        none.then_some(Gap::NoGuardrail),
        some(counts::incomplete(session).count(), Gap::GuardrailsIncomplete),
        some(counts::to_confirm(session).count(), Gap::GuardrailsToConfirm),
        workshop.agreement.ours.is_empty().then_some(Gap::NothingOurs),
    ]
}

fn concerns(session: &Session) -> Vec<Option<Gap>> {
    let none = counts::concerns(session).next().is_none();
    vec![
        none.then_some(Gap::NoConcern),
        some(counts::needless(session).count(), Gap::NoNeed),
        some(counts::owners(session).left(), Gap::NoOwner),
    ]
}

fn look_back(session: &Session, workshop: &Workshop) -> Vec<Option<Gap>> {
    let reasonless = workshop.verdicts.iter().filter(|verdict| {
        matches!(verdict.call, Some(Call::Revise | Call::Retire)) && !verdict.is_complete()
    });
    vec![
        some(counts::looked_back(session, workshop).left(), Gap::NoVerdict),
        some(reasonless.count(), Gap::NoReason),
    ]
}

fn gather(workshop: &Workshop) -> Vec<Option<Gap>> {
    let needed = workshop.kind == WorkshopKind::First;
    vec![
        (needed && workshop.topics().next().is_none()).then_some(Gap::NoTopic),
        some(counts::unchosen(workshop).count(), Gap::TopicsOpen),
    ]
}
