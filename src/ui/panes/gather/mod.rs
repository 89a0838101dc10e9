//! Gathering: frictions and wishes, the clusters they fall into, and dots by person.
//! Must not know norms or proposals.

mod clusters;
mod dots;
mod frictions;
mod marks;

pub use clusters::Clusters;
pub use dots::DotsPane;
pub use frictions::Frictions;
