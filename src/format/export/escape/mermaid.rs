//! Text inside the quotes of a Mermaid node.
//! Must not know sessions.

use std::fmt::Write;

/// The text on one line; whatever Mermaid or the page around it would obey is a character reference.
pub(in crate::format::export) fn text(text: &str) -> String {
    let joined = crate::text::in_one_line(text);
    let mut out = String::with_capacity(joined.len());
    for c in joined.chars() {
        match c {
            // The colon, because Mermaid takes `style ...: #...;` for a style before it reads quotes.
            '"' | '#' | ';' | '&' | '<' | '>' | '`' | '%' | '\\' | ':' | '{' | '}' | '[' | ']' | '('
            | ')' | '*' | '_' | '~' | '$' => {
                // Writing into a string cannot fail.
                let _ = write!(out, "#{};", u32::from(c));
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_ends_the_quotes() {
        assert_eq!(super::text("a\"]\nclick b"), "a#34;#93; click b");
        assert_eq!(
            super::text("%%{init}%% #35;"),
            "#37;#37;#123;init#125;#37;#37; #35;35#59;"
        );
    }
}
