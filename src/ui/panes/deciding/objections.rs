//! What can be done with objections, one at a time: hear it, test it, change the proposal for it, close it.
//! Must not know outcomes.

use crate::domain::id::{ObjectionId, PersonId, ProposalId};
use crate::domain::label::{Label, Noun};
use crate::domain::objection::{Closing, Ground, Objection, Way};
use crate::domain::proposal::{Proposal, ProposalField};

use crate::ui::names::FieldId;
use crate::ui::panes::Cx;
use crate::ui::panes::shared::{few, people, person_at};
use crate::ui::sheet::{Ask, Change, Menu, Outcome, Then};
use crate::ui::strings::Strings;

/// The objection that is talked about now: the first that was heard, else the first low vote.
pub(super) fn current(proposal: &Proposal) -> Option<&Objection> {
    proposal
        .open_objections()
        .find(|one| !one.is_unheard())
        .or_else(|| proposal.open_objections().next())
}

fn label(proposal: &Proposal) -> Label {
    Label::changed(Noun::Objection, few(&proposal.text))
}

/// After the last open one is closed, the outcomes come by themselves.
fn then(proposal: &Proposal) -> Then {
    let last = proposal.open_objections().count() <= 1 && proposal.tally().is_some();
    if last { Then::Offer } else { Then::Stay }
}

fn close(proposal: &Proposal, objection: &ObjectionId, closing: Closing) -> Outcome {
    let (id, slot) = (proposal.id.clone(), objection.clone());
    Change::new(label(proposal), move |s, _| {
        s.close_objection(&id, &slot, closing)
    })
    .then(then(proposal))
    .into()
}

/// Asks what harm is seen. A low vote may also be withdrawn or noted without a word, or stand for an objection from
/// before, so that nobody is counted twice.
fn ask_harm(cx: &Cx<'_>, proposal: &Proposal) -> Ask {
    let words = &cx.words.decide;
    let unheard = proposal
        .open_objections()
        .find(|one| one.is_unheard())
        .map(|one| one.id.clone());
    let id = proposal.id.clone();
    let added = Label::added(Noun::Objection, few(&proposal.text));
    let then = then(proposal);
    let mut offers = Vec::new();
    let mut before: Vec<ObjectionId> = Vec::new();
    if unheard.is_some() {
        offers.extend([words.withdrawn.to_owned(), words.noted.to_owned()]);
        for objection in proposal.open_objections().filter(|one| !one.is_unheard()) {
            offers.push((words.same_as_before)(&few(&objection.harm)));
            before.push(objection.id.clone());
        }
    }
    let mut ask = Ask::new(words.ask_harm, move |answer| {
        let number = answer.trim().parse::<usize>().unwrap_or(0);
        let closing = match number {
            1 => Some(Closing::Withdrawn),
            2 => Some(Closing::Noted),
            _ => None,
        };
        let again = number.checked_sub(3).and_then(|at| before.get(at)).cloned();
        match (closing, again, unheard) {
            (Some(closing), _, Some(slot)) => {
                Change::new(added, move |s, _| s.close_objection(&id, &slot, closing))
                    .then(then)
                    .into()
            }
            (None, Some(objection), _) => {
                Change::new(added, move |s, _| s.object_again(&id, &objection)).into()
            }
            _ => Change::new(added, move |s, m| s.object(m, &id, &answer).map(|_| ())).into(),
        }
    });
    ask.offers = offers;
    ask
}

fn ask_words(cx: &Cx<'_>, proposal: &Proposal, objection: &Objection) -> Ask {
    let (id, slot) = (proposal.id.clone(), objection.id.clone());
    let label = label(proposal);
    let mut ask = Ask::new(cx.words.decide.ask_harm, move |answer| {
        Change::new(label, move |s, _| s.set_harm(&id, &slot, &answer)).into()
    });
    ask.given.clone_from(&objection.harm);
    ask
}

/// What can be done with objections: hear the next low vote, change the proposal for one, or close it.
pub(super) fn offers(cx: &Cx<'_>, proposal: &Proposal) -> Outcome {
    let words = &cx.words.decide;
    let unheard = proposal.open_objections().any(Objection::is_unheard);
    let Some(objection) = current(proposal).filter(|one| !one.is_unheard()) else {
        return Outcome::Ask(ask_harm(cx, proposal));
    };
    let slot = &objection.id;
    let how = Closing::Integrated { how: String::new() };
    let next = if unheard { words.hear_next } else { words.another };
    // Each has its digit for good; what fits now is chosen already.
    let mut items: Vec<(String, Outcome)> = vec![
        (
            words.change_it.to_owned(),
            Outcome::Offer(ways(cx, proposal, slot)),
        ),
        (words.integrated.to_owned(), close(proposal, slot, how)),
        (
            words.withdrawn.to_owned(),
            close(proposal, slot, Closing::Withdrawn),
        ),
        (words.noted.to_owned(), close(proposal, slot, Closing::Noted)),
        (
            words.test_it.to_owned(),
            Outcome::Offer(grounds(cx, proposal, slot)),
        ),
        (next.to_owned(), Outcome::Ask(ask_harm(cx, proposal))),
        (
            words.reword.to_owned(),
            Outcome::Ask(ask_words(cx, proposal, objection)),
        ),
        (
            words.integrated_how.to_owned(),
            Outcome::Ask(ask_how(cx, proposal, slot)),
        ),
    ];
    let voided = proposal.voided().is_some();
    if voided {
        items.push((words.vote_again.to_owned(), Outcome::Open(FieldId::Fingers)));
    }
    // Right after a vote every low vote is heard first.
    let at = if unheard && proposal.tally().is_some() {
        5
    } else if proposal.answers(objection) {
        1
    } else if voided {
        items.len() - 1
    } else {
        0
    };
    Outcome::Offer(Menu::new(objection.harm.clone(), items).at(at))
}

