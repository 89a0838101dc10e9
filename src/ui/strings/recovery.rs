//! The shapes of the words of recovering: snapshots, copies elsewhere, half-typed text that no longer fits.
//! Must not know screens.

/// Recovering.
#[derive(Debug)]
pub struct RecoveryWords {
    /// A good state of that day and time exists; the file and the number with which it is brought back.
    pub good: fn(&str, &str, &str, u32) -> String,
    /// A state from before a large loss was kept under this number.
    pub kept_before: fn(u32) -> String,
    /// Something was found that never came into the file; the file, and the number with which it is seen.
    pub unsaved: fn(&str, u32) -> String,
    /// Something else wrote into an older copy of the session; where that is kept.
    pub late: fn(&str) -> String,
    /// Other words stand in the field of half-typed text by now.
    pub draft_differs: &'static str,
    /// Where a copy is to go.
    pub ask_copy: &'static str,
    /// No path was typed.
    pub no_copy: &'static str,
    /// A copy is there.
    pub copied: fn(&str) -> String,
    /// The folder of the path is not there.
    pub copy_no_folder: &'static str,
    /// There is no copy, and why.
    pub copy_failed: fn(&str) -> String,
}
