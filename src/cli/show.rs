//! `norming show SESSION`: the guidelines in force as text.
//! Must not know how they are found.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::guardrail::{Class, Terms};
use crate::domain::norm::Status;
use crate::domain::session::Session;
use crate::domain::workshop::WorkshopKind;
use crate::format::report::json;
use crate::format::report::state::{InForce, Point, State, state};

use super::completions;
use super::errors::{CliError, counted};
use super::print::{answer, line, prose, raw, tell, today};
use super::sessions::Sessions;

/// Show a team's guidelines in force, as text
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Show {
    /// A session file, or the name of its team
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    /// As they were when this revision was sealed, counted from 1
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    revision: Option<u32>,
    /// As JSON (docs/schema/show.json)
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  norming show \"harbour crew\"
  norming show \"harbour crew\" --revision 1

Exit codes: 0 fine, 2 wrong use, 3 could not read.";

impl Show {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        let asked = self.revision.and_then(|number| usize::try_from(number).ok());
        let state = state_at(&session, asked.map_or(Point::Now, Point::Revision))?;
        if self.json {
            let text = json::text(&json::Show::of(&state)).map_err(std::io::Error::from)?;
            return raw(&text);
        }
        if state.norms.is_empty() {
            tell("no norm is in force");
        }
        if asked.is_none() && !session.conflicts.is_empty() {
            tell(&conflicts(session.conflicts.len()));
        }
        if asked.is_none() && session.open_workshop().is_some() {
            tell("a workshop is in progress; what it proposes is not agreed and not shown");
        }
        answer(&guidelines(&state, today()))
    }
}

/// That a merge left something to choose.
pub(super) fn conflicts(left: usize) -> String {
    let left = counted(left, "conflict", "conflicts");
    format!("{left} of a merge to choose from; the program asks about each when the session is opened")
}

/// What was agreed at a point of a session.
pub(super) fn state_at(session: &Session, point: Point) -> Result<State, CliError> {
    let asked = match point {
        Point::Revision(number) => number,
        Point::Now => 0,
    };
    state(session, point).ok_or(CliError::NoRevision {
        asked,
        sealed: session.revisions.len(),
    })
}

/// The name of a kind of workshop.
pub(super) fn kind(kind: WorkshopKind) -> &'static str {
    match kind {
        WorkshopKind::First => "first",
        WorkshopKind::Transition => "transition",
        WorkshopKind::Routine => "routine",
    }
}

fn guidelines(state: &State, today: NaiveDate) -> String {
    let mut out = prose("", &line(&state.team));
    let sealed = match state.sealed_on {
        Some(on) => format!(
            "Guidelines in force, revision {}, sealed on {on}.",
            state.revision
        ),
        None => "Guidelines in force; no workshop was sealed yet.".to_owned(),
    };
    let review = match state.agreement.review_on {
        Some(on) => format!(" We look at them again on {on}."),
        None => String::new(),
    };
    out.push_str(&prose("", &(sealed + &review)));
    let agreement = &state.agreement;
    block(&mut out, "Mission", &agreement.mission);
    block(&mut out, "Together and apart", &agreement.sentence);
    let mut topic: Option<String> = None;
    for (norm, number) in state.norms.iter().zip(1..) {
        let own = line(&norm.topic);
        if topic.as_ref() != Some(&own) {
            out.push('\n');
            if !own.is_empty() {
                out.push_str(&prose("", &own));
            }
            topic = Some(own);
        }
        out.push_str(&numbered(norm, number, today));
    }
    if !state.guardrails.is_empty() {
        out.push_str("\nWhat leaders have decided\n");
        for (_, terms) in &state.guardrails {
            out.push_str(&prose("  - ", &guardrail(terms)));
        }
    }
    block(&mut out, "When one of us slips", &agreement.slips);
    if !agreement.triggers.is_empty() {
        out.push_str("\nWe look sooner when\n");
        let triggers = agreement.triggers.iter();
        out.extend(triggers.map(|trigger| prose("  - ", &trigger.text)));
    }
    out
}

fn block(out: &mut String, title: &str, text: &str) {
    if !text.trim().is_empty() {
        out.extend([format!("\n{title}\n")]);
        out.push_str(&prose("  ", text));
    }
}

fn numbered(norm: &InForce, number: usize, today: NaiveDate) -> String {
    let mut out = prose(&format!("{number:>3}. "), &norm.text);
    for (what, text) in [
        ("Why", &norm.why),
        ("Signal", &norm.signal),
        ("Steward", &norm.steward),
    ] {
        if !text.trim().is_empty() {
            out.push_str(&prose(&format!("     {what:<8} "), text));
        }
    }
    let standing = status(&norm.status, today);
    if !standing.is_empty() {
        out.extend([format!("     Status   {standing}\n")]);
    }
    if let Some(on) = norm.review_on {
        out.extend([format!("     Review   {on}\n")]);
    }
    out.push_str(&prose("     ", &format!("({})", line(norm.id.as_ref()))));
    out
}

/// How a norm stands; empty where it is adopted.
pub(super) fn status(status: &Status, today: NaiveDate) -> String {
    let over = |until: NaiveDate| if until < today { " (over)" } else { "" };
    match status {
        Status::Trial { until } => format!("on trial until {until}{}", over(*until)),
        Status::Provisional { until } => format!("provisional until {until}{}", over(*until)),
        Status::Adopted => String::new(),
        Status::Parked { .. } => "parked".to_owned(),
        Status::Escalated { to, .. } => format!("escalated to {}", line(to)),
        Status::Retired { on, .. } => format!("retired on {on}"),
    }
}

/// A guardrail in a sentence.
pub(super) fn guardrail(terms: &Terms) -> String {
    let class = terms.class.map(|class| match class {
        Class::Fixed => "fixed".to_owned(),
        Class::Flexible => "flexible".to_owned(),
        Class::Unknown => "unknown".to_owned(),
    });
    let source = Some(line(&terms.source)).filter(|source| !source.is_empty());
    let until = terms.until.map(|until| format!("until {until}"));
    let details: Vec<String> = [class, source, until].into_iter().flatten().collect();
    if details.is_empty() {
        line(&terms.text)
    } else {
        format!("{} ({})", line(&terms.text), details.join("; "))
    }
}
