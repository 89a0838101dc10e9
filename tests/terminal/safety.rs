//! What may go wrong in a meeting, and that nothing is lost by it.

use std::fs;
use std::path::Path;

use norming::domain::session::Session;

use super::ferry::{NOW, again, new_session, roster};
use super::first_workshop::hold_and_stay;
use super::walk::{Walk, all_texts, file_of, session_in, texts, wait_for_file, wait_until};

fn session(folder: &Path) -> Session {
    session_in(&file_of(folder, "night-ferry"))
}

/// Waits for a text together with the word that all is on disk.
fn see_saved(walk: &mut Walk, text: &str) {
    walk.term.wait_until(&format!("{text:?}, saved"), |screen| {
        screen.contains(text) && screen.contains("Saved")
    });
}

#[test]
fn half_typed_text_is_back_in_its_field_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.press("a").text("Ada Lovel");
    wait_for_file(&folder.path().join("state"), "Ada Lovel");
    walk.term.kill9();
    assert!(roster(folder.path()).is_empty());

    // A new row goes on where it was left.
    let mut walk = again(folder.path());
    walk.see("Ada Lovel")
        .text("ace")
        .press("Enter")
        .text("Bo")
        .press("Enter Enter");
    walk.see("2 people").saved();

    // So does a text that changes one that is there.
    walk.press("g e").text(", Countess");
    wait_for_file(&folder.path().join("state"), "Ada Lovelace, Countess");
    walk.term.kill9();
    let mut walk = again(folder.path());
    walk.see("Countess").press("Enter");
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada Lovelace, Countess", "Bo"]);

    // What was taken is half-typed no longer.
    let mut walk = again(folder.path());
    walk.see("2 people").see_no("alf-typed");
    walk.quit();
    assert!(texts(&folder.path().join("state")).is_empty());
}

#[test]
fn a_half_typed_answer_to_a_question_is_back_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.press("!").text("Who pays for the tra");
    wait_for_file(&folder.path().join("state"), "Who pays for the tra");
    walk.term.kill9();
    let mut walk = again(folder.path());
    walk.see("Who pays for the tra")
        .text("vel?")
        .press("Enter")
        .saved();
    walk.see("Parked");
    walk.quit();
    let session = session(folder.path());
    let questions: Vec<&str> = session.unknowns.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(questions, ["Who pays for the travel?"]);
}

#[test]
fn what_was_taken_is_on_disk_as_soon_as_the_screen_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["Ada", "Bo", "Cem"];
    let mut walk = new_session(folder.path());
    for (at, name) in names.into_iter().enumerate() {
        // Where nobody is on the roster yet, the cursor is there already.
        walk.press(if at == 0 { "a" } else { "Tab a" })
            .text(name)
            .press("Enter");
        // The name alone is on the screen while it is typed; the count changes once it is taken.
        let people = ["1 person:", "2 people:", "3 people:"][at];
        see_saved(&mut walk, people);
        walk.term.kill9();
        assert_eq!(roster(folder.path()), names[..=at]);
        walk = again(folder.path());
        walk.see(name);
    }
}

#[test]
fn a_request_to_end_keeps_what_was_taken_and_what_was_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.press("a")
        .text("Ada")
        .press("Enter")
        .text("Bo Half")
        .see("Bo Half");
    walk.term.signal("TERM");
    assert_eq!(walk.term.end(), 0);
    assert_eq!(roster(folder.path()), ["Ada"]);
    let mut walk = again(folder.path());
    walk.see("Bo Half")
        .text("way")
        .press("Enter Enter")
        .see("2 people")
        .saved();
    assert_eq!(roster(folder.path()), ["Ada", "Bo Halfway"]);
}

