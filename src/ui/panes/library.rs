//! The starter library as menus: the norms of a topic, and all topics with what the team has on each.
//! Must not know which pane asks for it.

use crate::domain::id::ProposalId;
use crate::domain::label::{Label, Noun};
use crate::domain::proposal::{Proposal, ProposalField};
use crate::flow::library::Topic;
use crate::text::{pad, width};

use super::Cx;
use super::coach;
use super::shared::few;
use crate::ui::names::FieldId;
use crate::ui::sheet::{Change, Go, Menu, Outcome, Shelf, Taken, Then};
use crate::ui::strings::Strings;

/// All topics, only to be read.
pub fn to_read(words: &Strings) -> Shelf {
    Shelf {
        topic: None,
        instead_of: None,
        taken: Taken::Nothing(words.library.read_on_page),
    }
}

/// Opens the library at the topic that a team's own name fits; where none does, at all of them.
pub fn open_at(cx: &Cx<'_>, name: &str, instead_of: Option<ProposalId>, taken: Taken) -> Outcome {
    let topic = cx.library.topic_for(name).map(|topic| topic.id.clone());
    Outcome::Go(Go::Library(Shelf {
        topic,
        instead_of,
        taken,
    }))
}

/// What is at a place in the library, as a menu.
pub fn shelf(cx: &Cx<'_>, shelf: &Shelf) -> Menu {
    let topic = cx
        .library
        .topics
        .iter()
        .find(|topic| Some(&topic.id) == shelf.topic.as_ref());
    match topic {
        Some(topic) => norms(cx, shelf, topic),
        None => topics(cx, shelf),
    }
    .reading()
}

/// The norms of a topic, the cursor on the first that the coach has nothing to ask about.
fn norms(cx: &Cx<'_>, shelf: &Shelf, topic: &Topic) -> Menu {
    let words = &cx.words.library;
    let text = instead_of(cx, shelf);
    let question = text.and_then(|text| coach::question(cx, text));
    let title = match (question, &shelf.taken) {
        (Some(question), _) => (words.better)(&question, &topic.name),
        (None, Taken::Draft(..)) => (words.norms)(&topic.name),
        (None, Taken::Nothing(_)) => (words.norms_to_read)(&topic.name),
    };
    let good = |norm: &String| text.is_none_or(|text| coach::asked(cx, text, norm).is_none());
    let at = topic.norms.iter().position(good).unwrap_or(0);
    let norms = topic.norms.iter();
    let all = Shelf {
        topic: None,
        ..shelf.clone()
    };
    let items = norms
        .map(|norm| (norm.clone(), take(cx, shelf, topic, norm)))
        .chain([(words.all_topics.to_owned(), Outcome::Go(Go::Library(all)))])
        .collect();
    Menu::new(title, items).at(at)
}

/// All topics, those without a norm first.
fn topics(cx: &Cx<'_>, shelf: &Shelf) -> Menu {
    let words = &cx.words.library;
    let covered = cx.library.coverage(cx.session);
    let bare = covered.iter().filter(|one| one.is_bare()).count();
    let title = match &shelf.taken {
        Taken::Nothing(_) => (words.topics_to_read)(bare, covered.len()),
        Taken::Draft(name, _) if !name.is_empty() && cx.library.topic_for(name).is_none() => {
            (words.which_topic)(name)
        }
        Taken::Draft(..) => (words.topics)(bare, covered.len()),
    };
    let names = covered.iter().map(|one| width(&one.topic.name));
    let column = names.max().unwrap_or(0).min(34);
    let items = covered.iter().map(|one| {
        let place = Shelf {
            topic: Some(one.topic.id.clone()),
            ..shelf.clone()
        };
        let on_it = (words.covered)(one.in_force, one.drafts);
        let line = format!("{}  {on_it}", pad(&one.topic.name, column));
        (line, Outcome::Go(Go::Library(place)))
    });
    Menu::new(title, items.collect())
}

/// The text that a better example is wanted for.
fn instead_of<'a>(cx: &Cx<'a>, shelf: &Shelf) -> Option<&'a Proposal> {
    cx.workshop()?.proposals.get(shelf.instead_of.as_ref()?)
}

/// A norm that is taken becomes a draft of its own, open to be changed; no words are written over.
fn take(cx: &Cx<'_>, shelf: &Shelf, topic: &Topic, norm: &str) -> Outcome {
    let (name, cluster) = match &shelf.taken {
        Taken::Nothing(why) => return Outcome::Refuse((*why).to_owned()),
        Taken::Draft(name, cluster) if is_on(cx, name, topic) => (name.clone(), cluster.clone()),
        Taken::Draft(..) => (topic.name.clone(), None),
    };
    let (norm, after) = (norm.to_owned(), shelf.instead_of.clone());
    Change::making(Label::added(Noun::Proposal, few(&norm)), move |s, m| {
        let id = s.draft(m, cluster.as_ref(), &norm, after.as_ref())?;
        s.set_proposal(&id, ProposalField::Topic(name))?;
        Ok(id)
    })
    .then(Then::Open(FieldId::Text))
    .into()
}

/// Whether a norm on a topic is on the team's own one of this name: it fits, or the library does not know that name.
fn is_on(cx: &Cx<'_>, name: &str, topic: &Topic) -> bool {
    match cx.library.topic_for(name) {
        Some(own) => own.id == topic.id,
        None => !name.is_empty(),
    }
}
