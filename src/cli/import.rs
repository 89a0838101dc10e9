//! `norming import FILE --team T`: an agreement that was written elsewhere, as drafts in a new session.
//! Must not know what is a topic or a norm, nor how a session is saved.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::domain::id::{Mint, WorkshopId};
use crate::domain::language::Language;
use crate::domain::workshop::WorkshopKind;
use crate::flow::agenda::Agenda;
use crate::format::agenda::shipped;
use crate::format::import::{
    Becomes, Decoded, Form, MOST_BYTES, MOST_LINES, MOST_TOPICS, NoText, Reading, Understood, decode,
    drafted, form_of, read,
};
use crate::format::slug::slug;
use crate::runtime::run::can_show;
use crate::runtime::store::{self, Store, own_in};
use crate::runtime::trouble::trouble;
use crate::text::{Shape, bracketed, pad, sanitise, shell_word};
use crate::ui::app::{self, Start};
use crate::ui::msg::{SaveAs, Trouble};
use crate::ui::review::{column, elsewhere, fate};
use crate::ui::strings::{ReviewWords, strings};

use super::errors::CliError;
use super::open::show;
use super::print::{answer, line, prose, tell, today};
use super::sessions::Sessions;
use super::words::ImportWords;

/// The name of the standard input.
const STDIN: &str = "-";

/// Start a session from an agreement you have: headings become topics, what is under them becomes drafts of norms
#[derive(Args, Debug)]
pub struct Import {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "TEAM")]
    team: String,
    #[arg(long = "as", value_enum, value_name = "FORM")]
    form: Option<Written>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    no_review: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Written {
    Markdown,
    Text,
    Html,
    Wiki,
    Json,
}

impl Import {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let words = &sessions.words().import;
        let team = sanitise(self.team.trim(), Shape::Line).into_owned();
        if team.is_empty() {
            return Err(CliError::NoName);
        }
        if let Some(file) = sessions.file_of_team(&team)? {
            return Err(CliError::TeamHasSession(file));
        }
        let Decoded { text, encoding } = self.text(words)?;
        if let Some(encoding) = encoding.filter(|_| self.dry_run || self.no_review || !can_show()) {
            tell(&(words.read_as)(encoding));
        }
        let reading = read(&text, self.form(&text));
        let understood = reading.understood();
        let is_reviewed = !self.dry_run && !self.no_review && can_show();
        let is_empty = if is_reviewed {
            reading.lines().is_empty()
        } else {
            understood.topics.is_empty()
        };
        if is_empty {
            return Err(CliError::NothingUnderstood(self.name(words)));
        }
        if understood.topics.len() > MOST_TOPICS {
            return Err(self.too_long((words.most_topics)(MOST_TOPICS), words));
        }
        if understood.norms().max(understood.rest.len()) > MOST_LINES {
            return Err(self.too_long((words.most_lines)(MOST_LINES), words));
        }
        let folder = sessions.folder()?;
        let mut mint = Mint::new(fastrand::u64(..));
        let name = match self.file.file_name().filter(|_| !self.is_stdin()) {
            Some(name) => line(&name.to_string_lossy()),
            None => self.name(words),
        };
        let look = sessions.settings().look();
        if is_reviewed {
            let import = app::Import {
                team: team.clone(),
                name,
                encoding,
                reading,
                minutes: look.minutes,
                language: look.language,
            };
            show(sessions, Start::Import(Box::new(import)), folder, None)?;
            if sessions.file_of_team(&team)?.is_none() {
                tell(words.left);
            }
            return Ok(());
        }
        let said = &strings(look.language).review;
        let whence = |under: &str| (said.whence)(&name, under);
        let agenda = first_agenda(&folder, look.minutes, look.language)?;
        let session = drafted(
            &understood,
            &team,
            look.language,
            &agenda,
            &mut mint,
            today(),
            whence,
        );
        let session = session.map_err(|rejected| CliError::NotImported {
            name: self.name(words),
            rejected,
        })?;
        if self.dry_run {
            answer(&fates(&reading, words, &strings(sessions.language()).review))?;
            tell(words.dry);
            return Ok(());
        }
        let mut file = folder.join(format!("{}.ron", slug(&team)));
        if file.symlink_metadata().is_ok() {
            let id: WorkshopId = mint.id();
            let tail: String = id.as_ref().chars().skip(2).take(4).collect();
            file = folder.join(format!("{}-{tail}.ron", slug(&team)));
        }
        let saved = Store::default().save(&file, &session, SaveAs::New);
        saved.map_err(|trouble| CliError::NotWritten {
            file: file.clone(),
            trouble,
        })?;
        answer(&told(&understood, words))?;
        let open = shell_word(&file.to_string_lossy()).into_owned();
        tell(&(words.done)(&file, &open));
        Ok(())
    }

    /// What is in the file.
    fn text(&self, words: &ImportWords) -> Result<Decoded, CliError> {
        let failed = |trouble| CliError::NotRead {
            file: PathBuf::from(self.name(words)),
            trouble,
        };
        let bytes = if self.is_stdin() {
            let mut bytes = Vec::new();
            let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
            let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
            read.map_err(|error| failed(trouble(&error)))?;
            bytes
        } else {
            store::read_bytes(&self.file).map_err(failed)?
        };
        if bytes.len() > MOST_BYTES {
            return Err(self.too_long((words.most_kilobytes)(MOST_BYTES / 1024), words));
        }
        decode(&bytes).map_err(|no_text| match no_text {
            NoText::Broken(error) => failed(Trouble::Content(error)),
            NoText::Foreign(document) => CliError::NoText {
                name: self.name(words),
                document,
            },
        })
    }

    fn too_long(&self, most: String, words: &ImportWords) -> CliError {
        CliError::TooLong {
            name: self.name(words),
            most,
        }
    }

    fn form(&self, text: &str) -> Form {
        let ending = self.file.extension().unwrap_or_default().to_ascii_lowercase();
        match self.form {
            Some(Written::Markdown) => Form::Markdown,
            Some(Written::Text) => Form::Plain,
            Some(Written::Html) => Form::Html,
            Some(Written::Wiki) => Form::Wiki,
            Some(Written::Json) => Form::Json,
            None if ending == "md" || ending == "markdown" => Form::Markdown,
            None if ending == "html" || ending == "htm" => Form::Html,
            None if ending == "wiki" || ending == "mediawiki" => Form::Wiki,
            // People save all kinds of text under this ending.
            None if ending == "txt" || ending == "text" => match form_of(text) {
                Form::Markdown => Form::Plain,
                form => form,
            },
            None => form_of(text),
        }
    }

    fn is_stdin(&self) -> bool {
        self.file == Path::new(STDIN)
    }

    /// The file as people call it.
    fn name(&self, words: &ImportWords) -> String {
        if self.is_stdin() {
            words.stdin.to_owned()
        } else {
            line(&self.file.to_string_lossy())
        }
    }
}

