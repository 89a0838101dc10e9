//! What holds of every paste, whatever is in it; the fuzz target runs the same.
//! Must not know how pastes are made.

use norming::domain::id::Mint;
use norming::domain::tally::Counts;
use norming::format::chat::items::items;
use norming::format::chat::names::whom;
use norming::format::chat::vote::{Said, vote};
use norming::format::chat::{Chat, Fate, Why, read_with};
use norming::text::is_hidden;
use norming::ui::chat::{Member, Preview, Target};

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
            assert_clean(&item.text, false);
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
    assert_words(&chat);
    assert_shown_once(paste, &chat, Target::Items);
    let votes = Target::Votes {
        named: true,
        blind: false,
    };
    assert_shown_once(paste, &chat, votes);
    let forwards = counts(&chat);
    let backwards = Counts::of(
        chat.messages
            .iter()
            .rev()
            .filter_map(|message| voted(&message.text)),
    );
    assert_eq!(forwards, backwards, "the order of messages counts");
}

/// Each line of words stands in its message, and what of it was left out is said.
fn assert_words(chat: &Chat) {
    let squeezed = |text: &str| {
        text.replace(
            |c: char| c.is_whitespace() || is_hidden(c) || c == ':' || c == '：',
            "",
        )
    };
    for (number, message) in chat.messages.iter().enumerate() {
        let on = chat.lines_of(number);
        assert_eq!(on.len(), message.text.lines().count(), "lines of {message:?}");
        for (at, words) in on.into_iter().zip(message.text.lines()) {
            let line = &chat.lines[at];
            let aside = line.aside.as_ref().map_or("", |aside| &aside.text);
            let whole = squeezed(&line.text);
            let parts = squeezed(aside) + &squeezed(words);
            let is_there = whole.contains(&parts) || parts.contains("⟨U+") || whole.contains("⟨U+");
            assert!(is_there, "{:?} is not in {:?}", line.text, parts);
        }
    }
}

/// What a team whose people are all here would be shown of a paste; nothing where it is too much.
pub fn preview(team: &[&str], paste: &str, target: Target) -> Option<Preview> {
    let mut mint = Mint::new(1);
    let member = |name: &&str| Member {
        id: mint.id(),
        name: (*name).to_owned(),
        here: true,
        dots: Vec::new(),
    };
    let members = team.iter().map(member).collect();
    Preview::read(paste, target, members, Vec::new(), &[]).ok()
}

/// Every line that is not empty stands in exactly one entry of the preview.
fn assert_shown_once(paste: &str, chat: &Chat, target: Target) {
    let Some(preview) = preview(&ROSTER, paste, target) else {
        return;
    };
    let mut shown = vec![0; chat.lines.len()];
    for entry in preview.entries() {
        for at in &entry.lines {
            shown[*at] += 1;
        }
    }
    for (line, shown) in chat.lines.iter().zip(shown) {
        let expected = usize::from(line.fate != Fate::Ignored(Why::Empty));
        assert_eq!(
            shown, expected,
            "{:?} is shown {shown} times for {target:?}: {paste:?}",
            line.text
        );
        assert!(
            line.fate != Fate::Ignored(Why::Empty) || line.text.trim().is_empty(),
            "{:?} is not empty",
            line.text
        );
    }
    assert_eq!(preview.standings().len(), preview.entries().len());
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
