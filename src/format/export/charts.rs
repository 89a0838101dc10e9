//! Charts: a tally as columns, and the norms on a line of time. Drawn as inline SVG with classes, coloured by the page;
//! every word of them is text of the page, so that it wraps, and each chart is told in words to those who do not see it.
//! Must not know sessions, nor what surrounds a chart.

use super::content::{Ballot, Content, Life};
use super::markup::{Markup, inline, people};
use crate::domain::norm::Event;
use crate::domain::tally::Counts;

const COLUMN: usize = 24;
const TALL: usize = 36;
/// Room for the votes above a column, and for the fingers below.
const ABOVE: usize = 13;
const BELOW: usize = 14;

/// Six columns, 0 to 5 fingers, under each the number, and what the ends mean; where counts may not be told, a sentence.
pub(super) fn tally(markup: &Markup<'_>, caption: &str, ballot: &Ballot) -> String {
    let told = match (&ballot.counts, ballot.lowest) {
        (Some(counts), _) if counts.voters() > 0 => {
            let none = markup.say(|w| (w.chart.ends)(ballot.scale)[0]);
            let all = markup.say(|w| (w.chart.ends)(ballot.scale)[1]);
            let said = markup.say(|w| (w.chart.tally)(&counts.fingers, counts.abstain));
            format!(
                "<figcaption><b>{caption}</b><span class=\"unseen\"> {said}</span></figcaption>\n{}\
                 <p class=\"ends\">{}{none}<br>{}{all}</p>\n",
                columns(counts),
                markup.words.led("0"),
                markup.words.led("5")
            )
        }
        (None, Some(lowest)) => {
            let few = markup.say(|w| (w.few)(lowest, ballot.all_from_three));
            format!("<figcaption><b>{caption}</b></figcaption>\n<p class=\"few\">{few}</p>\n")
        }
        _ => return String::new(),
    };
    format!("<figure class=\"tally\">\n{told}</figure>\n")
}

fn columns(counts: &Counts) -> String {
    let most = counts.fingers.iter().copied().max().unwrap_or(0).max(1);
    let (wide, base) = (COLUMN * 6, ABOVE + TALL);
    let high = base + BELOW;
    let mut out = format!(
        "<svg viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" aria-hidden=\"true\">"
    );
    for (fingers, votes) in counts.fingers.iter().enumerate() {
        let x = fingers * COLUMN;
        let middle = x + COLUMN / 2;
        if *votes > 0 {
            let tall = (usize::from(*votes) * TALL / usize::from(most)).max(2);
            let top = base - tall;
            put!(
                out,
                "<rect class=\"bar\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"{tall}\"/>\
                 <text x=\"{middle}\" y=\"{}\">{votes}</text>",
                x + 3,
                COLUMN - 6,
                top - 3
            );
        }
        put!(
            out,
            "<text class=\"scale\" x=\"{middle}\" y=\"{}\">{fingers}</text>",
            high - 2
        );
    }
    put!(out, "<path class=\"axis\" d=\"M0 {base}.5H{wide}\"/></svg>\n");
    out
}

/// So many numbers stand beside each other on a phone; of more workshops only some are numbered.
const NUMBERS: usize = 15;
const ROW: usize = 20;

/// The norms, one a row, across the sealed workshops, one a column; nothing before the second, as it would only say
/// once more when the norms were agreed.
pub(super) fn timeline(content: &Content, markup: &Markup<'_>) -> String {
    let passages = &content.passages;
    if passages.len() < 2 || content.lives.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "<section class=\"timeline\">\n<h2>{}</h2>\n<ol>\n",
        markup.say(|w| w.timeline)
    );
    for passage in passages {
        let date = markup.say(|w| (w.date)(passage.on));
        let to = if passage.to.is_empty() {
            date
        } else {
            format!("{}{}", markup.words.led(&date), inline(&passage.to))
        };
        put!(out, "<li>{to}</li>\n");
    }
    let strip = Strip {
        columns: passages.len(),
    };
    put!(out, "</ol>\n<figure>\n<figcaption>{}</figcaption>\n", key(markup));
    put!(
        out,
        "<table>\n<thead>\n<tr><th scope=\"col\">{}</th><th scope=\"col\">{}{}</th></tr>\n</thead>\n<tbody>\n",
        markup.say(|w| w.chart.norm),
        markup.say(|w| w.chart.workshop),
        strip.axis()
    );
    for life in &content.lives {
        put!(
            out,
            "<tr><th scope=\"row\" dir=\"auto\">{}</th><td>{}<span class=\"unseen\">{}</span></td></tr>\n",
            people(&life.text),
            strip.row(content, life),
            story(markup, life)
        );
    }
    out.push_str("</tbody>\n</table>\n</figure>\n</section>\n");
    out
}

