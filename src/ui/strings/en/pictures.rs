//! The work in pictures, in English.
//! Must not know screens.

use super::count;
use crate::ui::strings::PictureWords;

/// The words.
pub const PICTURES: PictureWords = PictureWords {
    title: "Pictures",
    nows: [
        "Which norm answers which worry? Tab shows the next picture.",
        "Which topics have norms, and what do those still lack?",
        "What has become better since last time, and what has not?",
        "When was each norm agreed, reworded, left out?",
    ],
    answers: "WHAT ANSWERS WHAT",
    answered: |answered, all| match all {
        0 => "no open concern".to_owned(),
        _ => format!("{answered} of {} answered", count(all, "concern", "concerns")),
    },
    need: "Need",
    topic: "Topic",
    norm: "Norm",
    concern: "Concern",
    within: "Within",
    evidence: "Evidence",
    benefit: "Benefit",
    why: "Why",
    answered_by: |norm| format!("answered by: {norm}"),
    no_norm: "no norm answers it yet",
    no_concern: "answers no concern that is named",
    conceded: "we concede this one",
    nothing_linked: "Nothing yet. The first workshop names concerns and norms.",
    go_to: "Go to which norm?",
    coverage: "COVERAGE",
    covered: |covered, all| format!("{covered} of {} have a norm", count(all, "topic", "topics")),
    no_topic: "(no topic)",
    bare: "no norm",
    columns: ["why", "signal", "steward", "answers"],
    missing: |missing, all| format!("missing in {missing} of {}", count(all, "norm", "norms")),
    four_cs: "THE FOUR CS, THEN AND NOW",
    four_cs_bars: "bars: at three or more",
    now: "now",
    waits: "What it was is shown once the new rating is in.",
    not_rated: "not rated yet",
    timeline: "THE NORMS IN TIME",
    timeline_signs: "* agreed, o reworded, x left out",
    sealed: |on, what| {
        if what.is_empty() {
            format!("sealed {on}")
        } else {
            format!("sealed {on}: {what}")
        }
    },
    no_timeline: "No workshop was sealed yet. The first one begins the line.",
};
