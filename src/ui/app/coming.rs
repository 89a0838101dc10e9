//! People who come and go while the team works: who it is, and what became of them. Whatever lies under it stays as it is.
//! Must not know how a vote or a go-round follows: they read the roster themselves.

use crate::domain::id::{Mint, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::people::{Person, Place};
use crate::domain::rejected::Outcome;
use crate::domain::session::Session;
use crate::text::{Editor, clip, name, pad, width};

use super::App;
use super::open::Open;
use super::overlay::{Overlay, edit};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{self, Action};
use crate::ui::msg::Effect;
use crate::ui::sheet::Mode;
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::menu::{InSight, counted, menu};
use crate::ui::widgets::typed::typed;

/// The most cells of a name in the list.
const NAME: usize = 30;

/// Who comes or goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Somebody who is or was on the roster.
    Known(PersonId),
    /// Somebody new, by their name.
    New(String),
}

/// What became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// They are at this place.
    At(Place),
    /// They come later.
    Later,
    /// They have left the team.
    Leave,
}

/// What is asked.
#[derive(Clone, Debug)]
enum Asked {
    /// Who it is; some letters of the name find them.
    Who,
    /// What somebody new is called.
    Name,
    /// What became of them.
    What(Whose),
}

/// The question who comes or goes.
#[derive(Debug)]
pub struct Coming {
    asked: Asked,
    /// Letters of a name.
    editor: Editor,
    pub(super) at: usize,
    /// Which items can be seen: a digit takes no other.
    in_sight: InSight,
}

impl Coming {
    fn asking(asked: Asked) -> Self {
        Self {
            asked,
            editor: Editor::line(""),
            at: 0,
            in_sight: InSight::default(),
        }
    }

    /// The name of somebody new, as far as it is typed.
    pub(super) fn new_name(&self) -> Option<&str> {
        let typed = match &self.asked {
            Asked::Name => self.editor.text(),
            Asked::What(Whose::New(name)) => name,
            Asked::Who | Asked::What(Whose::Known(_)) => return None,
        };
        (!typed.trim().is_empty()).then_some(typed)
    }

    /// Text pasted into the name.
    pub(super) fn paste(&mut self, text: &str) -> crate::text::Inserted {
        self.at = 0;
        self.editor.insert(text)
    }

    /// The people who fit what was typed, after somebody new.
    fn found(&self, session: &Session) -> Vec<Whose> {
        let typed = name::tidy(self.editor.text());
        let wanted = name::key(&typed);
        let fits = |person: &&Person| name::key(&person.name).contains(&wanted);
        let left = session.roster.iter().filter(|person| person.left.is_some());
        let people = session.team_now().chain(left).filter(fits);
        let mut known: Vec<Whose> = people.map(|person| Whose::Known(person.id.clone())).collect();
        let is_known = session.person_called(&typed).is_some();
        if typed.is_empty() {
            known.insert(0, Whose::New(String::new()));
        } else if !is_known {
            known.push(Whose::New(typed));
        }
        known
    }
}

/// What can become of somebody, the likeliest first.
fn moves(open: &Open, whose: &Whose, is_past: bool) -> Vec<Move> {
    use Move::{At, Later, Leave};
    use Place::{Absent, Async, InRoom, Remote};
    let session = open.session();
    // Who can be late or away only where there is a meeting to be late for.
    let is_met = session.open_workshop().is_some() && !is_past;
    let on_team = |id| session.roster.get(id).filter(|person| person.left.is_none());
    let person = match whose {
        Whose::Known(id) => on_team(id),
        Whose::New(_) => None,
    };
    let Some(person) = person else {
        let later = is_met.then_some(Later);
        return [At(Remote), At(InRoom)]
            .into_iter()
            .chain(later)
            .chain([At(Async)])
            .collect();
    };
    // The place they had comes first.
    let [first, second] = match person.place {
        InRoom => [At(InRoom), At(Remote)],
        Remote | Async | Absent => [At(Remote), At(InRoom)],
    };
    let other = if session.place_of(person) == InRoom {
        At(Remote)
    } else {
        At(InRoom)
    };
    if !is_met {
        let here = At(session.place_of(person));
        let all = [first, second, At(Async), Leave];
        return all.into_iter().filter(|one| *one != here).collect();
    }
    if session.is_expected(&person.id) {
        return vec![first, second, At(Absent), At(Async), Leave];
    }
    match session.place_of(person) {
        InRoom | Remote => vec![At(Absent), Later, other, At(Async), Leave],
        Async => vec![first, second, Later, At(Absent), Leave],
        Absent => vec![first, second, Later, At(Async), Leave],
    }
}

