//! The whole program as one value: `update` takes a message and answers with effects, `view` draws it.
//! Must not know how effects are performed.

mod chat;
mod coming;
mod dispatch;
mod export;
mod faults;
mod focus;
mod footer;
mod forget;
mod half_typed;
mod header;
mod home;
mod import;
mod join;
mod keep;
mod language;
mod look;
mod marked;
mod meeting;
mod mouse;
mod open;
mod others;
mod overlay;
mod perform;
mod pictures;
mod read_only;
mod rehearse;
mod round;
mod screen;
mod silence;
mod stray;
mod votes;
mod walk;

use std::path::PathBuf;
use std::time::Duration;

use ratatui::Frame;

use crate::domain::id::Mint;
use crate::domain::language::Language;
use crate::domain::workshop::{StepId, WorkshopKind};

pub use self::half_typed::InVain;
pub use self::import::Import;
pub use self::join::{field, noun};

use self::home::Home;
use self::open::Open;
use self::overlay::Overlay;
use self::rehearse::Rehearsal;
use super::look::Look;
use super::msg::{Effect, Faults, Good, Moment, Msg, Own, Size, Trouble};
use super::strings::{Strings, strings};
use super::theme::{Display, Theme};
use super::widgets::hit::Hits;

/// How the program was started.
#[derive(Clone, Debug)]
pub enum Start {
    /// On the home screen.
    Home,
    /// On one session; quitting it ends the program, and Home is never shown.
    Session(PathBuf),
    /// On a new session for a team, preparing its first workshop.
    New {
        /// The team.
        team: String,
        /// The kind of its first workshop.
        kind: WorkshopKind,
        /// The planned length in minutes, if said.
        minutes: Option<u16>,
        /// The team's language.
        language: Language,
    },
    /// On an agreement from elsewhere, before it becomes a new session.
    Import(Box<Import>),
    /// On samples; nothing is saved.
    Rehearse,
}

/// What the program is told at its beginning.
#[derive(Clone, Debug)]
pub struct Setup {
    /// How it was started.
    pub start: Start,
    /// The sessions folder.
    pub folder: PathBuf,
    /// What identities are made from.
    pub seed: u64,
    /// The size of the terminal.
    pub size: Size,
    /// How it looks and sounds.
    pub look: Look,
    /// What the terminal can show.
    pub display: Display,
    /// Why the user's settings can't be used, so that none of them holds.
    pub unusable: Option<Trouble>,
}

/// The program.
#[derive(Debug)]
pub struct App {
    start: Start,
    folder: PathBuf,
    mint: Mint,
    theme: Theme,
    words: &'static Strings,
    size: Size,
    now: Moment,
    /// What the team has put beside its sessions.
    own: Own,
    home: Home,
    open: Option<Open>,
    /// The file whose session was asked for and has not come yet.
    wanted: Option<PathBuf>,
    /// Why the session asked for could not be opened.
    failed: Option<Trouble>,
    /// The last good state of that session, and its file.
    good: Option<(PathBuf, Good)>,
    overlay: Option<Overlay>,
    /// What that lies over, the uppermost last; it is shown again afterwards.
    below: Vec<Overlay>,
    toast: Option<String>,
    armed: Option<Armed>,
    /// How it looks and sounds by now.
    look: Look,
    /// The step whose time was up when the terminal rang.
    rung: Option<StepId>,
    /// A rehearsal that began on the home screen.
    rehearsal: Option<Rehearsal>,
    /// What was drawn where.
    hits: Hits,
    /// Whether it was said that there is room for larger letters.
    said_zoom: bool,
    /// Why the settings can't be used, until that was told.
    unusable: Option<Trouble>,
    /// What is wrong in the state folder.
    faults: Faults,
    /// What was last said of that.
    faults_told: String,
    /// Of which session it was said that leaving it loses what was typed.
    warned_of: Option<PathBuf>,
}

