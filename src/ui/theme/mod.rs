//! The one place for colours: what a thing is decides how it looks.
//! Must not know screens. Body text keeps the terminal's own colours; colour only ever repeats what a sign says.

mod display;
mod palette;

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};

use crate::format::settings::ThemeChoice;

pub use display::{Depth, Display, Ground};

use palette::{Colours, PLAIN, colours};

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words to read.
    Body,
    /// The name of where we are.
    Title,
    /// The one thing to do now.
    Now,
    /// A label in front of something.
    Label,
    /// What stands in an empty field.
    Ghost,
    /// Where the cursor is.
    Cursor,
    /// Words of the row with the cursor.
    Here,
    /// Chosen among several.
    Selected,
    /// A key that can be pressed.
    Key,
    /// A line that separates; it is written with `-`.
    Rule,
    /// A bar of a chart; it is written with `#`.
    Bar,
    /// A bar of low votes, which are to be heard.
    LowBar,
    /// A big digit; it is written with `#`.
    Digit,
    /// A big digit of something that wants attention.
    LowDigit,
    /// Something that wants attention; always with a sign or a word.
    Warning,
}

/// How roles look on one terminal.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    choice: ThemeChoice,
    lines: Option<bool>,
    display: Display,
    colours: Colours,
}

impl Theme {
    /// What was chosen, on what the terminal can show; `lines` says whether lines and bars are drawn, or written with
    /// plain characters, none: as the terminal can.
    pub fn new(choice: ThemeChoice, lines: Option<bool>, display: Display) -> Self {
        Self {
            choice,
            lines,
            display,
            colours: colours(choice, display),
        }
    }

    /// The colours that were chosen.
    pub fn choice(&self) -> ThemeChoice {
        self.choice
    }

    /// Whether lines and bars are drawn, or written with plain characters.
    pub fn draws_lines(&self) -> bool {
        self.lines.unwrap_or(self.display.draws_lines)
    }

    /// Another choice of colours, on the same terminal.
    pub fn choose(&mut self, choice: ThemeChoice) {
        *self = Self::new(choice, self.lines, self.display);
    }

    /// Draws lines and bars, or writes them with plain characters.
    pub fn draw_lines(&mut self, draws: bool) {
        self.lines = Some(draws);
    }

    /// The terminal has told what its background is like.
    pub fn set_ground(&mut self, ground: Ground) {
        let display = Display {
            ground,
            ..self.display
        };
        *self = Self::new(self.choice, self.lines, display);
    }

    /// How this looks.
    pub fn style(&self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let Colours { accent, warm, quiet } = self.colours;
        let tinted = |style: Style, colour| match colour {
            Some(colour) => style.fg(colour),
            None => style,
        };
        match role {
            Role::Body | Role::Ghost | Role::Label => plain,
            Role::Title => bold,
            Role::Warning => tinted(bold, warm),
            // Where no colour can be used, the row still has to be found across a room. Both are legible on any background,
            // and neither is a colour (NO_COLOR).
            Role::Here if !self.has_colours() => bold.add_modifier(Modifier::REVERSED),
            Role::Now | Role::Key | Role::Cursor | Role::Here => tinted(bold, accent),
            Role::Selected => plain.add_modifier(Modifier::REVERSED),
            Role::Rule => tinted(plain, quiet),
            Role::Bar | Role::Digit => tinted(plain, accent),
            Role::LowBar | Role::LowDigit => tinted(plain, warm),
        }
    }

    /// The text of a piece as it is drawn: lines and bars have characters of their own, of the same width.
    pub fn text<'a>(&self, role: Role, text: &'a str) -> Cow<'a, str> {
        match role {
            Role::Rule if self.draws_lines() => text.replace('-', "\u{2500}").into(),
            Role::Bar | Role::LowBar if self.draws_lines() => text.replace('#', "\u{2587}").into(),
            Role::Digit | Role::LowDigit if self.draws_lines() => text.replace('#', "\u{2588}").into(),
            _ => text.into(),
        }
    }

    /// Whether any colour is used.
    pub fn has_colours(&self) -> bool {
        self.colours != PLAIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    const DISPLAY: Display = Display {
        ground: Ground::Dark,
        depth: Depth::Many,
        draws_lines: true,
    };

    #[test]
    fn without_colours_only_weight_and_reversal_are_left() {
        let display = Display {
            depth: Depth::None,
            ..DISPLAY
        };
        let theme = Theme::new(ThemeChoice::Auto, None, display);
        for role in [Role::Now, Role::Key, Role::Rule, Role::LowBar, Role::Warning] {
            assert_eq!(theme.style(role).fg, None, "{role:?}");
        }
        assert!(theme.style(Role::Now).add_modifier.contains(Modifier::BOLD));
    }

    #[test]
    fn row_is_reversed_where_no_colour_is_used() {
        let unknown = Display {
            ground: Ground::Unknown,
            ..DISPLAY
        };
        let no_color = Display {
            depth: Depth::None,
            ..DISPLAY
        };
        for (choice, display) in [
            (ThemeChoice::Auto, unknown),
            (ThemeChoice::Auto, no_color),
            (ThemeChoice::Mono, DISPLAY),
        ] {
            let theme = Theme::new(choice, None, display);
            let here = theme.style(Role::Here);
            assert_eq!((here.fg, here.bg), (None, None), "{choice:?} {display:?}");
            assert!(
                here.add_modifier.contains(Modifier::REVERSED),
                "{choice:?} {display:?}"
            );
            assert!(theme.style(Role::Title).add_modifier.contains(Modifier::BOLD));
        }
        let coloured = Theme::new(ThemeChoice::Auto, None, DISPLAY).style(Role::Here);
        assert!(!coloured.add_modifier.contains(Modifier::REVERSED) && coloured.fg.is_some());
    }

    #[test]
    fn words_to_read_keep_the_colour_of_the_terminal() {
        for choice in ThemeChoice::ALL {
            for role in [Role::Body, Role::Ghost, Role::Label, Role::Title, Role::Selected] {
                let style = Theme::new(choice, None, DISPLAY).style(role);
                assert_eq!((style.fg, style.bg), (None, None), "{choice:?} {role:?}");
            }
        }
    }

    #[test]
    fn nothing_blinks_and_nothing_is_dim() {
        for choice in ThemeChoice::ALL {
            for role in [Role::Body, Role::Ghost, Role::Rule, Role::Warning, Role::Bar] {
                let weight = Theme::new(choice, None, DISPLAY).style(role).add_modifier;
                let unwanted =
                    Modifier::DIM | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::HIDDEN;
                assert!(!weight.intersects(unwanted), "{choice:?} {role:?}");
            }
        }
    }

    #[test]
    fn lines_and_bars_are_drawn_in_the_same_width_or_written_plainly() {
        let drawn = Theme::new(ThemeChoice::Auto, None, DISPLAY);
        let plain = Theme::new(ThemeChoice::Auto, Some(false), DISPLAY);
        for (role, text) in [(Role::Rule, "----"), (Role::Bar, "####"), (Role::LowDigit, "##")] {
            assert_eq!(plain.text(role, text), text);
            assert_ne!(drawn.text(role, text), text);
            assert_eq!(width(&drawn.text(role, text)), text.len());
        }
        assert_eq!(drawn.text(Role::Body, "- # -"), "- # -");
    }
}
