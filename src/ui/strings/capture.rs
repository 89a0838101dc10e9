//! The shapes of the words of people, frame, concerns, unknowns and actions.
//! Must not know any language.

use crate::domain::people::Place;

/// Roster and roles.
#[derive(Debug)]
pub struct PeopleWords {
    /// Title of the roster.
    pub roster: &'static str,
    /// A name.
    pub name: &'static str,
    /// The places, in the order of `Place::ALL`.
    pub places: [&'static str; 4],
    /// Somebody is expected later.
    pub late: &'static str,
    /// So many people, in the room, remote.
    pub summary: fn(usize, usize, usize, usize) -> String,
    /// Heard so many of so many remote; so many passed.
    pub heard: fn(usize, usize, usize) -> String,
    /// Nobody on the roster.
    pub empty: &'static str,
    /// Heard, or not.
    pub toggle_heard: &'static str,
    /// Everybody remote was heard.
    pub hear_all: &'static str,
    /// Make them scribe.
    pub make_scribe: &'static str,
    /// Make them room advocate.
    pub make_advocate: &'static str,
    /// Make them facilitator.
    pub make_facilitator: &'static str,
    /// Mend the name.
    pub rename: &'static str,
    /// Take off the roster.
    pub leave: &'static str,
    /// Somebody of this name left the team on that day.
    pub was_here: fn(&str, &str) -> String,
    /// It is them.
    pub bring_back: fn(&str) -> String,
    /// It is somebody else, who needs another name.
    pub somebody_else: &'static str,
    /// What is somebody else called?
    pub ask_name: &'static str,
    /// Nobody.
    pub nobody: &'static str,
    /// Who facilitated last.
    pub last_facilitator: fn(&str) -> String,
    /// What each role does, in the order of `Role`.
    pub role_ghosts: [&'static str; 3],
    /// The roles, in the order of `Role`.
    pub roles: [&'static str; 3],
    /// Title of the roles.
    pub roles_title: &'static str,
    /// Somebody joined.
    pub joined: &'static str,
    /// Somebody left.
    pub left: &'static str,
    /// The steward of this norm has left.
    pub vacant: &'static str,
    /// Title: since last time.
    pub since: &'static str,
    /// Nothing changed.
    pub since_empty: &'static str,
}

impl PeopleWords {
    /// Where somebody is.
    pub fn place(&self, place: Place) -> &'static str {
        let [in_room, remote, in_writing, absent] = self.places;
        match place {
            Place::InRoom => in_room,
            Place::Remote => remote,
            Place::Async => in_writing,
            Place::Absent => absent,
        }
    }
}

/// What is changing.
#[derive(Debug)]
pub struct TransitionWords {
    /// Title.
    pub title: &'static str,
    /// How we worked.
    pub from: &'static str,
    /// An example.
    pub from_ghost: &'static str,
    /// How we will work.
    pub to: &'static str,
    /// An example.
    pub to_ghost: &'static str,
    /// From when.
    pub when: &'static str,
    /// What set it off.
    pub trigger: &'static str,
    /// The triggers, in the order of `Trigger::ALL`.
    pub triggers: [&'static str; 5],
    /// Nothing chosen.
    pub trigger_ghost: &'static str,
    /// Why now.
    pub why: &'static str,
    /// What to write.
    pub why_ghost: &'static str,
    /// The transition in a sentence.
    pub sentence: fn(&str, &str, Option<&str>) -> String,
}

/// A list of lines, or a single text.
#[derive(Debug)]
pub struct ListWords {
    /// Title.
    pub title: &'static str,
    /// What stands there while it is empty.
    pub empty: &'static str,
}

/// Lists of plain lines and single texts.
#[derive(Debug)]
pub struct LineWords {
    /// What we carry forward.
    pub carry_forward: ListWords,
    /// What is ours to decide.
    pub ours: ListWords,
    /// What makes us look sooner.
    pub triggers: ListWords,
    /// The sentence.
    pub sentence: ListWords,
    /// The invitation.
    pub invitation: ListWords,
    /// What we do when one of us slips.
    pub slips: ListWords,
}

/// Mission and guardrails.
#[derive(Debug)]
pub struct GuardrailWords {
    /// Title of the mission.
    pub mission_title: &'static str,
    /// The mission.
    pub mission: &'static str,
    /// What to write.
    pub mission_ghost: &'static str,
    /// How we stay connected to it.
    pub connected: &'static str,
    /// What to write.
    pub connected_ghost: &'static str,
    /// Title of the guardrails.
    pub guardrails: &'static str,
    /// No guardrail yet.
    pub guardrails_empty: &'static str,
    /// Fixed, flexible, unknown, and how many lack class or source.
    pub guardrails_summary: fn(usize, usize, usize, usize) -> String,
    /// The classes, in the order of `Class::ALL`.
    pub classes: [&'static str; 3],
    /// The class.
    pub class: &'static str,
    /// No class yet.
    pub class_open: &'static str,
    /// What to choose.
    pub class_ghost: &'static str,
    /// How a guardrail stands, in the order of `Review`.
    pub reviews: [&'static str; 5],
    /// What it said before.
    pub before: &'static str,
    /// So many norms are linked to it.
    pub flagged: fn(usize) -> String,
    /// Who said it.
    pub source: &'static str,
    /// What to write.
    pub source_ghost: &'static str,
    /// Source and until when.
    pub source_line: fn(&str, Option<&str>) -> String,
    /// Until when.
    pub until: &'static str,
    /// What to write.
    pub until_ghost: &'static str,
    /// Still true.
    pub still_true: &'static str,
    /// It says something else now.
    pub changed: &'static str,
    /// It no longer holds.
    pub gone: &'static str,
    /// It holds after all.
    pub back: &'static str,
    /// Class, source, until.
    pub edit_details: &'static str,
}

/// Concerns.
#[derive(Debug)]
pub struct ConcernWords {
    /// Title of the leaders' concerns.
    pub leaders: &'static str,
    /// None yet.
    pub leaders_empty: &'static str,
    /// Title of the team's concerns.
    pub team: &'static str,
    /// None yet.
    pub team_empty: &'static str,
    /// Put other words for it on the list for the next workshop.
    pub reword: &'static str,
    /// The concern, and the words that somebody would rather have for it.
    pub reword_parked: fn(&str, &str) -> String,
    /// So many, and how many lack a need.
    pub count: fn(usize, usize) -> String,
    /// How we know, in the order of `Known::ALL`.
    pub known: [&'static str; 3],
    /// How we know.
    pub how: &'static str,
    /// The need under it.
    pub need: &'static str,
    /// What to write.
    pub need_ghost: &'static str,
    /// The need in a line.
    pub need_line: fn(&str) -> String,
    /// Put to rest.
    pub closed: &'static str,
    /// Change the words.
    pub edit: &'static str,
    /// Write the need.
    pub write_need: &'static str,
    /// Put it to rest.
    pub put_to_rest: &'static str,
    /// Open it again.
    pub open_again: &'static str,
}

/// Unknowns.
#[derive(Debug)]
pub struct UnknownWords {
    /// Title.
    pub title: &'static str,
    /// Title of those whose date has come.
    pub due_title: &'static str,
    /// None yet.
    pub empty: &'static str,
    /// None is due.
    pub due_empty: &'static str,
    /// So many, so many without an owner, so many past their date.
    pub summary: fn(usize, usize, usize) -> String,
    /// Who finds out.
    pub owner: &'static str,
    /// What to choose.
    pub owner_ghost: &'static str,
    /// Nobody yet.
    pub nobody: &'static str,
    /// Nobody can know yet.
    pub not_knowable: &'static str,
    /// By when.
    pub by: &'static str,
    /// What we do meanwhile.
    pub meanwhile: &'static str,
    /// What to write.
    pub meanwhile_ghost: &'static str,
    /// The answer.
    pub answer: &'static str,
    /// Still open.
    pub answer_ghost: &'static str,
    /// It is answered.
    pub answered: &'static str,
    /// It has no owner.
    pub no_owner: &'static str,
    /// It is open.
    pub open: &'static str,
    /// What can be done: write its answer.
    pub write_answer: &'static str,
    /// Choose who finds out.
    pub choose_owner: &'static str,
    /// Set the date.
    pub set_date: &'static str,
    /// Change the question.
    pub edit: &'static str,
    /// The answer in a line.
    pub answer_line: fn(&str) -> String,
    /// Who, by when.
    pub owner_line: fn(&str, Option<&str>) -> String,
}

/// Actions and parking lot.
#[derive(Debug)]
pub struct ActionWords {
    /// Title of the actions.
    pub title: &'static str,
    /// None.
    pub empty: &'static str,
    /// So many.
    pub count: fn(usize) -> String,
    /// Who.
    pub owner: &'static str,
    /// What to choose.
    pub owner_ghost: &'static str,
    /// Nobody yet.
    pub nobody: &'static str,
    /// By when.
    pub by: &'static str,
    /// Done.
    pub done: &'static str,
    /// Open.
    pub open: &'static str,
    /// Make a draft of it, in a menu.
    pub make_norm: &'static str,
    /// Change its words, in a menu.
    pub reword: &'static str,
    /// It is a draft now.
    pub made_norm: &'static str,
    /// Title of the parking lot.
    pub parking: &'static str,
    /// Nothing parked.
    pub parking_empty: &'static str,
    /// So many.
    pub parked: fn(usize) -> String,
}
