//! Charts as inline SVG: a tally as columns, and the norms on a line of time. Drawn with classes, coloured by the page.
//! Must not know sessions, nor what surrounds a chart.

use std::fmt::Write;

use super::content::{Ballot, Content, Life};
use super::escape::html::text;
use crate::domain::norm::Event;
use crate::domain::tally::Counts;
use crate::text::clip;

const COLUMN: usize = 18;
const TALL: usize = 44;

/// Six columns, 0 to 5 fingers, under each the number; where counts may not be told, a sentence.
pub(super) fn tally(content: &Content, ballot: &Ballot) -> String {
    let words = &content.words;
    match (&ballot.counts, ballot.lowest) {
        (Some(counts), _) if counts.voters() > 0 => columns(content, counts),
        (None, Some(lowest)) => {
            format!(
                "<p class=\"few\">{}</p>\n",
                text(&words.say(|w| (w.few)(lowest, ballot.all_from_three)))
            )
        }
        _ => String::new(),
    }
}

fn columns(content: &Content, counts: &Counts) -> String {
    let words = &content.words;
    let most = counts.fingers.iter().copied().max().unwrap_or(0).max(1);
    let told = text(&words.say(|w| (w.tally)(&counts.fingers, counts.abstain)));
    let (wide, high) = (COLUMN * 6 + 4, TALL + 32);
    let mut out = format!(
        "<svg class=\"tally\" role=\"img\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" aria-label=\"{told}\"><title>{told}</title>"
    );
    for (fingers, votes) in counts.fingers.iter().enumerate() {
        let x = 2 + fingers * COLUMN;
        let tall = usize::from(*votes) * TALL / usize::from(most);
        let tall = if *votes > 0 { tall.max(2) } else { 0 };
        let top = 14 + TALL - tall;
        let middle = x + COLUMN / 2;
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            "<rect class=\"bar\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"{tall}\"/>",
            x + 2,
            COLUMN - 4
        );
        if *votes > 0 {
            let _ = write!(
                out,
                "<text class=\"votes\" x=\"{middle}\" y=\"{}\">{votes}</text>",
                top - 3
            );
        }
        let _ = write!(
            out,
            "<text class=\"scale\" x=\"{middle}\" y=\"{}\">{fingers}</text>",
            high - 4
        );
    }
    let _ = writeln!(
        out,
        "<path class=\"axis\" d=\"M2 {0}H{1}\"/></svg>",
        TALL + 14,
        wide - 2
    );
    out
}

const LABELS: usize = 330;
const STEP: usize = 130;
const ROW: usize = 22;
const HEAD: usize = 40;

/// The norms, one a row, across the sealed workshops, one a column; nothing where there is no workshop yet.
pub(super) fn timeline(content: &Content) -> String {
    let words = &content.words;
    let passages = &content.passages;
    if passages.is_empty() || content.lives.is_empty() {
        return String::new();
    }
    let wide = LABELS + STEP * passages.len() + 20;
    let high = HEAD + ROW * content.lives.len() + 10;
    let name = text(&words.say(|w| w.timeline));
    let mut out = format!(
        "<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 {wide} {high}\" aria-label=\"{name}\"><title>{name}</title>"
    );
    for (at, passage) in passages.iter().enumerate() {
        let x = LABELS + at * STEP;
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            "<path class=\"axis\" d=\"M{x} {HEAD}V{high}\"/><text class=\"when\" x=\"{x}\" y=\"14\">{}</text><text class=\"to\" x=\"{x}\" y=\"30\">{}</text>",
            passage.on,
            text(&clip(&passage.to, 22))
        );
    }
    for (at, life) in content.lives.iter().enumerate() {
        row(content, life, HEAD + at * ROW + ROW / 2, wide - 10, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

fn row(content: &Content, life: &Life, y: usize, end: usize, out: &mut String) {
    // Writing into a string cannot fail.
    let _ = write!(
        out,
        "<text class=\"name\" x=\"0\" y=\"{}\">{}</text>",
        y + 4,
        text(&clip(&life.text, 52))
    );
    let mut begun: Option<usize> = None;
    for (on, event) in &life.events {
        // The last workshop that had been sealed by then.
        let column = content.passages.iter().filter(|one| one.on <= *on).count();
        let x = LABELS + column.saturating_sub(1) * STEP;
        match event {
            Event::Adopted => {
                begun = begun.or(Some(x));
                let _ = write!(out, "<circle class=\"agreed\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
            }
            Event::Retired | Event::Parked | Event::Escalated => {
                if let Some(from) = begun.take() {
                    let _ = write!(out, "<path class=\"life\" d=\"M{from} {y}H{x}\"/>");
                }
                let (top, bottom) = (y - 6, y + 6);
                let _ = write!(out, "<path class=\"end\" d=\"M{x} {top}V{bottom}\"/>");
            }
            Event::Reworded => {
                let _ = write!(out, "<circle class=\"reworded\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
            }
            Event::Amended | Event::Corrected => {}
        }
    }
    if let Some(from) = begun {
        let _ = write!(out, "<path class=\"life\" d=\"M{from} {y}H{end}\"/>");
    }
}
