//! The texts to draft: norms to revise with their old words, topics of today, and texts of their own.

use crate::domain::id::{ClusterId, NormId, ProposalId};
use crate::domain::label::{Label, Noun};
use crate::domain::norm::{Links, Norm};
use crate::domain::proposal::{Kind, Proposal, ProposalField};
use crate::domain::team::Inner;
use crate::flow::counts;
use crate::flow::queue::{self, Slot};

use super::choices::{From, Shared};
use super::shared::{few, moves, people, person_at};
use super::{Cx, Panel, coach, library, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Taken, Then, Value};

/// The texts to draft.
pub struct Drafts;

/// What a row of the pane stands for; its key names it.
enum Target {
    Proposal(ProposalId),
    Norm(NormId),
    Topic(ClusterId),
}

fn target(cx: &Cx<'_>, key: &str) -> Option<Target> {
    let workshop = cx.workshop()?;
    if workshop.proposals.has(&ProposalId::from(key)) {
        Some(Target::Proposal(key.into()))
    } else if workshop.clusters.has(&ClusterId::from(key)) {
        Some(Target::Topic(key.into()))
    } else {
        cx.session
            .norms
            .has(&NormId::from(key))
            .then(|| Target::Norm(key.into()))
    }
}

fn text_field(cx: &Cx<'_>, text: &str) -> Field {
    Field::text(FieldId::Text, cx.words.draft.norm, text, cx.words.draft.ghost)
}

fn frictions(cx: &Cx<'_>, cluster: &ClusterId) -> Option<Piece> {
    let workshop = cx.workshop()?;
    let all: Vec<_> = workshop.frictions_of(cluster).collect();
    let first = all.first()?;
    let dots = workshop
        .clusters
        .get(cluster)
        .map_or(0, crate::domain::gather::Cluster::dots);
    let text = (cx.words.draft.from_frictions)(&first.text, all.len() - 1, dots);
    Some(Piece::Words(cx.words.draft.from.into(), text))
}

fn topic_state(cx: &Cx<'_>, topic: &str) -> String {
    let name = if topic.is_empty() {
        cx.words.draft.no_topic
    } else {
        topic
    };
    crate::text::clip(name, 18).into_owned()
}

/// A link field: the things one can link to as options, the first of them for none; `chosen` is one of them with its words.
fn link(id: FieldId, label: &str, none: &str, all: Shared, chosen: Option<(String, &str)>) -> Field {
    let place = chosen.as_ref().and_then(|(id, _)| all.place(id));
    let mut field = Field::choice(id, label, all.options, Some(place.unwrap_or(0)), none);
    field.value = chosen
        .filter(|_| place.is_some())
        .map_or_else(String::new, |(_, text)| text.to_owned());
    field
}

fn details(cx: &Cx<'_>, proposal: &Proposal) -> Vec<Field> {
    let (words, links) = (&cx.words.draft, &proposal.links);
    let none = &[words.none_yet];
    let guardrails = cx.choices(From::Guardrails, none, || {
        let all = cx.session.guardrails_now();
        all.map(|one| (one.id.to_string(), few(&one.terms.text)))
            .collect()
    });
    let concerns = cx.choices(From::Concerns, none, || {
        let all = cx.session.concerns.iter().filter(|one| one.is_open());
        all.map(|one| (one.id.to_string(), few(&one.text))).collect()
    });
    let four_cs = cx.choices(From::FourCs, none, || {
        let all = cx.words.worth.names.iter().enumerate();
        all.map(|(at, name)| (at.to_string(), few(name))).collect()
    });
    let guardrail = links
        .guardrails
        .first()
        .and_then(|id| cx.session.guardrails.get(id));
    let concern = links.concerns.first().and_then(|id| cx.session.concerns.get(id));
    let four_c = links.four_cs.first().map(|c| c.index());
    let four_c = four_c.and_then(|at| Some((at.to_string(), *cx.words.worth.names.get(at)?)));
    let (stewards, steward) = people(cx, &[words.none_yet], proposal.steward.as_ref());
    vec![
        Field::text(FieldId::Why, words.why, &proposal.why, words.why_ghost),
        Field::text(
            FieldId::Signal,
            words.signal,
            &proposal.signal,
            words.signal_ghost,
        ),
        link(
            FieldId::Concern,
            words.concern,
            words.none_yet,
            concerns,
            concern.map(|one| (one.id.to_string(), one.text.as_str())),
        ),
        link(
            FieldId::Guardrail,
            words.guardrail,
            words.none_yet,
            guardrails,
            guardrail.map(|one| (one.id.to_string(), one.terms.text.as_str())),
        ),
        link(FieldId::FourC, words.four_c, words.none_yet, four_cs, four_c),
        Field::choice(FieldId::Steward, words.steward, stewards, steward, words.none_yet).or_first(),
    ]
}

