//! `norming diff SESSION [A..B]`: what changed between two revisions, or two files, by meaning.
//! Must not know how it is found out.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use clap::Args;

use crate::domain::session::Session;
use crate::domain::tally::Tally;
use crate::format::outward::{outward, outward_both};
use crate::format::report::diff::{self, Guarded, Rated, diff};
use crate::format::report::json;
use crate::format::report::state::{InForce, Point, State};
use crate::format::report::words::Piece;

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::print::{answer, as_json, line, padded, prose, tell, today};
use super::sessions::Sessions;
use super::show::{guardrail, state_at, status};
use super::words::{DiffWords, Words};

/// Show what changed between two revisions of a session, or between two sessions, by meaning
#[derive(Args, Debug)]
pub struct Diff {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(value_name = "A..B|FILE")]
    other: Option<String>,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    besides: Besides,
}

impl Diff {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        let words = sessions.words();
        let (then, now) = match &self.other {
            None => {
                let before = session.revisions.len().saturating_sub(1);
                (Point::Revision(before), Point::Now)
            }
            Some(other) => {
                let Some(range) = range(other, &session) else {
                    let other = sessions.read(other)?;
                    let (told, told_other) = outward_both(&session, &other, self.besides.include());
                    let all = [&session, &other].map(|one| (one, Point::Now));
                    let states = (state_at(&told, Point::Now)?, state_at(&told_other, Point::Now)?);
                    let kept = kept(&all, [&states.0, &states.1])?;
                    return self.show(
                        [(&states.0, Point::Now), (&states.1, Point::Now)],
                        None,
                        kept,
                        words,
                    );
                };
                range?
            }
        };
        let names = (
            name(then, &session, &words.diff),
            name(now, &session, &words.diff),
        );
        let told = outward(&session, self.besides.include());
        let states = (state_at(&told, then)?, state_at(&told, now)?);
        let all = [then, now].map(|point| (&session, point));
        let kept = kept(&all, [&states.0, &states.1])?;
        self.show([(&states.0, then), (&states.1, now)], Some(names), kept, words)
    }

    fn show(
        &self,
        [(then, from), (now, to)]: [(&State, Point); 2],
        names: Option<(String, String)>,
        kept: usize,
        words: &Words,
    ) -> Result<(), CliError> {
        let diff = diff(then, now);
        if self.json {
            let sides = (json::Side::of(then, from), json::Side::of(now, to));
            return as_json(&json::Diff::of(&diff, sides, self.besides.include(), kept));
        }
        show(&diff, [then, now], names, kept, words)
    }
}

/// How many norms were in force at these points, and are told at none of them.
fn kept(all: &[(&Session, Point)], told: [&State; 2]) -> Result<usize, CliError> {
    let mut kept = BTreeSet::new();
    for (session, point) in all {
        let norms = state_at(session, *point)?.norms;
        kept.extend(norms.into_iter().map(|norm| norm.id));
    }
    for norm in told.into_iter().flat_map(|state| &state.norms) {
        kept.remove(&norm.id);
    }
    Ok(kept.len())
}

/// The points a range is between; none where it is no range at all.
fn range(text: &str, session: &Session) -> Option<Result<(Point, Point), CliError>> {
    let (from, to) = text.split_once("..")?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(from) || !is_number(to) {
        return None;
    }
    let bad = || CliError::BadRange(line(text));
    let number = |part: &str| part.parse::<usize>().map_err(|_| bad());
    Some((|| {
        let now = if to.is_empty() {
            Point::Now
        } else {
            Point::Revision(number(to)?)
        };
        let then = match (from, now) {
            ("", Point::Now) => return Err(bad()),
            ("", Point::Revision(to)) => to.saturating_sub(1),
            (from, _) => number(from)?,
        };
        state_at(session, Point::Revision(then))?;
        Ok((Point::Revision(then), now))
    })())
}

fn name(point: Point, session: &Session, words: &DiffWords) -> String {
    match point {
        Point::Revision(0) => words.before_all.to_owned(),
        Point::Revision(number) => {
            let sealed = session.revisions.iter().nth(number - 1);
            (words.revision)(number, sealed.map(|one| one.sealed_on))
        }
        Point::Now => words.now.to_owned(),
    }
}

fn show(
    diff: &diff::Diff,
    [then, now]: [&State; 2],
    names: Option<(String, String)>,
    kept: usize,
    words: &Words,
) -> Result<(), CliError> {
    if diff.is_empty() {
        tell(words.diff.nothing);
        if kept > 0 {
            tell(&(words.tell.stays)(kept));
        }
        return Ok(());
    }
    let (from, to) = names.unwrap_or_else(|| {
        let revision = |state: &State| (words.diff.of_team)(&line(&state.team), state.revision);
        (revision(then), revision(now))
    });
    let head = (words.diff.head)(&from, &to);
    let mut text = prose("", &head) + &told(diff, today(), words);
    if kept > 0 {
        text.push('\n');
        text.push_str(&prose("", &(words.tell.stays)(kept)));
    }
    answer(&text)
}

