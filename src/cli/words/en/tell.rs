//! What is told to others and what is not, in English.

use crate::cli::words::TellWords;

/// The words.
pub const TELL: TellWords = TellWords {
    stays: |norms| match norms {
        1 => "1 norm stays in the team.".to_owned(),
        norms => format!("{norms} norms stay in the team."),
    },
    in_team: "(stays in the team)",
    marked: |stays| {
        if stays {
            "now stays in the team"
        } else {
            "no longer stays in the team"
        }
    },
    no_sources: "sources of guardrails are hidden; --include sources shows them",
};
