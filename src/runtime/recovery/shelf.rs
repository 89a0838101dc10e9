//! The snapshots of one session, numbered files in a folder of the user's state; their names say all about them.
//! Must not know when one is taken.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::day::is_in_range;
use crate::domain::forget::Item;
use crate::domain::session::Session;
use crate::format::history::{self, fingerprint};
use crate::format::ron;
use crate::runtime::disk;
use crate::runtime::state::{FileState, State, is_none};
use crate::ui::msg::Good;

/// So many states are kept, the newest.
const NEWEST: usize = 50;
/// Of so many days the last state is kept.
const DAYS: usize = 400;
/// So many states from before something large are kept.
const SPECIAL: usize = 50;

/// How a moment is written in a name.
const MOMENT: &str = "%Y%m%dT%H%M%S";
/// The name of what undo and redo can bring back.
const HISTORY: &str = "history.ron";
/// The name of what says whose snapshots these are.
const OWNER: &str = "session.ron";

/// Why a snapshot was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It never came into the file, or went out of it unseen.
    Unsaved,
    /// The session was opened or saved.
    Saved,
    /// Much was taken away, and this is how it was before.
    Loss,
    /// Another state was put in the place of this one.
    Restored,
}

impl Why {
    const ALL: [Self; 4] = [Self::Unsaved, Self::Saved, Self::Loss, Self::Restored];

    /// Its name, in names of files and for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsaved => "unsaved",
            Self::Saved => "saved",
            Self::Loss => "loss",
            Self::Restored => "restored",
        }
    }
}

/// A snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its number, for people; it stays.
    pub number: u32,
    /// Its place in the order of all: a state that comes back is the newest again. No clock has a say in that.
    pub order: u32,
    /// When it was the state of the session last, by the clock on the wall.
    pub at: NaiveDateTime,
    /// Why it was taken.
    pub why: Why,
    /// The fingerprint of its bytes.
    hash: u64,
}

impl Snapshot {
    fn name(&self) -> String {
        let Self {
            number, order, hash, ..
        } = self;
        let (at, why) = (self.at.format(MOMENT), self.why.name());
        format!("{number:06}-{order:06}-{at}-{why}-{hash:016x}.ron")
    }

    fn of_name(name: &str) -> Option<Self> {
        let parts: Vec<&str> = name.strip_suffix(".ron")?.split('-').collect();
        let [number, order, at, why, hash] = parts[..] else {
            return None;
        };
        Some(Self {
            number: number.parse().ok()?,
            order: order.parse().ok()?,
            at: NaiveDateTime::parse_from_str(at, MOMENT)
                .ok()
                .filter(|at| is_in_range(at.date()))?,
            why: Why::ALL.into_iter().find(|one| one.name() == why)?,
            hash: u64::from_str_radix(hash, 16).ok()?,
        })
    }
}

/// Whose snapshots these are, for whoever looks into the folder, and for a session whose file is gone.
#[derive(Serialize, Deserialize)]
struct Owner {
    file: PathBuf,
    /// The names the file had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<PathBuf>,
}

/// The snapshots of one session.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
    file: PathBuf,
}

impl Shelf {
    /// Those of a session file; none where the user has no state folder.
    pub fn of(state: &State, file: &Path) -> Option<Self> {
        state.of_file(file).as_ref().map(Self::beside)
    }

    /// Those of a session file for which the user's state folder has its place.
    pub fn beside(state: &FileState) -> Self {
        Self {
            folder: state.recovery(),
            file: state.file().to_path_buf(),
        }
    }

    /// Every shelf in the user's state folder.
    pub fn all(state: &State) -> Vec<Self> {
        let listed = state.recovery().map(fs::read_dir);
        let folders = listed.into_iter().flatten().flatten().flatten();
        let shelf = |entry: fs::DirEntry| {
            let mut found = Self {
                folder: entry.path(),
                file: PathBuf::new(),
            };
            found.file = found.owner()?.file;
            Some(found)
        };
        folders.filter_map(shelf).collect()
    }

    /// The name of the folder they are in.
    pub fn name(&self) -> Option<&str> {
        self.folder.file_name()?.to_str()
    }

    /// The names the session file had before.
    pub fn earlier(&self) -> Vec<PathBuf> {
        self.owner().map(|owner| owner.earlier).unwrap_or_default()
    }

    fn owner(&self) -> Option<Owner> {
        let bytes = disk::read_private(&self.folder.join(OWNER)).ok()?;
        ::ron::de::from_bytes(&bytes).ok()
    }

