//! The work in pictures, each with the same facts in words: what answers what, coverage, the four Cs, the norms in time.
//! Must not know a way to change any of it.

mod answers;
mod coverage;
mod four_cs;
mod timeline;

pub use answers::Answers;
pub use coverage::Coverage;
pub use four_cs::ThenAndNow;
pub use timeline::Timeline;
