//! All that panes were made from: as long as it is the same, so are they.
//! Must not know which panes there are, nor what they make of it.

use chrono::NaiveDate;

use crate::domain::id::{ClusterId, ProposalId};
use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::flow::library::Library;
use crate::format::usable::{Agendas, Starter};

use super::Cx;
use crate::ui::strings::Strings;

/// What panes could read when they were made. It shares the session's memory, and is compared by what it holds, so that
/// nobody has to say when it is out of date. A new field of [`Cx`] does not compile before it is named here.
#[derive(Debug)]
pub struct Ground {
    session: Session,
    words: &'static Strings,
    today: NaiveDate,
    notes: usize,
    agendas: Agendas,
    library: (Option<Library>, Language),
    objecting: Vec<(ProposalId, u16)>,
    listed: Vec<ClusterId>,
}

impl Cx<'_> {
    /// What can be read, to be compared later.
    pub fn ground(&self) -> Ground {
        let Self {
            session,
            words,
            today,
            notes,
            agendas,
            library,
            objecting,
            listed,
            choices: _,
        } = self;
        Ground {
            session: (*session).clone(),
            words,
            today: *today,
            notes: *notes,
            agendas: (*agendas).clone(),
            library: (library.own.cloned(), library.language),
            objecting: objecting
                .minutes()
                .map(|(id, minutes)| (id.clone(), minutes))
                .collect(),
            listed: (*listed).to_vec(),
        }
    }

    /// Whether the very same can be read as then.
    pub fn stands_on(&self, ground: &Ground) -> bool {
        let Self {
            session,
            words,
            today,
            notes,
            agendas,
            library,
            objecting,
            listed,
            choices: _,
        } = self;
        let then = Starter {
            own: ground.library.0.as_ref(),
            language: ground.library.1,
        };
        let minutes = ground.objecting.iter().map(|(id, minutes)| (id, *minutes));
        std::ptr::eq(*words, ground.words)
            && *today == ground.today
            && **session == ground.session
            && *notes == ground.notes
            && **agendas == ground.agendas
            && *library == then
            && objecting.minutes().eq(minutes)
            && **listed == ground.listed
    }
}
