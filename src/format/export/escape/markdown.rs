//! Text as `CommonMark` that shows exactly this text: no markup, no HTML, no links of its own.
//! Must not know sessions.

use crate::text::in_one_line;

/// The text in one line. A line break that was typed says where a line was full, and there is no mark for it that every
/// wiki, mail and reader of Markdown takes alike.
pub(in crate::format::export) fn line(text: &str) -> String {
    escape(&in_one_line(text))
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
}
