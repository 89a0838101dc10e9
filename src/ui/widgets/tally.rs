//! Tallies on the screen: the bars of a revealed one, and how many votes are on the pad before.
//! Must not know what is decided from them. An average is never shown.

use crate::domain::tally::{Scale, Tally, Vote};
use crate::text::{pad, width};

use super::super::sheet::pad::Pad;
use super::super::strings::Strings;
use super::super::theme::Role;
use super::lines::Styled;

/// The label of an answer on a scale.
pub fn label(words: &Strings, scale: Scale, vote: Vote) -> &'static str {
    let labels = match scale {
        Scale::ConsentV1 => &words.tally.consent,
        Scale::RatingV1 => &words.tally.rating,
        Scale::LivedV1 => &words.tally.lived,
        Scale::WorthV1 => &words.tally.worth,
    };
    match vote {
        Vote::Fingers(fingers) => labels[usize::from(fingers.min(5))],
        Vote::Abstain => words.tally.abstain,
    }
}

/// A revealed tally as bars with numbers and words, also for answers nobody gave if `empty`; where so few voted that counts tell who said what, only what is safe.
pub fn bars(words: &Strings, tally: &Tally, cells: usize, empty: bool) -> Vec<Styled> {
    let counts = tally.counts();
    let mut lines = vec![Styled::of(
        (words.tally.voted)(counts.voters(), tally.roster),
        Role::Body,
    )];
    let lowest = counts.lowest();
    if tally.identifies() {
        lines.push(Styled::of(words.tally.few, Role::Body));
        if let Some(lowest) = lowest {
            let all = if counts.low() == 0 {
                words.tally.all_three
            } else {
                words.tally.not_all_three
            };
            lines
                .push(Styled::of((words.tally.lowest)(lowest), Role::Now).and(format!("  {all}"), Role::Now));
        }
        return lines;
    }
    let widest = (0..=5)
        .map(|fingers| width(label(words, tally.scale, Vote::Fingers(fingers))))
        .max();
    let column = widest.unwrap_or(0).max(width(words.tally.abstain)) + 2;
    let room = cells.saturating_sub(column + 7).max(1);
    let most = counts
        .fingers
        .iter()
        .chain([&counts.abstain])
        .copied()
        .max()
        .unwrap_or(0)
        .max(1);
    let answers = (0..=5u8).rev().map(Vote::Fingers).chain([Vote::Abstain]);
    for vote in answers {
        let (sign, count) = match vote {
            Vote::Fingers(fingers) => (fingers.to_string(), counts.fingers[usize::from(fingers)]),
            Vote::Abstain => ("-".to_owned(), counts.abstain),
        };
        if count == 0 && !empty {
            continue;
        }
        let bar = if usize::from(most) * 2 <= room {
            usize::from(count) * 2
        } else {
            usize::from(count) * room / usize::from(most)
        };
        lines.push(
            Styled::of(format!("{sign}  "), Role::Now)
                .and(pad(label(words, tally.scale, vote), column), Role::Body)
                .and(format!("{count:>2}  "), Role::Now)
                .and("#".repeat(bar), Role::Bar),
        );
    }
    lines.extend(result(words, tally));
    lines
}

/// A revealed tally in two short lines, where there is no room for bars.
pub fn row(words: &Strings, tally: &Tally) -> Vec<Styled> {
    if tally.identifies() {
        return bars(words, tally, 0, false);
    }
    let counts = tally.counts();
    let mut line = Styled::empty();
    for (fingers, count) in counts.fingers.iter().enumerate().rev() {
        line = line
            .and(format!("{fingers}: "), Role::Body)
            .and(format!("{count}   "), Role::Now);
    }
    let mut lines = vec![
        line.and("-: ", Role::Body)
            .and(counts.abstain.to_string(), Role::Now),
    ];
    lines.extend(result(words, tally));
    lines
}

/// Lowest, spread, and how many are at three or more.
fn result(words: &Strings, tally: &Tally) -> Option<Styled> {
    let counts = tally.counts();
    let (lowest, spread) = (counts.lowest()?, counts.spread()?);
    Some(Styled::of(
        (words.tally.result)(lowest, spread, counts.at_three(), counts.shown()),
        Role::Now,
    ))
}

/// A revealed tally in one line.
pub fn line(words: &Strings, tally: &Tally) -> String {
    let counts = tally.counts();
    match (counts.lowest(), counts.spread()) {
        (Some(lowest), Some(_)) if tally.identifies() => (words.tally.short_few)(lowest, counts.voters()),
        (Some(lowest), Some(spread)) => (words.tally.short)(lowest, spread, counts.voters()),
        _ => (words.tally.voted)(counts.voters(), tally.roster),
    }
}

/// What the pad shows before the reveal: how many votes, never which.
pub fn typing(words: &Strings, pad: &Pad, roster: u16) -> String {
    let votes = u16::try_from(pad.len()).unwrap_or(u16::MAX);
    let selected = label(words, pad.scale, pad.selected());
    (words.tally.counting)(votes, roster, selected)
}