fn row(cx: &Cx<'_>, slot: &Slot<'_>) -> Row {
    let words = &cx.words.draft;
    match slot {
        Slot::Topic(cluster) => Row {
            key: cluster.id.to_string(),
            sign: ".",
            state: topic_state(cx, &cluster.name),
            about: frictions(cx, &cluster.id).into_iter().collect(),
            fields: vec![text_field(cx, "")],
            ..Row::default()
        },
        Slot::Revise(norm, None) => revise_row(cx, norm, None),
        Slot::Revise(norm, Some(proposal)) => revise_row(cx, norm, Some(proposal)),
        Slot::New(proposal) => {
            let mut about: Vec<Piece> = coach::piece(cx, proposal).into_iter().collect();
            about.extend(proposal.cluster.as_ref().and_then(|id| frictions(cx, id)));
            if !proposal.from.is_empty() {
                about.push(Piece::Words(
                    words.from.into(),
                    (words.from_norms)(proposal.from.len()),
                ));
            }
            let mut fields = vec![text_field(cx, &proposal.text)];
            fields.extend(details(cx, proposal));
            Row {
                key: proposal.id.to_string(),
                sign: "+",
                state: topic_state(cx, &proposal.topic),
                text: proposal.text.clone(),
                about,
                fields,
                ..Row::default()
            }
        }
    }
}

fn revise_row(cx: &Cx<'_>, norm: &Norm, proposal: Option<&Proposal>) -> Row {
    let words = &cx.words.draft;
    let text = proposal.map_or(&norm.text, |proposal| &proposal.text);
    let changed = *text != norm.text;
    let mut about: Vec<Piece> = proposal
        .and_then(|proposal| coach::piece(cx, proposal))
        .into_iter()
        .collect();
    if changed {
        about.push(Piece::Words(words.in_force.into(), norm.text.clone()));
    }
    if !norm.proposed.is_empty() && *text != norm.proposed {
        about.push(Piece::Words(
            cx.words.norms.proposed.into(),
            norm.proposed.clone(),
        ));
    }
    let reason = cx
        .workshop()
        .and_then(|one| one.verdict(&norm.id))
        .map(|one| one.reason.clone());
    if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
        about.push(Piece::Words(words.reason.into(), reason));
    }
    let mut fields = vec![text_field(cx, text)];
    if let Some(proposal) = proposal {
        fields.extend(details(cx, proposal));
    }
    Row {
        key: proposal.map_or(norm.id.to_string(), |proposal| proposal.id.to_string()),
        sign: if changed { "+" } else { "~" },
        state: topic_state(cx, &norm.topic),
        text: text.clone(),
        about,
        fields,
        ..Row::default()
    }
}

fn set_links(cx: &Cx<'_>, proposal: &Proposal, field: FieldId, at: usize) -> Links {
    let mut links = proposal.links.clone();
    let at = at.checked_sub(1);
    match field {
        FieldId::Guardrail => {
            links.guardrails = at
                .and_then(|at| cx.session.guardrails_now().nth(at))
                .map(|one| one.id.clone())
                .into_iter()
                .collect();
        }
        FieldId::Concern => {
            let open = at.and_then(|at| cx.session.concerns.iter().filter(|one| one.is_open()).nth(at));
            links.concerns = open.map(|one| one.id.clone()).into_iter().collect();
        }
        _ => {
            links.four_cs = at
                .and_then(|at| crate::domain::agreement::FourC::ALL.get(at))
                .copied()
                .into_iter()
                .collect();
        }
    }
    links
}

fn offers(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
    let words = &cx.words.draft;
    let mut items: Vec<(String, Outcome)> = vec![
        (words.edit.to_owned(), Outcome::Open(FieldId::Text)),
        (words.edit_why.to_owned(), Outcome::Open(FieldId::Why)),
        (words.split.to_owned(), split(proposal).into()),
        (
            cx.words.library.suggest.to_owned(),
            suggestions(cx, proposal.id.as_ref()),
        ),
    ];
    if let Some(menu) = merge_menu(cx, proposal) {
        items.push((words.merge.to_owned(), Outcome::Offer(menu)));
    }
    items.extend(team::item(cx, Inner::Proposal(proposal.id.clone())));
    Menu::new(proposal.text.clone(), items)
}

