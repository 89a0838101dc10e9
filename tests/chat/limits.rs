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

#[test]
fn a_roster_takes_no_program_away() {
    let chat = read_with(
        "Ama Owusu  2:03 PM\n4\nBen Okafor  2:04 PM\n5\n",
        &["Ama Owusu", "Ben Okafor"],
    );
    let chat = chat.expect("small");
    assert_eq!(chat.source, Source::Teams);
    assert_eq!(chat.messages[1].from.as_deref(), Some("Ben Okafor"));
}

#[test]
fn runs_without_an_end_are_read() {
    for part in ["1a", "投", "或", "四", "2:03 PM ", "Ama:", "👍", "(", "a, ", "1 "] {
        let text = part.repeat(MOST_BYTES / 8 / part.len());
        super::invariants::hold(&text);
    }
    for line in ["Ama", "Ama: x", "x: 4", "2:03 PM", "Ama\n2:03 PM", "投"] {
        super::invariants::hold(&format!("{line}\n").repeat(300));
    }
}
