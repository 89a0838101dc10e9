//! `norming recover SESSION [NUMBER]`: snapshots and half-typed text, listed, shown and restored.
//! Must not know how they are kept.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::domain::document::is_same;
use crate::domain::session::Session;
use crate::format::report::json::FORMAT;
use crate::format::ron::decode_bytes;
use crate::runtime::clock::Clock;
use crate::runtime::lock::{self, Lock};
use crate::runtime::moved::found;
use crate::runtime::recovery::{Shelf, Snapshot, present, restore};
use crate::runtime::state::{FileState, State};
use crate::runtime::trouble::trouble;
use crate::text::diff::diff;
use crate::text::name;
use crate::ui::msg::Draft;
use crate::ui::strings::strings;

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::output::{There, is_standard, put};
use super::print::{answer, as_json, line, shown, tell};
use super::sessions::{Sessions, is_path};
use super::words::{self, RecoverWords};

/// So many lines are shown around what differs.
const AROUND: usize = 2;

/// List what can be recovered of a session, show a snapshot of it, or restore it
#[derive(Args, Debug)]
pub struct Recover {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(value_name = "NUMBER")]
    number: Option<u32>,
    #[arg(long, requires = "number")]
    yes: bool,
    #[arg(long, conflicts_with = "number")]
    json: bool,
    #[arg(short, long, value_name = "OUT", requires = "number", conflicts_with = "yes")]
    output: Option<PathBuf>,
    #[command(flatten)]
    besides: Besides,
}

/// A session that something may be recovered of.
struct Target {
    file: PathBuf,
    state: FileState,
    shelf: Shelf,
    /// What is in the file now.
    bytes: Option<Vec<u8>>,
}

