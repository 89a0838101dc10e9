//! The guidelines as one page that stands alone: no script, nothing from elsewhere, light, dark and on paper.
//! Must not know sessions: it writes what the content holds.

use super::charts;
use super::content::{Content, Entry, Standing};
use super::escape::html::text;
use super::markdown::{WHOLE, voters};
use super::page::page;
use crate::domain::proposal::Kind;

pub(super) fn write(content: &Content) -> String {
    let words = &content.words;
    let title = words.say(|w| (w.title)(&content.team));
    let mut out = format!("<h1>{}</h1>\n", text(&title));
    if content.in_progress {
        let stamp = text(&words.say(|w| w.stamp));
        let stamped = words.stamped(
            "<strong>",
            &stamp,
            "</strong>",
            &text(&words.tell(|w| w.stamp_why)),
        );
        put!(
            out,
            "<p class=\"stamp\">{stamped}</p>
"
        );
    }
    let dates = [
        content.agreed_on.map(|on| words.tell(|w| (w.agreed_on)(on))),
        content.review_on.map(|on| words.tell(|w| (w.look_again)(on))),
    ];
    let dates: Vec<String> = dates.into_iter().flatten().collect();
    paragraph(&mut out, "dates", &words.after_each_other(&dates));
    paragraph(&mut out, "mission", &content.mission);
    paragraph(&mut out, "mission", &content.sentence);
    if content.has_no_norm() {
        paragraph(&mut out, "none", &words.tell(|w| w.nothing_yet));
    }
    for topic in content.topics() {
        let name = if topic.name.is_empty() {
            words.say(|w| w.no_topic)
        } else {
            topic.name.to_owned()
        };
        put!(out, "<section>\n<h2>{}</h2>\n", text(&name));
        for norm in topic.norms {
            entry(content, norm, &mut out);
        }
        out.push_str("</section>\n");
    }
    proposed(content, &mut out);
    if !content.slips.is_empty() {
        put!(out, "<h2>{}</h2>\n", text(&words.say(|w| w.slips)));
        paragraph(&mut out, "slips", &content.slips);
    }
    list(
        &mut out,
        &words.say(|w| w.triggers),
        content.triggers.iter().map(|one| text(one)),
    );
    list(
        &mut out,
        &words.say(|w| w.ours),
        content.ours.iter().map(|one| text(one)),
    );
    list(&mut out, &words.say(|w| w.rails), rails(content).into_iter());
    list(
        &mut out,
        &words.say(|w| w.questions),
        questions(content).into_iter(),
    );
    let raw = content.frictions.iter().map(|one| {
        let wish = if one.wish {
            named(&words.lead(|w| w.wish))
        } else {
            String::new()
        };
        wish + &text(&one.text)
    });
    list(&mut out, &words.say(|w| w.frictions), raw);
    four_cs(content, &mut out);
    let timeline = charts::timeline(content);
    if !timeline.is_empty() {
        put!(
            out,
            "<section class=\"charts\">\n<h2>{}</h2>\n<div class=\"wide\">{timeline}</div>\n",
            text(&words.say(|w| w.timeline))
        );
        paragraph(&mut out, "key", &words.tell(|w| w.timeline_key));
        out.push_str("</section>\n");
    }
    paragraph(&mut out, "none", &content.stays(WHOLE).unwrap_or_default());
    page(words, &title, &out)
}

fn paragraph(out: &mut String, class: &str, words: &str) {
    if !words.is_empty() {
        put!(out, "<p class=\"{class}\">{}</p>\n", text(words));
    }
}

/// A name in front of what it names.
fn named(lead: &str) -> String {
    let bold = format!("<b>{}</b>", text(lead.trim_end()));
    bold + &lead[lead.trim_end().len()..]
}

/// A list of what is HTML already.
fn list(out: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let mut lines = String::new();
    for item in items {
        put!(lines, "<li>{item}</li>\n");
    }
    if !lines.is_empty() {
        put!(out, "<h2>{}</h2>\n<ul>\n{lines}</ul>\n", text(title));
    }
}