/// Norms to begin from for what stands in a row; for no topic of its own where there is no row.
fn suggestions(cx: &Cx<'_>, row: &str) -> Outcome {
    let workshop = cx.workshop();
    let (topic, cluster, text) = match target(cx, row) {
        Some(Target::Topic(id)) => {
            let cluster = workshop.and_then(|one| one.clusters.get(&id));
            (cluster.map(|one| one.name.as_str()), Some(id), None)
        }
        Some(Target::Norm(id)) => {
            let norm = cx.session.norms.get(&id);
            (norm.map(|one| one.topic.as_str()), None, None)
        }
        Some(Target::Proposal(id)) => {
            let proposal = workshop.and_then(|one| one.proposals.get(&id));
            let cluster = proposal.and_then(|one| one.cluster.clone());
            (proposal.map(|one| one.topic.as_str()), cluster, Some(id))
        }
        None => (None, None, None),
    };
    let topic = topic.unwrap_or_default();
    library::open_at(cx, topic, text, Taken::Draft(topic.to_owned(), cluster))
}

fn split(proposal: &Proposal) -> Change {
    let id = proposal.id.clone();
    Change::making(Label::Split(Noun::Proposal), move |s, m| s.split_proposal(m, &id))
}

fn merge_menu(cx: &Cx<'_>, proposal: &Proposal) -> Option<Menu> {
    let others = cx
        .workshop()?
        .proposals
        .iter()
        .filter(|other| other.id != proposal.id && matches!(other.kind, Kind::New | Kind::Revise));
    let items: Vec<(String, Outcome)> = others
        .map(|other| {
            let (from, into) = (proposal.id.clone(), other.id.clone());
            let label = Label::Merged(Noun::Proposal);
            (
                few(&other.text),
                Change::new(label, move |s, m| s.merge_proposals(m, &from, &into)).into(),
            )
        })
        .collect();
    (!items.is_empty()).then(|| Menu::new(cx.words.draft.merge_into, items))
}

impl Panel for Drafts {
    fn inner(&self, cx: &Cx<'_>, row: &str) -> Option<Inner> {
        match target(cx, row)? {
            Target::Proposal(id) => Some(Inner::Proposal(id)),
            Target::Norm(id) => Some(Inner::Norm(id)),
            Target::Topic(_) => None,
        }
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.draft;
        let slots = cx
            .workshop()
            .map(|one| queue::drafts(cx.session, one))
            .unwrap_or_default();
        let count = cx.workshop().map(|one| counts::drafted(cx.session, one));
        Pane {
            id: PaneId::Drafts,
            title: words.title.into(),
            summary: count.map_or(String::new(), |count| (words.summary)(count.done, count.of)),
            kind: PaneKind::List,
            rows: slots.iter().map(|slot| row(cx, slot)).collect(),
            empty: words.empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        let label = Label::added(Noun::Proposal, few(&text));
        Change::making(label, move |s, m| s.draft(m, None, &text, None)).into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        match (target(cx, row), field, value) {
            (Some(Target::Topic(cluster)), FieldId::Text, Value::Text(text)) => {
                let label = Label::added(Noun::Proposal, few(&text));
                Change::making(label, move |s, m| s.draft(m, Some(&cluster), &text, None))
                    .then(Then::OpenNext(FieldId::Text))
                    .into()
            }
            (Some(Target::Norm(norm)), FieldId::Text, Value::Text(text)) => {
                let label = Label::added(Noun::Proposal, few(&text));
                Change::making(label, move |s, m| s.draft_revision(m, &norm, &text))
                    .then(Then::OpenNext(FieldId::Text))
                    .into()
            }
            (Some(Target::Proposal(id)), field, value) => {
                let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
                    return Outcome::Stay;
                };
                let label = Label::changed(Noun::Proposal, few(&proposal.text));
                let field = match (field, value) {
                    (FieldId::Text, Value::Text(text)) => ProposalField::Text(text),
                    (FieldId::Why, Value::Text(text)) => ProposalField::Why(text),
                    (FieldId::Signal, Value::Text(text)) => ProposalField::Signal(text),
                    (FieldId::Steward, Value::Choice(at)) => ProposalField::Steward(person_at(cx, 1, at)),
                    (field, Value::Choice(at)) => ProposalField::Links(set_links(cx, proposal, field, at)),
                    _ => return Outcome::Stay,
                };
                Change::new(label, move |s, _| s.set_proposal(&id, field)).into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        if action == Action::Suggest {
            return suggestions(cx, row);
        }
        let id = ProposalId::from(row);
        let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
            return match (target(cx, row), action) {
                (Some(_), Action::Enter | Action::Edit) => Outcome::Open(FieldId::Text),
                _ => Outcome::Stay,
            };
        };
        let words = few(&proposal.text);
        match action {
            Action::Enter => Outcome::Offer(offers(cx, proposal)),
            Action::Edit => Outcome::Open(FieldId::Text),
            Action::Split => split(proposal).into(),
            Action::Merge => merge_menu(cx, proposal).map_or(Outcome::Stay, Outcome::Offer),
            Action::Delete => Change::new(Label::removed(Noun::Proposal, words), move |s, _| {
                s.remove_proposal(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Proposal, words), move |s, _| {
                    s.move_proposal(&id, by)
                })
                .into()
            }),
        }
    }
}
