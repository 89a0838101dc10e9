//! The frame: header, agenda strip, the one thing to do now, words to say, the work, and the keys that matter here.
//! Must not know what the work is.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::width;

use super::footer::footer;
use super::open::{At, Open};
use super::overlay;
use super::{App, header, home, join, others};
use crate::ui::names::PaneId;
use crate::ui::sheet;
use crate::ui::steps;
use crate::ui::strings::Strings;
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{self, Styled, block};

/// The widest that lines are; beyond, there is margin.
const WIDEST: u16 = 104;

/// From so many rows on there is air between what stands there, and a margin above and below.
const AIRY: u16 = 36;

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
    app.hits.clear();
    let area = page(whole);
    let cells = usize::from(area.width);
    let mut bottom = bottom(app, cells);
    let is_airy = whole.height >= AIRY;
    let mut top = if app.is_focused() {
        focused_top(app, cells)
    } else {
        top(app, cells, is_airy)
    };
    // A name as long as a book may stand in what is to be done.
    top.truncate(usize::from(area.height).saturating_sub(bottom.len() + LEAST_WORK));
    let head = u16::try_from(top.len()).unwrap_or(0);
    let foot = u16::try_from(bottom.len()).unwrap_or(0);
    let body = Rect {
        y: area.y + head,
        height: area.height.saturating_sub(head + foot),
        ..area
    };
    let worked = work(app, frame.buffer_mut(), body);
    let words = &app.words.frame_words;
    if let Some(last) = top
        .last_mut()
        .filter(|last| last.pieces.is_empty() && worked.above > 0)
    {
        *last = Styled::of(format!("   {}", (words.above)(worked.above)), Role::Label);
    }
    let is_rule = |line: &Styled| matches!(line.pieces.first(), Some((_, Role::Rule)));
    if let Some(first) = bottom
        .first_mut()
        .filter(|first| is_rule(first) && worked.below > 0)
    {
        *first = rule_with(&done_when(app), &(words.below)(worked.below), cells);
    }
    put(app, frame.buffer_mut(), area, &top);
    let below = Rect {
        y: body.bottom(),
        height: foot,
        ..area
    };
    put(app, frame.buffer_mut(), below, &bottom);
    if let Some((x, y)) = worked.caret {
        let x = body.x + u16::try_from(x).unwrap_or(0).min(body.width.saturating_sub(1));
        let y = body.y + u16::try_from(y).unwrap_or(0).min(body.height.saturating_sub(1));
        frame.set_cursor_position(Position { x, y });
    }
}

/// The part of the screen that is written on: in its middle, with a margin all around where there is room.
fn page(whole: Rect) -> Rect {
    let width = whole.width.min(WIDEST);
    let margin = (whole.height.saturating_sub(AIRY - 8) / 8).min(4);
    Rect {
        x: whole.x + (whole.width - width) / 2,
        y: whole.y + margin,
        width,
        height: whole.height - 2 * margin,
    }
}

/// Draws lines, and notes what they are of.
fn put(app: &mut App, buffer: &mut Buffer, area: Rect, lines: &[Styled]) {
    lines::draw(buffer, area, lines, app.theme);
    lines::note(&mut app.hits, area, lines);
}

/// What became of the work: where the caret is, and how many lines had no room.
#[derive(Default)]
struct Worked {
    caret: Option<(usize, usize)>,
    above: usize,
    below: usize,
}

impl Worked {
    fn caret(caret: Option<(usize, usize)>) -> Self {
        Self {
            caret,
            ..Self::default()
        }
    }
}