/// What each line would become, in the order of the file, and how many of each.
fn fates(reading: &Reading, words: &ImportWords, said: &ReviewWords) -> String {
    let column = column(said);
    let topics = reading.topics();
    let mut above = None;
    let mut out = String::new();
    for (at, line) in reading.lines().iter().enumerate() {
        let becomes = reading.becomes(at);
        if becomes == Becomes::Topic {
            above = Some(at);
        }
        if line.text.is_empty() {
            continue;
        }
        let head = format!("{}  ", pad(fate(said, reading, at), column));
        let mut text = line.said();
        if let Some(note) = elsewhere(said, reading, at, &topics, above) {
            text.extend(["  ", &bracketed(&note)]);
        }
        out.push_str(&prose(&head, &text));
    }
    out.push('\n');
    let counts = reading.counts();
    if counts.doubtful > 0 {
        out.extend([words.doubtful, "\n\n"]);
    }
    out + &format!("{}\n", (said.counts)(&counts))
}

/// The agenda of a first workshop that is nearest to so many minutes; the team's own before the shipped one.
fn first_agenda(folder: &Path, minutes: Option<u16>, language: Language) -> Result<Agenda, CliError> {
    let file = folder.join(store::AGENDA);
    let own = own_in(folder).agendas;
    let own = own.map_err(|trouble| CliError::NotRead { file, trouble })?;
    let is_first = |agenda: &&Agenda| agenda.kind == WorkshopKind::First;
    let near = |agenda: &&Agenda| minutes.map_or(0, |minutes| agenda.total().abs_diff(minutes));
    let own = own.iter().filter(is_first).min_by_key(near);
    let shipped = shipped(language).iter().filter(is_first).min_by_key(near);
    own.or(shipped).cloned().ok_or(CliError::NoAgenda)
}

/// Topics and norms as they were understood, and how many.
fn told(understood: &Understood, words: &ImportWords) -> String {
    let mut out = String::new();
    for topic in &understood.topics {
        let name = if topic.name.is_empty() {
            words.no_topic
        } else {
            &topic.name
        };
        out.push_str(&prose("", name));
        for norm in &topic.norms {
            out.push_str(&prose(if norm.is_doubtful { "  ? " } else { "  - " }, &norm.text));
            let fields = [&norm.why, &norm.signal, &norm.steward];
            for (name, text) in words
                .fields
                .iter()
                .zip(fields)
                .filter(|(_, text)| !text.is_empty())
            {
                out.push_str(&prose("      ", &format!("{name}{text}")));
            }
        }
        if topic.norms.is_empty() {
            out.extend([format!("  {}\n", words.no_norm)]);
        }
        out.push('\n');
    }
    if !understood.rest.is_empty() {
        out.extend([format!("{}\n", words.aside)]);
        for rest in &understood.rest {
            out.push_str(&prose("  . ", &rest.text));
        }
        out.push('\n');
    }
    for (title, lines) in words.lists.iter().zip([&understood.people, &understood.left_out]) {
        if !lines.is_empty() {
            out.extend([*title, "\n"]);
            for text in lines {
                out.push_str(&prose("  . ", text));
            }
            out.push('\n');
        }
    }
    let all = understood.topics.iter().flat_map(|topic| &topic.norms);
    if all.filter(|norm| norm.is_doubtful).count() > 0 {
        out.extend([words.doubtful, "\n\n"]);
    }
    let totals = (words.totals)(understood.named(), understood.norms(), understood.rest.len());
    out + &format!("{totals}\n")
}
