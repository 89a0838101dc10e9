//! Text as a double-quoted YAML scalar.
//! Must not know sessions.

/// The text in quotes.
pub(in crate::format::export) fn quoted(text: &str) -> String {
    // A JSON string is a YAML scalar; only these three line breaks are YAML's alone.
    super::json::quoted(text)
        .replace('\u{85}', "\\u0085")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}
