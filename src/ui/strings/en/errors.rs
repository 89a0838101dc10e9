//! Why something was refused or could not be read, in English, and what to do about it.

use crate::domain::rejected::Rejected;
use crate::domain::small::Difference;
use crate::format::error::{DecodeError, Problem, Reason};

use crate::ui::msg::Trouble;

/// Why a change was refused.
pub fn rejected(rejected: &Rejected) -> String {
    match rejected {
        Rejected::FitsNowhere => {
            "That side cannot be taken as it stands in the file. Take the other, or mend it under `conflicts`.".into()
        }
        Rejected::NotThere => "That is no longer there.".into(),
        Rejected::Empty => "An empty text is not kept. D deletes the whole item.".into(),
        Rejected::NoWorkshop => {
            "This changes in a workshop only. Press n on the session page to open one.".into()
        }
        Rejected::WorkshopInProgress => "A workshop is in progress. Finish or discard it first.".into(),
        Rejected::TooManyVotes { votes, roster } => {
            format!("{votes} votes, but {roster} on the roster. Backspace takes a vote back.")
        }
        Rejected::VotesOfAbsent { votes, here } => {
            format!("{votes} votes, but {here} are here. Backspace takes one back; Arrive says who is here.")
        }
        Rejected::NoMeeting => {
            "No meeting has begun, so nobody can be asked. n opens or starts one, then w.".into()
        }
        Rejected::NobodyHere => {
            "Nobody is in the room or in the call. The roster says who is where, then w.".into()
        }
        Rejected::AskedLater(name) => {
            format!("{name} is neither in the room nor in the call, and is asked later.")
        }
        Rejected::HeardInRound(name) => {
            format!("{name} was heard in a go-round: w, then Backspace or - there, changes that.")
        }
        Rejected::VoteOfAbsent(name) => {
            format!("{name} is marked as absent, so nothing was taken. Arrive says who is here.")
        }
        Rejected::NothingChanged => {
            "Nothing has changed for it yet. Change the proposal, or close it as withdrawn or noted.".into()
        }
        Rejected::NotVotedAgain => "Show fingers again first: the proposal has changed.".into(),
        Rejected::NoTrial(most) => format!("A trial has 1 to {most} days."),
        Rejected::LooserMode => "A tally may become stricter, never looser.".into(),
        Rejected::OpenObjections(1) => {
            "1 low vote or objection is open. Press o to hear or close it.".into()
        }
        Rejected::OpenObjections(open) => {
            format!("{open} low votes or objections are open. Press o to hear or close them.")
        }
        Rejected::NoVote => "Nobody has voted on this wording. Type the fingers, then Enter.".into(),
        Rejected::NoText => "There is no text to vote on. Write it first.".into(),
        Rejected::TooManyTopics(most) => {
            format!("{most} topics are the most for this workshop. Space takes one back; park the rest.")
        }
        Rejected::TooManyDots { dots, most } => {
            format!("{dots} dots, but each person has {most}. Backspace takes one back.")
        }
        Rejected::TooManyOnOne { cluster, dots, most } => {
            format!("{dots} dots on {cluster}, but {most} is the most on one. Backspace takes one back.")
        }
        Rejected::DotsByHand(cluster) => {
            format!(
                "The dots of {cluster} are a total typed by hand. Set it to 0 there, then place dots by person."
            )
        }
        Rejected::SplitsNothing => "Some items have to go, and some have to stay.".into(),
        Rejected::ClusterNameTaken(name) => {
            format!("There is a cluster {name} already. Choose another name.")
        }
        Rejected::HasDraft => {
            "A draft for this norm has words or votes. Delete it in Draft (D) first, then change the verdict."
                .into()
        }
        Rejected::NoReviewDate => "Set the review date first, then seal.".into(),
        Rejected::ReadOnly => {
            "READ-ONLY: somebody else is working on it, nothing can be changed here.".into()
        }
        Rejected::LastStep => "One step has to stay.".into(),
        Rejected::NameTaken(name) => {
            format!("{name} is on the roster already. Add a letter or a family name.")
        }
        Rejected::NewMeaning(difference) => new_meaning(difference),
        Rejected::NameOfLeft(name) => {
            format!("{name} was on the team before. Bring them back, or add a family name.")
        }
    }
}

/// Why other words are no fix of a typo.
pub fn new_meaning(difference: &Difference) -> String {
    let (most, of) = (difference.most(), difference.of);
    match &difference.sense {
        Some(word) => format!("\"{word}\" changes the meaning, and that needs a workshop."),
        None => format!(
            "{most} of {of} words may change, and {} do. A new meaning needs a workshop.",
            difference.changed
        ),
    }
}

