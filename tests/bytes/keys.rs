//! What holds of any bytes from a terminal, on a sample in the middle of its workshop; the fuzz target `keys` runs the same.
//! Must not know how the bytes are made.

use std::time::Duration;

use norming::format::ron::{decode, decode_bytes, encode};
use norming::runtime::keys::KeyParser;
use norming::ui::app::App;
use norming::ui::burst;
use norming::ui::msg::{Effect, Moment, Msg, Size};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::opened::opened;

/// A team that sits at Decide.
const SAMPLE: &str = include_str!("../../sessions/millrace.ron");

/// The sizes that are drawn in turn.
const SIZES: [(u16, u16); 4] = [(80, 24), (60, 20), (200, 60), (7, 3)];

/// Fails where something does not hold. Each byte above 0xf7 resizes the terminal or lets time pass instead.
pub fn hold(bytes: &[u8]) {
    let mut keys = KeyParser::default();
    let mut world = World::new();
    for (number, piece) in bytes.split_inclusive(|byte| *byte > 0xf7).enumerate() {
        let typed = piece
            .iter()
            .copied()
            .filter(|byte| *byte <= 0xf7)
            .collect::<Vec<u8>>();
        let mut messages = keys.feed(&typed);
        while keys.patience().is_some() {
            messages.extend(keys.lapse());
        }
        for msg in burst::gathered(messages) {
            if !world.take(msg) {
                return;
            }
        }
        let (width, height) = SIZES[number % SIZES.len()];
        world.pass(Duration::from_secs(number as u64 % 90));
        world.take(Msg::Resize(Size { width, height }));
        world.draw(width, height);
    }
}

struct World {
    app: App,
    now: Moment,
}

impl World {
    fn new() -> Self {
        let decoded = decode_bytes(SAMPLE.as_bytes()).expect("a sample");
        let (app, now) = opened(decoded.session);
        Self { app, now }
    }

    /// Takes a message; false when the program has ended.
    fn take(&mut self, msg: Msg) -> bool {
        for effect in self.app.update(msg, self.now) {
            match effect {
                Effect::Save {
                    file,
                    session,
                    version,
                    ..
                } => {
                    let text = encode(&session).expect("what is saved can be written");
                    let read = decode(&text).expect("what is saved can be read");
                    assert_eq!(read.session, session, "a save has changed something");
                    self.take(Msg::Saved {
                        file,
                        version,
                        result: Ok(()),
                    });
                }
                Effect::Quit => return false,
                _ => {}
            }
        }
        true
    }

    fn pass(&mut self, time: Duration) {
        self.now.since += time;
        self.now.wall += chrono::TimeDelta::from_std(time).expect("small");
        self.take(Msg::Tick);
    }

    fn draw(&mut self, width: u16, height: u16) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
        terminal.draw(|frame| self.app.view(frame)).expect("drawn");
        for cell in &terminal.backend().buffer().content {
            let foreign = cell.symbol().contains(char::is_control);
            assert!(!foreign, "a control character on the screen: {:?}", cell.symbol());
        }
    }
}
