//! What every form of writing is made of: headings, paragraphs, lists and tables.
//! Must not know which of them is a norm.

/// The deepest list that is told apart; what is deeper stands beside it.
const DEEPEST: usize = 8;

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The lower its level, the more it stands over.
    Heading { level: u8, text: String },
    /// A paragraph, and whether it begins with a word in bold that names it.
    Paragraph { text: String, has_lead: bool },
    /// A list with the lists in it.
    List(Vec<Item>),
    /// Rows of cells; the first row names the columns.
    Table(Vec<Vec<String>>),
    /// A quotation, code, front matter: nothing to agree to.
    Aside(String),
    /// Text that is told and kept nowhere: somebody struck it through, or it only serves the form.
    Told(String),
}

/// An item and those below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub text: String,
    pub under: Vec<Item>,
}

impl Block {
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            has_lead: false,
        }
    }
}

/// Items with how far each is indented, as items in items.
pub(super) fn nested(flat: Vec<(usize, String)>) -> Vec<Item> {
    let mut flat = flat.into_iter().peekable();
    let mut items = Vec::new();
    while flat.peek().is_some() {
        items.extend(level(&mut flat, 0, 0));
    }
    items
}

fn level(
    flat: &mut std::iter::Peekable<std::vec::IntoIter<(usize, String)>>,
    least: usize,
    depth: usize,
) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some((indent, text)) = flat.next_if(|(indent, _)| *indent >= least) {
        let under = if depth < DEEPEST {
            level(flat, indent + 1, depth + 1)
        } else {
            Vec::new()
        };
        items.push(Item { text, under });
    }
    items
}

/// Two lines that were one: words have a space between them, Chinese has none.
pub(super) fn join(text: &mut String, line: &str) {
    let is_wide = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
    let last = text.chars().next_back();
    let is_tight = last.is_some_and(is_wide) && line.chars().next().is_some_and(is_wide);
    // A word with a hyphen was parted after it.
    let is_tight = is_tight || text.ends_with('-') && !text.ends_with(" -");
    if !text.is_empty() && !is_tight && !text.ends_with('\n') {
        text.push(' ');
    }
    text.push_str(line);
}
