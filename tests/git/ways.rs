//! Other ways of git to bring changes together than a merge of two: octopus, cherry-pick, rebase, a second worktree, a submodule.

use std::fs;

use super::repository::{Clone, SESSIONS, Shared};

/// Branches that each change another thing.
const CHANGES: [(&str, &str, &str); 3] = [
    ("days", "Wednesdays are", "Mondays are"),
    ("bo", "name: \"Bo\"", "name: \"Bob\""),
    ("chidi", "name: \"Chidi\"", "name: \"Chichi\""),
];

/// A clone with these branches, back on the main one.
fn branched(shared: &Shared) -> Clone {
    let clone = shared.clone_with_drivers("one");
    for (branch, from, to) in CHANGES {
        clone.ok(&["checkout", "-q", "-b", branch, "main"]);
        clone.edit(&[(from, to)]);
    }
    clone.ok(&["checkout", "-q", "main"]);
    clone
}

/// Whether everybody's change is there, and the file is whole.
fn assert_all(clone: &Clone) {
    let text = clone.text();
    for (_, _, words) in CHANGES {
        assert!(text.contains(words), "{words} is lost");
    }
    assert!(clone.session().conflicts.is_empty());
}

#[test]
fn octopus_joins_all() {
    let shared = Shared::new();
    let clone = branched(&shared);
    clone.ok(&["merge", "-q", "--no-edit", "days", "bo", "chidi"]);
    assert_all(&clone);
}

#[test]
fn octopus_of_other_words_for_one_norm_is_refused() {
    let shared = Shared::new();
    let clone = branched(&shared);
    clone.ok(&["checkout", "-q", "-b", "fridays", "main"]);
    clone.edit(&[("Wednesdays are", "Fridays are")]);
    clone.ok(&["checkout", "-q", "main"]);
    let said = clone.git(&["merge", "-q", "--no-edit", "days", "bo", "fridays"]);
    assert_ne!(said.code, 0);
    clone.ok(&["reset", "-q", "--hard"]);
    assert!(clone.text().contains("Wednesdays are"));
}

#[test]
fn picked_commits_join() {
    let shared = Shared::new();
    let clone = branched(&shared);
    clone.ok(&["cherry-pick", "days", "bo", "chidi"]);
    assert_all(&clone);
}

#[test]
fn rebased_commits_join() {
    let shared = Shared::new();
    let clone = branched(&shared);
    for (branch, onto) in [("bo", "days"), ("chidi", "bo")] {
        clone.ok(&["checkout", "-q", branch]);
        clone.ok(&["rebase", "-q", onto]);
    }
    assert_all(&clone);
}

#[test]
fn second_worktree_has_the_drivers() {
    let shared = Shared::new();
    let clone = branched(&shared);
    clone.ok(&["worktree", "add", "-q", "../beside", "days"]);
    let beside = clone.beside("beside");
    beside.ok(&["merge", "-q", "--no-edit", "bo"]);
    beside.ok(&["merge", "-q", "--no-edit", "chidi"]);
    assert_all(&beside);
}

#[test]
fn submodule_has_drivers_of_its_own() {
    let shared = Shared::new();
    let clone = branched(&shared);
    clone.ok(&["push", "-q", "origin", "days", "bo", "chidi"]);
    let above = clone.beside("above");
    fs::create_dir(&above.folder).unwrap();
    above.ok(&["init", "-q"]);
    above.ok(&[
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        "-b",
        "main",
        "../shared.git",
        "sub",
    ]);
    let sub = clone.beside("above/sub");
    assert!(sub.folder.join(SESSIONS).is_dir());
    let said = sub.norming(&["git", "install"]);
    assert_eq!(said.code, 0, "{}", said.err);
    sub.ok(&["checkout", "-q", "days"]);
    for branch in ["origin/bo", "origin/chidi"] {
        sub.ok(&["merge", "-q", "--no-edit", branch]);
    }
    assert_all(&sub);
}
