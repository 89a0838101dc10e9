//! Keys as a sentence: `a Tab Shift-Tab Ctrl-Z ?`, each word a key as it is printed on keyboards.

use norming::ui::key::{Code, Key};

/// The keys of a sentence.
pub fn keys(sentence: &str) -> Vec<Key> {
    sentence.split_whitespace().map(key).collect()
}

/// The key of a word.
pub fn key(word: &str) -> Key {
    if word == "Shift-Tab" {
        return Key::plain(Code::BackTab);
    }
    let (mut key, mut rest) = (Key::plain(Code::Esc), word);
    loop {
        if let Some(after) = rest.strip_prefix("Ctrl-") {
            (key.ctrl, rest) = (true, after);
        } else if let Some(after) = rest.strip_prefix("Alt-") {
            (key.alt, rest) = (true, after);
        } else if let Some(after) = rest.strip_prefix("Shift-") {
            (key.shift, rest) = (true, after);
        } else {
            break;
        }
    }
    key.code = match rest {
        "Enter" => Code::Enter,
        "Esc" => Code::Esc,
        "Tab" => Code::Tab,
        "Backspace" => Code::Backspace,
        "Delete" => Code::Delete,
        "Left" => Code::Left,
        "Right" => Code::Right,
        "Up" => Code::Up,
        "Down" => Code::Down,
        "Home" => Code::Home,
        "End" => Code::End,
        "Space" => Code::Char(' '),
        "F1" => Code::F(1),
        letter => {
            let mut letters = letter.chars();
            let (Some(first), None) = (letters.next(), letters.next()) else {
                panic!("{word} is no key; words are typed with `text`");
            };
            let held = key.ctrl || key.alt;
            Code::Char(if held { first.to_ascii_lowercase() } else { first })
        }
    };
    key
}

#[test]
fn a_sentence_of_keys_is_read_as_it_is_printed_on_keyboards() {
    assert_eq!(
        keys("a Tab Shift-Tab Ctrl-Z Alt-Enter"),
        [
            Key::char('a'),
            Key::plain(Code::Tab),
            Key::plain(Code::BackTab),
            Key::ctrl('z'),
            Key {
                alt: true,
                ..Key::plain(Code::Enter)
            },
        ]
    );
}
