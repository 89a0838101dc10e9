//! The key parser: what the terminal library reports, as the screens know it.
//! Must not know what a key does.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::ui::key::{Code, Key};
use crate::ui::msg::{Msg, Size};

/// What an event of the terminal means to the program, if anything.
pub fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(Size { width, height })),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

/// The key that was pressed; a key let go, or one the program has no name for, is nothing.
pub fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt, shift) = (
        held(KeyModifiers::CONTROL),
        held(KeyModifiers::ALT),
        held(KeyModifiers::SHIFT),
    );
    let code = match code(event.code)? {
        Code::Tab if shift => Code::BackTab,
        // What many terminals send for Backspace, with Ctrl or without.
        Code::Char('h' | 'H') if ctrl => {
            return Some(Key {
                alt,
                ..Key::plain(Code::Backspace)
            });
        }
        Code::Char(character) if ctrl => Code::Char(character.to_ascii_lowercase()),
        code => code,
    };
    // A character says by itself whether Shift was held, and so does a Tab backwards.
    let shift = shift && !matches!(code, Code::Char(_) | Code::BackTab);
    Some(Key {
        code,
        ctrl,
        alt,
        shift,
    })
}

fn code(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Char(character) => Code::Char(character),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

    fn check(code: KeyCode, modifiers: KeyModifiers, expected: Key) {
        assert_eq!(
            key(KeyEvent::new(code, modifiers)),
            Some(expected),
            "{code:?} with {modifiers:?}"
        );
    }

    #[test]
    fn keys_are_told_in_one_form() {
        check(KeyCode::Char('g'), NONE, Key::char('g'));
        check(KeyCode::Char('G'), SHIFT, Key::char('G'));
        check(KeyCode::Char('？'), NONE, Key::char('？'));
        check(KeyCode::Char('z'), CTRL, Key::ctrl('z'));
        check(KeyCode::Char('Z'), CTRL | SHIFT, Key::ctrl('z'));
        check(KeyCode::Char('h'), CTRL, Key::plain(Code::Backspace));
        check(KeyCode::BackTab, SHIFT, Key::plain(Code::BackTab));
        check(KeyCode::Tab, SHIFT, Key::plain(Code::BackTab));
        check(
            KeyCode::Enter,
            KeyModifiers::ALT,
            Key {
                alt: true,
                ..Key::plain(Code::Enter)
            },
        );
        check(
            KeyCode::Left,
            SHIFT,
            Key {
                shift: true,
                ..Key::plain(Code::Left)
            },
        );
        check(KeyCode::F(1), NONE, Key::plain(Code::F(1)));
    }

    #[test]
    fn a_key_let_go_is_nothing() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('a'), NONE, KeyEventKind::Release);
        assert_eq!(key(release), None);
        assert_eq!(key(KeyEvent::new(KeyCode::CapsLock, NONE)), None);
    }
}
