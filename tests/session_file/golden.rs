//! Files as they are written and as they may be written by hand, byte for byte.

use std::path::PathBuf;

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::session::{Facts, Session};
use norming::domain::workshop::{Bookmark, StepId};
use norming::format::ron::{decode, decode_bytes, encode};

use super::samples;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/v1")
        .join(name)
}

fn check(name: &str, session: &Session) {
    let text = encode(session).expect("encoded");
    if std::env::var_os("NORMING_BLESS").is_some() {
        std::fs::write(path(name), &text).expect("written");
    }
    let golden = std::fs::read_to_string(path(name)).expect("a golden file; NORMING_BLESS=1 writes it");
    assert!(text == golden, "{name} differs; NORMING_BLESS=1 writes it anew");
    let decoded = decode(&golden).expect("decoded");
    assert_eq!(decoded.session, *session);
    assert!(!decoded.has_comments);
    assert_eq!(encode(&decoded.session).expect("encoded"), golden);
}

#[test]
fn a_workshop_in_progress() {
    let mut mint = Mint::new(1);
    let session = samples::in_progress(&mut mint);
    let mut document = Document::new(session, mint, false);
    let bookmark = Bookmark {
        step: StepId::Decide,
        pane: "votes".into(),
        item: String::new(),
    };
    document.keep_place(bookmark, true);
    document.keep_minutes(StepId::Arrive, 6);
    document.keep_minutes(StepId::Gather, 11);
    check("in-progress.ron", document.session());
}

#[test]
fn a_session_with_two_revisions() {
    check("sealed.ron", &samples::sealed_twice(&mut Mint::new(2)));
}

#[test]
fn a_file_from_before_rules_knew_places_still_loads() {
    let text = std::fs::read_to_string(path("sealed-earlier.ron")).expect("read");
    let session = decode(&text).expect("decoded").session;
    assert!(!session.revisions.is_empty());
    for rule in session.revisions.iter().map(|one| one.workshop.rule) {
        assert!(!rule.each_place, "it was not asked for then");
        assert_eq!((rule.rounds, rule.minutes), (2, 5));
    }
}

#[test]
fn a_file_written_by_hand() {
    let bytes = std::fs::read(path("by-hand.ron")).expect("read");
    let decoded = decode_bytes(&bytes).expect("decoded");
    assert!(decoded.has_comments);
    let session = decoded.session;
    assert_eq!(session.team, "Night Desk");
    assert_eq!(session.in_force().count(), 2);
    assert_eq!(session.agreement.review_on, Some(samples::day("2027-06-30")));
    let text = encode(&session).expect("encoded");
    let again = decode(&text).expect("decoded");
    assert_eq!(again.session, session);
    assert!(!again.has_comments);
}

/// The lines that two texts do not share, of a change in one place.
fn changed<'a>(before: &'a str, after: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut before, mut after): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    while !before.is_empty() && before.first() == after.first() {
        before.remove(0);
        after.remove(0);
    }
    while !before.is_empty() && before.last() == after.last() {
        before.pop();
        after.pop();
    }
    (before, after)
}

#[test]
fn rewording_a_norm_touches_its_own_lines_alone() {
    let session = samples::sealed_twice(&mut Mint::new(2));
    let before = encode(&session).expect("encoded");
    let reworded = |from: usize, text: &str| {
        let mut facts: Facts = (*session).clone();
        let id = session.in_force().nth(from).expect("in force").id.clone();
        facts.norms.edit(&id).expect("there").text = text.into();
        encode(&facts.into()).expect("encoded")
    };
    let (one, line) = (
        reworded(1, "Wednesdays are ours"),
        "      text: \"Wednesdays are ours\",",
    );
    assert_eq!(changed(&before, &one).1, [line]);
    assert_eq!(changed(&before, &one).0.len(), 1);
    let two = reworded(0, "We answer within four working hours,\nor we say who will");
    assert_eq!(changed(&before, &two).1, ["        \"or we say who will\","]);
    assert_eq!(changed(&before, &two).0, ["        \"or say by when\","]);
}
