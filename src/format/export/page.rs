//! What every HTML page of an export has around its body: the head, the style, and the policy that nothing is fetched.
//! Must not know what is on a page.

use super::content::Content;
use super::escape::html::text;

const STYLE: &str = include_str!("page.css");

/// Nothing may be fetched, run or sent; only the styles of the page itself hold.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A page that stands alone, around a body that is HTML already. It is in the language of the team, who wrote most of it.
pub(super) fn page(content: &Content, title: &str, body: &str) -> String {
    let (code, title) = (content.language.code(), text(title));
    let other = content.words.only_code().filter(|only| *only != code);
    let lang = other.map_or_else(String::new, |other| format!(" lang=\"{other}\""));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title{lang}>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}
