//! Heads of lines that no program wrote: `Ama: 4`, `Ama - 4`, a tab between; with care, as much else has a colon.
//! Must not know the programs.

use super::heads::{Head, Kind, Paste};
use super::likeness::{Likeness, likeness};
use super::stamp;
use super::vote::{NotA, Said, vote};

/// What stands between a name and the words.
const SIGNS: [&str; 7] = [":", "：", "\t", " - ", " – ", " — ", "——"];

/// The head on a line.
pub fn head(paste: &Paste<'_>, at: usize) -> Option<Head> {
    let (name, text, by_dash) = parted(paste, at)?;
    let like = likeness(name);
    let known = paste.knows(name);
    let voted = !matches!(vote(text), Said::Not(NotA::Nothing));
    let sure = known || voted || (like == Likeness::Much && !by_dash);
    let is_head = sure || (!by_dash && paste.has_mostly_heads());
    is_head.then(|| Head {
        from: name.to_owned(),
        text: text.to_owned(),
        kind: Kind::Whole,
        sure,
        private: false,
    })
}

/// Name and words of a line, and whether a dash stands between them.
fn parted<'a>(paste: &'a Paste<'_>, at: usize) -> Option<(&'a str, &'a str, bool)> {
    let line = paste.words(at);
    if paste.lines.get(at).is_some_and(super::lines::Given::is_indented) {
        return None;
    }
    let rest = stamp::after(line).unwrap_or(line);
    let (sign, place) = SIGNS
        .iter()
        .filter_map(|sign| Some((sign, rest.find(sign)?)))
        .min_by_key(|(_, place)| *place)?;
    let (name, text) = (rest[..place].trim(), rest[place + sign.len()..].trim());
    let address = text.starts_with("//");
    let fits = likeness(name) != Likeness::Not && !address;
    fits.then_some((name, text, sign.contains(['-', '–', '—'])))
}

/// Whether at least every second line has what may be a name before a colon.
pub fn has_mostly_heads(paste: &Paste<'_>) -> bool {
    let lines = (0..paste.lines.len()).filter(|at| !paste.words(*at).is_empty());
    let heads = lines.clone().filter(|at| parted(paste, *at).is_some());
    heads.count() * 2 >= lines.count()
}
