//! Why a change was not made.
//! Must not know words: the screen has them.

use super::small::Difference;

/// Why a change was not made; nothing was changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// The session is only looked at, because somebody else is working on it.
    ReadOnly,
    /// One side of a conflict is written so that it fits nowhere.
    FitsNowhere,
    /// What was to be changed is no longer there.
    NotThere,
    /// A text that may not be empty is empty.
    Empty,
    /// It needs a workshop in progress.
    NoWorkshop,
    /// A workshop is in progress already.
    WorkshopInProgress,
    /// More votes than people.
    TooManyVotes {
        /// Votes typed.
        votes: u16,
        /// People on the roster.
        roster: u16,
    },
    /// More votes than people who are here.
    VotesOfAbsent {
        /// Votes typed.
        votes: u16,
        /// People who are here or answer in writing.
        here: u16,
    },
    /// No meeting has begun in which people could be asked.
    NoMeeting,
    /// Nobody on the roster is in the room or in the call.
    NobodyHere,
    /// This person is neither in the room nor in the call, and is asked later.
    AskedLater(String),
    /// This person was heard in a go-round.
    HeardInRound(String),
    /// A vote by name of somebody who is absent.
    VoteOfAbsent(String),
    /// Nothing was changed for the objection, so it is not integrated.
    NothingChanged,
    /// What was changed for the objection has not been voted on.
    NotVotedAgain,
    /// A trial has at least one day, and at most so many.
    NoTrial(u16),
    /// A tally's mode may become stricter, never looser.
    LooserMode,
    /// Objections or low votes are open, so it cannot be adopted.
    OpenObjections(usize),
    /// Nobody has voted on this wording.
    NoVote,
    /// No text to vote on or to adopt.
    NoText,
    /// More topics than a workshop can take up.
    TooManyTopics(usize),
    /// More dots than a person has.
    TooManyDots {
        /// Dots asked for.
        dots: u16,
        /// Dots each person has.
        most: u16,
    },
    /// More dots on one cluster than a person can place there.
    TooManyOnOne {
        /// The cluster.
        cluster: String,
        /// Dots asked for.
        dots: u16,
        /// Dots a person can place on one.
        most: u16,
    },
    /// The dots of this cluster are one total, so that nobody's can be added to it.
    DotsByHand(String),
    /// A split that takes none of the items along, or all of them.
    SplitsNothing,
    /// A cluster has this name already.
    ClusterNameTaken(String),
    /// A draft for this norm holds words, votes or objections that would be lost.
    HasDraft,
    /// There is no review date yet.
    NoReviewDate,
    /// The last step that is left cannot be switched off.
    LastStep,
    /// Somebody on the roster has this name already.
    NameTaken(String),
    /// So much of a norm differs that it says something else, which a workshop decides.
    NewMeaning(Difference),
    /// Somebody who has left the team has this name.
    NameOfLeft(String),
}

/// What a change came to.
pub type Outcome<T = ()> = Result<T, Rejected>;
