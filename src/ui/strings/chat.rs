//! The shapes of the words of pasted chats.
//! Must not know screens.

use crate::format::chat::{Source, TooMuch, Why};

use crate::ui::chat::{Doubt, Left, Target};

/// Pasted chats.
#[derive(Debug)]
pub struct ChatWords {
    /// The box to paste into, for items, votes or dots.
    pub box_title: fn(Target) -> &'static str,
    /// Over a box with what came all at once where nothing takes it.
    pub stray_title: &'static str,
    /// It came all at once, so no key of it was pressed; the keys that take it and that leave it.
    pub stray: fn(&str, &str) -> String,
    /// The same where there is nothing to put it into.
    pub stray_nowhere: &'static str,
    /// So many lines so far.
    pub box_lines: fn(usize) -> String,
    /// Leaving drops what was pasted; the keys that do and that read it.
    pub box_leave: fn(&str, &str) -> String,
    /// Nothing is in the box.
    pub box_empty: &'static str,
    /// Where the chat is from; so many taken, doubtful, left out.
    pub title: fn(Target, Source, usize, usize, usize) -> String,
    /// It is taken.
    pub take: &'static str,
    /// It wants a look.
    pub doubtful: &'static str,
    /// It is left out.
    pub left: &'static str,
    /// Somebody without a name.
    pub nameless: &'static str,
    /// A message for one person that is not shown.
    pub private: &'static str,
    /// Dots, and those that they take the place of.
    pub instead: fn(&str, &str) -> String,
    /// So many are doubtful, of these people, and would be left out.
    pub would_leave: fn(usize, &[&str]) -> String,
    /// A vote that is not shown.
    pub a_vote: &'static str,
    /// An abstention that is shown.
    pub abstains: &'static str,
    /// Fingers that are shown.
    pub fingers: fn(u8) -> String,
    /// Dots on clusters: name and number of each.
    pub dots: fn(&[(&str, u16)]) -> String,
    /// Why something wants a look.
    pub doubt: fn(&Doubt) -> String,
    /// What to do about it: for items, votes or dots.
    pub remedy: fn(&Doubt, Target) -> &'static str,
    /// Why something is left out of items, votes or dots.
    pub why_left: fn(Left, Target) -> &'static str,
    /// What the program's own words are.
    pub noise: fn(Why) -> &'static str,
    /// What can be done about what is taken.
    pub taken_hint: &'static str,
    /// What can be done about what is left out.
    pub left_hint: &'static str,
    /// What the same votes are about: they can be changed by digits.
    pub vote_hint: &'static str,
    /// Who is this name?
    pub who_is: fn(&str) -> String,
    /// Whose are these words?
    pub whose: fn(&str) -> String,
    /// Nobody on the roster.
    pub stranger: &'static str,
    /// There is more than is read.
    pub too_much: fn(TooMuch) -> String,
    /// There is nothing in it.
    pub nothing: &'static str,
    /// Nothing of it would be taken.
    pub none_taken: &'static str,
    /// Nothing was taken.
    pub dropped: &'static str,
    /// Nothing can be pasted here.
    pub nowhere: &'static str,
    /// Another paste, while one is looked at.
    pub busy: &'static str,
    /// So many votes are on the pad; so many were doubtful and left out.
    pub votes_on_pad: fn(usize, usize) -> String,
    /// So many votes there would be, and so many can vote.
    pub too_many_votes: fn(usize, usize) -> String,
    /// The dots of so many people, as the name of a change.
    pub dots_of: fn(usize) -> String,
    /// The dots of so many people were placed.
    pub dots_placed: fn(usize) -> String,
    /// No one may see what was voted before the reveal.
    pub stays_hidden: &'static str,
}
