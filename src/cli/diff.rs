//! `norming diff SESSION [A..B]`: what changed between two revisions, or two files, by meaning.
//! Must not know how it is found out.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::agreement::FourC;
use crate::domain::session::Session;
use crate::domain::tally::Tally;
use crate::format::report::diff::{self, Agreed, Guarded, Rated, diff};
use crate::format::report::state::{Point, State};
use crate::format::report::words::Piece;

use super::completions;
use super::errors::CliError;
use super::log::event;
use super::print::{answer, line, prose, tell, today};
use super::sessions::Sessions;
use super::show::{guardrail, state_at, status};

/// Show what changed between two revisions of a session, or between two sessions, by meaning
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Diff {
    /// A session file, or the name of its team
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    /// Two revisions, as 1..2; `1..` is until now, `..2` since the one before; or another session file
    #[arg(value_name = "A..B|FILE")]
    other: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  norming diff \"harbour crew\"             what the last workshop changed
  norming diff \"harbour crew\" 1..2
  norming diff old.ron new.ron

Exit codes: 0 fine, 2 wrong use, 3 could not read.";

impl Diff {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        let (then, now) = match &self.other {
            None => {
                let before = session.revisions.len().saturating_sub(1);
                (Point::Revision(before), Point::Now)
            }
            Some(other) => {
                let Some(range) = range(other, &session) else {
                    let other = sessions.read(other)?;
                    let then = state_at(&session, Point::Now)?;
                    return show(&then, &state_at(&other, Point::Now)?, None);
                };
                range?
            }
        };
        let names = (name(then, &session), name(now, &session));
        show(&state_at(&session, then)?, &state_at(&session, now)?, Some(names))
    }
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

fn name(point: Point, session: &Session) -> String {
    match point {
        Point::Revision(0) => "nothing agreed yet".to_owned(),
        Point::Revision(number) => {
            let sealed = session.revisions.iter().nth(number - 1);
            let on = sealed.map_or_else(String::new, |one| format!(" of {}", one.sealed_on));
            format!("revision {number}{on}")
        }
        Point::Now => "now".to_owned(),
    }
}

fn show(then: &State, now: &State, names: Option<(String, String)>) -> Result<(), CliError> {
    let diff = diff(then, now);
    if diff.is_empty() {
        tell("nothing changed");
        return Ok(());
    }
    let (from, to) = names.unwrap_or_else(|| {
        let revision = |state: &State| format!("{}, revision {}", line(&state.team), state.revision);
        (revision(then), revision(now))
    });
    let head = format!("From {from} to {to}\n");
    answer(&(prose("", &head) + &told(&diff, today())))
}

fn told(diff: &diff::Diff, today: NaiveDate) -> String {
    let mut out = String::new();
    let mut part = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            out.extend([format!("\n{title}\n{}", lines.concat())]);
        }
    };
    let added = diff.added.iter().map(|norm| {
        let standing = status(&norm.status, today);
        let standing = if standing.is_empty() {
            standing
        } else {
            format!(" ({standing})")
        };
        prose("  + ", &(line(&norm.text) + &standing))
    });
    part("New norms", added.collect());
    let reworded = diff.reworded.iter();
    part(
        "Reworded norms",
        reworded
            .map(|one| prose("  ~ ", &marked(&one.words)) + &because(&one.reason))
            .collect(),
    );
    let gone = diff.gone.iter().map(|one| {
        let became = one.event.map_or("gone", event);
        let reason = if one.reason.is_empty() {
            "no reason is written down"
        } else {
            &one.reason
        };
        prose("  - ", &line(&one.norm.text)) + &prose(&format!("      {became}: "), &line(reason))
    });
    part("Norms no longer in force", gone.collect());
    part(
        "Norms that stand otherwise",
        diff.standing.iter().map(|one| standing(one, today)).collect(),
    );
    part("Guardrails", diff.guardrails.iter().map(guarded).collect());
    part(
        "The four Cs, then and now",
        diff.four_cs.iter().map(rated).collect(),
    );
    let agreed = diff.agreed.iter();
    let mut besides: Vec<String> = agreed
        .map(|(what, words)| prose(&format!("  {}: ", agreed_name(*what)), &marked(words)))
        .collect();
    if let Some((then, now)) = diff.review_on {
        let day = |day: Option<NaiveDate>| day.map_or_else(|| "no date".to_owned(), |day| day.to_string());
        besides.push(format!("  Review: {} -> {}\n", day(then), day(now)));
    }
    part("Also agreed", besides);
    let answered = diff.answered.iter();
    part(
        "Answered",
        answered
            .map(|(question, answer)| prose("  ? ", &line(question)) + &prose("      ", &line(answer)))
            .collect(),
    );
    out
}

fn because(reason: &str) -> String {
    if reason.is_empty() {
        String::new()
    } else {
        prose("      because: ", &line(reason))
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

fn standing(one: &diff::Standing, today: NaiveDate) -> String {
    let mut out = prose("  = ", &line(&one.norm.text));
    let name = |status_name: String| {
        if status_name.is_empty() {
            "adopted".to_owned()
        } else {
            status_name
        }
    };
    if one.then != one.norm.status {
        let (then, now) = (status(&one.then, today), status(&one.norm.status, today));
        out.extend([format!("      {} -> {}\n", name(then), name(now))]);
    }
    if let Some(then) = &one.steward_then {
        let person = |name: &str| {
            if name.is_empty() {
                "nobody".to_owned()
            } else {
                line(name)
            }
        };
        let change = format!("{} -> {}", person(then), person(&one.norm.steward));
        out.push_str(&prose("      steward: ", &change));
    }
    out
}

fn guarded(one: &Guarded) -> String {
    let mut out = match (&one.then, &one.now) {
        (Some(then), Some(now)) => prose("  - ", &guardrail(then)) + &prose("  + ", &guardrail(now)),
        (Some(then), None) => prose("  - ", &guardrail(then)),
        (None, Some(now)) => prose("  + ", &guardrail(now)),
        (None, None) => String::new(),
    };
    let touched = one.norms.iter();
    out.extend(touched.map(|norm| prose("      touches: ", &line(norm))));
    out
}

fn c_name(c: FourC) -> &'static str {
    match c {
        FourC::Connection => "Connection",
        FourC::Collaboration => "Collaboration",
        FourC::Creativity => "Creativity",
        FourC::Culture => "Culture",
    }
}

fn rated(rated: &Rated) -> String {
    let (then, now) = (rating(rated.then.as_ref()), rating(rated.now.as_ref()));
    prose(
        &format!("  {:<13}  ", c_name(rated.c)),
        &format!("{then} -> {now}"),
    )
}

/// A rating without telling who said what: where few voted, counts would.
fn rating(tally: Option<&Tally>) -> String {
    let Some(tally) = tally else {
        return "not rated".to_owned();
    };
    let counts = tally.counts();
    match counts.lowest() {
        None => "no fingers".to_owned(),
        Some(lowest) if tally.identifies() => format!("lowest {lowest}"),
        Some(lowest) => format!(
            "lowest {lowest}, {} of {} at 3 or more",
            counts.from(3),
            counts.shown()
        ),
    }
}

fn agreed_name(what: Agreed) -> String {
    match what {
        Agreed::Mission => "Mission".to_owned(),
        Agreed::Connected => "Connected to it".to_owned(),
        Agreed::Sentence => "Together and apart".to_owned(),
        Agreed::Slips => "When one of us slips".to_owned(),
        Agreed::Practices(c) => format!("{}, practices", c_name(c)),
        Agreed::OnPurpose(c) => format!("{}, on purpose", c_name(c)),
    }
}
