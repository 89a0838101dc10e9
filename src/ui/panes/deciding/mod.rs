//! The proposals, one at a time and large: votes, objections, amending, the outcome, the steward.
//! Must not know what each of them offers.

mod card;
mod objections;
mod outcomes;

pub use card::is_spent;

use crate::domain::forget::Item;
use crate::domain::id::ProposalId;
use crate::domain::label::{Label, Noun};
use crate::domain::objection::Objection;
use crate::domain::proposal::{Kind, Outcome as Decided, Proposal, ProposalField};
use crate::domain::tally::Scale;
use crate::domain::team::Inner;
use crate::flow::{counts, queue};

use super::shared::{few, people, person_at};
use super::{Cx, Panel, library};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::pad::Taking;
use crate::ui::sheet::{Change, Field, Go, Menu, Outcome, Pane, PaneKind, Row, Taken, Value};
use crate::ui::widgets::tally;

/// The proposals to decide.
pub struct Proposals;

/// How fingers for it are taken: as the last were, and never looser than for this proposal before.
fn taking(cx: &Cx<'_>, proposal: &Proposal) -> Taking {
    let loosest = proposal.strictest();
    let mode = cx.workshop().map(|workshop| workshop.mode).unwrap_or_default();
    Taking {
        scale: Scale::ConsentV1,
        mode: mode.max(loosest),
        loosest,
        at_least: card::rule(cx).at_least,
    }
}

/// What votes on it are for: its words, and what was changed for an objection besides. An inside change of any of it
/// voids a tally that was revealed, too.
fn terms(proposal: &Proposal) -> String {
    let days = proposal.trial_days.unwrap_or_default();
    let steward = proposal.steward.as_ref().map(ToString::to_string);
    format!(
        "{:?} {} {days} {} {}",
        proposal.kind,
        proposal.changed,
        steward.unwrap_or_default(),
        proposal.text
    )
}

fn row(cx: &Cx<'_>, proposal: &Proposal) -> Row {
    let words = &cx.words.draft;
    let (stewards, steward) = people(cx, &[words.none_yet], proposal.steward.as_ref());
    Row {
        key: proposal.id.to_string(),
        sign: match proposal.outcome() {
            Some(_) => "+",
            None => "?",
        },
        state: String::new(),
        text: proposal.text.clone(),
        more: Vec::new(),
        about: card::about(cx, proposal),
        fields: vec![
            Field::text(FieldId::Text, words.norm, &proposal.text, words.ghost),
            Field::fingers(
                FieldId::Fingers,
                cx.words.decide.fingers,
                taking(cx, proposal),
                proposal.tally().cloned(),
                &tally::legend(cx.words, Scale::ConsentV1),
            )
            .given_for(&terms(proposal)),
            Field::choice(FieldId::Steward, words.steward, stewards, steward, words.none_yet).or_first(),
        ],
    }
}

/// The objections to a proposal that have words, as what can be forgotten.
pub fn heard_of(proposal: &Proposal) -> impl Iterator<Item = Item> + '_ {
    let heard = |one: &&Objection| !one.harm.is_empty();
    proposal
        .objections
        .iter()
        .filter(heard)
        .map(|one| Item::Objection(one.id.clone()))
}

impl Panel for Proposals {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Proposal(ProposalId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.decide;
        let count = cx.workshop().map(counts::decided);
        Pane {
            id: PaneId::Proposals,
            title: words.title.into(),
            summary: count.filter(|count| count.of > 0).map_or(String::new(), |count| {
                (cx.words.nows.decided_count)(count.done, count.of)
            }),
            kind: PaneKind::Cards,
            rows: cx
                .workshop()
                .map(|workshop| queue::proposals(workshop).map(|one| row(cx, one)).collect())
                .unwrap_or_default(),
            empty: words.empty.into(),
        }
    }

    fn items(&self, cx: &Cx<'_>, row: &str) -> Vec<Item> {
        let id = ProposalId::from(row);
        let proposal = cx.workshop().and_then(|one| one.proposals.get(&id));
        proposal.into_iter().flat_map(heard_of).collect()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = ProposalId::from(row);
        let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
            return Outcome::Stay;
        };
        let words = few(&proposal.text);
        match (field, value) {
            (FieldId::Fingers, Value::Tally(tally)) => {
                // What came out is read before anything is offered.
                let vote = Change::new(Label::added(Noun::Vote, words), move |s, m| s.vote(m, &id, tally));
                let vote = Outcome::from(vote);
                if proposal.outcome().is_none() {
                    return vote;
                }
                let words = &cx.words.decide;
                let keep = (words.as_decided.to_owned(), Outcome::Go(Go::DropVotes));
                let anew = (words.decide_anew.to_owned(), vote);
                Outcome::Offer(Menu::new(words.decided_already, vec![keep, anew]))
            }
            (FieldId::Text, Value::Text(text)) => {
                Change::new(Label::changed(Noun::Proposal, words), move |s, _| {
                    s.set_proposal(&id, ProposalField::Text(text))
                })
                .into()
            }
            (FieldId::Steward, Value::Choice(at)) => {
                let person = person_at(cx, 1, at);
                let label = Label::changed(Noun::Steward, words);
                Change::new(label, move |s, _| {
                    s.set_proposal(&id, ProposalField::Steward(person))
                })
                .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = ProposalId::from(row);
        let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
            return Outcome::Stay;
        };
        match action {
            Action::Object => objections::offers(cx, proposal),
            Action::Suggest if card::question(cx, proposal).is_some() => {
                let taken = Taken::Nothing(cx.words.library.read_in_decide);
                library::open_at(cx, &proposal.topic, Some(id), taken)
            }
            Action::Edit if matches!(proposal.kind, Kind::New | Kind::Revise) => Outcome::Open(FieldId::Text),
            Action::Enter if proposal.outcome().is_some_and(Decided::takes_effect) => {
                Outcome::Offer(outcomes::stewards(cx, proposal))
            }
            Action::Enter if card::is_spent(cx, proposal) => {
                Outcome::Offer(outcomes::when_spent(cx, proposal))
            }
            Action::Enter => Outcome::Offer(outcomes::offers(cx, proposal)),
            _ => Outcome::Stay,
        }
    }
}
