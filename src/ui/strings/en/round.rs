//! Go-rounds, in English.
//! Must not know screens.

use crate::ui::strings::RoundWords;

/// The words.
pub const ROUND: RoundWords = RoundWords {
    title: |number| format!("GO-ROUND {number}"),
    now: |name, place| format!("Hear {name} ({place}). Space: heard, -: passed."),
    done: "Everybody who is here was asked. a begins another, and somebody else starts.",
    past: |day| format!("This is the meeting of {day}. In the workshop t begins today's, then w."),
    say: [
        "One thought each, people on the call first. You may pass. Chat counts.",
        "Thank you. And you? We hear everybody once before anybody answers.",
        "Thank you all. Is there something we should hear again?",
    ],
    states: ["heard", "passed", "waiting"],
    heard: |day, places| {
        let when = day.map_or_else(|| "today".to_owned(), |day| format!("on {day}"));
        let places: Vec<String> = places
            .iter()
            .map(|(place, heard, of)| format!("{place} {heard} of {of}"))
            .collect();
        format!("Heard {when}: {}.", places.join(", "))
    },
    later: |people| {
        let people: Vec<String> = people
            .iter()
            .map(|(name, place)| format!("{name} ({place})"))
            .collect();
        format!("To ask later: {}.", people.join(", "))
    },
    more: [
        |above| format!("({above} more above)"),
        |below| format!("({below} more below)"),
    ],
    no_turn: "Nobody has had a turn in this round, so nothing is taken back.",
};
