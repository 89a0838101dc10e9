//! Silent writing, in English.
//! Must not know screens.

use super::count;
use crate::ui::strings::SilenceWords;

/// The words.
pub const SILENCE: SilenceWords = SilenceWords {
    title: "SILENT WRITING",
    offer: |minutes| format!("Silent writing, {minutes} minutes"),
    collect: "Enter what was written",
    busy: "Enter ends the silence. Then type or paste what was written.",
    now: "Let everybody write. Enter ends it and collects; + adds a minute.",
    now_up: "Ask who needs longer (+ adds a minute). Enter collects what was written.",
    say: "Two each, on paper or in a note of your own. Nobody talks, nobody sends yet.",
    say_up: "Finish your sentence. Then we collect, people on the call first.",
    what: [
        "Think of the last month. Where did a message, a meeting or a decision cost you something?",
        "Write what happened and what came of it. What was done, not who did it: no names.",
        "Two of these are enough.",
    ],
    left: |minutes| format!("{} left", count(usize::from(minutes), "minute", "minutes")),
    up: "! Time is up",
};
