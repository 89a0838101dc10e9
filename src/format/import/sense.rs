//! What blocks mean: which heading is a topic, which line a norm, and what is neither.
//! Must not know in which form they were written.

use super::block::{Block, Item};
use super::fields::{
    Field, field_lead, is_of_people, is_of_roles, is_own_aside, is_own_note, is_own_nothing, is_own_title,
    is_signed, is_stamp, is_story, person, signs, stamped,
};
use super::reading::{Becomes, Reading};
use super::sentence::{
    begins_normative, could_head, introduces, is_normative, is_theme, leads_over, says_something,
};
use super::{Norm, table};

/// Levels of headings that are none in the source begin here.
const UNMARKED: u8 = 7;

/// What a section is of.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Norms,
    People,
    Signed,
    Aside,
    /// It tells of the team or of the text.
    Story,
}

/// What is known where a block begins.
#[derive(Default)]
struct Reader {
    reading: Reading,
    section: Section,
    /// The level of the section that is not of norms.
    level: u8,
    /// Whether this is a text that this program exported.
    is_own: bool,
    /// Whether the section may say who does what.
    is_of_roles: bool,
}

/// What these blocks say.
pub(super) fn read(blocks: Vec<Block>) -> Reading {
    let mut reader = Reader::default();
    let title = title(&blocks);
    let mut blocks = blocks.into_iter().peekable();
    let mut is_first = true;
    // Of the section that is being read: whether it is the title's, and whether it has a list.
    let (mut in_title, mut has_list) = (false, false);
    let mut after_norm = false;
    let mut has_heading = false;
    while let Some(block) = blocks.next() {
        let was_norm = std::mem::take(&mut after_norm);
        match block {
            Block::Heading { level, text } => {
                reader.heading(level, &text);
                in_title = is_first && (title == Some(level) || is_own_title(&text));
                has_list = false;
                has_heading = true;
                is_first = false;
            }
            Block::Paragraph { text, has_lead } => {
                let over_list = matches!(blocks.peek(), Some(Block::List(items)) if !is_fields(items));
                if over_list && reader.section == Section::Norms && heads(&text) {
                    reader.heading(UNMARKED, text.trim_end_matches([':', '：']));
                    has_heading = true;
                    continue;
                }
                // Behind the words of a norm, an export says them in another language.
                if reader.is_own && was_norm && reader.section == Section::Norms {
                    reader.reading.keep(&text);
                    after_norm = true;
                    continue;
                }
                let could_be = has_heading && !in_title && !(over_list || has_list) || has_lead && !in_title;
                after_norm = reader.paragraph(&text, could_be, has_lead);
            }
            Block::List(items) => {
                if was_norm && is_fields(&items) {
                    for item in items {
                        reader.reading.more_of_norm(&item.text);
                    }
                    continue;
                }
                has_list = true;
                if reader.is_of_roles && items.iter().all(is_somebody) {
                    for item in items {
                        reader.reading.person_in(&item.text);
                    }
                    continue;
                }
                reader.list(items, UNMARKED);
            }
            Block::Table(rows) => {
                has_list = true;
                match reader.section {
                    Section::Norms | Section::Story => table::read(&mut reader.reading, &rows),
                    Section::People | Section::Aside => {
                        let people = reader.section == Section::People;
                        for row in rows {
                            reader.row(&row, people);
                        }
                    }
                    Section::Signed => rows.iter().for_each(|row| reader.reading.leave(&row.join(" | "))),
                }
            }
            Block::Aside(text) => reader.reading.keep(&text),
            Block::Told(text) => reader.reading.leave(&text),
        }
    }
    reader.reading
}

/// The level of the first heading, where it stands over all others.
fn title(blocks: &[Block]) -> Option<u8> {
    let mut levels = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let first = levels.next()?;
    let mut below = levels.peekable();
    let is_title = below.peek().is_some() && below.all(|level| level > first);
    is_title.then_some(first)
}

/// Whether a paragraph over a list is the name of what follows.
fn heads(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let name = text.trim_end_matches([':', '：']);
    let is_short = words <= 6 && name.chars().count() <= 40;
    is_short && could_head(name) && !introduces(text) && !is_normative(name) || name.ends_with(['?', '？'])
}

impl Reader {
    fn heading(&mut self, level: u8, text: &str) {
        if is_own_title(text) {
            self.is_own = true;
            self.reading.leave(text);
            self.reading.back_to(None);
            return;
        }
        if self.is_own && is_own_nothing(text) {
            self.reading.leave(text);
            self.reading.back_to(None);
            return;
        }
        if self.section == Section::Norms || level <= self.level {
            self.level = level;
            self.section = if is_of_people(text) {
                Section::People
            } else if is_signed(text) {
                Section::Signed
            } else if self.is_own && is_own_aside(text) {
                Section::Aside
            } else if !self.is_own && is_story(text) {
                Section::Story
            } else {
                Section::Norms
            };
        }
        self.reading.heading(level, text);
        self.is_of_roles = !self.is_own && is_of_roles(text);
        if self.section != Section::Norms {
            self.reading.leave_heading();
        }
    }

    /// Takes a paragraph; tells whether it became a norm.
    fn paragraph(&mut self, text: &str, could_be: bool, has_lead: bool) -> bool {
        if self.section == Section::Signed || !self.is_own && signs(text) {
            self.reading.leave(text);
            return false;
        }
        if self.section == Section::People {
            self.people(text);
            return false;
        }
        let is_told = if self.is_own {
            is_own_note(text)
        } else {
            leads_over(text) || text.ends_with(['?', '？']) || introduces(text) || !says_something(text)
        };
        let begins_field = field_lead(text).is_some() && !has_lead;
        if begins_field && self.reading.has_norm() {
            self.reading.more_of_norm(text);
            return true;
        }
        let is_told = is_told || self.section == Section::Story && !begins_normative(text);
        if !could_be || is_told || self.section == Section::Aside {
            self.reading.keep(text);
            return false;
        }
        let norm = Norm {
            is_doubtful: !self.is_own,
            ..Norm::from(text)
        };
        self.reading.norm(norm)
    }

