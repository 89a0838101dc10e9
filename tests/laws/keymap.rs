//! The table of keys against the set of actions: each can be reached, and each has words.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use norming::domain::language::Language;
use norming::text::width;
use norming::ui::keymap::{Action, BINDINGS, KEYLESS};
use norming::ui::strings::strings;

/// The names of all actions, as the source has them: the compiler keeps no list.
fn names() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/keymap.rs");
    let source = fs::read_to_string(path).expect("the keymap");
    let (_, after) = source.split_once("pub enum Action {").expect("the actions");
    let (variants, _) = after.split_once("\n}").expect("their end");
    variants
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .filter_map(|line| line.strip_suffix(','))
        .map(str::to_owned)
        .collect()
}

fn reachable() -> Vec<Action> {
    let bound = BINDINGS.iter().map(|binding| binding.action);
    bound.chain(KEYLESS.iter().copied()).collect()
}

#[test]
fn every_action_has_a_key_or_is_in_the_palette() {
    let reached: BTreeSet<String> = reachable().iter().map(|action| format!("{action:?}")).collect();
    assert_eq!(names(), reached);
}

#[test]
fn what_has_no_key_has_none() {
    for action in KEYLESS {
        assert!(BINDINGS.iter().all(|one| one.action != *action), "{action:?}");
    }
}

#[test]
fn every_action_has_a_hint_that_fits_and_a_name_of_its_own() {
    for words in Language::ALL.map(strings) {
        let mut seen = BTreeSet::new();
        for action in reachable().into_iter().collect::<BTreeSet<_>>() {
            let (hint, name) = ((words.hint)(action), (words.name)(action));
            assert!(!hint.is_empty() && width(hint) <= 16, "{action:?}: {hint}");
            assert!(!name.is_empty() && width(name) <= 50, "{action:?}: {name}");
            assert!(seen.insert(name), "two actions are called {name}");
        }
    }
}
