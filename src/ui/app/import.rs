//! An agreement from elsewhere: the keys of its review, and taking it into a new session.
//! Must not know how it was read, nor how its lines are drawn.

use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::workshop::WorkshopKind;
use crate::format::import::{Becomes, Reading, Unfit, take};
use crate::ui::key::Key;
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::Effect;
use crate::ui::review::Review;

use super::App;
use super::overlay::{self, Overlay};

/// An agreement that is to become a session.
#[derive(Clone, Debug)]
pub struct Import {
    /// Whose agreement it is; the session is named after it.
    pub team: String,
    /// What the agreement is called.
    pub name: String,
    /// The name of its encoding, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// The agreement line by line, to be reviewed.
    pub reading: Reading,
    /// The planned length of the first workshop in minutes, if said.
    pub minutes: Option<u16>,
    /// The team's language.
    pub language: Language,
}

/// What an action makes of a line.
fn becomes(action: Action) -> Option<Becomes> {
    Some(match action {
        Action::MakeNorm => Becomes::Norm,
        Action::MakeTopic => Becomes::Topic,
        Action::MakeWhy => Becomes::Why,
        Action::MakePerson => Becomes::Person,
        Action::PutAside => Becomes::Parked,
        Action::LeaveOut => Becomes::LeftOut,
        _ => return None,
    })
}

impl App {
    /// Shows what was read, once it is known which files there are.
    pub(super) fn begin_import(&mut self, import: &Import) {
        if self.review().is_some() {
            return;
        }
        self.words = super::strings(import.language);
        if let Some(encoding) = import.encoding {
            self.say((self.words.review.read_as)(encoding));
        }
        let review = Review::new(import.team.clone(), import.name.clone(), import.reading.clone());
        self.overlay = Some(Overlay::Review(Box::new(review)));
    }

    /// The review that lies over the screen, also while it is covered.
    pub(super) fn review(&self) -> Option<&Review> {
        self.layers().find_map(|layer| match layer {
            Overlay::Review(review) => Some(&**review),
            _ => None,
        })
    }

    /// A key while a review is shown.
    pub(super) fn review_key(
        &mut self,
        mut review: Box<Review>,
        action: Option<Action>,
        key: Key,
    ) -> Vec<Effect> {
        if review.is_editing() {
            match action {
                Some(Action::Enter | Action::Stop) => review.end_edit(),
                action => {
                    if let Some(editor) = review.editor() {
                        overlay::edit(editor, action, key);
                    }
                }
            }
            self.overlay = Some(Overlay::Review(review));
            return Vec::new();
        }
        if action != Some(Action::Stop) {
            review.calm();
        }
        match action {
            Some(Action::Stop) if review.warn() => {
                let key = keymap::key_for(&[Context::Review], Action::Stop);
                let text = (self.words.review.leave)(&key.map(keymap::name).unwrap_or_default());
                self.say(text);
            }
            Some(Action::Stop) => return self.quit(),
            Some(Action::Enter) => {
                self.take_import(review);
                return Vec::new();
            }
            Some(Action::Up) => review.step(false),
            Some(Action::Down) => review.step(true),
            Some(Action::First) => review.go_to_end(false),
            Some(Action::Last) => review.go_to_end(true),
            Some(Action::Edit) => review.edit(),
            Some(Action::Mark) => {
                let marked = review.mark();
                self.after_setting(&mut review, marked);
            }
            action => match action.and_then(becomes) {
                Some(becomes) => {
                    let set = review.set(becomes);
                    self.after_setting(&mut review, set);
                }
                None => self.say_unknown(key),
            },
        }
        self.overlay = Some(Overlay::Review(review));
        Vec::new()
    }

    /// One goes down the lines with a key, as in a list; what cannot be is said.
    fn after_setting(&mut self, review: &mut Review, set: Result<(), Unfit>) {
        match set {
            Ok(()) => review.step(true),
            Err(unfit) => self.say((self.words.review.unfit)(unfit)),
        }
    }

    /// Takes what the review says into a new session: one change, which undo takes back as a whole.
    fn take_import(&mut self, review: Box<Review>) {
        let super::Start::Import(import) = self.start.clone() else {
            return;
        };
        let counts = review.counts();
        if counts.norms + counts.topics + counts.people == 0 {
            self.say(self.words.review.nothing);
            self.overlay = Some(Overlay::Review(review));
            return;
        }
        let understood = review.reading().understood();
        self.new_session(&review.team, WorkshopKind::First, import.minutes, import.language);
        let (words, today) = (self.words, self.now.wall.date());
        let Some(open) = &mut self.open else { return };
        let whence = |under: &str| (words.review.whence)(&review.name, under);
        let taken = open
            .document
            .edit(Label::Imported(counts.norms), |session, mint| {
                take(session, mint, &understood, today, whence)
            });
        match taken {
            Ok(()) => self.say((words.review.taken)(&counts)),
            Err(rejected) => {
                self.open = None;
                self.say_refused(&rejected);
                self.overlay = Some(Overlay::Review(review));
            }
        }
    }
}
