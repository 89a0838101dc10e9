//! What comes in from the outside, and what is asked of it: the only two doors of the pure part.
//! Must not know how anything is performed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::domain::forget::Item;
use crate::domain::history::History;
use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::flow::agenda::Agenda;
use crate::flow::library::Library;
use crate::format::error::DecodeError;
use crate::format::export::{Format, Include};

use super::key::Key;
use super::look::Chosen;
use super::names::PaneId;
use super::theme::Ground;

/// The present moment, told with every message; nothing in the pure part asks a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// By the clock on the wall, where the team is.
    pub wall: NaiveDateTime,
    /// Since the program began; never jumps.
    pub since: Duration,
}

/// The size of the terminal, in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Its content could not be understood.
    Content(DecodeError),
    /// It is not there.
    NotThere,
    /// There is one already.
    Exists,
    /// Not allowed.
    Denied,
    /// The file system can only be read.
    ReadOnly,
    /// The disk or the quota is full.
    Full,
    /// Something else changed it since it was read.
    ChangedOnDisk,
    /// It was there, and is there no longer.
    Vanished,
    /// The disk or the share it is on doesn't answer any more.
    Unreachable,
    /// It is a folder, or something else that is no file.
    NoFile,
    /// This program wrote it, and can't read it any more.
    Damaged,
    /// The program itself failed at it.
    Mistake,
    /// Anything else, as the system says it.
    Other(String),
}

/// What is kept in the user's state folder, apart from the session file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// Text that was typed and not yet taken.
    HalfTyped,
    /// The lead's private notes.
    Notes,
    /// Snapshots, and what undo can bring back in the next run.
    Undo,
    /// Who works on a session, so that a second window only looks on.
    Window,
    /// What was chosen about the looks.
    Looks,
}

/// What is wrong with something in the state folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It can't be kept.
    Unkept(Trouble),
    /// What was kept earlier can't be read.
    Unread(Trouble),
}

/// All that is wrong in the state folder now.
pub type Faults = BTreeMap<Apart, Fault>;

/// Half-typed text and where it belongs, kept in the user's state folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The screen or step.
    pub screen: String,
    /// The pane in it.
    pub pane: String,
    /// The item in the pane; empty for a new one.
    pub item: String,
    /// The field of the item.
    pub field: String,
    /// The text as it was left.
    pub text: String,
    /// What the field held when it was opened for typing; none for a new item and outside of fields.
    pub before: Option<String>,
}

impl Draft {
    /// Whether both are of the same field, so that one is what became of the other.
    pub fn is_at_the_place_of(&self, other: &Self) -> bool {
        let place = |one: &Self| {
            let Self {
                screen,
                pane,
                item,
                field,
                text: _,
                before: _,
            } = one;
            [screen, pane, item, field].map(Clone::clone)
        };
        place(self) == place(other)
    }

    /// Whether it is of the lead's private notes, which nobody is to read who did not ask for them.
    pub fn is_private(&self) -> bool {
        PaneId::from_name(&self.pane) == Some(PaneId::Notes)
    }
}

/// Who is working on a session, as far as is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Their name.
    pub user: String,
    /// Their computer.
    pub host: String,
    /// Their process.
    pub pid: Option<u32>,
    /// Since when.
    pub since: Option<NaiveDateTime>,
}

/// What something else wrote into the file of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// The session.
    pub session: Session,
    /// What was in the file when it was last read or saved here: theirs began with it, and so did ours.
    pub base: Session,
    /// Which reading of the file this is, for whoever takes it over.
    pub mark: u64,
}

/// A session as it was read from its file.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The session.
    pub session: Session,
    /// Whether the file has comments, which a save would lose.
    pub has_comments: bool,
    /// What undo and redo can bring back from last time.
    pub history: History,
    /// Half-typed texts from last time, the uppermost first.
    pub drafts: Vec<Draft>,
    /// The lead's private notes.
    pub notes: String,
    /// Who is working on it already, so that it can only be looked at here.
    pub held_by: Option<Holder>,
    /// Whether git left a conflict in the file, so that this is what its sides are together.
    pub has_marks: bool,
}

