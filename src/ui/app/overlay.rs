//! What lies over a screen for a moment: a menu, a question, the keys, the palette, the filter.
//! Must not know what a choice does: each carries its outcome.

mod cover;
mod entry;
mod finder;
mod lines;

use crate::domain::id::PersonId;
use crate::flow::silence::Silence;
use crate::text::{Editor, Inserted, Motion};

use super::coming::Coming;
use super::join::Reading;
use super::{App, join, round, silence};
use crate::ui::chat::{PasteBox, Preview, Target};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{Action, Context};
use crate::ui::msg::{Draft, Effect};
use crate::ui::review::Review;
use crate::ui::sheet::{Ask, Go, Menu, Outcome};
use crate::ui::strings::Strings;

pub use finder::Finder;
pub use lines::lines;

/// What lies over a screen.
#[derive(Debug)]
pub enum Overlay {
    /// A menu.
    Menu(Menu),
    /// A question, and its answer so far.
    Ask(Ask, Editor),
    /// Actions to be found by name and done.
    Finder(Finder),
    /// A filter for the home screen, taken as it is typed.
    Filter(Ask, Editor),
    /// A box to paste into, and what it is for.
    PasteBox(Target, PasteBox),
    /// What was read of a paste, and the box that it was in.
    Chat(Box<Preview>, Option<PasteBox>),
    /// An agreement from elsewhere, line by line, before it is taken.
    Review(Box<Review>),
    /// A go-round, and who was chosen out of order; takes the place of the work.
    Round(Option<PersonId>),
    /// Silent writing; takes the place of the work.
    Silence(Silence),
    /// Text that came all at once where nobody typed and nothing takes it.
    Stray(PasteBox),
    /// Who comes or goes; what it lies over stays.
    Coming(Coming),
    /// What was changed here and by others, too: whose is it to be?
    Join(Reading),
}

impl Overlay {
    /// A menu.
    pub fn menu(menu: Menu) -> Self {
        Self::Menu(menu)
    }

    /// A question.
    pub fn ask(ask: Ask) -> Self {
        let mut editor = Editor::line(&ask.given);
        if ask.replaced {
            editor.select_all();
        }
        Self::Ask(ask, editor)
    }

    /// A question with an answer in it that is kept until it is taken.
    pub fn ask_with(ask: Ask, answer: &str) -> Self {
        Self::Ask(ask, Editor::line(answer))
    }

    /// A filter for the home screen.
    pub fn filter(words: &Strings) -> Self {
        Self::Filter(
            Ask::new(words.home.filter, |text| Outcome::Go(Go::Filter(text))),
            Editor::line(""),
        )
    }

    /// The keys that work where the cursor is.
    pub fn help(app: &App) -> Self {
        Self::Finder(Finder::new(app, app.words.frame_words.help, false))
    }

    /// Every action by name.
    pub fn palette(app: &App) -> Self {
        Self::Finder(Finder::new(app, app.words.frame_words.palette, true))
    }

    /// Whether it is there to be read, so that it takes the whole work.
    pub fn is_reading(&self) -> bool {
        match self {
            Self::Menu(menu) => menu.reading,
            Self::Finder(_)
            | Self::Coming(_)
            | Self::PasteBox(..)
            | Self::Stray(_)
            | Self::Chat(..)
            | Self::Review(_)
            | Self::Round(_)
            | Self::Silence(_)
            | Self::Join(_) => true,
            Self::Ask(..) | Self::Filter(..) => false,
        }
    }

