//! Changes to frictions, clusters, dots and topics.

use crate::text::name::is_same;

use super::{free, words};
use crate::domain::gather::{Choice, Cluster, Dots, Friction, MOST_GAPS, MOST_TOPICS};
use crate::domain::id::{ClusterId, FrictionId, Mint};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;
use crate::domain::workshop::{Workshop, WorkshopKind};

/// How many topics a workshop of this kind can take up.
pub fn most_topics(kind: WorkshopKind) -> usize {
    match kind {
        WorkshopKind::First => MOST_TOPICS,
        WorkshopKind::Transition | WorkshopKind::Routine => MOST_GAPS,
    }
}

fn cluster_mut<'a>(workshop: &'a mut Workshop, id: &ClusterId) -> Outcome<&'a mut Cluster> {
    workshop.clusters.edit(id).ok_or(Rejected::NotThere)
}

impl Session {
    /// Adds a friction.
    pub fn add_friction(&mut self, mint: &mut Mint, text: &str) -> Outcome<FrictionId> {
        let friction = Friction {
            id: mint.id(),
            text: words(text)?,
            wish: false,
            by: None,
            cluster: None,
            stays_in_team: false,
        };
        let id = friction.id.clone();
        self.workshop_mut()?.frictions.push(friction);
        Ok(id)
    }

    /// Gives a friction other words.
    pub fn set_friction(&mut self, id: &FrictionId, text: &str) -> Outcome {
        let text = words(text)?;
        self.workshop_mut()?
            .frictions
            .edit(id)
            .ok_or(Rejected::NotThere)?
            .text = text;
        Ok(())
    }

    /// Says whether it is a wish.
    pub fn set_wish(&mut self, id: &FrictionId, wish: bool) -> Outcome {
        self.workshop_mut()?
            .frictions
            .edit(id)
            .ok_or(Rejected::NotThere)?
            .wish = wish;
        Ok(())
    }

    /// Takes a friction out; before the meeting the number of those taken out is kept.
    pub fn remove_friction(&mut self, id: &FrictionId) -> Outcome {
        let workshop = self.workshop_mut()?;
        if !workshop.frictions.remove(id) {
            return Err(Rejected::NotThere);
        }
        if workshop.is_prepared_only() {
            workshop.removed = workshop.removed.saturating_add(1);
        }
        for proposal in workshop.proposals.edit_all() {
            proposal.links.frictions.retain(|other| other != id);
        }
        Ok(())
    }

    /// Moves a friction up or down.
    pub fn move_friction(&mut self, id: &FrictionId, by: isize) -> Outcome {
        self.workshop_mut()?.frictions.shift(id, by);
        Ok(())
    }

    /// Puts a friction into the cluster of this name, which is made if there is none; an empty name takes it out.
    pub fn cluster_friction(
        &mut self,
        mint: &mut Mint,
        id: &FrictionId,
        name: &str,
    ) -> Outcome<Option<ClusterId>> {
        let cluster = match words(name) {
            Ok(name) => Some(self.add_cluster(mint, &name)?),
            Err(_) => None,
        };
        let workshop = self.workshop_mut()?;
        workshop
            .frictions
            .edit(id)
            .ok_or(Rejected::NotThere)?
            .cluster
            .clone_from(&cluster);
        Ok(cluster)
    }

    /// Adds a cluster, or finds the one that has this name already.
    pub fn add_cluster(&mut self, mint: &mut Mint, name: &str) -> Outcome<ClusterId> {
        let name = words(name)?;
        let workshop = self.workshop_mut()?;
        let same = |cluster: &&Cluster| is_same(&cluster.name, &name);
        if let Some(cluster) = workshop.clusters.iter().find(same) {
            return Ok(cluster.id.clone());
        }
        let id: ClusterId = mint.id();
        workshop.clusters.push(Cluster {
            id: id.clone(),
            name,
            dots: None,
            choice: Choice::Open,
        });
        Ok(id)
    }

    /// Gives a cluster another name, and the proposals drafted for it another topic.
    pub fn rename_cluster(&mut self, id: &ClusterId, name: &str) -> Outcome {
        let name = words(name)?;
        let workshop = self.workshop_mut()?;
        cluster_mut(workshop, id)?.name.clone_from(&name);
        for proposal in workshop.proposals.edit_all() {
            if proposal.cluster.as_ref() == Some(id) {
                proposal.topic.clone_from(&name);
            }
        }
        Ok(())
    }

    /// Makes a cluster of some of the items of another; its dots and its drafts stay with the first.
    pub fn split_cluster(
        &mut self,
        mint: &mut Mint,
        id: &ClusterId,
        going: &[FrictionId],
        name: &str,
    ) -> Outcome<ClusterId> {
        let name = words(name)?;
        let workshop = self.workshop_mut()?;
        if !workshop.clusters.has(id) {
            return Err(Rejected::NotThere);
        }
        let goes = |friction: &Friction| going.contains(&friction.id);
        let all = workshop.frictions_of(id).count();
        let some = workshop.frictions_of(id).filter(|one| goes(one)).count();
        if some == 0 || some == all {
            return Err(Rejected::SplitsNothing);
        }
        let has_name = |cluster: &Cluster| is_same(&cluster.name, &name);
        if workshop.clusters.iter().any(has_name) {
            return Err(Rejected::ClusterNameTaken(name));
        }
        let made: ClusterId = mint.id();
        let cluster = Cluster {
            id: made.clone(),
            name,
            dots: None,
            choice: Choice::Open,
        };
        // At the end: the others keep the numbers that people have read and typed.
        workshop.clusters.push(cluster);
        for friction in workshop.frictions.edit_all() {
            if friction.cluster.as_ref() == Some(id) && goes(friction) {
                friction.cluster = Some(made.clone());
            }
        }
        Ok(made)
    }

