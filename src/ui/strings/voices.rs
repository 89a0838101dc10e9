//! The shapes of the words of the four Cs, tallies, gathering, drafting and deciding.
//! Must not know any language.

use crate::domain::tally::{Mode, Vote};

/// The four Cs.
#[derive(Debug)]
pub struct WorthWords {
    /// Title.
    pub title: &'static str,
    /// The four, in the order of `FourC::ALL`.
    pub names: [&'static str; 4],
    /// What is asked of each.
    pub questions: [&'static str; 4],
    /// The rating.
    pub rating: &'static str,
    /// How to rate.
    pub rating_ghost: &'static str,
    /// A C and its rating.
    pub rated: fn(&str, &str) -> String,
    /// So many of four.
    pub rated_count: fn(usize) -> String,
    /// The lowest C.
    pub lowest: fn(&str) -> String,
    /// Write what works where.
    pub write: &'static str,
    /// Rate it again.
    pub again: &'static str,
    /// The rating of last time.
    pub last_time: &'static str,
    /// Best face to face.
    pub face_to_face: &'static str,
    /// What to write.
    pub face_to_face_ghost: &'static str,
    /// As well apart.
    pub apart: &'static str,
    /// What to write.
    pub apart_ghost: &'static str,
    /// On purpose.
    pub on_purpose: &'static str,
    /// What to write.
    pub on_purpose_ghost: &'static str,
    /// Practices we start.
    pub practices: &'static str,
    /// What to write.
    pub practices_ghost: &'static str,
}

/// Tallies.
#[derive(Debug)]
pub struct TallyWords {
    /// What fingers mean for a proposal, 0 to 5.
    pub consent: [&'static str; 6],
    /// What fingers mean for a C, 0 to 5.
    pub rating: [&'static str; 6],
    /// What fingers mean for a norm in force, 0 to 5.
    pub lived: [&'static str; 6],
    /// What fingers mean for the meeting, 0 to 5.
    pub worth: [&'static str; 6],
    /// What stands between two answers of a scale.
    pub between: &'static str,
    /// No answer on purpose.
    pub abstain: &'static str,
    /// How they voted; so many votes, so many on the roster.
    pub voted: fn(Mode, u16, u16) -> String,
    /// So few voted that counts would tell who said what.
    pub few: &'static str,
    /// Whether all showed so many or more.
    pub all: fn(u8, bool) -> String,
    /// The lowest, and whether all showed so many or more.
    pub lowest: fn(u8, &str) -> String,
    /// Lowest, highest; the fingers of consent, how many showed so many or more, of how many.
    pub result: fn(u8, u8, u8, u16, u16) -> String,
    /// Lowest, highest, votes in a few words.
    pub short: fn(u8, u8, u16) -> String,
    /// Lowest and votes in a few words.
    pub short_few: fn(u8, u16) -> String,
    /// So many votes on the pad, of so many; the selected answer.
    pub counting: fn(u16, u16, &str) -> String,
    /// The same where nobody sees what is typed.
    pub counting_blind: fn(u16, u16) -> String,
    /// The same by name: so many votes, of so many, and who is asked now.
    pub counting_open: fn(u16, usize, &str) -> String,
    /// So many votes wait on the pad.
    pub waiting: fn(usize) -> String,
    /// So many votes would be dropped; this key once more drops them.
    pub drop_again: fn(usize, &str) -> String,
    /// So many were dropped; this key brings them back.
    pub dropped: fn(usize, &str) -> String,
    /// So many are back.
    pub votes_back: fn(usize) -> String,
    /// So many are void: the words have changed, or what they were for is gone.
    pub votes_void: fn(usize, bool) -> String,
    /// So many have to be revealed or dropped first.
    pub votes_first: fn(usize) -> String,
    /// Add a vote that comes after the reveal.
    pub add_late: &'static str,
    /// Whose it is.
    pub late_whose: &'static str,
    /// Somebody who has voted already, and what; the late vote takes its place.
    pub late_replaces: fn(&str, Vote) -> String,
    /// How somebody votes late.
    pub late_vote_of: fn(&str) -> String,
    /// The same where no names are kept.
    pub late_vote: &'static str,
    /// Everybody who can vote was asked.
    pub nobody_left: &'static str,
    /// Votes would have to be taken in a looser way.
    pub no_looser: &'static str,
}

/// The look back.
#[derive(Debug)]
pub struct LookBackWords {
    /// Title.
    pub title: &'static str,
    /// No norms to look back on.
    pub empty: &'static str,
    /// So many of so many.
    pub summary: fn(usize, usize) -> String,
    /// Nothing said yet.
    pub open: &'static str,
    /// Goes to Decide.
    pub asked: &'static str,
    /// Keep, revise, retire.
    pub calls: [&'static str; 3],
    /// The same, as a choice.
    pub offers: [&'static str; 3],
    /// Revise it, in the words that were proposed since.
    pub revise_as: &'static str,
    /// How far it was lived.
    pub lived: &'static str,
    /// How to say it.
    pub lived_ghost: &'static str,
    /// Keep, revise or retire.
    pub call: &'static str,
    /// How to say it.
    pub call_ghost: &'static str,
    /// Why.
    pub reason: &'static str,
    /// What to write.
    pub reason_ghost: &'static str,
    /// Somebody asks to talk about it.
    pub ask: &'static str,
    /// Nobody asks after all.
    pub not_asked: &'static str,
    /// Where it stands.
    pub standing: &'static str,
    /// A guardrail it is linked to has changed.
    pub flagged: &'static str,
}

/// Frictions and clusters.
#[derive(Debug)]
pub struct GatherWords {
    /// Title of the frictions.
    pub frictions: &'static str,
    /// None yet, while preparing.
    pub frictions_empty: &'static str,
    /// None yet, in the meeting.
    pub frictions_none: &'static str,
    /// Over the menu of what can be done while there is none.
    pub frictions_menu: &'static str,
    /// Change its words.
    pub edit: &'static str,
    /// While preparing: so many, so many taken out.
    pub frictions_prepared: fn(usize, u16) -> String,
    /// So many, so many without a cluster, so many taken out before the meeting.
    pub frictions_summary: fn(usize, usize, u16) -> String,
    /// It is a wish.
    pub wish: &'static str,
    /// The cluster it is in.
    pub cluster: &'static str,
    /// Into which cluster.
    pub which_cluster: fn(&str) -> String,
    /// Title of the clusters.
    pub clusters: &'static str,
    /// None yet.
    pub clusters_empty: &'static str,
    /// So many chosen, of at most.
    pub clusters_summary: fn(usize, usize) -> String,
    /// Number, name, frictions, dots.
    pub cluster_line: fn(usize, &str, usize, u16) -> String,
    /// Neither chosen nor parked.
    pub open: &'static str,
    /// Chosen.
    pub chosen: &'static str,
    /// Parked.
    pub parked: &'static str,
    /// One of its frictions.
    pub from: &'static str,
    /// And so many more.
    pub from_more: fn(usize) -> String,
    /// Why it was parked.
    pub because: &'static str,
    /// Its dots.
    pub dots: &'static str,
    /// How to say it.
    pub dots_ghost: &'static str,
    /// Why it is parked.
    pub why_parked: fn(&str) -> String,
    /// Into which one.
    pub merge_into: fn(&str) -> String,
    /// Choose so many with the most dots.
    pub choose_by_dots: fn(usize) -> String,
    /// Choose it.
    pub choose: &'static str,
    /// Park it.
    pub park: &'static str,
    /// Leave it open again.
    pub reopen: &'static str,
    /// Count dots.
    pub set_dots: &'static str,
    /// Rename it.
    pub rename: &'static str,
    /// Merge it.
    pub merge: &'static str,
}

/// Drafting.
#[derive(Debug)]
pub struct DraftWords {
    /// Title.
    pub title: &'static str,
    /// Nothing to draft.
    pub empty: &'static str,
    /// So many of so many.
    pub summary: fn(usize, usize) -> String,
    /// The norm.
    pub norm: &'static str,
    /// The shape of a norm.
    pub ghost: &'static str,
    /// No topic.
    pub no_topic: &'static str,
    /// What it comes from.
    pub from: &'static str,
    /// A friction, how many more, how many dots.
    pub from_frictions: fn(&str, usize, u16) -> String,
    /// From so many norms in force.
    pub from_norms: fn(usize) -> String,
    /// The words in force.
    pub in_force: &'static str,
    /// Why it is revised.
    pub reason: &'static str,
    /// Why we want it.
    pub why: &'static str,
    /// What to write.
    pub why_ghost: &'static str,
    /// How we will see it.
    pub signal: &'static str,
    /// What to write.
    pub signal_ghost: &'static str,
    /// The concern it answers.
    pub concern: &'static str,
    /// The guardrail it works within.
    pub guardrail: &'static str,
    /// The C it serves.
    pub four_c: &'static str,
    /// Who watches it.
    pub steward: &'static str,
    /// None yet.
    pub none_yet: &'static str,
    /// Change the words.
    pub edit: &'static str,
    /// Why, signal, links.
    pub edit_why: &'static str,
    /// Split in two.
    pub split: &'static str,
    /// Merge with another.
    pub merge: &'static str,
    /// With which one.
    pub merge_into: &'static str,
}

/// Deciding.
#[derive(Debug)]
pub struct DecideWords {
    /// Title.
    pub title: &'static str,
    /// Nothing to decide.
    pub empty: &'static str,
    /// Fingers.
    pub fingers: &'static str,
    /// The words in force.
    pub in_force: &'static str,
    /// Why it is here.
    pub asked: &'static str,
    /// Somebody asked about a keep.
    pub keep_question: &'static str,
    /// Somebody asked about a retire.
    pub retire_question: &'static str,
    /// The tally is void, because of other words.
    pub void_notice: &'static str,
    /// The tally is void, because something else was changed for an objection.
    pub void_changed: &'static str,
    /// A closed objection.
    pub objection: &'static str,
    /// An open objection, and how many more wait.
    pub objection_open: fn(&str, usize) -> String,
    /// In front of an objection that was heard and waits.
    pub waits: &'static str,
    /// In front of how long it is tried.
    pub trial_label: &'static str,
    /// So many days.
    pub trial_days: fn(u16) -> String,
    /// What the group may ask of an objection.
    pub test: &'static str,
    /// The questions.
    pub test_questions: &'static str,
    /// What the group found.
    pub tested: &'static str,
    /// What was changed for it.
    pub changed: &'static str,
    /// The wording before.
    pub before: &'static str,
    /// Objections have taken so many rounds or minutes; who decides, if named.
    pub spent: fn(u8, u16, &str) -> String,
    /// A low vote nobody has heard.
    pub unheard: &'static str,
    /// A low vote that was heard and left no words.
    pub wordless: &'static str,
    /// The outcome.
    pub outcome: &'static str,
    /// Votes were taken on what is decided: do they take its place? And the answers, no and yes.
    pub decided_already: &'static str,
    /// It stays as it was decided.
    pub as_decided: &'static str,
    /// The votes count, and it is decided again.
    pub decide_anew: &'static str,
    /// What the rule proposes.
    pub proposed: &'static str,
    /// The same, over the menu of outcomes.
    pub proposal_title: fn(&str) -> String,
    /// Nobody has voted.
    pub no_vote: &'static str,
    /// It changed since the vote.
    pub voided: &'static str,
    /// So many low votes or objections are open.
    pub open: fn(usize) -> String,
    /// Why it can be adopted, given the fingers of consent.
    pub adopt_because: fn(u8) -> String,
    /// Why it can be adopted, given how many low votes were heard.
    pub adopt_heard: fn(u16) -> String,
    /// Nobody objects and nobody is glad: the fingers of all, the days of a trial.
    pub weak: fn(u8, u16) -> String,
    /// It is to be tried for so many days, as an objection asked for.
    pub trial_because: fn(u16) -> String,
    /// As far as can be told, nobody at that place voted.
    pub silent: fn(&str) -> String,
    /// So many votes, so many needed.
    pub no_quorum: fn(u16, u16) -> String,
    /// Adopt.
    pub adopt: &'static str,
    /// Keep.
    pub keep: &'static str,
    /// Retire.
    pub retire: &'static str,
    /// Try until then.
    pub trial: fn(&str) -> String,
    /// Provisional until then.
    pub provisional: fn(&str) -> String,
    /// Park.
    pub park: &'static str,
    /// Escalate.
    pub escalate: &'static str,
    /// Why it is parked.
    pub why_parked: &'static str,
    /// To whom.
    pub to_whom: &'static str,
    /// By when.
    pub by_when: &'static str,
    /// What harm is seen.
    pub ask_harm: &'static str,
    /// How it was integrated.
    pub ask_how: &'static str,
    /// Show fingers for the first time.
    pub take_votes: &'static str,
    /// Show fingers on what was changed.
    pub vote_again: &'static str,
    /// Talk about what is as it was, and show fingers again.
    pub discuss_again: &'static str,
    /// The one who decides where the team cannot decides this.
    pub hand_over: fn(&str) -> String,
    /// Hear a low vote.
    pub hear: &'static str,
    /// A low vote that stands for an objection from before, given its words.
    pub same_as_before: fn(&str) -> String,
    /// Change the proposal for it.
    pub change_it: &'static str,
    /// In which way.
    pub which_way: &'static str,
    /// The ways, in the order of `Way::ALL`.
    pub ways: [&'static str; 7],
    /// The same, done.
    pub ways_done: [&'static str; 7],
    /// For how many days it is tried.
    pub ask_days: &'static str,
    /// What we look at.
    pub ask_measure: &'static str,
    /// When it does not hold, given the words.
    pub ask_exception: fn(&str) -> String,
    /// The words with an exception behind them.
    pub with_exception: fn(&str, &str) -> String,
    /// It was split.
    pub split_done: &'static str,
    /// Test it with the group.
    pub test_it: &'static str,
    /// On which ground it stands.
    pub which_ground: &'static str,
    /// The grounds, in the order of `Ground::ALL`.
    pub grounds: [&'static str; 5],
    /// On none of them.
    pub no_ground: &'static str,
    /// Try it until then, with the objections noted.
    pub try_noted: fn(&str) -> String,
    /// Go on with the objection.
    pub go_on: &'static str,
    /// It is integrated.
    pub integrated: &'static str,
    /// It is integrated, and how.
    pub integrated_how: &'static str,
    /// Harm, what was changed for it, and how that takes care of it.
    pub integrated_line: fn(&str, &str, &str) -> String,
    /// It is withdrawn.
    pub withdrawn: &'static str,
    /// Harm, withdrawn.
    pub withdrawn_line: fn(&str) -> String,
    /// It is noted.
    pub noted: &'static str,
    /// Harm, noted.
    pub noted_line: fn(&str) -> String,
    /// Hear the next one.
    pub hear_next: &'static str,
    /// Another objection.
    pub another: &'static str,
    /// Other words for it.
    pub reword: &'static str,
    /// Who watches it.
    pub who_stewards: &'static str,
    /// Nobody for now.
    pub no_steward: &'static str,
    /// Decide it again.
    pub again: &'static str,
}
