//! Markdown, block by block.
//! Must not know what is a norm.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::block::{Block, nested};
use super::words::missing;
use super::{html, plain};

/// Tags that only change how letters look.
const LOOKS: [&str; 13] = [
    "b", "strong", "i", "em", "u", "mark", "small", "sub", "sup", "kbd", "code", "span", "font",
];

/// Paragraphs one after the other, as one text and line by line: some people type lists that Markdown does not know.
#[derive(Default)]
struct Run {
    paragraphs: Vec<Block>,
    lines: String,
    source: String,
}

/// The blocks of a text in Markdown.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut blocks = Vec::new();
    let mut run = Run::default();
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    let mut done = 0;
    while let Some((event, range)) = events.next() {
        let between = text.get(done..range.start).unwrap_or_default();
        let source = text.get(range.clone()).unwrap_or_default();
        done = range.end.max(done);
        let Event::Start(tag) = event else {
            run.close(&mut blocks);
            // What no block covers is a definition of links.
            told(&mut blocks, between);
            if event != Event::Rule {
                aside(&mut blocks, source);
            }
            continue;
        };
        let inner = block(&mut events.by_ref().map(|(event, _)| event));
        if !between.trim().is_empty() {
            run.close(&mut blocks);
            told(&mut blocks, between);
        }
        if tag == Tag::Paragraph && !is_bold(&inner) {
            run.add(&inner, source, &mut blocks);
            continue;
        }
        run.close(&mut blocks);
        let (mut made, mut said) = read(&tag, &inner, source);
        // What stays in the words of the source has that in it.
        if said != source {
            made.extend(struck(&inner, &mut said));
        }
        blocks.append(&mut made);
        told(&mut blocks, &missing(&said, source));
    }
    run.close(&mut blocks);
    told(&mut blocks, text.get(done..).unwrap_or_default());
    blocks
}

impl Run {
    fn add(&mut self, inner: &[Event<'_>], source: &str, blocks: &mut Vec<Block>) {
        let mut said = flat(inner, " ");
        let lines = flat(inner, "\n");
        let lead = |text: &str| text.trim_start().starts_with("**") || text.trim_start().starts_with("__");
        let leads = source.lines().filter(|line| lead(line)).count();
        if leads > 1 && leads == source.lines().count() {
            // One line each, and no line between them.
            self.paragraphs.extend(lines.lines().map(|line| Block::Paragraph {
                text: line.to_owned(),
                has_lead: true,
            }));
        } else if !said.trim().is_empty() {
            self.paragraphs.push(Block::Paragraph {
                text: said.clone(),
                has_lead: has_lead(inner),
            });
        }
        for text in [(&mut self.lines, lines.as_str()), (&mut self.source, source)] {
            text.0.extend([text.1, "\n\n"]);
        }
        let struck: Vec<Block> = struck(inner, &mut said).collect();
        let more = missing(&said, source);
        if !struck.is_empty() || !more.is_empty() {
            self.close(blocks);
            blocks.extend(struck);
            told(blocks, &more);
        }
    }

    fn close(&mut self, blocks: &mut Vec<Block>) {
        let run = std::mem::take(self);
        // What is escaped in the source is no sign of a list.
        if plain::has_items(&run.source) {
            blocks.extend(plain::blocks(&run.lines));
        } else {
            blocks.extend(run.paragraphs);
        }
    }
}

fn aside(blocks: &mut Vec<Block>, text: &str) {
    if !text.trim().is_empty() {
        blocks.push(Block::Aside(text.to_owned()));
    }
}

fn told(blocks: &mut Vec<Block>, text: &str) {
    let is_look = |word: &str| LOOKS.contains(&word);
    if !text.split_whitespace().all(is_look) {
        blocks.push(Block::Told(text.to_owned()));
    }
}

/// The events up to the end of the block that has begun.
fn block<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut depth = 1_usize;
    let mut block = Vec::new();
    for event in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        block.push(event);
    }
    block
}

/// What a block is, and all that it says.
fn read(tag: &Tag<'_>, inner: &[Event<'_>], source: &str) -> (Vec<Block>, String) {
    match tag {
        Tag::Heading { level, .. } => heading(*level as u8, inner),
        // Lower than any heading there is.
        Tag::Paragraph => heading(7, inner),
        Tag::List(_) => {
            let items = items(inner);
            let said = items
                .iter()
                .fold(String::new(), |all, (_, text)| all + text + "\n");
            (vec![Block::List(nested(items))], said)
        }
        Tag::Table(_) => {
            let rows = rows(inner);
            let said = rows
                .iter()
                .flatten()
                .fold(String::new(), |all, cell| all + cell + "\n");
            (vec![Block::Table(rows)], said)
        }
        // Whoever indents a list far has made code of it without knowing.
        Tag::CodeBlock(CodeBlockKind::Indented) if plain::has_items(&flat(inner, "\n")) => {
            (plain::blocks(&flat(inner, "\n")), source.to_owned())
        }
        Tag::HtmlBlock if html::has_blocks(source) => (html::blocks(source), source.to_owned()),
        _ => (vec![Block::Aside(source.to_owned())], source.to_owned()),
    }
}

