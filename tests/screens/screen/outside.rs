//! The sessions folder in memory.

use std::path::PathBuf;

use norming::domain::history::History;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::import::{form_of, read};
use norming::ui::app::{Import, Start};
use norming::ui::msg::{Entry, Folder, Loaded, Msg, Own, SaveAs, Trouble};

use super::{Disk, Screen};

impl Screen {
    /// An agreement from elsewhere, before it becomes a session of Tidewater.
    pub fn importing(text: &str, language: Language) -> Self {
        let import = Import {
            team: "Tidewater".into(),
            name: "old.md".into(),
            encoding: None,
            reading: read(text, form_of(text)),
            minutes: None,
            language,
        };
        Self::start(Start::Import(Box::new(import)), Disk::new(), Own::default())
    }

    /// The folder, with what cannot be read at once left for later.
    pub(super) fn folder(&self) -> Folder {
        let (unread, read): (Vec<&PathBuf>, Vec<&PathBuf>) =
            self.disk.keys().partition(|file| self.later.contains(*file));
        Folder {
            entries: read.into_iter().map(|file| self.entry(file)).collect(),
            unread: unread.into_iter().cloned().collect(),
            own: self.own.clone(),
        }
    }

    pub(super) fn entry(&self, file: &PathBuf) -> Entry {
        let session = self.disk[file].clone();
        Entry {
            file: file.clone(),
            good: self.good.filter(|_| session.is_err()),
            session,
        }
    }

    pub(super) fn load(&self, file: PathBuf) -> Msg {
        let session = self.disk.get(&file).cloned().unwrap_or(Err(Trouble::NotThere));
        let loaded = |session| Loaded {
            session,
            history: History::default(),
            has_comments: false,
            drafts: self.left.clone(),
            notes: self.notes.clone(),
            held_by: self.held_by.clone(),
            has_marks: false,
        };
        Msg::Loaded {
            file,
            result: session.map(loaded),
            own: self.own.clone(),
            good: self.good,
        }
    }

    pub(super) fn save(&mut self, file: PathBuf, session: Session, version: u64, how: SaveAs) -> Msg {
        self.saved.push(session.clone());
        // A name that is taken is taken once: another name is free.
        let taken = self.full.take_if(|trouble| *trouble == Trouble::Exists);
        let result = match taken.or_else(|| self.full.clone()) {
            Some(trouble) => Err(trouble),
            None if how == SaveAs::New && self.disk.contains_key(&file) => Err(Trouble::Exists),
            None => Ok(()),
        };
        if result.is_ok() {
            self.disk.insert(file.clone(), Ok(session));
        }
        Msg::Saved {
            file,
            version,
            result,
        }
    }
}
