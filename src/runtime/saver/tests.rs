//! Saves that wait, fail, follow each other or find another file.

use std::sync::mpsc;

use super::*;
use crate::domain::history::History;
use crate::domain::language::Language;
use crate::runtime::claims::Claims;
use crate::runtime::clock::Clock;
use crate::runtime::disk;
use crate::runtime::health::Health;
use crate::runtime::recovery::Keeper;
use crate::runtime::state::State;
use crate::runtime::store::{self, Store};
use crate::runtime::work::OnDisk;

fn save(file: &Path, team: &str, version: u64, how: SaveAs) -> Job {
    Job::Save {
        file: file.into(),
        session: Session::new(team, Language::En),
        version,
        how,
        history: History::default(),
    }
}

fn worker(home: &Path) -> Worker {
    Worker::Disk(Box::new(OnDisk {
        folder: home.to_path_buf(),
        store: Store::default(),
        state: State::in_folder(home.join("state")),
        keeper: Keeper::default(),
        clock: Clock::start(),
        claims: Claims::default(),
        open: None,
        health: Health::default(),
    }))
}

#[test]
fn the_newest_state_wins_and_is_as_careful_as_the_first() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("harbour.ron");
    let saver = Saver::default();
    saver.submit(save(&file, "Harbour", 1, SaveAs::New));
    saver.submit(save(&file, "Harbour crew", 2, SaveAs::Same));
    let (outbox, inbox) = mpsc::channel();
    saver.hire(worker(home.path()), outbox).unwrap();
    assert!(saver.finish_within(Duration::from_secs(20)));
    let first = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
    let answers: Vec<Msg> = first.into_iter().chain(inbox.try_iter().flatten()).collect();
    assert!(
        matches!(
            answers[..],
            [Msg::Saved {
                version: 2,
                result: Ok(()),
                ..
            }]
        ),
        "{answers:?}"
    );
    assert_eq!(store::read_session(&file).unwrap().team, "Harbour crew");
}

#[test]
fn a_save_begins_at_once_and_what_can_wait_when_somebody_waits_for_it() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("harbour.ron");
    let began = |saver: &Saver| saver.desk.papers().has_begun;
    let hire = |job: Job| {
        let saver = Saver::default();
        saver.submit(job);
        let (outbox, inbox) = mpsc::channel();
        saver.hire(worker(home.path()), outbox).unwrap();
        (saver, inbox)
    };
    let (saver, inbox) = hire(save(&file, "Harbour", 1, SaveAs::New));
    assert!(began(&saver));
    let answer = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(
        matches!(answer[..], [Msg::Saved { result: Ok(()), .. }]),
        "{answer:?}"
    );

    let (saver, inbox) = hire(Job::Probe(file));
    assert!(!began(&saver));
    assert!(saver.finish_within(Duration::from_secs(20)));
    let answer = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(matches!(answer[..], [Msg::Probed(_, Ok(()))]), "{answer:?}");
}

#[test]
fn a_change_made_while_the_new_file_is_written_is_saved_into_it() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("harbour.ron");
    let saver = Saver::default();
    let (outbox, _inbox) = mpsc::channel();
    saver.hire(worker(home.path()), outbox).unwrap();
    for (version, team) in [(1, "Harbour"), (2, "Harbour crew")] {
        // Nobody has heard of the first save yet.
        saver.submit(save(&file, team, version, SaveAs::New));
        assert!(saver.finish_within(Duration::from_secs(20)));
    }
    assert!(saver.take_unsaved().is_empty());
    assert_eq!(store::read_session(&file).unwrap().team, "Harbour crew");
    // Once it is left, another session does not take its place.
    saver.submit(Job::Close(file.clone()));
    saver.submit(save(&file, "Others", 3, SaveAs::New));
    assert!(saver.finish_within(Duration::from_secs(20)));
    assert_eq!(saver.take_unsaved()[&file].0, Trouble::Exists);
}

#[test]
fn a_failed_save_is_remembered_until_one_succeeds() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("harbour.ron");
    let theirs = Session::new("Theirs", Language::En);
    Store::default().save(&file, &theirs, SaveAs::New).unwrap();
    let saver = Saver::default();
    let (outbox, _inbox) = mpsc::channel();
    saver.hire(worker(home.path()), outbox).unwrap();
    saver.submit(save(&file, "Harbour", 1, SaveAs::Same));
    assert!(saver.finish_within(Duration::from_secs(20)));
    let unsaved = saver.take_unsaved();
    let (trouble, session) = &unsaved[&file];
    assert_eq!((trouble, &*session.team), (&Trouble::ChangedOnDisk, "Harbour"));
    saver.submit(save(&file, "Harbour", 1, SaveAs::Over));
    assert!(saver.finish_within(Duration::from_secs(20)));
    assert!(saver.take_unsaved().is_empty());
}

#[test]
fn a_save_that_finds_another_file_says_what_is_in_it() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("harbour.ron");
    let written = |team: &str| crate::format::ron::encode(&Session::new(team, Language::En)).unwrap();
    disk::put(&file, written("Harbour").as_bytes()).unwrap();
    let saver = Saver::default();
    let (outbox, inbox) = mpsc::channel();
    saver.hire(worker(home.path()), outbox).unwrap();
    saver.submit(Job::Load(file.clone()));
    assert!(saver.finish_within(Duration::from_secs(20)));
    disk::put(&file, written("Theirs").as_bytes()).unwrap();
    saver.submit(save(&file, "Ours", 1, SaveAs::Same));
    let arriving = std::iter::from_fn(|| inbox.recv_timeout(Duration::from_secs(20)).ok());
    let told = arriving.flatten().find_map(|msg| match msg {
        Msg::ChangedOutside { result, .. } => Some(result.unwrap().session.team.clone()),
        _ => None,
    });
    assert_eq!(told.as_deref(), Some("Theirs"));
}
