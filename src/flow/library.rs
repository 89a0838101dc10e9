//! The starter library: topics teams often have norms on, with norms to begin from; and what of it a team covers.
//! Must not know the form it is written in, nor how it is shown.

use crate::domain::proposal::Kind;
use crate::domain::session::Session;

/// Topics with norms to begin from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The topics in order.
    pub topics: Vec<Topic>,
}

/// What norms can be about, with some to begin from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its identity; stays when it is renamed.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Words by which a team's own name for it is known.
    pub keywords: Vec<String>,
    /// The norms.
    pub norms: Vec<String>,
}

impl Topic {
    /// How well a team's own name of a topic fits: none, or the letters of the words that fit.
    fn fit(&self, name: &str) -> usize {
        let name = format!(" {} ", name.to_lowercase());
        if name.trim() == self.name.to_lowercase() {
            return usize::MAX;
        }
        let spaced = self.keywords.iter().map(|word| word.to_lowercase());
        spaced
            .filter(|word| !word.is_empty() && begins_a_word(&name, word))
            .map(|word| word.chars().count())
            .sum()
    }
}

/// Whether a text has a word that begins so; where a script has no spaces, anywhere in it.
fn begins_a_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !wanted.is_ascii() || before.is_none_or(|c| !c.is_alphanumeric())
    })
}

impl Library {
    /// The topic that a team's own name fits best.
    pub fn topic_for(&self, name: &str) -> Option<&Topic> {
        let mut best = None;
        let mut most = 0;
        for topic in &self.topics {
            let fit = topic.fit(name);
            if fit > most {
                (best, most) = (Some(topic), fit);
            }
        }
        best
    }

    /// Every topic with how many norms of the team are on it, in force or drafted; those with none first.
    pub fn coverage(&self, session: &Session) -> Vec<(&Topic, usize)> {
        let topics = topics_of(session);
        let counted = |topic: &Topic| {
            topics
                .iter()
                .filter(|name| self.topic_for(name).is_some_and(|one| one.id == topic.id))
                .count()
        };
        let mut coverage: Vec<(&Topic, usize)> =
            self.topics.iter().map(|topic| (topic, counted(topic))).collect();
        coverage.sort_by_key(|(_, norms)| *norms > 0);
        coverage
    }
}

/// The topic of every norm in force, and of every new text of the workshop in progress.
fn topics_of(session: &Session) -> Vec<&str> {
    let drafted = session.open_workshop().map(|workshop| {
        workshop
            .proposals
            .iter()
            .filter(|one| one.kind == Kind::New)
            .map(|one| one.topic.as_str())
    });
    let in_force = session.in_force().map(|norm| norm.topic.as_str());
    in_force.chain(drafted.into_iter().flatten()).collect()
}
