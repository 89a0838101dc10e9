//! `--include WHAT`: what is told besides by every command that writes something others may read.
//! Must not know who tells it, nor how.

use clap::{Args, ValueEnum};

use crate::format::export::Include;

/// What is told besides.
#[derive(Args, Debug)]
pub struct Besides {
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',')]
    include: Vec<What>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    Voters,
    Frictions,
    Sources,
    Team,
}

impl Besides {
    /// What of it was asked for.
    pub fn include(&self) -> Include {
        let has = |what| self.include.contains(&what);
        Include {
            voters: has(What::Voters),
            frictions: has(What::Frictions),
            sources: has(What::Sources),
            team: has(What::Team),
        }
    }
}
