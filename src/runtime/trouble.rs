//! What the system says of a failed read or write, in the program's own terms.
//! Must not know what was read or written.

use std::io::{Error, ErrorKind};

use crate::ui::msg::Trouble;

/// The trouble behind a failure.
pub fn trouble(error: &Error) -> Trouble {
    match error.kind() {
        ErrorKind::NotFound => Trouble::NotThere,
        ErrorKind::AlreadyExists => Trouble::Exists,
        ErrorKind::PermissionDenied => Trouble::Denied,
        ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::Full,
        _ => Trouble::Other(error.to_string()),
    }
}

/// A trouble as a clause that ends a sentence about a file.
pub fn in_words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Content(error) => error.to_string(),
        Trouble::NotThere => "it is not there".to_owned(),
        Trouble::Exists => "there is such a file already".to_owned(),
        Trouble::Denied => "that is not allowed".to_owned(),
        Trouble::ReadOnly => "its file system can only be read".to_owned(),
        Trouble::Full => "the disk or the quota is full".to_owned(),
        Trouble::ChangedOnDisk => "something else changed it meanwhile".to_owned(),
        Trouble::Other(words) => words.clone(),
    }
}
