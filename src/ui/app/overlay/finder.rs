//! Actions to be found by name and done: the help and the palette.
//! Must not know what an action does.

use crate::text::{Editor, clip, pad, width};

use super::cover::EVERYWHERE;
use super::entry::{Entry, What, fitting, places};
use super::{Overlay, edit};
use crate::ui::app::App;
use crate::ui::app::open::Open;
use crate::ui::key::Key;
use crate::ui::keymap::{self, Action, BINDINGS, Context, KEYLESS};
use crate::ui::msg::Effect;
use crate::ui::theme::Role;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::typed::typed;

/// Actions by name, those of this screen first.
#[derive(Debug)]
pub struct Finder {
    title: &'static str,
    /// What the step is for and when it is done; for the help.
    about: Vec<String>,
    entries: Vec<Entry>,
    /// Places to go to, shown once something is typed.
    places: Vec<Entry>,
    pub(super) filter: Editor,
    pub(in crate::ui::app) at: usize,
}

impl Finder {
    /// Those that work where the cursor is, or all of them.
    pub fn new(app: &App, title: &'static str, all: bool) -> Self {
        let contexts = app.contexts();
        let panes = app.panes();
        let mut entries: Vec<Entry> = Vec::new();
        let mut add = |action: Action| {
            let is_there = entries.iter().any(|entry| entry.what == What::Act(action));
            // Who reads the help has asked for it already, and so has who looks into the palette.
            let is_this = action == if all { Action::Palette } else { Action::Help };
            if is_there || is_this || (all && !app.permits(action, &panes)) {
                return;
            }
            let mut keys: Vec<String> = keymap::keys_for(&contexts, action).map(keymap::name).collect();
            keys.dedup();
            keys.truncate(2);
            entries.push(Entry {
                what: What::Act(action),
                keys: keys.join(" "),
                name: (app.words.name)(action).to_owned(),
            });
        };
        let over = app.overlay.as_ref();
        let uses = |action| over.and_then(|over| over.uses(action));
        // Where something lies over the work, its keys are all there are.
        let only = over.is_some_and(|over| over.uses(Action::Enter).is_some());
        let contexts = if only {
            let own = over.into_iter().flat_map(Overlay::contexts).copied();
            own.chain([Context::Anywhere]).collect()
        } else {
            contexts.clone()
        };
        for context in &contexts {
            for binding in BINDINGS.iter().filter(|one| one.context == *context) {
                if only {
                    if uses(binding.action) == Some(true) || EVERYWHERE.contains(&binding.action) {
                        add(binding.action);
                    }
                } else if all || app.permits(binding.action, &panes) {
                    add(binding.action);
                }
            }
        }
        // Where a letter is text, parking has no key and is found here.
        if all {
            add(Action::Park);
        }
        for action in KEYLESS.iter().filter(|_| !only) {
            if app.permits(*action, &panes) {
                add(*action);
            }
        }
        let script = app
            .open
            .as_ref()
            .filter(|_| !all && over.is_none())
            .and_then(Open::script);
        let about = script.map(|script| {
            vec![
                script.purpose.clone(),
                (app.words.frame_words.done_when)(&script.done_when),
            ]
        });
        Self {
            title,
            about: about.unwrap_or_default(),
            entries,
            places: if all { places(app) } else { Vec::new() },
            filter: Editor::line(""),
            at: 0,
        }
    }

    fn found(&self) -> Vec<&Entry> {
        fitting(&self.entries, &self.places, self.filter.text())
    }

    /// As lines, for so many rows, and the caret in them.
    pub fn lines(&self, app: &App, cells: usize, rows: usize) -> (Vec<Styled>, Option<(usize, usize)>) {
        let about = self
            .about
            .iter()
            .flat_map(|text| block(&[(" ".into(), Role::Body)], text, Role::Body, cells));
        let mut lines: Vec<Styled> = about.collect();
        let found = self.found();
        // Of a list that does not fit it is said how far one is in it.
        let is_cut = lines.len() + 1 + found.len() > rows && !found.is_empty();
        let place = if is_cut {
            format!("{}/{}  ", self.at + 1, found.len())
        } else {
            String::new()
        };
        let head = format!(" {}  {place}", self.title);
        let caret = typed(&mut lines, &self.filter, &head, cells);
        if found.is_empty() {
            lines.push(Styled::of(
                format!("   {}", app.words.frame_words.nothing_found),
                Role::Body,
            ));
        }
        let column = self
            .entries
            .iter()
            .map(|entry| width(&entry.keys))
            .max()
            .unwrap_or(0)
            .min(18);
        let room = rows.saturating_sub(lines.len()).max(1);
        let start = (self.at + 1).saturating_sub(room);
        for (at, Entry { keys, name, .. }) in found.into_iter().enumerate().skip(start).take(room) {
            let here = at == self.at;
            let mark = if here { " > " } else { "   " };
            let role = if here { Role::Selected } else { Role::Body };
            let line = Styled::of(mark, Role::Cursor).and(pad(keys, column + 2), Role::Key);
            let room = cells.saturating_sub(line.width() + 1);
            let mut line = line.and(clip(name, room), role);
            line.hit = Some(Hit::Item(at));
            lines.push(line);
        }
        (lines, Some(caret))
    }
}

/// Whether the cursor is elsewhere after an action.
fn leaves_field(action: Action) -> bool {
    matches!(
        action,
        Action::NextStep
            | Action::PreviousStep
            | Action::Back
            | Action::Workshop
            | Action::Pictures
            | Action::GoRound
            | Action::Silence
            | Action::PasteBox
            | Action::Suggest
            | Action::TopTopics
            | Action::Discard
            | Action::Focus
    )
}

impl App {
    /// A key while actions are looked for by name.
    pub(super) fn finder_key(&mut self, mut finder: Finder, action: Option<Action>, key: Key) -> Vec<Effect> {
        let last = finder.found().len().saturating_sub(1);
        match action {
            Some(Action::Stop) => return Vec::new(),
            Some(Action::Enter) => {
                let chosen = finder.found().get(finder.at).map(|entry| entry.what.clone());
                self.uncover();
                return match chosen {
                    Some(What::Act(action)) if self.overlay.is_some() => self.overlay_key(Some(action), key),
                    Some(What::Act(action)) if leaves_field(action) => {
                        self.after_typing(|app| app.act(action, None))
                    }
                    Some(What::Act(action)) => self.act(action, None),
                    Some(What::Go(go)) => {
                        self.clear_layers();
                        self.after_typing(|app| app.go(go))
                    }
                    None => Vec::new(),
                };
            }
            Some(Action::Up) => finder.at = finder.at.saturating_sub(1),
            Some(Action::Down) => finder.at = (finder.at + 1).min(last),
            action => {
                edit(&mut finder.filter, action, key);
                finder.at = 0;
            }
        }
        self.overlay = Some(Overlay::Finder(finder));
        Vec::new()
    }
}
