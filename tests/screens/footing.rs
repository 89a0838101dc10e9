//! The last line: on every screen each key it offers does something, there are five at most, and help is always there.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::{SMALL, USUAL};
use super::screen::Screen;

/// A screen, made anew for each key that is tried on it.
type Make = fn() -> Screen;

const SCREENS: [(&str, Make); 24] = [
    ("home", || {
        let sessions = [("a.ron", Stage::sealed()), ("b.ron", Stage::team("Pilots"))];
        let files = sessions.map(|(name, stage)| (name, Ok(stage.session)));
        Screen::home(files.into())
    }),
    ("no session", || Screen::home(Vec::new())),
    ("page", || Screen::of(Stage::sealed().session)),
    ("page of a new team", || Screen::of(Stage::team("Pilots").session)),
    ("prepare", || Screen::of(Stage::prepared().session)),
    ("arrive", || meeting(Stage::begun(), StepId::Arrive)),
    ("frame", || meeting(Stage::begun(), StepId::Frame)),
    ("concerns", || meeting(Stage::begun(), StepId::Concerns)),
    ("value", || meeting(Stage::begun(), StepId::Value)),
    ("gather", || meeting(Stage::gathered(), StepId::Gather)),
    ("clusters", || {
        meeting(Stage::gathered(), StepId::Gather).press("Tab")
    }),
    ("draft", || meeting(Stage::drafted(), StepId::Draft)),
    ("decide", || meeting(Stage::proposed(), StepId::Decide)),
    ("decide, voted", || {
        meeting(Stage::proposed(), StepId::Decide)
            .text("4443553")
            .press("Enter")
    }),
    ("case", || meeting(Stage::proposed(), StepId::Case)),
    ("close", || meeting(Stage::proposed(), StepId::Close)),
    ("menu", || meeting(Stage::begun(), StepId::Arrive).press("Enter")),
    ("help", || meeting(Stage::begun(), StepId::Arrive).press("?")),
    ("palette", || meeting(Stage::begun(), StepId::Arrive).press(":")),
    ("typing", || {
        meeting(Stage::begun(), StepId::Frame).press("a").text("x")
    }),
    ("counting", || {
        meeting(Stage::proposed(), StepId::Decide).text("44")
    }),
    ("go-round", || meeting(Stage::begun(), StepId::Arrive).press("w")),
    ("one alone", || {
        meeting(Stage::proposed(), StepId::Decide).press("z")
    }),
    ("pictures", || {
        Screen::of(Stage::sealed().session)
            .press(":")
            .text("pictures")
            .press("Enter")
    }),
];

fn meeting(stage: Stage, step: StepId) -> Screen {
    Screen::meeting(stage.at(step))
}

/// The last line of a screen, without what the terminal adds to it.
fn last_line(screen: &mut Screen) -> String {
    let shown = screen.dump();
    let line = shown
        .lines()
        .rfind(|line| !line.starts_with('~') && !line.trim().is_empty());
    line.unwrap_or_default().trim().to_owned()
}

/// The keys in a last line, as they are printed.
fn offered(line: &str) -> Vec<String> {
    line.split("   ")
        .filter_map(|part| part.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// Everything that a key could have changed.
fn state(screen: &mut Screen) -> (String, usize, bool) {
    (screen.dump(), screen.saved.len(), screen.ended)
}

#[test]
fn every_key_that_is_offered_does_something() {
    let mut tried = 0;
    for (name, make) in SCREENS {
        for size in [USUAL, SMALL] {
            let mut first = make();
            first.resize(size);
            let line = last_line(&mut first);
            for key in offered(&line) {
                let mut screen = make();
                screen.resize(size);
                let before = state(&mut screen);
                let key = if key == "0-5" { "3" } else { &key };
                screen = screen.press(key);
                assert!(
                    state(&mut screen) != before,
                    "{name}, {size:?}: {key} of {line:?}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried} keys were offered");
}

#[test]
fn five_keys_at_most_and_help_at_every_width() {
    for (name, make) in SCREENS {
        for size in [USUAL, SMALL, (120, 40)] {
            let mut screen = make();
            screen.resize(size);
            let line = last_line(&mut screen);
            let keys = offered(&line);
            let is_help = matches!(name, "help" | "palette");
            let help = keys.last().is_some_and(|key| key == "?" || key == "F1");
            assert!(help != is_help, "{name}, {size:?}: {line:?}");
            assert!(keys.len() <= 6, "{name}, {size:?}: {line:?}");
            assert!(keys.len() >= 2, "{name}, {size:?}: {line:?}");
        }
    }
}
