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
    /// So many things wait for a decision.
    pub waiting: fn(usize) -> String,
    /// Nothing is left to decide.
    pub decided: &'static str,
    /// The question, with so many left.
    pub title: fn(usize) -> String,
    /// Why it is asked.
    pub why: fn(Kind) -> &'static str,
    /// What it was before.
    pub before: &'static str,
    /// What it is here.
    pub here: &'static str,
    /// What it is there.
    pub there: &'static str,
    /// Behind the side that holds until somebody decides.
    pub so_far: &'static str,
    /// It is not there, or empty.
    pub nothing: &'static str,
    /// What the keys 1 and 2 do, in two words.
    pub hints: [&'static str; 2],
    /// What leaving does, in a word.
    pub later_hint: &'static str,
    /// A thing, its words and what of it: noun, words, fields.
    pub thing: fn(&str, &str, &str) -> String,
    /// A kind of thing as the session file calls it; none where its name says it.
    pub noun: fn(&str) -> Option<&'static str>,
    /// A field as the session file calls it; none where its name says it.
    pub field: fn(&str) -> Option<&'static str>,
}
