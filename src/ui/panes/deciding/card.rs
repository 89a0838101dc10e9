//! One proposal as it is read: its words, the vote, objections one at a time, what the rule proposes and why.
//! Must not know what can be done with it.

use crate::domain::objection::{Closing, Objection, Way};
use crate::domain::proposal::{Kind, Outcome as Decided, Proposal};
use crate::domain::rule::{Rule, Says};

use crate::ui::panes::shared::bars_from;
use crate::ui::panes::{Cx, coach};
use crate::ui::sheet::Piece;

/// The rule of the open workshop.
pub(super) fn rule(cx: &Cx<'_>) -> Rule {
    cx.workshop().map(|workshop| workshop.rule).unwrap_or_default()
}

/// Whether objections to it have been worked on for as long as the rule has patience.
pub fn is_spent(cx: &Cx<'_>, proposal: &Proposal) -> bool {
    rule(cx).is_spent(proposal, cx.minutes_on(&proposal.id))
}

/// What the rule says of a proposal, in a sentence.
pub(super) fn says(cx: &Cx<'_>, proposal: &Proposal) -> String {
    let words = &cx.words.decide;
    let rule = rule(cx);
    match rule.says(proposal) {
        Says::NoVote => words.no_vote.to_owned(),
        Says::Voided => words.voided.to_owned(),
        Says::Open(open) => (words.open)(open),
        Says::Adopt => (words.adopt_because)(rule.at_least),
        Says::AdoptHeard(heard) => (words.adopt_heard)(heard),
        Says::Weak => (words.weak)(rule.at_least, rule.trial_days),
        Says::Trial(days) => (words.trial_because)(days),
        Says::NoQuorum { votes, needed } => (words.no_quorum)(votes, needed),
        Says::Silent(place) => (words.silent)(cx.words.people.places[place as usize]),
    }
}

/// An outcome in words.
fn outcome(cx: &Cx<'_>, outcome: &Decided) -> String {
    let words = &cx.words.norms;
    match outcome {
        Decided::Adopted => words.adopted.to_owned(),
        Decided::Trial { until } => (words.trial)(&cx.date(*until)),
        Decided::Provisional { until } => (words.provisional)(&cx.date(*until)),
        Decided::Parked { reason } => (words.parked)(reason),
        Decided::Escalated { to, by } => cx.who_decides(to, *by),
    }
}

/// A closed objection: how it was closed, its words, what was changed for it.
fn closed(cx: &Cx<'_>, objection: &Objection) -> String {
    let words = &cx.words.decide;
    let harm = if objection.harm.is_empty() {
        words.wordless
    } else {
        &objection.harm
    };
    match &objection.closing {
        Closing::Open => harm.to_owned(),
        Closing::Integrated { how } => {
            let way = objection.way.map_or("", |way| words.ways_done[way as usize]);
            (words.integrated_line)(harm, way, how)
        }
        Closing::Withdrawn => (words.withdrawn_line)(harm),
        Closing::Noted => (words.noted_line)(harm),
    }
}

/// The objection that is talked about now, and how many wait behind it.
fn objections(cx: &Cx<'_>, proposal: &Proposal) -> Vec<Piece> {
    let words = &cx.words.decide;
    let mut pieces = Vec::new();
    let now = super::objections::current(proposal);
    if let Some(objection) = now {
        let waiting = proposal.open_objections().count() - 1;
        let text = if objection.is_unheard() {
            words.unheard
        } else {
            &objection.harm
        };
        pieces.push(Piece::Warning((words.objection_open)(text, waiting)));
        if let Some(ground) = objection.ground {
            pieces.push(Piece::Words(
                words.tested.into(),
                words.grounds[ground as usize].into(),
            ));
        } else if !objection.is_unheard() {
            pieces.push(Piece::Aside(words.test.into(), words.test_questions.into()));
        }
        if let Some(way) = objection.way.filter(|_| proposal.was_changed_for(objection)) {
            pieces.push(Piece::Words(
                words.changed.into(),
                words.ways_done[way as usize].into(),
            ));
        }
    }
    let others = proposal.open_objections().filter(|one| !one.is_unheard());
    for other in others.filter(|one| now.is_none_or(|now| now.id != one.id)) {
        pieces.push(Piece::Words(words.waits.into(), other.harm.clone()));
    }
    let closed_ones = proposal.objections.iter().filter(|one| !one.is_open());
    for objection in closed_ones {
        pieces.push(Piece::Words(words.objection.into(), closed(cx, objection)));
    }
    if is_spent(cx, proposal) {
        let decider = cx.workshop().map_or("", |workshop| &workshop.decider);
        let rule = rule(cx);
        pieces.push(Piece::Warning((words.spent)(rule.rounds, rule.minutes, decider)));
    }
    pieces
}

