//! Recovering, in English.
//! Must not know screens.

use super::super::RecoveryWords;

/// The words.
pub const RECOVERY: RecoveryWords = RecoveryWords {
    good: |day, time, file, number| {
        format!(
            "A good state of {day}, {time} was kept. To see it and bring it back: norming recover {file} {number}"
        )
    },
    kept_before: |number| {
        format!(
            "That took a lot away. How it was before is kept as snapshot {number} (norming recover); undo works, too."
        )
    },
};