    /// Gives all of them another folder, where nothing is kept yet, for a file that is called so now.
    pub fn move_to(&self, state: &FileState, file: &Path) {
        let to = state.recovery();
        let mut earlier = self.earlier();
        if self.file != file && !earlier.contains(&self.file) {
            earlier.push(self.file.clone());
        }
        let moved = Self {
            folder: to,
            file: file.to_path_buf(),
        };
        // The owner of a folder without snapshots is all there may be in the way.
        let _ = fs::remove_file(moved.folder.join(OWNER));
        let _ = fs::remove_dir(&moved.folder);
        if disk::rename(&self.folder, &moved.folder).is_ok() {
            // Without it they are found by what is in them.
            let _ = moved.sign(earlier);
        }
    }

    /// Takes over all that another one holds of the same session, from before anything here: it becomes older history, under
    /// numbers of its own.
    pub fn absorb(&self, other: &Self) -> io::Result<()> {
        let mine = self.list();
        let last = mine.iter().map(|one| one.number.max(one.order)).max();
        let mut number = last.unwrap_or(0);
        for snapshot in other.list() {
            let bytes = other.read(&snapshot)?;
            if mine.iter().any(|one| self.holds(one, &bytes)) {
                fs::remove_file(other.place(&snapshot))?;
                continue;
            }
            number = number.saturating_add(1);
            let moved = Snapshot {
                number,
                // Ahead of all others; among themselves their numbers order them.
                order: 0,
                ..snapshot
            };
            disk::rename(&other.place(&snapshot), &self.place(&moved))?;
        }
        let mut earlier = self.earlier();
        for name in other.earlier().into_iter().chain([other.file.clone()]) {
            if name != self.file && !earlier.contains(&name) {
                earlier.push(name);
            }
        }
        self.sign(earlier)?;
        for name in [HISTORY, OWNER] {
            // What is left says nothing any more.
            let _ = fs::remove_file(other.folder.join(name));
        }
        let _ = fs::remove_dir(&other.folder);
        self.thin();
        Ok(())
    }

    fn sign(&self, earlier: Vec<PathBuf>) -> io::Result<()> {
        let file = self.file.clone();
        let text = ::ron::ser::to_string(&Owner { file, earlier }).map_err(io::Error::other)?;
        disk::put(&self.folder.join(OWNER), format!("{text}\n").as_bytes())
    }

    /// Whether this very state was kept.
    pub fn has(&self, bytes: &[u8]) -> bool {
        self.list().iter().any(|one| self.holds(one, bytes))
    }

    /// The newest session that can be read.
    pub fn newest(&self) -> Option<Session> {
        self.list().iter().rev().find_map(|one| self.session(one))
    }