    /// The contexts of its keys, innermost first.
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Self::Menu(_) | Self::Join(_) => &[Context::Menu, Context::Signs],
            Self::Finder(_) | Self::Coming(_) => &[Context::Menu, Context::Typing],
            Self::Ask(..) | Self::Filter(..) => &[Context::Typing],
            Self::PasteBox(..) | Self::Stray(_) => &[Context::Box, Context::Typing],
            Self::Chat(preview, _) if preview.is_editing() => &[Context::Typing],
            Self::Chat(preview, _) if preview.is_asking() => &[Context::Menu, Context::Signs],
            Self::Chat(..) => &[Context::Preview, Context::Letters, Context::Signs],
            Self::Review(review) if review.is_editing() => &[Context::Typing],
            Self::Review(_) => &[Context::Review, Context::Signs],
            Self::Round(_) => &[Context::Round, Context::Letters, Context::Signs],
            Self::Silence(_) => &[Context::Silence, Context::Letters, Context::Signs],
        }
    }

    /// Whether letters are text in it.
    pub fn is_typing(&self) -> bool {
        self.contexts().contains(&Context::Typing)
    }

    /// Whether it has a use for an action; none where the work under it decides.
    pub(super) fn uses(&self, action: Action) -> Option<bool> {
        use Action::{
            Backspace, Counts, DeleteToStart, Down, Edit, Enter, First, Last, Mark, NewLine, NextPane,
        };
        use Action::{
            LeaveOut, MakeNorm, MakePerson, MakeTopic, MakeWhy, PreviousPane, PutAside, Read, Stop, Up,
        };
        let moves = matches!(action, Enter | Stop | Up | Down);
        Some(match self {
            Self::Menu(_) | Self::Join(_) => moves,
            Self::Ask(..) | Self::Filter(..) => {
                !matches!(action, Up | Down | NewLine | NextPane | PreviousPane)
            }
            Self::PasteBox(..) => matches!(action, Read | Stop | Enter | Backspace | DeleteToStart),
            Self::Chat(preview, _) if preview.is_editing() => {
                !matches!(action, Up | Down | NewLine | NextPane | PreviousPane)
            }
            Self::Chat(..) => moves || matches!(action, Mark | Edit | Counts | First | Last),
            Self::Review(review) if review.is_editing() => {
                !matches!(action, Up | Down | NextPane | PreviousPane)
            }
            Self::Review(_) => {
                moves
                    || matches!(action, Mark | Edit | First | Last | MakeNorm | MakeTopic)
                    || matches!(action, MakeWhy | MakePerson | PutAside | LeaveOut)
            }
            Self::Stray(_) => matches!(action, Read | Stop | Enter | Backspace | DeleteToStart),
            Self::Silence(_) => matches!(action, Stop | Action::MinuteMore | Action::Coming),
            Self::Coming(_) => moves || matches!(action, Backspace | DeleteToStart),
            Self::Finder(_) | Self::Round(_) => return None,
        })
    }

    /// What to do now and what to say, if anything, where it takes the place of the work.
    pub fn cue(&self, app: &App) -> Option<(String, &'static str)> {
        match self {
            Self::Round(chosen) => round::cue(app, chosen.as_ref()),
            Self::Silence(silence) => Some(silence::cue(app, *silence)),
            Self::Join(_) => join::cue(app).map(|now| (now, "")),
            Self::Review(_) => Some((app.words.review.now.to_owned(), "")),
            _ => None,
        }
    }

    /// Whether leaving takes what was typed.
    pub fn keeps_on_leaving(&self) -> bool {
        matches!(self, Self::Ask(ask, editor) if !ask.firm && !editor.text().trim().is_empty())
    }

    /// The answer so far, as half-typed text that belongs to no field.
    pub fn draft(&self) -> Option<Draft> {
        if let Self::Stray(paste) = self {
            return (!paste.text().trim().is_empty()).then(|| Draft {
                text: paste.text().to_owned(),
                ..Draft::default()
            });
        }
        if let Self::Coming(coming) = self {
            return coming.new_name().map(|name| Draft {
                text: name.to_owned(),
                ..Draft::default()
            });
        }
        let Self::Ask(ask, editor) = self else { return None };
        // A word that only says yes is nothing to keep.
        (!ask.firm && editor.text() != ask.given).then(|| Draft {
            text: editor.text().to_owned(),
            ..Draft::default()
        })
    }
}

/// Edits a line as an action or a key says.
pub(super) fn edit(editor: &mut Editor, action: Option<Action>, key: Key) {
    match action {
        // No help offers it in a line, but what is pasted without brackets has it between its lines.
        Some(Action::NewLine) => editor.newline() == Inserted::All,
        Some(Action::Backspace) => editor.backspace(),
        Some(Action::DeleteRight) => editor.delete(),
        Some(Action::DeleteWord) => editor.delete_word_left(),
        Some(Action::DeleteToStart) => editor.delete_to_start(),
        Some(Action::DeleteToEnd) => editor.delete_to_end(),
        Some(Action::Left) => editor.go(Motion::Left, false, usize::MAX),
        Some(Action::Right) => editor.go(Motion::Right, false, usize::MAX),
        Some(Action::WordLeft) => editor.go(Motion::WordLeft, false, usize::MAX),
        Some(Action::WordRight) => editor.go(Motion::WordRight, false, usize::MAX),
        Some(Action::LineStart) => editor.go(Motion::TextStart, false, usize::MAX),
        Some(Action::LineEnd) => editor.go(Motion::TextEnd, false, usize::MAX),
        Some(Action::Undo) => editor.undo(),
        Some(Action::Redo) => editor.redo(),
        Some(_) => false,
        None => {
            if let (Code::Char(character), false, false) = (key.code, key.ctrl, key.alt) {
                editor.insert(character.encode_utf8(&mut [0; 4]));
            }
            true
        }
    };
}

