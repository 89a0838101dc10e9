//! What the terminal can show, as the environment says it, and as the terminal answers when it is asked.
//! Must not know a colour, nor what is drawn.

use std::env;

use crossterm::style::available_color_count;

use crate::ui::theme::{Depth, Display, Ground};

/// Asks for the colour of the background (OSC 11 of xterm); nothing waits for the answer.
pub const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// What the environment says.
pub fn display() -> Display {
    Display {
        ground: ground(&variable("COLORFGBG")),
        depth: depth(),
        draws_lines: draws_lines(&["LC_ALL", "LC_CTYPE", "LANG"].map(variable)),
    }
}

/// Whether the terminal can put a character where it is told to.
pub fn has_a_screen() -> bool {
    variable("TERM") != "dumb"
}

/// Whether asking the terminal is of any use; the console of Linux does not know the question.
pub fn may_ask(display: Display) -> bool {
    display.depth != Depth::None && display.ground == Ground::Unknown && variable("TERM") != "linux"
}

/// Whether whoever runs this asks for no colour (`NO_COLOR`).
pub fn wants_no_colour() -> bool {
    !variable("NO_COLOR").is_empty()
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn depth() -> Depth {
    match available_color_count() {
        _ if wants_no_colour() => Depth::None,
        256.. => Depth::Many,
        _ => Depth::Sixteen,
    }
}

/// Some terminals say `foreground;background`, as numbers of the first sixteen colours.
fn ground(variable: &str) -> Ground {
    match variable.rsplit(';').next().and_then(|number| number.parse().ok()) {
        Some(7u8 | 9..=15) => Ground::Light,
        Some(0..=6 | 8) => Ground::Dark,
        _ => Ground::Unknown,
    }
}

/// The first variable that says something decides, as everywhere; lines are no characters of the C locale.
fn draws_lines(variables: &[String]) -> bool {
    variables
        .iter()
        .find(|value| !value.is_empty())
        .is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            value.ends_with("utf-8") || value.ends_with("utf8") || value.contains("utf-8@")
        })
}

/// What an answer to the question says: `rgb:` and three numbers of one to four hexadecimal digits.
pub fn answered(answer: &str) -> Option<Ground> {
    let colour = answer
        .strip_prefix("rgb:")
        .or_else(|| answer.strip_prefix("rgba:"))?;
    let mut parts = colour.split('/').map(|part| {
        let most = (1u32
            << (4 * u32::try_from(part.len())
                .ok()
                .filter(|length| (1..=4).contains(length))?))
            - 1;
        Some(f64::from(u32::from_str_radix(part, 16).ok()?) / f64::from(most))
    });
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // How bright the eye finds it (ITU-R BT.601).
    let brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if brightness > 0.5 {
        Ground::Light
    } else {
        Ground::Dark
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_is_light_or_dark_by_how_bright_it_is() {
        assert_eq!(answered("rgb:0000/2b2b/3636"), Some(Ground::Dark));
        assert_eq!(answered("rgb:fdfd/f6f6/e3e3"), Some(Ground::Light));
        assert_eq!(answered("rgb:f/f/f"), Some(Ground::Light));
        assert_eq!(answered("rgba:00/00/00/ff"), Some(Ground::Dark));
        for bad in [
            "",
            "rgb:",
            "rgb:00/00",
            "rgb:zz/00/00",
            "rgb:00000/0/0",
            "#ffffff",
        ] {
            assert_eq!(answered(bad), None, "{bad}");
        }
    }

    #[test]
    fn some_terminals_say_it_in_the_environment() {
        assert_eq!(ground("15;0"), Ground::Dark);
        assert_eq!(ground("0;default;15"), Ground::Light);
        assert_eq!(ground("12;8"), Ground::Dark);
        assert_eq!(ground("default;default"), Ground::Unknown);
        assert_eq!(ground(""), Ground::Unknown);
    }

    #[test]
    fn lines_are_drawn_where_the_locale_has_them() {
        let said = |values: [&str; 3]| draws_lines(&values.map(str::to_owned));
        assert!(said(["", "", "en_GB.UTF-8"]));
        assert!(said(["C.utf8", "", "C"]));
        assert!(!said(["C", "", "en_GB.UTF-8"]));
        assert!(!said(["", "", ""]));
    }
}
