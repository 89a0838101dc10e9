//! A program that does nothing but save, for `tests/torture` to kill and to make fail at every moment.
//!
//! `saver FILE once` saves one state and ends; `saver FILE` saves one after the other until it is killed. Each state has
//! a number, in the name of its team. A number is told on the standard output when it is known to be on the disk.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::runtime::store::Store;
use norming::ui::msg::{SaveAs, Trouble};

/// So much text that a save takes more than one page.
const FILLING: usize = 200;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(file) = arguments.next() else {
        // So it is run by those who try all examples.
        return ExitCode::SUCCESS;
    };
    let once = arguments.next().is_some();
    match save(Path::new(&file), once) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(io::stderr(), "NOT SAVED: {why}");
            ExitCode::from(3)
        }
    }
}

fn save(file: &Path, once: bool) -> Result<(), String> {
    let mut store = Store::default();
    store.tidy(file).map_err(|trouble| told(&trouble))?;
    let (first, mut how) = match store.load(file) {
        Ok(decoded) => (number_of(&decoded.session) + 1, SaveAs::Same),
        Err(Trouble::NotThere | Trouble::Vanished) => (1, SaveAs::New),
        Err(trouble) => return Err(told(&trouble)),
    };
    // From here on the calls belong to a save.
    tell("begin")?;
    for number in first.. {
        store
            .save(file, &state(number), how)
            .map_err(|trouble| told(&trouble))?;
        tell(&number.to_string())?;
        how = SaveAs::Same;
        if once {
            break;
        }
    }
    Ok(())
}

/// One write for each line, so that what was told was told whole.
fn tell(what: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    let told = out
        .write_all(format!("{what}\n").as_bytes())
        .and_then(|()| out.flush());
    told.map_err(|error| error.to_string())
}

fn told(trouble: &Trouble) -> String {
    format!("{trouble:?}")
}

fn state(number: u64) -> Session {
    let filling = "words that nobody wants to lose ".repeat(FILLING);
    Session::new(&format!("{number} {filling}{number}"), Language::En)
}

fn number_of(session: &Session) -> u64 {
    let number = session.team.split(' ').next().unwrap_or_default();
    number.parse().unwrap_or_default()
}
