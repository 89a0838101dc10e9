//! `norming log SESSION`: the revisions of a session, or the life of one norm.
//! Must not know how they came about.

use clap::Args;

use crate::domain::id::NormId;
use crate::domain::language::Language;
use crate::domain::norm::Norm;
use crate::domain::revision::Revision;
use crate::domain::session::Session;
use crate::domain::workshop::{Transition, Workshop};
use crate::format::outward::outward;
use crate::format::report::json;
use crate::format::report::log::wording;
use crate::text::{clip, width};
use crate::ui::date;
use crate::ui::strings::strings;

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::print::{answer, as_json, line, padded, prose, tell, today};
use super::sessions::Sessions;
use super::show::status;
use super::words::{Words, words};

/// List a session's revisions, or the life of one norm
#[derive(Args, Debug)]
pub struct Log {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(long, value_name = "N|ID", add = completions::norms())]
    norm: Option<String>,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    besides: Besides,
}

impl Log {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let session = sessions.read(&self.session)?;
        let words = sessions.words();
        let told_of = outward(&session, self.besides.include());
        if let Some(id) = &self.norm {
            let named = NormId::from(id.trim());
            if session.norms.has(&named) && !told_of.norms.has(&named) {
                return Err(CliError::StaysInTeam(line(id)));
            }
            let norm = norm(&told_of, id)?;
            if self.json {
                let life = json::Logged::life(&told_of, norm);
                return as_json(&json::Log::new(&told_of, life));
            }
            return answer(&life(&told_of, norm, words));
        }
        if self.json {
            let revisions = json::Logged::revisions(&told_of, &session);
            return as_json(&json::Log::new(&told_of, revisions));
        }
        if session.revisions.is_empty() {
            tell(words.log.none);
        }
        let mut out = session
            .open_workshop()
            .map_or_else(String::new, |it| open(it, sessions.language()));
        let all: Vec<&Revision> = told_of.revisions.iter().collect();
        for (at, revision) in all.iter().enumerate().rev() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&told(&told_of, &session, revision, at + 1, words));
        }
        answer(&out)
    }
}

/// How many norms are listed where none is meant.
const LISTED: usize = 40;

/// The norm with an identity, or with the number that `show` gives it.
fn norm<'a>(session: &'a Session, asked: &str) -> Result<&'a Norm, CliError> {
    let asked = asked.trim();
    let by_id = session.norms.get(&NormId::from(asked));
    let number = asked
        .trim_start_matches('#')
        .trim_end_matches('.')
        .parse::<usize>();
    let number = number.ok().and_then(|number| number.checked_sub(1));
    let by_number = number.and_then(|at| session.in_force().nth(at));
    match (by_id, by_number) {
        (Some(one), Some(other)) if one.id != other.id => Err(unknown(session, asked, true)),
        (Some(norm), _) | (None, Some(norm)) => Ok(norm),
        (None, None) => Err(unknown(session, asked, false)),
    }
}

fn unknown(session: &Session, asked: &str, is_of_two: bool) -> CliError {
    let listed = |number: &str, norm: &Norm| {
        let text = line(&norm.text);
        format!("{number:>3}  {}  {}", line(norm.id.as_ref()), clip(&text, 60))
    };
    let in_force = session.in_force().zip(1..);
    let in_force = in_force.map(|(norm, number): (_, usize)| listed(&number.to_string(), norm));
    let others = session.norms.iter().filter(|norm| !norm.is_in_force());
    let others = others.map(|norm| listed("-", norm));
    CliError::NoNorm {
        name: line(asked),
        is_of_two,
        known: in_force.chain(others).take(LISTED).collect(),
    }
}

fn open(workshop: &Workshop, language: Language) -> String {
    let words = words(language);
    let at = if workshop.is_prepared_only() {
        words.preparing
    } else {
        strings(language).steps[workshop.bookmark.step as usize]
    };
    let what = (words.list.open)((words.kind)(workshop.kind), at);
    format!("{}  {what}\n", words.log.in_progress) + &transition(&workshop.transition, words)
}

