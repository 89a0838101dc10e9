//! Tallies and rules, each on one line: `Counts(ConsentV1, Counted, "2:1 3:4 4:2 -:1 of 9")`.
//! Must not know what was voted on.

use serde::{Deserialize, Serialize};

use super::declare::{choice, otherwise};
use super::scalar::{Id, Word, words};
use super::wire::Wire;
use crate::domain::id::PersonId;
use crate::domain::rule::Rule as DomainRule;
use crate::domain::tally::{self, Counts, Votes};
use crate::format::error::Reason;

words!(Count, Vote, Rule);

choice! {
    Scale = tally::Scale { ConsentV1, RatingV1, LivedV1, WorthV1 }
}

choice! {
    Mode = tally::Mode { Open, Counted, Blind }
}
otherwise!(hidden Mode::Counted);

/// A revealed tally: counts, or, where the team voted by name, who voted what.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Tally {
    /// What the fingers meant, the mode, the counts and the size of the roster.
    Counts(Scale, Mode, Count),
    /// What the fingers meant, the mode, the size of the roster and the votes.
    Names(Scale, Mode, u16, Vec<(Id<PersonId>, Vote)>),
}

impl Wire<tally::Tally> for Tally {
    fn write(from: &tally::Tally) -> Self {
        let tally::Tally {
            scale,
            mode,
            votes,
            roster,
        } = from;
        let (scale, mode) = (Wire::write(scale), Wire::write(mode));
        match votes {
            Votes::Counted(counts) => Self::Counts(
                scale,
                mode,
                Count {
                    counts: *counts,
                    roster: *roster,
                },
            ),
            Votes::Named(named) => {
                let line = |(person, vote): &(PersonId, tally::Vote)| (Wire::write(person), Vote(*vote));
                Self::Names(scale, mode, *roster, named.iter().map(line).collect())
            }
        }
    }

    fn read(self) -> tally::Tally {
        let (scale, mode, roster, votes) = match self {
            Self::Counts(scale, mode, count) => (scale, mode, count.roster, Votes::Counted(count.counts)),
            Self::Names(scale, mode, roster, named) => {
                let line = |(person, Vote(vote)): (Id<PersonId>, Vote)| (Wire::read(person), vote);
                (
                    scale,
                    mode,
                    roster,
                    Votes::Named(named.into_iter().map(line).collect()),
                )
            }
        };
        tally::Tally {
            scale: Wire::read(scale),
            mode: Wire::read(mode),
            votes,
            roster,
        }
    }
}

/// How many votes each answer got, of how many people: `2:1 3:4 4:2 -:1 of 9`.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    counts: Counts,
    roster: u16,
}

impl Word for Count {
    fn say(&self) -> String {
        let Self { counts, roster } = self;
        let fingers = (0u8..).zip(counts.fingers).filter(|(_, count)| *count > 0);
        let mut parts: Vec<String> = fingers
            .map(|(fingers, count)| format!("{fingers}:{count}"))
            .collect();
        if counts.abstain > 0 {
            parts.push(format!("-:{}", counts.abstain));
        }
        parts.push(format!("of {roster}"));
        parts.join(" ")
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        let (votes, roster) = text.rsplit_once("of ").ok_or(Reason::Votes)?;
        let mut seen: Vec<&str> = Vec::new();
        let mut counts = Counts::default();
        for part in votes.split_whitespace() {
            let (answer, count) = part.split_once(':').ok_or(Reason::Votes)?;
            let count: u16 = count.parse().map_err(|_| Reason::Votes)?;
            if seen.contains(&answer) {
                return Err(Reason::Votes);
            }
            seen.push(answer);
            match Vote::hear(answer).map_err(|_| Reason::Votes)?.0 {
                tally::Vote::Fingers(fingers) => counts.fingers[usize::from(fingers)] = count,
                tally::Vote::Abstain => counts.abstain = count,
            }
        }
        let roster = roster.trim().parse().map_err(|_| Reason::Votes)?;
        Ok(Self { counts, roster })
    }
}

/// One answer: `0` to `5`, or `-`.
#[derive(Clone, Copy, Debug)]
pub struct Vote(tally::Vote);

impl Word for Vote {
    fn say(&self) -> String {
        match self.0 {
            tally::Vote::Fingers(fingers) => fingers.to_string(),
            tally::Vote::Abstain => "-".to_owned(),
        }
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        match text.as_bytes() {
            [b'-'] => Ok(Self(tally::Vote::Abstain)),
            [digit @ b'0'..=b'5'] => Ok(Self(tally::Vote::Fingers(digit - b'0'))),
            _ => Err(Reason::Vote),
        }
    }
}

/// A rule: `at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes`.
/// Where it says nothing of places or patience, it is a rule that did not ask for places, and the patience is the usual.
#[derive(Clone, Copy, Debug)]
pub struct Rule(DomainRule);

impl Word for Rule {
    fn say(&self) -> String {
        let DomainRule {
            at_least,
            quorum: (parts, of),
            each_place,
            trial_days,
            confirm_days,
            rounds,
            minutes,
        } = self.0;
        let places = if each_place { EACH_PLACE } else { "" };
        format!(
            "at least {at_least}, quorum {parts}/{of}{places}, trial {trial_days} days, confirm {confirm_days} days, \
             patience {rounds} rounds or {minutes} minutes"
        )
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        parse_rule(text).map(Self).ok_or(Reason::Rule)
    }
}

/// How a rule says that somebody of each place has to vote.
const EACH_PLACE: &str = " of each place";

fn parse_rule(text: &str) -> Option<DomainRule> {
    let mut parts = text.split(',').map(str::trim);
    let mut next = |before: &str, after: &str| {
        let part = parts.next()?.strip_prefix(before)?;
        Some(part.strip_suffix(after)?.trim())
    };
    let at_least = next("at least ", "")?.parse().ok()?;
    let quorum = next("quorum ", "")?;
    let share = quorum.strip_suffix(EACH_PLACE);
    let (parts_of, of) = share.unwrap_or(quorum).split_once('/')?;
    let trial_days = next("trial ", " days")?.parse().ok()?;
    let confirm_days = next("confirm ", " days")?.parse().ok()?;
    let mut rule = DomainRule {
        at_least,
        quorum: (parts_of.parse().ok()?, of.parse().ok()?),
        each_place: share.is_some(),
        trial_days,
        confirm_days,
        ..DomainRule::default()
    };
    if let Some(patience) = parts.next() {
        let patience = patience.strip_prefix("patience ")?.strip_suffix(" minutes")?;
        let (rounds, minutes) = patience.split_once(" rounds or ")?;
        (rule.rounds, rule.minutes) = (rounds.parse().ok()?, minutes.parse().ok()?);
    }
    parts.next().is_none().then_some(rule)
}

impl Wire<DomainRule> for Rule {
    fn write(from: &DomainRule) -> Self {
        Self(*from)
    }
    fn read(self) -> DomainRule {
        self.0
    }
}