#[test]
fn a_workshop_is_discarded_only_when_the_word_is_typed_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.press("a").text("Ada").press("Enter Enter");
    walk.press("Tab Enter").text("all remote").press("Enter");
    see_saved(&mut walk, "all remote");

    // Another word, a wrong half of the word and nothing at all discard nothing.
    for answer in ["yes", "disc", ""] {
        walk.press("ctrl-p")
            .text("discard")
            .press("Enter")
            .see("Type discard");
        walk.text(answer).press("Enter").see_no("Type discard");
    }
    walk.saved();
    assert!(session(folder.path()).open_workshop().is_some());

    walk.press("ctrl-p")
        .text("discard")
        .press("Enter")
        .see("Type discard");
    walk.text("discard").press("Enter").see("brings it back").saved();
    assert!(session(folder.path()).open_workshop().is_none());
    walk.press("u").see("Undone").saved();
    walk.press("n").see("Preparing").see("all remote");
    walk.quit();
    let session = session(folder.path());
    assert_eq!(session.open_workshop().unwrap().transition.from, "all remote");
}

#[test]
fn sealing_can_be_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "harbour-crew");
    let mut walk = hold_and_stay(folder.path());
    let sealed = fs::read_to_string(&file).unwrap();
    walk.press("u").see("Undone").saved();
    let open = session_in(&file);
    assert_eq!((open.in_force().count(), open.revisions.len()), (0, 0));
    let workshop = open.open_workshop().unwrap();
    assert_eq!((workshop.proposals.len(), workshop.frictions.len()), (5, 8));
    // The workshop goes on where it was.
    walk.press("n")
        .see("[CLOSE]")
        .see("0 kept, 0 revised, 0 retired, 5 new");
    walk.press("U").see("Redone").saved();
    walk.quit();
    assert_eq!(fs::read_to_string(&file).unwrap(), sealed);
}

#[test]
fn what_cannot_be_saved_stays_on_the_screen_and_is_saved_as_soon_as_it_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let (sessions, aside) = (folder.path().join("sessions"), folder.path().join("aside"));
    let mut walk = new_session(folder.path());
    walk.press("a").text("Ada").press("Enter");
    see_saved(&mut walk, "1 person:");

    // Not even root can write below a file.
    fs::rename(&sessions, &aside).unwrap();
    fs::write(&sessions, "no folder").unwrap();
    walk.text("Bo")
        .press("Enter")
        .see("NOT SAVED")
        .see("ot a directory");
    walk.text("Cem")
        .press("Enter Enter")
        .see("3 people")
        .see("Ada")
        .see("Bo")
        .see("Cem");
    // Asked to end, it does not claim that all is well.
    walk.press("ctrl-c")
        .see("Ctrl-C again")
        .see_no("Everything is saved");

    fs::remove_file(&sessions).unwrap();
    fs::rename(&aside, &sessions).unwrap();
    walk.press("ctrl-s").saved();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "Cem"]);

    // Ending while it cannot be saved is said in the exit code and in words.
    fs::rename(&sessions, &aside).unwrap();
    fs::write(&sessions, "no folder").unwrap();
    walk.press("a").text("Dana").press("Enter").see("NOT SAVED");
    walk.press("ctrl-c ctrl-c");
    assert_eq!(walk.term.end(), 3);
    assert!(walk.term.raw_output().contains("night-ferry"));
}

/// The folder of sessions becomes something else, with an edit on the screen; what is said at the end.
fn ended_without_a_folder(folder: &Path, becomes: impl FnOnce(&Path)) -> String {
    let mut walk = new_session(folder);
    walk.press("a").text("Ada").press("Enter");
    see_saved(&mut walk, "1 person:");
    becomes(&folder.join("sessions"));
    walk.text("Bo").press("Enter").see("NOT SAVED");
    walk.press("ctrl-c ctrl-c");
    assert_eq!(walk.term.end(), 3);
    walk.term.raw_output()
}

fn people_in(file: &Path) -> Vec<String> {
    session_in(file)
        .team_now()
        .map(|person| person.name.clone())
        .collect()
}