/// Why a file could not be read or written, and what to do.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Content(error) => content(error),
        Trouble::NotThere => "the file is not there; it may have been moved or renamed".into(),
        Trouble::Exists => "a file of that name is there already; choose another name".into(),
        Trouble::Denied => "not allowed; check the rights of the file and its folder".into(),
        Trouble::ReadOnly => "the disk can only be read; copy the file elsewhere to change it".into(),
        Trouble::Full => "the disk is full; make room, saving is tried again by itself".into(),
        Trouble::ChangedOnDisk => {
            "something else changed the file; Ctrl-P, \"Save over\" keeps both, theirs beside".into()
        }
        Trouble::Vanished => "the file is gone; put it back, or Ctrl-S asks what to do".into(),
        Trouble::Unreachable => "the disk or share it is on doesn't answer; connect it again".into(),
        Trouble::NoFile => "it is no file".into(),
        Trouble::Damaged => "it's damaged".into(),
        Trouble::Mistake => "a mistake in the program; `norming check` with this file shows it".into(),
        Trouble::Other(detail) => detail.clone(),
    }
}

/// Where a text is wrong, what is wrong, and what to do.
pub fn content(error: &DecodeError) -> String {
    let DecodeError {
        line,
        column,
        problem,
    } = error;
    format!("line {line}, column {column}: {}", this(problem))
}

fn this(problem: &Problem) -> String {
    match problem {
        Problem::Empty => "the file is empty; take it from a backup or from git".into(),
        Problem::NotText => "this is not UTF-8 text; take the file from a backup or from git".into(),
        Problem::TooLarge { bytes, most } => {
            format!("the file has {bytes} bytes, and {most} are read at most; is it a session?")
        }
        Problem::TooDeep { most } => format!("brackets are nested deeper than {most}; is it a session?"),
        Problem::TooMany { most } => format!("there are more than {most} things in it; is it a session?"),
        Problem::ConflictMarkers => {
            "a git conflict begins here; when it is opened, Norming asks which side to take".into()
        }
        Problem::StrayMarkers => {
            "a mark of a git conflict stands here alone; delete it, or take the file from git again".into()
        }
        Problem::Side { first, problem } => {
            let which = if *first { "first" } else { "second" };
            format!(
                "the {which} side of a git conflict cannot be read: {}. Mend it, or keep the other side and delete git's marks",
                this(problem)
            )
        }
        Problem::NewerFormat(format) => {
            format!("written by a newer Norming (format {format}); update Norming to open it")
        }
        Problem::UnknownField { name, expected } => {
            format!(
                "unknown field `{name}`; take it out or mend its name ({})",
                near(name, expected)
            )
        }
        Problem::MissingField { name } => format!("the field `{name}` is missing; add it"),
        Problem::RepeatedField { name } => format!("the field `{name}` is there twice; take one out"),
        Problem::UnknownChoice { name, expected } => {
            format!("unknown word `{name}`; write one of {}", expected.join(", "))
        }
        Problem::BadValue { reason, found } => format!("`{found}` {}", bad(*reason)),
        Problem::WrongKind { expected, found } => format!("here belongs {expected}, not {found}"),
        Problem::Syntax { detail } => format!("not well-formed: {detail}; check brackets, commas and quotes"),
    }
}

/// The known names, those that look like the unknown one first, as far as they fit.
fn near(name: &str, expected: &[&str]) -> String {
    let first = name.chars().next();
    let mut known: Vec<&str> = expected.to_vec();
    known.sort_by_key(|other| other.chars().next() != first);
    let shown = known.len().min(4);
    let more = if known.len() > shown { ", ..." } else { "" };
    format!("known are {}{more}", known[..shown].join(", "))
}

fn bad(reason: Reason) -> &'static str {
    match reason {
        Reason::Date => "is no date; write it as 2027-06-30",
        Reason::DateRange => {
            "is not between 1900 and 9999; write the year with four digits, as in 2027-06-30"
        }
        Reason::Moment => "is no date and time; write it as 2027-06-30T14:00",
        Reason::Language => "is no language Norming has; write en or zh-Hans",
        Reason::Votes => "is no count of votes; write it as \"3:2 4:5 -:1 of 8\"",
        Reason::Vote => "is no vote; write 0 to 5, or -",
        Reason::Rule => {
            "is no rule; write it as \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days\""
        }
        Reason::EmptyId => "is an empty identity; give it letters or digits",
        Reason::DuplicateId => "is the identity of two things here; change one of them",
        Reason::DuplicateKey => "stands here twice; take one out",
        Reason::Format => "is no format number; write 1",
        Reason::NoSteps => "has no steps; add at least Close",
        Reason::RepeatedStep => "is on the agenda twice; take one out",
        Reason::Minutes => "is no number of minutes; write 1 to 480",
        Reason::RuleNumber => {
            "has a number no rule can have; at_least is 1 to 5, quorum (2, 3) is two thirds, days are 1 to 365"
        }
        Reason::CloseNotLast => "ends the agenda; the last step has to be Close",
        Reason::NoTopics => "has no topics; add one",
        Reason::NoNorms => "is a topic without norms; add one, or take it out",
        Reason::Value => "is no value of a session file; write it as the field it is for has it",
        Reason::EmptyWords => "is a topic with an empty name or an empty norm; write it, or take it out",
        Reason::Path => "is no folder; write its path, as \"~/norming\"",
    }
}