/// What the coach asks about words that nobody has voted on yet.
pub(super) fn question(cx: &Cx<'_>, proposal: &Proposal) -> Option<Piece> {
    let open = proposal.tally().is_none() && proposal.outcome().is_none();
    open.then(|| coach::piece(cx, proposal)).flatten()
}

/// What was changed for an objection beside the words, so that nobody votes on what is not on the screen.
fn terms(cx: &Cx<'_>, proposal: &Proposal) -> Vec<Piece> {
    let words = &cx.words.decide;
    let mut terms = Vec::new();
    if let Some(days) = proposal.trial_days {
        terms.push(Piece::Words(words.trial_label.into(), (words.trial_days)(days)));
    }
    let other = |one: &Objection| one.way == Some(Way::OtherSteward);
    if let Some(steward) = proposal
        .steward
        .as_ref()
        .filter(|_| proposal.objections.iter().any(other))
    {
        let name = cx.session.name_of(steward).to_owned();
        terms.push(Piece::Words(cx.words.norms.steward.into(), name));
    }
    terms
}

/// Everything that can be read about a proposal.
pub(super) fn about(cx: &Cx<'_>, proposal: &Proposal) -> Vec<Piece> {
    let words = &cx.words.decide;
    let mut about = vec![Piece::Large(proposal.text.clone())];
    match proposal.kind {
        Kind::Keep => about.push(Piece::Words(words.asked.into(), words.keep_question.into())),
        Kind::Retire => about.push(Piece::Words(words.asked.into(), words.retire_question.into())),
        Kind::New | Kind::Revise => {}
    }
    about.push(Piece::Gap);
    about.extend(question(cx, proposal));
    if proposal.voided().is_some() {
        let notice = if proposal.changed {
            words.void_changed
        } else {
            words.void_notice
        };
        about.push(Piece::Warning(notice.into()));
    }
    // What came out is read first, then how.
    let comes_first = proposal.tally().is_some() && proposal.outcome().is_none();
    let says = Piece::Words(words.proposed.into(), says(cx, proposal));
    if comes_first {
        about.push(says.clone());
    }
    if let Some(tally) = proposal.tally() {
        about.push(bars_from(cx, tally, rule(cx).at_least));
    }
    about.extend(objections(cx, proposal));
    if let Some(decided) = proposal.outcome() {
        about.push(Piece::Words(words.outcome.into(), outcome(cx, decided)));
        if let Some(steward) = &proposal.steward {
            about.push(Piece::Words(
                cx.words.norms.steward.into(),
                cx.session.name_of(steward).to_owned(),
            ));
        }
    } else {
        about.extend(terms(cx, proposal));
        if !comes_first {
            about.push(says);
        }
    }
    if let Some(before) = proposal.earlier_wordings().last() {
        about.push(Piece::Aside(words.before.into(), (*before).to_owned()));
    }
    if let Some(norm) = cx
        .session
        .norms
        .get(&proposal.norm)
        .filter(|norm| norm.text != proposal.text)
    {
        about.push(Piece::Words(words.in_force.into(), norm.text.clone()));
    }
    if !proposal.why.is_empty() {
        about.push(Piece::Aside(cx.words.norms.why.into(), proposal.why.clone()));
    }
    if !proposal.signal.is_empty() {
        about.push(Piece::Aside(
            cx.words.norms.signal.into(),
            proposal.signal.clone(),
        ));
    }
    about
}
