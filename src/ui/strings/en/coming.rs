//! People who come and go, in English.
//! Must not know screens.

use crate::ui::strings::ComingWords;

/// The words.
pub const COMING: ComingWords = ComingWords {
    who: "Who comes or goes?",
    who_hint: "Press a number, or type part of a name.",
    somebody_new: "Somebody new",
    new_named: |name| format!("{name} is new"),
    ask_name: "What is the new person called?",
    what: |name, state| match state {
        Some(state) => format!("{name} ({state})"),
        None => format!("{name} is new"),
    },
    joins: |place| format!("Joins the team: {place}"),
    is_back: |place| format!("Today: {place}"),
    moves: |place| format!("Is now: {place}"),
    away: "Left for today",
    not_today: "Isn't here today",
    later: "Comes later",
    back_later: "Left for a while, comes back later",
    leaves: "Left the team for good",
    left_team: "left the team",
    undo: |said, key| format!("{said} {key} takes it back."),
    joined: |name, place| format!("{name} joined: {place}."),
    is_at: |name, place| format!("{name}: {place}."),
    is_late: |name| format!("{name} comes later and isn't asked until then."),
    has_left: |name, vacant| match vacant {
        0 => format!("{name} left the team."),
        1 => format!("{name} left the team. 1 norm needs a new steward."),
        more => format!("{name} left the team. {more} norms need a new steward."),
    },
};
