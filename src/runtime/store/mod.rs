//! The session files: what was read of them, and how they are saved without losing what others wrote.
//! Must not know the screens or when to save.

mod beside;
mod folder;
mod replaced;

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::mem;
use std::path::{Path, PathBuf};

use crate::domain::session::Session;
use crate::format::agenda::decode_agendas;
use crate::format::error::DecodeError;
use crate::format::library::decode_library;
use crate::format::merge::decode_marked;
use crate::format::ron::{self, Decoded};
use crate::format::text_of;
use crate::ui::msg::{Own, SaveAs, Theirs, Trouble};

use super::disk::{self, Hidden, Swapped};
use super::trouble::trouble;
use replaced::Replaced;

pub use beside::{Beside, forget_beside, keep_in, keep_ours};
pub use folder::{Opened, list, may_open, read_bytes, read_mended, read_session, session_files, unlisted};

/// The name of a team's own agendas, beside its sessions.
pub const AGENDA: &str = "agenda.ron";

/// The name of a team's own starter library, beside its sessions.
pub const LIBRARY: &str = "library.ron";

/// What something else wrote is kept under this ending, which no scan lists.
pub const THEIRS: &str = ".theirs";

/// What could not be saved here when the program ended is kept under this ending, which no scan lists.
pub const OURS: &str = ".ours";

/// What had comments is kept under this ending, which no scan lists.
const BEFORE: &str = ".before";

/// Keeps what a killed program left that is nowhere else; whether it is kept.
pub type Rescue<'a> = &'a mut dyn FnMut(&[u8]) -> bool;

/// The session files as this process knows them.
#[derive(Debug, Default)]
pub struct Store {
    /// By the file behind all links.
    known: HashMap<PathBuf, Known>,
    /// Where each file was behind all links, by the name it was asked for.
    places: HashMap<PathBuf, PathBuf>,
    /// What was seen in a file since, and whether that was all right; it is not known before it is taken over.
    seen: HashMap<PathBuf, Seen>,
    /// How often something was seen.
    marks: u64,
    /// What the first file that is opened was found to say.
    opened: Option<Opened>,
}

/// What something else made of a file.
#[derive(Debug)]
enum Seen {
    /// A session, and the mark it was told with.
    Session(u64, Box<Known>),
    /// Nothing, or nothing that could be read, and why.
    Trouble(Trouble),
}

/// What this process knows of a file.
#[derive(Debug)]
struct Known {
    /// The bytes last read or written.
    bytes: Vec<u8>,
    /// What they say.
    session: Session,
    /// Whether they have comments, which a save would lose.
    has_comments: bool,
    /// Whether git left a conflict in them, so that they say what the session says only to those who know both sides.
    has_marks: bool,
    /// What was being written when it failed; it may or may not have come into the file.
    tried: Option<Vec<u8>>,
    /// The files that were replaced: somebody who had one open may write to it still.
    replaced: Replaced,
}

impl Known {
    fn new(bytes: Vec<u8>, session: Session, has_comments: bool) -> Self {
        Self {
            bytes,
            session,
            has_comments,
            has_marks: false,
            tried: None,
            replaced: Replaced::default(),
        }
    }

    /// Whether these bytes are from here.
    fn is(&self, bytes: &[u8]) -> bool {
        self.bytes == bytes || self.tried.as_deref() == Some(bytes)
    }
}

impl Store {
    /// Nothing is known yet, but what the first file was found to say.
    pub fn new(opened: Option<Opened>) -> Self {
        Self {
            opened,
            ..Self::default()
        }
    }

    /// Clears up what a writer of this file left that died over it, and loads it.
    pub fn open(&mut self, file: &Path, rescue: Rescue<'_>) -> Result<Decoded, Trouble> {
        let target = self.place_of(file).map_err(|error| trouble(&error))?;
        // What cannot be tidied up is no reason not to open it.
        let _ = tidy(&target, rescue);
        self.load_itself(target)
    }

