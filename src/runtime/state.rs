//! The user's state folder: half-typed text and the lead's private notes, which no session file may hold.
//! Must not know the screens, nor what is in a session.

mod drafts;
mod files;

use std::collections::HashMap;
use std::env;
use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use etcetera::BaseStrategy;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::format::history::fingerprint;
use crate::format::settings::ThemeChoice;
use crate::ui::look::Chosen;
use crate::ui::msg::Trouble;

use super::disk::{self, Folder};

use self::drafts::{DRAFT, KeptDrafts};
use self::files::{clean, put, read, remove_if_there};

pub use self::files::is_none;

/// The environment variable that names another folder; the tests use it.
pub const STATE_VARIABLE: &str = "NORMING_STATE";

/// The user's state folder; every copy is the same.
#[derive(Clone, Debug)]
pub struct State {
    /// None where the user has no home; then nothing is kept.
    folder: Option<PathBuf>,
    /// What was found out about files while they could be reached, by the names they were asked for.
    files: Arc<Mutex<HashMap<PathBuf, FileState>>>,
}

#[derive(Serialize, Deserialize)]
struct KeptNotes {
    file: PathBuf,
    text: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptChosen {
    theme: Option<String>,
    draws_lines: Option<bool>,
    mouse: Option<bool>,
}

/// The file in the folder that holds what was chosen in the program.
const CHOSEN: &str = "chosen.ron";

/// The names of notes end so.
const NOTES: &str = "notes";

/// The folders of so many sessions that were opened are held.
const MOST_HELD: usize = 16;

/// So many sessions that had the same file, one after the other, are told from each other.
const MOST_NAMES: u32 = 1_000;

/// The folder in it that holds snapshots.
const RECOVERY: &str = "recovery";

/// Names begin with so many bytes of that of the session file, so that a hidden file beside them still has a name.
const MOST_STEM: usize = 218;

impl State {
    /// The folder of this user, as the environment says.
    pub fn of_user() -> Self {
        let named = env::var_os(STATE_VARIABLE).filter(|named| !named.is_empty());
        let chosen = named.map(PathBuf::from);
        Self::at(chosen.or_else(usual_folder))
    }

    /// A folder that is known.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self::at(Some(folder))
    }

    fn at(folder: Option<PathBuf>) -> Self {
        Self {
            // The present folder may be gone when it is needed.
            folder: folder.map(|folder| std::path::absolute(&folder).unwrap_or(folder)),
            files: Arc::default(),
        }
    }

    /// What is kept for a session file; none where the user has no home. For one that is open it was found out then: when
    /// all else fails, the path of the file may be what has failed.
    pub fn of_file(&self, file: &Path) -> Option<FileState> {
        let known = self.files().get(file).cloned();
        known.or_else(|| self.find(file))
    }

    /// The same for a file that is opened anew, behind other links perhaps than the last time.
    pub fn open_file(&self, file: &Path) -> Option<FileState> {
        self.tidy();
        let mut found = self.find(file)?;
        found.beside = Folder::hold(found.file.parent()?).ok();
        let mut files = self.files();
        if files.len() >= MOST_HELD {
            // They were left long ago, with all saved.
            files.clear();
        }
        files.insert(file.to_path_buf(), found.clone());
        Some(found)
    }

    fn find(&self, file: &Path) -> Option<FileState> {
        // Where its folder can't be reached, its path has to do: what is kept is asked for just then.
        let itself = disk::resolve(file).or_else(|_| std::path::absolute(file)).ok()?;
        Some(FileState {
            folder: self.folder.clone()?,
            name: usual_name(&itself),
            file: itself,
            beside: None,
        })
    }

    fn files(&self) -> MutexGuard<'_, HashMap<PathBuf, FileState>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was chosen in the program.
    pub fn chosen(&self) -> Result<Chosen, Trouble> {
        let kept = match &self.folder {
            Some(folder) => read::<KeptChosen>(&folder.join(CHOSEN))?.unwrap_or_default(),
            None => KeptChosen::default(),
        };
        Ok(Chosen {
            theme: kept.theme.as_deref().and_then(ThemeChoice::named),
            draws_lines: kept.draws_lines,
            mouse: kept.mouse,
        })
    }

