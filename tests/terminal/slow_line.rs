//! How keys arrive: byte by byte over a slow line, or many at once from a paste without brackets.

use std::time::{Duration, Instant};

use super::screen::Term;
use super::{at_home, folder};

/// The palette at home, with the cursor on its first entry.
fn palette() -> (tempfile::TempDir, Term) {
    let folder = folder();
    let mut term = at_home(folder.path());
    term.press("ctrl-p");
    term.wait_for("Esc  leave");
    (folder, term)
}

/// Whether the cursor is on the second entry of the palette.
fn is_on_second(screen: &str) -> bool {
    screen.contains(" > a  ")
}

#[test]
fn arrow_in_three_pieces_is_an_arrow() {
    for apart in [5, 30, 60] {
        let (_folder, mut term) = palette();
        term.keys_apart(&["\x1b", "[", "B"], Duration::from_millis(apart));
        term.wait_until(&format!("the second entry, {apart} ms apart"), is_on_second);
        term.keys_apart(&["\x1b", "O", "A"], Duration::from_millis(apart));
        term.wait_until("the first entry again", |screen| !is_on_second(screen));
        assert!(
            term.screen().contains("Esc  leave"),
            "still open: {}",
            term.screen()
        );
        term.press("ctrl-c ctrl-c");
        assert_eq!(term.end(), 0);
    }
}

#[test]
fn rest_that_comes_too_late_is_not_typed() {
    let (_folder, mut term) = palette();
    term.keys_apart(&["\x1b", "[B"], Duration::from_millis(200));
    term.wait_until("no palette", |screen| !screen.contains("Esc  leave"));
    term.press("ctrl-p");
    term.wait_for("Esc  leave");
    assert!(!term.screen().contains('['), "{}", term.screen());
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}

#[test]
fn escape_and_a_letter_behind_it_are_two_keys() {
    let (_folder, mut term) = palette();
    term.keys_apart(&["\x1b", "a"], Duration::from_millis(60));
    term.wait_for("team");
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}

#[test]
fn lines_without_brackets_press_no_key() {
    let folder = folder();
    let mut term = Term::start(folder.path(), 80, 24, &["new", "Crew"]);
    term.wait_for("Crew");
    term.wait_for("Saved");
    let before = super::walk::all_texts(&folder.path().join("sessions"));
    // In pieces that follow at once, as the system hands on a long paste.
    for piece in ["Ada and Bo", " should quit the chat\rand", " nobody asks\r"] {
        term.keys(piece);
    }
    term.wait_for("> and nobody asks");
    assert_eq!(super::walk::all_texts(&folder.path().join("sessions")), before);
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}

#[test]
fn keys_as_line_breaks_make_three_items() {
    let folder = folder();
    let mut term = Term::start(folder.path(), 80, 24, &["new", "Crew"]);
    term.wait_for("Crew");
    term.keys("\x1b[200~first line\x1b[13;1usecond line\x1b[106;5uthird line\x1b[201~");
    term.wait_for("3 items");
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}

#[test]
fn late_answers_press_no_key() {
    let folder = folder();
    let mut walk = super::ferry::with_ada(folder.path());
    for answer in [
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1bP>|XTerm(390)\x1b\\",
        "\x1b]10;rgb:dddd/dddd/dddd\x07",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[24;80R\x1b[M q!\x1b[100;1:3u",
    ] {
        walk.term.keys(answer);
    }
    // Behind an answer that is cut anywhere, a key is a key.
    walk.term.keys("\x1bP1$r0;1;38:2::1");
    walk.term.keys("0:20:30m\x1b");
    walk.term.keys("\\");
    walk.press("a").text("Bo").press("Enter Enter");
    walk.see("2 people:").saved();
    walk.quit();
    assert_eq!(super::ferry::roster(folder.path()), ["Ada", "Bo"]);
}

/// A shell that asks for a line as soon as the program has ended, and says what it got.
const SHELL: &str = r#""$0"; echo "ended, $?"; read -r line; printf 'got <%q>\n' "$line""#;

/// What the shell gets when the answer comes behind the last byte of the program, and then a command; none where this machine
/// was so slow that nobody would have waited any more.
fn line_for_the_shell(answer: &str) -> Option<String> {
    let folder = folder();
    let begun = Instant::now();
    let mut shell = Term::start_command(
        folder.path(),
        "bash",
        &["-c", SHELL, env!("CARGO_BIN_EXE_norming")],
    );
    shell.keys("q");
    shell.wait_until_raw("^[?1049l");
    shell.keys(answer);
    let is_slow = begun.elapsed() > Duration::from_millis(350);
    shell.wait_for("ended, 0");
    shell.keys("ls\r");
    shell.wait_for("got <");
    shell.wait_for(">");
    let raw = shell.raw_output();
    let got = raw
        .rsplit("got <")
        .next()
        .unwrap()
        .split('>')
        .next()
        .unwrap()
        .to_owned();
    (!is_slow).then_some(got)
}

#[test]
fn answer_behind_the_end_is_not_for_the_shell() {
    for answer in [
        "\x1b]11;rgb:0000/2b2b/3636\x07",
        "\x1b]11;rgb:0000/2b2b/3636\x1b\\",
    ] {
        let got = (0..40).find_map(|_| line_for_the_shell(answer));
        assert_eq!(got.as_deref(), Some("ls"), "or this machine is very slow");
    }
}

#[test]
fn end_waits_for_no_answer_that_came() {
    let best = (0..5).map(|_| {
        let folder = folder();
        let mut term = at_home(folder.path());
        term.keys("\x1b]11;rgb:0000/2b2b/3636\x07");
        let begun = Instant::now();
        term.keys("q");
        assert_eq!(term.end(), 0);
        begun.elapsed()
    });
    let best = best.min().unwrap();
    assert!(best < Duration::from_millis(250), "{best:?}");
}
