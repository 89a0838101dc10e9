//! Forgetting, in English.
//! Must not know screens.

use super::count;
use crate::ui::strings::ForgetWords;

/// The words.
pub const FORGET: ForgetWords = ForgetWords {
    word: "FORGET",
    ask: |item, word| {
        format!(
            "Forget \"{item}\" for good? It leaves the file and every undo, and nothing brings it back. Type {word}, \
             then Enter; Esc leaves everything as it is."
        )
    },
    which: "Which is to be forgotten for good?",
    offer: "Forget it for good (no undo)",
    nothing: "Nothing was forgotten.",
    done: "Forgotten. No undo brings it back.",
    no_row: "Put the cursor on what is to be forgotten.",
    cannot: |pane| {
        format!(
            "{pane}: this cannot be forgotten. Frictions, concerns, unknowns, actions, parked items and, on their norm, objections can; D deletes."
        )
    },
    copies: |mended, left| {
        let copies = count(mended, "other copy of it", "other copies of it");
        match (mended, left.join(", ")) {
            (0, left) => format!("Forgotten here, but {left} could not be read: look there yourself."),
            (_, left) if left.is_empty() => format!("Forgotten, in {copies} as well."),
            (_, left) => {
                format!("Forgotten, in {copies} as well; {left} could not be read: look there yourself.")
            }
        }
    },
};
