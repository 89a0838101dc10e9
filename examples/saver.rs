//! A program that does nothing but save, for `tests/torture` to kill and to make fail at every moment.
//!
//! `saver FILE once` saves one state and ends; `saver FILE` saves one after the other until it is killed. With
//! `saver FILE once STATE` the file is read as the program reads it, and what can be recovered is kept in that folder.
//! Each state has a number, in the name of its team. A number is told on the standard output when it is known to be on
//! the disk. `saver FILE last STATE` keeps a state as what could not be saved, and tells where.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDateTime;
use norming::domain::label::Label;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::encode;
use norming::runtime::recovery::{Keeper, Shelf};
use norming::runtime::state::State;
use norming::runtime::store::Store;
use norming::runtime::unsaved::{Kept, keep};
use norming::ui::msg::{SaveAs, Trouble};

/// So much text that a save takes more than one page.
const FILLING: usize = 200;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(file) = arguments.next() else {
        // So it is run by those who try all examples.
        return ExitCode::SUCCESS;
    };
    let how = arguments.next();
    let once = how.is_some();
    let saved = match arguments.next() {
        Some(state) if how.as_deref() == Some("last") => {
            keep_at_last(Path::new(&file), &State::in_folder(state.into()))
        }
        Some(state) => save_and_keep(Path::new(&file), &State::in_folder(state.into())),
        None => save(Path::new(&file), once),
    };
    match saved {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(io::stderr(), "NOT SAVED: {why}");
            ExitCode::from(3)
        }
    }
}

fn save(file: &Path, once: bool) -> Result<(), String> {
    let mut store = Store::default();
    store
        .tidy(file, &mut |_| true)
        .map_err(|trouble| told(&trouble))?;
    let (first, mut how) = match store.load(file) {
        Ok(decoded) => (number_of(&decoded.session) + 1, SaveAs::Same),
        Err(Trouble::NotThere | Trouble::Vanished) => (1, SaveAs::New),
        Err(trouble) => return Err(told(&trouble)),
    };
    // From here on the calls belong to a save.
    tell("begin")?;
    for number in first.. {
        store
            .save(file, &state_of(number), how)
            .map_err(|trouble| told(&trouble))?;
        tell(&number.to_string())?;
        how = SaveAs::Same;
        if once {
            break;
        }
    }
    Ok(())
}

/// Opens a session, saves the next state, and keeps what can be recovered of both, as the program does it.
fn save_and_keep(file: &Path, state: &State) -> Result<(), String> {
    // From here on the calls belong to opening, saving and keeping.
    tell("begin")?;
    let mut store = Store::default();
    let mut keeper = Keeper::default();
    let now = NaiveDateTime::default();
    let snapshots = Shelf::of(state, file).ok_or("nothing can be kept")?;
    let rescue = &mut |bytes: &[u8]| snapshots.rescue(bytes, now).is_ok();
    let opened = store
        .open(file, rescue)
        .map_err(|trouble| told(&trouble))?
        .session;
    let (bytes, _) = store.known(file).ok_or("nothing is known of it")?;
    let mut history = keeper.opened(Some(&snapshots), file, &opened, bytes);
    keeper.keep_opened(state, file, &opened, bytes, now);
    let number = number_of(&opened) + 1;
    let next = state_of(number);
    history.past.push((Label::Started, opened));
    keeper.before_save(state, file, &next, &history, now);
    store
        .save(file, &next, SaveAs::Same)
        .map_err(|trouble| told(&trouble))?;
    tell(&number.to_string())?;
    keeper.saved(state, file, next, history, now);
    Ok(())
}

/// Keeps the next state as what could not be saved, and tells where.
fn keep_at_last(file: &Path, state: &State) -> Result<(), String> {
    tell("begin")?;
    let opened = Store::default().load(file).map_err(|trouble| told(&trouble))?;
    let next = state_of(number_of(&opened.session) + 1);
    let text = encode(&next).map_err(|error| error.to_string())?;
    tell(&match keep(file, text.as_bytes(), state) {
        Some(Kept::File(path)) => format!("file {}", path.display()),
        Some(Kept::Perhaps(path)) => format!("perhaps {}", path.display()),
        Some(Kept::Snapshot(number)) => format!("snapshot {number}"),
        None => "nowhere".to_owned(),
    })
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

fn state_of(number: u64) -> Session {
    let filling = "words that nobody wants to lose ".repeat(FILLING);
    Session::new(&format!("{number} {filling}{number}"), Language::En)
}

fn number_of(session: &Session) -> u64 {
    let number = session.team.split(' ').next().unwrap_or_default();
    number.parse().unwrap_or_default()
}
