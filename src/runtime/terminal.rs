//! The terminal taken over, and given back however the program ends.
//! Must not know what is drawn, nor how keys are read.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use crossterm::terminal;
use ratatui::layout;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::tcgetwinsize;

use crate::ui::app::App;
use crate::ui::msg::Size;

use super::display;
use super::owed::OWED;
use super::screen::Screen;

/// The other screen, pasted text in brackets, no cursor.
const OPENING: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?25l";

/// All of it taken back, with any half-drawn frame and any style.
const CLOSING: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// Buttons and wheel, and no word of mere movement, in a form that has room for large screens.
const MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const NO_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1000l";

const BELL: &[u8] = b"\x07";

/// Sizes of terminals that will not tell theirs.
const USUAL_SIZE: Size = Size {
    width: 80,
    height: 24,
};

/// Whoever gives the terminal back waits so long for a frame that is being written, and for room for the last words. A
/// terminal that takes nothing for longer is told nothing.
const LAST_FRAME: Duration = Duration::from_millis(300);

/// So long whoever ends the program may take for it, while another thread would go on.
const LAST_WORDS: Duration = Duration::from_secs(30);

/// There is one terminal, and any thread may have to give it back.
static HOLD: Mutex<Hold> = Mutex::new(Hold {
    whose: Whose::Shell,
    drawing: None,
});
static DRAWN: Condvar = Condvar::new();

struct Hold {
    whose: Whose,
    drawing: Option<ThreadId>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The shell's, for now.
    Shell,
    Ours,
    /// The shell's for good: the program is ending.
    Over,
}

fn hold() -> MutexGuard<'static, Hold> {
    HOLD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The terminal while the program has it; dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    inner: ratatui::Terminal<Screen>,
    /// Whether it tells of the mouse.
    has_mouse: bool,
}

/// What a terminal is told that is not drawn.
#[derive(Debug)]
pub enum Aside {
    /// Ring.
    Bell,
    /// Put this into the clipboard.
    Clip(String),
}

impl Terminal {
    /// Whether there is a terminal to read from and to draw on.
    pub fn is_there() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Takes the terminal over; what is to be seen of that goes out with the first frame, and so does a question for its
    /// background, if it is to be asked.
    pub fn take(size: Size, asks: bool) -> io::Result<Self> {
        // Standard output proper would break a frame at its lines.
        let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        take_over()?;
        let question: &[u8] = if asks { display::QUESTION } else { b"" };
        let screen = Screen::new(out, cells(size), &[OPENING, question].concat());
        let inner = ratatui::Terminal::new(screen).inspect_err(|_| give_back())?;
        if asks {
            OWED.ask();
        }
        Ok(Self {
            inner,
            has_mouse: false,
        })
    }

    /// Takes the terminal over once more after the program was stopped, whatever it is like by now.
    pub fn take_again(&mut self) -> io::Result<()> {
        // The library takes a terminal only once, and others may have changed its mode meanwhile.
        let _ = terminal::disable_raw_mode();
        take_over()?;
        self.inner.backend_mut().open(OPENING);
        self.has_mouse = false;
        self.inner.clear()
    }

    /// The size of the terminal has changed; it may have changed back already. Either way nobody knows what is left on it.
    pub fn resize(&mut self, size: Size) -> io::Result<()> {
        self.inner.backend_mut().resize(cells(size));
        self.inner.clear()
    }

    /// Tells what is not drawn, and whether it is to tell of the mouse; it goes out with the next frame.
    pub fn tell(&mut self, aside: &mut Vec<Aside>, mouse: bool) {
        let screen = self.inner.backend_mut();
        for aside in aside.drain(..) {
            match aside {
                Aside::Bell => screen.put(BELL),
                Aside::Clip(text) => screen.clip(&text),
            }
        }
        if self.has_mouse != mouse {
            self.has_mouse = mouse;
            screen.put(if mouse { MOUSE } else { NO_MOUSE });
        }
    }

    /// Draws the present state of the program; nothing once the terminal is given back.
    pub fn draw(&mut self, app: &mut App) -> io::Result<()> {
        let mut hold = hold();
        if hold.whose != Whose::Ours {
            return Ok(());
        }
        hold.drawing = Some(thread::current().id());
        drop(hold);
        #[cfg(debug_assertions)]
        super::panics::provoke("draw");
        let drawn = self.inner.draw(|frame| app.view(frame)).map(|_| ());
        self::hold().drawing = None;
        DRAWN.notify_all();
        drawn
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// The size of the terminal.
pub fn size() -> Size {
    match tcgetwinsize(io::stdout()) {
        Ok(window) if window.ws_col > 0 && window.ws_row > 0 => Size {
            width: window.ws_col,
            height: window.ws_row,
        },
        _ => USUAL_SIZE,
    }
}

/// Takes the terminal over, unless the program is ending by a mistake on another thread: that ends it here, too.
fn take_over() -> io::Result<()> {
    let mut hold = hold();
    if hold.whose == Whose::Over {
        drop(hold);
        thread::park_timeout(LAST_WORDS);
        return Err(io::ErrorKind::Interrupted.into());
    }
    terminal::enable_raw_mode()?;
    hold.whose = Whose::Ours;
    Ok(())
}

/// Gives the terminal back for a while. A terminal that is gone is no reason to fail.
pub fn lend() {
    release(Whose::Shell);
}

/// Gives the terminal back for good. From here on nothing is drawn, whoever draws; what the terminal still owes is read, so
/// that the shell does not get it, and then nothing more.
pub fn give_back() {
    release(Whose::Over);
    OWED.close();
}

fn release(to: Whose) {
    let mut hold = hold();
    let was = hold.whose;
    if was != Whose::Over {
        hold.whose = to;
    }
    if was != Whose::Ours {
        return;
    }
    let own = thread::current().id();
    let is_elsewhere = |hold: &mut Hold| hold.drawing.is_some_and(|drawing| drawing != own);
    let waited = DRAWN.wait_timeout_while(hold, LAST_FRAME, is_elsewhere);
    let (hold, waited) = waited.unwrap_or_else(PoisonError::into_inner);
    drop(hold);
    // One that takes no more bytes would keep us for ever.
    if !waited.timed_out() && has_room() {
        let mut out = io::stdout();
        let _ = out.write_all(CLOSING).and_then(|()| out.flush());
    }
    // Still without an echo.
    OWED.settle();
    let _ = terminal::disable_raw_mode();
}

/// Whether the terminal takes some bytes soon.
fn has_room() -> bool {
    let patience = Timespec {
        tv_sec: 0,
        tv_nsec: LAST_FRAME.subsec_nanos().into(),
    };
    let out = io::stdout();
    !matches!(
        poll(&mut [PollFd::new(&out, PollFlags::OUT)], Some(&patience)),
        Ok(0)
    )
}

fn cells(size: Size) -> layout::Size {
    layout::Size::new(size.width, size.height)
}
