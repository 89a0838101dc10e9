//! What is done with a session takes time in proportion to the session, whatever there is much of; the fuzz target
//! `growth` runs the same. Measured is the processor time of one thread, at one size and at eight times that size.
//! Must not know which sessions people have.

use std::fs;
use std::time::{Duration, Instant};

use norming::domain::document::Document;
use norming::domain::due::due;
use norming::domain::id::Mint;
use norming::domain::label::Label;
use norming::domain::session::Session;
use norming::format::chat;
use norming::format::export::{Format, Include, Options, export};
use norming::format::import;
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
                drop(json::text(&json::Show::of(&now, 0)));
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

/// Texts of others that are read, and changes that are kept to be undone; how many there are of what is all that counts.
pub static TEXTS: [Work; 5] = [
    Work {
        name: "Markdown imported",
        ready: |_, n| {
            imported(
                n,
                "## Topic {}\n\n- When *we* [ask](http://x) {}, we answer > a `day`.\n  - and {}\n",
            )
        },
    },
    Work {
        name: "plain text imported",
        ready: |_, n| imported(n, "Topic {}:\n\n1. When we ask {},\n   we answer.\n* or {}\n\n"),
    },
    Work {
        name: "chat read",
        ready: |_, n| {
            chatted(
                n,
                "Ada {}  2:03 PM\n{}: 4, 5 dots\nBo {}: that is no vote, I think\n",
            )
        },
    },
    Work {
        name: "chat of one line read",
        ready: |_, n| chatted(n, "Ada: 4, b {} 投 (2:03 PM) 👍 "),
    },
    Work {
        name: "undone as far as it goes",
        ready: |_, n| {
            let session = read(&session(&[], 0, "so"));
            Box::new(move || {
                let mut document = Document::new(session.clone(), Mint::new(7), false);
                let park = |session: &mut Session, mint: &mut Mint| session.park(mint, "Desks").map(|_| ());
                document.edit(Label::Started, park).expect("parked");
                let id = document.session().parking.last().expect("an item").id.clone();
                for at in 0..n * 64 {
                    let name = format!("Desk {at}");
                    let set = |session: &mut Session, _: &mut Mint| session.set_parked(&id, &name);
                    document.edit(Label::Started, set).expect("set");
                }
                assert!(document.history(usize::MAX).past.len() <= 2_100);
                while document.undo().is_some() {}
            })
        },
    },
];

fn many_times(n: usize, text: &str) -> String {
    (0..n).map(|at| text.replace("{}", &at.to_string())).collect()
}

fn imported(n: usize, text: &str) -> Ready {
    let text = many_times(n, text);
    Box::new(move || {
        let understood = import::read(&text, import::form_of(&text));
        assert!(understood.norms() > 0);
    })
}

fn chatted(n: usize, text: &str) -> Ready {
    let text = many_times(n, text);
    Box::new(move || assert!(chat::read_with(&text, &["Ada 1", "Bo 2"]).is_ok()))
}

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
