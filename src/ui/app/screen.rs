//! The frame: header, agenda strip, the one thing to do now, words to say, the work, and the keys that matter here.
//! Must not know what the work is.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::width;

use super::super::chat::Target;
use super::super::keymap::{self, Action};
use super::super::names::PaneId;
use super::super::sheet::{self, Mode};
use super::super::steps;
use super::super::strings::Strings;
use super::super::theme::Role;
use super::super::widgets::lines::{self, Styled, block};
use super::open::{At, Open};
use super::overlay::{self, Overlay};
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
    let mut top = top(app, cells);
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
    if let Some(open) = &app.open {
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

fn labelled(label: &str, text: &str, role: Role, cells: usize) -> Vec<Styled> {
    block(&[(format!(" {label}  "), Role::Label)], text, role, cells)
}

fn spoken(words: &Strings, say: &str, cells: usize) -> Vec<Styled> {
    labelled(words.say, &format!("\"{say}\""), Role::Body, cells)
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
    let asked = app.open.as_ref().map_or(0, join::asked);
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
        (None, None) if asked > 0 && app.overlay.is_none() => block(
            &[(" ! ".into(), Role::Warning)],
            &(app.words.join.waiting)(asked),
            Role::Warning,
            cells,
        ),
        (None, None) => {
            let done = app
                .open
                .as_ref()
                .and_then(Open::script)
                .map(|script| (words.done_when)(&script.done_when));
            vec![rule_with(&done.unwrap_or_default(), cells)]
        }
    };
    lines.truncate(6);
    lines.push(footer(app, cells));
    lines
}

/// The actions worth showing, the most important first.
const BROWSING: [Action; 15] = [
    Action::Enter,
    Action::Add,
    Action::Object,
    Action::Counts,
    Action::Edit,
    Action::Suggest,
    Action::Mark,
    Action::NextStep,
    Action::Workshop,
    Action::NextPane,
    Action::Merge,
    Action::PasteBox,
    Action::Delete,
    Action::Filter,
    Action::Back,
];
const PAGE: [Action; 13] = [
    Action::Enter,
    Action::Workshop,
    Action::Export,
    Action::Add,
    Action::Edit,
    Action::Suggest,
    Action::Mark,
    Action::NextPane,
    Action::Merge,
    Action::PasteBox,
    Action::Delete,
    Action::Filter,
    Action::Back,
];
const TYPING: [Action; 3] = [Action::Enter, Action::NextPane, Action::Stop];
const TYPING_LONG: [Action; 4] = [Action::Enter, Action::NewLine, Action::NextPane, Action::Stop];
const CHOOSING: [Action; 4] = [Action::Right, Action::NextPane, Action::Enter, Action::Stop];
const COUNTING: [Action; 5] = [
    Action::Enter,
    Action::VoteMode,
    Action::Backspace,
    Action::Stop,
    Action::PasteBox,
];
const BOX: [Action; 2] = [Action::Read, Action::Stop];
const PREVIEW: [Action; 4] = [Action::Enter, Action::Mark, Action::Edit, Action::Stop];
const PREVIEW_VOTES: [Action; 4] = [Action::Enter, Action::Mark, Action::Stop, Action::Counts];
const MENU: [Action; 2] = [Action::Enter, Action::Stop];
const ROUND: [Action; 5] = [
    Action::Heard,
    Action::Pass,
    Action::Stop,
    Action::Backspace,
    Action::AnotherRound,
];
const SILENCE: [Action; 2] = [Action::Stop, Action::MinuteMore];

