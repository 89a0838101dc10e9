//! The home screen: every session of the folder; opening one, beginning one, rehearsing.
//! Must not know what is in a session beyond what its line says.

mod lines;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::document::Document;
use crate::domain::due;
use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::domain::workshop::WorkshopKind;
use crate::flow::agenda::Agenda;
use crate::format::slug::slug;
use crate::text::name;

use super::open::{At, Open};
use super::overlay::Overlay;
use super::{App, Start};
use crate::ui::keymap::Action;
use crate::ui::msg::{Effect, Entry, Folder, SaveAs};
use crate::ui::sheet::{Ask, Go, Outcome};

pub use lines::lines;

/// The home screen.
#[derive(Debug, Default)]
pub struct Home {
    /// The sessions of the folder that were read, what has been due longest first; none while it is not known what is in it.
    pub entries: Option<Vec<Entry>>,
    /// The files that were never read yet.
    pub unread: BTreeSet<PathBuf>,
    /// Where the cursor is, among those that match.
    pub at: usize,
    /// Whether somebody put it there. Until then it is on the first, whatever comes.
    is_put: bool,
    /// The filter.
    pub filter: Option<String>,
    /// Whether a sample was asked for and has not come yet.
    pub expects_sample: bool,
}

impl Home {
    /// The sessions that match the filter.
    pub fn shown(&self) -> Vec<&Entry> {
        let entries = self.entries.iter().flatten();
        let Some(filter) = &self.filter else {
            return entries.collect();
        };
        let wanted = name::key(filter);
        let is_wanted = |entry: &&Entry| {
            let team = entry.session.as_ref().map(|session| session.team.as_str());
            let file = entry.file.file_name().unwrap_or_default().to_string_lossy();
            name::key(&format!("{} {file}", team.unwrap_or_default())).contains(&wanted)
        };
        entries.filter(is_wanted).collect()
    }

    /// Somebody puts the cursor there.
    pub fn put(&mut self, at: usize) {
        self.at = at;
        self.is_put = true;
    }

    /// Other sessions match from now on: the cursor is on the first.
    pub fn set_filter(&mut self, filter: Option<String>) {
        self.filter = filter;
        self.at = 0;
        self.is_put = false;
    }

    /// How many sessions there are, with those that are still to be read.
    pub fn count(&self) -> usize {
        self.entries.as_ref().map_or(0, Vec::len) + self.unread.len()
    }

    /// Whether it is known that there is no session.
    pub fn is_empty(&self) -> bool {
        self.entries.is_some() && self.count() == 0
    }

    /// Where a file is among those that match.
    fn place(&self, file: &Path) -> Option<usize> {
        self.shown().iter().position(|entry| entry.file == file)
    }

    /// Every file of the folder.
    fn files(&self) -> impl Iterator<Item = &PathBuf> {
        let read = self.entries.iter().flatten().map(|entry| &entry.file);
        read.chain(&self.unread)
    }
}

impl App {
    /// The folder was listed, and its sessions were read or are being read.
    pub(super) fn scanned(&mut self, folder: Folder) {
        let Folder { entries, unread, own } = folder;
        self.home.unread.clone_from(&unread);
        self.list(|listed| {
            // What was read before stands until it is read anew.
            listed.retain(|one| unread.contains(&one.file));
            listed.extend(entries);
        });
        if self.open.is_some() {
            return;
        }
        self.own = own;
        self.say_what_cannot_be_used();
        match self.start.clone() {
            Start::New {
                team,
                kind,
                minutes,
                language,
            } => self.new_session(&team, kind, minutes, language),
            Start::Import(import) => self.begin_import(&import),
            Start::Home | Start::Session(_) | Start::Rehearse => {}
        }
    }

    /// More sessions of the folder were read.
    pub(super) fn read(&mut self, entries: Vec<Entry>) {
        self.list(|listed| {
            let files: BTreeSet<&PathBuf> = entries.iter().map(|one| &one.file).collect();
            listed.retain(|one| !files.contains(&one.file));
            listed.extend(entries);
        });
    }

    /// Changes the list; the cursor stays on the session that somebody put it on.
    fn list(&mut self, change: impl FnOnce(&mut Vec<Entry>)) {
        let at = self.home.at;
        let on = self.home.shown().get(at).map(|entry| entry.file.clone());
        let mut entries = self.home.entries.take().unwrap_or_default();
        change(&mut entries);
        for entry in &entries {
            self.home.unread.remove(&entry.file);
        }
        // What has waited longest comes first, then it goes by file. Samples that can be read come before all.
        let (today, language, rehearses) = (self.now.wall.date(), self.words.language, self.is_rehearsal());
        let is_foreign = |entry: &Entry| entry.session.as_ref().is_ok_and(|one| one.language != language);
        entries.sort_by_cached_key(|entry| {
            let is_last = rehearses && is_foreign(entry);
            let since = due_since(entry, today);
            (is_last, since.is_none(), since, entry.file.clone())
        });
        self.home.entries = Some(entries);
        self.home.at = match on {
            _ if !self.home.is_put => 0,
            Some(file) => self.home.place(&file).unwrap_or(at),
            None => at,
        };
        self.home.at = self.home.at.min(self.places().saturating_sub(1));
    }

    /// Asks for a session.
    pub(super) fn load(&mut self, file: PathBuf) -> Vec<Effect> {
        // Whoever comes back is where they were.
        if let Some(at) = self.home.place(&file) {
            self.home.put(at);
        }
        self.home.expects_sample = false;
        self.wanted = Some(file.clone());
        vec![Effect::Load(file)]
    }

