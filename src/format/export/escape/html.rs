//! Text as HTML or SVG, in an element or a quoted attribute.
//! Must not know sessions.

/// The text; control characters but line breaks are left out.
pub(in crate::format::export) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '`' => out.push_str("&#96;"),
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_is_told_as_it_was_written() {
        assert_eq!(
            super::text("<a href='\"'>&`\u{0}"),
            "&lt;a href=&#39;&quot;&#39;&gt;&amp;&#96;"
        );
    }
}
