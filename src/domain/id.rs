//! Identities: short random texts that survive rewording, one type a noun, and the mint that makes them.
//! Must not know where randomness comes from: the mint is given a seed.

use std::fmt;
use std::sync::Arc;

/// An identity of any noun.
pub trait Id: Clone + Eq + Ord + fmt::Display + From<Arc<str>> + AsRef<str> {
    /// The letter this noun's identities start with.
    const PREFIX: &'static str;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl Id for $name {
            const PREFIX: &'static str = $prefix;
        }

        impl From<Arc<str>> for $name {
            fn from(text: Arc<str>) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Identity of a person on the roster.
    PersonId "p";
    /// Identity of a guardrail.
    GuardrailId "g";
    /// Identity of a concern.
    ConcernId "c";
    /// Identity of an unknown.
    UnknownId "u";
    /// Identity of a friction or wish.
    FrictionId "f";
    /// Identity of a cluster of frictions.
    ClusterId "k";
    /// Identity of a norm; the same from first draft to retirement.
    NormId "n";
    /// Identity of a proposal in a workshop.
    ProposalId "d";
    /// Identity of an objection.
    ObjectionId "o";
    /// Identity of an action.
    ActionId "a";
    /// Identity of a workshop, and of the revision it becomes.
    WorkshopId "w";
    /// Identity of an item in the parking lot.
    ParkedId "q";
    /// Identity of a plain line in a list of lines.
    LineId "l";
}

/// Makes identities: seven characters of a 32-letter alphabet without look-alikes, random, so that two laptops do not collide.
#[derive(Clone, Debug)]
pub struct Mint(fastrand::Rng);

impl Mint {
    const ALPHABET: &'static [u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

    /// A mint that makes the same identities for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Another mint that makes other identities.
    #[must_use]
    pub fn fork(&mut self) -> Self {
        Self(self.0.fork())
    }

    /// A fresh identity.
    pub fn id<I: Id>(&mut self) -> I {
        let mut text = String::with_capacity(9);
        text.push_str(I::PREFIX);
        text.push('-');
        for _ in 0..7 {
            let index = self.0.usize(..Self::ALPHABET.len());
            text.push(char::from(Self::ALPHABET[index]));
        }
        I::from(Arc::from(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_start_with_their_noun_and_differ() {
        let mut mint = Mint::new(7);
        let first: NormId = mint.id();
        let second: NormId = mint.id();
        assert!(first.as_ref().starts_with("n-"));
        assert_eq!(first.as_ref().len(), 9);
        assert_ne!(first, second);
    }
}
