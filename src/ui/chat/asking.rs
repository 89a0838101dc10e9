//! Who wrote something: names that are on no roster are asked about, each once.
//! Must not know what was written.

use crate::format::chat::names::Whom;
use crate::text::name;

use super::Preview;
use super::entry::{Doubt, Standing};

/// A question about who wrote something.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The entry it is about.
    pub(super) entry: usize,
    /// Who may be meant: places in the team; the last is nobody of them.
    pub(super) offers: Vec<Option<usize>>,
    pub(super) at: usize,
    /// Whether the next unknown name is asked about after this one.
    goes_on: bool,
}

impl Preview {
    /// Asks who wrote an entry.
    pub(super) fn ask(&mut self, entry: usize, goes_on: bool) {
        let maybe: Vec<usize> = match &self.entries[entry].who {
            Whom::Several(people) => people.clone(),
            Whom::One(_) | Whom::Nobody => Vec::new(),
        };
        let rest = (0..self.members.len()).filter(|at| !maybe.contains(at));
        let mut offers: Vec<Option<usize>> = maybe.iter().copied().chain(rest).map(Some).collect();
        offers.push(None);
        // Where nobody sounds alike, what somebody unknown said is not given to whoever comes first.
        let likely = if maybe.is_empty() { offers.len() - 1 } else { 0 };
        self.at = entry;
        self.asking = Some(Asking {
            entry,
            offers,
            at: likely,
            goes_on,
        });
    }

    /// Asks about the first name that nobody was asked about yet; false when there is none.
    pub fn ask_next(&mut self) -> bool {
        let standings = self.standings();
        let open =
            |standing: &Standing| matches!(standing, Standing::Doubtful(Doubt::WhoIs | Doubt::WhichOf));
        let next = standings.iter().position(open);
        if let Some(next) = next {
            self.ask(next, true);
        }
        next.is_some()
    }

    /// Whether a question about a name is open.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }

    /// Closes the question without an answer.
    pub fn stop_asking(&mut self) {
        self.asking = None;
    }

    /// Takes the answer with this number, counted from nought, or the one with the cursor.
    pub fn answer(&mut self, number: Option<usize>) {
        let Some(asking) = self.asking.take() else { return };
        let Some(offer) = asking.offers.get(number.unwrap_or(asking.at)).copied() else {
            self.asking = Some(asking);
            return;
        };
        let Some(from) = self.entries[asking.entry].from.clone() else {
            // Words without a name are somebody's by themselves.
            self.entries[asking.entry].settle(offer);
            return;
        };
        let key = name::key(&from);
        for entry in &mut self.entries {
            if entry.from.as_deref().is_some_and(|from| name::key(from) == key) {
                entry.settle(offer);
            }
        }
        let person = offer
            .and_then(|at| self.members.get(at))
            .map(|one| one.id.clone());
        self.answered.push((key, person));
        if asking.goes_on {
            self.ask_next();
        }
    }
}
