//! What is measured: each part of the program as something that can be done again and again.

use std::fmt;
use std::hint::black_box;

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::label::{Label, Noun};
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::flow::coach::look;
use norming::format::export::Include;
use norming::format::report::diff::diff;
use norming::format::report::due::standing;
use norming::format::report::state::{Point, state};
use norming::format::ron::{decode, encode};
use norming::format::{chat, coach, merge};
use norming::runtime::store::Store;
use norming::ui::msg::SaveAs;

use super::generate::{self, Size};
use super::met::{day, met};
use super::program::Program;

/// The sizes of the screens that are drawn.
const SCREENS: [(u16, u16); 2] = [(80, 24), (200, 60)];
/// The size of the terminal benchmark.
const SHARED: (u16, u16) = (120, 40);

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A file is read.
    Decode,
    /// A file is written.
    Encode,
    /// The words of a norm are changed, and changed back.
    Edit,
    /// What changed since the first revision.
    Diff,
    /// Three sessions become one.
    Merge,
    /// The coach looks at each norm.
    Coach,
    /// A file is read for a line of the list.
    List,
    /// A chat with a line for each norm is read.
    Chat,
    /// A session is shown for the first time.
    Open,
    /// A key on the session page and the screen that follows.
    Page((u16, u16)),
    /// A key in a step of the workshop and the screen that follows.
    Step(StepId, (u16, u16)),
    /// A step on and a step back, each with the screen that follows.
    Walk,
    /// A letter is typed and taken out again, each with the screen that follows.
    Letter,
    /// A change is saved in a file, and then what was before: all that the thread of the saver does.
    Save,
}

impl Part {
    /// Every part.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Decode,
            Self::Encode,
            Self::Edit,
            Self::Diff,
            Self::Merge,
            Self::List,
            Self::Coach,
            Self::Chat,
            Self::Open,
            Self::Walk,
            Self::Letter,
            Self::Save,
        ];
        all.extend(SCREENS.map(Self::Page));
        for step in StepId::ALL {
            all.extend(SCREENS.map(|screen| Self::Step(step, screen)));
        }
        all
    }
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page((width, height)) => write!(out, "key page {width}x{height}"),
            Self::Step(step, (width, height)) => write!(out, "key {step:?} {width}x{height}"),
            other => write!(out, "{}", format!("{other:?}").to_lowercase()),
        }
    }
}

/// A part at one size.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Which part.
    pub part: Part,
    /// How many norms are in force.
    pub norms: usize,
}

impl fmt::Display for Case {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.part, self.norms)
    }
}

/// A typical team with so many norms in three revisions.
pub fn made(norms: usize) -> Session {
    let size = Size {
        norms,
        revisions: 3,
        people: 12,
        chinese: 10,
    };
    generate::session(size, 1).unwrap()
}

impl Case {
    /// Everything that is needed for it is made; what comes back is measured.
    pub fn prepare(&self, session: &Session) -> Box<dyn FnMut()> {
        let session = session.clone();
        match self.part {
            Part::Decode => {
                let text = encode(&session).unwrap();
                Box::new(move || drop(black_box(decode(&text).unwrap())))
            }
            Part::Encode => Box::new(move || drop(black_box(encode(&session).unwrap()))),
            Part::List => {
                let text = encode(&session).unwrap();
                Box::new(move || {
                    drop(black_box(standing(
                        &decode(&text).unwrap().session,
                        day(),
                        Include::default(),
                    )));
                })
            }
            Part::Edit => edit(session),
            Part::Diff => {
                let [then, now] =
                    [Point::Revision(1), Point::Now].map(|point| state(&session, point).unwrap());
                Box::new(move || drop(black_box(diff(&then, &now))))
            }
            Part::Merge => {
                let (mut ours, mut theirs) = (session.clone(), session.clone());
                let mut mint = Mint::new(3);
                ours.add_action(&mut mint, "Ask for lockers", day()).unwrap();
                theirs.add_unknown(&mut mint, "Who pays for lunch?").unwrap();
                Box::new(move || drop(black_box(merge::merge(Some(&session), &ours, &theirs))))
            }
            Part::Coach => {
                let lexicon = coach::shipped(Language::En);
                Box::new(move || {
                    for norm in session.in_force() {
                        black_box(look(&norm.text, lexicon, &[]));
                    }
                })
            }
            Part::Chat => {
                let line = |at: usize| format!("10:{:02}:00 From Person {} to Everyone: 4", at % 60, at % 12);
                let text = (0..self.norms).map(line).collect::<Vec<_>>().join("\n");
                Box::new(move || drop(black_box(chat::read(&text).unwrap())))
            }
            Part::Open => Box::new(move || {
                black_box(Program::open(session.clone(), SCREENS[0]));
            }),
            Part::Page(screen) => keys(session, screen),
            Part::Step(step, screen) => keys(met(&session, step), screen),
            Part::Walk => {
                let mut program = Program::open(met(&session, StepId::Gather), SHARED);
                Box::new(move || {
                    program.press('n');
                    program.press('p');
                })
            }
            Part::Letter => {
                let mut program = Program::open(met(&session, StepId::Gather), SHARED);
                program.press('a');
                Box::new(move || {
                    program.press('e');
                    program.rub_out();
                })
            }
            Part::Save => save(&session),
        }
    }
}

/// The words of a norm in the middle are changed and the change is undone, as one key each.
fn edit(session: Session) -> Box<dyn FnMut()> {
    let norm = session.in_force().nth(session.norms.len() / 2).unwrap().clone();
    let mut document = Document::new(session, Mint::new(4), true);
    Box::new(move || {
        let text = format!("{} Always.", norm.text);
        document
            .edit(Label::changed(Noun::Norm, "a norm"), |session, _| {
                session.correct_norm(&norm.id, &text, day())
            })
            .unwrap();
        black_box(document.undo());
    })
}

/// A file is saved with one more action and then without it.
fn save(session: &Session) -> Box<dyn FnMut()> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved.ron");
    std::fs::write(&file, encode(session).unwrap()).unwrap();
    let mut store = Store::new(None);
    let before = store.load(&file).unwrap().session;
    let mut after = before.clone();
    after
        .add_action(&mut Mint::new(5), "Ask for lockers", day())
        .unwrap();
    Box::new(move || {
        // The folder is there as long as this is done.
        assert!(folder.path().exists());
        for session in [&after, &before] {
            store.save(&file, session, SaveAs::Same).unwrap();
        }
    })
}

/// The cursor goes down and up again, a screen after each.
fn keys(session: Session, screen: (u16, u16)) -> Box<dyn FnMut()> {
    let mut program = Program::open(session, screen);
    Box::new(move || {
        program.press('j');
        program.press('k');
    })
}
