//! Recovering, in English.
//! Must not know screens.

use crate::ui::strings::RecoveryWords;

/// The words.
pub const RECOVERY: RecoveryWords = RecoveryWords {
    good: |day, time, file, number| {
        format!(
            "A good state of {day}, {time} was kept. To see it and bring it back:\nnorming recover {file} {number}"
        )
    },
    kept_before: |number| {
        format!(
            "That took a lot away. How it was before is kept as snapshot {number} (norming recover); undo works, too."
        )
    },
    unsaved: |file, number| {
        format!("Some work never got into this file. It's kept; to see it: norming recover {file} {number}")
    },
    late: |names| format!("Another program changed an older copy of this session. Its version is in {names}"),
    draft_differs: "The words there were changed since your half-typed text, so it is here: Enter parks it",
    ask_copy: "Save a copy where? A path (~ is your home); nothing is written over, no folder is made.",
    no_copy: "No copy was saved.",
    copied: |path| format!("A copy is in {path}"),
    copy_no_folder: "No copy was saved: there is no such folder.",
    copy_failed: |why| format!("No copy was saved: {why}"),
};