    /// Keeps what was chosen in the program.
    pub fn keep_chosen(&self, chosen: Chosen) -> io::Result<()> {
        let Some(place) = self.folder.as_ref().map(|folder| folder.join(CHOSEN)) else {
            return Ok(());
        };
        let kept = KeptChosen {
            theme: chosen.theme.map(|theme| theme.name().to_owned()),
            draws_lines: chosen.draws_lines,
            mouse: chosen.mouse,
        };
        put(&place, &kept)
    }

    /// Clears up what killed programs left in the folder: words that were on their way come to their place.
    pub fn tidy(&self) {
        let Some(folder) = &self.folder else { return };
        disk::finish_in(folder, |name, bytes| {
            let (_, kind) = name.strip_suffix(".ron")?.rsplit_once('.').unwrap_or(("", name));
            match kind {
                DRAFT => Some(ron::de::from_bytes::<KeptDrafts>(bytes).is_ok()),
                NOTES => Some(ron::de::from_bytes::<KeptNotes>(bytes).is_ok()),
                _ if name == CHOSEN => Some(ron::de::from_bytes::<KeptChosen>(bytes).is_ok()),
                _ => None,
            }
        });
    }

    /// The folder in which all snapshots are, a folder a session.
    pub fn recovery(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(RECOVERY))
    }
}

/// What is kept for one session file, under its own name and a number that tells it from others of that name.
#[derive(Clone, Debug)]
pub struct FileState {
    folder: PathBuf,
    name: String,
    file: PathBuf,
    /// The folder the file is in, if it was there.
    beside: Option<Folder>,
}

impl FileState {
    /// The session file itself, behind all links.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The folder the session file was in when it was opened.
    pub fn beside(&self) -> Option<&Folder> {
        self.beside.as_ref()
    }

    /// The lead's private notes; empty when there are none.
    pub fn notes(&self) -> Result<String, Trouble> {
        let kept: Option<KeptNotes> = self.read(NOTES)?;
        Ok(kept.map_or_else(String::new, |kept| clean(kept.text)))
    }

    /// Where the notes are.
    pub fn notes_place(&self) -> PathBuf {
        self.place(NOTES)
    }

    /// Keeps the lead's private notes; empty ones are dropped.
    pub fn keep_notes(&self, text: String) -> io::Result<()> {
        let kept = (!text.is_empty()).then(|| KeptNotes {
            file: self.file.clone(),
            text,
        });
        self.keep(NOTES, kept.as_ref())
    }

    /// The name under which things are kept for it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is kept under another name, for a file that was somewhere else.
    #[must_use]
    pub fn named(&self, name: &str, file: &Path) -> Self {
        Self {
            folder: self.folder.clone(),
            name: name.to_owned(),
            file: file.to_path_buf(),
            beside: None,
        }
    }

    /// The same file under a name that nothing is kept under yet.
    pub fn free_name(&self) -> Option<Self> {
        let named = |number| self.named(&format!("{}-{number}", self.name), &self.file);
        (2..=MOST_NAMES)
            .map(named)
            .find(|other| !other.recovery().exists())
    }

    /// Gives half-typed texts and notes to another name, behind those that are there.
    pub fn move_to(&self, other: &Self) {
        for kind in [DRAFT, NOTES] {
            let (from, to) = (self.place(kind), other.place(kind));
            if from.exists() && !to.exists() {
                // What cannot be moved stays where it can be found.
                let _ = disk::rename(&from, &to);
            }
        }
        if let (Ok(mine), Ok(theirs)) = (self.notes(), other.notes())
            && !mine.is_empty()
            && (theirs.contains(mine.trim())
                || other.keep_notes(format!("{}\n{mine}", theirs.trim_end())).is_ok())
        {
            // They are in the other now.
            let _ = self.keep_notes(String::new());
        }
        if let (Ok(mine), Ok(mut theirs)) = (self.drafts(), other.drafts())
            && !mine.is_empty()
        {
            theirs.extend(mine);
            if other.keep_drafts(theirs).is_ok() {
                let _ = self.keep_drafts(Vec::new());
            }
        }
    }

    /// Where the lock is.
    pub fn lock_place(&self) -> PathBuf {
        self.folder.join("locks").join(format!("{}.lock", self.name))
    }

    /// The folder for the snapshots.
    pub fn recovery(&self) -> PathBuf {
        self.folder.join(RECOVERY).join(&self.name)
    }

