//! The shapes of the words of joining what others changed with what was changed here.
//! Must not know screens.

use crate::format::merge::Kind;

/// Joining.
#[derive(Debug)]
pub struct JoinWords {
    /// So many things came in from outside and were joined.
    pub joined: fn(usize) -> String,
    /// The same, and what is being typed has lost its place.
    pub joined_typing: fn(usize) -> String,
    /// So many things are to be decided; theirs is being kept.
    pub to_decide: fn(usize) -> String,
    /// So many things are to be decided, and theirs is kept under this name.
    pub kept: fn(usize, &str) -> String,
    /// Theirs could not be kept, and why; so nothing is written over.
    pub not_kept: fn(&str) -> String,
    /// Nothing is left to decide.
    pub decided: &'static str,
    /// The same, of a merge that was done before.
    pub chosen: &'static str,
    /// The words for what was joined while the session was open.
    pub live: Sides,
    /// The words for what a merge has recorded in the file.
    pub merged: Sides,
    /// Why it is asked.
    pub why: fn(Kind) -> &'static str,
    /// What it was before.
    pub before: &'static str,
    /// Behind the side that holds until somebody decides.
    pub so_far: &'static str,
    /// It is not there, or empty.
    pub nothing: &'static str,
    /// What leaving does, in a word.
    pub later_hint: &'static str,
    /// A thing, its words and what of it: noun, words, fields.
    pub thing: fn(&str, &str, &str) -> String,
    /// A kind of thing as the session file calls it; none where its name says it.
    pub noun: fn(&str) -> Option<&'static str>,
    /// A field as the session file calls it; none where its name says it.
    pub field: fn(&str) -> Option<&'static str>,
    /// Git left a conflict in the file: what to do?
    pub marks: &'static str,
    /// Put the sides together, keep the file beside, and choose from so many things.
    pub take_marks: fn(usize) -> String,
    /// Leave the file as it is.
    pub leave_marks: &'static str,
    /// The file waits for that, and nothing is saved.
    pub marks_wait: &'static str,
    /// The sides are put together, and the file is kept.
    pub marks_taken: &'static str,
    /// Somebody else has mended the file.
    pub marks_gone: &'static str,
}

/// What the two sides of a question are called.
#[derive(Debug)]
pub struct Sides {
    /// So many things wait for a decision.
    pub waiting: fn(usize) -> String,
    /// The question, with so many left.
    pub title: fn(usize) -> String,
    /// What it is on the first side.
    pub here: &'static str,
    /// What it is on the second.
    pub there: &'static str,
    /// What the keys 1 and 2 do, in two words.
    pub hints: [&'static str; 2],
}
