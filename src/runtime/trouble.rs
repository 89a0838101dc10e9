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
        ErrorKind::NotConnected
        | ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::ConnectionAborted
        | ErrorKind::ConnectionReset
        | ErrorKind::TimedOut => Trouble::Unreachable,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::Full,
        // What cannot be read from its start, like a pipe, is none either.
        ErrorKind::IsADirectory | ErrorKind::NotSeekable => Trouble::NoFile,
        _ => Trouble::Other(error.to_string()),
    }
}
