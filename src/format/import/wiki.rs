//! Headings, lists and tables as Confluence and `MediaWiki` write them.
//! Must not know what is a norm.

use super::block::{Block, join, nested};

/// Which wiki a line belongs to shows in its headings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wiki {
    Confluence,
    MediaWiki,
}

/// Whether a text is written as one of the two is.
pub(super) fn is_wiki(text: &str) -> bool {
    text.lines().any(|line| heading(line).is_some())
}

fn heading(line: &str) -> Option<(Wiki, u8, &str)> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix('h') {
        let level = rest
            .bytes()
            .next()
            .filter(|level| (b'1'..=b'6').contains(level))?;
        let text = rest[1..].strip_prefix(". ")?;
        return Some((Wiki::Confluence, level - b'0', text.trim()));
    }
    let level = line.bytes().take_while(|byte| *byte == b'=').count();
    let text = line.get(level..)?.strip_suffix(&"=".repeat(level))?;
    let is_heading = (1..=6).contains(&level) && !text.trim().is_empty() && !text.contains('=');
    is_heading.then(|| (Wiki::MediaWiki, u8::try_from(level).unwrap_or(6), text.trim()))
}

/// The blocks of a page.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let wiki = text
        .lines()
        .find_map(heading)
        .map_or(Wiki::MediaWiki, |(wiki, ..)| wiki);
    let mut reader = Reader::default();
    for line in text.lines() {
        reader.line(line.trim(), wiki);
    }
    reader.close();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    items: Vec<(usize, String)>,
    rows: Vec<Vec<String>>,
    paragraph: String,
    in_table: bool,
}

impl Reader {
    fn line(&mut self, line: &str, wiki: Wiki) {
        if let Some((_, level, text)) = heading(line) {
            self.close();
            let text = words(text, wiki);
            self.blocks.push(Block::Heading { level, text });
            return;
        }
        if wiki == Wiki::MediaWiki && (self.in_table || line.starts_with("{|")) {
            self.cell(line);
            return;
        }
        if wiki == Wiki::Confluence && line.starts_with('|') {
            let cells = line.trim_matches('|').replace("||", "|");
            let cells = cells.split('|').map(|cell| words(cell, wiki)).collect();
            self.rows.push(cells);
            return;
        }
        let depth = line
            .chars()
            .take_while(|c| matches!(c, '*' | '#' | '-' | ':' | ';'))
            .count();
        let is_item =
            depth > 0 && (line[depth..].starts_with(' ') || wiki == Wiki::MediaWiki && line.len() > depth);
        if is_item && !line.starts_with("----") {
            self.close_paragraph();
            self.items.push((depth, words(&line[depth..], wiki)));
        } else if line.is_empty() {
            self.close();
        } else if let Some((_, item)) = self.items.last_mut().filter(|_| wiki == Wiki::Confluence) {
            join(item, &words(line, wiki));
        } else {
            self.close_items();
            join(&mut self.paragraph, &words(line, wiki));
        }
    }

    /// A line of a table of `MediaWiki`.
    fn cell(&mut self, line: &str) {
        if line.starts_with("{|") {
            self.close();
            self.in_table = true;
        } else if line.starts_with("|}") {
            self.in_table = false;
            self.close();
        } else if line.starts_with("|-") {
            self.rows.push(Vec::new());
        } else if let Some(cells) = line.strip_prefix(['|', '!']) {
            if self.rows.is_empty() {
                self.rows.push(Vec::new());
            }
            let cells = cells.replace("!!", "||");
            let cells = cells.split("||").map(|cell| words(cell, Wiki::MediaWiki));
            if let Some(row) = self.rows.last_mut() {
                row.extend(cells);
            }
        }
    }

    fn close(&mut self) {
        self.close_items();
        self.close_paragraph();
        let rows: Vec<_> = std::mem::take(&mut self.rows);
        let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        if !rows.is_empty() {
            self.blocks.push(Block::Table(rows));
        }
    }

    fn close_items(&mut self) {
        if !self.items.is_empty() {
            self.blocks
                .push(Block::List(nested(std::mem::take(&mut self.items))));
        }
    }

    fn close_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            self.blocks
                .push(Block::paragraph(std::mem::take(&mut self.paragraph)));
        }
    }
}

/// A line without what makes letters bold; links tell where they lead.
fn words(text: &str, wiki: Wiki) -> String {
    let text = match wiki {
        Wiki::MediaWiki => text.replace("'''", "").replace("''", ""),
        Wiki::Confluence => text.to_owned(),
    };
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('[') {
        let Some(end) = rest[at..].find(']').map(|end| at + end) else {
            break;
        };
        out.push_str(&rest[..at]);
        let inner = rest[at + 1..end].trim_start_matches('[');
        match inner.split_once('|') {
            Some((one, two)) if wiki == Wiki::Confluence => out.extend([one, " (", two, ")"]),
            Some((page, name)) => out.extend([name, " (", page, ")"]),
            None => out.push_str(inner),
        }
        rest = rest[end + 1..].trim_start_matches(']');
    }
    out.push_str(rest);
    let out = out.trim();
    let bold = out.strip_prefix('*').and_then(|inner| inner.strip_suffix('*'));
    bold.filter(|_| wiki == Wiki::Confluence)
        .unwrap_or(out)
        .to_owned()
}