fn ask_how(cx: &Cx<'_>, proposal: &Proposal, slot: &ObjectionId) -> Ask {
    let proposal = proposal.clone();
    let slot = slot.clone();
    Ask::new(cx.words.decide.ask_how, move |how| {
        close(&proposal, &slot, Closing::Integrated { how })
    })
}

/// The group's questions: on one of these grounds an objection stands, on none it is a concern to be noted.
fn grounds(cx: &Cx<'_>, proposal: &Proposal, slot: &ObjectionId) -> Menu {
    let words = &cx.words.decide;
    let mut items: Vec<(String, Outcome)> = Ground::ALL
        .iter()
        .map(|ground| {
            let (id, slot, ground) = (proposal.id.clone(), slot.clone(), *ground);
            let change = Change::new(label(proposal), move |s, _| {
                s.set_ground(&id, &slot, Some(ground))
            });
            (words.grounds[ground as usize].to_owned(), change.into())
        })
        .collect();
    items.push((words.no_ground.to_owned(), close(proposal, slot, Closing::Noted)));
    Menu::new(words.which_ground, items)
}

/// The ways in which a proposal can take care of an objection.
fn ways(cx: &Cx<'_>, proposal: &Proposal, slot: &ObjectionId) -> Menu {
    let words = &cx.words.decide;
    let items = Way::ALL
        .iter()
        .map(|way| {
            let outcome = change_for(cx, proposal, slot, *way);
            (words.ways[*way as usize].to_owned(), outcome)
        })
        .collect();
    Menu::new(words.which_way, items)
}

/// Changes the proposal for an objection in one of the ways.
pub(super) fn change_for(cx: &Cx<'_>, proposal: &Proposal, slot: &ObjectionId, way: Way) -> Outcome {
    let words = &cx.words.decide;
    let (id, slot, label) = (proposal.id.clone(), slot.clone(), label(proposal));
    match way {
        Way::Amended | Way::Narrowed => Change::new(label, move |s, _| s.set_way(&id, &slot, way))
            .then(Then::Open(FieldId::Text))
            .into(),
        Way::Excepted => {
            let text = proposal.text.clone();
            Outcome::Ask(Ask::new((words.ask_exception)(&text), move |when| {
                let text = (words.with_exception)(&text, &when);
                Change::new(label, move |s, _| {
                    s.set_proposal(&id, ProposalField::Text(text))?;
                    s.set_way(&id, &slot, way)
                })
                .into()
            }))
        }
        Way::ShorterTrial => Outcome::Ask(ask_days(cx.words, words.ask_days, id, slot, label)),
        Way::Measured => {
            let mut ask = Ask::new(words.ask_measure, move |measure| {
                Change::new(label, move |s, _| {
                    s.set_proposal(&id, ProposalField::Signal(measure))?;
                    s.set_way(&id, &slot, way)
                })
                .into()
            });
            ask.given.clone_from(&proposal.signal);
            Outcome::Ask(ask)
        }
        Way::Split => Change::new(label, move |s, m| {
            s.split_proposal(m, &id)?;
            s.set_way(&id, &slot, way)
        })
        .then(Then::Say(words.split_done))
        .into(),
        Way::OtherSteward => {
            let (names, at) = people(cx, &[], proposal.steward.as_ref());
            let steward = |place: usize| -> Outcome {
                let person: Option<PersonId> = person_at(cx, 0, place);
                let (id, slot, label) = (id.clone(), slot.clone(), label.clone());
                Change::new(label, move |s, _| {
                    s.set_proposal(&id, ProposalField::Steward(person))?;
                    s.set_way(&id, &slot, way)
                })
                .into()
            };
            let items = names
                .iter()
                .enumerate()
                .map(|(place, name)| (name.clone(), steward(place)))
                .collect();
            Outcome::Offer(Menu::new(words.who_stewards, items).at(at.unwrap_or(0)))
        }
    }
}

/// Asks for how many days it is tried, again and again until it is a number.
fn ask_days(
    words: &'static Strings,
    question: &'static str,
    id: ProposalId,
    slot: ObjectionId,
    label: Label,
) -> Ask {
    Ask::new(question, move |days| match days.trim().parse::<u16>() {
        Ok(days) => Change::new(label, move |s, _| s.shorten_trial(&id, &slot, days)).into(),
        Err(_) => Outcome::Ask(ask_days(words, words.not_a_number, id, slot, label)),
    })
}
