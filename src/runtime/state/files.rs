//! The files of the user's state folder, read and written; their content may be anything.
//! Must not know what is kept in which.

use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::runtime::disk;
use crate::runtime::trouble::trouble;
use crate::text::{Shape, sanitise};
use crate::ui::msg::Trouble;

/// What is in a file of the folder, if it is there.
pub fn read<T: DeserializeOwned>(place: &Path) -> Result<Option<T>, Trouble> {
    match disk::read_private(place) {
        Ok(bytes) => ron::de::from_bytes(&bytes)
            .map(Some)
            .map_err(|_| Trouble::Damaged),
        Err(error) if is_none(&error) => Ok(None),
        Err(error) => Err(trouble(&error)),
    }
}

/// Whether a file is not there, or cannot be: where its folder should be is something else.
pub fn is_none(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// What comes from a disk is cleaned like anything else.
pub fn clean(text: String) -> String {
    match sanitise(&text, Shape::Text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(clean) => clean,
    }
}

/// Keeps something in a file of the folder. What is there and cannot be read may be somebody's words, and is set aside.
pub fn put<T: Serialize + DeserializeOwned>(place: &Path, kept: &T) -> io::Result<()> {
    if read::<T>(place).is_err() {
        disk::set_aside(place)?;
    }
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    let text = ron::ser::to_string_pretty(kept, pretty).map_err(io::Error::other)?;
    disk::create_folder_of(place)?;
    disk::put(place, format!("{text}\n").as_bytes())
}

/// Removes a file, unless it is gone.
pub fn remove_if_there(place: &Path) -> io::Result<()> {
    match fs::remove_file(place) {
        Err(error) if !is_none(&error) => Err(error),
        _ => Ok(()),
    }
}
