//! Stewards who have left the team: which norms need another one, and giving it to them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::id::{NormId, PersonId};
use crate::domain::proposal::Kind;
use crate::domain::rejected::Outcome;
use crate::domain::session::Session;

use super::seal::{retired, takes_effect};

impl Session {
    /// Whether somebody is no longer on the team, or not on the roster at all.
    fn is_gone(&self, person: &PersonId) -> bool {
        self.roster.get(person).is_none_or(|person| person.left.is_some())
    }

    /// The norms that need another steward, each with the one who left: in force, or adopted in the open workshop and in
    /// force once it is sealed. Who chose to have no steward needs none.
    pub fn lost_stewards(&self) -> BTreeMap<&NormId, &PersonId> {
        let mut stewards: BTreeMap<&NormId, Option<&PersonId>> = self
            .in_force()
            .map(|norm| (&norm.id, norm.steward.as_ref()))
            .collect();
        if let Some(workshop) = self.open_workshop() {
            let changes = |kind| matches!(kind, Kind::New | Kind::Revise);
            for proposal in &workshop.proposals {
                if takes_effect(proposal) && changes(proposal.kind) {
                    stewards.insert(&proposal.norm, proposal.steward.as_ref());
                }
            }
            for (norm, _) in retired(workshop) {
                stewards.remove(&norm);
            }
        }
        stewards
            .into_iter()
            .filter_map(|(norm, steward)| Some((norm, steward?)))
            .filter(|(_, steward)| self.is_gone(steward))
            .collect()
    }

    /// Gives a norm another steward where that counts: in the adopted proposal that will change it, else in the norm.
    pub fn replace_steward(&mut self, norm: &NormId, steward: Option<PersonId>, today: NaiveDate) -> Outcome {
        let adopted = self.open_workshop().and_then(|workshop| {
            let mut about = workshop.proposals.iter().filter(|one| one.norm == *norm);
            let found = about.find(|one| takes_effect(one) && matches!(one.kind, Kind::New | Kind::Revise));
            found.map(|one| one.id.clone())
        });
        if self.norms.has(norm) {
            self.set_steward(norm, steward.clone(), today)?;
        }
        match adopted {
            Some(id) => {
                self.proposal_mut(&id)?.steward = steward;
                Ok(())
            }
            None => Ok(()),
        }
    }
}