/// What the signs mean, each beside its sign.
fn key(markup: &Markup<'_>) -> String {
    let mut out = String::new();
    let signs = [
        (Sign::Agreed, Event::Adopted),
        (Sign::Reworded, Event::Reworded),
        (Sign::End, Event::Retired),
    ];
    for (sign, event) in signs {
        let said = markup.say(|w| (w.chart.event)(event).unwrap_or_default());
        put!(out, "<span>{}{said}</span> ", alone(&sign.at("50%")));
    }
    let line = format!(
        "<line class=\"life\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>",
        ROW / 2
    );
    put!(
        out,
        "<span>{}{}</span>",
        alone(&line),
        markup.say(|w| w.chart.in_force)
    );
    out
}

fn alone(drawn: &str) -> String {
    format!("<svg width=\"20\" height=\"{ROW}\" aria-hidden=\"true\">{drawn}</svg>")
}

/// The same in words.
fn story(markup: &Markup<'_>, life: &Life) -> String {
    let told = life.events.iter().map(|(on, event)| {
        markup.say(|w| match (w.chart.event)(*event) {
            Some(what) => format!("{what} {}", (w.date)(*on)),
            None => String::new(),
        })
    });
    let told: Vec<String> = told.filter(|told| !told.is_empty()).collect();
    markup.words.listed(&told)
}

/// A shape and not a colour says what happened.
#[derive(Clone, Copy)]
enum Sign {
    Agreed,
    Reworded,
    End,
}

impl Sign {
    fn of(event: Event) -> Option<Self> {
        match event {
            Event::Adopted => Some(Self::Agreed),
            Event::Reworded => Some(Self::Reworded),
            Event::Retired | Event::Parked | Event::Escalated => Some(Self::End),
            Event::Amended | Event::Corrected => None,
        }
    }

    fn at(self, x: &str) -> String {
        let middle = ROW / 2;
        match self {
            Self::Agreed => format!("<circle class=\"agreed\" cx=\"{x}\" cy=\"{middle}\" r=\"5\"/>"),
            Self::Reworded => format!("<circle class=\"reworded\" cx=\"{x}\" cy=\"{middle}\" r=\"5\"/>"),
            Self::End => format!(
                "<line class=\"end\" x1=\"{x}\" x2=\"{x}\" y1=\"{}\" y2=\"{}\"/>",
                middle - 7,
                middle + 7
            ),
        }
    }
}

/// A row of the timeline; places are parts of its width, so that it takes whatever width there is.
struct Strip {
    columns: usize,
}

impl Strip {
    /// Where a workshop stands, counted from 0.
    fn place(&self, column: usize) -> String {
        let tenths = (column * 10 + 4) * 100 / self.columns;
        format!("{}.{}%", tenths / 10, tenths % 10)
    }

    fn svg(drawn: &str) -> String {
        format!("<svg width=\"100%\" height=\"{ROW}\" aria-hidden=\"true\">{drawn}</svg>")
    }

    fn axis(&self) -> String {
        let mut drawn = String::new();
        for column in (0..self.columns).step_by(self.columns.div_ceil(NUMBERS)) {
            let (x, y) = (self.place(column), ROW - 5);
            put!(drawn, "<text x=\"{x}\" y=\"{y}\">{}</text>", column + 1);
        }
        Self::svg(&drawn)
    }

    fn row(&self, content: &Content, life: &Life) -> String {
        let (mut lines, mut signs) = (String::new(), String::new());
        let mut span = |from: &str, to: &str| {
            let y = ROW / 2;
            put!(
                lines,
                "<line class=\"life\" x1=\"{from}\" x2=\"{to}\" y1=\"{y}\" y2=\"{y}\"/>"
            );
        };
        let mut begun: Option<String> = None;
        for (on, event) in &life.events {
            let Some(sign) = Sign::of(*event) else { continue };
            // The last workshop that had been sealed by then.
            let column = content.passages.iter().filter(|one| one.on <= *on).count();
            let x = self.place(column.saturating_sub(1));
            signs.push_str(&sign.at(&x));
            match sign {
                Sign::Agreed => begun = begun.or(Some(x)),
                Sign::End => {
                    if let Some(from) = begun.take() {
                        span(&from, &x);
                    }
                }
                Sign::Reworded => {}
            }
        }
        if let Some(from) = begun {
            span(&from, "100%");
        }
        Self::svg(&(lines + &signs))
    }
}
