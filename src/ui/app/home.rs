//! The home screen: every session of the folder, at a glance; opening one, beginning one.
//! Must not know what is in a session beyond what its line says.

use std::path::PathBuf;

use crate::domain::document::Document;
use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::domain::workshop::WorkshopKind;
use crate::flow::agenda::Agenda;
use crate::format::slug::slug;
use crate::text::clip;

use super::super::keymap::Action;
use super::super::msg::{Effect, Entry, Folder, SaveAs};
use super::super::sheet::{Ask, Go, Outcome};
use super::super::theme::Role;
use super::super::widgets::lines::{Styled, block};
use super::open::{At, Open};
use super::overlay::Overlay;
use super::{App, Start};

/// The home screen.
#[derive(Debug, Default)]
pub struct Home {
    /// The sessions of the folder; none while it is being read.
    pub entries: Option<Vec<Entry>>,
    /// Where the cursor is, among those that match.
    pub at: usize,
    /// The filter.
    pub filter: Option<String>,
}

impl Home {
    /// The sessions that match the filter.
    pub fn shown(&self) -> Vec<&Entry> {
        let wanted = self.filter.as_deref().unwrap_or_default().to_lowercase();
        let name = |entry: &Entry| {
            let team = entry
                .session
                .as_ref()
                .map(|session| session.team.to_lowercase())
                .unwrap_or_default();
            let file = entry
                .file
                .file_name()
                .map(|name| name.to_string_lossy().to_lowercase());
            format!("{team} {}", file.unwrap_or_default())
        };
        self.entries
            .iter()
            .flatten()
            .filter(|entry| name(entry).contains(&wanted))
            .collect()
    }
}

impl App {
    /// The folder was read.
    pub(super) fn scanned(&mut self, folder: Folder) -> Vec<Effect> {
        self.own = folder.own;
        self.home.entries = Some(folder.entries);
        if self.open.is_none() {
            self.say_what_cannot_be_used();
            if let Start::New {
                team,
                kind,
                minutes,
                language,
            } = self.start.clone()
            {
                self.new_session(&team, kind, minutes, language);
            }
        }
        let last = self.home.shown().len().saturating_sub(1);
        self.home.at = self.home.at.min(last);
        Vec::new()
    }

