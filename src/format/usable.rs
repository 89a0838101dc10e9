//! What a team can use: its own agendas and starter library, else those inside the program. Nothing is read before it is
//! needed.
//! Must not know where a team keeps its own.

use std::cell::OnceCell;
use std::ops::Deref;

use super::{agenda, library};
use crate::domain::language::Language;
use crate::domain::workshop::WorkshopKind;
use crate::flow::agenda::Agenda;
use crate::flow::library::Library;

/// The agendas inside the program, those of a kind replaced by the team's own where it has one.
#[derive(Clone, Debug)]
pub struct Agendas {
    language: Language,
    own: Vec<Agenda>,
    all: OnceCell<Vec<Agenda>>,
}

impl Agendas {
    /// Those of a language, with the team's own.
    pub fn new(language: Language, own: &[Agenda]) -> Self {
        Self {
            language,
            own: own.to_vec(),
            all: OnceCell::new(),
        }
    }
}

/// They are the same where they follow from the same.
impl PartialEq for Agendas {
    fn eq(&self, other: &Self) -> bool {
        (self.language, &self.own) == (other.language, &other.own)
    }
}

impl Deref for Agendas {
    type Target = [Agenda];

    fn deref(&self) -> &[Agenda] {
        self.all.get_or_init(|| usable(self.language, &self.own))
    }
}

fn usable(language: Language, own: &[Agenda]) -> Vec<Agenda> {
    let shipped = agenda::shipped(language);
    let mut all = Vec::new();
    for kind in [
        WorkshopKind::First,
        WorkshopKind::Transition,
        WorkshopKind::Routine,
    ] {
        let mine: Vec<_> = own.iter().filter(|agenda| agenda.kind == kind).collect();
        if mine.is_empty() {
            all.extend(shipped.iter().filter(|agenda| agenda.kind == kind).cloned());
        } else {
            for agenda in mine {
                let same = shipped.iter().filter(|other| other.kind == kind);
                let other = shipped.iter().filter(|other| other.kind != kind);
                all.push(same.chain(other).fold(agenda.clone(), Agenda::filled_from));
            }
        }
    }
    all
}

/// The team's own starter library, else the one inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starter<'a> {
    /// The team's own.
    pub own: Option<&'a Library>,
    /// Its language.
    pub language: Language,
}

impl Deref for Starter<'_> {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.own.unwrap_or_else(|| library::shipped(self.language))
    }
}