    /// Reads a session and remembers what was read.
    pub fn load(&mut self, file: &Path) -> Result<Decoded, Trouble> {
        let target = self.place_of(file).map_err(|error| trouble(&error))?;
        self.load_itself(target)
    }

    /// Where a file is behind all links. Where these lead elsewhere by now, what is known of it goes with it: a file that
    /// is gone there is gone, and one that is there was changed.
    fn place_of(&mut self, file: &Path) -> io::Result<PathBuf> {
        let place = disk::resolve(file)?;
        let before = self.places.insert(file.to_path_buf(), place.clone());
        if let Some(before) = before.filter(|before| *before != place)
            && !self.known.contains_key(&place)
        {
            self.seen.remove(&before);
            if let Some(known) = self.known.remove(&before) {
                self.known.insert(place.clone(), known);
            }
        }
        Ok(place)
    }

    fn load_itself(&mut self, target: PathBuf) -> Result<Decoded, Trouble> {
        let bytes = read_bytes(&target)?;
        // The file may be another by now than when it was looked at; the same bytes say the same.
        let decoded = match self.opened.take() {
            Some(opened) if opened.bytes == bytes => opened.decoded,
            _ => ron::decode_bytes(&bytes).map_err(Trouble::Content)?,
        };
        let known = Known::new(bytes, decoded.session.clone(), decoded.has_comments);
        self.seen.remove(&target);
        self.known.insert(target, known);
        Ok(decoded)
    }

    /// Reads a file in which git left a conflict: both sides as one session. Its first save keeps the file beside it.
    pub fn load_marked(&mut self, file: &Path) -> Result<Session, Trouble> {
        let target = self.place_of(file).map_err(|error| trouble(&error))?;
        let bytes = disk::read(&target).map_err(|error| trouble(&error))?;
        let session = text_of(&bytes)
            .and_then(decode_marked)
            .map_err(Trouble::Content)?;
        let mut known = Known::new(bytes, session.clone(), true);
        known.has_marks = true;
        self.seen.remove(&target);
        self.known.insert(target, known);
        Ok(session)
    }

    /// The bytes that were last read of a file or written to it, and what they say.
    pub fn known(&self, file: &Path) -> Option<(&[u8], &Session)> {
        let known = self.known.get(self.places.get(file)?)?;
        Some((&known.bytes, &known.session))
    }

    /// Clears up what a writer of this file left that died over it.
    pub fn tidy(&self, file: &Path, rescue: Rescue<'_>) -> Result<(), Trouble> {
        let tidied = disk::resolve(file).and_then(|target| tidy(&target, rescue));
        tidied.map_err(|error| trouble(&error))
    }

    /// What something else has made of a file since it was read or saved here; none if nothing.
    pub fn look(&mut self, file: &Path) -> Option<Result<Theirs, Trouble>> {
        let target = self.place_of(file).ok()?;
        let known = self.known.get(&target)?;
        let there = disk::read_if_there(&target);
        if let Ok(Some(there)) = &there {
            let is_known = known.is(there);
            let is_seen = match self.seen.get(&target) {
                None => is_known,
                Some(Seen::Session(_, seen)) => seen.bytes == *there,
                Some(Seen::Trouble(_)) => false,
            };
            if is_seen {
                return None;
            }
        }
        let troubled = |trouble: Trouble| (Seen::Trouble(trouble.clone()), Err(trouble));
        let (seen, result) = match there {
            Ok(Some(bytes)) => match ron::decode_bytes(&bytes) {
                Ok(Decoded {
                    session,
                    has_comments,
                }) => {
                    self.marks += 1;
                    let theirs = Theirs {
                        session: session.clone(),
                        base: known.session.clone(),
                        mark: self.marks,
                    };
                    let seen = Known::new(bytes, session, has_comments);
                    (Seen::Session(self.marks, Box::new(seen)), Ok(theirs))
                }
                Err(error) => troubled(Trouble::Content(error)),
            },
            Ok(None) => troubled(Trouble::Vanished),
            Err(error) => troubled(trouble(&error)),
        };
        if let (Err(trouble), Some(Seen::Trouble(told))) = (&result, self.seen.get(&target))
            && trouble == told
        {
            // Told again it would stop what was done about it meanwhile.
            return None;
        }
        self.seen.insert(target, seen);
        Some(result)
    }