/// A revision as it may be told; of the norms in `whole` that may not, it is told that they are there.
fn told(session: &Session, whole: &Session, revision: &Revision, number: usize, all: &Words) -> String {
    let words = &all.log;
    let read_back = &revision.read_back;
    let workshop = &revision.workshop;
    let mut out = format!(
        "{}  {}  {}\n",
        (words.revision)(number),
        revision.sealed_on,
        (all.kind)(workshop.kind)
    );
    out.push_str(&transition(&workshop.transition, all));
    let [kept, revised, retired, new, left_open] = words.lists;
    let lists = [
        (kept, &read_back.kept),
        (revised, &read_back.revised),
        (retired, &read_back.retired),
        (new, &read_back.new),
        (left_open, &read_back.open),
    ];
    let counts = lists.iter().filter(|(_, ids)| !ids.is_empty());
    let counts: Vec<String> = counts.map(|(what, ids)| (words.count)(ids.len(), what)).collect();
    if counts.is_empty() {
        out.extend([format!("  {}\n", words.no_norms)]);
    } else {
        out.extend([format!("  {}\n", counts.join(words.comma))]);
    }
    let cells = words.lists.iter().map(|what| width(what)).max().unwrap_or(0);
    for (what, ids) in &lists[1..] {
        for id in *ids {
            let stays = whole.norms.has(id) && !session.norms.has(id);
            let (text, reason) = if stays {
                (all.tell.in_team.to_owned(), String::new())
            } else {
                wording(session, workshop, id)
                    .unwrap_or_else(|| ((words.not_there)(id.as_ref()), String::new()))
            };
            out.push_str(&prose(&format!("    {}  ", padded(what, cells)), &line(&text)));
            if !reason.is_empty() && *what != new {
                out.push_str(&prose(
                    &format!("    {}  {}", " ".repeat(cells), words.because),
                    &line(&reason),
                ));
            }
        }
    }
    out
}

fn transition(transition: &Transition, words: &Words) -> String {
    // A date that was written behind the words is not said a second time.
    let to = transition
        .when
        .map_or(&*transition.to, |_| date::apart(&transition.to, today()).0);
    let said = (words.log.transition)(transition, &line(&transition.from), &line(to));
    if said.is_empty() { said } else { prose("  ", &said) }
}

fn life(session: &Session, norm: &Norm, all: &Words) -> String {
    let words = &all.log;
    let mut out = prose(&format!("{}  ", line(norm.id.as_ref())), &line(&norm.text));
    let standing = status(&norm.status, today(), &all.show);
    out.push_str(&prose(
        &format!("  {}", words.status),
        if standing.is_empty() {
            all.show.adopted
        } else {
            &standing
        },
    ));
    if norm.stays_in_team {
        out.push_str(&prose("  ", all.tell.in_team));
    }
    for parent in &norm.from {
        let text = session.norms.get(parent).map_or("", |norm| &norm.text);
        out.push_str(&prose(
            &format!("  {}", (words.made_from)(&line(parent.as_ref()))),
            &line(text),
        ));
    }
    for station in &norm.lineage {
        let revision = station
            .revision
            .as_ref()
            .and_then(|id| session.revisions.position(id));
        let when = revision.map_or_else(
            || words.between.to_owned(),
            |at| (all.diff.revision)(at + 1, None),
        );
        let head = (words.station)(station.on, (words.event)(station.event), &when);
        out.extend([format!("\n{head}\n")]);
        out.push_str(&prose("  ", &line(&station.text)));
        if !station.reason.is_empty() {
            out.push_str(&prose(&format!("  {}", words.because), &line(&station.reason)));
        }
    }
    if norm.lineage.is_empty() {
        tell(words.no_life);
    }
    out
}
