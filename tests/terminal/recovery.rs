//! Getting words back on a real disk: undo after the program has ended or was killed, and `norming recover`.

use std::fs;
use std::path::Path;

use super::ferry::{NOW, TEAM, again};
use super::walk::{self, Walk, all_texts, file_of, session_in, wait_for_file};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A session with two people on its roster; the program is still running.
fn two_people(folder: &Path) -> Walk {
    let mut walk = Walk::start(folder, NOW, &["new", TEAM]);
    walk.see(TEAM).saved();
    walk.press("a").text("Ada").press("Enter").text("Bo");
    walk.press("Enter Enter").see("2 people").saved();
    walk
}

/// The same in three runs of the program, which leave three states.
fn three_states(folder: &Path) {
    let mut walk = Walk::start(folder, NOW, &["new", TEAM]);
    walk.see(TEAM).saved();
    walk.quit();
    for (name, told) in [("Ada", "1 person"), ("Bo", "2 people")] {
        let mut walk = again(folder);
        walk.press(if name == "Ada" { "a" } else { "Tab a" });
        walk.text(name).press("Enter Enter").see(told).saved();
        walk.quit();
    }
}

fn roster(folder: &Path) -> Vec<String> {
    let session = session_in(&file_of(folder, "night-ferry"));
    session.team_now().map(|person| person.name.clone()).collect()
}

/// What a command said a day later, and its exit code.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let (code, out, words) = walk::run(folder, "2027-03-05T09:00", arguments, &[]);
    // Folders of a test have another name each time.
    let text = |text: String| text.replace(&*folder.to_string_lossy(), "~");
    (code, text(out), text(words))
}

#[test]
fn undo_works_after_quitting_and_opening_again() {
    let folder = folder();
    let mut walk = two_people(folder.path());
    walk.press("u").see("Undone").see("1 person").saved();
    walk.quit();
    let mut walk = again(folder.path());
    walk.press("U").see("Redone").see("2 people").saved();
    walk.press("u u").see("0 people").saved();
    walk.quit();
    assert!(roster(folder.path()).is_empty());
    let mut walk = again(folder.path());
    walk.press("U U").see("2 people").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

#[test]
fn undo_works_after_a_kill() {
    let folder = folder();
    let mut walk = two_people(folder.path());
    // The name of the second change is in the history as soon as that is kept.
    wait_for_history(folder.path(), "Bo");
    walk.term.kill9();
    let mut walk = again(folder.path());
    walk.press("u").see("Undone").see("1 person").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada"]);
}

/// Waits until the history of the one session says this; nothing on the screen tells when that is.
fn wait_for_history(folder: &Path, text: &str) {
    let recovery = folder.join("state/recovery");
    let shelf = fs::read_dir(&recovery).unwrap().next().unwrap().unwrap().path();
    wait_for_file(&shelf, &format!("Thing(Added, Person, \"{text}\")"));
}

#[test]
fn what_something_else_changed_is_opened_as_it_is() {
    let folder = folder();
    two_people(folder.path()).quit();
    let file = file_of(folder.path(), "night-ferry");
    let theirs = fs::read_to_string(&file).unwrap().replace("\"Bo\"", "\"Cem\"");
    fs::write(&file, &theirs).unwrap();
    let mut walk = again(folder.path());
    walk.see("Cem").press("u").see("Nothing to undo");
    walk.quit();
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
}

#[test]
fn snapshots_are_listed_shown_and_restored_and_that_can_be_taken_back() {
    let folder = folder();
    three_states(folder.path());
    let file = file_of(folder.path(), "night-ferry");
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, whole.replace("\"Bo\"", "\"Cem\"")).unwrap();

    let (code, out, words) = run(folder.path(), &["recover", TEAM]);
    assert_eq!((code, words.as_str()), (0, ""));
    assert_eq!(
        out,
        "\
Snapshots of ~/sessions/night-ferry.ron, the newest first:
   3  2027-03-04 14:00  0.7 KB  +1 person
   2  2027-03-04 14:00  0.6 KB  +1 person
   1  2027-03-04 14:00  0.5 KB  the first
"
    );

    let (code, out, words) = run(folder.path(), &["recover", TEAM, "3"]);
    assert_eq!(code, 1);
    assert!(
        out.contains("-      name: \"Cem\",\n+      name: \"Bo\",\n"),
        "{out}"
    );
    assert!(
        words.contains("nothing was changed; --yes restores it"),
        "{words}"
    );
    assert_ne!(fs::read_to_string(&file).unwrap(), whole);

    let (code, _, words) = run(folder.path(), &["recover", TEAM, "3", "--yes"]);
    assert_eq!(
        (code, words.as_str()),
        (
            0,
            "norming: ~/sessions/night-ferry.ron is as it was in snapshot 3; how it was before is snapshot 4\n"
        )
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), whole);
    let (code, _, words) = run(folder.path(), &["recover", "night-ferry", "4", "--yes"]);
    assert_eq!(code, 0, "{words}");
    assert_eq!(roster(folder.path()), ["Ada", "Cem"]);
    let (code, _, words) = run(folder.path(), &["recover", "night-ferry", "4", "--yes"]);
    assert_eq!(
        (code, words.as_str()),
        (
            0,
            "norming: ~/sessions/night-ferry.ron is in that state already\n"
        )
    );
    let (code, _, words) = run(folder.path(), &["recover", TEAM, "9"]);
    assert_eq!(
        (code, words.as_str()),
        (
            2,
            "norming: there is no snapshot 9 of it; `norming recover` with the session alone lists them\n"
        )
    );
}

