//! What programs are told, as types of their own: `docs/schema` describes them, and a change of meaning is a new format.
//! Must not know the form of a session file.

mod check;
mod diff;
mod list;
mod log;
mod parts;
mod show;

use serde::Serialize;

use crate::text::is_hidden;

pub use check::{Check, Problem};
pub use diff::{Diff, Side};
pub use list::{List, Listed, Unreadable};
pub use log::{Log, Logged};
pub use show::Show;

/// The number of this form.
pub const FORMAT: u16 = 1;

/// The text of a value, in which everything that a terminal might obey or hide is an escape of JSON.
pub fn text<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut out = String::new();
    for c in serde_json::to_string_pretty(value)?.chars() {
        if c != '\n' && (c.is_control() || is_hidden(c)) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.extend([format!("\\u{unit:04x}")]);
            }
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_is_in_the_text_and_nothing_is_lost() {
        let words = "a\u{1b}[31m\u{202e}\u{9b}\u{7f}\u{e0041}b\n\u{e9}";
        let json = text(&words).expect("written");
        assert_eq!(
            json,
            "\"a\\u001b[31m\\u202e\\u009b\\u007f\\udb40\\udc41b\\n\u{e9}\"\n"
        );
        assert_eq!(serde_json::from_str::<String>(&json).expect("read"), words);
    }
}