/// The work itself, with an overlay at its lower end.
fn work(app: &mut App, buffer: &mut Buffer, area: Rect) -> Worked {
    let (cells, rows) = (usize::from(area.width), usize::from(area.height));
    if let Some(overlay) = app.overlay.as_ref().filter(|_| app.cue_over().is_some()) {
        let (lines, caret) = overlay::lines(app, overlay, cells, rows);
        put(app, buffer, area, &lines);
        return Worked::caret(caret);
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
    let above = Rect {
        height: u16::try_from(left).unwrap_or(area.height),
        ..area
    };
    let worked = under(app, buffer, above, over.is_some());
    let Some((mut over, over_caret)) = over else {
        return worked;
    };
    over.insert(0, rule(cells));
    let y = area.y + u16::try_from(left).unwrap_or(0);
    let place = Rect {
        y,
        height: u16::try_from(taken).unwrap_or(0),
        ..area
    };
    put(app, buffer, place, &over);
    // What lies over the work is looked at now, not how much there is of the work.
    Worked::caret(over_caret.map(|(x, y)| (x, y + left + 1)))
}

/// What the work is without what may lie over it. Where something does, no line tells how much there is below, so that
/// words which go on there say it themselves.
fn under(app: &mut App, buffer: &mut Buffer, area: Rect, is_covered: bool) -> Worked {
    let (cells, rows) = (usize::from(area.width), usize::from(area.height));
    if app.is_focused() {
        app.draw_focus(buffer, area, &app.panes());
        return Worked::default();
    }
    if let Some(open) = &app.open {
        let panes = open.panes(app.words, app.now);
        let voters = open.voters();
        let today = app.now.wall.date();
        let about = sheet::About {
            words: app.words,
            voters: &voters,
            today,
        };
        let mut drawn = sheet::draw(&open.sheet, &panes, about, cells, rows);
        if let Some(last) = drawn.lines.last_mut().filter(|last| is_covered && last.goes_on) {
            last.cut(cells);
        }
        put(app, buffer, area, &drawn.lines);
        if let Some(open) = &mut app.open {
            open.text_cells = drawn.text_cells;
        }
        // Where no row is left, nothing is above or below.
        return Worked {
            caret: drawn.caret,
            above: drawn.above,
            below: drawn.below,
        };
    }
    let (lines, (from, to)) = home::lines(app, cells, rows);
    let total = lines.len();
    let start = (to + 1)
        .saturating_sub(rows)
        .min(from)
        .min(total.saturating_sub(rows));
    let mut shown: Vec<Styled> = lines.into_iter().skip(start).take(rows).collect();
    if let Some(last) = shown.last_mut().filter(|last| is_covered && last.goes_on) {
        last.cut(cells);
    }
    put(app, buffer, area, &shown);
    Worked {
        caret: None,
        above: start,
        below: total - start - shown.len(),
    }
}

fn rule(cells: usize) -> Styled {
    Styled::of("-".repeat(cells), Role::Rule)
}

/// A line that separates, with words at its beginning where they fit whole, and a mark at its end.
fn rule_with(words: &str, mark: &str, cells: usize) -> Styled {
    let end = match mark {
        "" => 0,
        mark => width(mark) + 4,
    };
    let rest = cells.saturating_sub(width(words) + 4 + end);
    let mut line = if words.is_empty() || rest < 2 {
        rule(cells.saturating_sub(end))
    } else {
        Styled::of("- ", Role::Rule)
            .and(words.to_owned(), Role::Body)
            .and(" ", Role::Body)
            .and("-".repeat(rest + 1), Role::Rule)
    };
    if end > 0 {
        line = line.and(format!(" {mark} "), Role::Label).and("--", Role::Rule);
    }
    line
}

/// When the step is done, where one is shown.
fn done_when(app: &App) -> String {
    let open = app.open.as_ref().filter(|_| !app.is_focused());
    let script = open.and_then(Open::script);
    script
        .map(|script| (app.words.frame_words.done_when)(&script.done_when))
        .unwrap_or_default()
}

/// What stands above the work.
fn top(app: &App, cells: usize, is_airy: bool) -> Vec<Styled> {
    let mut lines = Vec::new();
    if let Some(open) = &app.open {
        lines.push(header::header(app, open, cells));
        if let At::Step(step) = open.at {
            lines.push(header::strip(app, open, step, cells));
        }
        let purpose = open.script().map(|script| script.purpose.as_str());
        lines.push(rule_with(purpose.unwrap_or_default(), "", cells));
        if is_airy {
            lines.push(Styled::empty());
        }
        let [now, say] = now_and_say(app, open, cells);
        lines.extend(now);
        if is_airy && !say.is_empty() {
            lines.push(Styled::empty());
        }
        lines.extend(say);
    } else if let Some(review) = app.review() {
        let title = (app.words.review.title)(&review.team, &review.name);
        lines.extend(block(&[(" ".into(), Role::Body)], &title, Role::Title, cells));
        lines.push(rule(cells));
        lines.extend(labelled(app.words.now, app.words.review.now, Role::Now, cells));
    } else {
        let words = &app.words.home;
        let mut head = Styled::of(format!(" {}", words.title), Role::Title);
        if let Some(entries) = &app.home.entries {
            let all = app.home.count();
            let count = if entries.len() < all {
                (words.read_so_far)(entries.len(), all)
            } else {
                (words.folder)(all)
            };
            head = head.and(format!("   {count}"), Role::Body);
        }
        if app.is_rehearsal() {
            head = head.and(format!("   {}", app.words.frame_words.rehearsal), Role::Title);
        }
        if let Some(filter) = &app.home.filter {
            head = head.and(format!("   {}", (words.filtered)(filter)), Role::Body);
        }
        lines.push(head);
        lines.push(rule(cells));
        if is_airy {
            lines.push(Styled::empty());
        }
        let now = if app.home.is_empty() && !app.is_rehearsal() {
            words.now_empty
        } else {
            words.now
        };
        lines.extend(labelled(app.words.now, now, Role::Now, cells));
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

/// The one thing to do now, and what the lead can say; in a rehearsal what can be tried.
fn now_and_say(app: &App, open: &Open, cells: usize) -> [Vec<Styled>; 2] {
    let words = app.words;
    let (now, say) = cue(app, open);
    let say = match (app.to_try(), say) {
        (Some(to_try), _) => labelled(words.home.try_label, to_try, Role::Body, cells),
        (None, say) if say.is_empty() => Vec::new(),
        (None, say) => spoken(words, &say, cells),
    };
    [labelled(words.now, &now, Role::Now, cells), say]
}

/// The same as words.
fn cue(app: &App, open: &Open) -> (String, String) {
    let words = app.words;
    if let Some((now, say)) = app.cue_over() {
        return (now, say.to_owned());
    }
    let cx = open.cx(words, app.now);
    let At::Step(step) = open.at else {
        let text = match open.at {
            At::Prepare => words.nows.prepare,
            At::Pictures => pictured(words, open.sheet.pane),
            _ if open.session().open_workshop().is_some() => words.nows.page_open,
            _ if open.session().revisions.is_empty() => words.nows.page_first,
            _ => words.nows.page,
        };
        return (text.to_owned(), String::new());
    };
    let cue = steps::cue(step, &cx, open.sheet.pane, &open.sheet.row);
    let script = open
        .script()
        .map(|script| script.say.as_slice())
        .unwrap_or_default();
    let say = script.get(cue.say.min(script.len().saturating_sub(1)));
    (cue.now, say.cloned().unwrap_or_default())
}

/// What there is to see in a picture.
fn pictured(words: &Strings, pane: PaneId) -> &'static str {
    let [answers, coverage, four_cs, timeline] = words.pictures.nows;
    match pane {
        PaneId::Coverage => coverage,
        PaneId::ThenAndNow => four_cs,
        PaneId::Timeline => timeline,
        _ => answers,
    }
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
            vec![rule_with(&done_when(app), "", cells)]
        }
    };
    lines.truncate(6);
    lines.push(footer(app, cells));
    lines
}
