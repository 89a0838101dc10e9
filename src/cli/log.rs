//! `norming log SESSION`: the revisions of a session, or the life of one norm.
//! Must not know how they came about.

use clap::Args;

use crate::domain::id::NormId;
use crate::domain::norm::{Event, Norm};
use crate::domain::revision::Revision;
use crate::domain::session::Session;
use crate::domain::workshop::{StepId, Transition, Trigger, Workshop};

use super::completions;
use super::errors::CliError;
use super::print::{answer, line, prose, tell, today};
use super::sessions::{Sessions, close_to};
use super::show::{kind, status};

/// List a session's revisions, or the life of one norm
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Log {
    /// A session file, or the name of its team
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    /// The life of this norm: each wording, when, and why
    #[arg(long, value_name = "ID")]
    norm: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  norming log \"harbour crew\"
  norming log \"harbour crew\" --norm n-3k7f0qa

Exit codes: 0 fine, 2 wrong use, 3 could not read.";

impl Log {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        if let Some(id) = &self.norm {
            return answer(&life(&session, norm(&session, id)?));
        }
        if session.revisions.is_empty() {
            tell("no workshop was sealed yet");
        }
        let mut out = session.open_workshop().map_or_else(String::new, open);
        let all: Vec<&Revision> = session.revisions.iter().collect();
        for (at, revision) in all.iter().enumerate().rev() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&told(&session, revision, at + 1));
        }
        answer(&out)
    }
}

fn norm<'a>(session: &'a Session, id: &str) -> Result<&'a Norm, CliError> {
    let known = session.norms.get(&NormId::from(id.trim()));
    known.ok_or_else(|| CliError::NoNorm {
        name: line(id),
        close: close_to(id, session.norms.iter().map(|norm| norm.id.to_string())),
    })
}

fn open(workshop: &Workshop) -> String {
    let at = if workshop.is_prepared_only() {
        "preparing"
    } else {
        StepId::name(workshop.bookmark.step)
    };
    let head = format!("In progress  {}, {at}\n", kind(workshop.kind));
    head + &transition(&workshop.transition)
}

fn told(session: &Session, revision: &Revision, number: usize) -> String {
    let read_back = &revision.read_back;
    let workshop = &revision.workshop;
    let mut out = format!(
        "Revision {number}  {}  {}\n",
        revision.sealed_on,
        kind(workshop.kind)
    );
    out.push_str(&transition(&workshop.transition));
    let lists = [
        ("kept", &read_back.kept),
        ("revised", &read_back.revised),
        ("retired", &read_back.retired),
        ("new", &read_back.new),
        ("left open", &read_back.open),
    ];
    let counts = lists.iter().filter(|(_, ids)| !ids.is_empty());
    let counts: Vec<String> = counts
        .map(|(what, ids)| format!("{} {what}", ids.len()))
        .collect();
    if counts.is_empty() {
        out.push_str("  no norms\n");
    } else {
        out.extend([format!("  {}\n", counts.join(", "))]);
    }
    for (what, ids) in &lists[1..] {
        for id in *ids {
            let (text, reason) = words(session, workshop, id);
            out.push_str(&prose(&format!("    {what:<9}  "), &line(&text)));
            if !reason.is_empty() && *what != "new" {
                out.push_str(&prose("               because: ", &line(&reason)));
            }
        }
    }
    out
}

/// The words a workshop gave a norm, and why.
fn words(session: &Session, workshop: &Workshop, id: &NormId) -> (String, String) {
    let norm = session.norms.get(id);
    let mut stations = norm.into_iter().flat_map(|norm| norm.lineage.iter().rev());
    let station =
        stations.find(|one| one.revision.as_ref() == Some(&workshop.id) && one.event != Event::Amended);
    if let Some(station) = station {
        return (station.text.clone(), station.reason.clone());
    }
    let proposed = workshop.proposal_for(id).map(|proposal| &proposal.text);
    let text = proposed.or(norm.map(|norm| &norm.text));
    let text = text.map_or_else(|| format!("({id}, no longer in the file)"), Clone::clone);
    let reason = workshop.verdict(id).map_or("", |verdict| &verdict.reason);
    (text, reason.to_owned())
}

fn transition(transition: &Transition) -> String {
    let mut parts = Vec::new();
    match (line(&transition.from), line(&transition.to)) {
        (from, to) if from.is_empty() && to.is_empty() => {}
        (from, to) => parts.push(format!("from {from} to {to}")),
    }
    if let Some(when) = transition.when {
        parts.push(format!("on {when}"));
    }
    let trigger = match transition.trigger {
        Some(Trigger::Policy) => "a new policy",
        Some(Trigger::Reorganisation) => "a reorganisation",
        Some(Trigger::People) => "people joined or left",
        Some(Trigger::Tool) => "a new tool",
        Some(Trigger::Routine) | None => "",
    };
    if !trigger.is_empty() {
        parts.push(trigger.to_owned());
    }
    if parts.is_empty() {
        String::new()
    } else {
        prose("  Transition: ", &parts.join("; "))
    }
}

fn life(session: &Session, norm: &Norm) -> String {
    let mut out = prose(&format!("{}  ", line(norm.id.as_ref())), &line(&norm.text));
    let standing = status(&norm.status, today());
    out.push_str(&prose(
        "  Status: ",
        if standing.is_empty() { "adopted" } else { &standing },
    ));
    for parent in &norm.from {
        let words = session.norms.get(parent).map_or("", |norm| &norm.text);
        out.push_str(&prose(
            &format!("  Made from {}: ", line(parent.as_ref())),
            &line(words),
        ));
    }
    for station in &norm.lineage {
        let revision = station
            .revision
            .as_ref()
            .and_then(|id| session.revisions.position(id));
        let when = revision.map_or_else(
            || "between two revisions".to_owned(),
            |at| format!("revision {}", at + 1),
        );
        out.extend([format!("\n{}  {}, {when}\n", station.on, event(station.event))]);
        out.push_str(&prose("  ", &line(&station.text)));
        if !station.reason.is_empty() {
            out.push_str(&prose("  because: ", &line(&station.reason)));
        }
    }
    if norm.lineage.is_empty() {
        tell("nothing of its life is written down");
    }
    out
}

/// What happened to a norm, in a word.
pub(super) fn event(event: Event) -> &'static str {
    match event {
        Event::Adopted => "adopted",
        Event::Amended => "voted on, then amended",
        Event::Reworded => "reworded",
        Event::Corrected => "corrected",
        Event::Retired => "retired",
        Event::Parked => "parked",
        Event::Escalated => "escalated",
    }
}
