//! The words that a workshop gave a norm, and why.
//! Must not know how they are told.

use crate::domain::id::NormId;
use crate::domain::norm::Event;
use crate::domain::session::Session;
use crate::domain::workshop::Workshop;

/// The words a workshop gave a norm, and why; none where the norm is in the file no longer.
pub fn wording(session: &Session, workshop: &Workshop, id: &NormId) -> Option<(String, String)> {
    let norm = session.norms.get(id);
    let mut stations = norm.into_iter().flat_map(|norm| norm.lineage.iter().rev());
    let station =
        stations.find(|one| one.revision.as_ref() == Some(&workshop.id) && one.event != Event::Amended);
    if let Some(station) = station {
        return Some((station.text.clone(), station.reason.clone()));
    }
    let proposed = workshop.proposal_for(id).map(|proposal| &proposal.text);
    let text = proposed.or(norm.map(|norm| &norm.text))?.clone();
    let reason = workshop.verdict(id).map_or("", |verdict| &verdict.reason);
    Some((text, reason.to_owned()))
}
