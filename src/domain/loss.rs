//! What a change takes away, and when that is so much that it may be an accident.
//! Must not know what is done about it.

use std::collections::BTreeMap;

use super::session::Session;
use super::workshop::Workshop;

/// So few items may go without a word.
const LEAST_ITEMS: usize = 5;
/// So few letters may go without a word.
const LEAST_LETTERS: usize = 400;

/// How much a change took away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// How many items.
    pub items: usize,
    /// How many bytes of text, as far as the whole became less.
    pub text: usize,
}

/// What a change took away, if it is a lot: at least five items and a third of all, or more than half of the text.
pub fn large_loss(before: &Session, after: &Session) -> Option<Loss> {
    let (before, after) = (before.weights(), after.weights());
    let items = before.keys().filter(|id| !after.contains_key(*id)).count();
    let (old, new): (usize, usize) = (before.values().sum(), after.values().sum());
    let many = items >= LEAST_ITEMS && items * 3 >= before.len();
    let much = old >= LEAST_LETTERS && new * 2 < old;
    (many || much).then(|| Loss {
        items,
        text: old.saturating_sub(new),
    })
}

impl Session {
    /// How much text each item has, by its identity; what is in no item counts under no name.
    pub(super) fn weights(&self) -> BTreeMap<&str, usize> {
        let mut weights = BTreeMap::new();
        let mut add = |id, text: &[&str]| {
            *weights.entry(id).or_default() += text.iter().map(|one| one.len()).sum::<usize>();
        };
        for one in &self.norms {
            add(one.id.as_ref(), &[&one.text, &one.why, &one.signal]);
        }
        for one in &self.roster {
            add(one.id.as_ref(), &[&one.name]);
        }
        for one in &self.guardrails {
            add(one.id.as_ref(), &[&one.terms.text, &one.terms.source]);
        }
        for one in &self.concerns {
            let case = &one.case;
            add(
                one.id.as_ref(),
                &[&one.text, &one.need, &case.evidence, &case.benefit],
            );
        }
        for one in &self.unknowns {
            let answer = one.answer.as_ref().map_or("", |answer| &answer.text);
            add(one.id.as_ref(), &[&one.question, &one.meanwhile, answer]);
        }
        for one in &self.actions {
            add(one.id.as_ref(), &[&one.text]);
        }
        for one in &self.parking {
            add(one.id.as_ref(), &[&one.text, &one.reason]);
        }
        let past = self.revisions.iter().map(|revision| &revision.workshop);
        for workshop in past.chain(self.open_workshop()) {
            weigh(workshop, &mut add);
        }
        weights
    }
}

fn weigh<'a>(workshop: &'a Workshop, add: &mut impl FnMut(&'a str, &[&str])) {
    for one in &workshop.frictions {
        add(one.id.as_ref(), &[&one.text]);
    }
    for one in &workshop.clusters {
        add(one.id.as_ref(), &[&one.name]);
    }
    for one in &workshop.proposals {
        add(one.id.as_ref(), &[&one.text, &one.why, &one.signal]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Mint;
    use crate::domain::language::Language;

    fn parked(texts: &[&str]) -> Session {
        let mut mint = Mint::new(3);
        let mut session = Session::new("Harbour", Language::En);
        for text in texts {
            session.park(&mut mint, text).expect("parked");
        }
        session
    }

    #[test]
    fn a_loss_is_large_by_items_or_by_text() {
        let ten = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ];
        let long = "word ".repeat(100);
        let check = |before: &[&str], after: &[&str], expected: bool| {
            let loss = large_loss(&parked(before), &parked(after));
            assert_eq!(
                loss.is_some(),
                expected,
                "{} to {}: {loss:?}",
                before.len(),
                after.len()
            );
        };
        check(&ten, &ten, false);
        check(&ten, &ten[..6], false);
        check(&ten, &ten[..5], true);
        check(&ten[..4], &[], false);
        check(&[&long, "b"], &["a", "b"], true);
        check(&[&long, &long], &[&long, "b"], false);
        check(&["short", "b"], &["s", "b"], false);
        check(&[], &ten, false);
    }
}
