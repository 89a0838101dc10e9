//! Text as people write it, measured and edited as a terminal shows it.
//!
//! Everything here is pure and works on strings, byte offsets and terminal
//! cells. It must not know the clock, any file, the terminal, or the document.

pub mod calendar;
pub mod diff;
pub mod editor;
pub mod fold;
pub mod name;
pub mod sanitise;
pub mod shell;
pub mod width;
pub mod wrap;

mod bounds;
mod one_line;

pub use editor::{Editor, Inserted, Layout, LayoutRow, Motion};
pub use fold::fold;
pub use one_line::in_one_line;
pub use sanitise::{Shape, half_width, is_hidden, sanitise};
pub use shell::shell_word;
pub use width::{bracketed, clip, is_simple, pad, width};
pub use wrap::{wrap, wrapped};
