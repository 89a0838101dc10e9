//! A new session with what was understood of an agreement: drafts in a first workshop that is being prepared.
//! Must not know how the agreement was written.

use chrono::NaiveDate;

use super::Understood;
use crate::domain::ParkedAs;
use crate::domain::id::Mint;
use crate::domain::language::Language;
use crate::domain::proposal::ProposalField;
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;
use crate::flow::agenda::Agenda;

/// The session of a team with these drafts. What was not understood is put aside; `whence` says of a heading where
/// it came from.
pub fn drafted(
    understood: &Understood,
    team: &str,
    language: Language,
    agenda: &Agenda,
    mint: &mut Mint,
    today: NaiveDate,
    whence: impl Fn(&str) -> String,
) -> Outcome<Session> {
    let mut session = Session::new(team, language);
    agenda.open(&mut session, mint)?;
    take(&mut session, mint, understood, today, whence)?;
    Ok(session)
}

/// Takes what was understood into a session in which a workshop is prepared.
pub fn take(
    session: &mut Session,
    mint: &mut Mint,
    understood: &Understood,
    today: NaiveDate,
    whence: impl Fn(&str) -> String,
) -> Outcome {
    let mut people = Vec::new();
    for name in &understood.people {
        match session.add_person(mint, name, today) {
            Ok(id) => people.push((name, id)),
            // The same name in other letters.
            Err(Rejected::NameTaken(_)) => {}
            Err(rejected) => return Err(rejected),
        }
    }
    for topic in &understood.topics {
        let cluster = if topic.name.is_empty() {
            None
        } else {
            let cluster = session.add_cluster(mint, &topic.name)?;
            match session.choose_topic(&cluster) {
                // The others wait in Gather; their drafts are there in any case.
                Ok(()) | Err(Rejected::TooManyTopics(_)) => {}
                Err(rejected) => return Err(rejected),
            }
            Some(cluster)
        };
        for norm in &topic.norms {
            let id = session.draft(mint, cluster.as_ref(), &norm.text, None)?;
            let steward = people.iter().find(|(name, _)| **name == norm.steward);
            for field in [
                ProposalField::Why(norm.why.clone()),
                ProposalField::Signal(norm.signal.clone()),
                ProposalField::Steward(steward.map(|(_, id)| id.clone())),
            ] {
                session.set_proposal(&id, field)?;
            }
        }
    }
    for rest in &understood.rest {
        if let ParkedAs::Parked(id) = session.park(mint, &rest.text)? {
            session.set_parked_reason(&id, &whence(&rest.under))?;
        }
    }
    Ok(())
}
