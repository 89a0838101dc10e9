//! The shapes of the words around every screen: header, footer, toasts, home, the one thing to do now.
//! Must not know any language.

use crate::ui::msg::Apart;

/// Header, footer, toasts and questions.
#[derive(Debug)]
pub struct FrameWords {
    /// Which step of how many.
    pub step_of: fn(&str, usize, usize) -> String,
    /// The workshop is being prepared.
    pub preparing: &'static str,
    /// The session page.
    pub page: &'static str,
    /// Minutes left in the step, of how many.
    pub left: fn(u16, u16) -> String,
    /// Minutes over the step's time, of how many.
    pub over: fn(u16, u16) -> String,
    /// When the meeting would end, on time.
    pub on_time: fn(&str) -> String,
    /// When it would end, and how late.
    pub late: fn(&str, i64) -> String,
    /// When it would end, and how early.
    pub early: fn(&str, i64) -> String,
    /// Minutes left, in fewer words.
    pub left_short: fn(u16) -> String,
    /// Minutes over, in fewer words.
    pub over_short: fn(u16) -> String,
    /// When it would end, and how late (or early, if negative), in fewer words.
    pub end_short: fn(&str, i64) -> String,
    /// What the state folder doesn't take, and why.
    pub unkept: fn(&[Apart], &str) -> String,
    /// What can't be read in the state folder, and why.
    pub unread: fn(&[Apart], &str) -> String,
    /// Why nothing is kept there, where the folder is missing.
    pub no_state_folder: &'static str,
    /// The state folder takes everything again.
    pub kept_again: &'static str,
    /// The session is on disk; what is kept besides isn't.
    pub saved_alone: &'static str,
    /// The session is on disk; something that was kept besides can't be read.
    pub saved_unread: &'static str,
    /// Once more quits. So many half-typed texts, and perhaps the notes, aren't kept; another folder is tried.
    pub quit_unkept: fn(usize, bool) -> String,
    /// Once more leaves the session, and so many texts, and notes, that aren't kept are lost.
    pub leave_unkept: fn(usize, bool) -> String,
    /// When it would end, and no more.
    pub end_only: fn(&str) -> String,
    /// Not on disk, so it is not left.
    pub unsaved_stays: &'static str,
    /// Not on disk.
    pub unsaved: &'static str,
    /// When a step is done.
    pub done_when: fn(&str) -> String,
    /// The clock stands.
    pub paused: fn(&str) -> String,
    /// Everything is on disk.
    pub saved: &'static str,
    /// A save is under way.
    pub saving: &'static str,
    /// Not on disk, and why.
    pub not_saved: fn(&str) -> String,
    /// Nothing is saved, in a word.
    pub rehearsing: &'static str,
    /// Nothing is saved.
    pub rehearsal: &'static str,
    /// What was undone.
    pub undone: fn(&str) -> String,
    /// What was redone.
    pub redone: fn(&str) -> String,
    /// Undo would take back that the meeting began.
    pub undo_start_again: &'static str,
    /// Nothing to undo.
    pub nothing_to_undo: &'static str,
    /// Nothing to redo.
    pub nothing_to_redo: &'static str,
    /// So many characters had no room.
    pub cut: fn(usize) -> String,
    /// An empty text is not kept.
    pub empty_dropped: &'static str,
    /// Once more ends the program although something is not saved.
    pub quit_unsaved: &'static str,
    /// Once more ends the program.
    pub quit_again: &'static str,
    /// The same, while so many votes are not revealed.
    pub quit_votes: fn(usize) -> String,
    /// Once more leaves the session, while so many votes are not revealed.
    pub leave_votes: fn(usize) -> String,
    /// All is saved but votes that are not revealed.
    pub votes_unsaved: &'static str,
    /// Once more leaves the workshop.
    pub leave_again: &'static str,
    /// What is missing, and which key goes on.
    pub missing: fn(&str, &str) -> String,
    /// There is no step after this one.
    pub last_step: &'static str,
    /// There is no step before this one.
    pub first_step: &'static str,
    /// A question was parked among the unknowns.
    pub parked_question: &'static str,
    /// Something was parked.
    pub parked_item: &'static str,
    /// What is to be parked.
    pub ask_park: &'static str,
    /// A minute more, so many now.
    pub minute_more: fn(u16) -> String,
    /// The clock was paused.
    pub clock_stands: &'static str,
    /// Another sitting has begun.
    pub new_sitting: &'static str,
    /// A team needs a name.
    pub team_needs_name: &'static str,
    /// The clock runs.
    pub clock_runs: &'static str,
    /// What was done, and how it is undone.
    pub done: fn(&str) -> String,
    /// There is room: how large the letters can be made.
    pub zoom_in: &'static str,
    /// So many lines more above.
    pub above: fn(usize) -> String,
    /// So many lines more below.
    pub below: fn(usize) -> String,
    /// A step, to be gone to.
    pub to_step: fn(&str) -> String,
    /// A norm in force, to be gone to.
    pub to_norm: fn(&str) -> String,
    /// A session, to be opened.
    pub to_session: fn(&str) -> String,
    /// The wheel moves the cursor.
    pub mouse_on: &'static str,
    /// It does not.
    pub mouse_off: &'static str,
    /// Sealed and saved, and where.
    pub sealed: fn(&str) -> String,
    /// Discarding wants this word typed.
    pub ask_discard: fn(&str) -> String,
    /// The word.
    pub discard_word: &'static str,
    /// The word was another one.
    pub not_discarded: &'static str,
    /// The workshop was discarded; undo brings it back.
    pub discarded: &'static str,
    /// Sealing, with so many things missing.
    pub seal_title: fn(usize) -> String,
    /// There is nothing to park into before a session is open.
    pub park_where: &'static str,
    /// This key does nothing here; that one shows those that do.
    pub unknown_key: fn(&str, &str) -> String,
    /// Nothing can be added where the cursor is.
    pub no_add: &'static str,
    /// Over the menu that begins the meeting.
    pub start_title: &'static str,
    /// Seal.
    pub seal_yes: &'static str,
    /// Not yet.
    pub seal_no: &'static str,
    /// Which workshop to open.
    pub which_agenda: &'static str,
    /// The clock stands since that sitting; how to go on.
    pub resumed: fn(&str) -> String,
    /// The file has comments that a save drops; the old file is kept beside it.
    pub comments: &'static str,
    /// Half-typed text is back in its field.
    pub draft_back: &'static str,
    /// The same, and so many more can be parked.
    pub draft_back_and_more: fn(usize) -> String,
    /// Half-typed text whose field is gone can be parked.
    pub draft_to_park: &'static str,
    /// The same for several texts.
    pub drafts_to_park: fn(usize) -> String,
    /// What was being typed has lost its place and can be parked.
    pub lost_its_place: &'static str,
    /// So many lines were taken, so many refused, and why.
    pub pasted_some: fn(usize, usize, &str) -> String,
    /// A team has a session already.
    pub team_has_session: &'static str,
    /// The keys that work here.
    pub help: &'static str,
    /// Every action by name.
    pub palette: &'static str,
    /// Nothing matches.
    pub nothing_found: &'static str,
    /// The terminal is too small, by this much.
    pub too_small: fn(u16, u16) -> String,
    /// The team's own agenda cannot be used; the shipped one is.
    pub own_agenda_bad: fn(&str) -> String,
    /// The team's own starter library cannot be used; the shipped one is.
    pub own_library_bad: fn(&str) -> String,
    /// The user's settings can't be used, and why.
    pub settings_bad: fn(&str) -> String,
    /// So many lines were taken.
    pub pasted: fn(usize) -> String,
    /// Saved over; what was there is kept beside it.
    pub copy_beside: &'static str,
    /// It can only be looked at, in a word.
    pub read_only: &'static str,
    /// It can only be looked at: who has it open, and since when, in one line.
    pub held_by: fn(&str, &str) -> String,
    /// It cannot be saved where it is, and why, as a line.
    pub cannot_write: fn(&str) -> String,
    /// It could not be saved where it is, and now it can.
    pub can_write: &'static str,
    /// There is no shell to go on with.
    pub no_shell: &'static str,
    /// Somebody whose name is not known.
    pub somebody: &'static str,
    /// Who had it open has ended.
    pub taken_over: &'static str,
    /// Something else changed the file, and its content was taken over.
    pub from_outside: &'static str,
    /// The same, and what is being typed has lost its place.
    pub from_outside_typing: &'static str,
    /// The file is as it was again.
    pub back_again: &'static str,
    /// The file is gone: what is to be done?
    pub vanished: &'static str,
    /// Leave it for now.
    pub leave_gone: &'static str,
    /// Make it anew.
    pub make_anew: &'static str,
    /// It is being made anew.
    pub made_anew: &'static str,
}

