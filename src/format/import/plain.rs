//! Plain text, line by line: what looks like a heading, what looks like a bullet, and all else.
//! Must not know what is a norm.

use std::collections::HashMap;

use super::block::{Block, join, nested};
use super::fields::{field_lead, is_stamp};
use super::marks::{Kind, Marked, marked};
use super::sentence::{could_head, is_loud};

/// A line of fewer characters was not broken at a margin.
const SHORT: usize = 60;

/// One line that says something.
struct Line<'a> {
    text: &'a str,
    indent: usize,
    mark: Option<Marked<'a>>,
    /// Whether a blank line is above it.
    is_apart: bool,
    /// Whether it is underlined as a heading is.
    is_underlined: bool,
}

/// What is open while lines are read.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    items: Vec<(usize, String)>,
    /// Whether the last item can still go on.
    is_open: bool,
    paragraph: String,
    /// Whether its last line ended long before the margin.
    is_short: bool,
}

/// The blocks of a plain text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let chapters = chapters(&lines);
    let mut reader = Reader::default();
    for (at, line) in lines.iter().enumerate() {
        reader.line(line, lines.get(at + 1), &chapters);
    }
    reader.close();
    reader.blocks
}

/// Whether a text has an item as a plain text has one.
pub(super) fn has_items(text: &str) -> bool {
    lines(text).iter().any(|line| line.mark.is_some())
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut is_apart = true;
    for line in text.lines() {
        let text = line.trim();
        if text.is_empty() {
            is_apart = true;
        } else if is_underline(text) {
            if let Some(above) = lines.last_mut().filter(|_| !is_apart) {
                above.is_underlined = true;
            }
            is_apart = true;
        } else {
            let indent = line.chars().take_while(|c| c.is_whitespace());
            let indent = indent.map(|c| if c == '\t' { 4 } else { 1 }).sum();
            lines.push(Line {
                text,
                indent,
                mark: marked(text),
                is_apart: std::mem::take(&mut is_apart),
                is_underlined: false,
            });
        }
    }
    let mut count: HashMap<Kind, usize> = HashMap::new();
    for mark in lines.iter().filter_map(|line| line.mark) {
        *count.entry(mark.kind).or_default() += 1;
    }
    for line in &mut lines {
        line.mark = line.mark.filter(|mark| {
            !mark.kind.needs_company() || count.get(&mark.kind).is_some_and(|count| *count > 1)
        });
    }
    lines
}

/// The kinds of numbers that stand over others: each of them names something and has others below it.
fn chapters(lines: &[Line<'_>]) -> Vec<Kind> {
    let mut stands_over: HashMap<Kind, (usize, usize, bool)> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(mark) = line.mark else { continue };
        let Some(rank) = mark.kind.rank() else { continue };
        let (all, over_items, is_over) = stands_over.entry(mark.kind).or_insert((0, 0, true));
        *all += 1;
        let below = lines.get(at + 1);
        let names = could_head(mark.text);
        match below.and_then(|below| below.mark.map(|mark| (below, mark))) {
            Some((below, next)) if next.kind != mark.kind && below.indent <= line.indent => {
                let is_lower = next.kind.rank().is_none_or(|next| next > rank);
                *over_items += usize::from(is_lower);
                *is_over &= names && is_lower;
            }
            Some(_) => *is_over = false,
            None => *is_over &= names && below.is_some_and(|below| below.is_apart),
        }
    }
    stands_over
        .into_iter()
        .filter(|(kind, (all, over_items, is_over))| {
            *kind == Kind::Chapter || *is_over && (*over_items > 0 || *all > 1)
        })
        .map(|(kind, _)| kind)
        .collect()
}

impl Reader {
    fn line(&mut self, line: &Line<'_>, next: Option<&Line<'_>>, chapters: &[Kind]) {
        if line.is_apart {
            self.close_paragraph();
            self.is_open = false;
        }
        if let Some(mark) = line.mark {
            self.marked(line, mark, chapters);
            return;
        }
        if line.is_underlined || !self.is_inside(line) && self.is_heading(line, next) {
            self.close();
            let text = line.text.trim_start_matches('#').trim();
            let text = text.trim_matches(|c| "*_【】".contains(c));
            let text = text.trim_end_matches([':', '：']).trim();
            // What is shouted over all else is a title.
            let level = if is_loud(line.text) { 1 } else { 2 };
            self.blocks.push(Block::Heading {
                level,
                text: text.to_owned(),
            });
        } else if let Some((_, item)) = self.items.last_mut().filter(|(mark, _)| {
            let goes_on = line.text.chars().next().is_some_and(char::is_lowercase);
            line.indent > *mark || self.is_open && goes_on
        }) {
            if field_lead(line.text).is_some() || is_stamp(line.text) {
                item.push('\n');
            }
            join(item, line.text);
        } else {
            self.close_items();
            let ends = self.is_short && self.paragraph.ends_with(['.', '!', '。', '！']);
            if ends
                && line
                    .text
                    .starts_with(|c: char| c.is_uppercase() || c >= '\u{2e80}')
            {
                // A line each, and no sign before it.
                self.close_paragraph();
            }
            self.is_short = line.text.chars().count() < SHORT;
            join(&mut self.paragraph, line.text);
        }
    }

    fn marked(&mut self, line: &Line<'_>, mark: Marked<'_>, chapters: &[Kind]) {
        if chapters.contains(&mark.kind) || mark.kind == Kind::Question {
            self.close();
            // Numbers of several kinds stand over each other.
            let level = 2 + mark.kind.rank().map_or(4, |rank| rank.min(4));
            self.blocks.push(Block::Heading {
                level: u8::try_from(level).unwrap_or(6),
                text: mark.text.trim_end_matches([':', '：']).to_owned(),
            });
            return;
        }
        self.close_paragraph();
        self.items
            .push((line.indent + mark.kind.indent(), mark.text.to_owned()));
        self.is_open = true;
    }

    /// Whether a line stands under the words of the item above it.
    fn is_inside(&self, line: &Line<'_>) -> bool {
        self.is_open && self.items.last().is_some_and(|(mark, _)| line.indent > *mark)
    }

    /// Whether a line without a mark is a heading: a name over bullets, or one that says so itself.
    fn is_heading(&self, line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
        let text = line.text;
        let is_over_items = next.is_some_and(|next| next.mark.is_some());
        let stands_alone = self.paragraph.is_empty() && (self.items.is_empty() || line.is_apart);
        let is_wrapped =
            |sign: &str| text.len() > 2 * sign.len() && text.starts_with(sign) && text.ends_with(sign);
        let says_so = text.ends_with([':', '：'])
            || text.starts_with("# ")
            || text.starts_with("##")
            || is_wrapped("**")
            || text.starts_with('【') && text.ends_with('】');
        let asks = text.ends_with(['?', '？']) && is_over_items && stands_alone;
        asks || could_head(text) && (says_so || is_loud(text) || is_over_items && stands_alone)
    }

    fn close(&mut self) {
        self.close_items();
        self.close_paragraph();
    }

    fn close_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            self.blocks
                .push(Block::paragraph(std::mem::take(&mut self.paragraph)));
        }
    }

    fn close_items(&mut self) {
        if !self.items.is_empty() {
            self.blocks
                .push(Block::List(nested(std::mem::take(&mut self.items))));
        }
        self.is_open = false;
    }
}

fn is_underline(text: &str) -> bool {
    let mut signs = text.chars();
    let first = signs.next();
    matches!(first, Some('=' | '-' | '~' | '_' | '*' | '#' | '—' | '–'))
        && text.len() >= 3
        && signs.all(|sign| Some(sign) == first)
}
