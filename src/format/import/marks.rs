//! Signs before an item: bullets, boxes, and numbers of all kinds.
//! Must not know what follows from them.

use unicode_segmentation::UnicodeSegmentation;

/// Bullets that are typed on a keyboard, so that only a space after one makes it a bullet.
const TYPED: [char; 6] = ['-', '*', '+', '–', '—', '→'];

/// Bullets that programs make.
const DRAWN: [char; 26] = [
    '•', '·', '◦', '‣', '▪', '●', '・', '∙', '⁃', '■', '□', '○', '◆', '◇', '➢', '➤', '►', '▶', '▸', '✓', '✔',
    '❖', '\u{f0b7}', '\u{f0a7}', '\u{f076}', '★',
];

/// Boxes to tick, ticked or not.
const BOXES: [&str; 9] = ["[ ]", "[x]", "[X]", "[]", "☐", "☑", "☒", "✅", "⬜"];

const HAN: &str = "一二三四五六七八九十百零〇";

/// What kind of sign it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Bullet,
    Box,
    Emoji,
    /// What Word makes of its second and third level.
    WordSecond,
    WordThird,
    /// A number and the sign behind it: `1.`, `1)`, `1、`.
    Digits(char),
    /// `1.2`, and how deep.
    Parts(usize),
    Lower,
    Upper,
    Roman,
    /// A Chinese number: `一、`.
    Han,
    /// A Chinese number in brackets: `（一）`.
    HanInside,
    /// A number in brackets: `(1)`.
    Inside,
    Circled,
    /// An article, as in statutes: `第一条`.
    Article,
    /// `第一章`, which is over articles.
    Chapter,
    Question,
    Answer,
}

impl Kind {
    /// The lower, the more it stands over; none where it never stands over anything.
    pub fn rank(self) -> Option<usize> {
        match self {
            Self::Chapter => Some(0),
            Self::Han => Some(1),
            Self::Roman => Some(2),
            Self::Upper => Some(3),
            Self::HanInside => Some(4),
            Self::Article => Some(5),
            Self::Digits('.' | '、' | '．') => Some(6),
            Self::Digits(_) => Some(7),
            Self::Parts(depth) => Some(7 + depth),
            Self::Emoji => Some(20),
            _ => None,
        }
    }

    /// How much further in it stands than its spaces say.
    pub fn indent(self) -> usize {
        match self {
            Self::WordSecond => 4,
            Self::WordThird => 8,
            Self::Parts(depth) => depth * 4,
            _ => 0,
        }
    }

    /// Whether one alone could as well be a word.
    pub fn needs_company(self) -> bool {
        matches!(
            self,
            Self::Emoji | Self::WordSecond | Self::Lower | Self::Upper | Self::Roman
        )
    }
}

/// A line after its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    pub kind: Kind,
    pub text: &'a str,
}

/// The sign a line begins with and the text after it; none where it has none.
pub(super) fn marked(line: &str) -> Option<Marked<'_>> {
    let line = line.trim();
    let (kind, text) = bullet(line)
        .or_else(|| numbered(line))
        .or_else(|| han(line))
        .or_else(|| lettered(line))
        .or_else(|| asked(line))
        .or_else(|| unboxed(line).map(|text| (Kind::Box, text)))
        .or_else(|| emoji(line))?;
    let text = text.trim();
    let text = unboxed(text).map_or(text, str::trim);
    Some(Marked { kind, text })
}

pub(super) fn unboxed(text: &str) -> Option<&str> {
    BOXES.iter().find_map(|sign| text.strip_prefix(sign))
}

fn spaced(rest: &str) -> bool {
    rest.starts_with(char::is_whitespace)
}

/// Whether a text goes on in signs that need no space before them.
fn is_wide(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| c >= '\u{2e80}')
}

fn bullet(line: &str) -> Option<(Kind, &str)> {
    if let Some(rest) = line.strip_prefix(TYPED) {
        return spaced(rest).then_some((Kind::Bullet, rest));
    }
    if let Some(rest) = line.strip_prefix(DRAWN) {
        return Some((Kind::Bullet, rest.trim_start_matches('\u{fe0f}')));
    }
    let second = line.strip_prefix('o').filter(|rest| spaced(rest));
    let third = line.strip_prefix('§').filter(|rest| spaced(rest));
    second
        .map(|rest| (Kind::WordSecond, rest))
        .or(third.map(|rest| (Kind::WordThird, rest)))
}

