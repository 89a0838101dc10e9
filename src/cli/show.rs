//! `norming show SESSION`: the guidelines in force as text.
//! Must not know how they are found.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::guardrail::Terms;
use crate::domain::norm::Status;
use crate::domain::session::Session;
use crate::format::outward::outward;
use crate::format::report::json;
use crate::format::report::state::{InForce, Point, State, state};

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::print::{answer, as_json, line, padded, prose, tell, today};
use super::sessions::Sessions;
use super::words::{ShowWords, Words};

/// Show a team's guidelines in force, as text
#[derive(Args, Debug)]
pub struct Show {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), add = completions::revisions())]
    revision: Option<u32>,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    besides: Besides,
}

impl Show {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        let words = sessions.words();
        let asked = self.revision.and_then(|number| usize::try_from(number).ok());
        let point = asked.map_or(Point::Now, Point::Revision);
        let all = state_at(&session, point)?.norms.len();
        let include = self.besides.include();
        let told = outward(&session, include);
        let state = state_at(&told, point)?;
        let kept = all.saturating_sub(state.norms.len());
        if self.json {
            let counts = (kept, session.conflicts.len());
            return as_json(&json::Show::of(&told, (point, &state), include, counts));
        }
        if all == 0 {
            tell(words.show.none);
        }
        if asked.is_none() && !session.conflicts.is_empty() {
            tell(&(words.conflicts)(session.conflicts.len()));
        }
        if asked.is_none() && session.open_workshop().is_some() {
            tell(words.show.in_progress);
        }
        let mut text = guidelines(&state, today(), words);
        if kept > 0 {
            text.push('\n');
            text.push_str(&prose("", &(words.tell.stays)(kept)));
        }
        answer(&text)
    }
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

fn guidelines(state: &State, today: NaiveDate, all: &Words) -> String {
    let words = &all.show;
    let [mission, together, decided, slips, sooner] = words.titles;
    let mut out = prose("", &line(&state.team));
    let sealed = state.sealed_on.map(|on| (state.revision, on));
    out.push_str(&prose("", &(words.head)(sealed, state.agreement.review_on)));
    let agreement = &state.agreement;
    block(&mut out, mission, &agreement.mission);
    block(&mut out, together, &agreement.sentence);
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
        out.push_str(&numbered(norm, number, today, all));
    }
    if !state.guardrails.is_empty() {
        out.extend([format!("\n{decided}\n")]);
        for (_, terms) in &state.guardrails {
            out.push_str(&prose("  - ", &guardrail(terms, words)));
        }
    }
    block(&mut out, slips, &agreement.slips);
    if !agreement.triggers.is_empty() {
        out.extend([format!("\n{sooner}\n")]);
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

fn numbered(norm: &InForce, number: usize, today: NaiveDate, all: &Words) -> String {
    let words = &all.show;
    let [why, signal, steward, standing, review] = words.fields;
    let led = |what: &str| format!("     {} ", padded(what, words.field_cells));
    let mut out = prose(&format!("{number:>3}. "), &norm.text);
    for (what, text) in [(why, &norm.why), (signal, &norm.signal), (steward, &norm.steward)] {
        if !text.trim().is_empty() {
            out.push_str(&prose(&led(what), text));
        }
    }
    let stands = status(&norm.status, today, words);
    if !stands.is_empty() {
        out.extend([format!("{}{stands}\n", led(standing))]);
    }
    if let Some(on) = norm.review_on {
        out.extend([format!("{}{on}\n", led(review))]);
    }
    if norm.stays_in_team {
        out.push_str(&prose("     ", all.tell.in_team));
    }
    out.push_str(&prose("     ", &format!("({})", line(norm.id.as_ref()))));
    out
}

/// How a norm stands; empty where it is adopted.
pub(super) fn status(status: &Status, today: NaiveDate, words: &ShowWords) -> String {
    let to = match status {
        Status::Escalated { to, .. } => line(to),
        _ => String::new(),
    };
    (words.status)(status, &to, today)
}

/// A guardrail in a sentence.
pub(super) fn guardrail(terms: &Terms, words: &ShowWords) -> String {
    let class = terms.class.map(|class| (words.class)(class).to_owned());
    let source = Some(line(&terms.source)).filter(|source| !source.is_empty());
    let until = terms.until.map(words.until);
    let details: Vec<String> = [class, source, until].into_iter().flatten().collect();
    if details.is_empty() {
        line(&terms.text)
    } else {
        line(&terms.text) + &(words.aside)(&details.join(words.between))
    }
}