#[test]
fn a_broken_or_missing_file_comes_back_from_a_snapshot() {
    let folder = folder();
    three_states(folder.path());
    let file = file_of(folder.path(), "night-ferry");
    let whole = fs::read_to_string(&file).unwrap();
    let broken = &whole[..whole.len() / 2];
    fs::write(&file, broken).unwrap();

    let path = file.to_string_lossy().into_owned();
    let (code, _, words) = run(folder.path(), &[&path]);
    assert_eq!(code, 3);
    assert!(
        words.ends_with("A good state of 2027-03-04 14:00 was kept; to see it and bring it back: norming recover ~/sessions/night-ferry.ron 3\n"),
        "{words}"
    );
    // Home says so, too.
    let mut walk = Walk::start(folder.path(), NOW, &[]);
    walk.see("night-ferry.ron")
        .see("A good state of")
        .see("norming recover night-ferry 3");
    walk.press("Enter").see("A good state of");
    walk.quit();

    // What was broken can be looked at afterwards.
    let (code, _, words) = run(folder.path(), &["recover", "night-ferry", "3", "--yes"]);
    assert_eq!(code, 0, "{words}");
    assert_eq!(fs::read_to_string(&file).unwrap(), whole);
    let (_, out, _) = run(folder.path(), &["recover", TEAM]);
    assert!(out.contains("cannot be read"), "{out}");
    let out_file = folder.path().join("broken.txt");
    let target = out_file.to_string_lossy().into_owned();
    let (code, _, words) = run(folder.path(), &["recover", TEAM, "4", "-o", &target]);
    assert_eq!(
        (code, words.as_str()),
        (0, "norming: snapshot 4 is in ~/broken.txt\n")
    );
    assert_eq!(fs::read_to_string(&out_file).unwrap(), broken);
    let (code, ..) = run(folder.path(), &["recover", TEAM, "3", "-o", &target]);
    assert_eq!(code, 1, "what is there is never written over");
    assert_eq!(fs::read_to_string(&out_file).unwrap(), broken);

    // Gone, by its team and by its path.
    fs::remove_file(&file).unwrap();
    let (code, out, _) = run(folder.path(), &["recover", &path]);
    assert_eq!(code, 0);
    assert!(out.contains("the file is gone"), "{out}");
    let (code, _, words) = run(folder.path(), &["recover", "night ferry", "3", "--yes"]);
    assert_eq!(
        (code, words.as_str()),
        (
            0,
            "norming: ~/sessions/night-ferry.ron is as it was in snapshot 3\n"
        )
    );
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

#[test]
fn work_that_never_got_into_the_file_is_told() {
    let folder = folder();
    two_people(folder.path()).quit();
    let file = file_of(folder.path(), "night-ferry");
    let never_saved = fs::read_to_string(&file).unwrap().replace("\"Bo\"", "\"Cem\"");
    fs::write(file.with_file_name(".night-ferry.ron.0badcafe"), never_saved).unwrap();
    let mut walk = again(folder.path());
    walk.see("never got into this file")
        .see("norming recover night-ferry");
    walk.quit();
    let (code, out, _) = run(folder.path(), &["recover", TEAM]);
    assert_eq!(code, 0);
    let told: Vec<&str> = out
        .lines()
        .filter(|line| line.contains("never got into the file"))
        .collect();
    assert_eq!(told.len(), 1, "{out}");
    let number = told[0].split_whitespace().next().unwrap();
    // Told once, and there until it is brought back.
    let mut walk = again(folder.path());
    walk.see("2 people").see_no("never got into");
    walk.quit();
    let (code, ..) = run(folder.path(), &["recover", TEAM, number, "--yes"]);
    assert_eq!(
        (code, roster(folder.path())),
        (0, vec!["Ada".to_owned(), "Cem".to_owned()])
    );
}

#[test]
fn kept_states_are_listed_when_the_folder_is_out_of_reach() {
    let folder = folder();
    three_states(folder.path());
    let file = file_of(folder.path(), "night-ferry");
    let (sessions, aside) = (folder.path().join("sessions"), folder.path().join("aside"));
    fs::rename(&sessions, &aside).unwrap();
    let path = file.to_string_lossy().into_owned();
    let out_file = folder.path().join("kept.ron").to_string_lossy().into_owned();
    // Gone like a stick that was taken out; then nobody can even look for it, as on a share that doesn't answer.
    for is_blocked in [false, true] {
        if is_blocked {
            fs::write(&sessions, "no folder").unwrap();
        }
        for name in [path.as_str(), TEAM] {
            let (code, out, words) = run(folder.path(), &["recover", name]);
            assert_eq!((code, out.lines().count()), (0, 4), "{out}{words}");
        }
    }
    let (code, ..) = run(folder.path(), &["recover", &path, "3", "-o", &out_file]);
    assert_eq!(code, 0);
    assert!(fs::read_to_string(&out_file).unwrap().contains("\"Bo\""));
    let (code, ..) = run(folder.path(), &["recover", &path, "3", "--yes"]);
    assert_eq!(code, 3, "nothing can be written there");
}

#[test]
fn half_typed_text_is_listed() {
    let folder = folder();
    let mut walk = two_people(folder.path());
    walk.press("!").text("Who pays for the tra");
    wait_for_file(&folder.path().join("state"), "Who pays for the tra");
    walk.term.kill9();
    let (code, out, _) = run(folder.path(), &["recover", TEAM]);
    assert_eq!(code, 0);
    assert!(
        out.ends_with("Half-typed text:\n  Who pays for the tra\n"),
        "{out}"
    );
}

#[test]
fn without_snapshots_it_says_so() {
    let folder = folder();
    fs::create_dir(folder.path().join("sessions")).unwrap();
    let (code, out, words) = run(folder.path(), &["recover", "nobody.ron"]);
    assert_eq!(
        (code, out.as_str(), words.as_str()),
        (1, "", "norming: there is nothing to recover of nobody.ron\n")
    );
}

#[test]
fn private_notes_are_in_no_snapshot() {
    let folder = folder();
    let mut walk = two_people(folder.path());
    walk.press("Tab Tab Tab Tab Tab Tab Tab Tab Enter");
    walk.text("Mara said so in private").press("Enter");
    wait_for_file(&folder.path().join("state"), "in private");
    walk.press("!").text("Desks").press("Enter").see("Parked").saved();
    walk.quit();
    let kept = all_texts(&folder.path().join("state/recovery"));
    assert!(kept.iter().any(|text| text.contains("Desks")));
    assert!(kept.iter().all(|text| !text.contains("in private")));
}

#[test]
fn a_copy_is_saved_elsewhere_and_never_over_anything() {
    let folder = folder();
    let mut walk = two_people(folder.path());
    fs::create_dir(folder.path().join("usb")).unwrap();
    fs::write(folder.path().join("usb/taken.ron"), "theirs").unwrap();
    let copy = |walk: &mut Walk, path: &str, told: &str| {
        walk.press("ctrl-p").text("copy elsewhere").press("Enter");
        walk.see("nothing is written over")
            .text(path)
            .press("Enter")
            .see(told);
    };
    copy(&mut walk, "~/usb/copy.ron", "A copy is in");
    copy(&mut walk, "~/usb", "night-ferry.ron");
    copy(&mut walk, "~/usb/taken.ron", "there already");
    copy(&mut walk, "~/none/copy.ron", "no such folder");
    walk.quit();
    assert_eq!(
        fs::read_to_string(folder.path().join("usb/taken.ron")).unwrap(),
        "theirs"
    );
    let mut names: Vec<_> = fs::read_dir(folder.path().join("usb"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["copy.ron", "night-ferry.ron", "taken.ron"]);
    assert!(!folder.path().join("none").exists());
    let copied = session_in(&folder.path().join("usb/copy.ron"));
    assert_eq!(copied.team_now().count(), 2);
}
