//! The four Cs as they were rated in each workshop, and now.

use crate::domain::agreement::FourC;
use crate::domain::rule::CONSENT;
use crate::domain::tally::Tally;

use crate::ui::names::PaneId;
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{ChartLine, Pane, PaneKind, Piece, Row};
use crate::ui::widgets::tally;

/// A C a row, a workshop a bar.
pub struct ThenAndNow;

/// The last so many workshops are shown.
const MOST: usize = 4;

fn line(cx: &Cx<'_>, label: String, rating: &Tally) -> ChartLine {
    let counts = rating.counts();
    let few = rating.identifies();
    ChartLine {
        label,
        words: tally::line(cx.words, rating),
        // Where so few voted, how many said what tells who it was.
        part: (!few && counts.shown() > 0).then(|| (counts.from(CONSENT), counts.shown())),
    }
}

fn row(cx: &Cx<'_>, c: FourC) -> Row {
    let words = &cx.words.pictures;
    let now = cx.workshop().and_then(|workshop| workshop.ratings.get(&c));
    // What it was is told only once the new one is in, so that nobody is led by it.
    let waits = cx.in_meeting() && now.is_none();
    let revisions: Vec<_> = cx.session.revisions.iter().collect();
    let rated = revisions
        .iter()
        .filter_map(|one| Some((one.sealed_on, one.workshop.ratings.get(&c)?)));
    let then: Vec<_> = rated.filter(|_| !waits).collect();
    let lines: Vec<ChartLine> = then[then.len().saturating_sub(MOST)..]
        .iter()
        .map(|(on, rating)| line(cx, cx.date(*on), rating))
        .chain(now.map(|rating| line(cx, words.now.to_owned(), rating)))
        .collect();
    let why = if waits { words.waits } else { words.not_rated };
    let (about, more) = if lines.is_empty() {
        (
            vec![Piece::Words(String::new(), why.to_owned())],
            vec![why.to_owned()],
        )
    } else {
        (vec![Piece::Chart(lines)], Vec::new())
    };
    Row {
        key: c.index().to_string(),
        sign: "#",
        text: cx.words.worth.names[c.index()].to_owned(),
        about,
        more,
        ..Row::default()
    }
}

impl Panel for ThenAndNow {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.pictures;
        Pane {
            id: PaneId::ThenAndNow,
            title: words.four_cs.into(),
            summary: words.four_cs_bars.into(),
            kind: PaneKind::Record,
            rows: FourC::ALL.into_iter().map(|c| row(cx, c)).collect(),
            empty: String::new(),
        }
    }
}
