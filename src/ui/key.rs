//! A key press as the screens know it.
//! Must not know the library that reads the terminal.

/// Which key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A character, as typed.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift with Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// F1 to F12.
    F(u8),
}

/// A key with what was held down with it. Shift is told for keys that are not characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
}

impl Key {
    /// A key alone.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character alone.
    pub const fn char(character: char) -> Self {
        Self::plain(Code::Char(character))
    }

    /// The character, where nothing is held down with it.
    pub fn letter(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// A character with Ctrl.
    pub const fn ctrl(character: char) -> Self {
        Self {
            code: Code::Char(character),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }
}

/// A key as it is printed on keyboards; the same in every language.
pub fn name(key: Key) -> String {
    let base = match key.code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(character) if key.ctrl || key.alt => character.to_ascii_uppercase().to_string(),
        Code::Char(character) => character.to_string(),
        Code::Enter => "Enter".to_owned(),
        Code::Esc => "Esc".to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::BackTab => "Shift-Tab".to_owned(),
        Code::Backspace => "Backspace".to_owned(),
        Code::Delete => "Delete".to_owned(),
        Code::Left => "Left".to_owned(),
        Code::Right => "Right".to_owned(),
        Code::Up => "Up".to_owned(),
        Code::Down => "Down".to_owned(),
        Code::Home => "Home".to_owned(),
        Code::End => "End".to_owned(),
        Code::PageUp => "PgUp".to_owned(),
        Code::PageDown => "PgDn".to_owned(),
        Code::F(number) => format!("F{number}"),
    };
    let ctrl = if key.ctrl { "Ctrl-" } else { "" };
    let alt = if key.alt { "Alt-" } else { "" };
    let shift = if key.shift { "Shift-" } else { "" };
    format!("{ctrl}{alt}{shift}{base}")
}