    /// What of it was set aside, because nobody could read it; names in the folder.
    pub fn set_aside(&self) -> Vec<String> {
        let listed = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let names = listed.filter_map(|entry| entry.file_name().into_string().ok());
        let kinds = [DRAFT, NOTES].map(|kind| format!("{}.{kind}.ron{}", self.name, disk::DAMAGED));
        names
            .filter(|name| kinds.iter().any(|kind| name.starts_with(kind)))
            .collect()
    }

    fn read<T: DeserializeOwned>(&self, kind: &str) -> Result<Option<T>, Trouble> {
        read(&self.place(kind))
    }

    fn keep<T: Serialize + DeserializeOwned>(&self, kind: &str, kept: Option<&T>) -> io::Result<()> {
        match kept {
            None => remove_if_there(&self.place(kind)),
            Some(kept) => put(&self.place(kind), kept),
        }
    }

    fn place(&self, kind: &str) -> PathBuf {
        self.folder.join(format!("{}.{kind}.ron", self.name))
    }
}

/// The name under which things are kept for a file, unless they moved here with it.
fn usual_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let fits = |(at, letter): &(usize, char)| at + letter.len_utf8() <= MOST_STEM;
    let stem: String = stem
        .char_indices()
        .take_while(fits)
        .map(|(_, letter)| letter)
        .collect();
    format!("{stem}-{:016x}", fingerprint(file.as_os_str().as_bytes()))
}

fn usual_folder() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(
        base.state_dir()
            .unwrap_or_else(|| base.data_dir())
            .join("norming"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::msg::Draft;

    fn draft() -> Draft {
        Draft {
            screen: "Gather".into(),
            pane: "frictions".into(),
            text: "Waited two".into(),
            ..Draft::default()
        }
    }

    #[test]
    fn drafts_are_kept_by_file_and_dropped() {
        let home = tempfile::tempdir().unwrap();
        let state = State::in_folder(home.path().join("state"));
        let [one, other] = ["a.ron", "b.ron"].map(|name| state.of_file(&home.path().join(name)).unwrap());
        one.keep_drafts(vec![draft(), draft()]).unwrap();
        assert_eq!(one.drafts(), Ok(vec![draft(), draft()]));
        assert_eq!(other.drafts(), Ok(Vec::new()));
        one.keep_drafts(Vec::new()).unwrap();
        one.keep_drafts(Vec::new()).unwrap();
        assert_eq!(one.drafts(), Ok(Vec::new()));
    }

    #[test]
    fn long_names_have_a_place() {
        let home = tempfile::tempdir().unwrap();
        let state = State::in_folder(home.path().join("state"));
        for name in ["x".repeat(251), "约".repeat(83)] {
            let own = state.of_file(&home.path().join(name + ".ron")).unwrap();
            own.keep_drafts(vec![draft()]).unwrap();
            assert_eq!(own.drafts(), Ok(vec![draft()]));
        }
    }

    #[test]
    fn what_was_chosen_is_kept_for_all_sessions() {
        let home = tempfile::tempdir().unwrap();
        let state = State::in_folder(home.path().join("state"));
        assert_eq!(state.chosen(), Ok(Chosen::default()));
        let chosen = Chosen {
            theme: Some(ThemeChoice::HighContrast),
            draws_lines: Some(false),
            mouse: None,
        };
        state.keep_chosen(chosen).unwrap();
        assert_eq!(state.chosen(), Ok(chosen));
    }

    #[test]
    fn notes_are_private_and_follow_a_link_to_the_file() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("state");
        let state = State::in_folder(folder.clone());
        let file = home.path().join("a.ron");
        fs::write(&file, "x").unwrap();
        let link = home.path().join("link.ron");
        symlink(&file, &link).unwrap();
        let [by_name, by_link] = [&file, &link].map(|path| state.of_file(path).unwrap());
        by_name.keep_notes("Ask Mia first.\n\"Really.\"".into()).unwrap();
        assert_eq!(by_link.notes().unwrap(), "Ask Mia first.\n\"Really.\"");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let kept = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        assert_eq!((mode(&folder), mode(&kept)), (0o700, 0o600));
        by_name.keep_notes(String::new()).unwrap();
        assert_eq!(by_name.notes().unwrap(), "");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