fn heading(level: u8, inner: &[Event<'_>]) -> (Vec<Block>, String) {
    let said = flat(inner, " ");
    let text = said.trim_end_matches([':', '：']).to_owned();
    (vec![Block::Heading { level, text }], said)
}

/// Whether a paragraph is in bold letters as a whole, as a heading is where somebody has no headings.
fn is_bold(block: &[Event<'_>]) -> bool {
    let Some(ends) = block
        .iter()
        .position(|event| *event == Event::End(TagEnd::Strong))
    else {
        return false;
    };
    let after = flat(&block[ends + 1..], " ");
    let said = flat(&block[..ends], " ");
    block.first() == Some(&Event::Start(Tag::Strong))
        && matches!(after.trim(), "" | ":" | "：")
        && said.chars().count() <= 80
        && !said.ends_with(['.', '!', '。', '！', ';'])
}

/// Whether a paragraph begins with a name in bold: `**Threads:** ...`.
fn has_lead(block: &[Event<'_>]) -> bool {
    let ends = block
        .iter()
        .position(|event| *event == Event::End(TagEnd::Strong));
    let Some(ends) = ends.filter(|_| block.first() == Some(&Event::Start(Tag::Strong))) else {
        return false;
    };
    let (lead, after) = (flat(&block[..ends], " "), flat(&block[ends + 1..], " "));
    lead.ends_with([':', '：', '.']) || after.trim_start().starts_with([':', '：', '–', '—', '-'])
}

/// The items of a list, each with how deep it is.
fn items(block: &[Event<'_>]) -> Vec<(usize, String)> {
    let mut items: Vec<(usize, String)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut from = 0;
    for (at, event) in block.iter().enumerate() {
        let is_edge = matches!(
            event,
            Event::Start(Tag::Item | Tag::List(_)) | Event::End(TagEnd::Item | TagEnd::List(_))
        );
        if !is_edge {
            continue;
        }
        if let Some((_, text)) = open.last().and_then(|open| items.get_mut(*open)) {
            let more = flat(&block[from..at], " ");
            if !text.is_empty() && !more.is_empty() {
                text.push('\n');
            }
            text.push_str(super::marks::unboxed(&more).map_or(more.as_str(), str::trim));
        }
        from = at + 1;
        match event {
            Event::Start(Tag::Item) => {
                open.push(items.len());
                items.push((open.len(), String::new()));
            }
            Event::End(TagEnd::Item) => {
                open.pop();
            }
            _ => {}
        }
    }
    items
}

fn rows(block: &[Event<'_>]) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut from = 0;
    for (at, event) in block.iter().enumerate() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => from = at + 1,
            Event::End(TagEnd::TableCell) => {
                if let Some(row) = rows.last_mut() {
                    row.push(flat(&block[from..at], " "));
                }
            }
            _ => {}
        }
    }
    rows
}

/// What is struck through is left out, and told.
fn struck(block: &[Event<'_>], said: &mut String) -> impl Iterator<Item = Block> + use<> {
    let mut struck = Vec::new();
    let mut from = None;
    for (at, event) in block.iter().enumerate() {
        match event {
            Event::Start(Tag::Strikethrough) => from = Some(at + 1),
            Event::End(TagEnd::Strikethrough) => {
                let text = flat(&block[from.take().unwrap_or(at)..at], " ");
                said.extend(["\n", &text]);
                struck.push(Block::Told(text));
            }
            _ => {}
        }
    }
    struck.into_iter()
}

/// The words alone, and links with where they lead; what is struck through is left out.
fn flat(events: &[Event<'_>], soft: &str) -> String {
    let mut out = String::new();
    let mut links: Vec<(String, usize)> = Vec::new();
    let mut is_struck = false;
    for event in events {
        match event {
            Event::Start(Tag::Strikethrough) => is_struck = true,
            Event::End(TagEnd::Strikethrough) => is_struck = false,
            _ if is_struck => {}
            Event::InlineHtml(text) if matches!(text.as_ref(), "<br>" | "<br/>" | "<br />") => out.push('\n'),
            // What only changes the look says nothing, and a comment is read by nobody.
            Event::InlineHtml(tag) if is_look(tag) || tag.starts_with("<!--") => {}
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                out.push_str(text);
            }
            Event::SoftBreak => out.push_str(soft),
            Event::Start(Tag::TableCell) => out.push_str(" | "),
            Event::HardBreak
            | Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::BlockQuote(_)
                | Tag::TableHead
                | Tag::TableRow,
            ) => line(&mut out),
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                let leads = format!("{dest_url} {title}").trim().to_owned();
                links.push((leads, out.len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some((leads, began)) = links.pop()
                    && !leads.is_empty()
                    && out.get(began..) != Some(leads.as_str())
                {
                    out.extend([" (", &leads, ")"]);
                }
            }
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Whether a tag only changes how letters look.
fn is_look(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/']).split_whitespace().next();
    LOOKS.contains(&name.unwrap_or_default())
}

/// Begins a line, unless one has just begun.
fn line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}
