//! Who wrote something: names that are on no roster are asked about, each once.
//! Must not know what was written.

use crate::format::chat::names::Whom;
use crate::text::{half_width, name};

use super::entry::{Doubt, Standing};
use super::{Member, Preview};
use crate::ui::lookup::Lookup;
use crate::ui::widgets::menu::InSight;

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
    pub(super) lookup: Lookup,
    /// Which offers can be seen.
    pub(super) in_sight: InSight,
}

impl Asking {
    /// The names that are offered; this one where nobody of the team is meant.
    pub(super) fn names<'a>(
        &'a self,
        members: &'a [Member],
        stranger: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        let name = |offer: &Option<usize>| offer.and_then(|at| members.get(at));
        self.offers
            .iter()
            .map(move |offer| name(offer).map_or(stranger, |member| member.name.as_str()))
    }
}

impl Preview {
    /// Asks who wrote an entry.
    pub(super) fn ask(&mut self, entry: usize, goes_on: bool) {
        let maybe: Vec<usize> = match &self.entries[entry].who {
            Whom::Maybe(people) => people.clone(),
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
            lookup: Lookup::default(),
            in_sight: InSight::default(),
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

    /// A letter or a digit moves the cursor to the answer that begins with it; true where its number can be seen, which
    /// takes it. None where nothing begins with it.
    pub fn type_answer(&mut self, character: char, stranger: &str) -> Option<bool> {
        let asking = self.asking.as_mut()?;
        if let Some(digit) = half_width(character).to_digit(10) {
            let place = usize::try_from(digit).ok()?.checked_sub(1)?;
            asking.offers.get(place)?;
            asking.at = place;
            return Some(asking.in_sight.has(place));
        }
        let mut lookup = std::mem::take(&mut asking.lookup);
        let names = asking.names(&self.members, stranger);
        let found = lookup.find(character, names, Some(asking.at));
        asking.lookup = lookup;
        asking.at = found?;
        Some(false)
    }

    /// Takes the answer with the cursor.
    pub fn answer(&mut self) {
        let Some(asking) = self.asking.take() else { return };
        let Some(offer) = asking.offers.get(asking.at).copied() else {
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
