//! Clones that change one session at the same time, and end with the same file and every fact in it.

use norming::domain::id::Mint;
use norming::format::merge::{Side, settle};

use super::repository::{Clone, FILE, Shared};

/// Everybody on the roster and what is to be done, by their words.
fn facts(clone: &Clone) -> Vec<String> {
    let session = clone.session();
    let people = session.roster.iter().map(|person| person.name.clone());
    let parked = session.parking.iter().map(|one| one.text.clone());
    people.chain(parked).collect()
}

#[test]
fn three_clones_that_revise_at_the_same_time_end_equal_and_nothing_is_lost() {
    let shared = Shared::new();
    let clones = ["one", "two two", "three"].map(|name| shared.clone_with_drivers(name));
    let mut mint = Mint::new(11);
    let mut added = Vec::new();
    for round in 0..3 {
        for (at, clone) in clones.iter().enumerate() {
            let mut session = clone.session();
            let words = format!("Question {round} of clone {at}");
            session.park(&mut mint, &words).unwrap();
            let name = format!("Person {round}-{at}");
            let today = "2027-03-04".parse().unwrap();
            session.add_person(&mut mint, &name, today).unwrap();
            added.extend([words, name]);
            clone.save(&session);
            clone.commit(&format!("round {round}"));
            // Each has other fields of things that are everybody's, too.
            let field = [
                ("name: \"Bo", "name: \"Bo."),
                ("name: \"Chidi", "name: \"Chidi."),
                ("Wednesdays", "Wednesdays, yes"),
            ][at];
            clone.edit(&[field]);
        }
        // Whoever comes later has to merge what came before.
        for clone in clones.iter().chain(&clones) {
            clone.exchange();
        }
        for clone in &clones {
            assert_eq!(clone.text(), clones[0].text(), "round {round}");
        }
    }
    let facts = facts(&clones[0]);
    for words in added {
        assert!(facts.contains(&words), "{words} is lost");
    }
    for name in ["Bo...", "Chidi..."] {
        assert!(facts.contains(&name.to_owned()), "{name} is lost");
    }
    assert!(clones[0].text().contains("Wednesdays, yes, yes, yes are for"));
    assert!(clones[0].session().conflicts.is_empty());
}

#[test]
fn what_two_clones_changed_is_in_the_file_with_both_and_chosen_once() {
    let shared = Shared::new();
    let [one, two] = ["one", "two"].map(|name| shared.clone_with_drivers(name));
    one.edit(&[
        ("Wednesdays are", "Mondays are"),
        ("name: \"Bo\"", "name: \"Bob\""),
    ]);
    two.edit(&[
        ("Wednesdays are", "Fridays are"),
        ("name: \"Chidi\"", "name: \"Chichi\""),
    ]);
    one.exchange();
    let said = two.pull();
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(
        said.err
            .contains(&format!("{FILE}: 1 thing was changed by both sides")),
        "{}",
        said.err
    );
    let session = two.session();
    assert_eq!(session.conflicts.len(), 1);
    let text = two.text();
    for words in ["Mondays are", "Fridays are", "\"Bob\"", "\"Chichi\""] {
        assert!(text.contains(words), "{words} is lost");
    }
    let check = two.norming(&["check", FILE]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("changed by both sides"), "{}", check.out);
    assert!(two.norming(&["show", FILE]).err.contains("1 conflict"));
    two.save(&settle(&session, 0, Side::Theirs).unwrap());
    two.commit("chosen");
    two.exchange();
    one.exchange();
    assert_eq!(one.text(), two.text());
    assert!(one.session().conflicts.is_empty());
    assert!(one.text().contains("Mondays are"));
    let check = one.norming(&["check", FILE]);
    assert!(!check.out.contains("changed by both"), "{}", check.out);
}

#[test]
fn a_session_that_two_clones_began_becomes_one() {
    let shared = Shared::new();
    let [one, two] = ["one", "two"].map(|name| shared.clone_with_drivers(name));
    for (clone, name) in [(&one, "Ada"), (&two, "Bea")] {
        let file = clone.folder.join("our sessions/ferry.ron");
        std::fs::write(
            file,
            format!("(format: 1, team: \"Ferry\", roster: [(id: \"p-{name}\", name: \"{name}\")])\n"),
        )
        .unwrap();
        clone.commit("began");
    }
    one.exchange();
    two.exchange();
    let text = std::fs::read_to_string(two.folder.join("our sessions/ferry.ron")).unwrap();
    assert!(text.contains("Ada") && text.contains("Bea"), "{text}");
}

#[test]
fn a_side_that_cannot_be_read_leaves_ours_as_it_was() {
    let shared = Shared::new();
    let [one, two] = ["one", "two"].map(|name| shared.clone_with_drivers(name));
    std::fs::write(one.file(), one.text().replace("team:", "teem:")).unwrap();
    one.commit("broken");
    one.ok(&["push", "-q", "origin", "main"]);
    two.edit(&[("name: \"Bo\"", "name: \"Bob\"")]);
    let before = two.text();
    let said = two.pull();
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert_eq!(two.text(), before);
    for words in [FILE, "their side", "line 3", "teem"] {
        assert!(said.err.contains(words), "no {words:?} in {}", said.err);
    }
    assert!(
        two.ok(&["ls-files", "-u"]).contains(FILE),
        "git still asks for it"
    );
}

#[test]
fn changes_are_told_by_meaning_and_what_cannot_be_read_as_it_is() {
    let shared = Shared::new();
    let one = shared.clone_with_drivers("one");
    one.edit(&[
        ("Wednesdays are", "Mondays are"),
        ("name: \"Bo\"", "name: \"Bob\""),
    ]);
    let told = one.ok(&["diff", "HEAD~1", "--", FILE]);
    let changed: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---"))
        .map(str::trim_end)
        .collect();
    assert!(changed.contains(&"+  Person: Bob"), "{told}");
    assert!(
        changed
            .iter()
            .any(|line| line.starts_with("+  Norm: Mondays are")),
        "{told}"
    );
    std::fs::write(one.file(), "(format: 1,\n").unwrap();
    assert!(one.ok(&["diff", "--", FILE]).contains("+(format: 1,"));
}