    /// Puts the cursor on the session of a team, if there is one; no filter hides it.
    pub(super) fn find_team(&mut self, team: &str) -> bool {
        let team = team.trim().to_lowercase();
        let is_it = |entry: &Entry| {
            entry
                .session
                .as_ref()
                .is_ok_and(|one| one.team.to_lowercase() == team)
        };
        let Some(at) = self.home.entries.iter().flatten().position(is_it) else {
            return false;
        };
        self.home.filter = None;
        self.home.at = at;
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
            self.home.entries.iter().flatten().any(|entry| {
                entry
                    .file
                    .file_name()
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
        Action::Enter => !app.home.shown().is_empty(),
        Action::Filter | Action::Up | Action::Down | Action::First | Action::Last => {
            app.home.shown().len() > 1
        }
        _ => false,
    }
}

/// Takes an action on the home screen.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let last = app.home.shown().len().saturating_sub(1);
    match action {
        Action::Up => app.home.at = app.home.at.saturating_sub(1),
        Action::Down => app.home.at = (app.home.at + 1).min(last),
        Action::First => app.home.at = 0,
        Action::Last => app.home.at = last,
        Action::Enter => {
            let file = app.home.shown().get(app.home.at).map(|entry| entry.file.clone());
            app.wanted.clone_from(&file);
            return file.map(Effect::Load).into_iter().collect();
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

/// The lines of the home screen, and where among them the cursor is.
pub fn lines(app: &App, cells: usize) -> (Vec<Styled>, usize) {
    let words = &app.words.home;
    if let Some(trouble) = &app.failed {
        let indent = [("  ".to_owned(), Role::Body)];
        let mut lines = block(&indent, &(app.words.trouble)(trouble), Role::Warning, cells);
        if let Some((file, good)) = &app.good {
            lines.push(Styled::empty());
            lines.extend(block(
                &indent,
                &app.how_to_recover(file, *good),
                Role::Body,
                cells,
            ));
        }
        return (lines, 0);
    }
    let Some(entries) = &app.home.entries else {
        return (vec![Styled::of(format!("  {}", words.reading), Role::Body)], 0);
    };
    if entries.is_empty() {
        return (
            block(&[("  ".into(), Role::Body)], words.empty, Role::Body, cells),
            0,
        );
    }
    let shown = app.home.shown();
    if shown.is_empty() {
        return (vec![Styled::of(format!("  {}", words.none_match), Role::Body)], 0);
    }
    let mut lines = Vec::new();
    let mut focus = 0;
    for (at, entry) in shown.iter().enumerate() {
        if at == app.home.at {
            focus = lines.len();
        }
        lines.extend(entry_lines(app, entry, at == app.home.at, cells));
    }
    (lines, focus)
}

fn entry_lines(app: &App, entry: &Entry, here: bool, cells: usize) -> Vec<Styled> {
    let words = &app.words.home;
    let mark = if here { " > " } else { "   " };
    let head = |text: String| {
        let role = if here { Role::Cursor } else { Role::Title };
        Styled::of(mark, Role::Cursor).and(text, role)
    };
    let indent = [("     ".to_owned(), Role::Body)];
    match &entry.session {
        Err(trouble) => {
            let file = entry
                .file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let file = crate::text::sanitise(&file, crate::text::Shape::Line).into_owned();
            let mut lines = vec![head(format!("! {file}: {}", words.unreadable))];
            lines.extend(block(&indent, &(app.words.trouble)(trouble), Role::Body, cells));
            if let Some(good) = entry.good {
                let how = app.how_to_recover(&entry.file, good);
                lines.extend(block(&indent, &how, Role::Body, cells));
            }
            lines
        }
        Ok(session) => {
            let mut lines = vec![head(session.team.clone())];
            let facts = facts(app, session);
            let (calm, warn): (Vec<&String>, Vec<&String>) =
                facts.iter().partition(|fact| !fact.starts_with('!'));
            let join = |facts: &[&String]| {
                facts
                    .iter()
                    .map(|fact| fact.as_str())
                    .collect::<Vec<_>>()
                    .join("   ")
            };
            if !calm.is_empty() {
                lines.extend(block(&indent, &join(&calm), Role::Body, cells));
            }
            if !warn.is_empty() {
                lines.extend(block(&indent, &join(&warn), Role::Warning, cells));
            }
            lines
        }
    }
}

/// What the line of a session says, in order; what wants attention begins with a sign.
fn facts(app: &App, session: &Session) -> Vec<String> {
    let words = &app.words.home;
    let today = app.now.wall.date();
    let date = |on| (app.words.date)(on, today);
    let mut facts = Vec::new();
    let past = session
        .revisions
        .iter()
        .map(|revision| &revision.workshop.transition);
    let all = past.chain(session.open_workshop().map(|workshop| &workshop.transition));
    if let Some(transition) = all
        .filter(|one| !one.from.is_empty() && !one.to.is_empty())
        .last()
    {
        let when = transition.when.map(date);
        let (from, to) = (clip(&transition.from, 44), clip(&transition.to, 44));
        facts.push((app.words.transition.sentence)(&from, &to, when.as_deref()));
    }
    let norms = session.in_force().count();
    if norms > 0 {
        facts.push((words.norms)(norms));
    }
    match session.open_workshop() {
        Some(workshop) if workshop.is_prepared_only() => facts.push(words.preparing.into()),
        Some(workshop) => {
            facts.push((words.in_progress)(
                app.words.steps[workshop.bookmark.step as usize],
            ));
        }
        None if session.revisions.is_empty() => facts.push(words.no_workshop.into()),
        None => {}
    }
    if let Some(on) = session.agreement.review_on {
        let due = session.is_review_due(today);
        facts.push(if due {
            (words.overdue)(&date(on))
        } else {
            (words.review_on)(&date(on))
        });
    }
    let due = session.due_unknowns(today).count();
    if due > 0 {
        facts.push((words.due_unknowns)(due));
    }
    facts
}
