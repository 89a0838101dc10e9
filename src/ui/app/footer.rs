//! The last line of every screen: the keys that matter here, and the way to help.
//! Must not know what a key does, nor where the line stands.

use crate::text::width;

use super::App;
use super::join;
use super::open::At;
use super::overlay::Overlay;
use crate::ui::chat::Target;
use crate::ui::key::Key;
use crate::ui::keymap::{self, Action};
use crate::ui::names::PaneId;
use crate::ui::sheet::Mode;
use crate::ui::theme::Role;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::Styled;

/// The actions worth showing, the most important first.
const BROWSING: [Action; 17] = [
    Action::Enter,
    Action::Add,
    Action::Object,
    Action::Counts,
    Action::Edit,
    Action::Suggest,
    Action::Mark,
    Action::MakeNorm,
    Action::NextStep,
    Action::Workshop,
    Action::Focus,
    Action::NextPane,
    Action::Merge,
    Action::PasteBox,
    Action::Delete,
    Action::Filter,
    Action::Back,
];
/// On the session page these come first.
const PAGE: [Action; 4] = [Action::Enter, Action::Workshop, Action::Focus, Action::Export];
/// While one item has the whole screen, these: what is decided there, then how one goes on.
const FOCUSED: [Action; 5] = [
    Action::Focus,
    Action::Enter,
    Action::Object,
    Action::Counts,
    Action::Down,
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
const PREVIEW: [Action; 4] = [Action::Enter, Action::Mark, Action::Stop, Action::Edit];
const PREVIEW_VOTES: [Action; 4] = [Action::Enter, Action::Mark, Action::Stop, Action::Counts];
const REVIEW: [Action; 7] = [
    Action::Enter,
    Action::Mark,
    Action::Stop,
    Action::MakeNorm,
    Action::MakeTopic,
    Action::PutAside,
    Action::LeaveOut,
];
const MENU: [Action; 2] = [Action::Enter, Action::Stop];
const ROUND: [Action; 6] = [
    Action::Heard,
    Action::Pass,
    Action::Stop,
    Action::Backspace,
    Action::AnotherRound,
    Action::Coming,
];
const SILENCE: [Action; 2] = [Action::Stop, Action::MinuteMore];

/// Between a key and its name: over a video call `a add` with one blank is read as one word (docs/legibility.md).
const APART: &str = "  ";

/// More keys than these nobody reads.
const MOST: usize = 5;

/// Three to five keys that matter here, and always the way to help.
pub fn footer(app: &App, cells: usize) -> Styled {
    let contexts = app.contexts();
    let panes = app.panes();
    let mode = app.open.as_ref().map(|open| &open.sheet.mode);
    let (actions, all): (&[Action], bool) = match (&app.overlay, mode) {
        (Some(Overlay::PasteBox(..) | Overlay::Stray(_)), _) => (&BOX, true),
        (Some(Overlay::Chat(preview, _)), _) if preview.is_plain() => match preview.target {
            Target::Votes { blind: false, .. } => (&PREVIEW_VOTES, true),
            Target::Votes { .. } => (&PREVIEW_VOTES[..3], true),
            Target::Items | Target::Dots => (&PREVIEW, true),
        },
        (Some(Overlay::Review(review)), _) if !review.is_editing() => (&REVIEW, true),
        (Some(Overlay::Round(_)), _) => (&ROUND, false),
        (Some(Overlay::Silence(_)), _) => (&SILENCE, true),
        (Some(Overlay::Join(_)), _) => (&MENU[1..], true),
        (Some(_), _) => (&MENU, true),
        (None, Some(Mode::Typing(typing))) if typing.is_long() => (&TYPING_LONG, true),
        (None, Some(Mode::Typing(_))) => (&TYPING, true),
        (None, Some(Mode::Choosing(_))) => (&CHOOSING, true),
        (None, Some(Mode::Counting(_))) => (&COUNTING, false),
        _ => (&BROWSING, false),
    };
    let first: &[Action] = match mode {
        Some(Mode::Browse) if app.overlay.is_some() => &[],
        Some(Mode::Browse) if app.is_focused() => &FOCUSED,
        Some(Mode::Browse) if app.open.as_ref().is_some_and(|open| open.at == At::Page) => &PAGE,
        _ => &[],
    };
    let rest = actions.iter().filter(|action| !first.contains(action));
    let typing = app.overlay.is_some() || app.open.as_ref().is_some_and(|open| open.sheet.is_typing());
    let is_help = matches!(app.overlay, Some(Overlay::Finder(_)));
    let help_as = keymap::key_for(&contexts, Action::Help);
    let help_key = help_as.map(keymap::name).unwrap_or_default();
    // Who reads the help has it.
    let (help_key, help) = if is_help {
        (String::new(), String::new())
    } else {
        (
            help_key.clone(),
            format!("{help_key}{APART}{}", (app.words.hint)(Action::Help)),
        )
    };
    let room = cells.saturating_sub(width(&help) + 2);
    let mut line = Styled::of(" ", Role::Body);
    let mut keys = Vec::new();
    let mut shown = 0;
    let gap = if cells < 72 { 3 } else { 4 };
    if !typing
        && app
            .open
            .as_ref()
            .is_some_and(|open| open.sheet.wants_fingers(&panes) && !open.document.is_read_only())
    {
        line = line.and("0-5", Role::Key).and(
            format!("{APART}{}{}", app.words.hints.fingers, " ".repeat(gap)),
            Role::Body,
        );
        shown += 1;
    }
    if matches!(app.overlay, Some(Overlay::Join(_))) {
        for (key, hint) in ["1", "2"].iter().zip(join::sides(app).hints) {
            let from = line.width();
            line = line
                .and(*key, Role::Key)
                .and(format!("{APART}{hint}"), Role::Body);
            keys.extend(key.chars().map(|digit| (from, line.width(), Key::char(digit))));
            line = line.and(" ".repeat(gap), Role::Body);
        }
    }
    for action in first.iter().chain(rest) {
        let Some(key) = keymap::key_for(&contexts, *action).filter(|_| all || app.permits(*action, &panes))
        else {
            continue;
        };
        let hint = hint(app, *action);
        let name = keymap::name(key);
        if line.width() + width(&name) + APART.len() + width(hint) + gap > room || shown == MOST {
            continue;
        }
        let from = line.width();
        line = line
            .and(name, Role::Key)
            .and(format!("{APART}{hint}"), Role::Body);
        keys.push((from, line.width(), key));
        line = line.and(" ".repeat(gap), Role::Body);
        shown += 1;
    }
    let gap = (cells.saturating_sub(1)).saturating_sub(line.width() + width(&help));
    line = line.and(" ".repeat(gap), Role::Body);
    let from = line.width();
    let help = help.strip_prefix(&help_key).unwrap_or_default().to_owned();
    line = line.and(help_key, Role::Key).and(help, Role::Body);
    keys.extend(help_as.map(|key| (from, line.width(), key)));
    line.hit = Some(Hit::Keys(keys));
    line
}

/// What a key does here, in a word or two.
fn hint(app: &App, action: Action) -> &'static str {
    let words = app.words;
    let here = app.open.as_ref().map(|open| open.sheet.pane);
    match (action, here) {
        (Action::Focus, _) if app.is_focused() => words.focus.leave,
        (Action::Down, _) if app.is_focused() => words.focus.items,
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
        (Action::Enter | Action::Stop | Action::Right, _)
            if app
                .open
                .as_ref()
                .is_some_and(|open| matches!(open.sheet.mode, Mode::Choosing(_))) =>
        {
            match action {
                Action::Enter => words.hints.take,
                Action::Stop => words.hints.cancel,
                _ => words.hints.choose_on,
            }
        }
        (Action::Enter, _) if app.open.as_ref().is_some_and(|open| open.sheet.is_typing()) => {
            words.hints.keep
        }
        (Action::NextPane, _) if app.open.as_ref().is_some_and(|open| open.sheet.is_typing()) => {
            words.hints.field
        }
        (Action::Read, _) if matches!(app.overlay, Some(Overlay::Stray(_))) => (words.hint)(Action::Park),
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