#[test]
fn unsaved_work_goes_into_the_folder_that_moved() {
    let folder = tempfile::tempdir().unwrap();
    let aside = folder.path().join("aside");
    let said = ended_without_a_folder(folder.path(), |sessions| {
        fs::rename(sessions, &aside).unwrap();
        // Another disk may be there by now, or none.
        fs::create_dir(sessions).unwrap();
    });
    assert!(said.contains("aside/night-ferry.ron.ours"), "{said}");
    assert_eq!(people_in(&aside.join("night-ferry.ron.ours")), ["Ada", "Bo"]);
    assert_eq!(texts(&folder.path().join("sessions")), Vec::<String>::new());
}

#[test]
fn unsaved_work_is_a_snapshot_when_its_folder_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let said = ended_without_a_folder(folder.path(), |sessions| fs::remove_dir_all(sessions).unwrap());
    assert!(said.contains("norming recover"), "{said}");
    let kept = all_texts(&folder.path().join("state/recovery"));
    assert!(kept.iter().any(|text| text.contains("\"Bo\"")), "{kept:?}");
}

#[test]
fn unsaved_work_is_at_home_when_the_state_folder_is_gone_too() {
    let folder = tempfile::tempdir().unwrap();
    let said = ended_without_a_folder(folder.path(), |sessions| {
        let state = folder.path().join("state");
        for gone in [sessions, &state] {
            // Something may still be written into it, so that it is not empty the first time.
            let aside = gone.with_extension("gone");
            while fs::write(gone, "no folder").is_err() {
                // The program may have made it anew meanwhile.
                fs::rename(gone, &aside).unwrap();
                while fs::remove_dir_all(&aside).is_err() {}
            }
        }
    });
    assert!(said.contains("night-ferry.ron.ours"), "{said}");
    assert_eq!(
        people_in(&folder.path().join("night-ferry.ron.ours")),
        ["Ada", "Bo"]
    );
}

#[test]
fn edit_that_no_disk_took_is_half_typed_text_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (sessions, recovery) = (
        folder.path().join("sessions"),
        folder.path().join("state/recovery"),
    );
    let aside = [folder.path().join("one"), folder.path().join("two")];
    let mut walk = new_session(folder.path());
    walk.press("a").text("Ada Lovel");
    wait_for_file(&folder.path().join("state"), "Ada Lovel");
    for (full, aside) in [&sessions, &recovery].into_iter().zip(&aside) {
        fs::rename(full, aside).unwrap();
        fs::write(full, "no folder").unwrap();
    }
    walk.press("Enter").see("1 person").see("NOT SAVED");
    walk.text("Bo half").see("Bo half");
    wait_for_file(&folder.path().join("state"), "Bo half");
    walk.press("ctrl-s").see("NOT SAVED");
    walk.term.kill9();
    let kept = texts(&folder.path().join("state"));
    for half in ["Ada Lovel", "Bo half"] {
        assert!(kept.iter().any(|text| text.contains(half)), "{kept:?}");
    }
    for (full, aside) in [&sessions, &recovery].into_iter().zip(&aside) {
        fs::remove_file(full).unwrap();
        fs::rename(aside, full).unwrap();
    }
    let mut walk = again(folder.path());
    walk.see("One more: Enter parks it")
        .see("Ada Lovel")
        .text("ace")
        .press("Enter")
        .see("Bo half")
        .text("way")
        .press("Enter Enter")
        .see("1 person")
        .saved();
    assert_eq!(roster(folder.path()), ["Bo halfway"]);
    assert_eq!(
        session(folder.path()).parking.first().unwrap().text,
        "Ada Lovelace"
    );
    walk.quit();
    assert!(texts(&folder.path().join("state")).is_empty());
}

