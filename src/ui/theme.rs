//! The one place for colours: what a thing is decides how it looks.
//! Must not know screens. Body text keeps the terminal's own colours; colour only ever repeats what a sign says.

use ratatui::style::{Color, Modifier, Style};

use crate::format::settings::ThemeChoice;

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
    /// Chosen among several.
    Selected,
    /// A key that can be pressed.
    Key,
    /// A line that separates.
    Rule,
    /// A bar of a chart.
    Bar,
    /// Something that wants attention; always with a sign or a word.
    Warning,
}

/// How roles look.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    choice: ThemeChoice,
}

impl Theme {
    /// With the terminal's basic colours, which suit its background, or with none.
    pub fn new(choice: ThemeChoice) -> Self {
        Self { choice }
    }

    /// How this looks.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match role {
            Role::Body | Role::Ghost | Role::Label => plain,
            Role::Title | Role::Now | Role::Key | Role::Warning => plain.add_modifier(Modifier::BOLD),
            Role::Cursor => self.tint(plain.add_modifier(Modifier::BOLD), Color::Cyan),
            Role::Selected => plain.add_modifier(Modifier::REVERSED),
            Role::Rule | Role::Bar => self.tint(plain, Color::Cyan),
        }
    }

    fn tint(self, style: Style, colour: Color) -> Style {
        match self.choice {
            ThemeChoice::Auto | ThemeChoice::Light | ThemeChoice::Dark => style.fg(colour),
            ThemeChoice::HighContrast => style.fg(colour).add_modifier(Modifier::BOLD),
            ThemeChoice::Mono => style,
        }
    }
}
