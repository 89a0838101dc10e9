//! What a line seems to be: a name, a sentence, a request, an introduction.
//! Must not know blocks.

/// A heading is at most this long.
const LONGEST_HEADING: usize = 80;

/// Words an agreement is introduced with.
const INTRODUCES: &[&str] = &[
    "this ",
    "these ",
    "the following",
    "here ",
    "here's",
    "below",
    "last updated",
    "last reviewed",
    "last changed",
    "updated",
    "written",
    "created",
    "version:",
    "version 1",
    "version 2",
    "by signing",
    "review frequency",
    "review cycle",
    "review date",
    "next review",
    "note:",
    "note ",
    "we wrote",
    "we agreed",
    "as a team, we",
    "as a team we",
    "our team agrees",
    "our agreements",
    "please read",
    "see ",
    "purpose:",
    "date:",
    "owner:",
    "status:",
    "reviewed",
    "agreed on",
    "approved",
    "drafted",
    "source:",
    "本文",
    "以下",
    "这份",
    "如下",
    "更新",
    "版本",
    "日期",
    "最后",
];

/// Whether a text only introduces what follows.
pub(super) fn introduces(text: &str) -> bool {
    let low = text.to_lowercase();
    let low = low.trim_start_matches(['*', '_', '>']);
    INTRODUCES.iter().any(|begin| low.starts_with(begin))
}

/// Whether a text says enough to be a norm by itself, where no sign says that it is an item.
pub(super) fn says_something(text: &str) -> bool {
    text.chars().any(|c| c >= '\u{2e80}') || text.split_whitespace().count() > 2
}

/// Whether a text ends in a colon and is no more than that: it introduces what follows.
pub(super) fn leads_over(text: &str) -> bool {
    text.ends_with([':', '：']) && !text.contains(". ") && !text.contains('。')
}

/// Whether a line is short and no sentence.
pub(super) fn could_head(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', ',', ';', '。', '！', '？', '，', '；', '、'])
        && text.chars().count() <= LONGEST_HEADING
        && text.chars().any(char::is_alphanumeric)
}

pub(super) fn is_loud(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

/// Whether a text begins as a sentence about us or a request does.
pub(super) fn begins_normative(text: &str) -> bool {
    let low = text.to_lowercase();
    let mut words = low
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty());
    words.next().is_some_and(|word| {
        [
            "we",
            "i",
            "you",
            "be",
            "use",
            "keep",
            "do",
            "don't",
            "don’t",
            "no",
            "not",
            "never",
            "always",
            "avoid",
            "ask",
            "assume",
            "start",
            "stay",
            "let",
            "make",
            "speak",
            "listen",
            "respect",
            "turn",
            "write",
            "share",
            "give",
            "if",
            "when",
            "please",
            "everyone",
            "everybody",
            "all",
            "nobody",
            "respond",
            "answer",
            "reply",
            "bring",
            "come",
            "take",
            "show",
            "record",
            "say",
            "treat",
            "help",
            "try",
            "mute",
            "post",
            "put",
            "only",
            "follow",
            "limit",
            "maintain",
            "attend",
            "communicate",
            "provide",
            "notify",
            "raise",
            "seek",
            "celebrate",
            "encourage",
            "prefer",
            "ensure",
            "aim",
            "strive",
            "remember",
            "consider",
            "create",
            "commit",
        ]
        .contains(&word)
    })
}

/// Whether a text says what somebody does: it begins as a sentence or a request does.
pub(super) fn is_normative(text: &str) -> bool {
    let low = text.to_lowercase();
    let mut later = low.split(|c: char| !c.is_alphanumeric()).skip(1);
    let has = later.any(|word| {
        [
            "we", "should", "must", "will", "is", "are", "can", "may", "shall", "have", "has", "need",
            "needs",
        ]
        .contains(&word)
    });
    begins_normative(text)
        || has
        || ["我们", "要", "不", "请", "必须", "应", "别", "先"]
            .iter()
            .any(|sign| low.contains(sign))
}

/// Whether an item with others below it only names what they are about.
pub(super) fn is_theme(text: &str, first_below: &str) -> bool {
    let is_lower = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
    // What goes on in small letters is the same sentence.
    if !is_lower(text) && is_lower(first_below) || text.contains('\n') {
        return false;
    }
    let words = text.split_whitespace().count();
    let is_wide = text.chars().any(|c| c >= '\u{2e80}');
    let is_short = if is_wide {
        text.chars().count() <= 12
    } else {
        words <= 6
    };
    let asks = text.ends_with(['?', '？']);
    asks || is_short && could_head(text) && !is_normative(text)
}
