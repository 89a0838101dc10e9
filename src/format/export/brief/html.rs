//! The page for leaders as HTML that prints on one sheet of A4.
//! Must not know what is on the page, nor why.

use super::{Content, Item, Part, Said, parts, team};
use crate::format::export::escape::html::text;
use crate::format::export::markup::Markup;
use crate::format::export::page::page;

pub(in crate::format::export) fn write(content: &Content) -> String {
    let words = &content.words;
    let title = words.say(|w| (w.brief.title)(&team(content)));
    let mut out = format!("<div class=\"brief\">\n<h1 dir=\"auto\">{}</h1>\n", text(&title));
    for part in parts(content) {
        match part {
            Part::Stamp => {
                let stamp = said(content, &Said::name(words, |w| w.stamp));
                let why = said(content, &Said::sentence(words, |w| w.stamp_why));
                let stamped = words.stamped("<strong>", &stamp, "</strong>", &why);
                put!(out, "<p class=\"stamp\">{stamped}</p>\n");
            }
            Part::Own(own) => put!(out, "<p dir=\"auto\">{}</p>\n", text(&own)),
            Part::Told(told) => put!(out, "<p>{}</p>\n", said(content, &told)),
            Part::Heading(told) => put!(out, "<h2>{}</h2>\n", said(content, &told)),
            Part::Concern(own) => put!(out, "<h3 dir=\"auto\">{}</h3>\n", text(&own)),
            Part::List(items) => {
                out.push_str("<ul>\n");
                for one in items {
                    put!(out, "{}\n", item(content, &one));
                }
                out.push_str("</ul>\n");
            }
        }
    }
    out.push_str("</div>\n");
    page(content, &title, &out)
}

fn item(content: &Content, item: &Item) -> String {
    let words = &content.words;
    let after = item.after.as_ref().map(|after| said(content, after));
    let after = after.unwrap_or_default();
    if item.own.is_empty() {
        return format!("<li>{after}</li>");
    }
    let after = if item.after.is_some() {
        format!(" <small>{}</small>", words.aside(&after).trim_start())
    } else {
        after
    };
    let Some(lead) = &item.lead else {
        return format!("<li dir=\"auto\">{}{after}</li>", text(&item.own));
    };
    let lead = words.led(&said(content, lead));
    let name = lead.trim_end();
    let gap = &lead[name.len()..];
    format!(
        "<li><b>{name}</b>{gap}<span dir=\"auto\">{}</span>{after}</li>",
        text(&item.own)
    )
}

fn said(content: &Content, said: &Said) -> String {
    let markup = Markup::of(content);
    let parts = said.parts.iter().map(|(code, words)| markup.marked(code, words));
    parts.collect::<Vec<_>>().join(said.between)
}
