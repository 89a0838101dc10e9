//! `-o OUT`: where an answer goes that is not for the terminal: into a file, or `-`, the standard output.
//! Must not know what is written.

use std::io;
use std::path::{Path, PathBuf};

use crate::runtime::export::{Written, write};
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::print::bytes;

/// The name of the standard output, and of the standard input where a file is read.
pub const STANDARD: &str = "-";

/// What is done where a file is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum There {
    /// It stays, and nothing replaces it.
    Stays,
    /// It stays, unless `--force` says otherwise.
    StaysUnforced,
    /// It is replaced.
    IsReplaced,
}

/// Whether a file that was named stands for the standard input or output.
pub fn is_standard(file: &Path) -> bool {
    file == Path::new(STANDARD)
}

/// Writes into a file in a folder that is there, or to the standard output. Where that cannot be, nothing is written.
pub fn put(out: &Path, text: &[u8], there: There) -> Result<(), CliError> {
    if is_standard(out) {
        return bytes(text);
    }
    if let Some(wrong) = wrong_place(out) {
        return Err(wrong);
    }
    match write(out, text, there == There::IsReplaced) {
        Ok(Written::Done) => Ok(()),
        Ok(Written::IsThere) => Err(CliError::IsThere {
            file: out.to_path_buf(),
            may_force: there == There::StaysUnforced,
        }),
        Err(error) => Err(not_written(out, &error)),
    }
}

/// A folder to write into, if it is one.
pub fn folder(folder: &Path) -> Result<(), CliError> {
    if folder.is_dir() {
        return Ok(());
    }
    Err(if folder.exists() {
        CliError::NotAFolder(folder.to_path_buf())
    } else {
        CliError::NoSuchFolder(folder.to_path_buf())
    })
}

/// Why no file can be here, whatever the disk says.
fn wrong_place(out: &Path) -> Option<CliError> {
    if out.is_dir() {
        return Some(CliError::IsAFolder(out.to_path_buf()));
    }
    // A name that ends in a stroke is that of a folder.
    if out.as_os_str().as_encoded_bytes().ends_with(b"/") {
        return folder(out).err();
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    folder(&parent.map_or_else(|| PathBuf::from("."), Path::to_path_buf)).err()
}

fn not_written(file: &Path, error: &io::Error) -> CliError {
    CliError::NotWritten {
        file: file.to_path_buf(),
        trouble: trouble(error),
    }
}
