//! Every screen at every size, with the worst texts in every field: no panic, nothing that steers a terminal, and what
//! fits is drawn.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::{decode, encode};
use norming::text::sanitise::is_hidden;
use norming::ui::msg::Trouble;

use super::dump::dump;
use super::fixture::Stage;
use super::random::{STAGES, stage};
use super::screen::Screen;

const SIZES: [(u16, u16); 7] = [
    (1, 1),
    (7, 3),
    (59, 19),
    (60, 20),
    (80, 24),
    (200, 60),
    (500, 200),
];

/// Ways to more of a screen: choosing, typing, help, the palette. The first three are tried always.
const KEYS: [&str; 8] = [
    "",
    "Enter",
    "e",
    "?",
    "Ctrl-P",
    "G Enter",
    "Tab Enter",
    "Tab Tab e",
];

/// The most code points of one cell: a family of emoji with skin tones, or a letter with eight marks.
const MOST_IN_CELL: usize = 16;

/// Texts nobody types and everybody can paste or commit.
fn hostile(number: usize) -> String {
    match number % 9 {
        0 => "red \u{1b}[31m \u{1b}]0;title\u{7} \u{1b}]52;c;ZXZpbA==\u{1b}\\ \u{1b}P$q\u{1b}\\ \u{1b}c".to_owned(),
        1 => (0..0xa0).filter_map(char::from_u32).filter(|c| c.is_control()).collect::<String>() + " all controls",
        2 => "\u{202e}evird\u{202c} \u{2066}\u{2067}isolates\u{2069} \u{61c}\u{200e}\u{200f} abc \u{5d0}\u{5d1}".to_owned(),
        3 => "ze\u{200b}ro\u{200c}wi\u{200d}dth\u{2060}\u{feff}\u{ad}\u{3164}\u{e0041}\u{2028}\u{2029}".to_owned(),
        4 => "z".to_owned() + &"\u{301}\u{489}\u{20dd}".repeat(700) + "algo",
        5 => "会議は必ず時間通りに始める、それが私たちの約束です。".repeat(8),
        6 => "👩\u{200d}👩\u{200d}👧\u{200d}👦🏳\u{fe0f}\u{200d}🌈👍🏽🇩🇪".repeat(30),
        7 => "\u{ff9e}\u{ff9f}\u{1f3fb}\u{fe0f}\u{200d}\u{301}".repeat(50),
        _ => "unbrokenword".repeat(120),
    }
}

fn as_literal(text: &str) -> String {
    let escaped = text.chars().flat_map(char::escape_unicode);
    format!("\"{}\"", escaped.collect::<String>())
}

/// Whether this is what a program made: an identity or a date.
fn is_no_text(literal: &str) -> bool {
    let is_name = literal.len() == 9 && literal.as_bytes()[1] == b'-';
    is_name || literal.starts_with("20") && literal.as_bytes().get(4) == Some(&b'-')
}

/// Whether it may take minutes: then every stage has a field with ten thousand words, and not every sixth alone.
fn is_long() -> bool {
    std::env::var_os("NORMING_TORTURE").is_some()
}

/// Which words of the file stand before a text that may be any; so each is tried once.
type Known = std::collections::HashMap<String, bool>;

/// The session with a hostile text in every field that takes any, or ten thousand words; and how many they are.
fn with_hostile(session: &Session, at: usize, known: &mut Known) -> (Session, usize) {
    let original = encode(session).expect("encoded");
    let (mut text, mut from, mut fields) = (String::new(), 0, 0);
    while let Some(start) = original[from..].find('"').map(|start| from + start) {
        let end = closing(&original, start).expect("an end");
        let before = original[..start].rsplit('\n').next().unwrap_or_default().trim();
        text.push_str(&original[from..start]);
        from = end + 1;
        let takes_any = || {
            let with = format!("{}\"a b\"{}", &original[..start], &original[from..]);
            decode(&with).is_ok()
        };
        if is_no_text(&original[start + 1..end]) || !*known.entry(before.to_owned()).or_insert_with(takes_any)
        {
            text.push_str(&original[start..from]);
            continue;
        }
        if fields == 4 + at % 7 && (at % 6 == 3 || is_long()) {
            text.extend(["\"", &"word ".repeat(10_000), "\""]);
        } else {
            text.push_str(&as_literal(&hostile(fields + at)));
        }
        fields += 1;
    }
    text.push_str(&original[from..]);
    (decode(&text).expect("decoded").session, fields)
}

/// Where the literal that begins here ends.
fn closing(text: &str, start: usize) -> Option<usize> {
    let mut is_escaped = false;
    let ends = |(_, c): &(usize, char)| {
        let is_end = *c == '"' && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        is_end
    };
    let found = text[start + 1..].char_indices().find(ends);
    found.map(|(at, _)| start + 1 + at)
}

