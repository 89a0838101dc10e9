//! Frictions and wishes, the clusters they fall into, and the topics chosen from those.
//! Must not know norms or proposals.

use super::id::{ClusterId, FrictionId, PersonId};
use super::list::Keyed;

/// What cost us something lately, or what we wish for: behaviour and effect, no names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Friction {
    /// Identity.
    pub id: FrictionId,
    /// The words.
    pub text: String,
    /// Whether it is a wish instead.
    pub wish: bool,
    /// Who said it, where the team wants that kept.
    pub by: Option<PersonId>,
    /// The cluster it is in.
    pub cluster: Option<ClusterId>,
    /// Whether it stays in the team: nothing that is made for others tells it, unless it was asked for.
    pub stays_in_team: bool,
}

impl Keyed for Friction {
    type Id = FrictionId;
    fn id(&self) -> &FrictionId {
        &self.id
    }
}

/// The dots a cluster got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dots {
    /// One total.
    Total(u16),
    /// By person.
    ByPerson(Vec<(PersonId, u16)>),
}

impl Dots {
    /// How many dots a person placed; none where only the total is known.
    pub fn of(&self, person: &PersonId) -> u16 {
        match self {
            Self::Total(_) => 0,
            Self::ByPerson(people) => people
                .iter()
                .filter(|(one, _)| one == person)
                .fold(0, |sum, (_, dots)| sum.saturating_add(*dots)),
        }
    }

    /// Both together: by person where both are, else one total.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::ByPerson(mut people), Self::ByPerson(others)) => {
                for (person, dots) in others {
                    match people.iter_mut().find(|(one, _)| *one == person) {
                        Some((_, there)) => *there = there.saturating_add(dots),
                        None => people.push((person, dots)),
                    }
                }
                Self::ByPerson(people)
            }
            (one, other) => Self::Total(one.total().saturating_add(other.total())),
        }
    }

    /// How many dots in all.
    pub fn total(&self) -> u16 {
        match self {
            Self::Total(total) => *total,
            Self::ByPerson(people) => people.iter().fold(0, |sum, (_, dots)| sum.saturating_add(*dots)),
        }
    }
}

/// What became of a cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nobody has said.
    #[default]
    Open,
    /// It is a topic of today.
    Chosen,
    /// Not today, for this reason.
    Parked {
        /// Why not.
        reason: String,
    },
}

/// Frictions that are the same thing; once chosen, a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Identity.
    pub id: ClusterId,
    /// Its name, which becomes the topic of the norms drafted for it.
    pub name: String,
    /// The dots it got.
    pub dots: Option<Dots>,
    /// Chosen, parked, or neither yet.
    pub choice: Choice,
}

impl Keyed for Cluster {
    type Id = ClusterId;
    fn id(&self) -> &ClusterId {
        &self.id
    }
}

impl Cluster {
    /// How many dots it got.
    pub fn dots(&self) -> u16 {
        self.dots.as_ref().map_or(0, Dots::total)
    }

    /// How many of its dots a person placed.
    pub fn dots_of(&self, person: &PersonId) -> u16 {
        self.dots.as_ref().map_or(0, |dots| dots.of(person))
    }

    /// Whether its dots are one total that somebody typed.
    pub fn is_counted_by_hand(&self) -> bool {
        matches!(self.dots, Some(Dots::Total(_)))
    }

    /// Whether it is a topic of today.
    pub fn is_chosen(&self) -> bool {
        self.choice == Choice::Chosen
    }
}

/// How many topics one workshop can take up.
pub const MOST_TOPICS: usize = 6;

/// How many dots each person has.
pub const DOTS_EACH: u16 = 5;

/// How many of them a person can place on one cluster.
pub const DOTS_ON_ONE: u16 = 3;

/// How many gaps a reopened workshop can take up.
pub const MOST_GAPS: usize = 3;
