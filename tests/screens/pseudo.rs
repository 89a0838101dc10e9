//! A third language in a test: English with accents, longer by two fifths, each text between marks and with right-to-left
//! marks in it. What is cut instead of wrapped has lost a mark; what has no accent is not among the words.

use std::collections::BTreeSet;

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::msg::Trouble;
use norming::ui::strings::*;

use super::fixture::Stage;
use super::golden::{SMALL, USUAL};
use super::importing::AGREEMENT;
use super::screen::Screen;

const OPEN: char = '⟦';
const CLOSE: char = '⟧';
const RIGHT_TO_LEFT: char = '\u{200f}';

fn en() -> &'static Strings {
    strings(Language::En)
}

/// The same text in the pseudo-language. Keys and what is typed stay as they are: they are in no language.
fn said(text: &str) -> String {
    if text.trim().is_empty() {
        return text.to_owned();
    }
    // A sentence may have a name of the language in it.
    let text = &text.replace([OPEN, CLOSE, RIGHT_TO_LEFT], "");
    let accented = text.chars().map(|c| match c {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        'y' => 'ý',
        'Y' => 'Ý',
        other => other,
    });
    let longer = text.chars().count() * 2 / 5;
    let more: String = " ~~~~~~".chars().cycle().take(longer).collect();
    let accented: String = accented.collect();
    format!("{OPEN}{RIGHT_TO_LEFT}{accented}{more}{CLOSE}")
}

fn kept(text: &'static str) -> &'static str {
    String::leak(said(text))
}

fn pseudo() -> &'static Strings {
    Box::leak(Box::new(include!("pseudo.words")))
}

/// What is shown, what people wrote into its session, and what is on it.
struct Shown {
    name: String,
    written: String,
    screen: String,
}

/// A screen in the pseudo-language, after these keys.
fn shown(name: &str, session: Session, is_meeting: bool, keys: &str, size: (u16, u16)) -> Shown {
    let written = format!("{session:?}");
    let screen = if is_meeting {
        Screen::meeting(session)
    } else {
        Screen::of(session)
    };
    spoken(name, written, screen, size, |screen| screen.press(keys))
}

/// The same of a screen that is there, after something was done.
fn spoken(
    name: &str,
    written: String,
    mut screen: Screen,
    size: (u16, u16),
    act: impl FnOnce(Screen) -> Screen,
) -> Shown {
    screen.resize(size);
    screen.speak(pseudo());
    Shown {
        name: name.to_owned(),
        written,
        screen: act(screen).dump(),
    }
}

/// Home, a file that cannot be read, and chats that were pasted.
fn besides(size: (u16, u16)) -> Vec<Shown> {
    let mut all = Vec::new();
    for keys in ["", "a", "/", "?", ":"] {
        let sealed = Stage::sealed().session;
        let written = format!("{sealed:?} tidewater night ron");
        let home = Screen::home(vec![
            ("tidewater.ron", Ok(sealed)),
            ("night.ron", Err(Trouble::NotThere)),
        ]);
        let name = format!("Home {keys}");
        all.push(spoken(&name, written, home, size, |screen| screen.press(keys)));
    }
    for keys in ["", "n Down a x", "e", "?", "Space Esc", "g w"] {
        let written = format!("{AGREEMENT} old Tidewater");
        let screen = Screen::importing(AGREEMENT, Language::En);
        let name = format!("Import {keys}");
        all.push(spoken(&name, written, screen, size, |screen| screen.press(keys)));
    }
    for (step, chat) in [
        (StepId::Decide, "Ama: 4\nZed: 3\nBashir: 9\nhello"),
        (
            StepId::Gather,
            "Ama: Three tools\nJoined the meeting\nZed: We wait for days",
        ),
    ] {
        let session = Stage::proposed().at(step);
        let written = format!("{session:?} {chat} zoom teams meet slack");
        for keys in ["", "Enter", "Down Space", "F1"] {
            let screen = Screen::meeting(session.clone());
            let name = format!("{step:?}, a chat, {keys}");
            let pasted = |screen: Screen| screen.paste(chat).press(keys);
            all.push(spoken(&name, written.clone(), screen, size, pasted));
        }
    }
    all
}

