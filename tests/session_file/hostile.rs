//! Texts that cannot be read: each says where and why, and none brings the program down.

use norming::domain::id::Mint;
use norming::format::error::{Problem, Reason};
use norming::format::ron::{decode, decode_bytes, encode};

use super::samples;

const SMALL: &str = r#"(
  format: 1,
  team: "Night Desk",
  guidelines: [
    (
      id: "n-1",
      text: "We answer",
      status: Trial(until: "2027-06-30"),
      tally: Counts(ConsentV1, Counted, "3:2 of 3"),
    ),
  ],
)
"#;

fn refused(text: &str, line: usize, column: usize) -> Problem {
    let error = decode(text).expect_err(text);
    assert_eq!(
        (error.line, error.column),
        (line, column),
        "{:?} in {text}",
        error.problem
    );
    error.problem
}

/// The small file with one thing replaced.
fn with(old: &str, new: &str) -> String {
    assert!(SMALL.contains(old));
    SMALL.replacen(old, new, 1)
}

fn bad(reason: Reason, found: &str) -> Problem {
    Problem::BadValue {
        reason,
        found: found.into(),
    }
}

#[test]
fn nothing_is_nothing() {
    for text in [
        "",
        " \n\t\r\n",
        "\u{feff}",
        "// only this",
        "/* and /* this */ */\n",
    ] {
        assert_eq!(refused(text, 1, 1), Problem::Empty, "{text:?}");
    }
}

#[test]
fn a_newer_format_is_told_before_anything_else() {
    let newer = with("format: 1", "format: 99").replace("team", "crew");
    assert_eq!(refused(&newer, 2, 11), Problem::NewerFormat(99));
    assert_eq!(
        refused("(format:/* what */2, x: [", 1, 19),
        Problem::NewerFormat(2)
    );
    assert_eq!(
        refused("(\n team: \"x\",\n format: 2)", 3, 10),
        Problem::NewerFormat(2)
    );
    assert_eq!(refused("(format: 0)", 1, 10), bad(Reason::Format, "0"));
    assert_eq!(refused("(format: one)", 1, 10), bad(Reason::Format, "one"));
    // Only the field itself counts.
    assert!(decode(&with("Night Desk", "format: 2")).is_ok());
    let deeper = with("id: \"n-1\"", "id: \"n-1\", format: 2");
    assert!(matches!(refused(&deeper, 6, 18), Problem::UnknownField { .. }));
}

#[test]
fn unknown_words_are_named_with_their_place() {
    match refused(&with("text:", "txet:"), 7, 7) {
        Problem::UnknownField { name, expected } => {
            assert_eq!(name, "txet");
            assert!(expected.contains(&"text"));
        }
        other => panic!("{other:?}"),
    }
    match refused(&with("Trial", "Tried"), 8, 15) {
        Problem::UnknownChoice { name, expected } => {
            assert_eq!(name, "Tried");
            assert!(expected.contains(&"Trial"));
        }
        other => panic!("{other:?}"),
    }
    let twice = with("text: \"We answer\",", "text: \"We answer\", text: \"no\",");
    assert_eq!(refused(&twice, 7, 26), Problem::RepeatedField { name: "text" });
}

#[test]
fn what_is_missing_is_named() {
    assert!(matches!(
        decode("(format: 1)").expect_err("no team").problem,
        Problem::MissingField { name: "team" }
    ));
    assert!(matches!(
        decode("(team: \"x\")").expect_err("no format").problem,
        Problem::MissingField { name: "format" }
    ));
    let error = decode(&with("      text: \"We answer\",\n", "")).expect_err("no text");
    assert_eq!(error.problem, Problem::MissingField { name: "text" });
    assert_eq!(error.line, 9);
}

#[test]
fn values_that_cannot_be_are_named_with_their_place() {
    let check = |old: &str, new: &str, reason: Reason, found: &str, line: usize, column: usize| {
        assert_eq!(
            refused(&with(old, new), line, column),
            bad(reason, found),
            "{new}"
        );
    };
    check("2027-06-30", "2027-06-31", Reason::Date, "2027-06-31", 8, 29);
    check("2027-06-30", "soon", Reason::Date, "soon", 8, 29);
    for far in ["+262142-12-31", "-0001-01-01", "+10000-01-01", "1899-12-31"] {
        check("2027-06-30", far, Reason::DateRange, far, 8, 29);
    }
    check("3:2 of 3", "6:2 of 3", Reason::Votes, "6:2 of 3", 9, 42);
    check("3:2 of 3", "3:2 3:1 of 3", Reason::Votes, "3:2 3:1 of 3", 9, 42);
    check("3:2 of 3", "3:2", Reason::Votes, "3:2", 9, 42);
    check("3:2 of 3", "3:99999 of 3", Reason::Votes, "3:99999 of 3", 9, 42);
    check("\"n-1\"", "\"\"", Reason::EmptyId, "", 6, 12);
    check("team:", "language: \"xx\", team:", Reason::Language, "xx", 3, 14);
    check(
        "guidelines: [",
        "guidelines: [\n(id: \"n-1\", text: \"a\"),",
        Reason::DuplicateId,
        "n-1",
        7,
        11,
    );
    check(
        "guidelines: [",
        "other_norms: [(id: \"n-1\", text: \"a\")],\n  guidelines: [",
        Reason::DuplicateId,
        "n-1",
        7,
        11,
    );
    let team = refused(&with("team: \"Night Desk\"", "team: 7"), 3, 9);
    assert!(matches!(team, Problem::Syntax { .. }), "{team:?}");
    let text = refused(&with("text: \"We answer\"", "text: 7"), 7, 13);
    assert!(matches!(text, Problem::WrongKind { .. }), "{text:?}");
    let row = with("tally:", "links: (four_cs: [Culture, Cult]), tally:");
    assert!(matches!(refused(&row, 9, 34), Problem::UnknownChoice { .. }));
}

