//! Making foreign text safe to show: at load, at paste and at every key.
//!
//! What comes out has no control or hidden characters, so what a person sees
//! is what is stored. It must not know about widths of rows or about editing.
//!
//! Each character is judged by what was kept before it and never by what
//! follows. So a joiner is kept while the emoji it joins is still to come,
//! and the clean form of a text's start is the start of its clean form.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_linebreak::{BreakClass, break_property};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// Combining marks kept on one base; the deepest Tibetan stack in use has eight.
const MARKS: u8 = 8;
/// Hidden characters shown in one text; each takes eight characters or more, and nobody reads the next thousand.
const HIDDEN: u16 = 1_000;
/// Tag characters in a flag before the one that ends it, as in `gbsct`.
const TAGS: u8 = 6;
const TAB_IN_LINE: &str = " ";
const TAB_IN_TEXT: &str = "    ";

/// Whether line breaks have a place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A single line: line breaks become spaces.
    Line,
    /// Any number of lines.
    Text,
}

/// `s` with hidden characters shown as `⟨U+202E⟩` and line breaks made uniform. After a thousand of them the others are
/// left out, so that a text becomes no more than ten kilobytes longer.
pub fn sanitise(s: &str, shape: Shape) -> Cow<'_, str> {
    let breaks = shape == Shape::Text;
    let plain = |b: u8| matches!(b, b' '..=b'~') || (breaks && b == b'\n');
    // Without a way out, many bytes are looked at in one step.
    if s.bytes().fold(true, |is_plain, b| is_plain & plain(b)) {
        return Cow::Borrowed(s);
    }
    let mut cleaner = Cleaner::new(shape, s.len());
    for c in s.chars() {
        cleaner.take(c);
    }
    if cleaner.out == s {
        Cow::Borrowed(s)
    } else {
        Cow::Owned(cleaner.out)
    }
}

/// The ASCII form of a full-width character, and any other character as it is.
///
/// Keys arrive in full width when an input method is on.
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// What was kept last, as far as it decides about what may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing on this line yet, or a space.
    Blank,
    /// A space that stands for a run of line breaks.
    Break,
    Visible,
    Selector,
    Joiner,
}

struct Cleaner {
    shape: Shape,
    out: String,
    last: Last,
    marks: u8,
    /// Hidden characters shown so far.
    hidden: u16,
    /// Tags kept in the flag being read, when one is.
    tags: Option<u8>,
    after_return: bool,
}

impl Cleaner {
    fn new(shape: Shape, capacity: usize) -> Self {
        Self {
            shape,
            out: String::with_capacity(capacity),
            last: Last::Blank,
            marks: 0,
            hidden: 0,
            tags: None,
            after_return: false,
        }
    }

    fn take(&mut self, c: char) {
        let after_return = std::mem::replace(&mut self.after_return, c == '\r');
        let tags = self.tags.take();
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                self.line_break();
            }
            '\t' => self.tab(),
            '\u{200c}' | '\u{200d}' => self.joiner(c),
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' | '\u{180f}' => {
                self.selector(c);
            }
            '\u{e0020}'..='\u{e007f}' => self.tag(c, tags),
            _ if is_hidden(c) => self.show(c),
            _ if is_mark(c) => self.mark(c),
            _ => self.base(c),
        }
    }

    fn line_break(&mut self) {
        match (self.shape, self.last) {
            (Shape::Text, _) => self.keep('\n', Last::Blank),
            (Shape::Line, Last::Break) => {}
            (Shape::Line, _) => self.keep(' ', Last::Break),
        }
        self.marks = 0;
    }

    fn tab(&mut self) {
        self.out.push_str(match self.shape {
            Shape::Line => TAB_IN_LINE,
            Shape::Text => TAB_IN_TEXT,
        });
        self.last = Last::Blank;
        self.marks = 0;
    }

    fn joiner(&mut self, c: char) {
        match self.last {
            Last::Visible | Last::Selector => self.keep(c, Last::Joiner),
            _ => self.show(c),
        }
    }

    fn selector(&mut self, c: char) {
        match self.last {
            Last::Visible => self.keep(c, Last::Selector),
            _ => self.show(c),
        }
    }

    fn tag(&mut self, c: char, tags: Option<u8>) {
        let letter = matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
        match tags {
            Some(tags) if letter && tags < TAGS => {
                self.keep(c, Last::Visible);
                self.tags = Some(tags + 1);
            }
            Some(1..) if c == '\u{e007f}' => self.keep(c, Last::Visible),
            _ => self.show(c),
        }
    }

    fn mark(&mut self, c: char) {
        let joins = self.out.ends_with(|base| is_one_grapheme(base, c));
        if c.width() == Some(0) && !joins && !is_one_grapheme(c, 'a') {
            // With neither a base before it nor one to come, it would not be drawn.
            self.show(c);
        } else if self.marks < MARKS {
            self.keep(c, Last::Visible);
            self.marks += 1;
        }
    }

    fn base(&mut self, c: char) {
        let last = if c.is_whitespace() {
            Last::Blank
        } else {
            Last::Visible
        };
        self.keep(c, last);
        self.marks = 0;
        self.tags = (c == '\u{1f3f4}').then_some(0);
    }

    fn show(&mut self, c: char) {
        if self.hidden == HIDDEN {
            return;
        }
        self.hidden += 1;
        // Writing to a string cannot fail.
        let _ = write!(self.out, "⟨U+{:04X}⟩", u32::from(c));
        self.last = Last::Visible;
        self.marks = 0;
    }

    fn keep(&mut self, c: char, last: Last) {
        self.out.push(c);
        self.last = last;
    }
}

