//! What can be forgotten for good, and the words of it.
//! Must not know where copies of a session are kept.

use super::id::{ActionId, ConcernId, FrictionId, ParkedId, UnknownId};
use super::label::Label;
use super::session::Session;

/// Something that can be forgotten: taken out of the session and of every earlier state of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A friction or wish.
    Friction(FrictionId),
    /// A concern with its need and its case.
    Concern(ConcernId),
    /// An unknown with its answer.
    Unknown(UnknownId),
    /// An action.
    Action(ActionId),
    /// Something in the parking lot.
    Parked(ParkedId),
}

impl Item {
    /// Its identity as text.
    pub fn id(&self) -> &str {
        match self {
            Self::Friction(id) => id.as_ref(),
            Self::Concern(id) => id.as_ref(),
            Self::Unknown(id) => id.as_ref(),
            Self::Action(id) => id.as_ref(),
            Self::Parked(id) => id.as_ref(),
        }
    }
}

impl Session {
    /// The words that would be forgotten with an item, its own first; none where it is nowhere in this session.
    pub fn words_to_forget(&self, item: &Item) -> Vec<String> {
        let mut found: Vec<&str> = match item {
            Item::Friction(id) => self
                .open_workshop()
                .into_iter()
                .chain(self.revisions.iter().map(|revision| &revision.workshop))
                .filter_map(|workshop| workshop.frictions.get(id))
                .map(|friction| friction.text.as_str())
                .collect(),
            Item::Concern(id) => self
                .concerns
                .get(id)
                .into_iter()
                .flat_map(|one| [&one.text, &one.need, &one.case.evidence, &one.case.benefit])
                .map(String::as_str)
                .collect(),
            Item::Unknown(id) => self
                .unknowns
                .get(id)
                .into_iter()
                .flat_map(|one| {
                    let answer = one.answer.as_ref().map(|answer| &answer.text);
                    [Some(&one.question), Some(&one.meanwhile), answer]
                })
                .flatten()
                .map(String::as_str)
                .collect(),
            Item::Action(id) => {
                let action = self.actions.get(id).into_iter();
                action.map(|one| one.text.as_str()).collect()
            }
            Item::Parked(id) => self
                .parking
                .get(id)
                .into_iter()
                .flat_map(|one| [&one.text, &one.reason])
                .map(String::as_str)
                .collect(),
        };
        found.retain(|text| !text.is_empty());
        found.into_iter().map(str::to_owned).collect()
    }
}

impl Label {
    /// The same name without its words, where these are among the words to forget.
    pub(super) fn without(&mut self, forgotten: &[String]) {
        let (Self::Thing(_, _, words) | Self::Chosen(words)) = self else {
            return;
        };
        let told = words.trim().trim_end_matches(['…', '.']).trim_end();
        let holds = |text: &String| {
            // A label has the first words of a text, perhaps cut short.
            text.contains(told) || told.contains(text.trim())
        };
        if !told.is_empty() && forgotten.iter().any(holds) {
            words.clear();
        }
    }
}
