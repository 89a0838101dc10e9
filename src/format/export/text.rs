//! The guidelines as plain text of 80 columns.
//! Must not know sessions: it writes what the content holds.

use super::content::{Content, Entry, Standing};
use super::markdown::{WHOLE, voters};
use crate::domain::proposal::Kind;
use crate::text::{in_one_line, wrapped};

const COLUMNS: usize = 80;

/// Lines that are collected, each no wider than the page.
struct Page(String);

impl Page {
    /// A text with a mark before its first line; the others stand under its words.
    fn put(&mut self, indent: usize, mark: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let hang = indent + mark.chars().count();
        let mut before = format!("{}{mark}", " ".repeat(indent));
        for row in wrapped(&in_one_line(text), COLUMNS - hang) {
            self.0.push_str(format!("{before}{row}").trim_end());
            self.0.push('\n');
            before = " ".repeat(hang);
        }
    }

    fn blank(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn heading(&mut self, text: &str, under: &str) {
        self.blank();
        self.put(0, "", text);
        let wide = crate::text::width(text).min(COLUMNS);
        self.put(0, "", &under.repeat(wide));
        self.blank();
    }

    fn named(&mut self, indent: usize, lead: &str, text: &str) {
        if !text.is_empty() {
            self.put(indent, "", &format!("{lead}{text}"));
        }
    }
}

pub(super) fn write(content: &Content) -> String {
    let words = &content.words;
    let mut page = Page(String::new());
    page.heading(&words.say(|w| (w.title)(&content.team)), "=");
    if content.in_progress {
        page.put(
            0,
            "",
            &words.stamped(
                "",
                &words.say(|w| w.stamp).to_uppercase(),
                "",
                &words.tell(|w| w.stamp_why),
            ),
        );
        page.blank();
    }
    let dates = [
        content.agreed_on.map(|on| words.tell(|w| (w.agreed_on)(on))),
        content.review_on.map(|on| words.tell(|w| (w.look_again)(on))),
    ];
    for date in dates.into_iter().flatten() {
        page.put(0, "", &date);
    }
    for text in [&content.mission, &content.sentence] {
        page.blank();
        page.put(0, "", text);
    }
    if content.has_no_norm() {
        page.blank();
        page.put(0, "", &words.tell(|w| w.nothing_yet));
    }
    for topic in content.topics() {
        let name = if topic.name.is_empty() {
            words.say(|w| w.no_topic)
        } else {
            topic.name.to_owned()
        };
        page.heading(&name, "-");
        for norm in topic.norms {
            page.blank();
            entry(content, norm, &mut page);
        }
    }
    proposed(content, &mut page);
    if !content.slips.is_empty() {
        page.heading(&words.say(|w| w.slips), "-");
        page.put(0, "", &content.slips);
    }
    for (title, lines) in [
        (words.say(|w| w.triggers), &content.triggers),
        (words.say(|w| w.ours), &content.ours),
    ] {
        if !lines.is_empty() {
            page.heading(&title, "-");
            for line in lines {
                page.put(0, "- ", line);
            }
        }
    }
    rails(content, false, &mut page);
    rails(content, true, &mut page);
    questions(content, &mut page);
    if !content.frictions.is_empty() {
        page.heading(&words.say(|w| w.frictions), "-");
        for one in &content.frictions {
            let wish = if one.wish {
                words.lead(|w| w.wish)
            } else {
                String::new()
            };
            page.put(0, "- ", &format!("{wish}{}", one.text));
        }
    }
    if let Some(stays) = content.stays(WHOLE) {
        page.blank();
        page.put(0, "", &stays);
    }
    page.0
}

fn entry(content: &Content, norm: &Entry, page: &mut Page) {
    let words = &content.words;
    page.put(0, "* ", &norm.text);
    for (_, said) in content.said(norm) {
        page.put(2, "", &said);
    }
    match norm.standing {
        Standing::Agreed => {}
        Standing::Trial(until) => page.put(4, "", &words.say(|w| (w.trial)(until))),
        Standing::Provisional(until) => page.put(4, "", &words.say(|w| (w.provisional)(until))),
    }
    page.named(4, &words.lead(|w| w.why), &norm.why);
    page.named(4, &words.lead(|w| w.signal), &norm.signal);
    page.named(4, &words.lead(|w| w.steward), &norm.steward);
    page.named(
        4,
        &words.lead(|w| w.review),
        &norm
            .review_on
            .map(|on| words.say(|w| (w.date)(on)))
            .unwrap_or_default(),
    );
    let votes = norm.ballot.as_ref().and_then(|one| voters(content, one));
    page.named(4, &words.lead(|w| w.votes), &votes.unwrap_or_default());
}

fn proposed(content: &Content, page: &mut Page) {
    let words = &content.words;
    if content.proposed.is_empty() {
        return;
    }
    page.heading(&words.say(|w| w.proposed), "-");
    for one in &content.proposed {
        let what = match one.kind {
            Kind::New | Kind::Keep => words.say(|w| w.proposed_new),
            Kind::Revise => words.say(|w| w.proposed_revise),
            Kind::Retire => words.say(|w| w.proposed_retire),
        };
        page.put(0, "? ", &format!("{what}: {}", one.text));
    }
}

fn rails(content: &Content, is_unclear: bool, page: &mut Page) {
    let words = &content.words;
    if content.rails(is_unclear).next().is_some() {
        let title = words.say(|w| if is_unclear { w.unclear } else { w.rails });
        page.heading(&title, "-");
    }
    for one in content.rails(is_unclear) {
        let class = one.class.filter(|_| !is_unclear);
        let class = class.map(|class| words.say(|w| w.classes[class as usize]));
        let until = one.until.map(|on| words.say(|w| (w.until)(on)));
        let about: Vec<String> = class.into_iter().chain(until).collect();
        page.put(0, "- ", &one.text);
        page.put(4, "", &words.listed(&about));
        page.named(4, &words.lead(|w| w.source), &one.source);
    }
}

fn questions(content: &Content, page: &mut Page) {
    let words = &content.words;
    if !content.questions.is_empty() {
        page.heading(&words.say(|w| w.questions), "-");
    }
    for one in &content.questions {
        page.put(0, "- ", &one.text);
        page.put(4, "", &words.say(|w| (w.owner_by)(&one.owner, one.by)));
        page.named(4, &words.lead(|w| w.meanwhile), &one.meanwhile);
    }
}
