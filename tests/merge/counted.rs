//! How many things a change from outside is told to be.

use norming::format::merge::things_changed;

use super::sides::{OPEN, SEALED, session, with, without};

#[test]
fn a_thing_is_one_however_much_of_it_changed() {
    let count = |one: &str, other: &str| things_changed(&session(one), &session(other));
    assert_eq!(count(SEALED, SEALED), 0);
    let name = |from: &str, to: &str| with(SEALED, &[(from, to)]);
    let person = session(SEALED).roster.iter().next().expect("somebody").clone();
    let renamed = name(&format!("name: \"{}\"", person.name), "name: \"Somebody else\"");
    assert_eq!(count(SEALED, &renamed), 1);
    let team = session(SEALED).team.clone();
    let both = with(&renamed, &[(&format!("team: \"{team}\""), "team: \"Another\"")]);
    assert_eq!(count(SEALED, &both), 2);
    let worry = session(OPEN)
        .concerns
        .iter()
        .next()
        .expect("a concern")
        .id
        .to_string();
    assert_eq!(count(OPEN, &without(OPEN, &worry)), 1);
}
