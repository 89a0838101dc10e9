//! `norming show` and `norming log`.

use crate::fixture::{Folder, PIER};

fn pier() -> Folder {
    Folder::with(&[("pier.ron", PIER)])
}

#[test]
fn guidelines_are_shown_as_text() {
    let said = pier().run(&["show", "pier"]);
    assert_eq!(
        said.out,
        "\
Pier
Guidelines in force, revision 2, sealed on 2027-01-10. We look at them again on
2027-03-01.

Answers
  1. When asked, we answer within a day.
     Why      Waiting costs.
     Steward  Mara
     Status   on trial until 2027-02-01 (over)
     (n-a)

  2. We write down what we decide.
     (n-c)

What leaders have decided
  - Three days on site. (fixed)
"
    );
    assert_eq!((said.err.as_str(), said.code), ("", 0));
}

#[test]
fn an_earlier_revision_is_shown_in_the_words_of_its_time() {
    let said = pier().run(&["show", "pier", "--revision", "1"]);
    for words in ["we answer soon.", "Cameras are on.", "Two days on site."] {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
    assert!(!said.out.contains("write down"));
}

#[test]
fn what_is_not_there_is_wrong_use() {
    for (arguments, words) in [
        (vec!["show", "peer"], "is it one of these?\n  Pier"),
        (
            vec!["show", "pier", "--revision", "3"],
            "there are revisions 1 to 2",
        ),
        (vec!["show", "pier", "--revision", "0"], "it has to be 1 or more"),
        (vec!["log", "pier", "--norm", "n-x"], "from this list\n  1  n-a"),
    ] {
        let said = pier().run(&arguments);
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{arguments:?}");
    }
    let said = pier().run(&["show", "sessions/no.ron"]);
    assert_eq!((said.out.as_str(), said.code), ("", 3));
}

#[test]
fn revisions_are_listed_the_newest_first() {
    let said = pier().run(&["log", "pier"]);
    assert_eq!(
        said.out,
        "\
Revision 2  2027-01-10  transition
  Transition: from two days to three days; on 2027-02-01; a new policy
  1 revised, 1 retired, 1 new
    revised    When asked, we answer within a day.
               because: Soon was never.
    retired    Cameras are on.
               because: Thin lines.
    new        We write down what we decide.

Revision 1  2026-01-10  first
  2 new
    new        When asked, we answer soon.
    new        Cameras are on.
"
    );
}

#[test]
fn a_norm_has_a_life() {
    let said = pier().run(&["log", "pier", "--norm", "n-a"]);
    assert_eq!(
        said.out,
        "\
n-a  When asked, we answer within a day.
  Status: on trial until 2027-02-01 (over)

2026-01-10  adopted, revision 1
  When asked, we answer soon.

2027-01-10  reworded, revision 2
  When asked, we answer within a day.
  because: Soon was never.
"
    );
}

#[test]
fn a_team_is_found_however_its_name_is_typed() {
    let named = |team: &str| super::fixture::PIER.replace("\"Pier\"", &format!("\"{team}\""));
    let folder = Folder::with(&[("a.ron", &named("Müller  Zoë"))]);
    for name in [
        "Müller Zoë",
        "mu\u{308}ller\u{a0}zoe\u{308}",
        "ＭÜLLER ZOË",
        "Müller\u{200b} Zoë ",
    ] {
        assert_eq!(folder.run(&["show", name]).code, 0, "{name:?}");
        let new = folder.run(&["new", name]);
        assert!(new.err.contains("session already"), "{name:?}: {}", new.err);
    }
}

#[test]
fn norm_is_found_by_the_number_that_is_shown() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    let life = |asked: &str| folder.run(&["log", "pier", "--norm", asked]);
    let shown = folder.run(&["show", "pier"]).out;
    assert!(shown.contains("  2. We write down what we decide."), "{shown}");
    for asked in ["2", " 2", "2.", "#2", "n-c"] {
        assert!(life(asked).out.starts_with("n-c  We write down"), "{asked}");
    }
    assert!(
        life("n-b").out.contains("retired"),
        "one that is not in force has its ID"
    );
    for asked in ["0", "3", "n-x", "99999999999999999999"] {
        let said = life(asked);
        assert_eq!(said.code, 2, "{asked}");
        for there in ["  1  n-a  When asked", "  2  n-c  We write", "  -  n-b  Cameras"] {
            assert!(said.err.contains(there), "{asked}: {}", said.err);
        }
    }
}

#[test]
fn number_that_is_also_an_id_is_asked_about() {
    let text = PIER.replace("n-c", "1");
    let said = Folder::with(&[("pier.ron", &text)]).run(&["log", "pier", "--norm", "1"]);
    assert!(
        said.err
            .contains("1 is the number of one norm and the ID of another"),
        "{}",
        said.err
    );
    assert_eq!(said.code, 2);
}

#[test]
fn log_says_a_date_once() {
    let text = PIER.replace("to: \"three days\"", "to: \"three days, from 1 Feb 2027\"");
    assert_ne!(text, PIER);
    let folder = Folder::with(&[("pier.ron", &text)]);
    let said = folder.run(&["log", "pier"]).out;
    assert!(
        said.contains("to three days; on 2027-02-01") && !said.contains("1 Feb"),
        "{said}"
    );
}
