//! What holds of every paste, whatever is in it; the fuzz target runs the same.
//! Must not know how pastes are made.

use norming::domain::tally::Counts;
use norming::format::chat::items::items;
use norming::format::chat::names::whom;
use norming::format::chat::vote::{Said, vote};
use norming::format::chat::{Chat, Fate, read_with};

/// People for pastes that have their names.
pub const ROSTER: [&str; 5] = ["Ama Owusu", "Ben Okafor", "陈伟", "Zoë Ørsted", "王小明"];

/// Fails where one does not hold.
pub fn hold(paste: &str) {
    let Ok(chat) = read_with(paste, &ROSTER) else {
        return;
    };
    for message in &chat.messages {
        assert!(!message.text.trim().is_empty(), "an empty message");
        let fate = chat.lines.get(message.line).map(|line| line.fate);
        assert!(
            matches!(fate, Some(Fate::Head(_) | Fate::Doubtful(_))),
            "a message without a head"
        );
        assert_clean(&message.text, true);
        let from = message.from.as_deref().unwrap_or("?");
        assert_clean(from, false);
        assert!(!from.is_empty(), "a name of nothing");
        whom(from, &ROSTER);
        for item in items(message) {
            assert_clean(&item, false);
        }
        norming::format::chat::dots::dots(&message.text, &["Focus", "Response times", "专注"]);
    }
    let mut last = None;
    for line in &chat.lines {
        assert_clean(&line.text, false);
        if let Fate::Head(number) | Fate::Text(number) | Fate::Doubtful(number) = line.fate {
            assert!(number < chat.messages.len(), "a line of no message");
            assert!(last <= Some(number), "a line of an earlier message");
            last = Some(number);
        }
    }
    let forwards = counts(&chat);
    let backwards = Counts::of(
        chat.messages
            .iter()
            .rev()
            .filter_map(|message| voted(&message.text)),
    );
    assert_eq!(forwards, backwards, "the order of messages counts");
}

/// The votes of a chat, counted.
pub fn counts(chat: &Chat) -> Counts {
    Counts::of(chat.messages.iter().filter_map(|message| voted(&message.text)))
}

fn voted(text: &str) -> Option<norming::domain::tally::Vote> {
    match vote(text) {
        Said::Clearly(vote) | Said::Perhaps(vote) => Some(vote),
        Said::Not(_) => None,
    }
}

fn assert_clean(text: &str, lines: bool) {
    let hidden = |c: char| c.is_control() && !(lines && c == '\n');
    assert!(!text.contains(hidden), "a control character in {text:?}");
}
