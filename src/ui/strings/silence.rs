//! The shapes of the words of silent writing.
//! Must not know screens.

/// A few quiet minutes to write.
#[derive(Debug)]
pub struct SilenceWords {
    /// Title.
    pub title: &'static str,
    /// In a menu, with the minutes.
    pub offer: fn(u16) -> String,
    /// In a menu: what was written is entered now.
    pub collect: &'static str,
    /// Keys and pasted text do nothing yet.
    pub busy: &'static str,
    /// The one thing to do now.
    pub now: &'static str,
    /// The same when the time is up.
    pub now_up: &'static str,
    /// What the lead can say.
    pub say: &'static str,
    /// The same when the time is up.
    pub say_up: &'static str,
    /// What to write, a paragraph each.
    pub what: [&'static str; 3],
    /// So many minutes left.
    pub left: fn(u16) -> String,
    /// None is left.
    pub up: &'static str,
}