    /// How many places the cursor has: the sessions that are shown, and the rehearsal behind them.
    fn places(&self) -> usize {
        self.home.shown().len() + usize::from(self.offers_rehearsal())
    }

    /// Whether the home screen offers a rehearsal behind the sessions.
    fn offers_rehearsal(&self) -> bool {
        // While more sessions come, it would be somewhere else each time.
        let is_whole =
            self.home.filter.is_none() && self.home.entries.is_some() && self.home.unread.is_empty();
        is_whole && self.failed.is_none() && !self.is_rehearsal()
    }

    /// Puts the cursor on the session of a team, if there is one; no filter hides it.
    pub(super) fn find_team(&mut self, team: &str) -> bool {
        let is_it = |entry: &Entry| {
            entry
                .session
                .as_ref()
                .is_ok_and(|one| name::is_same(&one.team, team))
        };
        let Some(at) = self.home.entries.iter().flatten().position(is_it) else {
            return false;
        };
        self.home.filter = None;
        self.home.put(at);
        true
    }

    /// Begins a session and prepares its first workshop.
    pub(super) fn new_session(
        &mut self,
        team: &str,
        kind: WorkshopKind,
        minutes: Option<u16>,
        language: Language,
    ) {
        self.words = super::strings(language);
        let team = &name::tidy(team);
        let agendas = self.usable_agendas();
        let fits = || agendas.iter().filter(|agenda| agenda.kind == kind);
        let near = |agenda: &&Agenda| minutes.map_or(0, |minutes| agenda.total().abs_diff(minutes));
        let Some(agenda) = fits().min_by_key(near) else {
            return;
        };
        let file = self.free_file(team);
        let document = Document::new(Session::new(team, language), self.mint.fork(), false);
        let mut open = Open::new(file, document, agendas.clone(), self.own_library(), SaveAs::New);
        if let Err(rejected) = open
            .document
            .edit(Label::Opened, |session, mint| agenda.open(session, mint))
        {
            self.say_refused(&rejected);
        }
        self.open = Some(open);
        self.show(At::Prepare);
    }

    /// A file name for a team that no session of the folder has.
    fn free_file(&mut self, team: &str) -> PathBuf {
        let base = slug(team);
        let taken = |name: &str| {
            self.home.files().any(|file| {
                file.file_name()
                    .is_some_and(|other| other.to_string_lossy().to_lowercase() == name.to_lowercase())
            })
        };
        let name = format!("{base}.ron");
        if taken(&name) {
            self.fresh_file(team)
        } else {
            self.folder.join(name)
        }
    }

    /// A file name for a team with a few characters behind it that no other file has.
    pub(super) fn fresh_file(&mut self, team: &str) -> PathBuf {
        let id: crate::domain::id::WorkshopId = self.mint.id();
        let tail: String = id.as_ref().chars().skip(2).take(4).collect();
        self.folder.join(format!("{}-{tail}.ron", slug(team)))
    }
}

/// Whether something in a session is past its date.
/// Since when something of a session is due, where something is.
fn due_since(entry: &Entry, today: NaiveDate) -> Option<NaiveDate> {
    let session = entry.session.as_ref().ok()?;
    due::due(session, today).first().map(|one| one.on)
}

/// Whether an action does something on the home screen.
pub fn permits(app: &App, action: Action) -> bool {
    match action {
        Action::Add
        | Action::Back
        | Action::Help
        | Action::Palette
        | Action::Quit
        | Action::Colours
        | Action::Language
        | Action::Lines
        | Action::Suspend
        | Action::Mouse => app.failed.is_none(),
        Action::Enter => app.places() > 0,
        Action::Filter => app.home.shown().len() > 1,
        Action::Up | Action::Down | Action::First | Action::Last => app.places() > 1,
        Action::Rehearse => app.failed.is_none() && !app.is_rehearsal(),
        _ => false,
    }
}

/// Takes an action on the home screen.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let last = app.places().saturating_sub(1);
    match action {
        Action::Up => app.home.put(app.home.at.saturating_sub(1)),
        Action::Down => app.home.put((app.home.at + 1).min(last)),
        Action::First => app.home.put(0),
        Action::Last => app.home.put(last),
        Action::Enter if app.home.at == app.home.shown().len() && app.offers_rehearsal() => {
            return app.rehearse();
        }
        Action::Rehearse if permits(app, action) => return app.rehearse(),
        Action::Enter => {
            let file = app.home.shown().get(app.home.at).map(|entry| entry.file.clone());
            return file.map(|file| app.load(file)).unwrap_or_default();
        }
        Action::Add if app.failed.is_none() => {
            let language = app.words.language;
            let ask = Ask::new(app.words.home.ask_team, move |team| {
                Outcome::Go(Go::New(team, language))
            });
            app.overlay = Some(Overlay::ask(ask.firmly()));
        }
        Action::Filter if app.home.entries.is_some() => app.overlay = Some(Overlay::filter(app.words)),
        Action::Help => app.overlay = Some(Overlay::help(app)),
        Action::Palette => app.overlay = Some(Overlay::palette(app)),
        Action::Back => return app.quit(),
        Action::Quit => return app.quit_twice(None),
        Action::Colours => app.offer_colours(),
        Action::Language => app.offer_languages(),
        Action::Lines => return app.change_lines(),
        Action::Suspend => return app.suspend(),
        Action::Mouse => return app.toggle_mouse(),
        _ => {}
    }
    Vec::new()
}