impl Recover {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let target = self.target(sessions)?;
        let words = &sessions.words().recover;
        let Some(number) = self.number else {
            return self.list(&target, sessions);
        };
        let all = target.shelf.list();
        let snapshot = all.iter().find(|one| one.number == number);
        let snapshot = snapshot.ok_or(CliError::NoSnapshot(number))?;
        let bytes = target.shelf.read(snapshot).map_err(not_read(&target.file))?;
        if let Some(out) = &self.output {
            put(out, &bytes, There::Stays)?;
            if !is_standard(out) {
                tell(&(words.written)(number, out));
            }
            return Ok(());
        }
        if target.bytes.as_ref() == Some(&bytes) {
            tell(&(words.same)(&target.file));
            return Ok(());
        }
        // Held until it is restored; where there is nowhere to put a lock, there is none to respect.
        let lock = lock::take(&target.state.lock_place(), Clock::start().now().wall);
        if let Ok(Lock::Taken(holder, _)) = lock {
            return Err(CliError::OpenElsewhere(target.file, holder));
        }
        let hides = !self.besides.include().sources;
        if show(&target, snapshot, &bytes, hides, words)? {
            tell(sessions.words().tell.no_sources);
        }
        if !self.yes && !asked(words)? {
            return Err(CliError::NotRestored);
        }
        let now = Clock::start().now().wall;
        let kept = restore(&target.shelf, &target.file, snapshot, now).map_err(not_read(&target.file))?;
        tell(&(words.restored)(&target.file, number, kept));
        Ok(())
    }

    /// The session that is meant, even if its file is broken or gone.
    fn target(&self, sessions: &Sessions) -> Result<Target, CliError> {
        let state = State::of_user();
        let sought = sessions.find(&self.session);
        let is_folder = |file: &PathBuf| sessions.folder().is_ok_and(|folder| *file == folder);
        let file = match sought {
            Err(CliError::NotRead { file, .. }) if !is_folder(&file) => file,
            Ok(file) => file,
            Err(CliError::NotRead { .. }) if is_path(&self.session) => PathBuf::from(&self.session),
            Err(error @ (CliError::NoSuchTeam { .. } | CliError::NotRead { .. })) => {
                // It may be gone, or on a share that can't be reached.
                let folder = sessions.folder()?;
                let folder = std::fs::canonicalize(&folder).or_else(|_| std::path::absolute(&folder));
                let folder = folder.unwrap_or_default();
                let kept = Shelf::all(&state)
                    .into_iter()
                    .find(|shelf| shelf.file().parent() == Some(&folder) && is_called(shelf, &self.session));
                kept.ok_or(error)?.file().to_path_buf()
            }
            Err(error) => return Err(error),
        };
        let kept = found(&state, &file);
        let state = kept.ok_or_else(|| CliError::NothingToRecover(line(&self.session)))?;
        let snapshots = Shelf::beside(&state);
        let bytes = present(&file).unwrap_or_else(|error| {
            // What is kept of it can be read all the same.
            let why = (strings(sessions.language()).trouble)(&trouble(&error));
            tell(&(sessions.words().could_not_read)(&file.to_string_lossy(), &why));
            None
        });
        let now = bytes.as_ref().and_then(|bytes| decode_bytes(bytes).ok());
        let newest = || snapshots.newest();
        if let Some(session) = now.map(|now| now.session).or_else(newest) {
            sessions.speak(session.language);
        }
        Ok(Target {
            file,
            state,
            shelf: snapshots,
            bytes,
        })
    }

    fn list(&self, target: &Target, sessions: &Sessions) -> Result<(), CliError> {
        let words = &sessions.words().recover;
        let all = target.shelf.list();
        let drafts = target.state.drafts().unwrap_or_else(|trouble| {
            let why = (strings(sessions.language()).trouble)(&trouble);
            let place = target.state.draft_place();
            tell(&(sessions.words().could_not_read)(&shown(&place), &why));
            Vec::new()
        });
        if all.is_empty() && drafts.is_empty() {
            return Err(CliError::NothingToRecover(line(&self.session)));
        }
        if self.json {
            return as_json(&for_programs(target, &all, &drafts));
        }
        let mut out = String::new();
        if !all.is_empty() {
            out = (words.head)(&target.file, target.bytes.is_none()) + "\n";
            out.extend(lines(target, &all, words).into_iter().rev());
        }
        for draft in drafts {
            // Private notes are told to nobody who did not ask for them.
            if draft.is_private() {
                out.extend([format!("{}\n", words.half_noted)]);
            } else {
                out.extend([format!("{}\n", words.half_typed)]);
                out.extend(draft.text.lines().map(|line| format!("  {line}\n")));
            }
        }
        answer(&out)
    }
}

/// What `recover --json` tells.
#[derive(Serialize)]
struct Told {
    format: u16,
    file: String,
    file_is_there: bool,
    snapshots: Vec<Kept>,
    half_typed: Vec<HalfTyped>,
}

#[derive(Serialize)]
struct Kept {
    number: u32,
    at: String,
    bytes: usize,
    why: &'static str,
    readable: bool,
    as_now: bool,
    norms: Option<usize>,
    revisions: Option<usize>,
}

/// Text that was not finished; the words of private notes are told to nobody who did not ask for them.
#[derive(Serialize)]
struct HalfTyped {
    private: bool,
    text: Option<String>,
}

fn half_typed(draft: &Draft) -> HalfTyped {
    HalfTyped {
        private: draft.is_private(),
        text: (!draft.is_private()).then(|| draft.text.clone()),
    }
}

fn for_programs(target: &Target, all: &[Snapshot], drafts: &[Draft]) -> Told {
    let now = target.bytes.as_ref().and_then(|bytes| decode_bytes(bytes).ok());
    let snapshots = all.iter().rev().map(|snapshot| {
        let session = target.shelf.session(snapshot);
        let is_now = |session: &Session| now.as_ref().is_some_and(|now| is_same(session, &now.session));
        Kept {
            number: snapshot.number,
            at: snapshot.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            bytes: target.shelf.read(snapshot).map_or(0, |bytes| bytes.len()),
            why: snapshot.why.name(),
            readable: session.is_some(),
            as_now: session.as_ref().is_some_and(is_now),
            norms: session.as_ref().map(|session| session.norms.len()),
            revisions: session.as_ref().map(|session| session.revisions.len()),
        }
    });
    Told {
        format: FORMAT,
        file: target.file.to_string_lossy().into_owned(),
        file_is_there: target.bytes.is_some(),
        snapshots: snapshots.collect(),
        half_typed: drafts.iter().map(half_typed).collect(),
    }
}

