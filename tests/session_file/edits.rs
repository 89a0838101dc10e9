//! Whatever the edits, what is written is read as the same session, and written as the same bytes.

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::label::{Label, Noun};
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::{Bookmark, StepId};
use norming::format::ron::{decode, encode};
use proptest::prelude::*;

use super::samples::day;
use super::script::{KINDS, apply};

/// Words as people type them, in one line or more, with what is hard to write in a file.
fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "we",
        "answer",
        "don't",
        "\"now\"",
        "\\",
        "\n",
        "小組",
        "👩\u{200d}💻",
        "e\u{301}",
        "//",
        "/*",
        "(",
        "]",
        "?",
        "r#\"",
        "<<<<<<<",
        ",",
    ]);
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_is_what_is_read(
        seed in any::<u64>(),
        edits in prop::collection::vec((0..KINDS, 0usize..12, words(), prop::collection::vec(0u8..7, 0..5)), 0..90),
    ) {
        let mut document = Document::new(Session::new("Night Desk", Language::En), Mint::new(seed), false);
        let label = Label::changed(Noun::Norm, "");
        for name in ["Ana", "Bo", "Chidi"] {
            let added = document.edit(label.clone(), |session, mint| session.add_person(mint, name, day("2027-01-01")));
            prop_assert!(added.is_ok());
        }
        let opened = document.edit(label.clone(), |session, mint| apply(session, mint, &(0, 0, String::new(), Vec::new())));
        prop_assert!(opened.is_ok());
        for edit in &edits {
            // An edit that is refused changes nothing; the others are many enough.
            let _ = document.edit(label.clone(), |session, mint| apply(session, mint, edit));
            if edit.1 == 11 {
                document.undo();
            }
        }
        let step = StepId::ALL[usize::from(edits.first().map_or(0, |edit| edit.0)) % 10];
        document.keep_place(Bookmark { step, pane: "list".into(), item: "n-1".into() }, true);
        document.keep_minutes(step, 4);
        let session = document.session();
        let text = encode(session).expect("encoded");
        let back = decode(&text).expect("decoded");
        prop_assert_eq!(&back.session, session);
        prop_assert!(!back.has_comments);
        prop_assert_eq!(encode(&back.session).expect("encoded"), text);
    }
}
