//! What becomes of the entries of a preview: each by itself, then of several by one person.
//! Must not know the screen, nor how anything is put right.

use crate::domain::gather::{DOTS_EACH, DOTS_ON_ONE};
use crate::format::chat::names::Whom;

use super::entry::{Doubt, Entry, Left, Said, Standing, Weight};
use super::{Preview, Target};

impl Preview {
    /// What becomes of each entry, each by itself first, then of several by one person.
    pub fn standings(&self) -> Vec<Standing> {
        let mut standings: Vec<Standing> = self.entries.iter().map(|entry| self.alone(entry)).collect();
        if self.target == Target::Items {
            return standings;
        }
        for person in 0..self.members.len() {
            let mine: Vec<usize> = (0..self.entries.len())
                .filter(|at| standings[*at] == Standing::Taken && self.entries[*at].who == Whom::One(person))
                .collect();
            let chosen = mine.iter().rfind(|at| self.entries[**at].by_hand == Some(true));
            let kept = chosen.copied().or_else(|| self.last_word(&mine, &standings));
            let last = mine.iter().copied().max_by_key(|at| self.entries[*at].line);
            let last = last.filter(|last| !self.is_open_later(*last, &standings));
            for at in mine {
                standings[at] = match kept {
                    None => Standing::Doubtful(Doubt::Twice(last == Some(at))),
                    Some(kept) if kept == at => Standing::Taken,
                    Some(kept) if self.is_replaced(at, kept) => Standing::Left(Left::Replaced),
                    Some(_) => Standing::Left(Left::Again),
                };
            }
        }
        standings
    }

    /// Which of several entries of one person counts: the only one, or the correction; none where they contradict.
    fn last_word(&self, mine: &[usize], standings: &[Standing]) -> Option<usize> {
        let mut order = mine.to_vec();
        order.sort_by_key(|at| self.entries[*at].line);
        let from = order
            .iter()
            .rposition(|at| self.entries[*at].weight == Weight::Corrects)
            .unwrap_or(0);
        let tail = &order[from..];
        let first = *tail.first()?;
        let same = tail
            .iter()
            .all(|at| self.entries[*at].said == self.entries[first].said);
        (same && !self.is_open_later(first, standings)).then_some(first)
    }

    /// Whether the same person corrected an entry by something that is doubtful, so that neither can be taken.
    fn is_open_later(&self, at: usize, standings: &[Standing]) -> bool {
        let before = &self.entries[at];
        self.entries.iter().zip(standings).any(|(entry, standing)| {
            let later = entry.who == before.who && entry.line > before.line;
            later && entry.weight == Weight::Corrects && matches!(standing, Standing::Doubtful(_))
        })
    }

    /// Whether somebody corrected an entry by another.
    fn is_replaced(&self, at: usize, kept: usize) -> bool {
        let (before, after) = (&self.entries[at], &self.entries[kept]);
        after.weight == Weight::Corrects && before.line < after.line && before.said != after.said
    }

    /// What would become of an entry if there were no other.
    pub(super) fn alone(&self, entry: &Entry) -> Standing {
        let taken = entry.by_hand == Some(true);
        match (&entry.said, entry.noise) {
            _ if entry.by_hand == Some(false) => return Standing::Left(Left::ByHand),
            (_, Some(why)) if !taken => return Standing::Left(Left::Noise(why)),
            (Said::Nothing(None), _) => return Standing::Left(Left::Nothing),
            (Said::Nothing(Some(doubt)), _) => return Standing::Doubtful(doubt.clone()),
            (Said::Dots(dots), _) if is_beyond(dots) => return Standing::Doubtful(Doubt::TooManyDots),
            _ => {}
        }
        if let Some(standing) = self.by_name(entry) {
            return standing;
        }
        match &entry.refused {
            Some(why) => Standing::Doubtful(Doubt::Refused(why.clone())),
            None if entry.private && !taken => Standing::Doubtful(Doubt::Private),
            None if entry.unclear && !taken => Standing::Doubtful(Doubt::Unclear),
            None => Standing::Taken,
        }
    }

    /// What stands in the way because of who wrote it.
    fn by_name(&self, entry: &Entry) -> Option<Standing> {
        let named = match self.target {
            Target::Items => return None,
            Target::Votes { named, .. } => named,
            Target::Dots => true,
        };
        match (&entry.who, &entry.from) {
            (Whom::One(at), _) if self.members.get(*at).is_some_and(|one| one.here) => None,
            (Whom::One(_), _) => Some(Standing::Doubtful(Doubt::Away)),
            (Whom::Maybe(people), _) if people.len() > 1 => Some(Standing::Doubtful(Doubt::WhichOf)),
            (Whom::Nobody, None) if named => Some(Standing::Doubtful(Doubt::Whose)),
            (Whom::Nobody, None) => None,
            (Whom::Nobody, Some(_)) if entry.is_stranger => Some(Standing::Left(Left::Stranger)),
            (Whom::Maybe(_), _) | (Whom::Nobody, Some(_)) => Some(Standing::Doubtful(Doubt::WhoIs)),
        }
    }
}

/// Whether these are more dots than one person has.
fn is_beyond(dots: &[u16]) -> bool {
    let all = dots.iter().fold(0_u16, |sum, dots| sum.saturating_add(*dots));
    all > DOTS_EACH || dots.iter().any(|dots| *dots > DOTS_ON_ONE)
}