/// A line a snapshot, the oldest first.
fn lines(target: &Target, all: &[Snapshot], words: &RecoverWords) -> Vec<String> {
    let now = target.bytes.as_ref().and_then(|bytes| decode_bytes(bytes).ok());
    let mut before: Option<Session> = None;
    let mut lines = Vec::new();
    for snapshot in all {
        let size = target.shelf.read(snapshot).map_or(0, |bytes| bytes.len());
        let session = target.shelf.session(snapshot);
        let mut what = match (&session, &before) {
            (None, _) => words.unreadable.to_owned(),
            (Some(_), None) => words.first.to_owned(),
            (Some(session), Some(before)) => changed(before, session, words),
        };
        what.push_str((words.why)(snapshot.why));
        if let (Some(session), Some(now)) = (&session, &now)
            && is_same(session, &now.session)
        {
            what.push_str(words.as_now);
        }
        let at = snapshot.at.format("%Y-%m-%d %H:%M");
        let (whole, tenth) = (size / 1_000, size % 1_000 / 100);
        lines.push(format!(
            "{:>4}  {at}  {whole}.{tenth} KB  {what}\n",
            snapshot.number
        ));
        before = session.or(before);
    }
    lines
}

/// What came and what went from one state to the next, as numbers.
fn changed(before: &Session, after: &Session, words: &RecoverWords) -> String {
    let (before, after) = (counts(before), counts(after));
    let told: Vec<String> = after
        .iter()
        .zip(&before)
        .filter(|((_, now), (_, then))| now != then)
        .map(|((what, now), (_, then))| {
            let sign = if now > then { '+' } else { '-' };
            format!("{sign}{}", (words.count)(now.abs_diff(*then), *what))
        })
        .collect();
    if told.is_empty() {
        words.other_words.to_owned()
    } else {
        told.join(words.comma)
    }
}

/// How many there are of each kind of thing.
fn counts(session: &Session) -> BTreeMap<words::Kept, usize> {
    let workshop = session.open_workshop();
    let opened = |count: fn(&crate::domain::workshop::Workshop) -> usize| workshop.map_or(0, count);
    BTreeMap::from([
        (words::Kept::Norms, session.norms.len()),
        (words::Kept::Revisions, session.revisions.len()),
        (words::Kept::People, session.team_now().count()),
        (words::Kept::Guardrails, session.guardrails.len()),
        (words::Kept::Concerns, session.concerns.len()),
        (words::Kept::Unknowns, session.unknowns.len()),
        (words::Kept::Actions, session.actions.len()),
        (words::Kept::Parked, session.parking.len()),
        (words::Kept::Frictions, opened(|one| one.frictions.len())),
        (words::Kept::Clusters, opened(|one| one.clusters.len())),
        (words::Kept::Drafts, opened(|one| one.proposals.len())),
        (words::Kept::Workshops, opened(|_| 1)),
    ])
}

