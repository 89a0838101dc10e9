//! `norming diff`.

use crate::fixture::{Folder, PIER};

#[test]
fn what_the_last_workshop_changed_is_told_by_meaning() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    let said = folder.run(&["diff", "pier", "1..2"]);
    assert_eq!(
        said.out,
        "\
From revision 1 of 2026-01-10 to revision 2 of 2027-01-10

New norms
  + We write down what we decide.

Reworded norms
  ~ When asked, we answer [-soon-]{+within a day+}.
      because: Soon was never.

Norms no longer in force
  - Cameras are on.
      retired: Thin lines.

Guardrails
  - Two days on site. (fixed)
  + Three days on site. (fixed)
      touches: When asked, we answer within a day.

The four Cs, then and now
  Connection     lowest 2, 5 of 6 at 3 or more -> lowest 3, 6 of 6 at 3 or more

Answered
  ? Which desk?
      Any.
"
    );
    assert_eq!((said.err.as_str(), said.code), ("", 0));
    for same in [
        vec!["diff", "pier", "..2"],
        vec!["diff", "sessions/pier.ron", "1..2"],
    ] {
        assert_eq!(folder.run(&same).out, said.out, "{same:?}");
    }
    let since = folder.run(&["diff", "pier"]).out;
    assert!(
        since.starts_with("From revision 1 of 2026-01-10 to now\n"),
        "{since}"
    );
    assert!(since.contains("Review: no date -> 2027-03-01"), "{since}");
}

#[test]
fn two_files_are_compared() {
    let other = PIER.replace("We write down what we decide.", "We write down all we decide.");
    let folder = Folder::with(&[("pier.ron", PIER), ("other.ron", &other)]);
    let said = folder.run(&["diff", "sessions/pier.ron", "sessions/other.ron"]);
    assert!(
        said.out.contains("~ We write down [-what-]{+all+} we decide."),
        "{}",
        said.out
    );
    let same = folder.run(&["diff", "sessions/pier.ron", "sessions/pier.ron"]);
    assert_eq!(
        (same.out.as_str(), same.err.as_str(), same.code),
        ("", "norming: nothing changed\n", 0)
    );
}

#[test]
fn proposed_words_are_a_change() {
    let text = "We write down what we decide.\"";
    let proposed = PIER.replacen(
        text,
        &format!("{text}, proposed: \"We record each decision.\""),
        1,
    );
    assert_ne!(proposed, PIER);
    let folder = Folder::with(&[("pier.ron", PIER), ("other.ron", &proposed)]);
    let diff = |one: &str, other: &str| folder.run(&["diff", one, other]).out;
    let (pier, other) = ("sessions/pier.ron", "sessions/other.ron");
    let title = "Proposed for the next workshop\n  ~ We write down what we decide.\n";
    let said = diff(pier, other);
    assert!(
        said.contains(&format!("{title}      We record each decision.\n")),
        "{said}"
    );
    let said = diff(other, pier);
    assert!(
        said.contains(&format!("{title}      no longer proposed\n")),
        "{said}"
    );
    let since = folder.run(&["diff", "other", "1.."]).out;
    assert!(since.contains("We record each decision."), "{since}");
}

#[test]
fn what_are_no_two_revisions_is_wrong_use() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    for (range, words) in [
        ("1..9", "there is no revision 9"),
        ("9..", "there is no revision 9"),
        ("..", "are no two revisions"),
        ("1..99999999999999999999999", "are no two revisions"),
    ] {
        let said = folder.run(&["diff", "pier", range]);
        assert!(said.err.contains(words), "{range}: {}", said.err);
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{range}");
    }
}