    /// What was seen with this mark was taken over: from now on it is what is known.
    pub fn accept(&mut self, file: &Path, mark: u64) {
        let Ok(target) = self.place_of(file) else { return };
        if !matches!(self.seen.get(&target), Some(Seen::Session(seen, _)) if *seen == mark) {
            // Something newer was seen since, and is on its way.
            return;
        }
        if let Some(Seen::Session(_, mut known)) = self.seen.remove(&target) {
            known.replaced = self.replaced_of(&target);
            self.known.insert(target, *known);
        }
    }

    /// Keeps what was seen with this mark whole beside the file, and takes it for known once it is; none where
    /// something newer was seen since.
    pub fn keep_theirs(&mut self, file: &Path, mark: u64) -> Option<Result<PathBuf, Trouble>> {
        let target = self.place_of(file).ok()?;
        let bytes = match self.seen.get(&target)? {
            Seen::Session(seen, known) if *seen == mark => known.bytes.clone(),
            _ => return None,
        };
        let kept = disk::keep_beside(&target, &bytes, THEIRS);
        if kept.is_ok() {
            self.accept(file, mark);
        }
        Some(kept.map_err(|error| trouble(&error)))
    }

    /// Saves a session; when this returns without trouble, it is on the disk.
    pub fn save(&mut self, file: &Path, session: &Session, how: SaveAs) -> Result<(), Trouble> {
        let text = ron::encode(session).map_err(|error| Trouble::Other(error.to_string()))?;
        let bytes = text.into_bytes();
        let target = self.place_of(file).map_err(|error| trouble(&error))?;
        let there = disk::read_if_there(&target).map_err(|error| trouble(&error))?;
        if let Some(late) = self.known.get_mut(&target).map(|known| &mut known.replaced)
            && !late
                .keep_changed(&target, false)
                .map_err(|error| trouble(&error))?
                .is_empty()
        {
            // Whoever wrote into a file that was replaced should be heard of first.
            return Err(Trouble::ChangedOnDisk);
        }
        self.permit(&target, there.as_deref(), &bytes, how)?;
        let known = self.known.get(&target);
        if let (Some(known), Some(there)) = (known, &there)
            && known.tried.is_none()
            && !known.has_marks
            && known.bytes == *there
            && (known.session == *session || known.bytes == bytes)
        {
            // Whoever writes CRLF, or lays it out otherwise, keeps every byte until something is different.
            return Ok(());
        }
        let replaced = self.write(&target, there, &bytes, how)?;
        let mut known = Known::new(bytes, session.clone(), false);
        known.replaced = self.replaced_of(&target);
        known.replaced.extend(replaced);
        self.seen.remove(&target);
        self.known.insert(target, known);
        Ok(())
    }

    /// Keeps beside each file what somebody wrote into one that it has replaced, before all of them are let go; where.
    pub fn last_look(&mut self) -> Vec<PathBuf> {
        let looked = self.known.iter_mut().map(|(target, known)| {
            // What cannot be kept now is nobody's any more: there is nothing else to try.
            known.replaced.keep_changed(target, true).unwrap_or_default()
        });
        looked.flatten().collect()
    }

    fn replaced_of(&mut self, target: &Path) -> Replaced {
        let known = self.known.get_mut(target);
        known
            .map(|known| mem::take(&mut known.replaced))
            .unwrap_or_default()
    }

