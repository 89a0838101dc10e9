//! A file in which git left a conflict: where it says so, and the whole text of each side.
//! Must not know what the text is of, nor git itself.

/// The texts of the two sides, and of what they come from where the marks have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// What both come from (`merge.conflictStyle` `diff3` or `zdiff3`); none where a conflict does not have it.
    pub base: Option<String>,
    /// What stands first.
    pub ours: String,
    /// What stands second.
    pub theirs: String,
    /// The lines of the first marks of the conflicts, counted from 1.
    pub lines: Vec<usize>,
}

/// How long a mark is, unless a file says otherwise.
const LENGTH: usize = 7;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Ours,
    Base,
    Theirs,
    End,
}

/// The mark a line is; a line that goes on with anything but a space is none.
fn mark(line: &str) -> Option<Mark> {
    let mark = match line.as_bytes().first()? {
        b'<' => Mark::Ours,
        b'|' => Mark::Base,
        b'=' => Mark::Theirs,
        b'>' => Mark::End,
        _ => return None,
    };
    let line = line.trim_end_matches(['\n', '\r']);
    let first = line.as_bytes()[0];
    let length = line.bytes().take_while(|byte| *byte == first).count();
    let rest = &line[length..];
    let ends = rest.is_empty() || rest.starts_with(' ') && mark != Mark::Theirs;
    (length == LENGTH && ends).then_some(mark)
}

/// Where the first mark of a conflict stands, in bytes.
pub fn first(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if mark(line).is_some() {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Where a line of one side of a text with conflicts stands in it, both counted from 1.
pub fn line_of(text: &str, first: bool, line: usize) -> usize {
    let (mut within, mut seen) = (None, 0);
    for (found, number) in text.split_inclusive('\n').zip(1..) {
        match mark(found) {
            Some(mark) => within = (mark != Mark::End).then_some(mark),
            None if within.is_none() || within == Some(if first { Mark::Ours } else { Mark::Theirs }) => {
                seen += 1;
                if seen == line {
                    return number;
                }
            }
            None => {}
        }
    }
    // What ends too soon ends with the text.
    text.lines().count().max(1)
}

/// The sides of a text with conflicts; none where there is no conflict, or one that is not whole.
pub fn split(text: &str) -> Option<Sides> {
    let mut sides = Sides {
        base: Some(String::new()),
        ours: String::new(),
        theirs: String::new(),
        lines: Vec::new(),
    };
    let mut within = None;
    let mut has_base = false;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        within = match (within, mark(line)) {
            (None, Some(Mark::Ours)) => {
                has_base = false;
                sides.lines.push(number);
                Some(Mark::Ours)
            }
            (Some(Mark::Ours), Some(Mark::Base)) => {
                has_base = true;
                Some(Mark::Base)
            }
            (Some(Mark::Ours | Mark::Base), Some(Mark::Theirs)) => {
                if !has_base {
                    sides.base = None;
                }
                Some(Mark::Theirs)
            }
            (Some(Mark::Theirs), Some(Mark::End)) => None,
            (_, Some(_)) => return None,
            (within, None) => {
                if matches!(within, None | Some(Mark::Ours)) {
                    sides.ours.push_str(line);
                }
                if matches!(within, None | Some(Mark::Theirs)) {
                    sides.theirs.push_str(line);
                }
                if let Some(base) = &mut sides.base
                    && matches!(within, None | Some(Mark::Base))
                {
                    base.push_str(line);
                }
                within
            }
        };
    }
    (within.is_none() && !sides.lines.is_empty()).then_some(sides)
}
