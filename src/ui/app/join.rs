//! What others changed and what was changed here, where both cannot be: asked about one at a time.
//! Must not know how sessions are merged, nor how what others wrote is kept.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use crate::domain::forget::Item;
use crate::domain::label::Label;
use crate::domain::rejected::Rejected;
use crate::domain::session::Session;
use crate::format::merge::{Conflict, Merged, Side, Value, newer, recorded, settle};
use crate::text::{Shape, bracketed, clip, sanitise};

use super::App;
use super::open::Open;
use super::overlay::Overlay;
use crate::ui::key::{Code, Key};
use crate::ui::keymap::Action;
use crate::ui::msg::{Effect, Trouble};
use crate::ui::sheet::Mode;
use crate::ui::strings::{Sides, Strings};
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{Styled, block};

/// Two sessions that were joined, with what is still to be decided.
#[derive(Debug)]
pub struct Asking {
    /// What both began with.
    base: Session,
    merged: Merged,
}

impl Asking {
    /// The same without an item that is forgotten.
    pub fn forget(&mut self, item: &Item) {
        self.base.forget(item);
        self.merged = self.merged.without(item);
    }

    /// Whether something is left to decide.
    pub fn is_open(&self) -> bool {
        !self.merged.is_clean()
    }
}

/// How far somebody has read a question that is higher than the screen.
#[derive(Debug, Default)]
pub struct Reading {
    skip: usize,
    /// The most lines that can be left out above, as it was drawn last.
    most: Cell<usize>,
}

/// How many things are to be decided.
pub fn asked(open: &Open) -> usize {
    let joined = open.asking.iter().map(|asking| asking.merged.conflicts.len());
    joined.sum::<usize>() + open.session().conflicts.len()
}

/// Whether what is asked about first is recorded in the session, and not what was joined just now.
fn is_recorded(open: &Open) -> bool {
    open.asking.is_empty()
}

fn first(open: &Open) -> Option<Conflict> {
    match open.asking.first() {
        Some(asking) => asking.merged.conflicts.first().cloned(),
        None => recorded(open.session(), 0),
    }
}

/// The words for whose each side is, and for what the keys do.
pub fn sides(app: &App) -> &'static Sides {
    let words = &app.words.join;
    if app.open.as_ref().is_some_and(is_recorded) {
        &words.merged
    } else {
        &words.live
    }
}

/// That something waits for a decision.
pub fn waiting(app: &App) -> Option<String> {
    let open = app.open.as_ref()?;
    let left = asked(open);
    (left > 0).then(|| (sides(app).waiting)(left))
}

/// What is to be done: so much is to be decided.
pub fn cue(app: &App) -> Option<String> {
    let open = app.open.as_ref()?;
    Some((sides(app).title)(asked(open)))
}

/// The question as lines: what it is, what it was, and what it is on both sides.
pub fn lines(app: &App, reading: &Reading, cells: usize, rows: usize) -> Vec<Styled> {
    let (words, whose) = (&app.words.join, sides(app));
    let Some(conflict) = app.open.as_ref().and_then(first) else {
        return Vec::new();
    };
    let head = |role| [(" ".to_owned(), role)];
    let mut title = block(
        &head(Role::Body),
        &thing(app.words, &conflict),
        Role::Title,
        cells,
    );
    let mut lines = block(&head(Role::Body), (words.why)(conflict.kind), Role::Body, cells);
    if conflict.base.is_some() {
        lines.extend(side(app.words, "  ", words.before, conflict.base.as_ref(), cells));
    }
    let sides = [
        ("1 ", whose.here, &conflict.ours, Side::Ours),
        ("2 ", whose.there, &conflict.theirs, Side::Theirs),
    ];
    for (number, label, value, which) in sides {
        let label = if conflict.taken == which {
            format!("{label} {}", bracketed(words.so_far))
        } else {
            label.to_owned()
        };
        lines.extend(side(app.words, number, &label, value.as_ref(), cells));
    }
    let room = rows.saturating_sub(title.len()).max(1);
    let most = lines.len().saturating_sub(room);
    reading.most.set(most);
    let skip = reading.skip.min(most);
    if most > 0
        && let Some(last) = title.last_mut()
    {
        let place = format!(
            "   {}-{}/{}",
            skip + 1,
            (skip + room).min(lines.len()),
            lines.len()
        );
        if last.width() + place.len() <= cells {
            last.pieces.push((place, Role::Body));
        }
    }
    title.extend(lines.into_iter().skip(skip).take(room));
    title
}