/// Every step, the pages, and what lies over them.
fn screens(size: (u16, u16)) -> Vec<Shown> {
    let mut all = Vec::new();
    for step in StepId::ALL {
        let stage = match step {
            StepId::Arrive | StepId::Frame | StepId::Concerns | StepId::Value => Stage::begun(),
            StepId::Gather => Stage::gathered(),
            StepId::Draft => Stage::drafted(),
            StepId::LookBack => Stage::reopened(),
            StepId::Decide | StepId::Case | StepId::Close => Stage::proposed(),
        };
        all.push(shown(&format!("{step:?}"), stage.at(step), true, "", size));
    }
    for (name, session) in [
        ("page", Stage::sealed().session),
        ("prepare", Stage::prepared().session),
    ] {
        all.push(shown(name, session, false, "", size));
    }
    for keys in [
        "?",
        ":",
        "!",
        "w",
        "z",
        "x",
        "x Up Enter",
        "v",
        "n n",
        "a",
        "Tab a",
        "Tab Enter",
    ] {
        let session = Stage::begun().at(StepId::Frame);
        all.push(shown("Frame", session, true, keys, size));
    }
    for (name, keys) in [
        ("Decide", "4 4 5 3"),
        ("Decide", "4 4 5 3 3 5 1 Enter"),
        ("Decide, what can be done", "4 4 5 4 4 5 4 Enter Enter"),
        ("Decide, what harm", "4 4 5 3 3 5 1 Enter o"),
    ] {
        let session = Stage::proposed().at(StepId::Decide);
        all.push(shown(name, session, true, keys, size));
    }
    all.extend(besides(size));
    all
}

/// Words of people, of agendas, and names that are printed on keys: they are in nobody's list of words.
fn of_no_list(written: &str) -> BTreeSet<String> {
    let agendas = norming::format::agenda::shipped(Language::En);
    let keys =
        "Enter Esc Tab Space Ctrl Alt Shift Backspace Delete Up Down Left Right Home End PageUp PageDown";
    let all = format!("{written} {agendas:?} {keys} caret cursor");
    let words = all.split(|c: char| !c.is_ascii_alphabetic());
    words.map(str::to_lowercase).collect()
}

#[test]
fn every_word_on_a_screen_is_in_the_list_of_words() {
    let mut missing = BTreeSet::new();
    for size in [USUAL, SMALL] {
        for Shown {
            name,
            written,
            screen,
        } in screens(size)
        {
            let known = of_no_list(&written);
            let words = screen.split(|c: char| !c.is_alphabetic());
            for word in words.filter(|word| word.len() > 2 && word.is_ascii()) {
                let word = word.to_lowercase();
                // What is cut is told by two dots.
                let is_known = known.iter().any(|known| known.starts_with(&word));
                let is_typed = TYPED.contains(&word.as_str());
                if !is_known && !is_typed {
                    missing.insert(format!("{name}: {word}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Names of forms that are typed and have no vowel.
const TYPED: &[&str] = &["html"];

#[test]
fn no_text_is_cut_without_a_sign() {
    let mut cut = Vec::new();
    for size in [USUAL, SMALL] {
        for Shown { name, screen, .. } in screens(size) {
            let count = |mark: char| screen.chars().filter(|c| *c == mark).count();
            // What was cut on purpose ends in two dots, and in no more.
            let is_cut = |text: &&str| {
                let dots = text.split("  ").next().unwrap_or_default().trim_end();
                !text.contains(CLOSE) && dots.ends_with("..") && !dots.ends_with("...")
            };
            let cuts = |row: &str| row.split(OPEN).skip(1).filter(is_cut).count();
            let (opened, closed) = (
                count(OPEN),
                count(CLOSE) + screen.lines().map(cuts).sum::<usize>(),
            );
            // A text that goes on below or above the rows that are shown.
            let is_longer = screen.contains("móré");
            if opened.abs_diff(closed) > usize::from(is_longer) {
                cut.push(format!("{name}: {opened} begin, {closed} end\n{screen}"));
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}
