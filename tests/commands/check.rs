//! `norming check`.

use crate::fixture::{Folder, PIER};

#[test]
fn a_good_file_has_no_problem() {
    let said = Folder::with(&[("pier.ron", PIER)]).run(&["check"]);
    assert_eq!(
        (said.out.as_str(), said.err.as_str(), said.code),
        ("", "norming: 1 file read, no problem found\n", 0)
    );
}

#[test]
fn every_problem_of_a_file_is_told_with_its_place() {
    let text = PIER
        .replace("guardrails: [\"g-1\"]", "guardrails: [\"g-9\"]")
        .replace("steward: \"p-1\"", "steward: \"p-9\"")
        .replace("sealed_on: \"2026-01-10\"", "sealed_on: \"2028-01-10\"");
    let said = Folder::with(&[("pier.ron", &text)]).run(&["check", "pier"]);
    let lines: Vec<&str> = said.out.lines().collect();
    let expected = [
        "pier.ron:12:16: `steward` of n-a names p-9, which is not in the file; ",
        "pier.ron:14:28: `guardrails` of n-a names g-9, which is not in the file; ",
        "pier.ron:42:18: `sealed_on` of w-1 is 2028-01-10, which is still to come; ",
        "pier.ron:53:18: `sealed_on` of w-2 is 2027-01-10, before the revision before (2028-01-10); ",
    ];
    for words in expected {
        assert!(
            lines.iter().any(|line| line.contains(words)),
            "{words}: {}",
            said.out
        );
    }
    assert_eq!(lines.len(), expected.len(), "{}", said.out);
    assert_eq!((said.err.as_str(), said.code), ("norming: 4 problems\n", 1));
}

/// Where a session was sealed, it may be a day later than where it is checked.
#[test]
fn a_day_ahead_is_another_time_zone() {
    for (day, code) in [("2027-03-05", 0), ("2027-03-06", 1)] {
        let text = PIER.replace("sealed_on: \"2027-01-10\"", &format!("sealed_on: \"{day}\""));
        let said = Folder::with(&[("pier.ron", &text)]).run(&["check", "pier"]);
        assert_eq!(said.code, code, "{day}: {}", said.out);
    }
}

#[test]
fn what_cannot_be_decoded_is_a_problem() {
    let conflict = "(format: 1,\n<<<<<<< ours\nteam: \"A\",\n=======\nteam: \"B\",\n>>>>>>> theirs\n)\n";
    let twice = "(format: 1, team: \"A\", roster: [(id: \"p-1\", name: \"A\"), (id: \"p-1\", name: \"B\")])";
    for (text, words) in [
        (
            "(format: 1, team: \"A\", colour: \"red\")",
            "a.ron:1:24: unknown field `colour`",
        ),
        (
            "(format: 1, team: \"A\", review_on: \"2027-02-30\")",
            "`2027-02-30` is no date",
        ),
        (
            "(format: 1, team: \"A\", review_on: \"+262142-12-31\")",
            "a.ron:1:36: `+262142-12-31` is not between 1900 and 9999; write the year with four digits",
        ),
        (conflict, "a.ron:2:1: a git conflict begins here"),
        (twice, "`p-1` is the identity of two things"),
        ("", "a.ron:1:1: the file is empty"),
        ("(format: 9)", "written by a newer Norming"),
    ] {
        let said = Folder::with(&[("a.ron", text)]).run(&["check"]);
        assert!(said.out.contains(words), "{words}: {}", said.out);
        assert_eq!(said.code, 1, "{words}");
    }
}

#[test]
fn an_identity_in_two_lists_and_an_open_objection_are_problems() {
    let proposal = "proposals: [(id: \"d-1\", kind: Revise, norm: \"n-a\", text: \"Now.\", \
        objections: [(id: \"o-1\", harm: \"Nights.\")], decision: (outcome: Adopted, \
        rule: \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes\"))], ratings:";
    let text = PIER.replacen("ratings:", proposal, 1).replace("u-1", "g-1");
    let said = Folder::with(&[("a.ron", &text)]).run(&["check"]);
    assert!(
        said.out
            .contains("d-1 is adopted with 1 open objection: \"Now.\""),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("g-1 is the identity of two things"),
        "{}",
        said.out
    );
}

