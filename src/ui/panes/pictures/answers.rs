//! What answers what: from each concern to its need, the norms that answer it, what they work within, and the evidence.

use crate::domain::concern::Concern;
use crate::domain::guardrail::Guardrail;
use crate::domain::id::{ConcernId, NormId};
use crate::domain::norm::Norm;

use crate::ui::keymap::Action;
use crate::ui::names::PaneId;
use crate::ui::panes::shared::few;
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{Go, Menu, Outcome, Pane, PaneKind, Piece, Row};

/// Guardrail, concern, need, norm and evidence as one list.
pub struct Answers;

/// The norms in force that name no concern and that no case names.
fn for_nobody<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Norm> {
    let answering: Vec<NormId> = cx
        .session
        .concerns
        .iter()
        .filter(|concern| concern.is_open())
        .flat_map(|concern| cx.session.answers(concern))
        .collect();
    cx.session
        .in_force()
        .filter(move |norm| !answering.contains(&norm.id))
}

/// What a norm works within.
fn rails<'a>(cx: &Cx<'a>, norm: &NormId) -> Vec<&'a Guardrail> {
    let links = cx
        .workshop()
        .and_then(|workshop| workshop.proposal_for(norm))
        .map(|proposal| &proposal.links)
        .or_else(|| cx.session.norms.get(norm).map(|norm| &norm.links));
    let now = cx.session.guardrails_now();
    now.filter(|rail| links.is_some_and(|links| links.guardrails.contains(&rail.id)))
        .collect()
}

fn concern_row(cx: &Cx<'_>, concern: &Concern) -> Row {
    let words = &cx.words.pictures;
    let norms = cx.session.answers(concern);
    let mut about = Vec::new();
    let mut more = Vec::new();
    let mut say = |label: &str, text: &str| {
        if !text.is_empty() {
            about.push(Piece::Words(label.to_owned(), text.to_owned()));
        }
    };
    say(words.need, &concern.need);
    let mut within: Vec<&Guardrail> = Vec::new();
    for id in &norms {
        let text = cx.session.words_of(id).unwrap_or_default();
        say(words.norm, text);
        more.push((words.answered_by)(&few(text)));
        for rail in rails(cx, id) {
            if !within.iter().any(|other| other.id == rail.id) {
                within.push(rail);
            }
        }
    }
    for rail in within {
        say(words.within, &rail.terms.text);
    }
    say(words.evidence, &concern.case.evidence);
    say(words.benefit, &concern.case.benefit);
    if concern.case.conceded {
        say(words.norm, words.conceded);
        more.push(words.conceded.to_owned());
    } else if norms.is_empty() {
        say(words.norm, words.no_norm);
        more.push(words.no_norm.to_owned());
    }
    Row {
        key: concern.id.to_string(),
        sign: if cx.session.is_answered(concern) { "+" } else { "?" },
        text: concern.text.clone(),
        more,
        about,
        ..Row::default()
    }
}

fn norm_row(cx: &Cx<'_>, norm: &Norm) -> Row {
    let words = &cx.words.pictures;
    let within = rails(cx, &norm.id);
    let within = within
        .iter()
        .map(|rail| Piece::Words(words.within.into(), rail.terms.text.clone()));
    let why = Some(norm.why.clone())
        .filter(|why| !why.is_empty())
        .map(|why| Piece::Words(words.why.into(), why));
    Row {
        key: norm.id.to_string(),
        sign: ".",
        text: norm.text.clone(),
        more: vec![words.no_concern.to_owned()],
        about: [Piece::Words(words.concern.into(), words.no_concern.into())]
            .into_iter()
            .chain(why)
            .chain(within)
            .collect(),
        ..Row::default()
    }
}

impl Panel for Answers {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.pictures;
        let open = || cx.session.concerns.iter().filter(|concern| concern.is_open());
        let answered = open().filter(|concern| cx.session.is_answered(concern)).count();
        Pane {
            id: PaneId::Answers,
            title: words.answers.into(),
            summary: (words.answered)(answered, open().count()),
            kind: PaneKind::Record,
            rows: open()
                .map(|concern| concern_row(cx, concern))
                .chain(for_nobody(cx).map(|norm| norm_row(cx, norm)))
                .collect(),
            empty: words.nothing_linked.into(),
        }
    }

    /// The norms that answer a concern, to go to.
    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        if action != Action::Enter {
            return Outcome::Stay;
        }
        let concern = cx.session.concerns.get(&ConcernId::from(row));
        let norms = concern.map_or_else(|| vec![NormId::from(row)], |one| cx.session.answers(one));
        let item = |norm: NormId| {
            let is_there = cx.session.in_force().any(|one| one.id == norm);
            let text = cx.session.words_of(&norm).filter(|_| is_there)?;
            let go = Go::Row(PaneId::InForce, norm.to_string());
            Some((text.to_owned(), Outcome::Go(go)))
        };
        let items: Vec<(String, Outcome)> = norms.into_iter().filter_map(item).collect();
        if items.is_empty() {
            return Outcome::Stay;
        }
        Outcome::Offer(Menu::new(cx.words.pictures.go_to, items).reading())
    }
}
