//! Setting git up and taking it out again: the same however often, and nothing else is touched.

use std::fs;

use super::repository::{FILE, Shared};

#[test]
fn it_is_set_up_once_however_often_and_taken_out_without_a_trace() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let read = |name: &str| fs::read(one.folder.join(".git").join(name)).unwrap_or_default();
    one.ok(&["config", "user.name", "Mara"]);
    let own = "*.png binary\n*.md text";
    fs::create_dir_all(one.folder.join(".git/info")).unwrap();
    fs::write(one.folder.join(".git/info/attributes"), own).unwrap();
    let before = (read("config"), read("info/attributes"));
    let said = one.norming(&["git", "install"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("/our sessions/*.ron"), "{}", said.out);
    let after = (read("config"), read("info/attributes"));
    assert_ne!(after, before);
    let again = one.norming(&["git", "install"]);
    assert!(again.out.contains("(as it was)"), "{}", again.out);
    assert_eq!((read("config"), read("info/attributes")), after);
    assert_eq!(
        one.ok(&["status", "--porcelain"]),
        "",
        "no file of the team is touched"
    );
    let merge = |file: &str| one.ok(&["check-attr", "merge", "diff", "--", file]);
    assert!(merge(FILE).contains("merge: norming") && merge(FILE).contains("diff: norming"));
    for other in [
        "our sessions/agenda.ron",
        "our sessions/library.ron",
        "other.ron",
        "our sessions/a/b.ron",
    ] {
        assert!(!merge(other).contains("norming"), "{}", merge(other));
    }
    assert!(merge("a.png").contains("merge: unset"));
    let out = one.norming(&["git", "install", "--uninstall"]);
    assert_eq!(out.code, 0);
    assert!(out.out.contains("merge.norming.driver"), "{}", out.out);
    assert_eq!((read("config"), read("info/attributes")), before);
    let nothing = one.norming(&["git", "install", "--uninstall"]);
    assert_eq!(nothing.code, 0);
    assert!(nothing.out.contains("Nothing was set up"), "{}", nothing.out);
}

#[test]
fn a_file_of_attributes_that_was_not_there_is_gone_again() {
    let shared = Shared::new();
    let one = shared.clone_with_drivers("one");
    let attributes = one.folder.join(".git/info/attributes");
    assert!(attributes.exists());
    one.norming(&["git", "install", "--uninstall"]);
    assert!(!attributes.exists());
}

#[test]
fn a_second_folder_of_sessions_joins_the_first() {
    let shared = Shared::new();
    let one = shared.clone_with_drivers("one");
    let other = one.folder.join("other");
    fs::create_dir(&other).unwrap();
    let said = one.norming(&["git", "install", "--sessions", "other"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for file in [FILE, "other/a.ron"] {
        assert!(
            one.ok(&["check-attr", "merge", "--", file]).contains("norming"),
            "{file}"
        );
    }
}

/// As from a window of a graphical git, under sudo, or after the program was uninstalled.
#[test]
fn git_that_cannot_find_the_program_goes_by_lines() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let program = one.beside("our bin/norming").folder;
    fs::create_dir(program.parent().unwrap()).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_norming"), &program).unwrap();
    let installed = one.run(program.to_str().unwrap(), &["git", "install"]);
    assert_eq!(installed.code, 0, "{}", installed.err);
    fs::remove_file(&program).unwrap();
    for (branch, words) in [("mondays", "Mondays are"), ("fridays", "Fridays are")] {
        one.ok(&["checkout", "-q", "-b", branch, "main"]);
        one.edit(&[("Wednesdays are", words)]);
    }
    one.ok(&["checkout", "-q", "-b", "bo", "main"]);
    one.edit(&[("name: \"Bo\"", "name: \"Bob\"")]);
    let changed = one.ok(&["diff", "main", "bo"]);
    assert!(changed.contains("+      name: \"Bob\","), "{changed}");

    let apart = one.git(&["merge", "--no-edit", "mondays"]);
    assert_eq!(apart.code, 0, "{}{}", apart.out, apart.err);
    assert!(apart.err.contains("norming was not found"), "{}", apart.err);
    for words in ["Mondays are", "\"Bob\""] {
        assert!(one.text().contains(words), "{words}");
    }
    let both = one.git(&["merge", "--no-edit", "fridays"]);
    assert_eq!(both.code, 1, "{}{}", both.out, both.err);
    for words in ["<<<<<<< ", "Mondays are", "Fridays are", ">>>>>>> "] {
        assert!(one.text().contains(words), "{words}");
    }
}

#[test]
fn outside_of_a_repository_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_norming"))
        .args(["git", "install"])
        .current_dir(folder.path())
        .env("NORMING_SESSIONS", folder.path())
        .env("GIT_CEILING_DIRECTORIES", folder.path().parent().unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("no git repository") && said.contains("git init"),
        "{said}"
    );
}

#[test]
fn attributes_are_whole_when_the_disk_takes_no_more() {
    let shared = Shared::new();
    let one = shared.clone("one");
    fs::create_dir_all(one.folder.join(".git/info")).unwrap();
    let attributes = one.folder.join(".git/info/attributes");
    fs::write(&attributes, "*.png binary\n").unwrap();
    // The drivers are set up before, so that only the attributes are left to be written.
    assert_eq!(one.norming(&["git", "install"]).code, 0);
    fs::write(&attributes, "*.png binary\n").unwrap();
    let output = one.limited(16, &["git", "install"]);
    let Some(output) = output else {
        eprintln!("NOT TRIED: there is no prlimit here");
        return;
    };
    assert!(!output.status.success(), "{output:?}");
    assert_eq!(fs::read_to_string(&attributes).unwrap(), "*.png binary\n");
    assert_eq!(one.norming(&["git", "install"]).code, 0);
    let names: Vec<_> = fs::read_dir(one.folder.join(".git/info")).unwrap().collect();
    assert!(
        fs::read_to_string(&attributes).unwrap().contains("merge=norming"),
        "{names:?}"
    );
}

#[test]
fn mode_of_the_attributes_stays() {
    use std::os::unix::fs::PermissionsExt;
    let shared = Shared::new();
    let one = shared.clone("one");
    let attributes = one.folder.join(".git/info/attributes");
    fs::create_dir_all(one.folder.join(".git/info")).unwrap();
    for mode in [0o644, 0o664] {
        fs::write(&attributes, "*.png binary\n").unwrap();
        fs::set_permissions(&attributes, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(one.norming(&["git", "install"]).code, 0);
        assert_eq!(
            fs::metadata(&attributes).unwrap().permissions().mode() & 0o777,
            mode
        );
    }
}
