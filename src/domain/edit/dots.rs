//! Dots by person: placed, moved and withdrawn within each person's budget.
//! Must not know who types them, nor how: for oneself, by proxy, or out of a chat.

use crate::domain::gather::{Cluster, DOTS_EACH, DOTS_ON_ONE, Dots};
use crate::domain::id::{ClusterId, PersonId};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;

impl Session {
    /// Says where all dots of a person are; clusters that are not named get none.
    ///
    /// Nothing is taken where it would break a limit. What somebody has beyond one already, after a merge, may stay.
    pub fn place_dots(&mut self, person: &PersonId, dots: &[(ClusterId, u16)]) -> Outcome {
        let workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        if !self.team_now().any(|one| one.id == *person)
            || dots
                .iter()
                .any(|(id, dots)| *dots > 0 && !workshop.clusters.has(id))
        {
            return Err(Rejected::NotThere);
        }
        let wanted = |id: &ClusterId| {
            let of = dots.iter().filter(|(one, _)| one == id);
            of.fold(0_u16, |sum, (_, dots)| sum.saturating_add(*dots))
        };
        let all = dots
            .iter()
            .fold(0_u16, |sum, (_, dots)| sum.saturating_add(*dots));
        let had = self.dots_placed(person);
        if all > had && self.is_absent(person) {
            return Err(Rejected::VoteOfAbsent(self.name_of(person).to_owned()));
        }
        if all > DOTS_EACH.max(had) {
            return Err(Rejected::TooManyDots {
                dots: all,
                most: DOTS_EACH,
            });
        }
        for cluster in &workshop.clusters {
            let wanted = wanted(&cluster.id);
            if wanted > DOTS_ON_ONE.max(cluster.dots_of(person)) {
                return Err(Rejected::TooManyOnOne {
                    cluster: cluster.name.clone(),
                    dots: wanted,
                    most: DOTS_ON_ONE,
                });
            }
            if wanted > 0 && cluster.is_counted_by_hand() {
                return Err(Rejected::DotsByHand(cluster.name.clone()));
            }
        }
        for cluster in self.workshop_mut()?.clusters.edit_all() {
            let wanted = wanted(&cluster.id);
            if cluster.dots_of(person) != wanted {
                place(cluster, person, wanted);
            }
        }
        Ok(())
    }

    /// Says where the dots of many people are: for each a count a cluster, in the order in which the clusters are listed.
    ///
    /// It is one change. Whoever cannot be taken is answered with the reason, and keeps the dots there were.
    pub fn place_all_dots(
        &mut self,
        clusters: &[ClusterId],
        dots: Vec<(PersonId, Vec<u16>)>,
    ) -> Outcome<Vec<(PersonId, Rejected)>> {
        self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        let mut refused = Vec::new();
        for (person, counts) in dots {
            let beyond = counts.iter().skip(clusters.len()).any(|dots| *dots > 0);
            let placed: Vec<(ClusterId, u16)> = clusters.iter().cloned().zip(counts).collect();
            let taken = if beyond {
                Err(Rejected::NotThere)
            } else {
                self.place_dots(&person, &placed)
            };
            if let Err(rejected) = taken {
                refused.push((person, rejected));
            }
        }
        Ok(refused)
    }

    /// How many dots a person has placed.
    pub fn dots_placed(&self, person: &PersonId) -> u16 {
        self.open_workshop()
            .into_iter()
            .flat_map(|workshop| workshop.clusters.iter())
            .fold(0, |sum, cluster| sum.saturating_add(cluster.dots_of(person)))
    }
}

/// Gives a person so many dots on a cluster; without any, it has no dots at all.
fn place(cluster: &mut Cluster, person: &PersonId, wanted: u16) {
    let mut people = match cluster.dots.take() {
        Some(Dots::ByPerson(people)) => people,
        Some(Dots::Total(_)) | None => Vec::new(),
    };
    match people.iter().position(|(one, _)| one == person) {
        Some(at) if wanted == 0 => {
            people.remove(at);
        }
        Some(at) => people[at].1 = wanted,
        None => people.push((person.clone(), wanted)),
    }
    cluster.dots = (!people.is_empty()).then_some(Dots::ByPerson(people));
}
