//! Text as `CommonMark` that shows exactly this text: no markup, no HTML, no links of its own.
//! Must not know sessions.

/// The text in one line; line breaks become spaces.
pub(in crate::format::export) fn line(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    escape(&joined)
}

/// The text as a paragraph whose further lines are indented; each line break stays one.
pub(in crate::format::export) fn block(text: &str, indent: usize) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(escape)
        .collect();
    lines.join(&format!("\\\n{}", " ".repeat(indent)))
}

fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let last = line.trim_end().len().saturating_sub(1);
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let always = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '$'
        );
        let entity = c == '&'
            && next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic())
            && line[at..].contains(';');
        let at_start = at == 0 && matches!(c, '#' | '+' | '-' | '=');
        let number = digits > 0 && at == digits && matches!(c, '.' | ')');
        let closes = c == '#' && at == last;
        if always || entity || at_start || number || closes {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_as_it_was_written() {
        let check = |given: &str, expected: &str| assert_eq!(line(given), expected, "{given:?}");
        check("plain, with - and # inside", "plain, with - and # inside");
        check("# no heading #", "\\# no heading \\#");
        check("- no item", "\\- no item");
        check("12. no number", "12\\. no number");
        check("3) nor this", "3\\) nor this");
        check("<b>&amp; *x* _y_ `z`", "\\<b\\>\\&amp; \\*x\\* \\_y\\_ \\`z\\`");
        check("R&D & co", "R&D & co");
        check("![a](javascript:b)", "!\\[a\\](javascript:b)");
        check("two\nlines", "two lines");
        check("", "");
    }

    #[test]
    fn further_lines_stay_in_the_paragraph() {
        assert_eq!(block("a\n\n# b\n    c", 2), "a\\\n  \\# b\\\n  c");
    }
}
