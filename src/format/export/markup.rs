//! Words as HTML: ours say which language they are in, people's run in their own direction.
//! Must not know what is on a page.

use super::content::Content;
use super::escape::html::text;
use super::words::{BESIDE, Tongues, Words};
use crate::text::in_one_line;

/// What people wrote, in place of which a template is filled with this while it is escaped; no text has it, for it is
/// no character.
const SLOT: &str = "\u{fdd0}";

/// Writes the words of a page whose people speak one language, and whose fixed words may be in others.
pub(super) struct Markup<'a> {
    pub(super) words: &'a Tongues,
    /// The code of the language of the page, which is that of the team.
    page: &'static str,
}

impl<'a> Markup<'a> {
    pub(super) fn of(content: &'a Content) -> Self {
        Self {
            words: &content.words,
            page: content.language.code(),
        }
    }

    /// A name or a heading in each language.
    pub(super) fn say<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> String {
        self.parts(which).join(BESIDE)
    }

    /// A sentence in each language.
    pub(super) fn tell<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> String {
        self.parts(which).join(" ")
    }

    /// The same around something that people wrote.
    pub(super) fn say_of(&self, own: &str, which: impl Fn(&'static Words, &str) -> String) -> String {
        self.around(own, which).join(BESIDE)
    }

    /// The same with a line for each language.
    pub(super) fn lines_of(&self, own: &str, which: impl Fn(&'static Words, &str) -> String) -> String {
        self.around(own, which).join("<br>")
    }

    fn around(&self, own: &str, which: impl Fn(&'static Words, &str) -> String) -> Vec<String> {
        let slot = if own.is_empty() { "" } else { SLOT };
        let parts = self.parts(|words| which(words, slot)).into_iter();
        parts.map(|said| said.replace(SLOT, &inline(own))).collect()
    }

    /// A name in front of what it names.
    pub(super) fn lead<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> String {
        let lead = self.words.led(&self.say(which));
        let name = lead.trim_end();
        format!("<b>{name}</b>{}", &lead[name.len()..])
    }

    /// What is added in brackets, small.
    pub(super) fn aside(&self, html: &[String]) -> String {
        if html.is_empty() {
            return String::new();
        }
        let told = self.words.aside(&self.words.listed(html));
        let told = told.trim_start();
        format!(" <small dir=\"ltr\">{told}</small>")
    }

    fn parts<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> Vec<String> {
        let parts = self.words.parts(which).into_iter();
        parts.map(|(code, said)| self.marked(code, &said)).collect()
    }

    /// Words of ours, with their language where it isn't the page's.
    pub(super) fn marked(&self, code: &str, said: &str) -> String {
        if code == self.page {
            text(said)
        } else {
            format!("<span lang=\"{code}\">{}</span>", text(said))
        }
    }
}

/// What people wrote. A line break that was typed says where a line was full.
pub(super) fn people(own: &str) -> String {
    text(&in_one_line(own))
}

/// The same within a line of ours.
pub(super) fn inline(own: &str) -> String {
    format!("<span dir=\"auto\">{}</span>", people(own))
}

/// A paragraph of what people wrote; none where there are no words.
pub(super) fn own(out: &mut String, class: &str, words: &str) {
    if !words.is_empty() {
        put!(out, "<p class=\"{class}\" dir=\"auto\">{}</p>\n", people(words));
    }
}

/// A paragraph of HTML; none where it is empty.
pub(super) fn paragraph(out: &mut String, class: &str, html: &str) {
    if !html.is_empty() {
        put!(out, "<p class=\"{class}\">{html}</p>\n");
    }
}

/// A section with a list of what is HTML already, each item with its attributes; none where there is no item.
pub(super) fn list(out: &mut String, title: &str, attributes: &str, items: impl Iterator<Item = String>) {
    let mut lines = String::new();
    for item in items {
        put!(lines, "<li{attributes}>{item}</li>\n");
    }
    if !lines.is_empty() {
        put!(
            out,
            "<section>\n<h2>{title}</h2>\n<ul>\n{lines}</ul>\n</section>\n"
        );
    }
}
