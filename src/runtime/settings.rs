//! The file of the user's settings: where it is, what it says, and a first one.
//! Must not know what a setting does.

use std::env;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::domain::language::Language;
use crate::format::settings::{Settings, decode_settings, template};
use crate::format::text_of;
use crate::ui::msg::Trouble;

use super::disk;
use super::state::is_none;
use super::trouble::trouble;

/// The environment variable that names another file, or, when it is empty, none.
pub const CONFIG_VARIABLE: &str = "NORMING_CONFIG";

/// The settings and their file.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Where they are or would be; none where there is no such place.
    pub file: Option<PathBuf>,
    /// Whether there is such a file.
    pub is_there: bool,
    /// What it says.
    pub settings: Settings,
}

/// Reads the settings of this user. The usual file may be missing, one that was named must be there.
pub fn read() -> Result<Kept, (PathBuf, Trouble)> {
    let named = env::var_os(CONFIG_VARIABLE).map(PathBuf::from);
    let is_named = named.is_some();
    let file = match named {
        Some(none) if none.as_os_str().is_empty() => None,
        Some(file) => Some(file),
        None => usual_file(),
    };
    let Some(file) = file else {
        return Ok(Kept::default());
    };
    let bytes = match disk::read(&file) {
        // A link that leads nowhere is no missing file: somebody has settings that can't be reached just now.
        Err(error) if is_none(&error) && !is_named && file.symlink_metadata().is_err() => None,
        Err(error) => return Err((file, trouble(&error))),
        Ok(bytes) => Some(bytes),
    };
    let decoded = bytes
        .as_deref()
        .map(|bytes| text_of(bytes).and_then(decode_settings))
        .transpose();
    match decoded {
        Ok(settings) => Ok(Kept {
            is_there: settings.is_some(),
            settings: settings.unwrap_or_default(),
            file: Some(file),
        }),
        Err(error) => Err((file, Trouble::Content(error))),
    }
}

/// Where the settings are to be written.
pub fn place() -> Option<PathBuf> {
    match env::var_os(CONFIG_VARIABLE).map(PathBuf::from) {
        Some(named) => Some(named).filter(|named| !named.as_os_str().is_empty()),
        None => usual_file(),
    }
}

/// Writes settings to begin with; a file that is there is left alone.
pub fn begin(file: &Path, language: Language) -> io::Result<()> {
    disk::create_folder_of(file)?;
    disk::create(file, template(language).as_bytes())
}

fn usual_file() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("norming").join("config.ron"))
}
