//! The screens as a team sees them: sentences of keys go in, the screen as text comes out.
//! Golden files are written anew with `NORMING_BLESS=1 cargo test --test screens`.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod chat;
mod chat_mended;
mod chinese;
mod choosing;
mod clicking;
mod coming;
mod counting;
mod deciding;
mod due;
mod dump;
mod every_pane;
mod exporting;
mod fixture;
mod focusing;
mod footing;
mod forgetting;
mod gathering;
mod golden;
mod half_read;
mod half_typed;
mod home;
mod honest;
mod hostile;
mod importing;
mod joining;
mod kept;
mod keys;
mod languages;
mod looks;
mod mended;
mod merged;
mod others;
mod overlays;
mod page;
mod picturing;
mod private;
mod pseudo;
mod random;
mod read_only;
mod readme;
mod recovering;
mod ringing;
mod rounds;
mod saving;
mod screen;
#[path = "../session_file/script.rs"]
mod script;
mod sizes;
mod staying;
mod steps;
mod stray;
mod suggesting;
mod typing;
mod voting;
