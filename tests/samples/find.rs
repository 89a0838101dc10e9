//! Finding what a story speaks of by a few of its words, which must fit one thing alone.

use norming::domain::id::{ActionId, ConcernId, GuardrailId, NormId, PersonId, ProposalId, UnknownId};

use super::story::Story;

/// The one thing whose text has these words.
fn the_one<'a, T>(things: impl Iterator<Item = &'a T>, text: impl Fn(&T) -> &str, words: &str) -> &'a T {
    let mut found = things.filter(|thing| text(thing).contains(words));
    let one = found.next();
    assert!(found.next().is_none(), "more than one has: {words}");
    one.unwrap_or_else(|| panic!("none has: {words}"))
}

impl Story {
    pub fn person(&self, name: &str) -> PersonId {
        let people = self.session().team_now().filter(|person| person.name == name);
        the_one(people, |person| &person.name, name).id.clone()
    }

    pub fn rail(&self, words: &str) -> GuardrailId {
        let rails = self.session().guardrails.iter();
        the_one(rails, |rail| &rail.terms.text, words).id.clone()
    }

    pub fn worry(&self, words: &str) -> ConcernId {
        let concerns = self.session().concerns.iter();
        the_one(concerns, |concern| &concern.text, words).id.clone()
    }

    pub fn question(&self, words: &str) -> UnknownId {
        let unknowns = self.session().unknowns.iter();
        the_one(unknowns, |unknown| &unknown.question, words).id.clone()
    }

    pub fn task(&self, words: &str) -> ActionId {
        let actions = self.session().actions.iter();
        the_one(actions, |action| &action.text, words).id.clone()
    }

    /// A norm in force.
    pub fn norm(&self, words: &str) -> NormId {
        the_one(self.session().in_force(), |norm| &norm.text, words)
            .id
            .clone()
    }

    /// A proposal of the open workshop.
    pub fn proposal(&self, words: &str) -> ProposalId {
        let workshop = self.session().open_workshop().expect("a workshop");
        the_one(workshop.proposals.iter(), |proposal| &proposal.text, words)
            .id
            .clone()
    }
}
