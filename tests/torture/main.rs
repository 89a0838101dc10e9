//! Words are never lost: saving, killed and made to fail at every moment there is.
//! `NORMING_TORTURE=500` does five hundred times as much of what is done at random: 100,000 kills.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod calls;
mod full;
mod kept;
mod killed;
mod last;
mod log;
mod order;
mod read_only;
mod replay;
mod short;
mod swapped;
mod tools;
mod ways;