fn entry(content: &Content, norm: &Entry, out: &mut String) {
    let words = &content.words;
    out.push_str("<article>\n");
    paragraph(out, "norm", &norm.text);
    for (code, said) in content.said(norm) {
        put!(out, "<p class=\"said\" lang=\"{code}\">{}</p>\n", text(&said));
    }
    match norm.standing {
        Standing::Agreed => {}
        Standing::Trial(until) => paragraph(out, "until", &words.say(|w| (w.trial)(until))),
        Standing::Provisional(until) => paragraph(out, "until", &words.say(|w| (w.provisional)(until))),
    }
    let votes = norm.ballot.as_ref().and_then(|one| voters(content, one));
    let about = [
        (words.lead(|w| w.why), norm.why.clone()),
        (words.lead(|w| w.signal), norm.signal.clone()),
        (words.lead(|w| w.steward), norm.steward.clone()),
        (
            words.lead(|w| w.review),
            norm.review_on
                .map(|on| words.say(|w| (w.date)(on)))
                .unwrap_or_default(),
        ),
        (words.lead(|w| w.votes), votes.unwrap_or_default()),
    ];
    for (name, said) in about.iter().filter(|(_, said)| !said.is_empty()) {
        put!(out, "<p class=\"about\">{}{}</p>\n", named(name), text(said));
    }
    if let Some(ballot) = &norm.ballot {
        out.push_str(&charts::tally(content, ballot));
    }
    out.push_str("</article>\n");
}

fn proposed(content: &Content, out: &mut String) {
    let words = &content.words;
    let items = content.proposed.iter().map(|one| {
        let what = match one.kind {
            Kind::New | Kind::Keep => words.lead(|w| w.proposed_new),
            Kind::Revise => words.lead(|w| w.proposed_revise),
            Kind::Retire => words.lead(|w| w.proposed_retire),
        };
        format!("{}{}", named(&what), text(&one.text))
    });
    list(out, &words.say(|w| w.proposed), items);
}

fn rails(content: &Content) -> Vec<String> {
    let words = &content.words;
    let each = content.rails.iter().map(|one| {
        let class = one.class.map(|class| words.say(|w| w.classes[class as usize]));
        let until = one.until.map(|on| words.say(|w| (w.until)(on)));
        let about: Vec<String> = class.into_iter().chain(until).collect();
        let mut out = text(&one.text);
        if !about.is_empty() {
            put!(
                out,
                "<small>{}</small>",
                text(&words.aside(&words.listed(&about)))
            );
        }
        if !one.source.is_empty() {
            put!(
                out,
                "<br>{}{}",
                named(&words.lead(|w| w.source)),
                text(&one.source)
            );
        }
        out
    });
    each.collect()
}

fn questions(content: &Content) -> Vec<String> {
    let words = &content.words;
    let each = content.questions.iter().map(|one| {
        let mut out = text(&one.text);
        let who = words.say(|w| (w.owner_by)(&one.owner, one.by));
        if !who.is_empty() {
            put!(out, "<small>{}</small>", text(&words.aside(&who)));
        }
        if !one.meanwhile.is_empty() {
            put!(
                out,
                "<br>{}{}",
                named(&words.lead(|w| w.meanwhile)),
                text(&one.meanwhile)
            );
        }
        out
    });
    each.collect()
}

fn four_cs(content: &Content, out: &mut String) {
    let words = &content.words;
    if content.ratings.is_empty() {
        return;
    }
    put!(
        out,
        "<section class=\"charts\">\n<h2>{}</h2>\n<div class=\"cs\">\n",
        text(&words.say(|w| w.worth))
    );
    for one in &content.ratings {
        put!(
            out,
            "<figure><figcaption>{}</figcaption>\n{}</figure>\n",
            text(&words.say(|w| w.four_cs[one.c.index()])),
            charts::tally(content, &one.ballot)
        );
    }
    out.push_str("</div>\n</section>\n");
}
