//! HTML as blocks: what a wiki or a word processor saves as a page.
//! Must not know what is a norm. Nothing in it is run or fetched: it is read token by token.

use html5gum::{Token, Tokenizer};

use super::block::{Block, nested};
use super::plain;
use super::sentence::could_head;

/// Which part of the text so far is bold.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Bold {
    #[default]
    None,
    /// Its beginning, so that it may be a lead.
    Lead,
    All,
}

/// What is open while tokens are read.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// Paragraphs one after the other: word processors put the signs of a list into them.
    run: Vec<String>,
    text: String,
    struck: String,
    items: Vec<(usize, String)>,
    rows: Vec<Vec<String>>,
    heading: Option<u8>,
    lists: usize,
    in_item: bool,
    in_table: usize,
    skipped: usize,
    struck_depth: usize,
    bold_depth: usize,
    bold: Bold,
    link: Option<(String, usize)>,
    in_head: bool,
}

/// Whether a text has blocks in HTML.
pub(super) fn has_blocks(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    ["<li", "<p>", "<p ", "<h1", "<h2", "<h3", "<table", "<ul"]
        .iter()
        .any(|tag| low.contains(tag))
}

/// The blocks of a page.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new(text) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                reader.start(&name, tag.self_closing);
                if name == "a" {
                    let href = tag.attributes.get(b"href".as_slice());
                    let href = href.map(|href| String::from_utf8_lossy(href).into_owned());
                    reader.link = href
                        .filter(|href| !href.starts_with('#'))
                        .map(|href| (href, reader.text.len()));
                }
            }
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.flush();
    reader.close();
    reader.blocks
}

fn is_skipped(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "noscript" | "svg" | "nav")
}

fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "body"
            | "blockquote"
            | "pre"
            | "dl"
            | "dt"
            | "dd"
            | "hr"
            | "form"
            | "details"
            | "summary"
            | "aside"
            | "figure"
            | "title"
            | "html"
            | "head"
    )
}

impl Reader {
    fn start(&mut self, name: &str, is_closed: bool) {
        if is_skipped(name) {
            self.skipped += usize::from(!is_closed);
        } else if let Some(level) = level(name) {
            self.flush();
            self.heading = Some(level);
        } else if is_block(name) {
            self.flush();
            self.in_head = if name == "title" {
                true
            } else {
                self.in_head && name != "body"
            };
        } else {
            match name {
                "ul" | "ol" => {
                    self.flush();
                    self.lists += 1;
                    self.in_item = false;
                }
                "li" => {
                    self.flush();
                    self.in_item = true;
                    self.items.push((self.lists, String::new()));
                }
                "table" => {
                    self.flush();
                    self.in_table += 1;
                }
                "tr" => self.rows.push(Vec::new()),
                "td" | "th" => self.text.clear(),
                "br" => self.text.push('\n'),
                "b" | "strong" => {
                    if self.text.trim().is_empty() {
                        self.bold = Bold::All;
                    }
                    self.bold_depth += 1;
                }
                "del" | "s" | "strike" => self.struck_depth += 1,
                _ => {}
            }
        }
    }

    fn end(&mut self, name: &str) {
        if is_skipped(name) {
            self.skipped = self.skipped.saturating_sub(1);
        } else if level(name).is_some() || is_block(name) {
            self.flush();
            self.heading = None;
            self.in_head &= name != "title";
        } else {
            match name {
                "ul" | "ol" => {
                    self.flush();
                    self.lists = self.lists.saturating_sub(1);
                    if self.lists == 0 {
                        self.in_item = false;
                    }
                }
                "li" => {
                    self.flush();
                    self.in_item = self.lists > 1;
                }
                "td" | "th" => {
                    let cell = tidy(&std::mem::take(&mut self.text));
                    if let Some(row) = self.rows.last_mut() {
                        row.push(cell);
                    }
                }
                "table" => {
                    self.in_table = self.in_table.saturating_sub(1);
                    self.close();
                }
                "b" | "strong" => self.bold_depth = self.bold_depth.saturating_sub(1),
                "del" | "s" | "strike" => {
                    self.struck_depth = self.struck_depth.saturating_sub(1);
                    let struck = tidy(&std::mem::take(&mut self.struck));
                    if !struck.is_empty() {
                        self.blocks.push(Block::Told(struck));
                    }
                }
                "a" => {
                    if let Some((href, from)) = self.link.take()
                        && self.text.get(from..).is_some_and(|text| text.trim() != href)
                    {
                        self.text.extend([" (", &href, ")"]);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        if self.struck_depth > 0 {
            self.struck.push_str(text);
            return;
        }
        if self.bold_depth == 0 && self.bold == Bold::All && !text.trim().trim_matches([':', '：']).is_empty()
        {
            self.bold = Bold::Lead;
        }
        let is_apart = text.starts_with(char::is_whitespace);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_apart && !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
        self.text.push_str(&words);
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// Ends a piece of text where a block begins or ends.
    fn flush(&mut self) {
        if self.in_table > 0 && self.heading.is_none() && !self.in_item {
            if !self.text.trim().is_empty() {
                self.text.push('\n');
            }
            return;
        }
        let text = tidy(&std::mem::take(&mut self.text));
        let bold = std::mem::take(&mut self.bold);
        self.link = None;
        if text.is_empty() {
            return;
        }
        if self.in_head {
            // The title of the window is that of the page once more.
            return;
        }
        if let Some(level) = self.heading {
            self.close();
            self.blocks.push(Block::Heading { level, text });
        } else if self.in_item {
            if !self.run.is_empty() {
                self.close_run();
            }
            if let Some((_, item)) = self.items.last_mut() {
                if !item.is_empty() {
                    item.push('\n');
                }
                item.push_str(&text);
            }
        } else if bold == Bold::All && could_head(&text) {
            self.close();
            let text = text.trim_end_matches([':', '：']).to_owned();
            self.blocks.push(Block::Heading { level: 7, text });
        } else if bold != Bold::None && text.contains([':', '：']) {
            self.close();
            self.blocks.push(Block::Paragraph { text, has_lead: true });
        } else {
            self.close_items();
            self.run.push(text);
        }
    }

    fn close(&mut self) {
        self.close_items();
        self.close_run();
        if !self.rows.is_empty() && self.in_table == 0 {
            self.blocks.push(Block::Table(std::mem::take(&mut self.rows)));
        }
    }

    fn close_items(&mut self) {
        if !self.items.is_empty() {
            self.blocks
                .push(Block::List(nested(std::mem::take(&mut self.items))));
        }
    }

    fn close_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let text = run.join("\n\n");
        if plain::has_items(&text) {
            self.blocks.extend(plain::blocks(&text));
        } else {
            self.blocks.extend(run.into_iter().map(Block::paragraph));
        }
    }
}

fn tidy(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
