//! What the others answer to: a question that opens the chat of a program, or that a reply quotes.
//! Must not know how heads and replies look.

use super::{Chat, Fate, Source, Why};

/// Finds the messages that ask for what the others write.
pub fn find(chat: &mut Chat) {
    let quoted = |line: &super::Line| match &line.aside {
        Some(aside) => Some(aside.text.clone()),
        None => (line.fate == Fate::Ignored(Why::Reply)).then(|| line.text.clone()),
    };
    let quoted: Vec<String> = chat.lines.iter().filter_map(quoted).collect();
    let mut first = chat.source != Source::Plain && chat.messages.len() > 2;
    for message in &mut chat.messages {
        let is_question = message.text.ends_with(['?', '？']);
        let line = message.text.lines().next().unwrap_or_default();
        message.asks = is_question && (first || quoted.iter().any(|quote| quote.contains(line)));
        first = false;
    }
}
