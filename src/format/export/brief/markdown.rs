//! The page for leaders as `CommonMark`.
//! Must not know what is on the page, nor why.

use super::{Content, Item, Part, Said, parts, stamp, team};
use crate::format::export::escape::markdown::line;

pub(in crate::format::export) fn write(content: &Content) -> String {
    let words = &content.words;
    let mut blocks = vec![format!(
        "# {}",
        line(&words.say(|w| (w.brief.title)(&team(content))))
    )];
    blocks.extend(parts(content).iter().map(|part| match part {
        Part::Stamp => stamp(content, "> **", "**"),
        Part::Own(text) => line(text),
        Part::Told(said) => said.plain(),
        Part::Heading(said) => format!("## {}", said.plain()),
        Part::Concern(text) => format!("### {}", line(text)),
        Part::List(items) => {
            let items: Vec<String> = items.iter().map(|one| item(content, one)).collect();
            items.join("\n")
        }
    }));
    blocks.join("\n\n") + "\n"
}

fn item(content: &Content, item: &Item) -> String {
    let words = &content.words;
    let lead = item.lead.as_ref().map(|lead| {
        let lead = words.led(&lead.plain());
        format!("*{}* ", lead.trim_end())
    });
    let after = item.after.as_ref().map(Said::plain).map(|after| {
        if item.own.is_empty() {
            after
        } else {
            words.aside(&after)
        }
    });
    format!(
        "- {}{}{}",
        lead.unwrap_or_default(),
        line(&item.own),
        after.unwrap_or_default()
    )
}