    /// A row of a table where no norms stand: of people, or of what is put aside.
    fn row(&mut self, row: &[String], is_of_people_here: bool) {
        let first = row.first().map_or("", String::as_str);
        let is_head = person(first).is_some_and(is_of_people);
        if is_of_people_here && !is_head && self.reading.person_in(first) {
            self.reading.leave(&row[1..].join(" | "));
        } else {
            self.reading.keep(&row.join(" | "));
        }
    }

    /// People who stand in a line, one after the other.
    fn people(&mut self, text: &str) {
        let parts = text.split([',', '，', '、', ';', '\n']).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() && parts.iter().all(|part| person(part).is_some()) {
            for part in parts {
                self.reading.person_in(part);
            }
        } else {
            self.reading.keep(text);
        }
    }

    fn list(&mut self, items: Vec<Item>, level: u8) {
        if !items.is_empty() && items.iter().all(leads_within) {
            for item in &items {
                self.reading.leave(&whole(item));
            }
            return;
        }
        for item in items {
            match self.section {
                Section::Signed => {
                    self.reading.leave(&whole(&item));
                    continue;
                }
                Section::Aside => {
                    self.reading.keep(&whole(&item));
                    continue;
                }
                Section::People => {
                    if !item.under.is_empty() || !self.reading.person_in(&item.text) {
                        self.reading.keep(&whole(&item));
                    }
                    continue;
                }
                Section::Story if item.under.is_empty() && !begins_normative(&item.text) => {
                    self.reading.keep(&whole(&item));
                    continue;
                }
                Section::Norms | Section::Story => {}
            }
            // Nothing stands after the colon.
            if !self.is_own && item.under.is_empty() && item.text.ends_with([':', '：']) {
                self.reading.keep(&item.text);
                continue;
            }
            if !self.is_own && signs(&item.text) {
                self.reading.leave(&whole(&item));
                continue;
            }
            let Some(first) = item.under.first() else {
                self.reading.bullet(&item.text);
                continue;
            };
            if is_fields(&item.under) {
                self.reading.bullet(&item.text);
                for field in item.under {
                    self.reading.more_of_norm(&field.text);
                }
            } else if is_theme(item.text.trim_end_matches([':', '：']), &first.text) {
                let topic = self.reading.at();
                let (section, over) = (self.section, self.level);
                self.heading(level, item.text.trim_end_matches([':', '：']));
                self.list(item.under, level.saturating_add(1));
                self.reading.back_to(topic);
                (self.section, self.level) = (section, over);
            } else {
                self.reading.bullet(&whole(&item));
            }
        }
    }
}

/// Whether an item and all below it are links to places in the same text, as in a table of contents.
fn leads_within(item: &Item) -> bool {
    let anchor = item.text.rfind(" (#");
    anchor.is_some() && item.text.ends_with(')') && item.under.iter().all(leads_within)
}

/// Whether an item names somebody and what they do.
fn is_somebody(item: &Item) -> bool {
    let name = person(&item.text).filter(|_| item.under.is_empty());
    name.is_some_and(|name| name != item.text.trim() && name.split_whitespace().count() <= 3)
}

/// Whether each item tells one part of the norm above.
fn is_fields(items: &[Item]) -> bool {
    let is_field =
        |item: &Item| item.under.is_empty() && (field_lead(&item.text).is_some() || is_stamp(&item.text));
    !items.is_empty() && items.iter().all(is_field)
}

/// An item and all below it, line by line.
fn whole(item: &Item) -> String {
    let mut text = item.text.clone();
    for below in &item.under {
        let below = whole(below);
        let mark = if below.starts_with("- ") { "" } else { "- " };
        text.extend(["\n", mark, &below]);
    }
    text
}

impl From<&str> for Norm {
    fn from(text: &str) -> Self {
        let mut norm = Self::default();
        for line in text.lines() {
            if norm.text.is_empty() {
                line.clone_into(&mut norm.text);
            } else {
                norm.add(line);
            }
        }
        if let Some((text, stamp)) = stamped(&norm.text) {
            let (text, stamp) = (text.to_owned(), stamp.to_owned());
            norm.text = text;
            norm.part(Becomes::Parked, "", &stamp);
        }
        norm
    }
}

impl Norm {
    /// Adds a line, which may tell one part of it.
    pub(super) fn add(&mut self, line: &str) {
        let line = line.trim();
        let (becomes, rest) = match field_lead(line) {
            _ if is_stamp(line) => (Becomes::Parked, line),
            Some((Field::Why, rest)) => (Becomes::Why, rest),
            Some((Field::Signal, rest)) => (Becomes::Signal, rest),
            Some((Field::Steward, rest)) if person(rest) == Some(rest) => (Becomes::Steward, rest),
            Some((Field::Other, _)) => (Becomes::Parked, line),
            _ => {
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
                self.text.push_str(line);
                return;
            }
        };
        let label = line.strip_suffix(rest).unwrap_or_default();
        self.part(becomes, label, rest);
    }

    /// Says something of it, with the words before that only say what it is.
    pub(super) fn part(&mut self, becomes: Becomes, label: &str, text: &str) {
        if !text.trim().is_empty() {
            self.parts.push((becomes, label.to_owned(), text.to_owned()));
        }
    }
}