    /// The session file they are of.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// All of them, the oldest first.
    pub fn list(&self) -> Vec<Snapshot> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut all: Vec<Snapshot> = entries
            .filter_map(|entry| Snapshot::of_name(entry.file_name().to_str()?))
            .collect();
        all.sort_by_key(|one| (one.order, one.number, one.at));
        all
    }

    /// The bytes of one.
    pub fn read(&self, snapshot: &Snapshot) -> io::Result<Vec<u8>> {
        disk::read_private(&self.place(snapshot))
    }

    /// Keeps a state, unless it is kept already, and says under which number.
    pub fn put(&self, bytes: &[u8], why: Why, at: NaiveDateTime) -> io::Result<u32> {
        let all = self.list();
        let last = all.iter().map(|one| one.number.max(one.order)).max();
        let next = last.unwrap_or(0).saturating_add(1);
        let hash = fingerprint(bytes);
        if let Some(kept) = all.iter().find(|one| self.holds(one, bytes)) {
            let newest = all.last() == Some(kept);
            let renewed = Snapshot {
                order: if newest { kept.order } else { next },
                at,
                why: kept.why.max(why),
                ..*kept
            };
            if !newest || renewed.why != kept.why {
                disk::rename(&self.place(kept), &self.place(&renewed))?;
            }
            return Ok(kept.number);
        }
        let new = Snapshot {
            number: next,
            order: next,
            at,
            why,
            hash,
        };
        self.write(&self.place(&new), bytes)?;
        self.thin();
        Ok(next)
    }

    /// Keeps what is in no file, unless it is kept already, and says under which number.
    pub fn rescue(&self, bytes: &[u8], at: NaiveDateTime) -> io::Result<u32> {
        match self.list().iter().find(|one| self.holds(one, bytes)) {
            // It was the state of the session once, and is no news.
            Some(kept) => Ok(kept.number),
            None => self.put(bytes, Why::Unsaved, at),
        }
    }

    /// The state that was kept last, where it is not what is in the file now and never was.
    pub fn unsaved(&self, bytes: &[u8]) -> Option<u32> {
        let newest = self.list().pop()?;
        (newest.why == Why::Unsaved && !self.holds(&newest, bytes)).then_some(newest.number)
    }

    /// Whether the newest one isn't what was written. The others are only looked at where they are asked for: they may be many.
    pub fn is_damaged(&self) -> bool {
        let newest = self.list().pop();
        newest.is_some_and(|one| !self.read(&one).is_ok_and(|kept| fingerprint(&kept) == one.hash))
    }

    fn holds(&self, snapshot: &Snapshot, bytes: &[u8]) -> bool {
        snapshot.hash == fingerprint(bytes) && self.read(snapshot).is_ok_and(|kept| kept == bytes)
    }

    /// The newest state that can be read.
    pub fn good(&self) -> Option<Good> {
        let all = self.list();
        let good = all.iter().rev().find(|one| self.session(one).is_some())?;
        Some(Good {
            number: good.number,
            at: good.at,
        })
    }

    /// The session in a snapshot, where it can be read.
    pub fn session(&self, snapshot: &Snapshot) -> Option<Session> {
        let decoded = ron::decode_bytes(&self.read(snapshot).ok()?).ok()?;
        Some(decoded.session)
    }

    /// What undo and redo can bring back, as it was kept last.
    pub fn history(&self) -> io::Result<Option<Vec<u8>>> {
        match disk::read_private(&self.folder.join(HISTORY)) {
            Err(error) if is_none(&error) => Ok(None),
            read => read.map(Some),
        }
    }

    /// Keeps what undo and redo can bring back.
    pub fn keep_history(&self, text: &str) -> io::Result<()> {
        self.write(&self.folder.join(HISTORY), text.as_bytes())
    }

    /// Takes items out of every snapshot, and drops the history, which is written anew with the next save.
    /// How many held them, and the names of those that nobody can read.
    pub fn forget(&self, items: &[Item]) -> (usize, Vec<String>) {
        let (mut mended, mut left) = (0, Vec::new());
        for snapshot in self.list() {
            match self.forget_in(&snapshot, items) {
                Ok(true) => mended += 1,
                Ok(false) => {}
                Err(_) => left.push(format!("recovery/{}", snapshot.name())),
            }
        }
        if let Err(error) = fs::remove_file(self.folder.join(HISTORY))
            && error.kind() != ErrorKind::NotFound
        {
            left.push(format!("recovery/{HISTORY}"));
        }
        self.sweep();
        (mended, left)
    }

    fn forget_in(&self, snapshot: &Snapshot, items: &[Item]) -> io::Result<bool> {
        let bytes = self.read(snapshot)?;
        let decoded = ron::decode_bytes(&bytes).map_err(|_| io::Error::other("it is no session"))?;
        let mut after = decoded.session.clone();
        for item in items {
            after.forget(item);
        }
        if after == decoded.session {
            return Ok(false);
        }
        let text = ron::encode(&after).map_err(io::Error::other)?;
        let hash = fingerprint(text.as_bytes());
        let without = Snapshot { hash, ..*snapshot };
        self.write(&self.place(&without), text.as_bytes())?;
        fs::remove_file(self.place(snapshot))?;
        Ok(true)
    }

    /// Clears up what killed programs left: a snapshot that is whole gets its name.
    pub fn tidy(&self) {
        disk::finish_in(&self.folder, |name, bytes| match name {
            HISTORY => Some(history::decode(&String::from_utf8_lossy(bytes)).is_some()),
            OWNER => Some(::ron::de::from_bytes::<Owner>(bytes).is_ok()),
            _ => Snapshot::of_name(name).map(|one| one.hash == fingerprint(bytes)),
        });
    }

    /// What a killed program left half-written may hold what was forgotten.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with('.') {
                // It is in nobody's way if it stays.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Drops what is neither among the newest, nor the last of its day, nor from before something large.
    fn thin(&self) {
        let (mut newest, mut special) = (0, 0);
        let mut days = Vec::new();
        for snapshot in self.list().into_iter().rev() {
            let day = snapshot.at.date();
            newest += 1;
            special += usize::from(snapshot.why != Why::Saved);
            let last_of_day = !days.contains(&day) && days.len() < DAYS;
            if last_of_day {
                days.push(day);
            }
            let is_kept = newest <= NEWEST || last_of_day || snapshot.why != Why::Saved && special <= SPECIAL;
            if !is_kept {
                // One more than needed does no harm.
                let _ = fs::remove_file(self.place(&snapshot));
            }
        }
    }

    fn place(&self, snapshot: &Snapshot) -> PathBuf {
        self.folder.join(snapshot.name())
    }

    fn write(&self, place: &Path, bytes: &[u8]) -> io::Result<()> {
        let owner = self.folder.join(OWNER);
        if !owner.exists() {
            disk::create_folder_of(&owner)?;
            self.sign(Vec::new())?;
        }
        disk::put(place, bytes)
    }
}