fn side(words: &Strings, number: &str, label: &str, value: Option<&Value>, cells: usize) -> Vec<Styled> {
    let said = value.map(|value| said(words, value)).unwrap_or_default();
    let said = if said.is_empty() {
        words.join.nothing
    } else {
        &said
    };
    let head = [(" ".to_owned(), Role::Body), (number.to_owned(), Role::Key)];
    block(&head, &format!("{label}: {said}"), Role::Body, cells)
}

/// Which thing it is, and what of it.
fn thing(words: &Strings, conflict: &Conflict) -> String {
    let place = &conflict.place;
    let fields: Vec<String> = place.fields.iter().map(|name| field(words, name)).collect();
    (words.join.thing)(
        &noun(words, place.noun),
        &clip(sanitise(place.words.trim(), Shape::Line).trim(), 48),
        &fields.join(words.comma),
    )
}

/// A kind of thing in words.
pub fn noun(words: &Strings, name: &str) -> String {
    (words.join.noun)(name).map_or_else(|| apart(name), str::to_owned)
}

/// A field in words.
pub fn field(words: &Strings, name: &str) -> String {
    (words.join.field)(name).map_or_else(|| apart(name).to_lowercase(), str::to_owned)
}

/// A name of the session file with its words apart.
fn apart(name: &str) -> String {
    let mut told = String::new();
    for (at, letter) in name.chars().enumerate() {
        match letter {
            '_' => told.push(' '),
            _ if letter.is_uppercase() && at > 0 => {
                told.push(' ');
                told.extend(letter.to_lowercase());
            }
            _ => told.push(letter),
        }
    }
    told
}

/// A value in words, all of it.
fn said(words: &Strings, value: &Value) -> String {
    let join = |parts: Vec<String>, by: &str| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(by)
    };
    let all = |values: &[Value]| values.iter().map(|value| said(words, value)).collect::<Vec<_>>();
    match value {
        Value::Choice(name, what) => {
            let what = what.as_ref().map(|what| said(words, what));
            join(
                [apart(name).to_lowercase()].into_iter().chain(what).collect(),
                ", ",
            )
        }
        Value::Record(_, fields) => {
            // An identity that stands for no words tells nobody anything.
            let fields = fields
                .iter()
                .filter(|(name, value)| *name != "id" && !matches!(value, Value::Name(_)));
            let told = fields.map(|(name, value)| match said(words, value) {
                told if told.is_empty() || *name == "text" => told,
                told => format!("{}{}{told}", field(words, name), words.colon),
            });
            join(told.collect(), words.between)
        }
        Value::Row(_, values) => join(all(values), words.comma),
        Value::List(values) => join(all(values), "\n"),
        Value::Items(items) => join(items.iter().map(|(_, value)| said(words, value)).collect(), "\n"),
        Value::Table(pairs) => {
            let told = pairs
                .iter()
                .map(|(key, value)| format!("{}{}{}", said(words, key), words.colon, said(words, value)));
            join(told.collect(), "\n")
        }
        plain => plain.words(),
    }
}

impl App {
    /// What was joined has something to be decided; it is asked about at once where nobody is in the middle of
    /// something, and else when somebody wants to save.
    pub(super) fn decide_on(&mut self, base: Session, merged: Merged) {
        let Some(open) = &mut self.open else { return };
        // Where the file went on before it could be kept, both begin with the same, and it is asked anew.
        open.asking.retain(|asking| asking.base != base);
        open.asking.push(Asking { base, merged });
        let left = asked(open);
        self.ask_whose_when_idle();
        self.say((self.words.join.to_decide)(left));
    }

    /// Asks what is to be asked about a file that was opened just now: nobody has begun to do anything.
    pub(super) fn ask_at_first(&mut self) {
        let is_typing = |open: &Open| open.sheet.is_typing();
        if !self.ask_about_marks() && !self.open.as_ref().is_some_and(is_typing) {
            self.ask_whose();
        }
    }

