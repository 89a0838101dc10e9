//! The frame: header, agenda strip, the one thing to do now, words to say, the work, and the keys that matter here.
//! Must not know what the work is.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::width;

use super::super::sheet;
use super::super::steps;
use super::super::strings::Strings;
use super::super::theme::Role;
use super::super::widgets::lines::{self, Styled, block};
use super::footer::footer;
use super::open::{At, Open};
use super::overlay;
use super::{App, header, home, join, others};

/// The widest that lines are; beyond, there is margin.
const WIDEST: u16 = 104;

/// The fewest rows of work, however long the words above it are.
const LEAST_WORK: usize = 3;

/// Draws the program as it is.
pub fn draw(app: &mut App, frame: &mut Frame<'_>) {
    let whole = frame.area();
    if app.is_too_small() {
        let text = (app.words.frame_words.too_small)(whole.width, whole.height);
        let lines = block(&[], &text, Role::Body, usize::from(whole.width));
        lines::draw(frame.buffer_mut(), whole, &lines, app.theme);
        return;
    }
    let width = whole.width.min(WIDEST);
    let area = Rect {
        x: whole.x + (whole.width - width) / 2,
        width,
        ..whole
    };
    let cells = usize::from(width);
    let bottom = bottom(app, cells);
    let mut top = if app.is_focused() {
        focused_top(app, cells)
    } else {
        top(app, cells)
    };
    // A name as long as a book may stand in what is to be done.
    top.truncate(usize::from(whole.height).saturating_sub(bottom.len() + LEAST_WORK));
    let head = u16::try_from(top.len()).unwrap_or(0);
    let foot = u16::try_from(bottom.len()).unwrap_or(0);
    let body = Rect {
        y: area.y + head,
        height: area.height.saturating_sub(head + foot),
        ..area
    };
    lines::draw(frame.buffer_mut(), area, &top, app.theme);
    let below = Rect {
        y: body.bottom(),
        height: foot,
        ..area
    };
    lines::draw(frame.buffer_mut(), below, &bottom, app.theme);
    let caret = work(app, frame.buffer_mut(), body);
    if let Some((x, y)) = caret {
        let x = body.x + u16::try_from(x).unwrap_or(0).min(body.width.saturating_sub(1));
        let y = body.y + u16::try_from(y).unwrap_or(0).min(body.height.saturating_sub(1));
        frame.set_cursor_position(Position { x, y });
    }
}

/// The work itself, with an overlay at its lower end; answers with the caret.
fn work(app: &mut App, buffer: &mut Buffer, area: Rect) -> Option<(usize, usize)> {
    let (cells, rows) = (usize::from(area.width), usize::from(area.height));
    if let Some(overlay) = app.overlay.as_ref().filter(|one| one.cue(app).is_some()) {
        let (lines, caret) = overlay::lines(app, overlay, cells, rows);
        lines::draw(buffer, area, &lines, app.theme);
        return caret;
    }
    // What is to be read takes the whole work; anything else leaves what it is about in sight.
    let room = match &app.overlay {
        Some(overlay) if overlay.is_reading() => rows.saturating_sub(1),
        _ => rows.saturating_sub(6).max(5),
    };
    let over = app
        .overlay
        .as_ref()
        .map(|overlay| overlay::lines(app, overlay, cells, room));
    let taken = over.as_ref().map_or(0, |(lines, _)| (lines.len() + 1).min(rows));
    let left = rows - taken;
    let mut caret = None;
    if app.is_focused() {
        let height = u16::try_from(left).unwrap_or(area.height);
        app.draw_focus(buffer, Rect { height, ..area }, &app.panes());
    } else if let Some(open) = &app.open {
        let panes = open.panes(app.words, app.now);
        let voters = open.voters();
        let today = app.now.wall.date();
        let about = sheet::About {
            words: app.words,
            voters: &voters,
            today,
        };
        let drawn = sheet::draw(&open.sheet, &panes, about, cells, left);
        lines::draw(
            buffer,
            Rect {
                height: u16::try_from(left).unwrap_or(area.height),
                ..area
            },
            &drawn.lines,
            app.theme,
        );
        caret = drawn.caret;
        if let Some(open) = &mut app.open {
            open.text_cells = drawn.text_cells;
        }
    } else {
        let (lines, focus) = home::lines(app, cells);
        let start = (focus + 3)
            .saturating_sub(left)
            .min(lines.len().saturating_sub(left));
        let shown: Vec<Styled> = lines.into_iter().skip(start).take(left).collect();
        lines::draw(buffer, area, &shown, app.theme);
    }
    let Some((mut over, over_caret)) = over else {
        return caret;
    };
    over.insert(0, rule(cells));
    let y = area.y + u16::try_from(left).unwrap_or(0);
    let place = Rect {
        y,
        height: u16::try_from(taken).unwrap_or(0),
        ..area
    };
    lines::draw(buffer, place, &over, app.theme);
    over_caret.map(|(x, y)| (x, y + left + 1))
}

fn rule(cells: usize) -> Styled {
    Styled::of("-".repeat(cells), Role::Rule)
}

