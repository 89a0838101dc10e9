//! The coach: what one could ask about the words of a norm once they are left, and the word lists it knows.
//! Must not know the sentence a question is put in, nor where the lists are kept.

mod guardrail;
mod lexicon;
mod reader;
mod script;

pub use lexicon::{Lexicon, List, Number, Passive, Pattern, Vocabulary};
pub use script::Script;

use self::reader::{Said, condition, parts};

/// The one thing most worth asking about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// This word means something else to everybody.
    Vague(String),
    /// Nobody is named who does it.
    NoActor,
    /// Nothing one could see.
    NoBehaviour,
    /// No time and no limit.
    NoLimit,
    /// Two norms in one.
    TwoNorms,
    /// It does not fit this guardrail, which it is linked to.
    AgainstGuardrail(String),
    /// So many words, or characters where they stand for words: more than one breath.
    TooLong(usize),
}

/// What is most worth asking about a text; nothing where it is fine.
///
/// The order is that of usefulness: what cannot be approved, then words that hide the rest, then what the text is
/// made of, its length last.
pub fn look(text: &str, lexicon: &Lexicon, guardrails: &[&str]) -> Option<Finding> {
    // Where the lists are empty there is nothing to know a good text by.
    if text.trim().is_empty() || lexicon.breath == 0 {
        return None;
    }
    if let Some(rail) = guardrails
        .iter()
        .find(|rail| guardrail::is_against(text, rail, lexicon))
    {
        return Some(Finding::AgainstGuardrail((*rail).to_owned()));
    }
    let said = Said::new(text, lexicon);
    if let Some(found) = said.find(&lexicon.vague) {
        return Some(Finding::Vague(text.get(found).unwrap_or_default().to_owned()));
    }
    if parts(text, lexicon).len() > 1 {
        return Some(Finding::TwoNorms);
    }
    // A question in the middle is a condition: `Stuck for an hour? We ask.`
    let limited = said.is_limited(lexicon)
        || text
            .trim_end()
            .trim_end_matches(['?', '？'])
            .contains(['?', '？']);
    let seen = said.has(&lexicon.behaviours) || said.passive(&lexicon.passive).is_some();
    if !limited && (!seen || said.has(&lexicon.values)) {
        return Some(Finding::NoBehaviour);
    }
    if has_no_actor(text, lexicon) {
        return Some(Finding::NoActor);
    }
    if !limited {
        return Some(Finding::NoLimit);
    }
    let length = said.length();
    (length > lexicon.breath).then_some(Finding::TooLong(length))
}

/// Whether a text says that something is done and not by whom; who comes before the comma of a condition does not count.
fn has_no_actor(text: &str, lexicon: &Lexicon) -> bool {
    let main = condition(text, lexicon).map_or(text, |(_, main)| main);
    let main = Said::new(main, lexicon);
    let done = main.has(&lexicon.agentless) || main.passive(&lexicon.passive).is_some();
    done && !main.has(&lexicon.actors)
}
