//! The norms across the sealed workshops: when each was agreed, given other words, and left out.

use crate::domain::norm::{Event, Norm};

use crate::ui::names::PaneId;
use crate::ui::panes::in_force::life;
use crate::ui::panes::transition::sentence;
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{Pane, PaneKind, Row};

/// Workshops, numbered; then the norms, one a row.
pub struct Timeline;

/// The last so many workshops are columns.
const MOST: usize = 6;

/// A line of time in characters: a column a workshop.
fn strip(cx: &Cx<'_>, norm: &Norm) -> String {
    let revisions: Vec<_> = cx.session.revisions.iter().collect();
    let from = revisions.len().saturating_sub(MOST);
    let mut lives = false;
    let mut strip = String::new();
    for (at, revision) in revisions.iter().enumerate() {
        let next = revisions.get(at + 1).map(|next| next.sealed_on);
        let here = |on| (on >= revision.sealed_on || at == 0) && next.is_none_or(|next| on < next);
        let events = norm.lineage.iter().filter(|station| here(station.on));
        let mut sign = if lives { '-' } else { ' ' };
        for station in events {
            (sign, lives) = match station.event {
                Event::Adopted => ('*', true),
                Event::Reworded => ('o', true),
                Event::Retired | Event::Parked | Event::Escalated => ('x', false),
                Event::Amended | Event::Corrected => (sign, lives),
            };
        }
        if at >= from {
            strip.push(sign);
            strip.push(if lives { '-' } else { ' ' });
        }
    }
    strip.trim_end().to_owned()
}

fn norm_row(cx: &Cx<'_>, norm: &Norm) -> Row {
    Row {
        key: norm.id.to_string(),
        state: strip(cx, norm),
        text: norm.text.clone(),
        about: life(cx, norm),
        ..Row::default()
    }
}

impl Panel for Timeline {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.pictures;
        let revisions = cx.session.revisions.iter().enumerate();
        let sealed = revisions.map(|(at, revision)| Row {
            key: revision.workshop.id.to_string(),
            state: (at + 1).to_string(),
            text: (words.sealed)(
                &cx.date(revision.sealed_on),
                &sentence(cx, &revision.workshop.transition),
            ),
            ..Row::default()
        });
        Pane {
            id: PaneId::Timeline,
            title: words.timeline.into(),
            summary: words.timeline_signs.into(),
            kind: PaneKind::Record,
            rows: sealed
                .chain(cx.session.norms.iter().map(|norm| norm_row(cx, norm)))
                .collect(),
            empty: words.no_timeline.into(),
        }
    }
}
