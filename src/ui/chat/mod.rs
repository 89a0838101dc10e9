//! A pasted chat before anything of it is taken: what each line would become, and how it is put right.
//! Must not know which pane it is for, nor how anything is taken.

mod asking;
mod draw;
mod entry;
mod paste_box;
mod read;
mod standings;

use crate::domain::id::PersonId;
use crate::domain::tally::Vote;
use crate::format::chat::names::Whom;
use crate::format::chat::{Source, dots};
use crate::text::Editor;

pub use asking::Asking;
pub use draw::{lines, lines_of_box, words_of_box};
pub use entry::{Doubt, Entry, Left, Said, Standing, Weight};
pub use paste_box::PasteBox;

/// Somebody of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Identity.
    pub id: PersonId,
    /// The name the team uses.
    pub name: String,
    /// Whether they are here today, in whatever place.
    pub here: bool,
    /// The dots that they have on each cluster.
    pub dots: Vec<u16>,
}

/// Whom a name in a chat was said to mean; nobody of the team where there is no one.
pub type Alias = (String, Option<PersonId>);

/// What a chat is pasted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Items of a list.
    Items,
    /// Votes.
    Votes {
        /// Whether they are kept by name, so that each needs one.
        named: bool,
        /// Whether nobody may see what was voted, not even when asked for.
        blind: bool,
    },
    /// Dots on clusters.
    Dots,
}

/// A chat that was read, and what is to be taken of it.
#[derive(Clone, Debug)]
pub struct Preview {
    /// What it is for.
    pub target: Target,
    source: Source,
    members: Vec<Member>,
    clusters: Vec<String>,
    entries: Vec<Entry>,
    at: usize,
    editing: Option<Editor>,
    asking: Option<Asking>,
    /// Whether votes are shown, because somebody asked for them.
    shown: bool,
    /// Whether the paste had one line.
    is_one_line: bool,
    /// Whether it was said which doubtful ones would be left out.
    warned: bool,
    /// Names that were asked about here.
    answered: Vec<Alias>,
}

/// Why a line cannot simply be taken, once somebody asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Somebody has to say who it is; the question is open now.
    Asked,
    /// This stands in the way.
    Because(Standing),
}

impl Preview {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether there is only one entry, and that is an item without a name or a doubt.
    pub fn is_one_plain_item(&self) -> bool {
        self.is_one_line
            && self.source == Source::Plain
            && matches!(self.entries.as_slice(), [one] if self.alone(one) == Standing::Taken)
            && self.target == Target::Items
    }

    /// All entries, as they are shown.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is taken, in the order of the paste.
    pub fn taken(&self) -> Vec<&Entry> {
        let standings = self.standings();
        let mut taken: Vec<&Entry> = self
            .entries
            .iter()
            .zip(standings)
            .filter_map(|(entry, standing)| (standing == Standing::Taken).then_some(entry))
            .collect();
        taken.sort_by_key(|entry| entry.line);
        taken
    }

    /// All words that somebody said, a line each, in the order of the paste.
    pub fn words(&self) -> String {
        let mut said: Vec<&Entry> = self.entries.iter().filter(|one| one.noise.is_none()).collect();
        said.sort_by_key(|entry| entry.line);
        let words = said.into_iter().map(|entry| match &entry.said {
            Said::Item(words) => words.as_str(),
            _ => &entry.words,
        });
        words.collect::<Vec<&str>>().join("\n")
    }

    /// Who wrote an entry, where that is known.
    pub fn member(&self, entry: &Entry) -> Option<&Member> {
        match &entry.who {
            Whom::One(at) => self.members.get(*at),
            Whom::Maybe(_) | Whom::Nobody => None,
        }
    }

    /// Whether a text is being put right.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// Whether neither a text is put right nor a question is open.
    pub fn is_plain(&self) -> bool {
        self.editing.is_none() && self.asking.is_none()
    }

    /// The text being put right.
    pub fn editor(&mut self) -> Option<&mut Editor> {
        self.editing.as_mut()
    }

    /// The names that were asked about, and the answers.
    pub fn answered(&self) -> &[Alias] {
        &self.answered
    }

    /// Goes to the entry above or below, or the answer above or below.
    pub fn step(&mut self, down: bool) {
        let (at, count) = match &mut self.asking {
            Some(asking) => {
                asking.lookup.forget();
                (&mut asking.at, asking.offers.len())
            }
            None => (&mut self.at, self.entries.len()),
        };
        *at = if down {
            (*at + 1).min(count.saturating_sub(1))
        } else {
            at.saturating_sub(1)
        };
    }

    /// Goes to an entry, or to an answer; whether the cursor was there already.
    pub fn put(&mut self, at: usize) -> bool {
        let place = match &mut self.asking {
            Some(asking) => &mut asking.at,
            None => &mut self.at,
        };
        std::mem::replace(place, at) == at
    }

    /// Goes to the first or the last entry.
    pub fn go_to_end(&mut self, last: bool) {
        self.at = if last {
            self.entries.len().saturating_sub(1)
        } else {
            0
        };
    }

