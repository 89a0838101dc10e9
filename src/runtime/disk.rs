//! Files written so that a crash leaves the old one or the new one, whole.
//! Must not know what is in them.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

/// The most bytes that are read of any file; a session of many years stays far below.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Only the user may read and write.
const PRIVATE_FILE: u32 = 0o600;
const PRIVATE_FOLDER: u32 = 0o700;

/// Links are followed this often, as the system itself does.
const MOST_LINKS: u8 = 40;

/// Reads a whole file, unless it is unreasonably large.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(io::Error::other("it is larger than 16 MB"));
    }
    Ok(bytes)
}

/// Reads a whole file that may be missing.
pub fn read_if_there(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The file itself behind all links, whether it is there yet or not.
///
/// Replacing a link by a file would part the link from what it points to, so that writers need this first.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    for _ in 0..MOST_LINKS {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            result => return result,
        }
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let Ok(link) = fs::read_link(&path) else {
            let folder = fs::canonicalize(&folder).unwrap_or(folder);
            return Ok(folder.join(path.file_name().unwrap_or_default()));
        };
        path = folder.join(link);
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// Creates the folder a file is to be in.
pub fn create_folder_of(file: &Path) -> io::Result<()> {
    match file.parent() {
        Some(folder) if !folder.exists() => DirBuilder::new()
            .recursive(true)
            .mode(PRIVATE_FOLDER)
            .create(folder),
        _ => Ok(()),
    }
}

/// Puts a file in the place of another, or in an empty place, and keeps the mode of the other.
pub fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = AtomicWriteFile::options();
    options.mode(PRIVATE_FILE);
    let mut new = options.open(file)?;
    new.write_all(bytes)?;
    // Makes the content durable, takes the name, and makes the name durable.
    new.commit()
}

/// Creates a file and never overwrites one.
pub fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let whole = hidden_beside(file);
    let result = write_new(&whole, bytes, PRIVATE_FILE).and_then(|()| name_if_free(&whole, file));
    // What happens to the hidden name changes nothing about the file.
    let _ = fs::remove_file(&whole);
    result.and_then(|()| sync_folder_of(file))
}

/// Keeps a copy of a file beside it, under the first free name with this ending.
pub fn keep_beside(file: &Path, bytes: &[u8], ending: &str) -> io::Result<PathBuf> {
    let mode = fs::metadata(file).map_or(PRIVATE_FILE, |about| about.permissions().mode() & 0o7777);
    for number in 1_u32.. {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let copy = PathBuf::from(name);
        match write_new(&copy, bytes, mode) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            result => return result.and_then(|()| sync_folder_of(&copy)).map(|()| copy),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn write_new(file: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let mut new = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(file)?;
    new.write_all(bytes)
        .and_then(|()| new.sync_all())
        .inspect_err(|_| {
            // A half-written file helps nobody.
            let _ = fs::remove_file(file);
        })
}

/// A second name for the same file fails where the name is taken, at one stroke, which a rename does not.
fn name_if_free(whole: &Path, file: &Path) -> io::Result<()> {
    match fs::hard_link(whole, file) {
        // Some file systems have no second names.
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied) => {
            if file.symlink_metadata().is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            fs::rename(whole, file)
        }
        result => result,
    }
}

fn hidden_beside(file: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(format!(".{:08x}", fastrand::u32(..)));
    file.with_file_name(name)
}

fn sync_folder_of(file: &Path) -> io::Result<()> {
    file.parent()
        .map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}
