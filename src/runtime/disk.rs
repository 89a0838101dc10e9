//! Files written so that a crash leaves the old one or the new one, whole.
//! Must not know what is in them.

mod alike;
mod folder;
mod in_place;
mod ours;
mod swap;
mod temporary;

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::{Access, OFlags, access};
use rustix::io::Errno;

use self::alike::Rights;
use self::swap::take_free_name;
use self::temporary::Temporary;

pub use folder::Folder;
pub use in_place::{is_torn, mend};
pub use ours::open_or_make;
pub use swap::{Swapped, swap};
pub use temporary::{Hidden, finish_in, hidden_files_of, sweep};

/// The most bytes that are read of any file; a session of many years stays far below.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Only the user may read and write.
const PRIVATE_FILE: u32 = 0o600;
const PRIVATE_FOLDER: u32 = 0o700;

/// In a folder that is shared the group may, too, as far as the user's umask lets it.
const SHARED_FILE: u32 = 0o660;

/// The names of what was set aside end so.
pub const DAMAGED: &str = ".damaged";

/// Whoever holds a lease on a file writes back what they have; that takes no longer.
const LEASE: Duration = Duration::from_secs(1);

/// Links are followed this often, as the system itself does.
const MOST_LINKS: u8 = 40;

/// Reads a whole file, unless it is unreasonably large.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_on(&open(path)?)
}

/// Opens a file to read it, with a moment for those who hold a lease on it.
pub fn open(path: &Path) -> io::Result<File> {
    open_soon(OpenOptions::new().read(true), path)
}

/// Opens a file. Others who hold a lease on it are asked to let go, and get a moment for that; the system would wait for
/// them most of a minute. Nobody need ever write into a pipe, and it is not waited for either.
fn open_soon(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    options.custom_flags(OFlags::NONBLOCK.bits().cast_signed());
    let until = Instant::now() + LEASE;
    loop {
        match options.open(path) {
            Err(error) if error.kind() == ErrorKind::WouldBlock && Instant::now() < until => {
                thread::park_timeout(LEASE / 50);
            }
            opened => return opened,
        }
    }
}

/// Reads a whole file that this program made in a folder of the user's own.
pub fn read_private(path: &Path) -> io::Result<Vec<u8>> {
    let owner = fs::metadata(folder_of(path))?.uid();
    read_on(&ours::open_ours(path, Some(owner))?)
}

/// Reads the whole of an open file from its start.
pub fn read_open(mut file: &File) -> io::Result<Vec<u8>> {
    file.rewind()?;
    read_on(file)
}

/// Reads an open file from where it is to its end.
fn read_on(mut file: &File) -> io::Result<Vec<u8>> {
    let about = file.metadata()?;
    if about.file_type().is_fifo() {
        // What is read of a pipe is gone from it.
        return Err(ErrorKind::NotSeekable.into());
    }
    let likely = about.len().min(MOST_BYTES);
    let mut bytes = vec![0; usize::try_from(likely).unwrap_or(0) + 1];
    // One read takes all of a usual file; the library would begin with a few kilobytes and ask again and again.
    let mut count = 0;
    while let Some(room) = bytes.get_mut(count..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(more) => count += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(count);
    if count as u64 > likely {
        // It has grown meanwhile, or tells no size.
        file.take((MOST_BYTES + 1).saturating_sub(likely))
            .read_to_end(&mut bytes)?;
    }
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

/// Creates the folder a file is to be in, with those above it, for the user alone; when this returns they are on the disk.
pub fn create_folder_of(file: &Path) -> io::Result<()> {
    create_folder(folder_of(file))
}

fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    match folder.parent() {
        Some(above) if above != Path::new("") => create_folder(above)?,
        _ => {}
    }
    match DirBuilder::new().mode(PRIVATE_FOLDER).create(folder) {
        // Somebody else was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        made => made?,
    }
    sync_folder_of(folder)
}

/// Puts a private file in the place of another, whatever it holds, or in an empty place.
pub fn put(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = Temporary::beside(file, PRIVATE_FILE)?;
    publish(&new, bytes, file, |whole| fs::rename(whole, file))
}

/// Puts a file in the place of another, whatever that holds; it is for the same people.
pub fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = Temporary::beside(file, PRIVATE_FILE)?;
    Rights::Of(&open(file)?).give(new.file())?;
    publish(&new, bytes, file, |whole| fs::rename(whole, file))
}

/// Creates a file and never overwrites one. It is private, unless its folder is shared with a group on purpose.
pub fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mode = if is_shared(file) {
        SHARED_FILE
    } else {
        PRIVATE_FILE
    };
    let new = Temporary::beside(file, mode)?;
    publish(&new, bytes, file, |whole| name_if_free(whole, file))
}