/// Three to six keys that matter here, and always the way to help.
fn footer(app: &App, cells: usize) -> Styled {
    let contexts = app.contexts();
    let panes = app.panes();
    let mode = app.open.as_ref().map(|open| &open.sheet.mode);
    let (actions, all): (&[Action], bool) = match (&app.overlay, mode) {
        (Some(Overlay::PasteBox(..)), _) => (&BOX, true),
        (Some(Overlay::Chat(preview, _)), _) if preview.is_plain() => match preview.target {
            Target::Votes { blind: false, .. } => (&PREVIEW_VOTES, true),
            Target::Votes { .. } => (&PREVIEW_VOTES[..3], true),
            Target::Items | Target::Dots => (&PREVIEW, true),
        },
        (Some(Overlay::Round(_)), _) => (&ROUND, false),
        (Some(Overlay::Silence(_)), _) => (&SILENCE, true),
        (Some(Overlay::Join(_)), _) => (&MENU[1..], true),
        (Some(_), _) => (&MENU, true),
        (None, Some(Mode::Typing(typing))) if typing.is_long() => (&TYPING_LONG, true),
        (None, Some(Mode::Typing(_))) => (&TYPING, true),
        (None, Some(Mode::Choosing { .. })) => (&CHOOSING, true),
        (None, Some(Mode::Counting(_))) => (&COUNTING, false),
        _ if app.open.as_ref().is_some_and(|open| open.at == At::Page) => (&PAGE, false),
        _ => (&BROWSING, false),
    };
    let typing = app.overlay.is_some() || app.open.as_ref().is_some_and(|open| open.sheet.is_typing());
    let help_key = if typing { "F1" } else { "?" };
    // Help would show what silent writing hides; all its keys are here.
    let (help_key, help) = if matches!(app.overlay, Some(Overlay::Silence(_))) {
        ("", String::new())
    } else {
        (help_key, format!("{help_key} {}", (app.words.hint)(Action::Help)))
    };
    let room = cells.saturating_sub(width(&help) + 2);
    let mut line = Styled::of(" ", Role::Body);
    let mut shown = 0;
    let gap = if cells < 72 { 2 } else { 3 };
    if !typing
        && app
            .open
            .as_ref()
            .is_some_and(|open| open.sheet.wants_fingers(&panes) && !open.document.is_read_only())
    {
        line = line.and("0-5", Role::Key).and(
            format!(" {}{}", app.words.hints.fingers, " ".repeat(gap)),
            Role::Body,
        );
        shown += 1;
    }
    if matches!(app.overlay, Some(Overlay::Join(_))) {
        for (key, hint) in ["1", "2"].iter().zip(app.words.join.hints) {
            line = line
                .and(*key, Role::Key)
                .and(format!(" {hint}{}", " ".repeat(gap)), Role::Body);
        }
    }
    for action in actions {
        let Some(key) = keymap::key_for(&contexts, *action).filter(|_| all || app.permits(*action, &panes))
        else {
            continue;
        };
        let hint = hint(app, *action);
        let key = keymap::name(key);
        if line.width() + width(&key) + width(hint) + 1 + gap > room || shown == 6 {
            continue;
        }
        line = line
            .and(key, Role::Key)
            .and(format!(" {hint}{}", " ".repeat(gap)), Role::Body);
        shown += 1;
    }
    let gap = (cells.saturating_sub(1)).saturating_sub(line.width() + width(&help));
    line.and(" ".repeat(gap), Role::Body)
        .and(help_key, Role::Key)
        .and(
            help.strip_prefix(help_key).unwrap_or_default().to_owned(),
            Role::Body,
        )
}

/// What a key does here, in a word or two.
fn hint(app: &App, action: Action) -> &'static str {
    let words = app.words;
    let here = app.open.as_ref().map(|open| open.sheet.pane);
    match (action, here) {
        (Action::Enter | Action::Stop, _) if app.overlay.is_some() => match &app.overlay {
            Some(Overlay::Silence(_)) => words.hints.collect,
            Some(Overlay::Join(_)) => words.join.later_hint,
            _ if action == Action::Enter => words.hints.take,
            Some(overlay) if overlay.keeps_on_leaving() => words.hints.keep,
            _ => words.hints.cancel,
        },
        (Action::Enter, _)
            if app
                .open
                .as_ref()
                .is_some_and(|open| matches!(open.sheet.mode, Mode::Counting(_))) =>
        {
            words.hints.reveal
        }
        (Action::Enter, _) if app.open.as_ref().is_some_and(|open| open.sheet.is_typing()) => {
            words.hints.keep
        }
        (Action::NextPane, _) if app.open.as_ref().is_some_and(|open| open.sheet.is_typing()) => {
            words.hints.field
        }
        (Action::Mark, _) if app.overlay.is_some() => words.hints.in_or_out,
        (Action::Counts, _) if app.overlay.is_some() => match &app.overlay {
            Some(Overlay::Chat(preview, _)) if preview.is_shown() => words.hints.hide_votes,
            _ => words.hints.votes,
        },
        (Action::Mark, Some(PaneId::Roster))
            if app.open.as_ref().is_some_and(|open| open.at == At::Prepare) =>
        {
            words.hints.place
        }
        (Action::Mark, Some(PaneId::Roster)) => words.hints.heard,
        (Action::Mark, Some(PaneId::Frictions)) => words.hints.wish,
        (Action::Mark, Some(PaneId::Clusters)) => words.hints.choose,
        (Action::Mark, Some(PaneId::Actions)) => words.hints.done,
        (Action::Mark, Some(PaneId::Plan)) => words.hints.on_off,
        (Action::Edit, Some(PaneId::Proposals)) => words.hints.amend,
        (Action::Merge, Some(PaneId::Frictions)) => words.hints.cluster,
        (Action::Suggest, _) if app.open.as_ref().is_some_and(|open| open.at == At::Page) => {
            words.hints.topics
        }
        _ => (words.hint)(action),
    }
}