/// A file in the sessions folder.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it is.
    pub file: PathBuf,
    /// What is in it, or why that cannot be said.
    pub session: Result<Session, Trouble>,
    /// The last state of it that is known to be good, where it cannot be read.
    pub good: Option<Good>,
}

/// A state of a session that can be brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Good {
    /// The number of its snapshot.
    pub number: u32,
    /// When it was the state of the session last.
    pub at: NaiveDateTime,
}

/// The sessions folder, as far as it was read.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// Its sessions that were read.
    pub entries: Vec<Entry>,
    /// The files of the others, which come later or were not asked for.
    pub unread: BTreeSet<PathBuf>,
    /// What stands beside them.
    pub own: Own,
}

/// What a team has put beside its sessions, in the place of what is shipped; or why it cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Its agendas, from `agenda.ron`.
    pub agendas: Result<Vec<Agenda>, Trouble>,
    /// Its starter library, from `library.ron`.
    pub library: Result<Option<Library>, Trouble>,
}

impl Default for Own {
    fn default() -> Self {
        Self {
            agendas: Ok(Vec::new()),
            library: Ok(None),
        }
    }
}

/// What comes in.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one piece.
    Paste(String),
    /// Keys that came all at once and read like a text.
    Burst(Vec<Key>),
    /// The mouse was pressed at this column and row.
    Click(u16, u16),
    /// The wheel of the mouse was turned.
    Wheel {
        /// Away from whoever sits there, else towards them.
        up: bool,
    },
    /// The sample for a rehearsal is there, under this name.
    Sampled(PathBuf, Result<Loaded, Trouble>),
    /// The terminal has another size.
    Resize(Size),
    /// A moment that was asked for by `next_wake` has come.
    Tick,
    /// The sessions folder was listed, and its sessions were read or are being read.
    Scanned(Folder),
    /// More of its sessions were read.
    Read(Vec<Entry>),
    /// A session was read, with what stands beside it.
    Loaded {
        /// From which file.
        file: PathBuf,
        /// What is in it.
        result: Result<Loaded, Trouble>,
        /// What the team has put beside it.
        own: Own,
        /// The last state of it that is known to be good, where it cannot be read.
        good: Option<Good>,
    },
    /// A save came to its end.
    Saved {
        /// Of which file.
        file: PathBuf,
        /// Of which state.
        version: u64,
        /// How it went.
        result: Result<(), Trouble>,
    },
    /// Something else changed the file of the session that is open, or it is as it was again.
    ChangedOutside {
        /// Which file.
        file: PathBuf,
        /// What is in it, or why that cannot be said.
        result: Result<Theirs, Trouble>,
    },
    /// What something else wrote was kept beside the file, or why not.
    KeptTheirs {
        /// Beside which file.
        file: PathBuf,
        /// Where it is.
        result: Result<PathBuf, Trouble>,
    },
    /// Whoever was working on a session has ended, and it can be changed here.
    TakenOver {
        /// Which file.
        file: PathBuf,
        /// What they left.
        result: Result<Loaded, Trouble>,
    },
    /// What was forgotten was looked for in the copies beside a file.
    Forgotten {
        /// Beside which file.
        file: PathBuf,
        /// How many copies held it, and no longer do.
        mended: usize,
        /// Copies that could not be read, so that nobody knows.
        left: Vec<String>,
    },
    /// A copy was written to a path that was typed, or why not.
    Copied(Result<PathBuf, Trouble>),
    /// An export is there, or why not.
    Exported(Result<Exported, Trouble>),
    /// A state from before a large loss was kept, under this number.
    KeptBefore(PathBuf, u32),
    /// What something else wrote too late into sessions that were left is kept in these files.
    Left(Vec<PathBuf>),
    /// What never came into a file when the program was killed is kept under this number.
    Unsaved(PathBuf, u32),
    /// Something was kept of the session under another name: all its half-typed texts, and the notes, with what was kept
    /// there behind.
    Gathered {
        /// The file.
        file: PathBuf,
        /// The texts.
        drafts: Vec<Draft>,
        /// The notes.
        notes: String,
    },
    /// What is wrong in the state folder has changed; this is all of it.
    Faults(Faults),
    /// Whether a session that was opened can be saved in its file, or why not.
    Probed(PathBuf, Result<(), Trouble>),
    /// The program is asked from outside to stop for a while and give the terminal to the shell.
    Suspend,
    /// It was to stop for a while, and there is no shell to go on with meanwhile.
    NoShell,
    /// The terminal has told what its background is like.
    Ground(Ground),
    /// It goes on after it was stopped; nobody knows what is on the terminal by now.
    Resumed,
    /// The program is asked from outside to end: terminate, hang up, interrupt.
    End,
}

