//! Plain text, line by line: what looks like a heading, what looks like a bullet, and all else.
//! Must not know what a session is.

use super::Understood;

/// A heading is at most this long.
const LONGEST_HEADING: usize = 80;

/// Signs that people put before an item.
const BULLETS: [char; 12] = ['-', '*', '+', '•', '–', '—', '·', '◦', '‣', '▪', '●', '・'];

/// Boxes to tick.
const BOXES: [&str; 6] = ["[ ]", "[x]", "[X]", "☐", "☑", "☒"];

/// A line after a mark.
#[derive(Clone, Copy)]
struct Marked<'a> {
    text: &'a str,
    is_numbered: bool,
}

/// What is open while lines are read.
#[derive(Default)]
struct Reader {
    understood: Understood,
    /// The item that is being read, and how far its mark is indented.
    item: Option<(String, usize)>,
    /// The paragraph that is being read.
    paragraph: String,
}

/// What a plain text says.
pub fn read(text: &str) -> Understood {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader::default();
    for (at, line) in lines.iter().enumerate() {
        let next = lines[at + 1..]
            .iter()
            .copied()
            .find(|line| !line.trim().is_empty());
        reader.line(line, next, lines.get(at + 1).copied());
    }
    reader.close();
    reader.understood
}

impl Reader {
    fn line(&mut self, line: &str, next: Option<&str>, below: Option<&str>) {
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        if text.is_empty() {
            self.close();
        } else if is_underline(text) {
            // Under a heading it was seen already; elsewhere it only parts two things.
            self.close();
        } else if let Some(marked) = marked(text) {
            self.marked(marked, indent, next);
        } else if below.is_some_and(|below| is_underline(below.trim())) || self.is_heading(text, next) {
            self.close();
            let name = text.trim_start_matches('#').trim().trim_end_matches([':', '：']);
            // What is shouted over all else is a title.
            self.understood.heading(if is_loud(text) { 1 } else { 2 }, name);
        } else if let Some((item, _)) = self.item.as_mut().filter(|(_, mark)| {
            let goes_on = text.chars().next().is_some_and(char::is_lowercase);
            indent > *mark || goes_on
        }) {
            item.push(' ');
            item.push_str(text);
        } else {
            self.close_item();
            if !self.paragraph.is_empty() {
                self.paragraph.push(' ');
            }
            self.paragraph.push_str(text);
        }
    }

    fn marked(&mut self, marked: Marked<'_>, indent: usize, next: Option<&str>) {
        let next = next.map(str::trim).and_then(self::marked);
        if marked.is_numbered && could_head(marked.text) && next.is_some_and(|next| !next.is_numbered) {
            // A numbered chapter over bullets.
            self.close();
            self.understood.heading(2, marked.text);
            return;
        }
        if let Some((item, mark)) = &mut self.item
            && indent > *mark
        {
            item.push_str("\n- ");
            item.push_str(marked.text);
            return;
        }
        self.close();
        self.item = Some((marked.text.to_owned(), indent));
    }

    /// Whether a line without a mark is a heading: a name over bullets, or one that says so itself.
    fn is_heading(&self, text: &str, next: Option<&str>) -> bool {
        let is_over_items = next.is_some_and(|next| marked(next.trim()).is_some());
        let stands_alone = self.paragraph.is_empty() && self.item.is_none();
        let says_so = text.ends_with([':', '：']) || text.starts_with("# ") || text.starts_with("##");
        could_head(text) && (says_so || is_loud(text) || is_over_items && stands_alone)
    }

    fn close(&mut self) {
        self.close_item();
        let paragraph = std::mem::take(&mut self.paragraph);
        self.understood.keep(&paragraph);
    }

    fn close_item(&mut self) {
        if let Some((item, _)) = self.item.take() {
            self.understood.bullet(&item);
        }
    }
}

/// Whether a line is short and no sentence.
fn could_head(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', ',', ';', '。', '！', '？'])
        && text.chars().count() <= LONGEST_HEADING
        && text.chars().any(char::is_alphanumeric)
}

fn is_loud(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase)
}

fn is_underline(text: &str) -> bool {
    let mut signs = text.chars();
    let first = signs.next();
    matches!(first, Some('=' | '-' | '~' | '_' | '*' | '#'))
        && text.len() >= 3
        && signs.all(|sign| Some(sign) == first)
}

/// The text after a bullet, a number or a box; none where there is neither.
fn marked(text: &str) -> Option<Marked<'_>> {
    let after_sign = text.strip_prefix(BULLETS).filter(|rest| rest.starts_with(' '));
    let after_number = || {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = text[digits..].strip_prefix(['.', ')'])?;
        ((1..=3).contains(&digits) && rest.starts_with(' ')).then_some(rest)
    };
    let number = if after_sign.is_none() {
        after_number()
    } else {
        None
    };
    let rest = after_sign.or(number).unwrap_or(text).trim();
    let unboxed = BOXES.iter().find_map(|sign| rest.strip_prefix(sign));
    let is_marked = after_sign.is_some() || number.is_some() || unboxed.is_some();
    is_marked.then(|| Marked {
        text: unboxed.unwrap_or(rest).trim(),
        is_numbered: number.is_some(),
    })
}
