//! What people do in a workshop besides moving: a step, a letter, and an answer that is kept.

use super::driver::{Answer, Running};
use super::figures::{millis, number, percentile};
use super::programs::Place;

/// How often each is done in a round.
const TIMES: usize = 20;

/// What a key took, in each round.
#[derive(Default)]
pub struct Keys {
    first: Vec<f64>,
    last: Vec<f64>,
    cpu: Vec<f64>,
    bytes: Vec<f64>,
}

impl Keys {
    /// One key after the other, each when the one before was answered.
    pub fn press<'a>(&mut self, running: &mut Running, keys: impl Iterator<Item = &'a str>) {
        let (before, mut times) = (running.cpu(), 0);
        for key in keys {
            let Answer { first, time, bytes } = running.press(key);
            self.first.push(millis(first));
            self.last.push(millis(time));
            self.bytes.push(number(bytes));
            times += 1;
        }
        self.cpu
            .push(number(running.cpu() - before) / 1e3 / number(times));
    }

    fn row(&mut self, name: &str, floor: [f64; 3]) {
        let mut p = |values: fn(&mut Self) -> &mut Vec<f64>, percent| percentile(values(self), percent);
        let (first, last, cpu) = (
            p(|k| &mut k.first, 50),
            p(|k| &mut k.last, 50),
            p(|k| &mut k.cpu, 50),
        );
        println!(
            "| {name} | {first:.2}, {:.2} | {:.2} | {last:.2}, {:.2} | {:.2} | {cpu:.0} | {:.2} | {:.0} |",
            p(|k| &mut k.first, 95),
            first / floor[0],
            p(|k| &mut k.last, 95),
            last / floor[1],
            cpu / floor[2],
            p(|k| &mut k.bytes, 50),
        );
    }

    fn floor(&mut self) -> [f64; 3] {
        [&mut self.first, &mut self.last, &mut self.cpu].map(|values| percentile(values, 50))
    }
}

/// All that was measured of a workshop.
#[derive(Default)]
pub struct Actions {
    /// The key of the floor, for comparison.
    floor: Keys,
    step: Keys,
    letter: Keys,
    /// From the key that commits an answer until the file is another one.
    saves: Vec<f64>,
}

impl Actions {
    /// One round.
    pub fn measure(&mut self, place: &Place, size: (u16, u16)) {
        let (mut floor, _) = place.programs()[0].start(size);
        self.floor.press(&mut floor, ["j"; TIMES].into_iter());
        floor.end();
        let (program, file) = place.meeting();
        let (mut running, _) = program.start(size);
        self.step
            .press(&mut running, ["n", "p"].into_iter().cycle().take(TIMES));
        running.press("a");
        let letters = "we do not hear at home what"
            .split("")
            .filter(|letter| !letter.is_empty());
        self.letter.press(&mut running, letters.take(TIMES));
        for time in 0..TIMES {
            running.press(&format!(" {time}"));
            self.saves.push(millis(running.press_until_changed("\r", &file)));
        }
        running.end();
    }

    /// Prints it.
    pub fn print(&mut self) {
        println!(
            "\nIn a workshop with 40 norms. A change of the step and an answer are saved, and the header says so a moment \
             later: that is the last byte.\n\n\
             | key | ms to the first bytes: p50, p95 | of floor | ms to the last: p50, p95 | of floor | CPU us | of floor | bytes |\n\
             |---|---|---|---|---|---|---|---|"
        );
        let floor = self.floor.floor();
        self.floor.row("ratatui floor, moving", floor);
        self.step.row("a step on, a step back", floor);
        self.letter.row("a typed letter", floor);
        let saves = self.saves.len();
        let [least, p50, p99, most] = [0, 50, 99, 100].map(|percent| percentile(&mut self.saves, percent));
        println!(
            "\nFrom Enter on an answer until the file is the new one, {saves} times: least {least:.1} ms, p50 {p50:.1}, \
             p99 {p99:.1}, most {most:.1}."
        );
    }
}