/// Shows which lines of the file a snapshot would change; whether the words of a source were hidden in them.
fn show(
    target: &Target,
    snapshot: &Snapshot,
    bytes: &[u8],
    hides: bool,
    words: &RecoverWords,
) -> Result<bool, CliError> {
    let old = target.bytes.as_deref().unwrap_or_default();
    let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(bytes));
    let lines: Vec<&str> = old.split('\n').collect();
    let mut out = format!(
        "--- {}\n+++ {}, {}\n",
        (words.compared[0])(&shown(&target.file)),
        (words.compared[1])(&snapshot.number.to_string()),
        snapshot.at.format("%Y-%m-%d %H:%M")
    );
    let mut shown = 0;
    let hunks = diff(&old, &new);
    for (at, hunk) in hunks.iter().enumerate() {
        let from = hunk.at.saturating_sub(AROUND).max(shown);
        if from > shown {
            out.push_str("...\n");
        }
        let end = hunk.at + hunk.gone;
        let next = hunks.get(at + 1).map_or(lines.len(), |next| next.at);
        let until = (end + AROUND).min(next);
        let around = |from: usize, to: usize| lines[from..to].iter().map(|line| format!(" {line}\n"));
        out.extend(around(from, hunk.at));
        out.extend(lines[hunk.at..end].iter().map(|line| format!("-{line}\n")));
        out.extend(hunk.new.iter().map(|line| format!("+{line}\n")));
        out.extend(around(end, until));
        shown = until;
    }
    let (told, is_hidden) = if hides {
        without_sources(&out)
    } else {
        (out, false)
    };
    answer(&told)?;
    Ok(is_hidden)
}

/// Lines of a file, which need not be one that can be read, without the words of sources; whether there were any.
fn without_sources(text: &str) -> (String, bool) {
    const SOURCE: &str = "source: ";
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_hidden = false;
    while let Some(at) = rest.find(SOURCE) {
        let (before, from) = rest.split_at(at + SOURCE.len());
        told.push_str(before);
        rest = from;
        if let Some(end) = quoted(from) {
            told.push_str("\"...\"");
            rest = &from[end..];
            is_hidden = true;
        }
    }
    told.push_str(rest);
    (told, is_hidden)
}

/// Where a text in quotes that begins here ends, with its last quote, or with the text where it has none.
fn quoted(text: &str) -> Option<usize> {
    let raw = text.strip_prefix('r').unwrap_or(text);
    let body = raw.trim_start_matches('#');
    let hashes = "#".repeat(raw.len() - body.len());
    let is_raw = raw.len() < text.len();
    let from = text.len() - body.strip_prefix('"')?.len();
    let mut is_escaped = false;
    for (at, letter) in text[from..].char_indices() {
        match letter {
            '"' if !is_escaped && text[from + at + 1..].starts_with(&hashes) => {
                return Some(from + at + 1 + hashes.len());
            }
            '\\' if !is_raw => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    Some(text.len())
}

/// Asks whoever is at the terminal; nobody there is no.
fn asked(words: &RecoverWords) -> Result<bool, CliError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Ok(false);
    }
    write!(io::stderr(), "{}", words.ask)?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    let answer = answer.trim().to_lowercase();
    Ok(["y", "yes"].contains(&answer.as_str()) || words.yes.contains(&answer.as_str()))
}

fn is_called(shelf: &Shelf, name: &str) -> bool {
    let stem = shelf.file().file_stem().unwrap_or_default().to_string_lossy();
    let team = || shelf.newest();
    name::is_same(&stem, name) || team().is_some_and(|session| name::is_same(&session.team, name))
}

fn not_read(file: &Path) -> impl FnOnce(io::Error) -> CliError {
    let file = file.to_path_buf();
    move |error| CliError::NotRead {
        file,
        trouble: trouble(&error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_hidden_in_any_form() {
        let check = |text: &str, wanted: &str| {
            assert_eq!(without_sources(text), (wanted.to_owned(), text != wanted));
        };
        check("-  source: \"Marta\",\n", "-  source: \"...\",\n");
        check(
            "(source: \"the \\\"boss\\\" \\\\\", until: x)",
            "(source: \"...\", until: x)",
        );
        check(
            "source: r##\"a \"# b\"##, source: \"c",
            "source: \"...\", source: \"...\"",
        );
        check("+ source: r\"a\nb\" c", "+ source: \"...\" c");
        check("text: \"source of it\"", "text: \"source of it\"");
        check("", "");
    }
}
