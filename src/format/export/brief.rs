//! One page for leaders, whatever it is written in: what concerns them and the team's answer, what was agreed, an
//! invitation. It speaks of leaders and the company in the third person, so that whoever gets it can pass it on.
//! Must not know sessions, nor any person's name.

pub(super) mod html;
pub(super) mod mail;
pub(super) mod markdown;

use std::borrow::Cow;

use super::content::{Answer, Answered, Content, Entry, Inner, Standing};
use super::words::{BESIDE, Tongues, Words};
use crate::text::{clip, in_one_line, wrap};

/// Words of ours, in each language with its code.
struct Said {
    parts: Vec<(&'static str, String)>,
    between: &'static str,
}

impl Said {
    /// A name or a heading.
    fn name<T: Into<String>>(words: &Tongues, which: impl Fn(&'static Words) -> T) -> Self {
        Self {
            parts: words.parts(which),
            between: BESIDE,
        }
    }

    /// A sentence.
    fn sentence<T: Into<String>>(words: &Tongues, which: impl Fn(&'static Words) -> T) -> Self {
        Self {
            between: " ",
            ..Self::name(words, which)
        }
    }

    fn plain(&self) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|(_, text)| text.as_str()).collect();
        parts.join(self.between)
    }
}

/// What stands below the title, from the top down.
enum Part {
    /// That not all of it is agreed.
    Stamp,
    /// What people wrote.
    Own(String),
    /// A sentence of ours.
    Told(Said),
    /// Above a section.
    Heading(Said),
    /// A concern, above its answer.
    Concern(String),
    /// At least one item.
    List(Vec<Item>),
}

/// An item of a list.
struct Item {
    /// In front of what people wrote.
    lead: Option<Said>,
    own: String,
    /// In brackets behind what people wrote; a sentence where they wrote nothing.
    after: Option<Said>,
}

impl Item {
    fn sentence(said: Said) -> Self {
        Self {
            lead: None,
            own: String::new(),
            after: Some(said),
        }
    }
}

/// How much of each is told.
#[derive(Clone, Copy)]
struct Most {
    concerns: usize,
    /// Norms under one concern.
    answers: usize,
    /// Norms under no concern.
    norms: usize,
    questions: usize,
    /// Cells of one text.
    cells: usize,
}

/// From all to the least: open questions give way first, then further norms under a concern, then norms.
const STEPS: [Most; 7] = [
    most([5, 3, 12, 4, 400]),
    most([5, 3, 10, 2, 300]),
    most([5, 2, 8, 1, 300]),
    most([4, 1, 7, 0, 240]),
    most([3, 1, 6, 0, 200]),
    most([3, 1, 4, 0, 150]),
    most([2, 1, 3, 0, 110]),
];

const fn most([concerns, answers, norms, questions, cells]: [usize; 5]) -> Most {
    Most {
        concerns,
        answers,
        norms,
        questions,
        cells,
    }
}

/// A printed page of A4 in rows of so many columns, a title left out.
const ROWS: usize = 54;
const COLUMNS: usize = 100;

/// Cells of a team's name.
const NAME: usize = 100;

/// As much as fits a page.
fn parts(content: &Content) -> Vec<Part> {
    let mut parts = Vec::new();
    for most in STEPS {
        parts = page(content, most);
        if rows(content, &parts) <= ROWS {
            break;
        }
    }
    parts
}

/// The rows that parts take in print.
fn rows(content: &Content, parts: &[Part]) -> usize {
    let of = |text: &str| wrap(text, COLUMNS).len();
    let of_part = |part: &Part| match part {
        Part::Stamp => 2 + of(&stamp(content, "", "")),
        Part::Own(text) | Part::Concern(text) => 1 + of(text),
        Part::Told(said) => of(&said.plain()),
        Part::Heading(said) => 2 + of(&said.plain()),
        Part::List(items) => items
            .iter()
            .map(|item| of(&in_plain_words(&content.words, item)))
            .sum(),
    };
    parts.iter().map(of_part).sum()
}

fn stamp(content: &Content, open: &str, close: &str) -> String {
    let words = &content.words;
    words.stamped(open, &words.say(|w| w.stamp), close, &words.tell(|w| w.stamp_why))
}

fn in_plain_words(words: &Tongues, item: &Item) -> String {
    let lead = item.lead.as_ref().map(|lead| words.led(&lead.plain()));
    let after = item.after.as_ref().map(Said::plain).map(|after| {
        if item.own.is_empty() {
            after
        } else {
            words.aside(&after)
        }
    });
    lead.unwrap_or_default() + &item.own + &after.unwrap_or_default()
}

/// The team's name as far as a title and the subject of a mail have room for it.
fn team(content: &Content) -> Cow<'_, str> {
    clip(&content.team, NAME)
}

fn page(content: &Content, most: Most) -> Vec<Part> {
    let words = &content.words;
    let mut parts = Vec::new();
    if content.in_progress {
        parts.push(Part::Stamp);
    }
    let about = [&content.mission, &content.sentence].map(|text| cut(text, most));
    parts.extend(about.into_iter().filter(|text| !text.is_empty()).map(Part::Own));
    concerns(content, most, &mut parts);
    agreed(content, most, &mut parts);
    invitation(content, most, &mut parts);
    questions(content, most, &mut parts);
    if let Some(kept) = content.kept(&[Inner::Norm, Inner::Concern, Inner::Question]) {
        parts.push(Part::Told(Said::sentence(words, |w| (w.stays)(&kept))));
    }
    if let Some(on) = content.review_on {
        parts.push(Part::Told(Said::sentence(words, |w| (w.look_again)(on))));
    }
    parts
}

fn cut(text: &str, most: Most) -> String {
    clip(&in_one_line(text), most.cells).into_owned()
}