/// A key that has its effect when it is pressed again at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Armed {
    Quit,
    Leave,
    /// Dropping votes that are not revealed.
    Drop,
    /// Undo, where it would take back that a meeting began.
    Unstart,
    Next(StepId),
}

impl App {
    /// The program at its beginning, with the effects it needs first.
    pub fn new(setup: Setup, now: Moment) -> (Self, Vec<Effect>) {
        let first = match &setup.start {
            Start::Session(file) => Effect::Load(file.clone()),
            Start::Home | Start::Rehearse => Effect::Scan,
            // Of the others only the names matter: they are taken.
            Start::New { .. } | Start::Import(_) => Effect::List,
        };
        let wanted = match &setup.start {
            Start::Session(file) => Some(file.clone()),
            Start::Home | Start::New { .. } | Start::Import(_) | Start::Rehearse => None,
        };
        let app = Self {
            wanted,
            start: setup.start,
            folder: setup.folder,
            mint: Mint::new(setup.seed),
            theme: Theme::new(setup.look.theme, setup.look.chosen.draws_lines, setup.display),
            words: strings(setup.look.language),
            size: setup.size,
            now,
            own: Own::default(),
            home: Home::default(),
            open: None,
            failed: None,
            good: None,
            overlay: None,
            below: Vec::new(),
            toast: None,
            armed: None,
            look: setup.look,
            rung: None,
            rehearsal: None,
            hits: Hits::default(),
            said_zoom: false,
            unusable: setup.unusable,
            faults: Faults::new(),
            faults_told: String::new(),
            warned_of: None,
        };
        (app, vec![first])
    }

