//! Tallies on the screen: the bars of a revealed one, and how many votes are on the pad before.
//! Must not know what is decided from them. An average is never shown.

use crate::domain::tally::{Mode, Scale, Tally, Vote};
use crate::text::{pad, width};

use super::lines::{Styled, block};
use crate::ui::sheet::Bars;
use crate::ui::sheet::pad::{Pad, Voter};
use crate::ui::strings::Strings;
use crate::ui::theme::Role;

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

/// What each number of fingers means, the most first, in one text.
pub fn legend(words: &Strings, scale: Scale) -> String {
    let meanings = (0..=5u8)
        .rev()
        .map(|fingers| format!("{fingers}\u{a0}{}", label(words, scale, Vote::Fingers(fingers))));
    meanings.collect::<Vec<_>>().join(words.tally.between)
}

/// Every answer, the most fingers first, with its sign.
fn answers() -> impl Iterator<Item = (Vote, String)> {
    (0..=5u8)
        .rev()
        .map(|fingers| (Vote::Fingers(fingers), fingers.to_string()))
        .chain([(Vote::Abstain, "-".to_owned())])
}

/// How much of a tally is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// A line for each answer, also for those nobody gave.
    All,
    /// A line for each answer somebody gave.
    Given,
    /// Two lines.
    Short,
}

/// A revealed tally as bars with numbers and words; where so few voted that counts tell who said what, only what is
/// safe, unless the counts were asked for.
pub fn bars(words: &Strings, bars: &Bars, cells: usize, show: Show, asked: bool) -> Vec<Styled> {
    let Bars { tally, at_least, .. } = bars;
    let counts = tally.counts();
    let few = tally.identifies() && !asked;
    let mut lines = Vec::new();
    if show != Show::Short || few {
        lines.push(Styled::of(
            (words.tally.voted)(tally.mode, counts.voters(), tally.roster),
            Role::Body,
        ));
    }
    if few {
        lines.extend(block(&[], words.tally.few, Role::Body, cells));
        if let Some(lowest) = counts.lowest() {
            let all = (words.tally.all)(*at_least, counts.below(*at_least) == 0);
            lines.push(Styled::of((words.tally.lowest)(lowest, &all), Role::Now));
        }
        return lines;
    }
    if show == Show::Short {
        lines.push(in_one_line(tally));
    } else {
        lines.extend(rows(words, bars, cells, show));
    }
    if let (Some(lowest), Some(highest)) = (counts.lowest(), counts.highest()) {
        let result = (words.tally.result)(lowest, highest, *at_least, counts.from(*at_least), counts.shown());
        lines.push(Styled::of(result, Role::Now));
    }
    lines
}

/// A line for each answer: its sign, its meaning, how many gave it, and who where that is known.
fn rows(words: &Strings, bars: &Bars, cells: usize, show: Show) -> Vec<Styled> {
    let tally = &bars.tally;
    let counts = tally.counts();
    let count_of = |vote: Vote| match vote {
        Vote::Fingers(fingers) => counts.fingers[usize::from(fingers)],
        Vote::Abstain => counts.abstain,
    };
    let column = answers()
        .map(|(vote, _)| width(label(words, tally.scale, vote)))
        .max()
        .unwrap_or(0)
        + 2;
    let room = cells.saturating_sub(column + 7).max(1);
    let most = answers()
        .map(|(vote, _)| count_of(vote))
        .max()
        .unwrap_or(0)
        .max(1);
    let mut lines = Vec::new();
    for (vote, sign) in answers() {
        let count = count_of(vote);
        if count == 0 && show == Show::Given {
            continue;
        }
        let head = [
            (format!("{sign}  "), Role::Now),
            (pad(label(words, tally.scale, vote), column), Role::Body),
            (format!("{count:>2}  "), Role::Now),
        ];
        let names = bars.names.iter().filter(|(_, theirs)| *theirs == vote);
        let names: Vec<&str> = names.map(|(name, _)| name.as_str()).collect();
        if names.is_empty() {
            let bar = if usize::from(most) * 2 <= room {
                usize::from(count) * 2
            } else {
                usize::from(count) * room / usize::from(most)
            };
            let low = matches!(vote, Vote::Fingers(fingers) if fingers < bars.at_least);
            let role = if low { Role::LowBar } else { Role::Bar };
            lines.push(Styled::from(head.to_vec()).and("#".repeat(bar), role));
        } else {
            lines.extend(block(&head, &names.join(", "), Role::Body, cells));
        }
    }
    lines
}

/// How many gave each answer, in one line.
fn in_one_line(tally: &Tally) -> Styled {
    let counts = tally.counts();
    let fingers = (0..=5u8)
        .rev()
        .map(|fingers| (fingers, counts.fingers[usize::from(fingers)]));
    let line = fingers.fold(Styled::empty(), |line, (fingers, count)| {
        line.and(format!("{fingers}: "), Role::Body)
            .and(format!("{count}   "), Role::Now)
    });
    line.and("-: ", Role::Body)
        .and(counts.abstain.to_string(), Role::Now)
}

/// How many gave each answer, in one line; none where so few voted that it tells who said what.
pub fn counts(tally: &Tally) -> Option<String> {
    let line = in_one_line(tally).pieces.into_iter().map(|(text, _)| text);
    (!tally.identifies()).then(|| line.collect())
}

/// A revealed tally in a few words.
pub fn line(words: &Strings, tally: &Tally) -> String {
    let counts = tally.counts();
    match (counts.lowest(), counts.highest()) {
        (Some(lowest), Some(_)) if tally.identifies() => (words.tally.short_few)(lowest, counts.voters()),
        (Some(lowest), Some(highest)) => (words.tally.short)(lowest, highest, counts.voters()),
        _ => (words.tally.voted)(tally.mode, counts.voters(), tally.roster),
    }
}

/// What the pad shows before the reveal: what fingers mean, how many votes and, in an open vote, whose; never which.
pub fn typing(words: &Strings, pad: &Pad, voters: &[Voter], roster: u16) -> Vec<String> {
    let mut lines = vec![legend(words, pad.taking.scale)];
    lines.extend(taken(words, pad, voters, roster));
    lines
}

/// How many votes are on the pad.
fn taken(words: &Strings, pad: &Pad, voters: &[Voter], roster: u16) -> Vec<String> {
    let given = u16::try_from(pad.given(voters)).unwrap_or(u16::MAX);
    let words = &words.tally;
    match pad.mode() {
        Mode::Counted => {
            let selected = match pad.selected() {
                Vote::Fingers(fingers) => fingers.to_string(),
                Vote::Abstain => "-".to_owned(),
            };
            vec![(words.counting)(given, roster, &selected)]
        }
        Mode::Blind => vec![(words.counting_blind)(given, roster), "* ".repeat(pad.len())],
        Mode::Open => {
            let asked = pad.asked(voters).and_then(|at| voters.get(at));
            let asked = asked.map_or("", |voter| &voter.name);
            let answered = voters.iter().filter(|voter| pad.has_answered(voter));
            let answered = answered.map(|voter| format!("{}+", voter.name));
            vec![
                (words.counting_open)(given, voters.len(), asked),
                answered.collect::<Vec<_>>().join("  "),
            ]
        }
    }
}
