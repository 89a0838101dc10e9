//! The shapes of the words of recovering: snapshots, copies elsewhere, half-typed text that no longer fits.
//! Must not know screens.

/// Recovering.
#[derive(Debug)]
pub struct RecoveryWords {
    /// A good state of that day and time exists; the file and the number with which it is brought back.
    pub good: fn(&str, &str, &str, u32) -> String,
    /// A state from before a large loss was kept under this number.
    pub kept_before: fn(u32) -> String,
}
