//! What programs are told, as types of their own: `docs/schema` describes them, and a change of meaning is a new format.
//! Must not know the form of a session file.

use chrono::NaiveDate;
use serde::Serialize;

use super::due::{Due, Standing};
use super::state::{InForce, State};
use crate::domain::guardrail::Class;
use crate::domain::norm::Status;
use crate::domain::workshop::WorkshopKind;
use crate::text::is_hidden;

/// The number of this form.
pub const FORMAT: u16 = 1;

/// What `list --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    format: u16,
    /// The day it was asked on.
    today: NaiveDate,
    /// The sessions that could be read.
    pub sessions: Vec<Listed>,
    /// The files that could not.
    pub unreadable: Vec<Unreadable>,
}

/// One session of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    file: String,
    team: String,
    revision: usize,
    sealed_on: Option<NaiveDate>,
    norms_in_force: usize,
    review_on: Option<NaiveDate>,
    in_progress: Option<InProgress>,
    conflicts: usize,
    stewards_left: usize,
    due: Vec<DueItem>,
}

#[derive(Clone, Debug, Serialize)]
struct InProgress {
    kind: &'static str,
    step: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct DueItem {
    what: &'static str,
    since: NaiveDate,
    when: &'static str,
    text: Option<String>,
    who: Option<String>,
    stays_in_team: bool,
}

/// A file that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct Unreadable {
    /// Which.
    pub file: String,
    /// Why, in a sentence.
    pub problem: String,
}

/// What `show --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    format: u16,
    team: String,
    revision: usize,
    sealed_on: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    mission: String,
    sentence: String,
    slips: String,
    triggers: Vec<String>,
    norms: Vec<NormItem>,
    guardrails: Vec<GuardrailItem>,
    stays_in_team: usize,
}

#[derive(Clone, Debug, Serialize)]
struct NormItem {
    id: String,
    topic: String,
    text: String,
    why: String,
    signal: String,
    steward: Option<String>,
    status: &'static str,
    until: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    guardrails: Vec<String>,
    concerns: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct GuardrailItem {
    id: String,
    text: String,
    class: Option<&'static str>,
    source: String,
    until: Option<NaiveDate>,
}

impl List {
    /// A list of nothing yet.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            format: FORMAT,
            today,
            sessions: Vec::new(),
            unreadable: Vec::new(),
        }
    }
}

impl Listed {
    /// A session and its file.
    pub fn new(file: String, standing: &Standing) -> Self {
        let open = standing.open.map(|open| InProgress {
            kind: kind(open.kind),
            step: open.step.map(crate::domain::workshop::StepId::name),
        });
        Self {
            file,
            team: standing.team.clone(),
            revision: standing.revision,
            sealed_on: standing.sealed_on,
            norms_in_force: standing.in_force,
            review_on: standing.review_on,
            in_progress: open,
            conflicts: standing.conflicts,
            stewards_left: standing.lost_stewards,
            due: standing.due.iter().map(DueItem::of).collect(),
        }
    }
}

impl DueItem {
    fn of(due: &Due) -> Self {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            what: due.what.name(),
            since: due.on,
            when: due.when.name(),
            text: some(&due.text),
            who: some(&due.who),
            stays_in_team: due.stays_in_team,
        }
    }
}

impl Show {
    /// What was agreed, and how many norms in force stay in the team.
    pub fn of(state: &State, stays_in_team: usize) -> Self {
        let agreement = &state.agreement;
        let guardrails = state.guardrails.iter().map(|(id, terms)| GuardrailItem {
            id: id.to_string(),
            text: terms.text.clone(),
            class: terms.class.map(class),
            source: terms.source.clone(),
            until: terms.until,
        });
        Self {
            format: FORMAT,
            team: state.team.clone(),
            revision: state.revision,
            sealed_on: state.sealed_on,
            review_on: agreement.review_on,
            mission: agreement.mission.clone(),
            sentence: agreement.sentence.clone(),
            slips: agreement.slips.clone(),
            triggers: agreement.triggers.iter().map(|line| line.text.clone()).collect(),
            norms: state.norms.iter().map(NormItem::of).collect(),
            guardrails: guardrails.collect(),
            stays_in_team,
        }
    }
}

impl NormItem {
    fn of(norm: &InForce) -> Self {
        let status = match norm.status {
            Status::Trial { .. } => "trial",
            Status::Provisional { .. } => "provisional",
            _ => "adopted",
        };
        Self {
            id: norm.id.to_string(),
            topic: norm.topic.clone(),
            text: norm.text.clone(),
            why: norm.why.clone(),
            signal: norm.signal.clone(),
            steward: Some(norm.steward.clone()).filter(|name| !name.is_empty()),
            status,
            until: norm.status.until(),
            review_on: norm.review_on,
            guardrails: norm.links.guardrails.iter().map(ToString::to_string).collect(),
            concerns: norm.links.concerns.iter().map(ToString::to_string).collect(),
        }
    }
}

fn kind(kind: WorkshopKind) -> &'static str {
    match kind {
        WorkshopKind::First => "first",
        WorkshopKind::Transition => "transition",
        WorkshopKind::Routine => "routine",
    }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Fixed => "fixed",
        Class::Flexible => "flexible",
        Class::Unknown => "unknown",
    }
}

/// The text of a value, in which everything that a terminal might obey or hide is an escape of JSON.
pub fn text<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for c in serde_json::to_string_pretty(value)?.chars() {
        if c != '\n' && (c.is_control() || is_hidden(c)) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.extend([format!("\\u{unit:04x}")]);
            }
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_is_in_the_text_and_nothing_is_lost() {
        let words = "a\u{1b}[31m\u{202e}\u{9b}\u{7f}\u{e0041}b\n\u{e9}";
        let json = text(&words).expect("written");
        assert_eq!(
            json,
            "\"a\\u001b[31m\\u202e\\u009b\\u007f\\udb40\\udc41b\\n\u{e9}\"\n"
        );
        assert_eq!(serde_json::from_str::<String>(&json).expect("read"), words);
    }
}