#[test]
fn edit_that_could_not_be_saved_is_told_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (sessions, aside) = (folder.path().join("sessions"), folder.path().join("aside"));
    let mut walk = new_session(folder.path());
    fs::rename(&sessions, &aside).unwrap();
    fs::write(&sessions, "no folder").unwrap();
    walk.press("a").text("Ada").press("Enter").see("NOT SAVED");
    let recovery = folder.path().join("state/recovery");
    // What is still being written is in a hidden file, and would go with the program.
    wait_until(|| {
        let of_session = fs::read_dir(&recovery).into_iter().flatten();
        let mut kept = of_session.flat_map(|entry| texts(&entry.unwrap().path()));
        kept.any(|text| text.contains("\"Ada\""))
    });
    walk.term.kill9();
    fs::remove_file(&sessions).unwrap();
    fs::rename(&aside, &sessions).unwrap();
    let mut walk = again(folder.path());
    walk.see("never got into this file").quit();
}

#[test]
fn pasted_lines_become_items_and_never_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.term.paste("- Ada\r\n- Bo\r\n\r\n* q\r\nD\r\n");
    walk.see("4 items to take").press("Enter");
    walk.see("4 people").saved();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "q", "D"]);
    // Into a row that is being typed, what stands there comes first.
    walk.press("a").text("Eli");
    walk.term.paste("Femi\nn\n\x03\x03\nGus\x1b[2J\n");
    walk.see("items to take").press("Enter");
    walk.see("8 people").saved();
    let names = roster(folder.path());
    assert!(
        names.contains(&"n".to_owned()) && names.contains(&"Femi".to_owned()),
        "{names:?}"
    );
    assert!(
        names.iter().all(|name| !name.chars().any(char::is_control)),
        "{names:?}"
    );
    let pasted = names.len();
    // One undo takes one paste back.
    walk.press("u")
        .see("4 people")
        .press("U")
        .see(&format!("{pasted} people"));
    // A line of text takes several lines as one, and stays open.
    walk.press("Tab Enter");
    walk.term.paste("all\nremote\n");
    walk.see("all remote").press("Enter").see("from all remote");
    // Where nothing can be pasted, nothing happens.
    walk.press("BackTab BackTab");
    walk.term.paste("q\nq\nn\n\r\r");
    walk.quit();
    assert_eq!(roster(folder.path()).len(), pasted);
    let session = session(folder.path());
    assert_eq!(session.open_workshop().unwrap().transition.from, "all remote");
}

#[test]
fn a_window_that_is_too_small_hides_everything_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = new_session(folder.path());
    walk.press("a")
        .text("Ada")
        .press("Enter")
        .text("Bo half")
        .see("Bo half");
    walk.term.resize(60, 20);
    walk.see("Bo half").see("1 person");
    walk.term.resize(40, 10);
    walk.see("Too small").see_no("Bo half");
    walk.term.resize(80, 24);
    walk.see("Bo half")
        .see("1 person")
        .press("Enter Enter")
        .see("2 people");

    // What is pressed unseen changes nothing, until Ctrl-C is pressed twice in a row.
    walk.press("a").text("Cem").see("Cem");
    walk.term.resize(40, 10);
    walk.see("Too small");
    walk.term.keys("xyz\r\x1b[AnnDD\x1a\x10discard\r\r\x03x");
    walk.term.paste("one\ntwo\n");
    walk.press("ctrl-c ctrl-c");
    assert_eq!(walk.term.end(), 0);
    assert_eq!(roster(folder.path()), ["Ada", "Bo half"]);

    // While somebody is typing, too, q ends what nobody can see; the half-typed text is kept.
    let mut walk = again(folder.path());
    walk.see("Cem");
    walk.term.resize(59, 20);
    walk.see("Too small").press("q");
    assert_eq!(walk.term.end(), 0);
    let mut walk = again(folder.path());
    walk.see("Cem")
        .see_no("Cemxyz")
        .press("Enter Enter")
        .see("3 people");
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo half", "Cem"]);
}

#[test]
fn a_rehearsal_saves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::start(folder.path(), NOW, &["rehearse"]);
    walk.see("Norming").press("Enter").see("IN FORCE");
    walk.press("!")
        .text("Who pays for the tram?")
        .press("Enter")
        .see("Parked");
    walk.press("!").text("half a question").see("half a question");
    walk.quit();
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}
