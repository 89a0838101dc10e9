//! Frictions and wishes, and into which cluster each goes.
//! Must not know topics or dots.

use crate::domain::forget::Item;
use crate::domain::gather::Friction;
use crate::domain::id::FrictionId;
use crate::domain::label::{Label, Noun};
use crate::domain::team::Inner;
use crate::flow::counts;
use crate::flow::silence::MINUTES;

use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::panes::shared::{few, moves};
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{
    Ask, Change, Field, Go, Mark, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value,
};

/// Frictions and wishes.
pub struct Frictions;

fn friction_row(cx: &Cx<'_>, friction: &Friction) -> Row {
    let words = &cx.words.gather;
    let cluster = friction
        .cluster
        .as_ref()
        .and_then(|id| cx.workshop()?.clusters.get(id));
    let about = match cluster {
        Some(cluster) => vec![Piece::Words(words.cluster.into(), cluster.name.clone())],
        None => Vec::new(),
    };
    Row {
        key: friction.id.to_string(),
        sign: match (friction.wish, cluster.is_some()) {
            (_, true) => "+",
            (true, false) => "*",
            (false, false) => ".",
        },
        state: if friction.wish {
            words.wish.into()
        } else {
            String::new()
        },
        text: friction.text.clone(),
        about,
        fields: vec![Field::line(FieldId::Text, "", &friction.text, "")],
        ..Row::default()
    }
}

/// Asks for the name of the cluster a friction goes into; clusters that are there can be taken by number.
fn ask_cluster(cx: &Cx<'_>, friction: &Friction) -> Ask {
    let words = &cx.words.gather;
    let offers: Vec<String> = cx.clusters().iter().map(|cluster| cluster.name.clone()).collect();
    let known = offers.clone();
    let (id, text) = (friction.id.clone(), few(&friction.text));
    let mut ask = Ask::new((words.which_cluster)(&few(&friction.text)), move |answer| {
        let number = answer
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let name = number.and_then(|at| known.get(at)).cloned().unwrap_or(answer);
        let label = Label::changed(Noun::Cluster, text);
        Change::new(label, move |s, m| s.cluster_friction(m, &id, &name).map(|_| ()))
            .then(Then::OfferNext)
            .into()
    });
    ask.offers = offers;
    ask
}

/// What can be done while there is nothing yet.
fn beginnings(cx: &Cx<'_>) -> Menu {
    let silence = &cx.words.silence;
    let write = ((silence.offer)(MINUTES), Outcome::Go(Go::Silence));
    let collect = (silence.collect.to_owned(), Outcome::Go(Go::Collect));
    Menu::new(cx.words.gather.frictions_menu, vec![write, collect])
}

/// The row that offers silent writing in the meeting, whatever was collected before, until the first cluster is made.
fn writing(cx: &Cx<'_>) -> Option<Row> {
    let begins = cx.in_meeting() && cx.workshop().is_some_and(|one| one.clusters.is_empty());
    begins.then(|| Row {
        key: WRITING.into(),
        sign: "=",
        text: (cx.words.silence.offer)(MINUTES),
        ..Row::default()
    })
}

/// The key of that row.
const WRITING: &str = "writing";

impl Panel for Frictions {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        (row != WRITING).then(|| Inner::Friction(FrictionId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.gather;
        let (rows, removed) = cx.workshop().map_or((Vec::new(), 0), |workshop| {
            (
                workshop
                    .frictions
                    .iter()
                    .map(|one| friction_row(cx, one))
                    .collect::<Vec<_>>(),
                workshop.removed,
            )
        });
        let loose = cx.workshop().map_or(0, |one| counts::clustered(one).left());
        // Only how many were taken out is told, never what.
        let summary = match (rows.len(), removed) {
            (0, 0) => String::new(),
            (all, removed) if cx.in_meeting() => (words.frictions_summary)(all, loose, removed),
            (all, removed) => (words.frictions_prepared)(all, removed),
        };
        Pane {
            id: PaneId::Frictions,
            title: words.frictions.into(),
            summary,
            kind: PaneKind::List,
            rows: writing(cx).into_iter().chain(rows).collect(),
            empty: if cx.in_meeting() {
                words.frictions_none.into()
            } else {
                words.frictions_empty.into()
            },
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        Change::making(Label::added(Noun::Friction, few(&text)), move |s, m| {
            s.add_friction(m, &text)
        })
        .into()
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let Value::Text(text) = value else {
            return Outcome::Stay;
        };
        let id = FrictionId::from(row);
        Change::new(Label::changed(Noun::Friction, few(&text)), move |s, _| {
            s.set_friction(&id, &text)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = FrictionId::from(row);
        let Some(workshop) = cx.workshop() else {
            return Outcome::Stay;
        };
        let Some(friction) = workshop.frictions.get(&id) else {
            let begins = action == Action::Enter && row == WRITING;
            return if begins {
                Outcome::Offer(beginnings(cx))
            } else {
                Outcome::Stay
            };
        };
        let words = few(&friction.text);
        match action {
            Action::Merge => Outcome::Ask(ask_cluster(cx, friction)),
            Action::Enter if cx.in_meeting() && friction.cluster.is_none() => {
                Outcome::Ask(ask_cluster(cx, friction))
            }
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            Action::Mark => {
                let wish = !friction.wish;
                Change::new(Label::changed(Noun::Friction, words), move |s, _| {
                    s.set_wish(&id, wish)
                })
                .then(Then::Marked(Mark::OnOff))
                .into()
            }
            Action::Delete => Change::new(Label::removed(Noun::Friction, words), move |s, _| {
                s.remove_friction(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Friction, words), move |s, _| {
                    s.move_friction(&id, by)
                })
                .into()
            }),
        }
    }

    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        if row == WRITING {
            return Vec::new();
        }
        vec![Item::Friction(FrictionId::from(row))]
    }
}