/// Creates a file for everybody who may look into its folder, and never overwrites one.
pub fn create_for_all(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = Temporary::beside(file, mode_for_all(file)?)?;
    publish(&new, bytes, file, |whole| name_if_free(whole, file))
}

/// The same in the place of another, whatever it holds.
pub fn put_for_all(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = Temporary::beside(file, mode_for_all(file)?)?;
    publish(&new, bytes, file, |whole| fs::rename(whole, file))
}

fn mode_for_all(file: &Path) -> io::Result<u32> {
    Ok(fs::metadata(folder_of(file))?.mode() & 0o666)
}

/// Gives a file of ours another name in its folder.
pub fn rename(file: &Path, name: &Path) -> io::Result<()> {
    fs::rename(file, name)?;
    sync_folder_of(name)
}

/// How every file comes to be: written whole under a hidden name and flushed, then named, and the name flushed.
fn publish(
    new: &Temporary,
    bytes: &[u8],
    file: &Path,
    name: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    new.write(bytes)?;
    name(new.path())?;
    sync_folder_of(file)
}

/// Whether a file can be written anew, as far as can be said without trying.
pub fn may_replace(file: &Path) -> io::Result<()> {
    let target = resolve(file)?;
    // Whoever may do anything is still asked not to touch what is marked so.
    if fs::metadata(&target)?.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    access(&target, Access::WRITE_OK)?;
    let folder = target.parent().unwrap_or(Path::new("."));
    Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

/// Makes sure that a file, as it is, is on the disk.
pub fn flush(file: &Path) -> io::Result<()> {
    open(file)?.sync_all()?;
    sync_folder_of(file)
}

/// Whether the folder of a file is shared with a group: it hands its group on, or the group may write. One in which
/// everybody may write, like that for temporary files, is not shared with anybody in particular.
fn is_shared(file: &Path) -> bool {
    fs::metadata(folder_of(file)).is_ok_and(|about| {
        let mode = about.permissions().mode();
        mode & 0o2000 != 0 || mode & 0o022 == 0o020
    })
}

/// Keeps a copy of a file beside it, under the first free name with this ending, for those whom the file is for.
pub fn keep_beside(file: &Path, bytes: &[u8], ending: &str) -> io::Result<PathBuf> {
    match open(file) {
        Ok(source) => keep_beside_as(file, bytes, ending, &Rights::Of(&source)),
        Err(_) => keep_beside_as(file, bytes, ending, &Rights::Private),
    }
}

fn keep_beside_as(file: &Path, bytes: &[u8], ending: &str, rights: &Rights<'_>) -> io::Result<PathBuf> {
    let new = Temporary::beside(file, PRIVATE_FILE)?;
    rights.give(new.file())?;
    let mut copy = PathBuf::new();
    publish(&new, bytes, file, |whole| {
        copy = name_beside(whole, file, ending)?;
        Ok(())
    })?;
    Ok(copy)
}

/// A copy, and whether the disk says that it has it.
#[derive(Debug)]
pub struct Copied {
    /// Where it is.
    pub path: PathBuf,
    /// Whether the disk says so.
    pub is_flushed: bool,
}

/// The same when nothing else is left: what was written stays, also where the disk does not say that it has it.
pub fn keep_at_last(file: &Path, bytes: &[u8], ending: &str) -> io::Result<Copied> {
    let new = Temporary::beside(file, PRIVATE_FILE)?;
    if let Ok(source) = open(file) {
        Rights::Of(&source).give(new.file())?;
    }
    new.file().write_all(bytes)?;
    let is_flushed = new.file().sync_all();
    let path = name_beside(new.path(), file, ending)?;
    let is_flushed = is_flushed.and_then(|()| sync_folder_of(file)).is_ok();
    Ok(Copied { path, is_flushed })
}

/// Gives whatever has a name the first free one beside it, out of the way of what is to have that name.
pub fn set_aside(place: &Path) -> io::Result<()> {
    name_beside(place, place, DAMAGED)?;
    sync_folder_of(place)
}

/// Gives a file the first free name beside another, with this ending.
fn name_beside(whole: &Path, file: &Path, ending: &str) -> io::Result<PathBuf> {
    for number in 1_u32.. {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let copy = PathBuf::from(name);
        match name_if_free(whole, &copy) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            named => return named.map(|()| copy),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Gives a file a name that is free, at one stroke.
fn name_if_free(whole: &Path, file: &Path) -> io::Result<()> {
    match take_free_name(whole, file) {
        Ok(()) => return Ok(()),
        Err(Errno::NOSYS | Errno::INVAL | Errno::XDEV | Errno::OPNOTSUPP) => {}
        Err(error) => return Err(error.into()),
    }
    // A second name fails where the name is taken, which a rename does not.
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

fn sync_folder_of(file: &Path) -> io::Result<()> {
    File::open(folder_of(file))?.sync_all()
}

/// The folder a file is in; the present one where only its name was told.
fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => file,
    }
}