    /// Takes the entry with the cursor after all, or leaves it out after all.
    pub fn mark(&mut self) -> Result<(), Hindrance> {
        let standing = self.standings().swap_remove(self.at);
        let target = self.target;
        let entry = &mut self.entries[self.at];
        let before = (entry.by_hand, entry.refused.take());
        match standing {
            Standing::Taken => entry.by_hand = Some(false),
            Standing::Doubtful(Doubt::Whose | Doubt::WhoIs | Doubt::WhichOf)
            | Standing::Left(Left::Stranger) => {
                self.ask(self.at, false);
                return Err(Hindrance::Asked);
            }
            _ => {
                entry.by_hand = Some(true);
                let is_said = !entry.words.is_empty();
                if is_said && target == Target::Items && matches!(entry.said, Said::Nothing(_)) {
                    entry.said = Said::Item(entry.words.clone());
                }
                let now = self.alone(&self.entries[self.at]);
                if now != Standing::Taken {
                    let entry = &mut self.entries[self.at];
                    (entry.by_hand, entry.refused) = before;
                    return Err(Hindrance::Because(now));
                }
                self.leave_others();
            }
        }
        Ok(())
    }

    /// Of one person, only what was chosen last is taken.
    fn leave_others(&mut self) {
        let Whom::One(person) = self.entries[self.at].who else {
            return;
        };
        // Somebody may have said as many items as they like.
        if self.target == Target::Items {
            return;
        }
        for (at, entry) in self.entries.iter_mut().enumerate() {
            if at != self.at && entry.who == Whom::One(person) && entry.by_hand == Some(true) {
                entry.by_hand = None;
            }
        }
    }

    /// Says what the one with the cursor voted, where votes are asked for.
    pub fn vote(&mut self, vote: Vote) {
        let counts = matches!(self.target, Target::Votes { .. }) && self.asking.is_none();
        let entry = self.entries.get_mut(self.at);
        if let Some(entry) = entry.filter(|entry| counts && entry.noise.is_none()) {
            entry.said = Said::Vote(vote);
            entry.by_hand = Some(true);
            self.leave_others();
        }
    }

    /// Shows what was voted, or hides it; false where nobody may see it or there is nothing to hide.
    pub fn toggle_shown(&mut self) -> bool {
        let may = matches!(self.target, Target::Votes { blind: false, .. });
        self.shown ^= may;
        may
    }

    /// Whether what was voted is shown.
    pub fn is_shown(&self) -> bool {
        self.shown
    }

    /// Opens the words of the entry with the cursor; votes are digits and have none.
    pub fn edit(&mut self) {
        let has_words = !matches!(self.target, Target::Votes { .. }) && self.asking.is_none();
        if let Some(entry) = self.entries.get(self.at).filter(|_| has_words) {
            self.editing = Some(Editor::line(match &entry.said {
                Said::Item(words) => words,
                _ => &entry.words,
            }));
        }
    }

    /// Takes the words that were put right.
    pub fn end_edit(&mut self) {
        let Some(editor) = self.editing.take() else { return };
        let words = editor.text().trim().to_owned();
        let target = self.target;
        let clusters: Vec<&str> = self.clusters.iter().map(String::as_str).collect();
        let entry = &mut self.entries[self.at];
        entry.refused = None;
        entry.said = match target {
            _ if words.is_empty() => Said::Nothing(None),
            Target::Dots => Said::of(dots::dots(&words, &clusters), Said::Dots).0,
            Target::Items | Target::Votes { .. } => Said::Item(words.clone()),
        };
        entry.by_hand = (!words.is_empty()).then_some(true);
        entry.words = words;
        if entry.by_hand == Some(true) {
            self.leave_others();
        }
    }

    /// Which entries somebody may want to settle; what was written for one person is left out of a list for good reason.
    fn doubtful(&self) -> Vec<usize> {
        let is_list = self.target == Target::Items;
        let wants = |standing: &Standing| match standing {
            Standing::Doubtful(Doubt::Private) => !is_list,
            Standing::Doubtful(_) => true,
            Standing::Taken | Standing::Left(_) => false,
        };
        let standings = self.standings();
        (0..self.entries.len())
            .filter(|at| wants(&standings[*at]))
            .collect()
    }

    /// How many entries somebody may want to settle.
    pub fn open_doubts(&self) -> usize {
        self.doubtful().len()
    }

    /// Who wrote what would be left out although it is only doubtful, and the cursor goes to the first; none when there is
    /// nothing like that, or when it was just said.
    pub fn warn(&mut self) -> Option<Vec<&str>> {
        let places = self.doubtful();
        if std::mem::replace(&mut self.warned, true) {
            return None;
        }
        self.at = *places.first()?;
        let by_name = self.target != Target::Items;
        let name = |at: usize| {
            let entry = &self.entries[at];
            let member = self.member(entry).map(|member| member.name.as_str());
            member.or(entry.from.as_deref()).filter(|_| by_name)
        };
        Some(places.into_iter().filter_map(name).collect())
    }

    /// Another key than Enter: what would be left out is said again.
    pub fn calm(&mut self) {
        self.warned = false;
    }

    /// Keeps only what was refused, each with the reason; true when anything is left.
    pub fn keep_refused(&mut self, refused: &[(usize, String)]) -> bool {
        let taken: Vec<usize> = {
            let mut order: Vec<usize> = (0..self.entries.len()).collect();
            let standings = self.standings();
            order.retain(|at| standings[*at] == Standing::Taken);
            order.sort_by_key(|at| self.entries[*at].line);
            order
        };
        let mut kept = Vec::new();
        for (number, why) in refused {
            if let Some(at) = taken.get(*number) {
                let mut entry = self.entries[*at].clone();
                entry.refused = Some(why.clone());
                kept.push(entry);
            }
        }
        self.at = 0;
        self.entries = kept;
        !self.entries.is_empty()
    }
}
