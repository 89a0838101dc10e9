//! The shapes of the words of an import before it is taken.
//! Must not know screens.

use crate::format::import::{Becomes, Counts, Unfit};

/// An agreement from elsewhere, line by line.
#[derive(Debug)]
pub struct ReviewWords {
    /// The team it is for, and what it is called.
    pub title: fn(&str, &str) -> String,
    /// The one thing to do now.
    pub now: &'static str,
    /// How many lines become what.
    pub counts: fn(&Counts) -> String,
    /// What a line becomes.
    pub fate: fn(Becomes) -> &'static str,
    /// A norm that may be none, in the place of the same.
    pub doubtful: &'static str,
    /// A norm of another topic than the one above it.
    pub under: fn(&str) -> String,
    /// The same of one without a topic.
    pub no_topic: &'static str,
    /// What can be done about a doubtful one.
    pub doubtful_hint: &'static str,
    /// About what is taken.
    pub taken_hint: &'static str,
    /// About what is put aside or left out.
    pub aside_hint: &'static str,
    /// Why a line cannot become that.
    pub unfit: fn(Unfit) -> &'static str,
    /// How the file was read, where that isn't UTF-8.
    pub read_as: fn(&str) -> String,
    /// Leaving drops what was put right; the key that leaves.
    pub leave: fn(&str) -> String,
    /// Text that is pasted meanwhile.
    pub busy: &'static str,
    /// Nothing would become a norm.
    pub nothing: &'static str,
    /// A line once the import is taken, with what it became.
    pub taken: fn(&Counts) -> String,
    /// Why a line stands in the parking lot: the agreement, and the heading there.
    pub whence: fn(&str, &str) -> String,
}
