//! The shapes of the words of norms, case, closing, preparing and the session page.
//! Must not know any language.

/// Norms and where they stand.
#[derive(Debug)]
pub struct NormWords {
    /// Why.
    pub why: &'static str,
    /// How we will see it.
    pub signal: &'static str,
    /// Who watches it.
    pub steward: &'static str,
    /// Who watched it, and is no longer on the team.
    pub steward_left: fn(&str) -> String,
    /// The concern it answers.
    pub answers: &'static str,
    /// The guardrail it works within.
    pub within: &'static str,
    /// The vote it was agreed by.
    pub agreed_by: &'static str,
    /// Adopted.
    pub adopted: &'static str,
    /// On trial until then.
    pub trial: fn(&str) -> String,
    /// Provisional until then.
    pub provisional: fn(&str) -> String,
    /// Parked for a reason.
    pub parked: fn(&str) -> String,
    /// Handed to somebody, by when.
    pub escalated: fn(&str, Option<&str>) -> String,
    /// Retired then, for a reason.
    pub retired: fn(&str, &str) -> String,
    /// Adopted, reworded, corrected, retired, parked, escalated, voted on and then amended.
    pub events: [&'static str; 7],
    /// An event, the words, the reason.
    pub station: fn(&str, &str, &str) -> String,
    /// Until then it said something else.
    pub until: fn(&str) -> String,
    /// Why it changed.
    pub because: &'static str,
    /// A translation that says older words than those it has now.
    pub older_words: fn(&str) -> String,
    /// Say it in this language.
    pub translate: fn(&str) -> String,
    /// When to look at it.
    pub look_again: &'static str,
    /// With the others.
    pub look_again_ghost: &'static str,
    /// Late votes.
    pub late: &'static str,
    /// How to type them.
    pub late_ghost: &'static str,
    /// Confirm it.
    pub confirm: &'static str,
    /// Add late votes.
    pub add_late: &'static str,
    /// Another steward.
    pub set_steward: &'static str,
    /// Another date.
    pub set_date: &'static str,
    /// Adopt what was agreed for a time.
    pub adopt: &'static str,
    /// Let it go on for a time, until this day.
    pub keep_trial: fn(&str) -> String,
    /// Give it another end.
    pub extend: &'static str,
    /// Asks for the day on which a trial ends.
    pub until_when: &'static str,
    /// That was no later day.
    pub until_later: &'static str,
    /// Retire a norm whose trial is over.
    pub end_it: &'static str,
    /// End it, on the session page.
    pub end_next: &'static str,
    /// What is put on the list for that.
    pub end_parked: fn(&str) -> String,
    /// Fix a typo: so many of so many words may change.
    pub typo: fn(usize, usize) -> String,
    /// Words that somebody proposes for the next workshop.
    pub proposed: &'static str,
    /// Put what was typed on the list for the next workshop.
    pub propose: &'static str,
    /// Go on typing.
    pub type_on: &'static str,
    /// Take the proposed words off that list.
    pub drop_proposed: &'static str,
    /// What was typed is on that list.
    pub is_proposed: &'static str,
}

/// The case.
#[derive(Debug)]
pub struct CaseWords {
    /// Title.
    pub title: &'static str,
    /// No concern to answer.
    pub empty: &'static str,
    /// So many of so many.
    pub summary: fn(usize, usize) -> String,
    /// The need.
    pub need: &'static str,
    /// A norm that answers it.
    pub norm: &'static str,
    /// We concede it.
    pub conceded: &'static str,
    /// No norm.
    pub no_norm: &'static str,
    /// Link a norm.
    pub link: &'static str,
    /// Evidence.
    pub evidence: &'static str,
    /// What to write.
    pub evidence_ghost: &'static str,
    /// Benefit.
    pub benefit: &'static str,
    /// What to write.
    pub benefit_ghost: &'static str,
    /// Who brings it.
    pub owner: &'static str,
    /// By when.
    pub by: &'static str,
    /// It has no answer.
    pub state_open: &'static str,
    /// It has an answer.
    pub state_answered: &'static str,
    /// It is conceded.
    pub state_conceded: &'static str,
    /// Write evidence.
    pub write_evidence: &'static str,
    /// Link a norm.
    pub link_norm: &'static str,
    /// Concede it.
    pub concede: &'static str,
    /// Not conceded after all.
    pub not_conceded: &'static str,
    /// It was presented, and its date asks for nothing more.
    pub presented: &'static str,
}

/// The end of a workshop.
#[derive(Debug)]
pub struct CloseWords {
    /// Title of the read-back.
    pub read_back: &'static str,
    /// Nothing changes.
    pub read_back_empty: &'static str,
    /// Kept, revised, retired, new.
    pub counts: fn(usize, usize, usize, usize) -> String,
    /// Kept.
    pub kept: &'static str,
    /// Revised.
    pub revised: &'static str,
    /// Retired.
    pub retired: &'static str,
    /// New.
    pub new: &'static str,
    /// Left open.
    pub open: &'static str,
    /// Title of the ending.
    pub ending: &'static str,
    /// The review date.
    pub review: &'static str,
    /// How to say it.
    pub review_ghost: &'static str,
    /// When to look again.
    pub when_review: &'static str,
    /// In so many days, on this date.
    pub in_days: fn(u64, &str) -> String,
    /// Another date.
    pub other_date: &'static str,
    /// The team's yes.
    pub sign_off: &'static str,
    /// How to say it.
    pub sign_off_ghost: &'static str,
    /// So many of so many.
    pub yes_of: fn(u16, u16) -> String,
    /// Worth it.
    pub worth: &'static str,
    /// How to say it.
    pub worth_ghost: &'static str,
    /// Raw frictions.
    pub frictions: &'static str,
    /// They leave the file.
    pub frictions_go: &'static str,
    /// They stay in the file.
    pub frictions_stay: &'static str,
    /// Seal.
    pub seal: &'static str,
    /// What sealing does.
    pub seal_ghost: &'static str,
    /// Title of the gaps.
    pub gaps: &'static str,
    /// No gaps.
    pub no_gaps: &'static str,
    /// Who watches this norm from now on.
    pub next_steward: fn(&str) -> String,
    /// So many gaps.
    pub gap_count: fn(usize) -> String,
}

/// Preparing.
#[derive(Debug)]
pub struct PrepareWords {
    /// Title of the start.
    pub start_title: &'static str,
    /// Begin the meeting.
    pub start: &'static str,
    /// The agenda.
    pub agenda: &'static str,
    /// A plan of one's own.
    pub own_plan: &'static str,
    /// So many minutes in all.
    pub total: fn(u16) -> String,
    /// Title of the plan.
    pub plan: &'static str,
    /// So many minutes.
    pub minutes: fn(u16) -> String,
    /// Minutes.
    pub minutes_label: &'static str,
    /// The step is left out.
    pub left_out: &'static str,
    /// A step needs a minute.
    pub no_minutes: &'static str,
    /// Title of the notes.
    pub notes: &'static str,
    /// They are private.
    pub notes_private: fn(usize) -> String,
    /// So many lines, and how to read them.
    pub notes_lines: fn(usize) -> String,
    /// What to write.
    pub notes_ghost: &'static str,
}

/// The session page.
#[derive(Debug)]
pub struct PageWords {
    /// Title of the guidelines in force.
    pub in_force: &'static str,
    /// None yet.
    pub in_force_empty: &'static str,
    /// So many norms.
    pub norms: fn(usize) -> String,
    /// So many of them need a new steward.
    pub need_stewards: fn(usize) -> String,
    /// Review then.
    pub review_on: fn(&str) -> String,
    /// Title of what was put off or retired.
    pub aside: &'static str,
    /// Nothing.
    pub aside_empty: &'static str,
    /// Title of what comes next.
    pub next: &'static str,
    /// Go on preparing.
    pub prepare: &'static str,
    /// Go on with the workshop.
    pub go_on: &'static str,
    /// Open a workshop on this agenda.
    pub open: fn(&str) -> String,
    /// Discard the workshop.
    pub discard: &'static str,
    /// Title of the history.
    pub history: &'static str,
    /// No history.
    pub history_empty: &'static str,
    /// So many revisions.
    pub revisions: fn(usize) -> String,
    /// Revision number, transition.
    pub revision: fn(usize, &str) -> String,
    /// What was changing.
    pub changing: &'static str,
    /// Why then.
    pub changing_why: &'static str,
    /// What changed in the norms.
    pub changed: &'static str,
    /// When the team met.
    pub met: &'static str,
    /// Date and people present.
    pub sitting: fn(&str, usize) -> String,
    /// What a note is about, in the order of `Noted`.
    pub noted: [&'static str; 9],
    /// What, from, to.
    pub note: fn(&str, &str, &str) -> String,
}
