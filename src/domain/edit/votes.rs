//! Changes by which votes get in: a vote on a proposal, and votes that come after the reveal.
//! Must not know what is decided from them.

use crate::domain::agreement::FourC;
use crate::domain::id::{Mint, NormId, ProposalId};
use crate::domain::objection::Objection;
use crate::domain::people::{Here, Place};
use crate::domain::proposal::{Proposal, Round};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;
use crate::domain::tally::{Late, Tally, Votes};
use crate::domain::workshop::Sitting;

impl Session {
    /// Who could vote in the meeting that is on; none outside one.
    fn here_now(&self) -> Option<Here> {
        let sitting = self.open_workshop().and_then(|one| one.sitting());
        sitting.map(Sitting::here)
    }

    /// Refuses a tally of more votes than there are people, of people who are not here, or of somebody twice.
    pub(super) fn check_votes(&self, tally: &Tally) -> Outcome {
        check_number(tally, self.team_size(), self.here_now().map(Here::all))?;
        for (at, (person, _)) in tally.by_name().iter().enumerate() {
            let on_team = self.team_now().any(|one| one.id == *person);
            let twice = tally.by_name()[..at].iter().any(|(other, _)| other == person);
            if !on_team || twice {
                return Err(Rejected::NotThere);
            }
            if self.is_absent(person) {
                return Err(Rejected::VoteOfAbsent(self.name_of(person).to_owned()));
            }
        }
        Ok(())
    }

    /// A tally with a late vote, refused where it cannot be one. Whoever voted before and has gone since still counts.
    fn with_late(&self, tally: &Tally, late: &Late, then: Option<Here>) -> Outcome<Tally> {
        if let Some(person) = &late.by {
            if !self.team_now().any(|one| one.id == *person) {
                return Err(Rejected::NotThere);
            }
            if self.is_absent(person) {
                return Err(Rejected::VoteOfAbsent(self.name_of(person).to_owned()));
            }
        }
        let gone = if tally.by_name().is_empty() {
            self.gone_since()
        } else {
            0
        };
        let roster = self.team_size().saturating_add(gone);
        let with = tally.with_late(late, roster).ok_or(Rejected::NotThere)?;
        if tally.by_name().is_empty() {
            let here = self.here_now().map(|here| here.all().saturating_add(gone));
            let most = here.into_iter().chain(then.map(Here::all)).max();
            check_number(&with, roster, most)?;
        }
        Ok(with)
    }

    /// How many were in the meeting and have gone. In counts nobody can tell that a vote is theirs, so it still counts.
    fn gone_since(&self) -> u16 {
        let Some(sitting) = self.open_workshop().and_then(|one| one.sitting()) else {
            return 0;
        };
        let began = sitting.began.date();
        let left = self
            .roster
            .iter()
            .filter(|one| one.left.is_some_and(|on| on >= began));
        let away = sitting.attendance.iter().filter(|one| {
            let was_here = sitting.is_heard(&one.person) || sitting.has_passed(&one.person);
            one.place == Place::Absent && was_here
        });
        u16::try_from(left.count() + away.count()).unwrap_or(u16::MAX)
    }

    /// Places with people present of which, as far as can be told, nobody voted. By name that is known; in counts a place
    /// is sure to have voted where the votes are more than all other people could have given.
    fn silent_places(&self, tally: &Tally) -> Vec<Place> {
        let Some(sitting) = self.open_workshop().and_then(|one| one.sitting()) else {
            return Vec::new();
        };
        let here = sitting.here();
        let votes = tally.counts().voters();
        let spoke = |place: Place| match &tally.votes {
            Votes::Named(named) => named.iter().any(|(person, _)| {
                sitting
                    .attendance_of(person)
                    .is_some_and(|one| one.place == place)
            }),
            Votes::Counted(_) => votes > here.all() - here.at(place),
        };
        [Place::InRoom, Place::Remote]
            .into_iter()
            .filter(|place| here.at(*place) > 0 && !spoke(*place))
            .collect()
    }

