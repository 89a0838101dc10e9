//! What is done with a session takes time in proportion to the session, whatever there is much of; the fuzz target
//! `growth` runs the same. Measured is the processor time of one thread, at one size and at eight times that size.
//! Must not know which sessions people have.

use std::fs;
use std::time::{Duration, Instant};

use norming::domain::due::due;
use norming::domain::session::Session;
use norming::format::export::{Format, Include, Options, export};
use norming::format::merge::{Side, merge, recorded, settle, things_changed};
use norming::format::report::check::check;
use norming::format::report::diff::diff;
use norming::format::report::due::standing;
use norming::format::report::json;
use norming::format::report::outline::outline;
use norming::format::report::state::{Point, state};
use norming::format::ron::{decode, decode_any, encode};
use norming::ui::app::App;
use norming::ui::key::{Code, Key};
use norming::ui::msg::{Moment, Msg};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::many::{Much, session};
use super::opened::opened;

/// How much larger the large input is.
const TIMES: usize = 8;

/// How many times longer it may take: what is linear takes 8 times as long, what is quadratic 64 times.
const MOST: u32 = 28;

/// The small input is made so large that it takes this long, so that what is measured is the work.
const ENOUGH: Duration = Duration::from_millis(4);

/// The small input has no more than this many things of a kind.
const MOST_THINGS: usize = 1_000;

/// What is ready to be done.
pub type Ready = Box<dyn FnMut()>;

/// Something that is done with sessions.
pub struct Work {
    pub name: &'static str,
    /// Makes it ready at a size; only what comes of that is measured.
    pub ready: fn(&[Much], usize) -> Ready,
}

fn read(text: &str) -> Session {
    decode(text).expect("a session").session
}

fn today() -> chrono::NaiveDate {
    "2027-06-01".parse().expect("a date")
}

fn sides(much: &[Much], n: usize) -> [Session; 3] {
    ["they", "we", "you"].map(|words| read(&session(much, n, words)))
}

/// All that is done with sessions and has to stay in proportion.
pub static WORKS: [Work; 12] = [
    Work {
        name: "read and written",
        ready: |much, n| {
            let text = session(much, n, "so");
            let whole = read(&text);
            Box::new(move || {
                assert_eq!(decode_any(&text).expect("read").session, whole);
                assert!(encode(&whole).is_ok());
            })
        },
    },
    Work {
        name: "checked",
        ready: |much, n| {
            let text = session(much, n, "so");
            Box::new(move || drop(check(&text, today()).expect("read")))
        },
    },
    Work {
        name: "merged, changed on both sides",
        ready: |much, n| {
            let [base, ours, theirs] = sides(much, n);
            Box::new(move || drop(merge(Some(&base), &ours, &theirs).recorded()))
        },
    },
    Work {
        name: "merged, without what both come from",
        ready: |much, n| {
            let [_, ours, theirs] = sides(much, n);
            Box::new(move || drop(merge(None, &ours, &theirs).recorded()))
        },
    },
    Work {
        name: "merged, taken out on one side",
        ready: |much, n| {
            let [base, ours, _] = sides(much, n);
            let theirs = read(&session(&[], 0, "so"));
            Box::new(move || drop(merge(Some(&base), &ours, &theirs).recorded()))
        },
    },
    Work {
        name: "one conflict of many told and chosen",
        ready: |much, n| {
            let [base, ours, theirs] = sides(much, n);
            let merged = merge(Some(&base), &ours, &theirs).recorded();
            Box::new(move || {
                drop(recorded(&merged, 0));
                drop(settle(&merged, 0, Side::Theirs));
                things_changed(&base, &merged);
            })
        },
    },
    Work {
        name: "compared",
        ready: |much, n| {
            let [_, ours, theirs] = sides(much, n);
            Box::new(move || {
                let [then, now] = [&ours, &theirs].map(|side| state(side, Point::Now).expect("now"));
                drop(diff(&then, &now));
                let first = state(&ours, Point::Revision(1)).expect("a revision");
                drop(diff(&first, &now));
                let (asked, point) = (Include::default(), Point::Now);
                drop(json::text(&json::Show::of(&theirs, (point, &now), asked, (0, 0))));
                drop(json::text(&json::Log::new(
                    &theirs,
                    json::Logged::revisions(&theirs, &theirs),
                )));
            })
        },
    },
    Work {
        name: "listed",
        ready: |much, n| {
            let [_, ours, _] = sides(much, n);
            Box::new(move || {
                drop(standing(&ours, today(), Include::default()));
                drop(due(&ours, today()));
                drop(outline(&ours));
            })
        },
    },
    Work {
        name: "exported",
        ready: |much, n| {
            let [_, ours, _] = sides(much, n);
            let options = Options {
                stamp: today().into(),
                front_matter: true,
                include: Include {
                    voters: true,
                    frictions: true,
                    sources: true,
                    team: true,
                },
                languages: Vec::new(),
            };
            Box::new(move || {
                for format in Format::ALL {
                    drop(export(&ours, format, &options));
                }
            })
        },
    },
    Work {
        name: "opened and drawn",
        ready: |much, n| {
            let [_, ours, _] = sides(much, n);
            Box::new(move || drop(Opened::new(&ours)))
        },
    },
    Work {
        name: "moved in",
        ready: |much, n| {
            let [_, ours, _] = sides(much, n);
            let mut opened = Opened::new(&ours);
            Box::new(move || {
                for code in [Code::Down, Code::End, Code::Up, Code::Home] {
                    opened.press(code);
                }
            })
        },
    },
    Work {
        name: "forgotten",
        ready: |much, n| {
            let [_, ours, _] = sides(much, n);
            Box::new(move || {
                let mut left = ours.clone();
                left.share_with(&ours);
                left.forget(&norming::domain::forget::Item::Concern("c-0".into()));
            })
        },
    },
];

/// The program with a session open.
struct Opened {
    app: App,
    now: Moment,
}

impl Opened {
    fn new(session: &Session) -> Self {
        let (app, now) = opened(session.clone());
        let mut opened = Self { app, now };
        opened.draw();
        opened
    }

    fn press(&mut self, code: Code) {
        self.take(Msg::Key(Key::plain(code)));
    }

    fn take(&mut self, msg: Msg) {
        drop(self.app.update(msg, self.now));
        self.draw();
    }

    fn draw(&mut self) {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a terminal in memory");
        terminal.draw(|frame| self.app.view(frame)).expect("drawn");
    }
}

/// What grew faster than what it is done with; nothing where it stayed in proportion.
pub fn outgrown(much: &[Much], work: &Work) -> Option<String> {
    let mut n = 32;
    let mut small = measured(&mut (work.ready)(much, n));
    while small < ENOUGH && n < MOST_THINGS {
        n *= 2;
        small = measured(&mut (work.ready)(much, n));
    }
    let large = measured(&mut (work.ready)(much, n * TIMES));
    // What takes next to no time however much there is has no proportion.
    (large > ENOUGH * MOST && large > small * MOST).then(|| {
        let name = work.name;
        format!("{name}: {n} of {much:?} take {small:?}, {TIMES} times as many {large:?}")
    })
}

/// The least processor time that it takes of two tries.
fn measured(work: &mut dyn FnMut()) -> Duration {
    let mut once = || {
        let before = spent();
        work();
        spent().saturating_sub(before)
    };
    once().min(once())
}

/// The processor time of this thread; where no system says it, the time.
fn spent() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat");
    let nanos = told.ok().and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(since_the_first, Duration::from_nanos)
}

fn since_the_first() -> Duration {
    static FIRST: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(Instant::now).elapsed()
}