/// Draws at a size and looks at every cell.
fn look(screen: &mut Screen, size: (u16, u16), what: &str) -> String {
    screen.resize(size);
    let drawn = screen.drawn();
    for (at, cell) in drawn.buffer().content.iter().enumerate() {
        let symbol = cell.symbol();
        let (column, row) = (at % usize::from(size.0), at / usize::from(size.0));
        assert!(
            !symbol.chars().any(is_hidden) && symbol.chars().count() <= MOST_IN_CELL,
            "{what} at {size:?}: {symbol:?} in column {column}, row {row}"
        );
    }
    let shown = dump(&drawn);
    if size.0 < 60 || size.1 < 20 {
        let is_told = shown.starts_with(if size.0 < 9 { "" } else { "Too" });
        assert!(
            is_told && shown.len() > "~ no caret".len() + usize::from(size.1),
            "{what} at {size:?}:\n{shown}"
        );
    } else {
        // The header has somewhere to be saved in; the footer knows a way to the keys.
        // On a high screen there is a margin above and below, of four rows at most.
        let lines: Vec<&str> = shown.lines().take(usize::from(size.1)).collect();
        let margin = if size.1 < 36 { 0 } else { 4 };
        let is_there = |line: Option<&&str>| line.is_some_and(|line| !line.trim().is_empty());
        let header = lines.iter().take(margin + 1).find(|line| !line.trim().is_empty());
        let footer = lines
            .iter()
            .rev()
            .take(margin + 1)
            .find(|line| !line.trim().is_empty());
        assert!(
            is_there(header) && is_there(footer),
            "{what} at {size:?}:\n{shown}"
        );
        let rows = shown.lines().filter(|line| !line.trim().is_empty()).count();
        assert!(rows >= 8, "{what} at {size:?}: {rows} rows\n{shown}");
    }
    shown
}

#[test]
fn every_screen_takes_every_text_at_every_size() {
    let mut known = Known::new();
    let (mut all, mut screens, mut shown) = (0, 0, 0);
    for at in 0..STAGES {
        let (session, fields) = with_hostile(&stage(at), at, &mut known);
        all += fields;
        let keys = if is_long() { &KEYS[..] } else { &KEYS[..3] };
        for keys in keys {
            let mut screen = Screen::of(session.clone()).press(keys);
            let sizes = if keys.is_empty() {
                &SIZES[..]
            } else {
                &[(60, 20), (80, 24)][..]
            };
            let mut seen = String::new();
            for size in sizes {
                seen += &look(&mut screen, *size, &format!("stage {at}, {keys:?}"));
                screens += 1;
            }
            shown += usize::from(seen.contains("⟨U+"));
        }
    }
    println!("{all} fields, {screens} screens drawn, hidden characters made visible in {shown} of them");
    assert!(all > STAGES * 20 && shown > STAGES, "{all} fields, {shown} shown");
}

#[test]
fn a_name_as_long_as_a_book_leaves_room_for_the_work() {
    let mut stage = Stage::begun();
    let people: Vec<_> = stage
        .session
        .roster
        .iter()
        .map(|person| person.id.clone())
        .collect();
    for (number, person) in people.iter().enumerate() {
        let name = format!("{number} {}", "word ".repeat(1_000));
        stage.session.rename_person(person, &name).expect("renamed");
    }
    let mut screen = Screen::meeting(stage.at(StepId::Arrive));
    for size in [(60, 20), (80, 24)] {
        let shown = look(&mut screen, size, "a long name");
        assert!(shown.contains("[ARRIVE]") && shown.contains("?  help"), "{shown}");
    }
}

#[test]
fn home_takes_every_text_at_every_size() {
    let mut known = Known::new();
    let mut session = |at| Ok(with_hostile(&stage(at), at, &mut known).0);
    let trouble = Trouble::Other(hostile(0));
    let files = vec![
        ("a.ron", session(2)),
        ("b.ron", session(12)),
        ("evil\u{1b}[2J\u{202e}\n.ron", Err(trouble)),
    ];
    let mut screen = Screen::home(files);
    for keys in ["", "Down Down", "/", "Esc a"] {
        screen = screen.press(keys);
        for size in SIZES {
            look(&mut screen, size, &format!("home, {keys:?}"));
        }
    }
}

#[test]
fn five_thousand_sizes_in_a_row() {
    let mut screen = Screen::of(with_hostile(&stage(11), 3, &mut Known::new()).0);
    let before = {
        screen.resize((80, 24));
        screen.dump()
    };
    let mut random = fastrand::Rng::with_seed(38);
    for number in 0..5_000 {
        let size = (random.u16(1..=120), random.u16(1..=40));
        screen.resize(size);
        if number % 100 == 0 {
            look(&mut screen, size, "a storm of sizes");
        }
    }
    screen.resize((80, 24));
    assert_eq!(screen.dump(), before, "nothing was changed by it");
}