#[test]
fn nothing_stands_twice_in_silence() {
    let rich = encode(&samples::in_progress(&mut Mint::new(9))).expect("encoded");
    let twice = rich.replace(
        "Connection: Counts",
        "Culture: Counts(RatingV1, Counted, \"of 4\"),\nCulture: Counts",
    );
    let error = decode(&twice).expect_err("twice");
    assert_eq!(error.problem, bad(Reason::DuplicateKey, ""));
    assert_eq!(
        twice.lines().nth(error.line - 1).map(|line| &line[..7]),
        Some("Culture")
    );

    let sealed = encode(&samples::sealed_twice(&mut Mint::new(9))).expect("encoded");
    let ids: Vec<&str> = sealed
        .lines()
        .filter_map(|line| line.strip_prefix("        id: \"")?.strip_suffix("\","))
        .collect();
    assert_eq!(ids.len(), 2);
    let error = decode(&sealed.replace(ids[1], ids[0])).expect_err("one revision twice");
    assert_eq!(error.problem, bad(Reason::DuplicateId, ids[0]));
    let second = sealed
        .lines()
        .position(|line| line.contains(&format!("  id: \"{}", ids[1])));
    assert_eq!(Some(error.line - 1), second);
}

#[test]
fn marks_of_a_merge_are_told_as_such() {
    let text = with(
        "      text: \"We answer\",",
        "<<<<<<< HEAD\n      text: \"a\",\n=======\n      text: \"b\",\n>>>>>>> x",
    );
    assert_eq!(refused(&text, 7, 1), Problem::ConflictMarkers);
    assert_eq!(
        refused(&text.replace('\n', "\r\n"), 7, 1),
        Problem::ConflictMarkers
    );
}

#[test]
fn too_much_is_refused_before_it_is_parsed() {
    let most = 64;
    assert_eq!(refused(&"[".repeat(1_000_000), 1, 65), Problem::TooDeep { most });
    assert_eq!(
        refused(&"(a:".repeat(1_000_000), 1, 193),
        Problem::TooDeep { most }
    );
    let bytes = 16 * 1024 * 1024 + 1;
    let error = decode(&" ".repeat(bytes)).expect_err("too large").problem;
    assert_eq!(
        error,
        Problem::TooLarge {
            bytes,
            most: bytes - 1
        }
    );
    // Brackets in strings and comments are no brackets.
    let text = with("Night Desk", &"(".repeat(100)).replace("format", "/* [[[[ */ format");
    assert!(decode(&text).expect("decoded").has_comments);
}

#[test]
fn what_is_no_text_is_told_as_such() {
    let error = decode_bytes(b"(\n  format: 1,\n  team: \"J\xf3n\",\n)").expect_err("latin 1");
    assert_eq!(
        (error.line, error.column, error.problem),
        (3, 11, Problem::NotText)
    );
    let error = decode_bytes(&[0; 40]).expect_err("zeros");
    assert!(matches!(error.problem, Problem::Syntax { .. }));
    assert!(
        decode(&with("Night", "Ni\0ght"))
            .expect("decoded")
            .session
            .team
            .contains("U+0000")
    );
}

#[test]
fn marks_and_line_ends_of_other_systems_are_fine() {
    let plain = decode(SMALL).expect("decoded");
    let foreign = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(decode_bytes(foreign.as_bytes()).expect("decoded"), plain);
    assert_eq!(
        refused(&foreign.replace("txt", "text").replace("text:", "txet:"), 7, 7).clone(),
        refused(&with("text:", "txet:"), 7, 7)
    );
    let raw = with("\"We answer\"", "r#\"We\r\nanswer\"#");
    let session = decode(&raw).expect("decoded").session;
    assert_eq!(session.norms.first().expect("there").text, "We\nanswer");
}

#[test]
fn comments_are_seen_where_they_are_comments() {
    let check = |text: &str, expected: bool| {
        assert_eq!(decode(text).expect(text).has_comments, expected, "{text}");
    };
    check(SMALL, false);
    check(&with("(", "// ours\n("), true);
    check(&format!("{SMALL}/* end */"), true);
    check(&with("We answer", "see https://x.test /* not */"), false);
    check(&with("\"We answer\"", "r##\"a \"# // b\"##"), false);
    check(&with("We answer", "\\\" // no"), false);
}

#[test]
fn a_file_cut_anywhere_is_an_error_and_not_a_panic() {
    for end in 0..SMALL.trim_end().len() {
        assert!(decode_bytes(&SMALL.as_bytes()[..end]).is_err(), "cut at {end}");
    }
    let rich = encode(&samples::in_progress(&mut Mint::new(9))).expect("encoded");
    for end in (0..rich.trim_end().len()).step_by(37) {
        assert!(decode_bytes(&rich.as_bytes()[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn a_file_with_any_byte_changed_never_panics() {
    for at in 0..SMALL.len() {
        for change in [0x01, 0x20, 0x80, 0xff] {
            let mut bytes = SMALL.as_bytes().to_vec();
            bytes[at] ^= change;
            if let Ok(decoded) = decode_bytes(&bytes) {
                assert!(encode(&decoded.session).is_ok(), "{at} {change}");
            }
        }
        let mut bytes = SMALL.as_bytes().to_vec();
        for odd in [b"\"".as_slice(), b"'", b"\\", b"/*", b"r#", "ä".as_bytes()] {
            bytes.splice(at..=at, odd.iter().copied());
            let _ = decode_bytes(&bytes);
            bytes = SMALL.as_bytes().to_vec();
        }
    }
}
