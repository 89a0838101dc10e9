//! Keys that came all at once: whether they are a text that was pasted without brackets, or keys that were pressed.
//! Must not know what a key does, nor whether anybody is typing.

use super::key::{Code, Key};
use super::msg::Msg;

/// So many characters at once are no keys that were pressed. The fastest typists make ten a second, and a frame takes a few
/// milliseconds: one read holds one of them, two at times, and five only where the line or the program stood still for half a
/// second. A key that is held comes thirty times a second, but it is one key, and votes are no letters.
const LEAST: usize = 6;

/// Fewer letters than these are a key that is held, or two in turn.
const LEAST_LETTERS: usize = 3;

/// So many letters at once may be the beginning of more.
const DOUBTFUL_LETTERS: usize = 2;

/// So many keys at once that are no text yet are the beginning of none.
const DOUBTFUL_KEYS: usize = 256;

/// Whether a key may be a piece of a text.
fn is_piece(key: Key) -> bool {
    let plain = key.letter().is_some()
        || matches!(
            key,
            Key {
                code: Code::Enter | Code::Tab,
                ctrl: false,
                alt: false,
                ..
            }
        );
    plain || key == Key::ctrl('j')
}

/// How many letters there are that differ.
fn letters(keys: &[Key]) -> usize {
    let mut seen: Vec<char> = keys.iter().filter_map(|key| key.letter()).collect();
    seen.retain(|character| character.is_alphabetic());
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// Whether keys that came at once are a text.
pub fn is_text(keys: &[Key]) -> bool {
    let characters = keys.iter().filter(|key| key.letter().is_some()).count();
    characters >= LEAST && letters(keys) >= LEAST_LETTERS
}

/// The text that these keys would have typed.
pub fn text_of(keys: &[Key]) -> String {
    let character = |key: &Key| match key.code {
        Code::Char('j') if key.ctrl => '\n',
        Code::Char(character) => character,
        Code::Tab => '\t',
        _ => '\n',
    };
    keys.iter().map(character).collect()
}

/// The keys at the end that may be pieces of a text.
fn tail(messages: &[Msg]) -> Vec<Key> {
    let is_of_a_text = |message: &Msg| match message {
        Msg::Key(key) => is_piece(*key),
        Msg::Burst(_) => true,
        _ => false,
    };
    let end = messages.iter().rposition(|message| !is_of_a_text(message));
    let pieces = messages.iter().skip(end.map_or(0, |at| at + 1));
    let keys = pieces.flat_map(|message| match message {
        Msg::Key(key) => std::slice::from_ref(key),
        Msg::Burst(keys) => keys,
        _ => &[],
    });
    keys.copied().collect()
}

/// Whether what came so far may be the beginning of a text of which more follows at once.
pub fn may_go_on(messages: &[Msg]) -> bool {
    let tail = tail(messages);
    letters(&tail) >= DOUBTFUL_LETTERS && (tail.len() <= DOUBTFUL_KEYS || is_text(&tail))
}

/// What came at once, with its texts in one piece each; they may be in several already.
pub fn gathered(messages: Vec<Msg>) -> Vec<Msg> {
    let mut gathered = Vec::new();
    let mut run: Vec<Key> = Vec::new();
    let close = |run: &mut Vec<Key>, gathered: &mut Vec<Msg>| {
        let keys = std::mem::take(run);
        if is_text(&keys) {
            gathered.push(Msg::Burst(keys));
        } else {
            gathered.extend(keys.into_iter().map(Msg::Key));
        }
    };
    for message in messages {
        match message {
            Msg::Key(key) if is_piece(key) => run.push(key),
            Msg::Burst(keys) => run.extend(keys),
            other => {
                close(&mut run, &mut gathered);
                gathered.push(other);
            }
        }
    }
    close(&mut run, &mut gathered);
    gathered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Key> {
        let key = |character| match character {
            '\n' => Key::plain(Code::Enter),
            '\t' => Key::plain(Code::Tab),
            character => Key::char(character),
        };
        text.chars().map(key).collect()
    }

    #[test]
    fn sentences_are_texts() {
        for text in [
            "Who asks?",
            "ok\nyes\nfine",
            "lunch at noon",
            "大家都不知道谁去问",
            "a,b,c,d",
        ] {
            assert!(is_text(&keys(text)), "{text}");
            assert_eq!(text_of(&keys(text)), text);
        }
    }

    #[test]
    fn keys_that_people_press_are_keys() {
        for text in [
            "44533541\n",
            "4, 4, 5, 3 - 3",
            "1 1 3 2 2\n1 2 2 3 4\n",
            "jjjjjjjjjjjjjjjjjjjj",
            "jjjjkkkkkkjjjj",
            "     ",
            "jjn\n",
            "\tf\tff",
            "y\n2",
        ] {
            assert!(!is_text(&keys(text)), "{text}");
        }
    }

    #[test]
    fn texts_are_gathered_between_other_keys() {
        let up = Key::plain(Code::Up);
        let mut messages: Vec<Msg> = keys("jj").into_iter().map(Msg::Key).collect();
        messages.push(Msg::Key(up));
        messages.extend(keys("Who asks?\n").into_iter().map(Msg::Key));
        let gathered = gathered(messages);
        assert!(
            matches!(&gathered[..], [Msg::Key(_), Msg::Key(_), Msg::Key(key), Msg::Burst(text)]
                if *key == up && text_of(text) == "Who asks?\n"),
            "{gathered:?}"
        );
    }

    #[test]
    fn text_that_comes_in_pieces_is_one() {
        let messages = |text: &str| -> Vec<Msg> { keys(text).into_iter().map(Msg::Key).collect() };
        let mut all = gathered(messages("Who asks"));
        assert!(may_go_on(&all));
        all.extend(messages("? I do"));
        let all = gathered(all);
        assert!(
            matches!(&all[..], [Msg::Burst(text)] if text_of(text) == "Who asks? I do"),
            "{all:?}"
        );
        assert!(!may_go_on(&messages(&"jk".repeat(200))));
    }

    #[test]
    fn two_letters_may_be_the_beginning_of_a_text() {
        let messages = |text: &str| -> Vec<Msg> { keys(text).into_iter().map(Msg::Key).collect() };
        assert!(may_go_on(&messages("Wh")));
        assert!(!may_go_on(&messages("jjj")));
        assert!(!may_go_on(&messages("445")));
    }
}
