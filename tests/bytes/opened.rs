//! The program with a session open, in memory, at 80x24 on the afternoon of 4 March 2027.
//! Must not know what is tried with it.

use std::path::PathBuf;
use std::time::Duration;

use norming::domain::history::History;
use norming::domain::session::Session;
use norming::ui::app::{App, Setup, Start};
use norming::ui::look::Look;
use norming::ui::msg::{Loaded, Moment, Msg, Own, Size};
use norming::ui::theme::{Depth, Display, Ground};

/// The program, and the moment at which the session was opened.
pub fn opened(session: Session) -> (App, Moment) {
    let now = Moment {
        wall: "2027-03-04T14:00:00".parse().expect("a moment"),
        since: Duration::ZERO,
    };
    let file = PathBuf::from("sessions/team.ron");
    let setup = Setup {
        unusable: None,
        start: Start::Session(file.clone()),
        folder: PathBuf::from("sessions"),
        seed: 7,
        size: Size {
            width: 80,
            height: 24,
        },
        look: Look::default(),
        display: Display {
            ground: Ground::Dark,
            depth: Depth::Many,
            draws_lines: true,
        },
    };
    let (mut app, _) = App::new(setup, now);
    let loaded = Loaded {
        session,
        has_comments: false,
        drafts: Vec::new(),
        notes: String::new(),
        history: History::default(),
        held_by: None,
        has_marks: false,
    };
    let open = Msg::Loaded {
        file,
        result: Ok(loaded),
        own: Own::default(),
        good: None,
    };
    drop(app.update(open, now));
    (app, now)
}