    fn permit(&self, target: &Path, there: Option<&[u8]>, ours: &[u8], how: SaveAs) -> Result<(), Trouble> {
        let known = self.known.get(target);
        match (how, there) {
            (SaveAs::New, Some(_)) => Err(Trouble::Exists),
            // What was opened or saved before is made anew only when somebody says so.
            (SaveAs::Same | SaveAs::KeepOld, None) => Err(Trouble::Vanished),
            (_, None) => Ok(()),
            (_, Some(there)) if there == ours || known.is_some_and(|known| known.is(there)) => Ok(()),
            // What cannot be read is for somebody to mend: it may be the half of a merge.
            (_, Some(there)) => match ron::decode_bytes(there) {
                Err(error) => Err(Trouble::Content(error)),
                Ok(_) if how == SaveAs::Over => Ok(()),
                Ok(_) => Err(Trouble::ChangedOnDisk),
            },
        }
    }

    /// Writes; returns the file that was replaced, with what it held.
    fn write(
        &mut self,
        target: &Path,
        there: Option<Vec<u8>>,
        ours: &[u8],
        how: SaveAs,
    ) -> Result<Option<(File, Vec<u8>)>, Trouble> {
        let Some(there) = there else {
            let made = disk::create_folder_of(target).and_then(|()| disk::create(target, ours));
            return made.map(|()| None).map_err(|error| trouble(&error));
        };
        let known = self.known.get_mut(target);
        let is_theirs = !known.as_ref().is_some_and(|known| known.is(&there));
        if is_theirs && there == ours {
            // Somebody else wrote the very same; only the disk has to have it.
            let flushed = disk::flush(target);
            return flushed.map(|()| None).map_err(|error| trouble(&error));
        }
        if fs::metadata(target).is_ok_and(|about| about.permissions().readonly()) {
            return Err(Trouble::Denied);
        }
        let has_comments = known
            .as_ref()
            .is_some_and(|known| known.bytes == there && (known.has_comments || how == SaveAs::KeepOld));
        let kept = match how {
            SaveAs::Over if is_theirs => disk::keep_beside(target, &there, THEIRS).map(|_| ()),
            _ if has_comments => disk::keep_beside(target, &there, BEFORE).map(|_| ()),
            _ => Ok(()),
        };
        if let Some(known) = known {
            // Until it is known to have come to a good end, nobody knows which of the two is on the disk.
            known.tried = Some(ours.to_vec());
        }
        let swapped = kept.and_then(|()| disk::swap(target, ours, &there, THEIRS));
        match swapped {
            Ok(Swapped::Done(old)) => Ok(old.map(|old| (old, there))),
            Ok(Swapped::NotAsKnown) => Err(Trouble::ChangedOnDisk),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(Trouble::Vanished),
            Err(error) => Err(trouble(&error)),
        }
    }
}

/// Clears up what a writer of a file left that died over it.
fn tidy(target: &Path, rescue: Rescue<'_>) -> io::Result<()> {
    let hidden = disk::hidden_files_of(target);
    mend(target, &hidden)?;
    disk::sweep(target, &hidden, is_whole, rescue);
    Ok(())
}

/// Mends a file that a writer was killed over.
fn mend(target: &Path, hidden: &[Hidden]) -> io::Result<()> {
    disk::mend(target, hidden, BEFORE, is_whole)
}

fn is_whole(bytes: &[u8]) -> bool {
    ron::decode_bytes(bytes).is_ok()
}

/// What a team has put beside its sessions in a folder.
pub fn own_in(folder: &Path) -> Own {
    Own {
        agendas: beside(folder, AGENDA, decode_agendas).map(Option::unwrap_or_default),
        library: beside(folder, LIBRARY, decode_library),
    }
}

/// What is in a file beside the sessions; none when there is no such file.
fn beside<T>(
    folder: &Path,
    name: &str,
    decode: fn(&str) -> Result<T, DecodeError>,
) -> Result<Option<T>, Trouble> {
    let bytes = disk::read_if_there(&folder.join(name)).map_err(|error| trouble(&error))?;
    let decoded = bytes.map(|bytes| text_of(&bytes).and_then(decode)).transpose();
    decoded.map_err(Trouble::Content)
}