/// Whether `c` steers a program or a display without being seen itself.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' // soft hyphen
            | '\u{61c}' | '\u{200e}' | '\u{200f}' // direction marks
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // overrides, isolates
            | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{feff}' // zero-width spaces
            | '\u{2060}'..='\u{2065}' // word joiner, invisible operators
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}' | '\u{ffa0}' // Hangul fillers
            | '\u{fff0}'..='\u{fffb}' // annotations
            | '\u{13430}'..='\u{1343f}' // hieroglyph layout
            | '\u{1bca0}'..='\u{1bca3}' // shorthand layout
            | '\u{1d173}'..='\u{1d17a}' // music layout
            | '\u{e0000}'..='\u{e0fff}' // tags, unassigned
        )
}

/// Whether `c` is drawn on a character next to it.
fn is_mark(c: char) -> bool {
    c.width() == Some(0) || break_property(c.into()) == BreakClass::CombiningMark
}

fn is_one_grapheme(first: char, second: char) -> bool {
    let pair = String::from_iter([first, second]);
    pair.graphemes(true).nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(given: &str, expected: &str) {
        assert_eq!(sanitise(given, Shape::Text), expected, "{given:?}");
    }

    fn line(given: &str, expected: &str) {
        assert_eq!(sanitise(given, Shape::Line), expected, "{given:?}");
    }

    fn kept(given: &str) {
        for shape in [Shape::Line, Shape::Text] {
            assert!(matches!(sanitise(given, shape), Cow::Borrowed(_)), "{given:?}");
        }
    }

    #[test]
    fn line_breaks_are_made_uniform() {
        text("a\r\nb\rc\nd", "a\nb\nc\nd");
        text("a\u{2028}b\u{2029}c\u{b}d\u{c}e\u{85}f", "a\nb\nc\nd\ne\nf");
        text("a\r\r\n\nb", "a\n\n\nb");
        line("a\r\n\u{2028}\nb", "a b");
        line("a\n", "a ");
        line("a\n b", "a  b");
    }

    #[test]
    fn tabs_become_spaces() {
        text("a\tb", "a    b");
        line("a\tb", "a b");
    }

    #[test]
    fn hidden_characters_are_shown() {
        text("\u{1b}[31m", "⟨U+001B⟩[31m");
        text("a\u{0}\u{7f}\u{9b}", "a⟨U+0000⟩⟨U+007F⟩⟨U+009B⟩");
        text("a\u{202e}b\u{2066}c\u{200f}", "a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩");
        text(
            "\u{feff}a\u{200b}b\u{2060}c\u{ad}d",
            "⟨U+FEFF⟩a⟨U+200B⟩b⟨U+2060⟩c⟨U+00AD⟩d",
        );
        text("a\u{e0041}\u{e0001}", "a⟨U+E0041⟩⟨U+E0001⟩");
        text("\u{3164}", "⟨U+3164⟩");
    }

    #[test]
    fn hidden_characters_end_after_a_thousand() {
        let many = |count| "a\u{202e}".repeat(count);
        let shown = "a⟨U+202E⟩".repeat(1_000);
        text(&many(1_000), &shown);
        text(&many(1_002), &format!("{shown}aa"));
        text(&"\u{1}".repeat(100_000), &"⟨U+0001⟩".repeat(1_000));
    }

    #[test]
    fn clean_text_is_borrowed() {
        kept("");
        kept("plain");
        kept("naïve e\u{301} 你好，世界 ⟨U+202E⟩");
        kept("👨‍👩‍👧‍👦 🇩🇪 👍🏽 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3} 🏳\u{fe0f}\u{200d}🌈");
        kept("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 🏴\u{200d}☠\u{fe0f}");
        kept("می\u{200c}خواهم ක්\u{200d}ය র\u{200d}্য নমস্কার ที่นี่ 한국어 ཧྐྵྨླྺྼྻྂ");
        kept("\u{1112}\u{1161}\u{11ab} \u{d4e}ക");
        assert!(matches!(sanitise("a\n\nb", Shape::Text), Cow::Borrowed(_)));
    }

    #[test]
    fn joiners_and_selectors_need_something_before_them() {
        text("\u{200d}a", "⟨U+200D⟩a");
        text("a \u{200d}b", "a ⟨U+200D⟩b");
        text("a\u{200d}\u{200d}b", "a\u{200d}⟨U+200D⟩b");
        text("👩\u{200d}", "👩\u{200d}");
        text("\u{fe0f}", "⟨U+FE0F⟩");
        text("❤\u{fe0f}\u{fe0f}", "❤\u{fe0f}⟨U+FE0F⟩");
    }

    #[test]
    fn tags_are_kept_in_flags_only() {
        text("🏴\u{e0020}", "🏴⟨U+E0020⟩");
        text("🏴\u{e007f}", "🏴⟨U+E007F⟩");
        text("🏴x\u{e0067}", "🏴x⟨U+E0067⟩");
        let seven = "\u{e0061}".repeat(7);
        text(
            &format!("🏴{seven}"),
            &format!("🏴{}⟨U+E0061⟩", "\u{e0061}".repeat(6)),
        );
    }

    #[test]
    fn marks_are_few_and_have_a_base() {
        let marks = |count| "\u{301}".repeat(count);
        text(&format!("a{}b", marks(40)), &format!("a{}b", marks(8)));
        text(
            &format!("a{}\u{200d}{}", marks(6), marks(6)),
            &format!("a{}\u{200d}{}", marks(6), marks(2)),
        );
        text("\u{301}a", "⟨U+0301⟩a");
        text("a\n\u{301}", "a\n⟨U+0301⟩");
        text(" \u{301}", " \u{301}");
        text("a\u{1161}", "a⟨U+1161⟩");
    }

    #[test]
    fn full_width_forms_have_ascii_ones() {
        let given: String = "？：！／０９Ａｚ～\u{3000}你a。"
            .chars()
            .map(half_width)
            .collect();
        assert_eq!(given, "?:!/09Az~ 你a。");
    }

    /// Characters that decide about each other, next to ordinary ones.
    fn tricky() -> impl Strategy<Value = String> {
        let common: Vec<char> =
            "ab 你\t\r\n\u{2028}\u{1b}\u{301}\u{301}\u{200d}\u{200c}\u{fe0f}\u{202e}👩🏽🇩🏴\u{e0067}\u{e007f}\u{200b}\u{1161}\u{d4e}\u{3164}ก\u{e34}"
                .chars()
                .collect();
        let one = prop_oneof![4 => prop::sample::select(common), 1 => any::<char>()];
        prop::collection::vec(one, 0..24).prop_map(String::from_iter)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn twice_is_once_and_a_start_stays_a_start(given in tricky(), cut in 0usize..24) {
            for shape in [Shape::Line, Shape::Text] {
                let once = sanitise(&given, shape);
                prop_assert_eq!(&sanitise(&once, shape), &once);
                let start: String = given.chars().take(cut).collect();
                prop_assert!(once.starts_with(&*sanitise(&start, shape)));
                prop_assert!(!once.chars().any(|c| c.is_control() && !(c == '\n' && shape == Shape::Text)));
            }
        }
    }
}
