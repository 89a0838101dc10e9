//! Gather: frictions and wishes, clusters, dots, topics.

use crate::flow::counts;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes(cx: &Cx<'_>) -> Vec<PaneId> {
    let mut panes = vec![PaneId::Frictions, PaneId::Clusters];
    if cx
        .workshop()
        .is_some_and(|workshop| !workshop.clusters.is_empty())
    {
        panes.push(PaneId::Dots);
    }
    panes
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, row: &str) -> Cue {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return Cue::new("", 0);
    };
    let is_writing = workshop.frictions.get(&row.into()).is_none();
    if workshop.clusters.is_empty() && (workshop.frictions.is_empty() || is_writing) {
        return Cue::new(words.gather, 0);
    }
    let loose = counts::clustered(workshop).left();
    if loose > 0 {
        return Cue::new(
            (words.cluster)(loose),
            if workshop.clusters.is_empty() { 1 } else { 2 },
        );
    }
    let open = counts::unchosen(workshop).count();
    match (workshop.topics().next(), open) {
        (None, _) => Cue::new(words.choose, 3),
        (Some(_), 0) => Cue::new(words.gather_done, 3),
        (Some(_), open) => Cue::new((words.topics_open)(open), 3),
    }
}
