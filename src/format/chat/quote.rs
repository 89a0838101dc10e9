//! What a reply quotes, and what stands after the quote on the same line.
//! Must not know who is quoted.

/// What a quote begins with, before its mark.
const BEGINS: [&str; 10] = [
    "replying to ",
    "reply to ",
    "in reply to ",
    "回复",
    "回復",
    "antwort auf ",
    "antwortet auf ",
    "en réponse à ",
    "réponse à ",
    "respondiendo a ",
];

/// Marks that open a quote, and the ones that close it.
const MARKS: [(char, &[char]); 5] = [
    ('"', &['"', '”']),
    ('“', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('「', &['」']),
];

/// A quote at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote<'a> {
    /// It ends on this line; these words stand after it, and whether it might have ended elsewhere.
    Ends {
        quoted: &'a str,
        rest: &'a str,
        sure: bool,
    },
    /// It ends on a later line.
    Opens,
}

/// The quote that a line begins with; `said` are the words of earlier messages, one of which is quoted.
pub fn quote<'a>(line: &'a str, said: &dyn Fn(&str) -> bool) -> Option<Quote<'a>> {
    let lower = line.to_lowercase();
    let begin = BEGINS.iter().find(|begin| lower.starts_with(**begin))?;
    // Lower case can be longer than what it is of, where letters are no plain ones.
    let rest = line.get(begin.len()..)?.trim_start();
    let mark = rest.chars().next()?;
    let (_, closing) = MARKS.iter().find(|(open, _)| *open == mark)?;
    let inner = &rest[mark.len_utf8()..];
    let ends: Vec<usize> = ends(inner, closing).collect();
    let known = ends.iter().copied().find(|end| {
        let end = inner[..*end].trim_end_matches(|c: char| closing.contains(&c));
        said(end.trim_end_matches(['.', '…']).trim())
    });
    let Some(end) = known.or_else(|| ends.first().copied()) else {
        return Some(Quote::Opens);
    };
    let (quoted, rest) = line.split_at(line.len() - inner.len() + end);
    Some(Quote::Ends {
        quoted,
        rest: after(rest),
        sure: known.is_some() || ends.len() == 1,
    })
}

/// Where a quote that is open ends on this line: what belongs to it, and what follows.
pub fn close(line: &str) -> Option<(&str, &str)> {
    let closing = ['"', '”', '»', '」'];
    let end = ends(line, &closing).next()?;
    let (quoted, rest) = line.split_at(end);
    Some((quoted, after(rest)))
}

/// Whether a line is a reply to somebody, whose words are not quoted: `Replying to Ama Owusu`.
pub fn is_reply_to(lower: &str) -> bool {
    let names = |rest: &str| {
        rest.split_whitespace().count() <= 4 && !rest.is_empty() && !rest.contains([':', '：', '，'])
    };
    [
        "replying to ",
        "回复 ",
        "antwort an ",
        "en réponse à ",
        "en respuesta a ",
    ]
    .iter()
    .any(|begin| lower.strip_prefix(begin).is_some_and(names))
}

/// Whether a block begins here with what a message of Teams refers to.
pub fn begins_reference(words: &str) -> bool {
    let mark = "begin reference";
    words
        .get(..mark.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(mark))
}

/// What follows the end of a block with what is referred to, where it ends on this line.
pub fn after_reference(words: &str) -> Option<&str> {
    let mark = "end reference";
    let lower = words.to_ascii_lowercase();
    lower
        .find(mark)
        .map(|at| words[at + mark.len()..].trim_start_matches(['.', ':', ' ']))
}

fn after(rest: &str) -> &str {
    rest.trim_start_matches([':', '：']).trim()
}

/// After which closing marks the words end, or a space or a colon follows.
fn ends<'a>(text: &'a str, closing: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    text.char_indices()
        .filter(|(_, c)| closing.contains(c))
        .map(|(at, c)| at + c.len_utf8())
        .filter(|end| {
            let next = text[*end..].chars().next();
            next.is_none_or(|next| next.is_whitespace() || matches!(next, ':' | '：'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_end_where_words_follow() {
        let check = |given: &str, expected: Option<(&str, bool)>| {
            let said = |words: &str| words == "say \"hi\" now";
            let found = quote(given, &said).and_then(|quote| match quote {
                Quote::Ends { rest, sure, .. } => Some((rest, sure)),
                Quote::Opens => None,
            });
            assert_eq!(found, expected, "{given:?}");
        };
        check("Replying to \"Vote now\"", Some(("", true)));
        check("Replying to \"Vote now\":", Some(("", true)));
        check("Replying to \"Vote now\" 4", Some(("4", true)));
        check("Replying to \"Vote now\": 4", Some(("4", true)));
        check(
            "Replying to \"Vote now...\" I \"think\" 4",
            Some(("I \"think\" 4", false)),
        );
        check("Replying to \"say \"hi\" now\" 4", Some(("4", true)));
        check("回复“会议太长” 4", Some(("4", true)));
        check("Antwort auf „Jetzt abstimmen“ 4", Some(("4", true)));
        check("Replying to \"Shall we vote", None);
        check("Replying to Ama Owusu", None);
        assert_eq!(close("now or later?\" 4"), Some(("now or later?\"", "4")));
    }
}