/// Makes the change to a session.
fn apply(
    session: &mut Session,
    mint: &mut Mint,
    whose: &Whose,
    what: Move,
    today: chrono::NaiveDate,
) -> Outcome<PersonId> {
    let id = match whose {
        Whose::Known(id) => {
            session.bring_back(id, today)?;
            id.clone()
        }
        Whose::New(name) => session.add_person(mint, name, today)?,
    };
    match what {
        Move::At(place) => session.set_place(&id, place)?,
        Move::Later => session.expect_later(&id)?,
        Move::Leave => session.remove_person(&id, today)?,
    }
    Ok(id)
}

impl App {
    /// Asks who comes or goes, over whatever is on the screen.
    pub(super) fn ask_coming(&mut self) {
        if self.refuses(Action::Coming) {
            return;
        }
        if matches!(self.overlay, Some(Overlay::Finder(_))) {
            self.overlay = None;
            self.uncover();
        }
        let Some(open) = &self.open else { return };
        let mut coming = Coming::asking(Asked::Who);
        let session = open.session();
        let is_late = |whose: &Whose| matches!(whose, Whose::Known(id) if session.is_expected(id));
        coming.at = coming.found(session).iter().position(is_late).unwrap_or(0);
        self.cover(Overlay::Coming(coming));
    }

    /// A key while it is asked who comes or goes.
    pub(super) fn coming_key(&mut self, mut coming: Coming, action: Option<Action>, key: Key) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        let is_past = open.past_sitting(self.now).is_some();
        let is_naming = matches!(coming.asked, Asked::Name);
        let count = match &coming.asked {
            Asked::Who => coming.found(open.session()).len(),
            Asked::Name => 0,
            Asked::What(whose) => moves(open, whose, is_past).len(),
        };
        let number = match (key.code, action) {
            (Code::Char(digit), None) if !is_naming && !key.ctrl && !key.alt => {
                crate::text::half_width(digit).to_digit(10)
            }
            _ => None,
        };
        let number = number.and_then(|number| usize::try_from(number).ok());
        match action {
            Some(Action::Stop | Action::Coming) => {
                self.uncover();
                return Vec::new();
            }
            Some(Action::Up) => coming.at = coming.at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            Some(Action::Down) => coming.at = if coming.at + 1 < count { coming.at + 1 } else { 0 },
            Some(Action::Enter) => return self.answer_coming(coming),
            _ if number.is_some() => {
                if let Some(at) = number
                    .and_then(|number| number.checked_sub(1))
                    .filter(|at| *at < count && coming.in_sight.has(*at))
                {
                    coming.at = at;
                    return self.answer_coming(coming);
                }
            }
            action if !matches!(coming.asked, Asked::What(_)) => {
                edit(&mut coming.editor, action, key);
                coming.at = 0;
                coming.in_sight = InSight::default();
            }
            _ => {}
        }
        self.overlay = Some(Overlay::Coming(coming));
        Vec::new()
    }

    /// Takes the answer with the cursor: the next question, or the change.
    fn answer_coming(&mut self, mut coming: Coming) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        let session = open.session();
        match &coming.asked {
            Asked::Who => match coming.found(session).into_iter().nth(coming.at) {
                Some(Whose::New(name)) if name.is_empty() => coming.asked = Asked::Name,
                Some(whose) => coming.asked = Asked::What(whose),
                None => {}
            },
            Asked::Name => {
                let typed = name::tidy(coming.editor.text());
                match session.person_called(&typed) {
                    // Whoever has the name is meant; where they are says the next question.
                    Some(person) => coming.asked = Asked::What(Whose::Known(person.id.clone())),
                    None if typed.is_empty() => {}
                    None => coming.asked = Asked::What(Whose::New(typed)),
                }
            }
            Asked::What(whose) => {
                let is_past = open.past_sitting(self.now).is_some();
                let what = moves(open, whose, is_past).get(coming.at).copied();
                if let Some(what) = what {
                    let whose = whose.clone();
                    self.uncover();
                    self.come(&whose, what);
                    return Vec::new();
                }
            }
        }
        coming.at = 0;
        coming.in_sight = InSight::default();
        self.overlay = Some(Overlay::Coming(coming));
        Vec::new()
    }

    /// Makes the change, and says what it means for what is going on.
    fn come(&mut self, whose: &Whose, what: Move) {
        let (now, today) = (self.now, self.now.wall.date());
        let words = self.words;
        let Some(open) = &mut self.open else { return };
        let name = match whose {
            Whose::Known(id) => open.session().name_of(id).to_owned(),
            Whose::New(name) => name.clone(),
        };
        let is_new = match whose {
            Whose::Known(id) => open
                .session()
                .roster
                .get(id)
                .is_some_and(|one| one.left.is_some()),
            Whose::New(_) => true,
        };
        let label = match what {
            Move::Leave => Label::removed(Noun::Person, name.clone()),
            _ if is_new => Label::added(Noun::Person, name.clone()),
            Move::At(_) | Move::Later => Label::changed(Noun::Place, name.clone()),
        };
        let lost = open.session().lost_stewards().len();
        let made = open
            .document
            .edit(label, |session, mint| apply(session, mint, whose, what, today));
        if let Err(rejected) = made {
            self.say_refused(&rejected);
            return;
        }
        open.keep_place(now);
        let panes = open.panes(words, now);
        if matches!(open.sheet.mode, Mode::Browse) {
            open.sheet.settle(&panes);
        }
        let said = match what {
            Move::At(place) if is_new => (words.coming.joined)(&name, words.people.place(place)),
            Move::At(place) => (words.coming.is_at)(&name, words.people.place(place)),
            Move::Later => (words.coming.is_late)(&name),
            Move::Leave => {
                let more = open.session().lost_stewards().len().saturating_sub(lost);
                (words.coming.has_left)(&name, more)
            }
        };
        // While somebody types, the key that takes back is about what is typed.
        let is_typing = self.open.as_ref().is_some_and(|open| open.sheet.is_typing());
        let key = keymap::key_for(&self.contexts(), Action::Undo).filter(|_| !is_typing);
        self.say(match key {
            Some(key) => (words.coming.undo)(&said, &keymap::name(key)),
            None => said,
        });
    }
}

