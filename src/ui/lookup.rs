//! A place among names, found by the letters they begin with.
//! Must not know what is named, nor when a name is taken.

use crate::text::fold;

/// The letters that were typed for one place so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookup(String);

impl Lookup {
    /// Takes a letter typed with the cursor at a place: letters that follow each other are the beginning of one name, and
    /// where no name begins so, the last letter begins anew and goes to the next such name. None where none does.
    pub fn find<'a>(
        &mut self,
        letter: char,
        names: impl Iterator<Item = &'a str>,
        at: Option<usize>,
    ) -> Option<usize> {
        let names: Vec<String> = names.map(begin).collect();
        let find = |letters: &str, from: usize| {
            let order = (from..names.len()).chain(0..from.min(names.len()));
            order.into_iter().find(|place| names[*place].starts_with(letters))
        };
        let letter = fold(letter.encode_utf8(&mut [0; 4]));
        let longer = format!("{}{letter}", self.0);
        let goes_on = !self.0.is_empty();
        if let Some(found) = find(&longer, at.unwrap_or(0)).filter(|_| goes_on) {
            self.0 = longer;
            return Some(found);
        }
        let found = find(&letter, at.map_or(0, |at| at + 1));
        self.0 = found.map(|_| letter).unwrap_or_default();
        found
    }

    /// The cursor was moved: the next letter begins anew.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}

/// A name from its first letter or digit, as letters are compared.
fn begin(name: &str) -> String {
    fold(name.trim_start_matches(|character: char| !character.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = ["fixed", "flexible", "unknown", "Ágnes", "(later)"];

    /// Types letters from nowhere; where the cursor is after each.
    fn check(letters: &str, expected: &[&str]) {
        let (mut lookup, mut at) = (Lookup::default(), None);
        let found: Vec<&str> = letters
            .chars()
            .map(|letter| {
                let found = lookup.find(letter, NAMES.into_iter(), at);
                at = found.or(at);
                found.map_or("-", |found| NAMES[found])
            })
            .collect();
        assert_eq!(found, expected, "{letters}");
    }

    #[test]
    fn letters_go_to_the_name_they_begin() {
        check("u", &["unknown"]);
        check("fl", &["fixed", "flexible"]);
        check("fle", &["fixed", "flexible", "flexible"]);
        check("a", &["Ágnes"]);
        check("L", &["(later)"]);
    }

    #[test]
    fn same_letter_goes_round() {
        check("fff", &["fixed", "flexible", "fixed"]);
    }

    #[test]
    fn letters_that_begin_nothing_move_nothing() {
        check("xf", &["-", "fixed"]);
        check("fxl", &["fixed", "-", "(later)"]);
    }
}
