//! The session files: what was read of them, and how they are saved without losing what others wrote.
//! Must not know the screens or when to save.

mod beside;
mod folder;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::session::Session;
use crate::format::agenda::decode_agendas;
use crate::format::error::DecodeError;
use crate::format::library::decode_library;
use crate::format::ron::{self, Decoded};
use crate::format::text_of;
use crate::ui::msg::{Own, SaveAs, Trouble};

use super::disk;
use super::trouble::trouble;

pub use beside::{Beside, forget_beside};
pub use folder::{read_session, scan, session_files};

/// The name of a team's own agendas, beside its sessions.
pub const AGENDA: &str = "agenda.ron";

/// The name of a team's own starter library, beside its sessions.
pub const LIBRARY: &str = "library.ron";

/// What something else wrote is kept under this ending, which no scan lists.
const THEIRS: &str = ".theirs";

/// What had comments is kept under this ending, which no scan lists.
const BEFORE: &str = ".before";

/// The session files as this process knows them.
#[derive(Debug, Default)]
pub struct Store {
    /// The bytes last read or written, by the file behind all links.
    known: HashMap<PathBuf, Vec<u8>>,
}

impl Store {
    /// Reads a session and remembers what was read.
    pub fn load(&mut self, file: &Path) -> Result<Decoded, Trouble> {
        let target = disk::resolve(file).map_err(|error| trouble(&error))?;
        let bytes = disk::read(&target).map_err(|error| trouble(&error))?;
        let decoded = ron::decode_bytes(&bytes).map_err(Trouble::Content)?;
        self.known.insert(target, bytes);
        Ok(decoded)
    }

    /// Saves a session; when this returns without trouble, it is on the disk.
    pub fn save(&mut self, file: &Path, session: &Session, how: SaveAs) -> Result<(), Trouble> {
        let text = ron::encode(session).map_err(|error| Trouble::Other(error.to_string()))?;
        let bytes = text.into_bytes();
        let target = disk::resolve(file).map_err(|error| trouble(&error))?;
        let there = disk::read_if_there(&target).map_err(|error| trouble(&error))?;
        self.permit(&target, there.as_deref(), &bytes, how)?;
        if there.as_ref() != Some(&bytes) {
            self.write(&target, there.as_deref(), &bytes, how)?;
        }
        self.known.insert(target, bytes);
        Ok(())
    }

    fn permit(&self, target: &Path, there: Option<&[u8]>, ours: &[u8], how: SaveAs) -> Result<(), Trouble> {
        let known = self.known.get(target).map(Vec::as_slice);
        match how {
            SaveAs::New if there.is_some() => Err(Trouble::Exists),
            SaveAs::Same | SaveAs::KeepOld if there != known && there != Some(ours) => {
                Err(Trouble::ChangedOnDisk)
            }
            _ => Ok(()),
        }
    }

    fn write(&self, target: &Path, there: Option<&[u8]>, ours: &[u8], how: SaveAs) -> Result<(), Trouble> {
        let written = match there {
            None => disk::create_folder_of(target).and_then(|()| disk::create(target, ours)),
            Some(there) => {
                if fs::metadata(target).is_ok_and(|about| about.permissions().readonly()) {
                    return Err(Trouble::Denied);
                }
                let is_theirs = self.known.get(target).map(Vec::as_slice) != Some(there);
                let kept = match how {
                    SaveAs::Over if is_theirs => disk::keep_beside(target, there, THEIRS).map(|_| ()),
                    SaveAs::KeepOld => disk::keep_beside(target, there, BEFORE).map(|_| ()),
                    _ => Ok(()),
                };
                kept.and_then(|()| disk::replace(target, ours))
            }
        };
        written.map_err(|error| trouble(&error))
    }
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
