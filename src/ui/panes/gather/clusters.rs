//! Clusters: named, merged, split, and chosen as topics of today or put off.
//! Must not know how frictions and dots are typed.

use crate::domain::gather::{Choice, Cluster, Dots, Friction};
use crate::domain::id::{ClusterId, FrictionId};
use crate::domain::label::{Label, Noun};
use crate::domain::most_topics;
use crate::text::half_width;

use super::marks;
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::panes::shared::{few, moves};
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{Ask, Change, Field, Mark, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};

/// So many items of a cluster are shown with it.
const SHOWN: usize = 3;

/// Clusters, and which of them are topics of today.
pub struct Clusters;

fn cluster_row(cx: &Cx<'_>, number: usize, cluster: &Cluster) -> Row {
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
        .take(SHOWN)
        .map(|friction| Piece::Words(words.from.into(), friction.text.clone()))
        .collect();
    if let more @ 1.. = inside.len().saturating_sub(SHOWN) {
        about.push(Piece::Words(words.from.into(), (words.from_more)(more)));
    }
    if let Choice::Parked { reason } = &cluster.choice {
        about.insert(0, Piece::Words(words.because.into(), reason.clone()));
    }
    Row {
        key: cluster.id.to_string(),
        sign,
        state,
        text: (words.cluster_line)(number, &cluster.name, inside.len(), cluster.dots()),
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
    let others = (1..)
        .zip(cx.clusters())
        .filter(|(_, other)| other.id != cluster.id);
    let (numbers, items): (Vec<usize>, Vec<(String, Outcome)>) = others
        .map(|(number, other)| {
            let (from, into) = (cluster.id.clone(), other.id.clone());
            let merge = Change::new(Label::Merged(Noun::Cluster), move |s, _| {
                s.merge_clusters(&from, &into)
            });
            (number, (other.name.clone(), merge.into()))
        })
        .unzip();
    (!items.is_empty()).then(|| Menu::new((words.merge_into)(&cluster.name), items).numbered(numbers))
}

/// Asks which items go, by number, and then what the new cluster is called; none where there is nothing to part.
fn ask_split(cx: &Cx<'_>, cluster: &Cluster) -> Option<Ask> {
    let words = &cx.words.dots;
    let inside: Vec<&Friction> = cx.workshop()?.frictions_of(&cluster.id).collect();
    if inside.len() < 2 {
        return None;
    }
    let items: Vec<FrictionId> = inside.iter().map(|friction| friction.id.clone()).collect();
    let id = cluster.id.clone();
    let mut ask = Ask::new((words.which_go)(&cluster.name), move |answer| {
        let going: Vec<FrictionId> = match marks::places(&answer, items.len()) {
            Ok(places) => places
                .iter()
                .filter_map(|place| items.get(*place).cloned())
                .collect(),
            Err(marks::Wrong::NotANumber(found) | marks::Wrong::NoSuch(found)) => {
                return Outcome::Refuse((words.no_such_item)(&found, items.len()));
            }
        };
        let kept = items.iter().filter(|item| !going.contains(item)).count();
        if going.is_empty() || kept == 0 {
            return Outcome::Refuse(words.some_stay.to_owned());
        }
        let naming = Ask::new((words.new_name)(items.len() - kept), move |name| {
            Change::making(Label::Split(Noun::Cluster), move |s, m| {
                s.split_cluster(m, &id, &going, &name)
            })
            .into()
        });
        Outcome::Ask(naming)
    });
    ask.offers = inside.iter().map(|friction| few(&friction.text)).collect();
    Some(ask.firmly())
}

/// A total in the place of dots by person is taken after a plain word only: whose dots they were is then gone.
fn set_total(cx: &Cx<'_>, cluster: &Cluster, total: u16) -> Outcome {
    let words = &cx.words.dots;
    let id = cluster.id.clone();
    let change = Change::new(Label::changed(Noun::Dots, cluster.name.clone()), move |s, _| {
        s.set_dots(&id, total)
    })
    .then(Then::Down);
    match &cluster.dots {
        Some(Dots::ByPerson(people)) => Outcome::Offer(Menu::new(
            (words.total_instead)(&cluster.name, cluster.dots(), people.len()),
            vec![
                (words.keep_by_person.to_owned(), Outcome::Stay),
                ((words.take_total)(total), change.into()),
            ],
        )),
        _ => change.into(),
    }
}

/// How many clusters with dots can be taken up as topics; none where none has dots.
fn most_by_dots(cx: &Cx<'_>) -> Option<usize> {
    let workshop = cx.workshop()?;
    let in_question = |one: &&Cluster| one.dots() > 0 && !matches!(one.choice, Choice::Parked { .. });
    let dotted = workshop.clusters.iter().filter(in_question).count();
    Some(dotted.min(most_topics(workshop.kind))).filter(|count| *count > 0)
}

fn choose_top(count: usize) -> Outcome {
    let change = Change::new(Label::changed(Noun::Topic, ""), move |s, _| s.choose_top(count));
    change.then(Then::NextOpen).into()
}

/// Asks how many of the clusters with the most dots are to be topics.
fn ask_top(cx: &Cx<'_>) -> Option<Ask> {
    let most = most_by_dots(cx)?;
    let not_so_many = (cx.words.dots.not_so_many)(most);
    let mut ask = Ask::new((cx.words.dots.how_many)(most), move |answer| {
        let digits: String = answer.trim().chars().map(half_width).collect();
        match digits.parse::<usize>() {
            Ok(count @ 1..) if count <= most => choose_top(count),
            _ => Outcome::Refuse(not_so_many),
        }
    });
    ask.given = most.to_string();
    Some(ask.firmly())
}

fn offers(cx: &Cx<'_>, cluster: &Cluster) -> Menu {
    let words = &cx.words.gather;
    let mut items: Vec<(String, Outcome)> = Vec::new();
    let top = most_by_dots(cx);
    let nothing_chosen = cx.workshop().is_some_and(|one| one.topics().next().is_none());
    if let Some(count) = top.filter(|_| nothing_chosen) {
        items.push(((words.choose_by_dots)(count), choose_top(count)));
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
    if let Some(ask) = ask_top(cx) {
        items.push((cx.words.dots.choose_top.to_owned(), Outcome::Ask(ask)));
    }
    items.push((words.set_dots.to_owned(), Outcome::Open(FieldId::Dots)));
    items.push((words.rename.to_owned(), Outcome::Open(FieldId::Text)));
    if let Some(menu) = merge_menu(cx, cluster) {
        items.push((words.merge.to_owned(), Outcome::Offer(menu)));
    }
    if let Some(ask) = ask_split(cx, cluster) {
        items.push((cx.words.dots.split.to_owned(), Outcome::Ask(ask)));
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
                .clusters()
                .into_iter()
                .zip(1..)
                .map(|(cluster, number)| cluster_row(cx, number, cluster))
                .collect(),
            empty: words.clusters_empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        Change::making(Label::added(Noun::Cluster, few(&text)), move |s, m| {
            s.add_cluster(m, &text)
        })
        .into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = ClusterId::from(row);
        match (field, value) {
            (FieldId::Text, Value::Text(text)) => {
                Change::new(Label::changed(Noun::Cluster, few(&text)), move |s, _| {
                    s.rename_cluster(&id, &text)
                })
                .into()
            }
            (FieldId::Dots, Value::Number(total)) => {
                match cx.workshop().and_then(|one| one.clusters.get(&id)) {
                    Some(cluster) => set_total(cx, cluster, total),
                    None => Outcome::Stay,
                }
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        if action == Action::TopTopics {
            return ask_top(cx).map_or(Outcome::Stay, Outcome::Ask);
        }
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
                .then(Then::Marked(Mark::OnOff))
                .into()
            }
            Action::Mark => choose(cluster).then(Then::Marked(Mark::OnOff)).into(),
            Action::Enter => Outcome::Offer(offers(cx, cluster)),
            Action::Edit => Outcome::Open(FieldId::Text),
            Action::Merge => merge_menu(cx, cluster).map_or(Outcome::Stay, Outcome::Offer),
            Action::Split => ask_split(cx, cluster).map_or(Outcome::Stay, Outcome::Ask),
            Action::Delete => Change::new(Label::removed(Noun::Cluster, name), move |s, _| {
                s.remove_cluster(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| shift(cx, cluster, by)),
        }
    }
}

/// Moves a cluster by one place in the list, where those with as many dots stand side by side.
fn shift(cx: &Cx<'_>, cluster: &Cluster, by: isize) -> Outcome {
    let listed = cx.clusters();
    let at = listed.iter().position(|one| one.id == cluster.id);
    let beside = at.and_then(|at| listed.get(at.checked_add_signed(by)?));
    let Some(beside) = beside else {
        return Outcome::Stay;
    };
    if beside.dots() != cluster.dots() {
        return Outcome::Refuse(cx.words.dots.by_dots.to_owned());
    }
    let (id, other) = (cluster.id.clone(), beside.id.clone());
    Change::new(Label::moved(Noun::Cluster, cluster.name.clone()), move |s, _| {
        s.move_cluster(&id, &other)
    })
    .into()
}