/// How a session is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exporting {
    /// The form.
    pub format: Format,
    /// Whether for the clipboard, instead of into a file beside the session.
    pub to_clipboard: bool,
    /// Whether Markdown begins with front matter.
    pub front_matter: bool,
    /// What is told besides.
    pub include: Include,
    /// A language that stands beside the team's, in the forms that can have two.
    pub beside: Option<Language>,
}

/// What became of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// It is in this file, as seen from beside the session.
    File(PathBuf),
    /// It is this text, for the clipboard.
    Text(String),
    /// There is none: a calendar would be empty.
    NoDates,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Read the sessions folder.
    Scan,
    /// List it, and read none of its sessions.
    List,
    /// Read a session.
    Load(PathBuf),
    /// Bring the sample for a rehearsal in a language.
    Sample(Language),
    /// Save a session; the newest state wins where several wait.
    Save {
        /// Where to.
        file: PathBuf,
        /// What.
        session: Session,
        /// Which state of it.
        version: u64,
        /// How.
        how: SaveAs,
        /// What undo and redo can bring back from there.
        history: History,
    },
    /// Write a copy of a session as a new file, to a path as it was typed.
    SaveCopy(String, Session),
    /// Write a session for other people.
    Export(PathBuf, Exporting, Session),
    /// What something else wrote, by its mark, is known here now; the next save may take its place.
    Accept(PathBuf, u64),
    /// The same, but it is kept whole beside the file first; while it is not, nothing may take its place.
    KeepTheirs(PathBuf, u64),
    /// A session is left; others may work on it.
    Close(PathBuf),
    /// Keep these half-typed texts for this file, and no others; the uppermost comes first.
    KeepDrafts(PathBuf, Vec<Draft>),
    /// Keep the lead's private notes for this file.
    KeepNotes(PathBuf, String),
    /// Try once more what the state folder did not take for this file.
    KeepAgain(PathBuf),
    /// Take what was forgotten out of the copies this program keeps beside a file.
    ForgetBeside(PathBuf, Vec<Item>),
    /// Look whether a session can be saved in its file.
    Probe(PathBuf),
    /// Keep what was chosen about the looks of the program.
    KeepChosen(Chosen),
    /// Give the terminal to the shell until somebody brings the program back.
    Suspend,
    /// Ring the bell of the terminal.
    Bell,
    /// Put a clean text into the clipboard, by way of the terminal.
    Clip(String),
    /// End the program once everything is saved.
    Quit,
}

/// How a session is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveAs {
    /// A new file; one that is there already is left alone.
    New,
    /// Over what was read or saved last; a file that something else changed is left alone.
    Same,
    /// Over whatever is there; what something else wrote is kept beside it.
    Over,
    /// Over what was read, which is kept beside it because it has comments.
    KeepOld,
}
