//! What the manual says besides the help, in English.
//! Must not know which page says it.

use crate::cli::words::{ManWords, Reads};

pub const MAN: ManWords = ManWords {
    titles: [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "ARGUMENTS",
        "OPTIONS",
        "COMMANDS",
        "EXIT STATUS",
        "ENVIRONMENT",
        "FILES",
        "EXAMPLES",
        "SEE ALSO",
    ],
    environment: &[
        (
            Reads::Sessions,
            "NORMING_SESSIONS",
            "The sessions folder, where --sessions names none. Empty counts as unset.",
        ),
        (
            Reads::State,
            "NORMING_STATE",
            "The folder of half-typed text, private notes, locks and snapshots. Empty counts as unset.",
        ),
        (
            Reads::Settings,
            "NORMING_CONFIG",
            "The settings file. If it's empty, there is none.",
        ),
        (
            Reads::Settings,
            "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME",
            "Where the folders of settings, sessions and state are, where none is named. Only a whole path counts.",
        ),
        (
            Reads::Settings,
            "LC_ALL, LC_MESSAGES, LANG",
            "The language, where neither the session nor your settings nor --language say one.",
        ),
        (Reads::Terminal, "NO_COLOR", "No colours, unless it's empty."),
        (
            Reads::Terminal,
            "TERM, COLORTERM, COLORFGBG",
            "What the terminal can show.",
        ),
    ],
    files: &[
        (
            Reads::Sessions,
            "./sessions",
            "The sessions folder, if it's there and no other is named.",
        ),
        (
            Reads::Sessions,
            "~/.local/share/norming/sessions",
            "The sessions folder otherwise: one file a team, such as harbour-crew.ron. A team's own agenda.ron and \
             library.ron are beside them.",
        ),
        (
            Reads::State,
            "~/.local/state/norming",
            "Half-typed text, private notes and locks; in the folder recovery, snapshots and the undo of earlier runs.",
        ),
        (
            Reads::Settings,
            "~/.config/norming/config.ron",
            "Your settings. \"norming config --init\" writes it.",
        ),
    ],
};