    /// Records a vote on the wording as it is. Each low vote opens a slot until it was heard. Low votes of an earlier vote
    /// that nobody has heard are gone, because the same people have voted again.
    pub fn vote(&mut self, mint: &mut Mint, id: &ProposalId, tally: Tally) -> Outcome {
        self.check_votes(&tally)?;
        let silent = self.silent_places(&tally);
        let here = self.here_now().unwrap_or_default();
        let workshop = self.workshop_mut()?;
        let mode = tally.mode;
        let low = tally.counts().below(workshop.rule.at_least);
        let proposal = workshop.proposals.edit(id).ok_or(Rejected::NotThere)?;
        if proposal.text.is_empty() {
            return Err(Rejected::NoText);
        }
        if mode < proposal.strictest() {
            return Err(Rejected::LooserMode);
        }
        proposal.objections.retain(|one| !one.is_unheard());
        add_slots(mint, proposal, low);
        let counts = proposal.round().is_some();
        let round = Round {
            text: proposal.text.clone(),
            tally,
            here,
            silent,
        };
        match proposal.rounds.last_mut() {
            Some(last) if counts => *last = round,
            _ => proposal.rounds.push(round),
        }
        proposal.changed = false;
        proposal.decision = None;
        workshop.mode = mode;
        Ok(())
    }

    /// Adds a vote that comes after the reveal to the vote that counts. A decision stands, unless somebody is below
    /// the line now who was not before.
    pub fn vote_late(&mut self, mint: &mut Mint, id: &ProposalId, late: &Late) -> Outcome {
        let workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        let consent = workshop.rule.at_least;
        let proposal = workshop.proposals.get(id).ok_or(Rejected::NotThere)?;
        let round = proposal.round().ok_or(Rejected::NoVote)?;
        let before = round.tally.counts().below(consent);
        let tally = self.with_late(&round.tally, late, Some(round.here))?;
        let low = tally.counts().below(consent);
        let silent = self.silent_places(&tally);
        let here = self.here_now().unwrap_or_default();
        let proposal = self.proposal_mut(id)?;
        if let Some(round) = proposal.rounds.last_mut() {
            (round.tally, round.here, round.silent) = (tally, here, silent);
        }
        if low > before {
            add_slots(mint, proposal, low - before);
            proposal.decision = None;
        }
        // Somebody who was low changed their mind: nobody has to be heard for that vote.
        for _ in low..before {
            let slot = proposal.objections.iter().find(|one| one.is_unheard());
            if let Some(slot) = slot.map(|one| one.id.clone()) {
                proposal.objections.remove(&slot);
            }
        }
        Ok(())
    }

    /// Adds a late vote to the rating of one of the four Cs.
    pub fn rate_late(&mut self, c: FourC, late: &Late) -> Outcome {
        let workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        let tally = workshop.ratings.get(&c).ok_or(Rejected::NoVote)?;
        let tally = self.with_late(tally, late, None)?;
        self.workshop_mut()?.ratings.insert(c, tally);
        Ok(())
    }

    /// Adds a late vote to how far a norm was lived.
    pub fn set_lived_late(&mut self, norm: &NormId, late: &Late) -> Outcome {
        let workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        let lived = workshop.verdict(norm).and_then(|one| one.lived.as_ref());
        let tally = self.with_late(lived.ok_or(Rejected::NoVote)?, late, None)?;
        let verdict = self.workshop_mut()?.verdicts.edit(norm);
        verdict.ok_or(Rejected::NotThere)?.lived = Some(tally);
        Ok(())
    }

    /// Adds a late vote to whether it was worth the time.
    pub fn set_worth_it_late(&mut self, late: &Late) -> Outcome {
        let workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?;
        let tally = workshop.worth_it.as_ref().ok_or(Rejected::NoVote)?;
        let tally = self.with_late(tally, late, None)?;
        self.workshop_mut()?.worth_it = Some(tally);
        Ok(())
    }
}

/// Refuses more votes than there are people, or than could vote.
fn check_number(tally: &Tally, roster: u16, here: Option<u16>) -> Outcome {
    let votes = tally.counts().voters();
    if votes > roster {
        return Err(Rejected::TooManyVotes { votes, roster });
    }
    match here {
        Some(here) if votes > here => Err(Rejected::VotesOfAbsent { votes, here }),
        _ => Ok(()),
    }
}

/// Opens a slot for so many low votes.
fn add_slots(mint: &mut Mint, proposal: &mut Proposal, low: u16) {
    for _ in 0..low {
        let slot = Objection::new(mint.id(), &proposal.text);
        proposal.objections.push(slot);
    }
}
