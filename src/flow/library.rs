//! The starter library: topics teams often have norms on, with norms to begin from; and what of it a team covers.
//! Must not know the form it is written in, nor how it is shown.

use crate::domain::proposal::Kind;
use crate::domain::session::Session;
use crate::text::fold;

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
        let name = format!(" {} ", fold(name));
        if name.trim() == fold(&self.name).trim() {
            return usize::MAX;
        }
        let keywords = self.keywords.iter().map(|word| fold(word));
        keywords
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

    /// Every topic with what the team has on it; those it has no norm on first.
    pub fn coverage(&self, session: &Session) -> Vec<Covered<'_>> {
        let named = |name: &str| self.topic_for(name).map(|topic| topic.id.as_str());
        let in_force: Vec<&str> = session.in_force().filter_map(|norm| named(&norm.topic)).collect();
        let drafts: Vec<&str> = session
            .open_workshop()
            .into_iter()
            .flat_map(|workshop| workshop.proposals.iter())
            .filter(|proposal| proposal.kind == Kind::New)
            .filter_map(|draft| named(&draft.topic))
            .collect();
        let on = |topic: &Topic, all: &[&str]| all.iter().filter(|id| **id == topic.id).count();
        let topics = self.topics.iter();
        let mut coverage: Vec<Covered<'_>> = topics
            .map(|topic| Covered {
                topic,
                in_force: on(topic, &in_force),
                drafts: on(topic, &drafts),
            })
            .collect();
        coverage.sort_by_key(|covered| !covered.is_bare());
        coverage
    }
}

/// A topic and how much of it a team covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// How many norms in force are on it.
    pub in_force: usize,
    /// How many new texts of the workshop in progress.
    pub drafts: usize,
}

impl Covered<'_> {
    /// Whether the team has nothing on it.
    pub fn is_bare(&self) -> bool {
        self.in_force + self.drafts == 0
    }
}
