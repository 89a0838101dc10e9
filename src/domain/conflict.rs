//! What two sides of a merge did that cannot both be, kept in the session until somebody chooses.
//! Must not know how sessions are merged: values stand here as the session file writes them.

use super::session::Session;

/// Why both cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Both sides changed the same to something else.
    Changed,
    /// One side took out what the other changed, or tied something new to. It stays until somebody chooses.
    Removed,
    /// Each side opened a workshop of its own.
    Opened,
    /// One side sealed the workshop, the other went on with it. It stays sealed until somebody chooses.
    Sealed,
    /// One side decided, the other changed what was decided on. It stays undecided until somebody chooses.
    Decided,
    /// Each side made a proposal for the same norm.
    Twice,
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one that is asked first: what is open here, or the branch one is on.
    Ours,
    /// The other one.
    Theirs,
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Theirs => Self::Ours,
        }
    }
}

/// A conflict that nobody has chosen from yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// What it is about, for whoever reads the file.
    pub what: String,
    /// Why both cannot be.
    pub why: Kind,
    /// Whose the session has until somebody chooses.
    pub so_far: Side,
    /// Every place at which the sides differ.
    pub parts: Vec<Part>,
}

/// A place at which the sides of a conflict differ, and the value each has there; none where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The way from the session, as in a JSON pointer: names of fields and identities of things.
    pub at: String,
    /// What it was before.
    pub before: Option<String>,
    /// What it is with us.
    pub ours: Option<String>,
    /// What it is with them.
    pub theirs: Option<String>,
}

impl Recorded {
    /// Whether it is about a thing, or says something of it.
    pub fn names(&self, id: &str) -> bool {
        self.parts.iter().any(|part| {
            let values = [&part.before, &part.ours, &part.theirs];
            part.steps().any(|step| step == id)
                || values.into_iter().flatten().any(|value| value.contains(id))
        })
    }

    /// The same for the same conflict, whichever side of it is called ours.
    pub fn either_way(&self) -> (Kind, Vec<Sides<'_>>) {
        let parts = self.parts.iter();
        let seen: Vec<Sides<'_>> = parts
            .map(|part| (part.at.as_str(), part.ours.as_deref(), part.theirs.as_deref()))
            .collect();
        let mirrored = seen.iter().map(|(at, ours, theirs)| (*at, *theirs, *ours));
        (self.why, mirrored.collect::<Vec<_>>().min(seen))
    }
}

/// A place and the value that each side has there.
pub type Sides<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

impl Part {
    /// The value that one side has there.
    pub fn of(&self, side: Side) -> Option<&str> {
        match side {
            Side::Ours => self.ours.as_deref(),
            Side::Theirs => self.theirs.as_deref(),
        }
    }

    /// The names and identities on the way.
    pub fn steps(&self) -> impl Iterator<Item = String> {
        let steps = self.at.split('/').filter(|step| !step.is_empty());
        steps.map(|step| step.replace("~1", "/").replace("~0", "~"))
    }

    /// The way with these names and identities on it.
    pub fn way(steps: &[&str]) -> String {
        let steps = steps.iter();
        let told: Vec<String> = steps
            .map(|step| step.replace('~', "~0").replace('/', "~1"))
            .collect();
        told.join("/")
    }
}

impl Session {
    /// The same session with other conflicts to choose from.
    #[must_use]
    pub fn with_conflicts(&self, conflicts: Vec<Recorded>) -> Self {
        let mut next = self.clone();
        next.0.conflicts = conflicts;
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(at: &str, ours: &str, theirs: &str) -> Recorded {
        Recorded {
            what: String::new(),
            why: Kind::Changed,
            so_far: Side::Ours,
            parts: vec![Part {
                at: at.into(),
                before: None,
                ours: Some(ours.into()),
                theirs: Some(theirs.into()),
            }],
        }
    }

    #[test]
    fn a_way_comes_back_as_it_was() {
        let steps = ["norms", "a/b~1", "text"];
        let at = Part::way(&steps);
        assert_eq!(at, "norms/a~1b~01/text");
        let part = &recorded(&at, "1", "2").parts[0];
        assert_eq!(part.steps().collect::<Vec<_>>(), steps);
    }

    #[test]
    fn the_same_conflict_seen_from_the_other_side_is_known() {
        let one = recorded("norms/n/text", "1", "2");
        assert_eq!(one.either_way(), recorded("norms/n/text", "2", "1").either_way());
        assert_ne!(one.either_way(), recorded("norms/n/text", "1", "3").either_way());
        assert_ne!(one.either_way(), recorded("norms/n/why", "1", "2").either_way());
    }
}
