//! Bad input: too much, and nothing that can be read.

use norming::format::chat::{Fate, MOST_BYTES, MOST_LINES, Source, TooMuch, Why, read, read_with};

#[test]
fn nothing_is_read_of_too_much() {
    let large = "Ama: 4\n".repeat(1_500_000);
    assert_eq!(read(&large), Err(TooMuch::Bytes(large.len())));
    assert_eq!(
        read(&"4\n".repeat(MOST_LINES + 1)),
        Err(TooMuch::Lines(MOST_LINES + 1))
    );
    assert!(read(&"4\n".repeat(MOST_LINES)).is_ok());
    assert!(read(&"4".repeat(MOST_BYTES)).is_ok());
}

#[test]
fn control_characters_are_nobodys_words() {
    let chat = read("\u{1b}\u{7}\n\u{200b}\u{202e}\n\u{0}").expect("small");
    assert!(chat.messages.is_empty());
    assert!(
        chat.lines
            .iter()
            .all(|line| line.fate == Fate::Ignored(Why::Control))
    );
    let chat = read("\u{1b}[31m4").expect("small");
    assert_eq!(chat.lines[0].fate, Fate::Doubtful(0));
    assert_eq!(chat.messages[0].text, "⟨U+001B⟩[31m4");
}

#[test]
fn known_names_are_heads_without_a_time() {
    let chat = read_with("Ama Owusu\n4\nBEN OKAFOR\n5\n", &["Ama Owusu", "Ben Okafor"]).expect("small");
    let found: Vec<_> = chat
        .messages
        .iter()
        .map(|message| (message.from.as_deref(), &*message.text))
        .collect();
    assert_eq!(found, [(Some("Ama Owusu"), "4"), (Some("BEN OKAFOR"), "5")]);
    assert_eq!(chat.source, Source::Plain);
}
