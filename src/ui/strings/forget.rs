//! The shapes of the words of forgetting.
//! Must not know screens.

/// Forgetting for good.
#[derive(Debug)]
pub struct ForgetWords {
    /// What has to be typed.
    pub word: &'static str,
    /// The question, with the first words of the item and the word to type.
    pub ask: fn(&str, &str) -> String,
    /// Over a menu of what can be forgotten here.
    pub which: &'static str,
    /// In a menu.
    pub offer: &'static str,
    /// Something else was typed.
    pub nothing: &'static str,
    /// It is done.
    pub done: &'static str,
    /// There is nothing under the cursor.
    pub no_row: &'static str,
    /// What the cursor is on cannot be forgotten; the title of its pane.
    pub cannot: fn(&str) -> String,
    /// It was taken out of so many copies beside the file; these still hold it.
    pub copies: fn(usize, &[String]) -> String,
}
