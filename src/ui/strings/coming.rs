//! The shapes of the words for people who come and go.
//! Must not know screens.

/// Who comes or goes, and what became of them.
#[derive(Debug)]
pub struct ComingWords {
    /// Who comes or goes?
    pub who: &'static str,
    /// How they are found.
    pub who_hint: &'static str,
    /// Somebody who is not on the roster.
    pub somebody_new: &'static str,
    /// The same, by the name that was typed.
    pub new_named: fn(&str) -> String,
    /// What is the new person called?
    pub ask_name: &'static str,
    /// What about somebody who is where the second says; nothing is said of somebody new.
    pub what: fn(&str, Option<&str>) -> String,
    /// They join the team and are at this place.
    pub joins: fn(&str) -> String,
    /// They are back, at this place.
    pub is_back: fn(&str) -> String,
    /// They go to this place.
    pub moves: fn(&str) -> String,
    /// They were here and have gone for today.
    pub away: &'static str,
    /// They are not here today.
    pub not_today: &'static str,
    /// They come later.
    pub later: &'static str,
    /// They were here, have gone, and come back later.
    pub back_later: &'static str,
    /// They leave the team for good.
    pub leaves: &'static str,
    /// They left the team.
    pub left_team: &'static str,
    /// What was said, and with which key that is taken back.
    pub undo: fn(&str, &str) -> String,
    /// Somebody joined and is at this place.
    pub joined: fn(&str, &str) -> String,
    /// Somebody is at this place now.
    pub is_at: fn(&str, &str) -> String,
    /// Somebody comes later.
    pub is_late: fn(&str) -> String,
    /// Somebody left the team; so many norms have no steward any more.
    pub has_left: fn(&str, usize) -> String,
}
