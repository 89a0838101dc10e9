//! What can be forgotten for good, and the words of it.
//! Must not know where copies of a session are kept.

use super::id::{ActionId, ConcernId, FrictionId, NormId, ObjectionId, ParkedId, UnknownId};
use super::label::Label;
use super::objection::{Closing, Objection};
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
    /// The words of an objection; that there was one stays.
    Objection(ObjectionId),
    /// Other words for a norm, on the next workshop's list; the norm stays.
    Proposed(NormId),
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
            Self::Objection(id) => id.as_ref(),
            Self::Proposed(id) => id.as_ref(),
        }
    }
}

impl Session {
    /// The words that would be forgotten with an item, its own first; none where it is nowhere in this session.
    pub fn words_to_forget(&self, item: &Item) -> Vec<String> {
        let mut found: Vec<&str> = match item {
            Item::Friction(id) => self
                .workshops()
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
            Item::Proposed(id) => {
                let norm = self.norms.get(id).into_iter();
                norm.map(|one| one.proposed.as_str()).collect()
            }
            Item::Objection(id) => self
                .workshops()
                .flat_map(|workshop| workshop.proposals.iter())
                .filter_map(|proposal| proposal.objections.get(id))
                .flat_map(words_of)
                .collect(),
        };
        found.retain(|text| !text.is_empty());
        found.into_iter().map(str::to_owned).collect()
    }
}

/// What was said of an objection, and how it was taken care of.
fn words_of(objection: &Objection) -> Vec<&str> {
    let how = match &objection.closing {
        Closing::Integrated { how } => how,
        Closing::Open | Closing::Withdrawn | Closing::Noted => "",
    };
    vec![&objection.harm, how]
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