fn numbered(line: &str) -> Option<(Kind, &str)> {
    let first = line.chars().next()?;
    if let '①'..='⑳' | '❶'..='❿' | '➀'..='➓' = first {
        return Some((Kind::Circled, &line[first.len_utf8()..]));
    }
    if let Some(inner) = line.strip_prefix(['(', '（']) {
        let end = inner.find([')', '）'])?;
        let (inside, rest) = (&inner[..end], inner[end..].chars().as_str());
        let rest = &rest[rest.chars().next()?.len_utf8()..];
        if !inside.is_empty() && inside.chars().all(|c| HAN.contains(c)) {
            return Some((Kind::HanInside, rest));
        }
        let is_digit = (1..=3).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_digit());
        let is_letter = inside.len() == 1 && inside.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_small = matches!(inside, "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix");
        return (is_digit || (is_letter || is_small) && spaced(rest)).then_some((Kind::Inside, rest));
    }
    let digits = first
        .is_ascii_digit()
        .then(|| line.bytes().take_while(u8::is_ascii_digit).count())?;
    if digits > 3 {
        return None;
    }
    let mut rest = &line[digits..];
    let mut depth = 0;
    while let Some(more) = rest.strip_prefix('.') {
        let count = more.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&count) {
            break;
        }
        depth += 1;
        rest = &more[count..];
    }
    if depth > 0 {
        let rest = rest.strip_prefix(['.', ')', '、']).unwrap_or(rest);
        // A number such as 2.5 has no place for a list.
        return spaced(rest).then_some((Kind::Parts(depth), rest));
    }
    let sign = rest.chars().next()?;
    let after = &rest[sign.len_utf8()..];
    match sign {
        '.' | ')' => (spaced(after) || is_wide(after)).then_some((Kind::Digits(sign), after)),
        '、' | '．' | '）' => Some((Kind::Digits(sign), after)),
        '\u{fe0f}' => after
            .strip_prefix('\u{20e3}')
            .map(|after| (Kind::Digits('\u{20e3}'), after)),
        _ => None,
    }
}

fn han(line: &str) -> Option<(Kind, &str)> {
    let number = |text: &str| {
        text.chars()
            .take_while(|c| HAN.contains(*c))
            .map(char::len_utf8)
            .sum::<usize>()
    };
    if let Some(rest) = line.strip_prefix('第') {
        let long = number(rest).max(rest.bytes().take_while(u8::is_ascii_digit).count());
        let rest = &rest[long..];
        let kind = match rest.chars().next().filter(|_| long > 0)? {
            '条' | '款' | '项' => Kind::Article,
            '章' | '节' | '部' => Kind::Chapter,
            _ => return None,
        };
        let rest = rest[3..].trim_start_matches([':', '：', '、', '.']);
        return Some((kind, rest));
    }
    let long = number(line);
    let rest = &line[long..];
    let rest = rest.strip_prefix(['、', '．', '.']).filter(|_| long > 0)?;
    Some((Kind::Han, rest))
}

fn lettered(line: &str) -> Option<(Kind, &str)> {
    let long = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (word, rest) = line.split_at(long);
    let rest = rest.strip_prefix(['.', ')']).filter(|rest| spaced(rest))?;
    if !word.is_empty() && long <= 5 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return Some((Kind::Roman, rest));
    }
    let letter = word.bytes().next().filter(|_| long == 1)?;
    let kind = if letter.is_ascii_lowercase() {
        Kind::Lower
    } else {
        Kind::Upper
    };
    Some((kind, rest))
}

fn asked(line: &str) -> Option<(Kind, &str)> {
    let line = line.trim_start_matches('*');
    let after = |names: &[&str]| {
        names.iter().find_map(|name| {
            let rest = line
                .strip_prefix(name)?
                .trim_start_matches(|c: char| c.is_ascii_digit());
            rest.strip_prefix([':', '：', '.'])
        })
    };
    after(&["Question", "Q", "问"])
        .map(|rest| (Kind::Question, rest))
        .or_else(|| {
            after(&["Answer", "A", "答"])
                .filter(|_| !line.starts_with("A."))
                .map(|rest| (Kind::Answer, rest))
        })
}

fn emoji(line: &str) -> Option<(Kind, &str)> {
    let sign = line.graphemes(true).next()?;
    let first = sign.chars().next()?;
    let is_picture = matches!(first,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{231a}'..='\u{23ff}' | '\u{25a0}'..='\u{25ff}'
        | '\u{2190}'..='\u{21ff}');
    if is_picture {
        return Some((Kind::Emoji, &line[sign.len()..]));
    }
    let inner = line.strip_prefix(':')?;
    let end = inner.find(':').filter(|end| *end > 1)?;
    let is_name = inner[..end]
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte));
    let rest = &inner[end + 1..];
    (is_name && spaced(rest)).then_some((Kind::Emoji, rest))
}