impl App {
    /// Text pasted while something lies over the screen goes into what is being typed there.
    pub(super) fn paste_over(&mut self, text: &str) -> Vec<Effect> {
        let inserted = match &mut self.overlay {
            Some(Overlay::Ask(_, editor) | Overlay::Filter(_, editor)) => editor.insert(text),
            Some(Overlay::Finder(finder)) => {
                finder.at = 0;
                finder.filter.insert(text)
            }
            Some(Overlay::Coming(coming)) => coming.paste(text),
            Some(Overlay::PasteBox(target, paste)) => {
                let (target, paste) = (*target, paste.clone());
                return self.paste_into_box(target, paste, text);
            }
            Some(Overlay::Chat(preview, _)) if preview.is_editing() => preview
                .editor()
                .map_or(Inserted::All, |editor| editor.insert(text)),
            Some(Overlay::Review(review)) if review.is_editing() => review
                .editor()
                .map_or(Inserted::All, |editor| editor.insert(text)),
            Some(Overlay::Review(_)) => {
                self.say(self.words.review.busy);
                return Vec::new();
            }
            Some(Overlay::Chat(..)) => {
                self.say(self.words.chat.busy);
                return Vec::new();
            }
            Some(Overlay::Silence(_)) => {
                self.say(self.words.silence.busy);
                return Vec::new();
            }
            Some(Overlay::Stray(paste)) => {
                paste.push(text);
                Inserted::All
            }
            Some(Overlay::Menu(_) | Overlay::Round(_) | Overlay::Join(_)) | None => return Vec::new(),
        };
        if let Inserted::Cut { lost } = inserted {
            self.say((self.words.frame_words.cut)(lost));
        }
        if let Some(Overlay::Filter(_, editor)) = &self.overlay {
            let text = editor.text().to_owned();
            return self.perform(Outcome::Go(Go::Filter(text)), None);
        }
        Vec::new()
    }

    /// A key while something lies over the screen.
    pub(super) fn overlay_key(&mut self, action: Option<Action>, key: Key) -> Vec<Effect> {
        if let Some(effects) = action.and_then(|action| self.act_over(action)) {
            return effects;
        }
        let Some(overlay) = self.overlay.take() else {
            return Vec::new();
        };
        match overlay {
            Overlay::Menu(menu) => self.menu_key(menu, action, key),
            Overlay::Ask(ask, editor) => self.ask_key(ask, editor, action, key),
            Overlay::Filter(ask, editor) => self.filter_key(ask, editor, action, key),
            Overlay::Finder(finder) => self.finder_key(finder, action, key),
            Overlay::PasteBox(target, paste) => self.paste_box_key(target, paste, action, key),
            Overlay::Chat(preview, from) => self.preview_key(preview, from, action, key),
            Overlay::Review(review) => self.review_key(review, action, key),
            Overlay::Round(chosen) => self.round_key(chosen, action, key),
            Overlay::Silence(silence) => self.silence_key(silence, action, key),
            Overlay::Stray(paste) => self.stray_key(paste, action, key),
            Overlay::Coming(coming) => self.coming_key(coming, action, key),
            Overlay::Join(reading) => self.join_key(reading, action, key),
        }
    }

    /// Whether a menu of which nothing is taken unseen was not on the screen yet.
    pub fn waits_to_be_seen(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Menu(menu)) if menu.waits_to_be_seen())
    }

    fn menu_key(&mut self, mut menu: Menu, action: Option<Action>, key: Key) -> Vec<Effect> {
        match (action, key.letter()) {
            (Some(Action::Enter), _) if menu.waits_to_be_seen() => {}
            (Some(Action::Enter), _) => return self.choose(menu),
            (Some(Action::Stop), _) => return Vec::new(),
            (Some(Action::Up), _) => menu.step(false),
            (Some(Action::Down), _) => menu.step(true),
            (None, Some(character)) => match menu.type_char(character) {
                Some(true) if !menu.waits_to_be_seen() => return self.choose(menu),
                Some(_) => {}
                None => self.say_unknown(key),
            },
            _ => self.say_unknown(key),
        }
        self.overlay = Some(Overlay::Menu(menu));
        Vec::new()
    }

    fn choose(&mut self, mut menu: Menu) -> Vec<Effect> {
        if menu.at >= menu.items.len() {
            return Vec::new();
        }
        let (_, outcome) = menu.items.swap_remove(menu.at);
        self.perform(outcome, None)
    }

    fn ask_key(&mut self, ask: Ask, mut editor: Editor, action: Option<Action>, key: Key) -> Vec<Effect> {
        let answer = editor.text().trim().to_owned();
        match action {
            Some(Action::Stop) if answer.is_empty() || ask.firm => Vec::new(),
            Some(Action::Enter | Action::Stop) => self.perform((ask.then)(answer), None),
            action => {
                edit(&mut editor, action, key);
                self.overlay = Some(Overlay::Ask(ask, editor));
                Vec::new()
            }
        }
    }

    fn filter_key(&mut self, ask: Ask, mut editor: Editor, action: Option<Action>, key: Key) -> Vec<Effect> {
        match action {
            Some(Action::Stop) => return self.perform(Outcome::Go(Go::Filter(String::new())), None),
            Some(Action::Enter) => return self.perform((ask.then)(editor.text().to_owned()), None),
            action => edit(&mut editor, action, key),
        }
        let text = editor.text().to_owned();
        self.overlay = Some(Overlay::Filter(ask, editor));
        self.perform(Outcome::Go(Go::Filter(text)), None)
    }
}