fn heading(content: &Content, parts: &mut Vec<Part>, which: fn(&'static Words) -> &'static str) {
    parts.push(Part::Heading(Said::name(&content.words, which)));
}

/// Says how many are left out; nothing where none is.
fn more(content: &Content, all: usize, told: usize, parts: &mut Vec<Part>) {
    if all > told {
        let said = Said::sentence(&content.words, |w| (w.brief.more)(all - told));
        parts.push(Part::Told(said));
    }
}

fn concerns(content: &Content, most: Most, parts: &mut Vec<Part>) {
    let all = &content.answered;
    if all.is_empty() && content.kept(&[Inner::Concern]).is_some() {
        return;
    }
    heading(content, parts, |w| w.brief.concerns);
    if all.is_empty() {
        let said = Said::sentence(&content.words, |w| w.brief.no_concern);
        parts.push(Part::Told(said));
    }
    for one in told_concerns(content, most) {
        parts.push(Part::Concern(cut(&one.concern, most)));
        let answer = answer(content, one, most);
        if !answer.is_empty() {
            parts.push(Part::List(answer));
        }
    }
    more(content, all.len(), most.concerns, parts);
}

fn told_concerns(content: &Content, most: Most) -> impl Iterator<Item = &Answered> {
    content.answered.iter().take(most.concerns)
}

/// The norms under a concern. Nothing is promised over one that is conceded.
fn answers(one: &Answered, most: Most) -> &[Answer] {
    let told = if one.conceded { 0 } else { most.answers };
    one.norms.get(..told).unwrap_or(&one.norms)
}

fn answer(content: &Content, one: &Answered, most: Most) -> Vec<Item> {
    let words = &content.words;
    let mut items = Vec::new();
    let named = |items: &mut Vec<Item>, lead: fn(&'static Words) -> &'static str, own: &str, after| {
        if !own.is_empty() {
            items.push(Item {
                lead: Some(Said::name(words, lead)),
                own: cut(own, most),
                after,
            });
        }
    };
    named(&mut items, |w| w.brief.need, &one.need, None);
    if one.conceded {
        items.push(Item::sentence(Said::sentence(words, |w| w.brief.conceded)));
    }
    for norm in answers(one, most) {
        let until = content.norms.iter().find(|entry| entry.id == norm.id);
        let until = until.filter(|_| !norm.is_proposed);
        let until = until.and_then(|entry| until_when(words, entry));
        let lead: fn(&'static Words) -> &'static str = if norm.is_proposed {
            |w| w.brief.propose
        } else {
            |w| w.brief.commit
        };
        named(&mut items, lead, &norm.text, until);
    }
    if one.kept > 0 && !one.conceded {
        let kept = [(Inner::Norm, one.kept)];
        items.push(Item::sentence(Said::sentence(words, |w| (w.stays)(&kept))));
    }
    named(&mut items, |w| w.brief.evidence, &one.evidence, None);
    named(&mut items, |w| w.brief.benefit, &one.benefit, None);
    let is_answered = !one.norms.is_empty() || one.kept > 0 || !one.evidence.is_empty();
    if !one.conceded && !is_answered {
        items.push(Item::sentence(Said::sentence(words, |w| w.brief.no_answer)));
    }
    items
}

fn until_when(words: &Tongues, norm: &Entry) -> Option<Said> {
    match norm.standing {
        Standing::Agreed => None,
        Standing::Trial(until) => Some(Said::name(words, |w| (w.trial)(until))),
        Standing::Provisional(until) => Some(Said::name(words, |w| (w.provisional)(until))),
    }
}

/// Every norm that stands under no concern.
fn agreed(content: &Content, most: Most, parts: &mut Vec<Part>) {
    let words = &content.words;
    let is_told = |norm: &&Entry| {
        let mut above = told_concerns(content, most).flat_map(|one| answers(one, most));
        above.any(|answer| !answer.is_proposed && answer.id == norm.id)
    };
    let others: Vec<&Entry> = content.norms.iter().filter(|norm| !is_told(norm)).collect();
    if content.has_no_norm() {
        heading(content, parts, |w| w.brief.agreed);
        let said = Said::sentence(words, |w| w.nothing_yet);
        parts.push(Part::Told(said));
    }
    if others.is_empty() {
        return;
    }
    heading(
        content,
        parts,
        if others.len() < content.norms.len() {
            |w| w.brief.agreed_besides
        } else {
            |w| w.brief.agreed
        },
    );
    let items = others.iter().take(most.norms).map(|norm| Item {
        lead: None,
        own: cut(&norm.text, most),
        after: until_when(words, norm),
    });
    parts.push(Part::List(items.collect()));
    more(content, others.len(), most.norms, parts);
}

fn invitation(content: &Content, most: Most, parts: &mut Vec<Part>) {
    if content.invitation.is_empty() {
        return;
    }
    heading(content, parts, |w| w.brief.invitation);
    parts.push(Part::Own(cut(&content.invitation, most)));
    if let Some(on) = content.invited_on {
        let said = Said::sentence(&content.words, |w| (w.brief.asked)(on));
        parts.push(Part::Told(said));
    }
}

fn questions(content: &Content, most: Most, parts: &mut Vec<Part>) {
    let all = &content.questions;
    if all.is_empty() {
        return;
    }
    if most.questions > 0 {
        heading(content, parts, |w| w.brief.unknown);
        let items = all.iter().take(most.questions).map(|one| Item {
            lead: None,
            own: cut(&one.text, most),
            after: one.by.map(|on| Said::name(&content.words, |w| (w.brief.by)(on))),
        });
        parts.push(Part::List(items.collect()));
        more(content, all.len(), most.questions, parts);
    }
}
