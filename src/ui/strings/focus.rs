//! The shapes of the words of the focus view.
//! Must not know screens.

/// One item over the whole screen.
#[derive(Debug)]
pub struct FocusWords {
    /// Under how many of how many showed at least so many fingers.
    pub at_least: fn(u8) -> String,
    /// Under the minutes left in the step.
    pub minutes_left: &'static str,
    /// Under the minutes over the step's time.
    pub minutes_over: &'static str,
    /// The key that goes to the next item, in a word or two.
    pub items: &'static str,
    /// The key that shows all again, in a word or two.
    pub leave: &'static str,
}
