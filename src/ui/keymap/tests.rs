//! Tests of the table of keys: none twice, none shadowed, named as on keyboards.
//! Must not know what an action does.

use std::collections::BTreeSet;

use super::*;

#[test]
fn no_key_stands_twice_in_a_context() {
    let mut seen = BTreeSet::new();
    for binding in BINDINGS {
        assert!(seen.insert((binding.context, binding.key)), "{binding:?}");
    }
}

#[test]
fn no_key_of_a_place_is_shadowed_by_the_keys_of_every_place() {
    let keys = |context| {
        BINDINGS
            .iter()
            .filter(move |one| one.context == context)
            .map(|one| one.key)
            .collect::<BTreeSet<_>>()
    };
    for context in [
        Browsing, Workshop, Page, Typing, Choosing, Tally, Menu, Box, Round, Silence, Preview, Review,
    ] {
        for everywhere in [Anywhere, Letters, Signs] {
            assert!(
                keys(context).is_disjoint(&keys(everywhere)),
                "{context:?} {everywhere:?}"
            );
        }
    }
    assert!(keys(Workshop).is_disjoint(&keys(Browsing)));
    assert!(keys(Page).is_disjoint(&keys(Browsing)));
}

#[test]
fn full_width_keys_count_as_half_width_ones() {
    assert_eq!(action(&[Signs], Key::char('？')), Some(Action::Help));
    assert_eq!(action(&[Signs], Key::char('！')), Some(Action::Park));
}

#[test]
fn a_key_that_means_something_else_here_is_not_shown() {
    assert_eq!(key_for(&[Browsing], Action::Back), Some(Key::char('q')));
    assert_eq!(key_for(&[Focus, Browsing], Action::Back), None);
    assert_eq!(key_for(&[Focus, Browsing], Action::Focus), Some(Key::char('z')));
}

#[test]
fn keys_have_the_names_printed_on_keyboards() {
    assert_eq!(name(Key::ctrl('z')), "Ctrl-Z");
    assert_eq!(name(held(Code::Enter, false, true, false)), "Alt-Enter");
    assert_eq!(name(Key::char(' ')), "Space");
}