/// The home screen.
#[derive(Debug)]
pub struct HomeWords {
    /// Its name.
    pub title: &'static str,
    /// So many sessions.
    pub folder: fn(usize) -> String,
    /// So many of so many sessions were read.
    pub read_so_far: fn(usize, usize) -> String,
    /// No session yet, and what to do.
    pub empty: &'static str,
    /// The folder is being read.
    pub reading: &'static str,
    /// No session matches the filter.
    pub none_match: &'static str,
    /// In front of the filter while it is typed.
    pub filter: &'static str,
    /// What the sessions are filtered by.
    pub filtered: fn(&str) -> String,
    /// So many norms in force.
    pub norms: fn(usize) -> String,
    /// Review due then.
    pub review_on: fn(&str) -> String,
    /// A workshop is being prepared.
    pub preparing: &'static str,
    /// A workshop is in progress, at this step.
    pub in_progress: fn(&str) -> String,
    /// No workshop yet.
    pub no_workshop: &'static str,
    /// The name of the new team.
    pub ask_team: &'static str,
    /// Cannot be read.
    pub unreadable: &'static str,
    /// What to do on the home screen.
    pub now: &'static str,
    /// The same where there is no session yet.
    pub now_empty: &'static str,
    /// A rehearsal on a sample, as a row.
    pub rehearse: &'static str,
    /// The same at more length.
    pub rehearse_about: &'static str,
    /// Back from the rehearsal.
    pub rehearsed: &'static str,
    /// In front of what can be tried in the rehearsal.
    pub try_label: &'static str,
    /// What can be tried, one after the other.
    pub tries: [&'static str; 6],
}

/// The one thing to do now.
#[derive(Debug)]
pub struct NowWords {
    /// Nobody is on the roster.
    pub roster: &'static str,
    /// Somebody remote was not heard.
    pub hear: fn(&str) -> String,
    /// So many remote people are to be heard, and the cursor is on none of them.
    pub hear_others: fn(usize) -> String,
    /// Every remote person was heard, not everybody in the room.
    pub arrive_remote_done: &'static str,
    /// The transition is not said.
    pub say_transition: &'static str,
    /// Arrive is done.
    pub arrive_done: &'static str,
    /// The mission is missing.
    pub mission: &'static str,
    /// Face to face, apart and on purpose are missing.
    pub lines: &'static str,
    /// No guardrail.
    pub guardrail: &'static str,
    /// A guardrail lacks class or source.
    pub classify: fn(&str) -> String,
    /// The invitation or a trigger is to be confirmed.
    pub still_true: fn(&str) -> String,
    /// A guardrail is to be confirmed.
    pub confirm: fn(&str) -> String,
    /// Nothing is ours.
    pub ours: &'static str,
    /// Frame is done.
    pub frame_done: &'static str,
    /// No concern.
    pub concern: &'static str,
    /// A concern lacks a need.
    pub need: fn(&str) -> String,
    /// An unknown lacks an owner.
    pub owner: fn(&str) -> String,
    /// Concerns is done.
    pub concerns_done: &'static str,
    /// A C is not rated.
    pub rate: fn(&str) -> String,
    /// The sentence is missing.
    pub sentence: &'static str,
    /// Value is done.
    pub value_done: &'static str,
    /// Norm so many of so many.
    pub look_back: fn(usize, usize) -> String,
    /// A verdict lacks a reason.
    pub look_back_reason: &'static str,
    /// Look back is done.
    pub look_back_done: &'static str,
    /// Nothing gathered.
    pub gather: &'static str,
    /// So many frictions without a cluster.
    pub cluster: fn(usize) -> String,
    /// Topics are to be chosen.
    pub choose: &'static str,
    /// So many clusters neither chosen nor parked.
    pub topics_open: fn(usize) -> String,
    /// Gather is done.
    pub gather_done: &'static str,
    /// One sentence for a topic, so many of so many.
    pub draft: fn(&str, usize, usize) -> String,
    /// New words for a norm, so many of so many.
    pub draft_revise: fn(usize, usize) -> String,
    /// Draft is done.
    pub draft_done: &'static str,
    /// Fingers on norm so many of so many.
    pub fingers: fn(usize, usize) -> String,
    /// It changed since the vote.
    pub voided: fn(usize, usize) -> String,
    /// Objections have taken their time.
    pub spent: fn(usize, usize) -> String,
    /// Hear a low vote.
    pub low_voice: fn(usize, usize) -> String,
    /// An objection is open.
    pub objection: fn(usize, usize) -> String,
    /// Somebody is low after a change: the same concern, or another?
    pub low_again: fn(usize, usize) -> String,
    /// Everybody consents, and an objection is still open.
    pub all_consent: fn(usize, usize) -> String,
    /// Take the outcome.
    pub outcome: fn(usize, usize) -> String,
    /// This one is decided.
    pub decided: fn(usize, usize) -> String,
    /// Decide is done.
    pub decide_done: &'static str,
    /// A concern has no answer.
    pub case: fn(&str) -> String,
    /// Case is done.
    pub case_done: &'static str,
    /// Concerns of leaders were guessed, and none was heard.
    pub case_guessed: &'static str,
    /// No concern of leaders was heard, so that there is nothing to answer.
    pub case_none: &'static str,
    /// What we do when one of us slips is missing.
    pub slips: &'static str,
    /// The review date is missing.
    pub review: &'static str,
    /// Read the changes aloud.
    pub read_back: &'static str,
    /// What would make us look sooner.
    pub triggers: &'static str,
    /// So many of so many proposals are decided.
    pub decided_count: fn(usize, usize) -> String,
    /// A norm that was put off.
    pub put_off: &'static str,
    /// Open actions come first.
    pub actions: &'static str,
    /// Ask for the yes and seal.
    pub seal: &'static str,
    /// Preparing.
    pub prepare: &'static str,
    /// The session page.
    pub page: &'static str,
    /// The session page while a workshop is in progress.
    pub page_open: &'static str,
    /// The session page of a team that has not met.
    pub page_first: &'static str,
}

/// What keys do in certain places, in a word or two.
#[derive(Debug)]
pub struct HintWords {
    /// Takes what is chosen.
    pub take: &'static str,
    /// Leaves without choosing.
    pub cancel: &'static str,
    /// Reveals the fingers.
    pub reveal: &'static str,
    /// Keeps what was typed.
    pub keep: &'static str,
    /// Counts fingers.
    pub fingers: &'static str,
    /// Goes to the next field.
    pub field: &'static str,
    /// Goes to the next place.
    pub place: &'static str,
    /// Marks as heard.
    pub heard: &'static str,
    /// Chooses a topic.
    pub choose: &'static str,
    /// Marks as done.
    pub done: &'static str,
    /// Takes a step or leaves it out.
    pub on_off: &'static str,
    /// Amends a proposal.
    pub amend: &'static str,
    /// Puts into a cluster.
    pub cluster: &'static str,
    /// Makes it a wish.
    pub wish: &'static str,
    /// While choosing: the highlight goes to the next option.
    pub choose_on: &'static str,
    /// Takes a pasted line, or leaves it out.
    pub in_or_out: &'static str,
    /// Shows what a pasted chat votes.
    pub votes: &'static str,
    /// Hides it.
    pub hide_votes: &'static str,
    /// Which topics have norms.
    pub topics: &'static str,
    /// Ends silent writing.
    pub collect: &'static str,
}
