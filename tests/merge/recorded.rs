//! Conflicts that are written into the file: how they stand there, that it is still a session, and choosing later.

use norming::domain::forget::Item;
use norming::domain::id::Mint;
use norming::domain::session::Session;
use norming::format::merge::{Side, Unmerged, Which, join_texts, merge, recorded, settle};
use norming::format::ron::{decode, encode};

use super::sides::{SEALED, line, merged, session, text, with};
use super::workshops::open_and_sealed;

fn golden(name: &str, found: &str) {
    let path = format!("{}/tests/golden/v1/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("NORMING_BLESS").is_some() {
        std::fs::write(&path, found).expect("written");
    }
    let golden = std::fs::read_to_string(&path).expect("a golden file; NORMING_BLESS=1 writes it");
    assert!(golden == found, "{name} differs; NORMING_BLESS=1 writes it anew");
}

/// Both sides reworded a norm, one of them in two lines, and renamed somebody.
fn reworded() -> [String; 2] {
    let other = "text: [\n        \"Fridays are\",\n        \"free\",\n      ]";
    let norm = SEALED
        .lines()
        .find(|line| line.contains("Wednesdays are"))
        .expect("a norm")
        .trim()
        .trim_end_matches(',');
    [
        with(SEALED, &[(norm, other), ("name: \"Bo\"", "name: \"Bob\"")]),
        with(
            SEALED,
            &[
                ("Wednesdays are", "Mondays are"),
                ("name: \"Bo\"", "name: \"Bobby\""),
            ],
        ),
    ]
}

fn written() -> Session {
    let [ours, theirs] = reworded();
    merged(SEALED, &ours, &theirs).recorded()
}

#[test]
fn a_file_with_conflicts_stands_as_it_is_documented_and_reads_as_it_was_written() {
    let session = written();
    let file = text(&session);
    golden("conflicts.ron", &file);
    assert_eq!(decode(&file).expect("decoded").session, session);
    assert_eq!(text(&decode(&file).expect("decoded").session), file);
    assert_eq!(session.conflicts.len(), 2);
}

#[test]
fn it_is_told_again_as_the_merge_told_it() {
    let [ours, theirs] = reworded();
    let found = merged(SEALED, &ours, &theirs);
    let session = session(&text(&found.recorded()));
    let told: Vec<_> = (0..2).filter_map(|at| recorded(&session, at)).collect();
    let lines = |all: &[_]| all.iter().map(line).collect::<Vec<_>>();
    assert_eq!(lines(&told), lines(&found.conflicts));
    assert_eq!(recorded(&session, 2), None);
}

#[test]
fn each_is_chosen_by_itself_and_the_rest_stays() {
    let session = written();
    let theirs = settle(&session, 0, Side::Theirs).expect("settled");
    assert_eq!(theirs.conflicts, session.conflicts[1..]);
    assert!(text(&theirs).contains("text: \"Mondays are"));
    let ours = settle(&theirs, 0, Side::Ours).expect("settled");
    assert!(ours.conflicts.is_empty());
    assert!(ours.roster.iter().any(|person| person.name == "Bob"));
    assert!(!text(&ours).contains("conflicts:"));
}

#[test]
fn what_was_done_meanwhile_stays_and_the_choice_is_newer() {
    let session = session(&with(
        &text(&written()),
        &[
            (
                "\n      text: [\n        \"Fridays are\",\n        \"free\",\n      ]",
                "\n      text: \"Saturdays are free\"",
            ),
            ("name: \"Chidi\"", "name: \"Chidia\""),
        ],
    ));
    let ours = settle(&session, 0, Side::Ours).expect("settled");
    assert!(
        text(&ours).contains("text: \"Saturdays are free\""),
        "what holds so far was edited"
    );
    let theirs = settle(&session, 0, Side::Theirs).expect("settled");
    assert!(text(&theirs).contains("\n      text: \"Mondays are"));
    assert!(text(&theirs).contains("name: \"Chidia\""));
}

#[test]
fn a_later_merge_keeps_what_is_recorded_and_takes_what_was_chosen() {
    let before = written();
    let chosen = settle(&before, 0, Side::Theirs).expect("settled");
    let other = session(&with(&text(&before), &[("name: \"Chidi\"", "name: \"Chidia\"")]));
    let found = merge(Some(&before), &chosen, &other);
    assert!(found.is_clean());
    assert_eq!(found.session.conflicts, chosen.conflicts);
    // Two branches met the same conflict, each from its own side; it is asked about once.
    let [ours, theirs] = reworded().map(|side| session(&side));
    let base = session(SEALED);
    let one = merge(Some(&base), &ours, &theirs).recorded();
    let two = merge(Some(&base), &theirs, &ours).recorded();
    let both = merge(Some(&base), &one, &two).recorded();
    assert_eq!(both.conflicts.len(), 2, "{:#?}", both.conflicts);
}

#[test]
fn a_workshop_that_was_sealed_and_went_on_can_be_either() {
    let (base, sealed) = open_and_sealed();
    let mut on = base.clone();
    on.add_friction(&mut Mint::new(8), "One more thing")
        .expect("added");
    let found = merge(Some(&base), &sealed, &on);
    assert_eq!(found.conflicts.len(), 1, "{:?}", found.conflicts);
    let recorded = session(&text(&found.recorded()));
    for side in [Side::Ours, Side::Theirs] {
        let settled = settle(&recorded, 0, side).expect("settled");
        assert_eq!(settled, found.resolve(&found.conflicts[0], side).session);
    }
}

#[test]
fn a_value_that_is_none_is_refused_where_it_stands() {
    let file = text(&written());
    let broken = with(&file, &[("theirs: \"Mondays", "theirs: (\"Mondays")]);
    assert!(decode(&broken).is_err());
    // One that is well-formed, and none of its field, can be read and told, and is not taken.
    let wrong = with(&file, &[("theirs: \"Bobby\"", "theirs: Trial(until: \"soon\")")]);
    let session = session(&wrong);
    assert_eq!(encode(&session).expect("encoded"), wrong);
    let told = recorded(&session, 1).expect("told");
    assert!(line(&told).contains("soon"), "{}", line(&told));
    assert_eq!(settle(&session, 1, Side::Theirs), None);
    assert!(settle(&session, 1, Side::Ours).is_some());
    let far = with(SEALED, &[("2028-03-01", "+262142-12-31")]);
    let read = join_texts(SEALED.as_bytes(), SEALED.as_bytes(), far.as_bytes());
    assert!(
        matches!(&read, Err(Unmerged::Unread(Which::Theirs, error)) if error.line > 1),
        "{read:?}"
    );
}

#[test]
fn what_is_forgotten_is_in_no_conflict_either() {
    let base = session(SEALED);
    let concern = base.concerns.iter().next().expect("a concern");
    let words = concern.text.lines().next().expect("words");
    let side = |instead: &str| with(SEALED, &[(words, instead)]);
    let mut found = merged(SEALED, &side("A secret of ours"), &side("A secret of theirs")).recorded();
    assert_eq!(found.conflicts.len(), 1, "{:#?}", found.conflicts);
    found.forget(&Item::Concern(concern.id.clone()));
    assert!(!text(&found).contains("A secret of"), "{}", text(&found));
}
