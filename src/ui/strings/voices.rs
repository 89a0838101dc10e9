//! The shapes of the words of the four Cs, tallies, gathering, drafting and deciding.
//! Must not know any language.

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
    /// No answer on purpose.
    pub abstain: &'static str,
    /// So many votes, so many on the roster, and that no names are kept.
    pub voted: fn(u16, u16) -> String,
    /// So few voted that counts would tell who said what.
    pub few: &'static str,
    /// All showed three or more.
    pub all_three: &'static str,
    /// Not all showed three or more.
    pub not_all_three: &'static str,
    /// The lowest.
    pub lowest: fn(u8) -> String,
    /// Lowest, spread, at three or more of how many.
    pub result: fn(u8, u8, u16, u16) -> String,
    /// Lowest, spread, votes in a few words.
    pub short: fn(u8, u8, u16) -> String,
    /// Lowest and votes in a few words.
    pub short_few: fn(u8, u16) -> String,
    /// So many votes on the pad, of so many; the selected answer.
    pub counting: fn(u16, u16, &str) -> String,
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
    /// None yet.
    pub frictions_empty: &'static str,
    /// So many, so many without a cluster.
    pub frictions_summary: fn(usize, usize) -> String,
    /// So many were taken out before the meeting.
    pub removed: fn(u16) -> String,
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
    /// Name, frictions, dots.
    pub cluster_line: fn(&str, usize, u16) -> String,
    /// Neither chosen nor parked.
    pub open: &'static str,
    /// Chosen.
    pub chosen: &'static str,
    /// Parked.
    pub parked: &'static str,
    /// One of its frictions.
    pub from: &'static str,
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
    /// How to type them.
    pub fingers_ghost: &'static str,
    /// The words in force.
    pub in_force: &'static str,
    /// Why it is here.
    pub asked: &'static str,
    /// Somebody asked about a keep.
    pub keep_question: &'static str,
    /// Somebody asked about a retire.
    pub retire_question: &'static str,
    /// The tally is void.
    pub void_notice: &'static str,
    /// A closed objection.
    pub objection: &'static str,
    /// An open objection.
    pub objection_open: fn(&str) -> String,
    /// A low voice nobody has heard.
    pub unheard: &'static str,
    /// The outcome.
    pub outcome: &'static str,
    /// What the rule proposes.
    pub proposed: &'static str,
    /// The same, over the menu of outcomes.
    pub proposal_title: fn(&str) -> String,
    /// Nobody has voted.
    pub no_vote: &'static str,
    /// The wording changed since the vote.
    pub voided: &'static str,
    /// So many low voices or objections are open.
    pub open: fn(usize) -> String,
    /// Why it can be adopted.
    pub adopt_because: &'static str,
    /// Nobody objects and nobody is glad.
    pub weak: &'static str,
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
    /// It is integrated.
    pub integrated: &'static str,
    /// It is integrated, and how.
    pub integrated_how: &'static str,
    /// Harm, and how it was integrated.
    pub integrated_line: fn(&str, &str) -> String,
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
