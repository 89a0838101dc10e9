//! A preview and a paste box as lines. What somebody voted stays out of sight unless it was asked for.
//! Must not know what the keys do.

use crate::domain::tally::Vote;
use crate::format::chat::names::Whom;
use crate::format::chat::vote::may_tell;
use crate::text::{Shape, bracketed, pad, sanitise, width, wrapped};

use super::entry::{Entry, Left, Said, Standing};
use super::{Asking, PasteBox, Preview, Target};
use crate::ui::strings::Strings;
use crate::ui::theme::Role;
use crate::ui::widgets::entries::entries;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::menu::{counted, menu};
use crate::ui::widgets::typed::typed;

/// What stands in the place of each letter that nobody may see.
const UNSEEN: &str = "*";

/// The lines of a preview for so many rows, and the caret where words are changed.
pub fn lines(
    words: &Strings,
    preview: &Preview,
    cells: usize,
    rows: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    if let Some(asking) = &preview.asking {
        return (question(words, preview, asking, cells, rows), None);
    }
    let chat = &words.chat;
    let standings = preview.standings();
    let count = |wanted: fn(&Standing) -> bool| standings.iter().filter(|one| wanted(one)).count();
    let title = (chat.title)(
        preview.target,
        preview.source,
        count(|one| *one == Standing::Taken),
        count(|one| matches!(one, Standing::Doubtful(_))),
        count(|one| matches!(one, Standing::Left(_))),
    );
    let mut lines = block(&[(" ".into(), Role::Body)], &title, Role::Title, cells);
    let hint = standings
        .get(preview.at)
        .map_or("", |one| hint(words, preview, one));
    lines.extend(block(&[(" ".into(), Role::Body)], hint, Role::Body, cells));
    let count = preview.entries.len();
    entries(lines, preview.at, count, cells, rows, |at| {
        row(words, preview, at, &standings[at], cells)
    })
}

/// What can be done about the entry with the cursor.
fn hint(words: &Strings, preview: &Preview, standing: &Standing) -> &'static str {
    let chat = &words.chat;
    match standing {
        Standing::Doubtful(doubt) => (chat.remedy)(doubt, preview.target),
        Standing::Left(Left::Nothing | Left::Noise(_)) if preview.target != Target::Items => "",
        Standing::Left(_) => chat.left_hint,
        Standing::Taken if matches!(preview.target, Target::Votes { .. }) => chat.vote_hint,
        Standing::Taken => chat.taken_hint,
    }
}

/// One entry; answers with its caret where its words are changed.
fn row(
    words: &Strings,
    preview: &Preview,
    at: usize,
    standing: &Standing,
    cells: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    let chat = &words.chat;
    let here = at == preview.at;
    let (sign, state) = match standing {
        Standing::Taken => ("+", chat.take),
        Standing::Doubtful(_) => ("?", chat.doubtful),
        Standing::Left(_) => (".", chat.left),
    };
    let column = [chat.take, chat.doubtful, chat.left]
        .map(width)
        .into_iter()
        .max()
        .unwrap_or(0);
    let mark = if here { " > " } else { "   " };
    let state = format!("{}  ", pad(state, column));
    if here && let Some(editor) = &preview.editing {
        let mut lines = Vec::new();
        let caret = typed(&mut lines, editor, &format!("{mark}{sign} {state}"), cells);
        return (lines, Some(caret));
    }
    let head = [
        (mark.to_owned(), Role::Cursor),
        (format!("{sign} "), Role::Now),
        (state, Role::Body),
    ];
    let role = if here { Role::Selected } else { Role::Body };
    (
        block(
            &head,
            &said(words, preview, &preview.entries[at], standing),
            role,
            cells,
        ),
        None,
    )
}