    /// The same as `ask_whose`, where nobody is typing or voting.
    pub(super) fn ask_whose_when_idle(&mut self) {
        let panes = self.panes();
        let is_idle =
            |open: &Open| matches!(open.sheet.mode, Mode::Browse) && !open.sheet.wants_fingers(&panes);
        if self.open.as_ref().is_some_and(is_idle) {
            self.ask_whose();
        }
    }

    /// Asks whose holds, if something is to be decided and nothing else lies over the screen.
    pub(super) fn ask_whose(&mut self) {
        if self.overlay.is_none()
            && self
                .open
                .as_ref()
                .is_some_and(|open| asked(open) > 0 && !open.document.is_read_only())
        {
            self.overlay = Some(Overlay::Join(Reading::default()));
        }
    }

    /// Takes note of where the other file is kept.
    pub(super) fn kept_theirs(&mut self, file: &Path, result: Result<PathBuf, Trouble>) -> Vec<Effect> {
        let Some(open) = self.open.as_ref().filter(|open| open.file == file) else {
            return Vec::new();
        };
        let words = &self.words.join;
        let (text, effect) = match result {
            Ok(kept) => {
                let name = kept.file_name().unwrap_or_default().to_string_lossy();
                let text = (words.kept)(asked(open), &sanitise(&name, Shape::Line));
                (text, open.forget_beside())
            }
            Err(trouble) => ((words.not_kept)(&(self.words.trouble)(&trouble)), None),
        };
        self.say(text);
        effect.into_iter().collect()
    }

    /// A key while it is asked whose holds.
    pub(super) fn join_key(&mut self, mut reading: Reading, action: Option<Action>, key: Key) -> Vec<Effect> {
        match (action, key.code) {
            (Some(Action::Stop), _) => return Vec::new(),
            (Some(Action::Up), _) => reading.skip = reading.skip.min(reading.most.get()).saturating_sub(1),
            (Some(Action::Down), _) => reading.skip = (reading.skip + 1).min(reading.most.get()),
            (None, Code::Char(digit)) => match crate::text::half_width(digit) {
                '1' => return self.decide(Side::Ours),
                '2' => return self.decide(Side::Theirs),
                _ => self.say_unknown(key),
            },
            _ => self.say_unknown(key),
        }
        self.overlay = Some(Overlay::Join(reading));
        Vec::new()
    }

    /// Somebody said whose holds; what was decided goes into the same change that came from outside.
    fn decide(&mut self, side: Side) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        let Some(asking) = open.asking.first_mut() else {
            return self.choose_recorded(side);
        };
        let Some(conflict) = asking.merged.conflicts.first().cloned() else {
            return Vec::new();
        };
        let next = asking.merged.resolve(&conflict, side);
        let to = newer(&asking.merged.session, open.document.session(), &next.session);
        open.document.settle(&asking.merged.session, to);
        asking.merged = next;
        open.asking.retain(Asking::is_open);
        self.decided(self.words.join.decided);
        Vec::new()
    }

    /// Somebody said which side of a recorded conflict holds: one change, like any other.
    fn choose_recorded(&mut self, side: Side) -> Vec<Effect> {
        let words = self.words;
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        let Some(conflict) = first(open) else {
            return Vec::new();
        };
        let label = Label::Chosen(clip(&thing(words, &conflict), 48).into_owned());
        let chosen = open.document.edit(label, |session, _| {
            *session = settle(session, 0, side).ok_or(Rejected::FitsNowhere)?;
            Ok(())
        });
        match chosen {
            Ok(()) => self.decided(words.join.chosen),
            Err(rejected) => {
                self.say_refused(&rejected);
                if rejected == Rejected::FitsNowhere {
                    self.ask_whose();
                }
            }
        }
        Vec::new()
    }

    /// One thing is decided: the next is asked about, or all is said to be.
    fn decided(&mut self, all: &str) {
        if self.follow_others() {
            return;
        }
        let left = self.open.as_ref().map_or(0, asked);
        if left == 0 {
            self.say(all);
        } else {
            self.ask_whose();
        }
    }
}
