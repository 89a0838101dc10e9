//! `norming list`.

use crate::fixture::{Folder, PIER};

const NEW: &str = "(format: 1, team: \"Quay\", language: \"en\")\n";

#[test]
fn every_session_is_a_line_and_what_is_due_stands_under_it() {
    let folder = Folder::with(&[("a.ron", NEW), ("b.ron", PIER)]);
    let said = folder.run(&["list"]);
    assert_eq!(
        said.out,
        "\
TEAM  REVISION  NORMS  REVIEW      IN PROGRESS
Pier         2      2  2027-03-01  -
  ! trial ended (1 Feb): When asked, we answer within a day. (Mara)
  ! open question overdue (20 Feb): Who pays the trips?
  ! review overdue (1 Mar)
Quay         0      0  -           -
"
    );
    assert_eq!((said.err.as_str(), said.code), ("", 0));
}

#[test]
fn only_what_is_due_and_the_answer_is_the_exit_code() {
    let folder = Folder::with(&[("a.ron", NEW), ("b.ron", PIER)]);
    let said = folder.run(&["list", "--due"]);
    assert!(said.out.contains("Pier") && !said.out.contains("Quay"));
    assert_eq!(
        (said.err.as_str(), said.code),
        ("norming: 1 session has something due\n", 1)
    );
    let said = Folder::with(&[("a.ron", NEW)]).run(&["list", "--due"]);
    assert_eq!(
        (said.out.as_str(), said.err.as_str(), said.code),
        ("", "norming: nothing is due\n", 0)
    );
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other() {
    let folder = Folder::with(&[("a.ron", "(format: 1,"), ("b.ron", NEW)]);
    let said = folder.run(&["list"]);
    assert!(said.out.contains("Quay"), "{}", said.out);
    assert!(said.err.contains("could not read") && said.err.contains("a.ron: line 1"));
    assert_eq!(said.code, 3);
}

#[test]
fn an_empty_folder_says_what_to_do() {
    let said = Folder::new().run(&["list"]);
    assert_eq!((said.out.as_str(), said.code), ("", 0));
    assert!(said.err.contains("norming new TEAM"));
}

#[test]
fn a_steward_who_left_stands_under_the_session() {
    let text = PIER.replace("name: \"Mara\"", "name: \"Mara\", left: \"2027-02-01\"");
    let folder = Folder::with(&[("pier.ron", &text)]);
    let said = folder.run(&["list"]).out;
    assert!(said.contains("\n  ! 1 norm needs a new steward\n"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&folder.run(&["list", "--json"]).out).unwrap();
    assert_eq!(json["sessions"][0]["stewards_left"], 1);
}