/// What is shown of an entry: name, what was said as far as it may be seen, and why it is not taken.
fn said(words: &Strings, preview: &Preview, entry: &Entry, standing: &Standing) -> String {
    let chat = &words.chat;
    let why = match standing {
        Standing::Taken => String::new(),
        Standing::Doubtful(doubt) => (chat.doubt)(doubt),
        Standing::Left(Left::Noise(why)) => (chat.noise)(*why).to_owned(),
        Standing::Left(left) => (chat.why_left)(*left, preview.target).to_owned(),
    };
    let quoted = || (words.speech)(&entry.words);
    if entry.private && entry.by_hand != Some(true) && preview.target == Target::Items {
        return with(chat.private, &why);
    }
    // What could not be read, and what repeats somebody's words, may still tell a vote.
    let hidden = matches!(preview.target, Target::Votes { .. }) && !preview.shown && may_tell(&entry.words);
    let what = match (&entry.said, preview.target) {
        // Whose name that is may be wrong, so that it is shown beside the words.
        (Said::Item(item), Target::Items) if is_unsure(entry, standing) => {
            let from = entry.from.as_deref().unwrap_or_default();
            return with(&format!("{from}{}{item}", words.colon), &why);
        }
        (Said::Item(item), _) => return with(item, &why),
        (_, Target::Items) => return with(&entry.words, &why),
        (Said::Vote(_), Target::Votes { .. }) if !preview.shown => chat.a_vote.to_owned(),
        (Said::Vote(Vote::Fingers(fingers)), _) => format!("{}  {}", (chat.fingers)(*fingers), quoted()),
        (Said::Vote(Vote::Abstain), _) => format!("{}  {}", chat.abstains, quoted()),
        (Said::Dots(dots), _) => {
            let placed = preview
                .clusters
                .iter()
                .map(String::as_str)
                .zip(dots.iter().copied());
            let placed: Vec<(&str, u16)> = placed.filter(|(_, dots)| *dots > 0).collect();
            let now = (chat.dots)(&placed);
            let before = preview.member(entry).map_or(&[][..], |member| &member.dots);
            let had = preview
                .clusters
                .iter()
                .map(String::as_str)
                .zip(before.iter().copied());
            let had: Vec<(&str, u16)> = had.filter(|(_, dots)| *dots > 0).collect();
            if had.is_empty() || had == placed {
                now
            } else {
                (chat.instead)(&now, &(chat.dots)(&had))
            }
        }
        (Said::Nothing(_), _) if hidden => String::new(),
        (Said::Nothing(_), _) => quoted(),
    };
    if entry.noise.is_some() {
        return if hidden { why } else { with(&entry.words, &why) };
    }
    let name = match (&entry.who, &entry.from) {
        (Whom::One(at), _) => preview.members.get(*at).map_or("", |member| member.name.as_str()),
        (_, Some(from)) => from,
        (_, None) => chat.nameless,
    };
    match (what.is_empty(), why.is_empty()) {
        (false, _) => with(&format!("{name}{}{what}", words.colon), &why),
        (true, false) => format!("{name}{}{why}", words.colon),
        (true, true) => name.to_owned(),
    }
}

/// Whether a name stands before an item that may be no name.
fn is_unsure(entry: &Entry, standing: &Standing) -> bool {
    let doubtful = matches!(standing, Standing::Doubtful(_));
    doubtful && entry.who == Whom::Nobody && entry.from.is_some()
}

/// Words, and in brackets why they are not taken.
fn with(words: &str, why: &str) -> String {
    if why.is_empty() {
        words.to_owned()
    } else {
        format!("{words}  {}", bracketed(why))
    }
}

/// The question who wrote something, as a menu.
fn question(words: &Strings, preview: &Preview, asking: &Asking, cells: usize, rows: usize) -> Vec<Styled> {
    let chat = &words.chat;
    let title = match preview.entries.get(asking.entry) {
        Some(Entry { from: Some(name), .. }) => (chat.who_is)(name),
        Some(entry) if preview.shown || !matches!(preview.target, Target::Votes { .. }) => {
            (chat.whose)(&entry.words)
        }
        _ => (chat.whose)(chat.a_vote),
    };
    let offers = asking.names(&preview.members, chat.stranger);
    let lines = menu(&title, &counted(offers), asking.at, cells, rows);
    asking.in_sight.note(&lines);
    lines
}

/// A paste box: its end, and how much is in it; answers with its caret.
pub fn words_of_box(
    words: &Strings,
    target: Target,
    paste: &PasteBox,
    cells: usize,
    rows: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    let is_hidden = matches!(target, Target::Votes { blind: true, .. });
    lines_of_box(
        words,
        (words.chat.box_title)(target),
        is_hidden,
        paste,
        cells,
        rows,
    )
}

/// A box under this title, with its caret; hidden words are so many signs.
pub fn lines_of_box(
    words: &Strings,
    title: &str,
    is_hidden: bool,
    paste: &PasteBox,
    cells: usize,
    rows: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    let chat = &words.chat;
    let mut lines = block(&[(" ".into(), Role::Body)], title, Role::Title, cells);
    let count = paste.text().lines().count();
    lines.push(Styled::of(format!(" {}", (chat.box_lines)(count)), Role::Body));
    let room = rows.saturating_sub(lines.len()).max(1);
    let within = cells.saturating_sub(4).max(8);
    let mut shown: Vec<String> = Vec::new();
    // An empty line at the end is the one that is typed on.
    let ends = paste.text().is_empty() || paste.text().ends_with('\n');
    let last = ends.then_some("");
    for line in last.into_iter().chain(paste.text().lines().rev()) {
        let mut clean = sanitise(line, Shape::Line);
        if is_hidden {
            clean = UNSEEN.repeat(width(&clean)).into();
        }
        let mut rows: Vec<String> = wrapped(&clean, within).map(str::to_owned).collect();
        rows.reverse();
        shown.extend(rows);
        if shown.len() >= room {
            break;
        }
    }
    shown.truncate(room);
    shown.reverse();
    let caret = (
        3 + shown.last().map_or(0, |line| width(line)),
        lines.len() + shown.len() - 1,
    );
    lines.extend(
        shown
            .into_iter()
            .map(|line| Styled::of(" > ", Role::Cursor).and(line, Role::Now)),
    );
    (lines, Some(caret))
}
