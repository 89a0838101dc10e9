//! `-o OUT` and `-`: an answer goes into a file or to the standard output, and a file is read there or from the standard
//! input.
//! Must not know what is written or read.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::runtime::export::{Written, write};
use crate::runtime::store::read_bytes;
use crate::runtime::trouble::trouble;
use crate::ui::msg::Trouble;

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
    /// It is replaced, as `--force` asks for.
    IsReplaced,
}

/// Whether a file that was named stands for the standard input or output.
pub fn is_standard(file: &Path) -> bool {
    file == Path::new(STANDARD)
}

/// The longest session that is read.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What is in a file, or in the standard input.
pub fn read(file: &Path) -> Result<Vec<u8>, Trouble> {
    if !is_standard(file) {
        return read_bytes(file);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| trouble(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(Trouble::Other("it is larger than 16 MB".to_owned()));
    }
    Ok(bytes)
}

/// Writes into a file in a folder that is there, or to the standard output. Where that cannot be, nothing is written.
pub fn put(out: &Path, text: &[u8], there: There) -> Result<(), CliError> {
    if is_standard(out) {
        return bytes(text);
    }
    place(out)?;
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

/// Whether a file can be here, whatever the disk says when it is written.
pub fn place(out: &Path) -> Result<(), CliError> {
    if is_standard(out) {
        return Ok(());
    }
    if out.is_dir() {
        return Err(CliError::IsAFolder(out.to_path_buf()));
    }
    // A name that ends in a stroke is that of a folder.
    if out.as_os_str().as_encoded_bytes().ends_with(b"/") {
        return folder(out);
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    folder(&parent.map_or_else(|| PathBuf::from("."), Path::to_path_buf))
}

fn not_written(file: &Path, error: &io::Error) -> CliError {
    CliError::NotWritten {
        file: file.to_path_buf(),
        trouble: trouble(error),
    }
}
