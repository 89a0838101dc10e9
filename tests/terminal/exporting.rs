//! Exporting from the running program: a file beside the session, and a sequence that hands a text to the clipboard.

use std::fs;

use super::screen::Term;
use super::{folder, wait_for_a_frame};

#[test]
fn x_writes_a_file_and_hands_a_text_to_the_clipboard() {
    let folder = folder();
    fs::create_dir(folder.path().join("sessions")).unwrap();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/harbour-lights.ron");
    fs::copy(sample, folder.path().join("sessions/harbour-lights.ron")).unwrap();
    let mut term = Term::start(folder.path(), 80, 24, &["harbour lights"]);
    wait_for_a_frame(&mut term);
    term.wait_until("the page with the key", |screen| screen.contains("x  export"));
    term.press("x");
    term.wait_until("the formats", |screen| screen.contains("handout"));
    term.press("8");
    term.wait_until("the path", |screen| screen.contains("harbour-lights-handout.txt"));
    let file = folder.path().join("sessions/exports/harbour-lights-handout.txt");
    let text = fs::read_to_string(&file).unwrap();
    term.press("x 9 8");
    term.wait_until("the word about the clipboard", |screen| {
        screen.contains("for its clipboard")
    });
    let raw = term.raw_output();
    let (_, clipped) = raw
        .split_once("^]52;c;")
        .unwrap_or_else(|| panic!("nothing clipped: {raw}"));
    let encoded: String = clipped
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "+/=".contains(*c))
        .collect();
    assert!(clipped[encoded.len()..].starts_with("^\\"), "{clipped}");
    assert_eq!(String::from_utf8(decoded(&encoded)).unwrap(), text);
    assert_eq!(raw.matches("^]52").count(), 1);
    // Nothing was written besides.
    assert_eq!(
        fs::read_dir(folder.path().join("sessions/exports"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn the_mouse_is_the_terminals_until_it_is_switched_on_and_again_at_the_end() {
    let folder = folder();
    fs::write(folder.path().join("config.ron"), "(format: 1, mouse: true)").unwrap();
    let environment = [("NORMING_CONFIG", "config.ron")];
    let mut term = Term::start_with(folder.path(), 80, 24, &["rehearse"], &environment);
    wait_for_a_frame(&mut term);
    assert!(term.raw_output().contains("^[?1000h^[?1006h"));
    term.wait_until("the first sample", |screen| screen.contains("> "));
    let at = |screen: &str| screen.lines().position(|line| line.starts_with(" >"));
    term.wait_until("a cursor", |screen| at(screen).is_some());
    let first = at(&term.screen());
    term.keys("\x1b[<65;10;5M");
    term.wait_until("the next", |screen| at(screen) > first);
    term.keys("\x1b[<0;10;5M\x1b[<0;10;5m\x1b[<64;10;5M");
    term.wait_until("the first again", |screen| at(screen) == first);
    term.press("q");
    assert_eq!(term.end(), 0);
    assert!(term.raw_output().contains("^[?1006l^[?1000l"));
    let mut quiet = Term::start(folder.path(), 80, 24, &["rehearse"]);
    wait_for_a_frame(&mut quiet);
    assert!(!quiet.raw_output().contains("1000h"));
}

/// Base64, read the plain way.
fn decoded(text: &str) -> Vec<u8> {
    let alphabet: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let (mut out, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    for sign in text.chars().filter(|sign| *sign != '=') {
        bits = bits << 6 | u32::try_from(alphabet.iter().position(|one| *one == sign).unwrap()).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    out
}