/// Where somebody is, as the list says it.
fn state(app: &App, open: &Open, person: &Person) -> &'static str {
    let session = open.session();
    if person.left.is_some() {
        app.words.coming.left_team
    } else if session.is_expected(&person.id) {
        app.words.people.late
    } else {
        app.words.people.place(session.place_of(person))
    }
}

/// The question as lines, for so many rows, and the caret in them.
pub fn lines(app: &App, coming: &Coming, cells: usize, rows: usize) -> (Vec<Styled>, Option<(usize, usize)>) {
    let Some(open) = &app.open else {
        return (Vec::new(), None);
    };
    let words = &app.words.coming;
    let session = open.session();
    match &coming.asked {
        Asked::Who => {
            let found = coming.found(session);
            let names = session.roster.iter().map(|person| width(&person.name));
            let column = names.max().unwrap_or(0).min(NAME) + 2;
            let item = |whose: &Whose| match whose {
                Whose::New(name) if name.is_empty() => words.somebody_new.to_owned(),
                Whose::New(name) => (words.new_named)(name),
                Whose::Known(id) => session.roster.get(id).map_or_else(String::new, |person| {
                    let name = clip(&person.name, NAME);
                    format!("{}{}", pad(&name, column), state(app, open, person))
                }),
            };
            let items: Vec<String> = found.iter().map(item).collect();
            let items = counted(items.iter().map(String::as_str));
            let mut lines = Vec::new();
            let caret = typed(&mut lines, &coming.editor, &format!(" {}  ", words.who), cells);
            let room = rows.saturating_sub(lines.len());
            lines.extend(menu(words.who_hint, &items, coming.at, cells, room));
            coming.in_sight.note(&lines);
            (lines, Some(caret))
        }
        Asked::Name => {
            let mut lines = block(&[(" ".into(), Role::Body)], words.ask_name, Role::Title, cells);
            let caret = typed(&mut lines, &coming.editor, " > ", cells);
            (lines, Some(caret))
        }
        Asked::What(whose) => {
            let known = match whose {
                Whose::Known(id) => session.roster.get(id),
                Whose::New(_) => None,
            };
            let name = match whose {
                Whose::Known(id) => session.name_of(id),
                Whose::New(name) => name,
            };
            let title = (words.what)(name, known.map(|person| state(app, open, person)));
            let is_past = open.past_sitting(app.now).is_some();
            let is_there = |person: &Person| {
                session
                    .attendance_of(&person.id)
                    .is_some_and(|one| one.place.is_present())
            };
            let was_there = !is_past && known.is_some_and(is_there);
            let joins = known.is_none_or(|person| person.left.is_some());
            let item = |what: Move| match (what, was_there) {
                (Move::At(Place::Absent), true) => words.away.to_owned(),
                (Move::At(Place::Absent), false) => words.not_today.to_owned(),
                (Move::At(place), _) => {
                    let tell = match (joins, was_there) {
                        (true, _) => words.joins,
                        (false, true) => words.moves,
                        (false, false) => words.is_back,
                    };
                    tell(app.words.people.place(place))
                }
                (Move::Later, true) => words.back_later.to_owned(),
                (Move::Later, false) => words.later.to_owned(),
                (Move::Leave, _) => words.leaves.to_owned(),
            };
            let items: Vec<String> = moves(open, whose, is_past).into_iter().map(item).collect();
            let items = counted(items.iter().map(String::as_str));
            let lines = menu(&title, &items, coming.at, cells, rows);
            coming.in_sight.note(&lines);
            (lines, None)
        }
    }
}