fn told(diff: &diff::Diff, today: NaiveDate, all: &Words) -> String {
    let words = &all.diff;
    let [
        new,
        reworded_norms,
        translated,
        proposed,
        no_longer,
        otherwise,
        guardrails,
        four_cs,
        besides_title,
        answered_title,
    ] = words.titles;
    let mut out = String::new();
    let mut part = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            out.extend([format!("\n{title}\n{}", lines.concat())]);
        }
    };
    let added = diff.added.iter().map(|norm| added(norm, today, all));
    part(new, added.collect());
    let reworded = diff.reworded.iter();
    part(
        reworded_norms,
        reworded
            .map(|one| prose("  ~ ", &marked(&one.words)) + &because(&one.reason, words))
            .collect(),
    );
    let said = diff.translated.iter().map(|(norm, language, words)| {
        prose("  ~ ", &line(norm)) + &prose(&format!("      {}: ", language.code()), &marked(words))
    });
    part(translated, said.collect());
    let other = diff.proposed.iter().map(|(norm, other)| {
        let other = if other.is_empty() {
            words.not_proposed
        } else {
            other
        };
        prose("  ~ ", &line(norm)) + &prose("      ", &line(other))
    });
    part(proposed, other.collect());
    let gone = diff.gone.iter().map(|one| gone(one, all));
    part(no_longer, gone.collect());
    part(
        otherwise,
        diff.standing
            .iter()
            .map(|one| standing(one, today, all))
            .collect(),
    );
    part(
        guardrails,
        diff.guardrails.iter().map(|one| guarded(one, all)).collect(),
    );
    part(
        four_cs,
        diff.four_cs.iter().map(|one| rated(one, words)).collect(),
    );
    let agreed = diff.agreed.iter();
    let mut besides: Vec<String> = agreed
        .map(|(what, text)| {
            prose(
                &format!("  {}{}", (words.agreed)(*what), words.colon),
                &marked(text),
            )
        })
        .collect();
    if let Some((then, now)) = diff.review_on {
        let day =
            |day: Option<NaiveDate>| day.map_or_else(|| words.no_date.to_owned(), |day| day.to_string());
        besides.push(format!(
            "  {}{}{} -> {}\n",
            words.review,
            words.colon,
            day(then),
            day(now)
        ));
    }
    part(besides_title, besides);
    let answered = diff.answered.iter();
    part(
        answered_title,
        answered
            .map(|(question, answer)| prose("  ? ", &line(question)) + &prose("      ", &line(answer)))
            .collect(),
    );
    out
}

fn added(norm: &InForce, today: NaiveDate, words: &Words) -> String {
    let standing = status(&norm.status, today, &words.show);
    let standing = if standing.is_empty() {
        standing
    } else {
        (words.show.aside)(&standing)
    };
    prose("  + ", &(line(&norm.text) + &standing))
}

fn gone(one: &diff::Gone, all: &Words) -> String {
    let words = &all.diff;
    let became = one.event.map_or(words.gone, all.log.event);
    let reason = if one.reason.is_empty() {
        words.no_reason
    } else {
        &one.reason
    };
    prose("  - ", &line(&one.norm.text)) + &prose(&format!("      {became}{}", words.colon), &line(reason))
}

fn because(reason: &str, words: &DiffWords) -> String {
    if reason.is_empty() {
        String::new()
    } else {
        prose(&format!("      {}", words.because), &line(reason))
    }
}

/// Words with what went as `[-...-]` and what came as `{+...+}`.
fn marked(words: &[Piece]) -> String {
    let mut out = String::new();
    for piece in words {
        match piece {
            Piece::Same(text) => out.push_str(text),
            Piece::Changed(old, new) => {
                if !old.is_empty() {
                    out.extend([format!("[-{old}-]")]);
                }
                if !new.is_empty() {
                    out.extend([format!("{{+{new}+}}")]);
                }
            }
        }
    }
    line(&out)
}

fn standing(one: &diff::Standing, today: NaiveDate, words: &Words) -> String {
    let mut out = prose("  = ", &line(&one.norm.text));
    let name = |status_name: String| {
        if status_name.is_empty() {
            words.show.adopted.to_owned()
        } else {
            status_name
        }
    };
    if one.then != one.norm.status {
        let (then, now) = (
            status(&one.then, today, &words.show),
            status(&one.norm.status, today, &words.show),
        );
        out.extend([format!("      {} -> {}\n", name(then), name(now))]);
    }
    if let Some(then) = &one.steward_then {
        let person = |name: &str| {
            if name.is_empty() {
                words.diff.nobody.to_owned()
            } else {
                line(name)
            }
        };
        let change = format!("{} -> {}", person(then), person(&one.norm.steward));
        out.push_str(&prose(&format!("      {}", words.diff.steward), &change));
    }
    if one.stayed_in_team.is_some() {
        let told = (words.tell.marked)(one.norm.stays_in_team);
        out.push_str(&prose("      ", told));
    }
    out
}

fn guarded(one: &Guarded, words: &Words) -> String {
    let mut out = match (&one.then, &one.now) {
        (Some(then), Some(now)) => {
            prose("  - ", &guardrail(then, &words.show)) + &prose("  + ", &guardrail(now, &words.show))
        }
        (Some(then), None) => prose("  - ", &guardrail(then, &words.show)),
        (None, Some(now)) => prose("  + ", &guardrail(now, &words.show)),
        (None, None) => String::new(),
    };
    let touched = one.norms.iter();
    out.extend(touched.map(|norm| prose(&format!("      {}", words.diff.touches), &line(norm))));
    out
}

fn rated(rated: &Rated, words: &DiffWords) -> String {
    let (then, now) = (
        rating(rated.then.as_ref(), words),
        rating(rated.now.as_ref(), words),
    );
    prose(
        &format!("  {}  ", padded((words.four_c)(rated.c), words.four_c_cells)),
        &format!("{then} -> {now}"),
    )
}

/// A rating without telling who said what: where few voted, counts would.
fn rating(tally: Option<&Tally>, words: &DiffWords) -> String {
    let Some(tally) = tally else {
        return words.not_rated.to_owned();
    };
    let counts = tally.counts();
    match counts.lowest() {
        None => words.no_fingers.to_owned(),
        Some(lowest) if tally.identifies() => (words.lowest)(lowest),
        Some(lowest) => (words.rated)(lowest, counts.from(3), counts.shown()),
    }
}
