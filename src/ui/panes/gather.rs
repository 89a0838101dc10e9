//! Frictions and wishes, and the clusters they fall into, of which some become topics.

use crate::domain::gather::{Choice, Cluster, Friction};
use crate::domain::id::{ClusterId, FrictionId};
use crate::domain::label::{Label, Noun};
use crate::domain::most_topics;

use super::super::keymap::Action;
use super::super::names::{FieldId, PaneId};
use super::super::sheet::{Ask, Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use super::shared::{few, moves};
use super::{Cx, Panel};

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
    let offers: Vec<String> = cx
        .workshop()
        .map(|one| one.clusters.iter().map(|cluster| cluster.name.clone()).collect())
        .unwrap_or_default();
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

impl Panel for Frictions {
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
        let mut summary = Vec::new();
        if !rows.is_empty() {
            let loose = rows.iter().filter(|row| row.sign != "+").count();
            summary.push((words.frictions_summary)(rows.len(), loose));
        }
        if removed > 0 {
            summary.push((words.removed)(removed));
        }
        Pane {
            id: PaneId::Frictions,
            title: words.frictions.into(),
            summary: summary.join("  "),
            kind: PaneKind::List,
            rows,
            empty: words.frictions_empty.into(),
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
        let Some(friction) = cx.workshop().and_then(|one| one.frictions.get(&id)) else {
            return Outcome::Stay;
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
}

/// Clusters, and which of them are topics of today.
pub struct Clusters;

fn cluster_row(cx: &Cx<'_>, cluster: &Cluster) -> Row {
    let words = &cx.words.gather;
    let inside: Vec<&Friction> = cx
        .workshop()
        .map(|one| one.frictions_of(&cluster.id).collect())
        .unwrap_or_default();
    let (sign, state) = match &cluster.choice {
        Choice::Open => (".", words.open.to_owned()),
        Choice::Chosen => ("+", words.chosen.to_owned()),
        Choice::Parked { .. } => ("-", words.parked.to_owned()),
    };
    let mut about: Vec<Piece> = inside
        .iter()
        .take(3)
        .map(|friction| Piece::Words(words.from.into(), friction.text.clone()))
        .collect();
    if let Choice::Parked { reason } = &cluster.choice {
        about.insert(0, Piece::Words(words.because.into(), reason.clone()));
    }
    Row {
        key: cluster.id.to_string(),
        sign,
        state,
        text: (words.cluster_line)(&cluster.name, inside.len(), cluster.dots()),
        more: Vec::new(),
        about,
        fields: vec![
            Field::line(FieldId::Text, "", &cluster.name, ""),
            Field::number(
                FieldId::Dots,
                words.dots,
                Some(cluster.dots()).filter(|dots| *dots > 0),
                words.dots_ghost,
            ),
        ],
    }
}

fn choose(cluster: &Cluster) -> Change {
    let (id, label) = (
        cluster.id.clone(),
        Label::changed(Noun::Topic, cluster.name.clone()),
    );
    Change::new(label, move |s, _| s.choose_topic(&id))
}

fn ask_park(cx: &Cx<'_>, cluster: &Cluster) -> Ask {
    let (id, name) = (cluster.id.clone(), cluster.name.clone());
    Ask::new((cx.words.gather.why_parked)(&cluster.name), move |reason| {
        Change::new(Label::changed(Noun::Topic, name), move |s, _| {
            s.park_topic(&id, &reason)
        })
        .then(Then::Down)
        .into()
    })
}

fn merge_menu(cx: &Cx<'_>, cluster: &Cluster) -> Option<Menu> {
    let words = &cx.words.gather;
    let others = cx
        .workshop()?
        .clusters
        .iter()
        .filter(|other| other.id != cluster.id);
    let items: Vec<(String, Outcome)> = others
        .map(|other| {
            let (from, into) = (cluster.id.clone(), other.id.clone());
            let merge = Change::new(Label::Merged(Noun::Cluster), move |s, _| {
                s.merge_clusters(&from, &into)
            });
            (other.name.clone(), merge.into())
        })
        .collect();
    (!items.is_empty()).then(|| Menu::new((words.merge_into)(&cluster.name), items))
}

/// While nothing is chosen: the clusters with the most dots, as many as a workshop can take up.
fn choose_by_dots(cx: &Cx<'_>) -> Option<(String, Outcome)> {
    let workshop = cx.workshop()?;
    let mut dotted: Vec<&Cluster> = workshop.clusters.iter().filter(|one| one.dots() > 0).collect();
    if dotted.is_empty() || workshop.topics().next().is_some() {
        return None;
    }
    dotted.sort_by_key(|one| std::cmp::Reverse(one.dots()));
    dotted.truncate(most_topics(workshop.kind));
    let ids: Vec<ClusterId> = dotted.iter().map(|one| one.id.clone()).collect();
    let text = (cx.words.gather.choose_by_dots)(ids.len());
    let change = Change::new(Label::changed(Noun::Topic, ""), move |s, _| {
        ids.iter().try_for_each(|id| s.choose_topic(id))
    });
    Some((text, change.then(Then::NextOpen).into()))
}

fn offers(cx: &Cx<'_>, cluster: &Cluster) -> Menu {
    let words = &cx.words.gather;
    let mut items: Vec<(String, Outcome)> = Vec::new();
    if let Some(choose) = choose_by_dots(cx) {
        items.push(choose);
    }
    if !cluster.is_chosen() {
        items.push((words.choose.to_owned(), choose(cluster).then(Then::Down).into()));
    }
    items.push((words.park.to_owned(), Outcome::Ask(ask_park(cx, cluster))));
    if cluster.choice != Choice::Open {
        let id = cluster.id.clone();
        let label = Label::changed(Noun::Topic, cluster.name.clone());
        items.push((
            words.reopen.to_owned(),
            Change::new(label, move |s, _| s.unchoose_topic(&id)).into(),
        ));
    }
    items.push((words.set_dots.to_owned(), Outcome::Open(FieldId::Dots)));
    items.push((words.rename.to_owned(), Outcome::Open(FieldId::Text)));
    if let Some(menu) = merge_menu(cx, cluster) {
        items.push((words.merge.to_owned(), Outcome::Offer(menu)));
    }
    Menu::new(cluster.name.clone(), items)
}

impl Panel for Clusters {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.gather;
        let most = cx.workshop().map_or(0, |workshop| most_topics(workshop.kind));
        let chosen = cx.workshop().map_or(0, |workshop| workshop.topics().count());
        Pane {
            id: PaneId::Clusters,
            title: words.clusters.into(),
            summary: (words.clusters_summary)(chosen, most),
            kind: PaneKind::List,
            rows: cx
                .workshop()
                .map(|one| {
                    one.clusters
                        .iter()
                        .map(|cluster| cluster_row(cx, cluster))
                        .collect()
                })
                .unwrap_or_default(),
            empty: words.clusters_empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        Change::making(Label::added(Noun::Cluster, few(&text)), move |s, m| {
            s.add_cluster(m, &text)
        })
        .into()
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = ClusterId::from(row);
        match (field, value) {
            (FieldId::Text, Value::Text(text)) => {
                Change::new(Label::changed(Noun::Cluster, few(&text)), move |s, _| {
                    s.rename_cluster(&id, &text)
                })
                .into()
            }
            (FieldId::Dots, Value::Number(dots)) => {
                Change::new(Label::changed(Noun::Cluster, ""), move |s, _| {
                    s.set_dots(&id, dots)
                })
                .then(Then::Down)
                .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = ClusterId::from(row);
        let Some(cluster) = cx.workshop().and_then(|one| one.clusters.get(&id)) else {
            return Outcome::Stay;
        };
        let name = cluster.name.clone();
        match action {
            Action::Mark if cluster.is_chosen() => {
                Change::new(Label::changed(Noun::Topic, name), move |s, _| {
                    s.unchoose_topic(&id)
                })
                .into()
            }
            Action::Mark => choose(cluster).then(Then::Down).into(),
            Action::Enter => Outcome::Offer(offers(cx, cluster)),
            Action::Edit => Outcome::Open(FieldId::Text),
            Action::Merge => merge_menu(cx, cluster).map_or(Outcome::Stay, Outcome::Offer),
            Action::Delete => Change::new(Label::removed(Noun::Cluster, name), move |s, _| {
                s.remove_cluster(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Cluster, name), move |s, _| {
                    s.move_cluster(&id, by)
                })
                .into()
            }),
        }
    }
}