#[test]
fn a_steward_who_left_is_a_problem_with_its_place() {
    let text = PIER.replace("name: \"Mara\"", "name: \"Mara\", left: \"2027-02-01\"");
    let said = Folder::with(&[("pier.ron", &text)]).run(&["check"]);
    assert_eq!(
        said.out,
        "sessions/pier.ron:12:16: Mara, the steward of n-a, has left the team; \
         open the session in Norming and choose another\n"
    );
    assert_eq!((said.err.as_str(), said.code), ("norming: 1 problem\n", 1));
    let gone = text.replace("steward: \"p-1\"", "steward: \"p-9\"");
    let said = Folder::with(&[("pier.ron", &gone)]).run(&["check"]).out;
    assert!(
        said.contains("p-9, which is not in the file") && !said.contains("has left"),
        "{said}"
    );
}

#[test]
fn two_names_that_look_alike_are_a_problem() {
    for (one, other) in [
        ("Zoë", "Zoe\u{308}"),
        ("Ana Lima", "Ana\u{a0} Lima"),
        ("Bo", "B\u{200b}o"),
        ("Bo", "bo"),
    ] {
        let people = format!("roster: [(id: \"p-1\", name: \"{one}\"), (id: \"p-2\", name: \"{other}\")]");
        let text = PIER.replace("roster: [(id: \"p-1\", name: \"Mara\")]", &people);
        let said = Folder::with(&[("pier.ron", &text)]).run(&["check"]);
        let line = text.lines().nth(29).expect("the roster");
        let (before, _) = line.split_once("id: \"p-2\"").expect("the other");
        let place = format!(
            "sessions/pier.ron:30:{}: p-1 and p-2 have names",
            before.chars().count() + 1
        );
        assert!(said.out.starts_with(&place), "{place} {}", said.out);
        assert_eq!(said.out.lines().count(), 1, "{}", said.out);
        assert_eq!(said.code, 1);
    }
    let people = "roster: [(id: \"p-1\", name: \"Zoe\"), (id: \"p-2\", name: \"Zoë\")]";
    let text = PIER.replace("roster: [(id: \"p-1\", name: \"Mara\")]", people);
    assert_eq!(
        Folder::with(&[("pier.ron", &text)]).run(&["check"]).code,
        0,
        "two people"
    );
}

#[test]
fn a_path_that_is_not_there_could_not_be_read() {
    let said = Folder::new().run(&["check", "sessions/no.ron"]);
    assert!(said.err.contains("no.ron"));
    assert_eq!((said.out.as_str(), said.code), ("", 3));
}

#[test]
fn what_a_team_has_put_beside_its_sessions_is_checked_too() {
    let said = Folder::with(&[("agenda.ron", "(format: 1, kind: First, steps: [])")]).run(&["check"]);
    assert!(said.out.contains("agenda.ron:1:"), "{}", said.out);
    assert_eq!(said.code, 1);
}

#[test]
fn many_files_are_told_in_order_and_each_once() {
    let text = PIER.replace("steward: \"p-1\"", "steward: \"p-9\"");
    let names: Vec<String> = (0..60).map(|at| format!("team-{at:02}.ron")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), text.as_str())).collect();
    let folder = Folder::with(&files);
    let said = folder.run(&[
        "check",
        "sessions/team-59.ron",
        "sessions",
        "sessions/team-03.ron",
    ]);
    let told: Vec<&str> = said
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("sessions/")?.split(':').next())
        .collect();
    let mut expected = vec!["team-59.ron"];
    expected.extend(names[..59].iter().map(String::as_str));
    assert_eq!(told, expected);
    assert_eq!((said.err.as_str(), said.code), ("norming: 60 problems\n", 1));
}