    /// Takes a message.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        self.now = now;
        let arrives = matches!(msg, Msg::Scanned(_) | Msg::Loaded { .. });
        let uncovers = uncovers(&msg);
        let effects = match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Burst(keys) => self.burst(&keys),
            Msg::Click(column, row) => self.clicked(column, row),
            Msg::Wheel { up } => self.wheeled(up),
            Msg::Sampled(file, sample) => {
                self.sampled(file, sample);
                Vec::new()
            }
            Msg::Resize(size) => {
                self.size = size;
                Vec::new()
            }
            Msg::Tick => self.tick(),
            Msg::Scanned(folder) => {
                self.scanned(folder);
                Vec::new()
            }
            Msg::Read(entries) => {
                self.read(entries);
                Vec::new()
            }
            Msg::Loaded {
                file,
                result,
                own,
                good,
            } => {
                let mut effects = self.loaded(file, result, own, good);
                effects.extend(self.probe());
                effects
            }
            Msg::Saved {
                file,
                version,
                result,
            } => self.saved(&file, version, result),
            Msg::ChangedOutside { file, result } => self.changed_outside(&file, result),
            Msg::KeptTheirs { file, result } => self.kept_theirs(&file, result),
            Msg::TakenOver { file, result } => {
                self.taken_over(&file, result);
                self.probe().into_iter().collect()
            }
            Msg::Forgotten { file, mended, left } => {
                self.forgotten_beside(&file, mended, &left);
                Vec::new()
            }
            Msg::Copied(result) => {
                self.copied(result);
                Vec::new()
            }
            Msg::Exported(result) => self.exported(result).into_iter().collect(),
            Msg::Left(late) => {
                self.say_late(&late);
                Vec::new()
            }
            Msg::Gathered { file, drafts, notes } => {
                self.gathered(&file, drafts, &notes);
                Vec::new()
            }
            Msg::Unsaved(file, number) => {
                self.found_unsaved(&file, number);
                Vec::new()
            }
            Msg::KeptBefore(file, number) => {
                self.kept_before(&file, number);
                Vec::new()
            }
            Msg::Faults(faults) => {
                self.found_faults(faults);
                Vec::new()
            }
            Msg::Probed(file, result) => {
                self.probed(&file, result);
                Vec::new()
            }
            Msg::Ground(ground) => {
                self.theme.set_ground(ground);
                Vec::new()
            }
            Msg::Suspend => self.suspend(),
            Msg::NoShell => {
                self.say(self.words.frame_words.no_shell);
                Vec::new()
            }
            // What is to be done about that is done outside; the next frame is a whole one.
            Msg::Resumed => Vec::new(),
            Msg::End => self.end(),
        };
        self.after_each(effects, uncovers, arrives)
    }

    /// What follows, whatever message came.
    fn after_each(&mut self, mut effects: Vec<Effect>, uncovers: bool, arrives: bool) -> Vec<Effect> {
        if uncovers || self.overlay.is_some() {
            effects.extend(self.hide_notes());
        }
        self.follow_language();
        if self.offer_what_lost_its_place() {
            self.say(self.words.frame_words.lost_its_place);
        }
        if let Some(open) = &mut self.open {
            open.list_clusters_elsewhere();
        }
        self.void_votes();
        // What is to be known before it may be written over is known before the save.
        let known = |effect: &Effect| matches!(effect, Effect::Accept(..) | Effect::KeepTheirs(..));
        let at = effects.iter().rposition(known).map_or(0, |at| at + 1);
        effects.splice(at..at, self.saves());
        if arrives {
            self.hint_at_zoom();
        }
        self.rehearsed(effects)
    }

    /// Draws the present state.
    pub fn view(&mut self, frame: &mut Frame<'_>) {
        screen::draw(self, frame);
    }

    /// When it wants a `Tick`, counted since the program began; none while nothing is to happen by itself.
    pub fn next_wake(&self) -> Option<Duration> {
        let now = self.now.since;
        let silence = self.layers().find_map(|layer| match layer {
            Overlay::Silence(silence) => silence.next_change(now),
            _ => None,
        });
        let open = self.open.as_ref().and_then(|open| open.next_wake(now));
        silence.into_iter().chain(open).min()
    }

    /// Where the cursor is: the name of the pane and the key of the row; none where no session is open.
    pub fn cursor(&self) -> Option<(&'static str, &str)> {
        let sheet = &self.open.as_ref()?.sheet;
        Some((sheet.pane.name(), &sheet.row))
    }

    /// Whether nothing is saved.
    fn is_rehearsal(&self) -> bool {
        matches!(self.start, Start::Rehearse) || self.rehearsal.is_some()
    }

    /// Whether the session was opened by name, so that Home is never shown.
    fn is_direct(&self) -> bool {
        matches!(
            self.start,
            Start::Session(_) | Start::New { .. } | Start::Import(_)
        )
    }

    /// Whether the terminal is to tell of the mouse.
    pub fn has_mouse(&self) -> bool {
        self.look.mouse
    }

    fn say(&mut self, text: impl Into<String>) {
        self.toast = Some(text.into());
    }
}

/// Whether everything may be drawn anew after a message, perhaps before other eyes.
fn uncovers(msg: &Msg) -> bool {
    match msg {
        Msg::Resize(_)
        | Msg::Loaded { .. }
        | Msg::Sampled(..)
        | Msg::ChangedOutside { .. }
        | Msg::KeptTheirs { .. }
        | Msg::TakenOver { .. }
        | Msg::Suspend
        | Msg::Resumed => true,
        Msg::Key(_)
        | Msg::Paste(_)
        | Msg::Burst(_)
        | Msg::Click(..)
        | Msg::Wheel { .. }
        | Msg::Tick
        | Msg::Scanned(_)
        | Msg::Read(_)
        | Msg::Saved { .. }
        | Msg::Forgotten { .. }
        | Msg::Copied(_)
        | Msg::Exported(_)
        | Msg::KeptBefore(..)
        | Msg::Gathered { .. }
        | Msg::Unsaved(..)
        | Msg::Left(_)
        | Msg::Faults(_)
        | Msg::Probed(..)
        | Msg::Ground(_)
        | Msg::NoShell
        | Msg::End => false,
    }
}
