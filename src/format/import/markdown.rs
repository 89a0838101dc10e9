//! Markdown, block by block: headings, items of lists, and all else.
//! Must not know what a session is.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Understood;
use super::words::has_all;

/// What a text in Markdown says.
pub fn read(text: &str) -> Understood {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut understood = Understood::default();
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    let mut done = 0;
    while let Some((event, range)) = events.next() {
        // What no block covers is a definition of links.
        understood.keep(text.get(done..range.start).unwrap_or_default());
        let source = text.get(range.clone()).unwrap_or_default();
        done = range.end.max(done);
        match event {
            Event::Start(tag) => {
                let block = block(&mut events.by_ref().map(|(event, _)| event));
                take(&mut understood, &tag, &block, source);
            }
            Event::Rule => {}
            _ => understood.keep(source),
        }
    }
    understood.keep(text.get(done..).unwrap_or_default());
    understood
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

fn take(understood: &mut Understood, tag: &Tag<'_>, block: &[Event<'_>], source: &str) {
    let said = match tag {
        Tag::Heading { level, .. } => {
            let said = flat(block);
            understood.heading(*level as u8, &said);
            said
        }
        Tag::Paragraph if is_bold(block) => {
            let said = flat(block);
            // Lower than any heading there is.
            understood.heading(7, &said);
            said
        }
        Tag::Paragraph => {
            let said = flat(block);
            understood.keep(&said);
            said
        }
        Tag::List(_) => {
            let items: Vec<String> = items(block).into_iter().map(flat).collect();
            for item in &items {
                understood.bullet(item);
            }
            items.join("\n")
        }
        _ => {
            understood.keep(source);
            return;
        }
    };
    if !has_all(&said, source) {
        understood.keep(source);
    }
}

/// Whether a paragraph is in bold letters as a whole, as a heading is where somebody has no headings.
fn is_bold(block: &[Event<'_>]) -> bool {
    let ends = block
        .iter()
        .position(|event| *event == Event::End(TagEnd::Strong));
    block.first() == Some(&Event::Start(Tag::Strong)) && ends == block.len().checked_sub(1)
}

/// The items of a list, each without those in it.
fn items<'b, 'a>(block: &'b [Event<'a>]) -> Vec<&'b [Event<'a>]> {
    let (mut items, mut depth, mut began) = (Vec::new(), 0_usize, 0);
    for (at, event) in block.iter().enumerate() {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    began = at + 1;
                }
                depth += 1;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    items.push(&block[began..at]);
                }
            }
            _ => {}
        }
    }
    items
}

/// The words alone; items in items are lines of their own, and links tell where they lead.
fn flat(events: &[Event<'_>]) -> String {
    let mut out = String::new();
    let mut links: Vec<(String, usize)> = Vec::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                out.push_str(text);
            }
            Event::SoftBreak => out.push(' '),
            Event::Start(Tag::Item) => line(&mut out, "- "),
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
            ) => line(&mut out, ""),
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
    let done = ["[ ] ", "[x] ", "[X] "];
    done.iter()
        .find_map(|mark| out.strip_prefix(mark))
        .unwrap_or(&out)
        .to_owned()
}

/// Begins a line, unless one has just begun.
fn line(out: &mut String, with: &str) {
    if !out.is_empty() && !out.ends_with("\n- ") && !out.ends_with('\n') {
        out.push('\n');
    }
    if !(with.is_empty() || out.ends_with(with)) {
        out.push_str(with);
    }
}
