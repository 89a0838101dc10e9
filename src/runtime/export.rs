//! Writes what was exported: into a named file or beside a session, never over another unasked.
//! Must not know what is in an export.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDateTime};

use super::disk;
use super::home::home;
use super::recovery::write_new;
use super::trouble::trouble;
use crate::domain::session::Session;
use crate::format::export::{Format, Options, export};
use crate::format::ron::encode;
use crate::format::slug::slug;
use crate::ui::msg::{Exported, Exporting, Trouble};

/// So many exports of one name are enough.
const MOST_EXPORTS: u32 = 10_000;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is in the file.
    Done,
    /// Nothing was written, because something is there.
    IsThere,
}

/// Writes a file in a folder that is there; replaces one only when told to, and never a folder or a device.
pub fn write(file: &Path, bytes: &[u8], replace: bool) -> io::Result<Written> {
    if !replace {
        return match disk::create(file, bytes) {
            Ok(()) => Ok(Written::Done),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Written::IsThere),
            Err(error) => Err(error),
        };
    }
    let target = disk::resolve(file)?;
    match target.metadata() {
        Ok(there) if !there.is_file() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => disk::replace(&target, bytes).map(|()| Written::Done),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            disk::create(&target, bytes).map(|()| Written::Done)
        }
        Err(error) => Err(error),
    }
}

/// Writes a page of the manual, for everybody who may look into its folder, over an older one.
pub fn write_page(file: &Path, page: &str) -> io::Result<()> {
    disk::put_for_all(file, page.as_bytes())
}

/// The folder of exports, beside a session.
const FOLDER: &str = "exports";

/// A session as it was asked for: as a text, or in a file beside it.
pub fn exported(file: &Path, how: Exporting, session: &Session, now: NaiveDateTime) -> io::Result<Exported> {
    let second = how.beside.filter(|_| how.format.may_be_bilingual());
    let languages = second.map_or_else(Vec::new, |second| vec![session.language, second]);
    let options = Options {
        stamp: in_utc(now),
        front_matter: how.front_matter && how.format == Format::Markdown,
        include: how.include,
        languages,
    };
    let Ok(text) = export(session, how.format, &options) else {
        return Ok(Exported::NoDates);
    };
    if how.to_clipboard {
        return Ok(Exported::Text(text));
    }
    beside(file, how.format, session, &text).map(Exported::File)
}

/// Writes a text into the folder of exports beside a session's file, under the first free name. Answers with the path
/// from there.
fn beside(file: &Path, format: Format, session: &Session, text: &str) -> io::Result<PathBuf> {
    let target = disk::resolve(file)?;
    let (name, ending) = (
        format!("{}-{}", slug(&session.team), format.name()),
        format.ending(),
    );
    for number in 1..MOST_EXPORTS {
        let name = if number == 1 {
            format!("{name}.{ending}")
        } else {
            format!("{name}-{number}.{ending}")
        };
        let path = Path::new(FOLDER).join(name);
        let whole = target.with_file_name(&path);
        disk::create_folder_of(&whole)?;
        if write(&whole, text.as_bytes(), false)? == Written::Done {
            return Ok(path);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// A moment on the wall as calendars want it.
pub fn in_utc(wall: NaiveDateTime) -> NaiveDateTime {
    let here = wall.and_local_timezone(Local).earliest();
    here.map_or(wall, |here| here.naive_utc())
}

/// Writes a session as a new file, into a folder that is there.
pub fn save_copy(typed: &str, session: &Session) -> Result<PathBuf, Trouble> {
    let said = |error: std::io::Error| trouble(&error);
    let path = match (typed.strip_prefix('~'), home()) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(typed),
    };
    let mut path = std::path::absolute(path).map_err(said)?;
    if path.is_dir() {
        path.push(format!("{}.ron", slug(&session.team)));
    }
    let text = encode(session).map_err(|error| Trouble::Other(error.to_string()))?;
    write_new(&path, text.as_bytes()).map_err(said)?;
    Ok(path)
}
