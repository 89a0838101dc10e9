//! What a change is called: the name that undo and redo say, and that the list of changes shows.
//! Must not know words: the screen has them.

/// The noun of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noun {
    /// Somebody on the roster.
    Person,
    /// Where somebody is.
    Place,
    /// Who was heard.
    Heard,
    /// A go-round.
    GoRound,
    /// Somebody's turn in it.
    Turn,
    /// A role in the meeting.
    Role,
    /// What is changing.
    Transition,
    /// What we carry forward.
    CarryForward,
    /// The mission.
    Mission,
    /// A guardrail.
    Guardrail,
    /// What is ours to decide.
    Ours,
    /// A concern.
    Concern,
    /// An unknown.
    Unknown,
    /// One of the four Cs.
    Worth,
    /// A rating of one of the four Cs.
    Rating,
    /// The sentence.
    Sentence,
    /// The look back on a norm.
    Verdict,
    /// A friction.
    Friction,
    /// A cluster.
    Cluster,
    /// Dots on clusters.
    Dots,
    /// A topic chosen or put off.
    Topic,
    /// A proposal.
    Proposal,
    /// A vote on a proposal.
    Vote,
    /// An objection.
    Objection,
    /// A decision.
    Decision,
    /// A steward.
    Steward,
    /// The case for a concern.
    Case,
    /// The invitation.
    Invitation,
    /// What we do about slips.
    Slips,
    /// A review date.
    ReviewDate,
    /// What makes us look sooner.
    Trigger,
    /// The team's yes.
    SignOff,
    /// Whether it was worth the time.
    WorthIt,
    /// Whether raw frictions are kept.
    KeepFrictions,
    /// An action.
    Action,
    /// Something in the parking lot.
    Parked,
    /// The plan of steps.
    Plan,
    /// A norm in force.
    Norm,
    /// A norm in another language.
    Translation,
    /// Votes that came late.
    LateVotes,
    /// The team's language.
    Language,
}

/// The verb of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Something is there that was not.
    Added,
    /// Something is different.
    Changed,
    /// Something is gone.
    Removed,
    /// Something stands elsewhere in its list.
    Moved,
}

/// The name of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A change to one thing, with a few of its words.
    Thing(Verb, Noun, String),
    /// Two things became one.
    Merged(Noun),
    /// One thing became two.
    Split(Noun),
    /// A workshop was opened.
    Opened,
    /// A meeting began.
    Started,
    /// A workshop was sealed.
    Sealed,
    /// A workshop was discarded.
    Discarded,
    /// Several lines were pasted.
    Pasted(usize),
    /// An agreement was imported, with so many norms.
    Imported(usize),
    /// A side of a conflict was chosen, with a few words of what it is about.
    Chosen(String),
    /// Something else changed the file, and its content was taken over.
    FromOutside,
}

impl Label {
    /// Something was added.
    pub fn added(noun: Noun, words: impl Into<String>) -> Self {
        Self::Thing(Verb::Added, noun, words.into())
    }

    /// Something was changed.
    pub fn changed(noun: Noun, words: impl Into<String>) -> Self {
        Self::Thing(Verb::Changed, noun, words.into())
    }

    /// Something was removed.
    pub fn removed(noun: Noun, words: impl Into<String>) -> Self {
        Self::Thing(Verb::Removed, noun, words.into())
    }

    /// Something was moved in its list.
    pub fn moved(noun: Noun, words: impl Into<String>) -> Self {
        Self::Thing(Verb::Moved, noun, words.into())
    }
}