/// A line that separates, with words in it where they fit whole.
fn rule_with(words: &str, cells: usize) -> Styled {
    let rest = cells.saturating_sub(width(words) + 4);
    if words.is_empty() || rest < 2 {
        return rule(cells);
    }
    Styled::of("- ", Role::Rule)
        .and(words.to_owned(), Role::Body)
        .and(" ", Role::Body)
        .and("-".repeat(rest + 1), Role::Rule)
}

/// What stands above the work.
fn top(app: &App, cells: usize) -> Vec<Styled> {
    let mut lines = Vec::new();
    if let Some(open) = &app.open {
        lines.push(header::header(app, open, cells));
        if let At::Step(step) = open.at {
            lines.push(header::strip(app, open, step, cells));
        }
        let purpose = open.script().map(|script| script.purpose.as_str());
        lines.push(rule_with(purpose.unwrap_or_default(), cells));
        lines.extend(now_and_say(app, open, cells));
    } else {
        let words = &app.words.home;
        let mut head = Styled::of(format!(" {}", words.title), Role::Title);
        if let Some(entries) = &app.home.entries {
            head = head.and(format!("   {}", (words.folder)(entries.len())), Role::Body);
        }
        if app.is_rehearsal() {
            head = head.and(format!("   {}", app.words.frame_words.rehearsal), Role::Title);
        }
        if let Some(filter) = &app.home.filter {
            head = head.and(format!("   {}: {filter}", words.filter), Role::Body);
        }
        lines.push(head);
        lines.push(rule(cells));
        lines.extend(labelled(app.words.now, words.now, Role::Now, cells));
    }
    lines.push(Styled::empty());
    lines
}

/// What stands above one item: where we are and how the time stands.
fn focused_top(app: &App, cells: usize) -> Vec<Styled> {
    let header = app.open.iter().map(|open| header::header(app, open, cells));
    header.chain([Styled::empty()]).collect()
}

fn labelled(label: &str, text: &str, role: Role, cells: usize) -> Vec<Styled> {
    block(&[(format!(" {label}  "), Role::Label)], text, role, cells)
}

fn spoken(words: &Strings, say: &str, cells: usize) -> Vec<Styled> {
    labelled(words.say, &(words.speech)(say), Role::Body, cells)
}

fn now_and_say(app: &App, open: &Open, cells: usize) -> Vec<Styled> {
    let words = app.words;
    if let Some((now, say)) = app.overlay.as_ref().and_then(|overlay| overlay.cue(app)) {
        let mut lines = labelled(words.now, &now, Role::Now, cells);
        if !say.is_empty() {
            lines.extend(spoken(words, say, cells));
        }
        return lines;
    }
    let cx = open.cx(words, app.now);
    let At::Step(step) = open.at else {
        let text = match open.at {
            At::Prepare => words.nows.prepare,
            At::Pictures(_) => words.pictures.now_line,
            _ if open.session().open_workshop().is_some() => words.nows.page_open,
            _ if open.session().revisions.is_empty() => words.nows.page_first,
            _ => words.nows.page,
        };
        return labelled(words.now, text, Role::Now, cells);
    };
    let cue = steps::cue(step, &cx, open.sheet.pane, &open.sheet.row);
    let mut lines = labelled(words.now, &cue.now, Role::Now, cells);
    let script = open
        .script()
        .map(|script| script.say.as_slice())
        .unwrap_or_default();
    if let Some(say) = script.get(cue.say.min(script.len().saturating_sub(1))) {
        lines.extend(spoken(words, say, cells));
    }
    lines
}

/// What stands below the work: a word about what just happened, or why nothing is saved, and the keys.
fn bottom(app: &App, cells: usize) -> Vec<Styled> {
    let words = &app.words.frame_words;
    let trouble = app.open.as_ref().and_then(|open| open.trouble.as_ref());
    let waiting = join::waiting(app).filter(|_| app.overlay.is_none());
    let held = app
        .open
        .as_ref()
        .and_then(|open| others::held_by(app, open, cells));
    let mut lines = match (&app.toast, trouble) {
        (Some(toast), _) => block(&[(" * ".into(), Role::Cursor)], toast, Role::Now, cells),
        (None, _) if held.is_some() => {
            vec![Styled::of(" ! ", Role::Warning).and(held.unwrap_or_default(), Role::Warning)]
        }
        (None, None) if app.cannot_write().is_some() => block(
            &[(" ! ".into(), Role::Warning)],
            &app.cannot_write().unwrap_or_default(),
            Role::Warning,
            cells,
        ),
        (None, Some(trouble)) => block(
            &[(" ! ".into(), Role::Warning)],
            &(words.not_saved)(&(app.words.trouble)(trouble)),
            Role::Warning,
            cells,
        ),
        (None, None) if waiting.is_some() => block(
            &[(" ! ".into(), Role::Warning)],
            &waiting.unwrap_or_default(),
            Role::Warning,
            cells,
        ),
        (None, None) => {
            let done = app
                .open
                .as_ref()
                .filter(|_| !app.is_focused())
                .and_then(Open::script)
                .map(|script| (words.done_when)(&script.done_when));
            vec![rule_with(&done.unwrap_or_default(), cells)]
        }
    };
    lines.truncate(6);
    lines.push(footer(app, cells));
    lines
}