    /// Puts everything of one cluster into another, dots included. Where both have dots by person they are added up,
    /// and somebody may then have more on one than could be placed there: nobody loses a dot by a merge.
    pub fn merge_clusters(&mut self, from: &ClusterId, into: &ClusterId) -> Outcome {
        let workshop = self.workshop_mut()?;
        if from == into {
            return Err(Rejected::NotThere);
        }
        let gone = workshop.clusters.get(from).ok_or(Rejected::NotThere)?.clone();
        let kept = cluster_mut(workshop, into)?;
        if let Some(dots) = gone.dots {
            kept.dots = Some(match kept.dots.take() {
                Some(there) => there.and(dots),
                None => dots,
            });
        }
        if gone.choice == Choice::Chosen {
            kept.choice = Choice::Chosen;
        }
        let topic = kept.name.clone();
        workshop.clusters.remove(from);
        for friction in workshop.frictions.edit_all() {
            if friction.cluster.as_ref() == Some(from) {
                friction.cluster = Some(into.clone());
            }
        }
        for proposal in workshop.proposals.edit_all() {
            if proposal.cluster.as_ref() == Some(from) {
                proposal.cluster = Some(into.clone());
                proposal.topic.clone_from(&topic);
            }
        }
        Ok(())
    }

    /// Dissolves a cluster; its frictions stay.
    pub fn remove_cluster(&mut self, id: &ClusterId) -> Outcome {
        let workshop = self.workshop_mut()?;
        if !workshop.clusters.remove(id) {
            return Err(Rejected::NotThere);
        }
        for friction in workshop.frictions.edit_all() {
            if friction.cluster.as_ref() == Some(id) {
                friction.cluster = None;
            }
        }
        for proposal in workshop.proposals.edit_all() {
            if proposal.cluster.as_ref() == Some(id) {
                proposal.cluster = None;
            }
        }
        Ok(())
    }

    /// Moves a cluster to the place of another.
    pub fn move_cluster(&mut self, id: &ClusterId, to: &ClusterId) -> Outcome {
        let clusters = &mut self.workshop_mut()?.clusters;
        let place = |id: &ClusterId| clusters.iter().position(|one| one.id == *id);
        let (Some(from), Some(to)) = (place(id), place(to)) else {
            return Err(Rejected::NotThere);
        };
        clusters.shift(id, to.cast_signed() - from.cast_signed());
        Ok(())
    }

    /// Says how many dots a cluster got in all; takes the place of dots by person.
    pub fn set_dots(&mut self, id: &ClusterId, total: u16) -> Outcome {
        let workshop = self.workshop_mut()?;
        cluster_mut(workshop, id)?.dots = (total > 0).then_some(Dots::Total(total));
        Ok(())
    }

    /// Makes a cluster a topic of today, as far as a workshop can take topics up.
    pub fn choose_topic(&mut self, id: &ClusterId) -> Outcome {
        let workshop = self.workshop_mut()?;
        let most = most_topics(workshop.kind);
        if workshop.topics().filter(|topic| topic.id != *id).count() >= most {
            return Err(Rejected::TooManyTopics(most));
        }
        cluster_mut(workshop, id)?.choice = Choice::Chosen;
        Ok(())
    }

    /// Makes the clusters with the most dots the topics of today, so many of them; what was put off stays put off.
    pub fn choose_top(&mut self, count: usize) -> Outcome {
        let workshop = self.workshop_mut()?;
        let most = most_topics(workshop.kind);
        if count == 0 {
            return Err(Rejected::NotThere);
        }
        if count > most {
            return Err(Rejected::TooManyTopics(most));
        }
        let in_question = |one: &&Cluster| one.dots() > 0 && !matches!(one.choice, Choice::Parked { .. });
        let ranked = workshop.clusters_by_dots().into_iter().filter(in_question);
        let top: Vec<ClusterId> = ranked.take(count).map(|one| one.id.clone()).collect();
        for cluster in workshop.clusters.edit_all() {
            if top.contains(&cluster.id) {
                cluster.choice = Choice::Chosen;
            } else if cluster.is_chosen() {
                cluster.choice = Choice::Open;
            }
        }
        Ok(())
    }

    /// Leaves a cluster undecided again.
    pub fn unchoose_topic(&mut self, id: &ClusterId) -> Outcome {
        cluster_mut(self.workshop_mut()?, id)?.choice = Choice::Open;
        Ok(())
    }

    /// Puts a cluster off with a reason.
    pub fn park_topic(&mut self, id: &ClusterId, reason: &str) -> Outcome {
        cluster_mut(self.workshop_mut()?, id)?.choice = Choice::Parked { reason: free(reason) };
        Ok(())
    }
}
