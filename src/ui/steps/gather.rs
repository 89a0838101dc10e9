//! Gather: frictions and wishes, clusters, dots, topics.

use crate::domain::gather::Choice;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Frictions, PaneId::Clusters]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    if workshop.frictions.is_empty() && workshop.clusters.is_empty() {
        return words.gather.into();
    }
    let loose = workshop
        .frictions
        .iter()
        .filter(|one| one.cluster.is_none())
        .count();
    if loose > 0 {
        return (words.cluster)(loose);
    }
    let open = workshop
        .clusters
        .iter()
        .filter(|one| one.choice == Choice::Open)
        .count();
    match (workshop.topics().next(), open) {
        (None, _) => words.choose.into(),
        (Some(_), 0) => words.gather_done.into(),
        (Some(_), open) => (words.topics_open)(open),
    }
}
