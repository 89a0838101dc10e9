//! Which topics have norms, and what those norms still lack, as a grid.

use crate::domain::norm::Norm;
use crate::text::{clip, pad, width};

use crate::ui::names::PaneId;
use crate::ui::panes::shared::few;
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{Pane, PaneKind, Piece, Row};

/// Topics, one a row, and what their norms have, one a column.
pub struct Coverage;

/// The widest that the name of a topic is, so that its columns fit into 60 cells; the whole name stands below it.
const WIDEST: usize = 18;

/// What a norm can have, in the order of the columns.
fn has(cx: &Cx<'_>, norm: &Norm) -> [bool; 4] {
    let answers = |one: &&crate::domain::concern::Concern| {
        norm.links.concerns.contains(&one.id) || one.case.norms.contains(&norm.id)
    };
    [
        !norm.why.is_empty(),
        !norm.signal.is_empty(),
        norm.steward.is_some(),
        cx.session.concerns.iter().any(|one| answers(&one)),
    ]
}

fn row(cx: &Cx<'_>, key: String, topic: &str, column: usize, norms: &[&Norm]) -> Row {
    let words = &cx.words.pictures;
    let missing = |at: usize| norms.iter().filter(|norm| !has(cx, norm)[at]).count();
    let mut text = format!("{} {:>2}", pad(&clip(topic, column), column), norms.len());
    if norms.is_empty() {
        text = format!("{text} {}", words.bare);
    } else {
        for (at, name) in words.columns.iter().enumerate() {
            let sign = if missing(at) == 0 { "+" } else { "?" };
            text = format!("{text} {name}{sign}");
        }
    }
    let mut about = Vec::new();
    if width(topic) > column {
        about.push(Piece::Words(words.topic.into(), topic.to_owned()));
    }
    for norm in norms {
        about.push(Piece::Words(words.norm.into(), few(&norm.text)));
    }
    for (at, name) in words.columns.iter().enumerate() {
        let count = missing(at);
        if count > 0 {
            about.push(Piece::Words(
                (*name).to_owned(),
                (words.missing)(count, norms.len()),
            ));
        }
    }
    Row {
        key,
        sign: if norms.is_empty() { "." } else { "+" },
        text,
        about,
        ..Row::default()
    }
}

impl Panel for Coverage {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.pictures;
        let mut named: Vec<(String, String, Vec<&Norm>)> = cx
            .library
            .topics
            .iter()
            .map(|topic| (topic.id.clone(), topic.name.clone(), Vec::new()))
            .collect();
        for norm in cx.session.in_force() {
            let known = cx.library.topic_for(&norm.topic).map(|topic| topic.id.clone());
            // A topic that the library does not know is the team's own.
            let id = known.unwrap_or_else(|| format!("own {}", norm.topic));
            match named.iter_mut().find(|one| one.0 == id) {
                Some((_, _, norms)) => norms.push(norm),
                None if norm.topic.is_empty() => named.push((id, words.no_topic.to_owned(), vec![norm])),
                None => named.push((id, norm.topic.clone(), vec![norm])),
            }
        }
        // Those with norms first.
        named.sort_by_key(|(_, _, norms)| norms.is_empty());
        let column = named.iter().map(|(_, name, _)| width(name)).max().unwrap_or(0);
        let column = column.min(WIDEST);
        let covered = named.iter().filter(|(_, _, norms)| !norms.is_empty()).count();
        Pane {
            id: PaneId::Coverage,
            title: words.coverage.into(),
            summary: (words.covered)(covered, named.len()),
            kind: PaneKind::Record,
            rows: named
                .into_iter()
                .map(|(id, name, norms)| row(cx, id, &name, column, &norms))
                .collect(),
            empty: words.nothing_linked.into(),
        }
    }
}
