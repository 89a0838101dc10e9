//! The rule by which a proposal is adopted, and what it says of one proposal.
//! Must not know screens: the reason it gives is a value, not a sentence.

use super::people::Place;
use super::proposal::Proposal;
use super::tally::Tally;

/// When a proposal is adopted; stored with each decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Fingers from which a vote is consent.
    pub at_least: u8,
    /// Share of the roster that has to vote: so many parts of so many.
    pub quorum: (u8, u8),
    /// Whether somebody of each place with people present has to vote.
    pub each_place: bool,
    /// How long a trial of weak support lasts, in days.
    pub trial_days: u16,
    /// How long those who were away may still speak, in days.
    pub confirm_days: u16,
    /// How often a proposal is changed for objections before something else is offered.
    pub rounds: u8,
    /// How long objections are talked about before something else is offered, in minutes.
    pub minutes: u16,
}

/// Fingers from which somebody can live with it; fewer are a voice to be heard.
pub const CONSENT: u8 = 3;

impl Default for Rule {
    fn default() -> Self {
        Self {
            at_least: CONSENT,
            quorum: (2, 3),
            each_place: true,
            trial_days: 30,
            confirm_days: 7,
            rounds: 2,
            minutes: 5,
        }
    }
}

/// What the rule says of a proposal as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nobody has voted on this wording.
    NoVote,
    /// The proposal has changed since the vote.
    Voided,
    /// So many low votes or objections are open.
    Open(usize),
    /// Adopt: all are at consent.
    Adopt,
    /// Adopt: so many low votes of the last vote were heard, and none stands in the way.
    AdoptHeard(u16),
    /// Nobody objects and nobody is glad: a trial fits.
    Weak,
    /// A trial of so many days, as an objection asked for.
    Trial(u16),
    /// Fewer votes than the quorum: provisional fits.
    NoQuorum {
        /// Votes cast.
        votes: u16,
        /// Votes needed.
        needed: u16,
    },
    /// As far as can be told, nobody there voted: provisional fits.
    Silent(Place),
}

impl Rule {
    /// How many of a roster have to vote.
    pub fn needed(&self, roster: u16) -> u16 {
        let (parts, of) = self.quorum;
        let needed = (u32::from(roster) * u32::from(parts)).div_ceil(u32::from(of.max(1)));
        u16::try_from(needed).unwrap_or(u16::MAX)
    }

    /// What the rule says of this proposal.
    pub fn says(&self, proposal: &Proposal) -> Says {
        let Some(round) = proposal.round() else {
            return match proposal.voided() {
                Some(_) => Says::Voided,
                None => Says::NoVote,
            };
        };
        let counts = round.tally.counts();
        let open = proposal.open_objections().count();
        let needed = self.needed(round.tally.roster);
        let silent = round.silent.first().filter(|_| self.each_place);
        let only = |fingers: u8| counts.lowest() == Some(fingers) && counts.highest() == Some(fingers);
        if counts.shown() == 0 {
            Says::NoVote
        } else if open > 0 {
            Says::Open(open)
        } else if counts.voters() < needed {
            Says::NoQuorum {
                votes: counts.voters(),
                needed,
            }
        } else if let Some(place) = silent {
            Says::Silent(*place)
        } else if let Some(days) = proposal.trial_days {
            Says::Trial(days)
        } else if only(self.at_least) && self.at_least < 5 {
            Says::Weak
        } else {
            match counts.below(self.at_least) {
                0 => Says::Adopt,
                low => Says::AdoptHeard(low),
            }
        }
    }

    /// Whether objections have been worked on for as long as the rule has patience; `minutes` since the first was raised.
    /// While everybody consents to the words as they are, there is nothing left to be patient about.
    pub fn is_spent(&self, proposal: &Proposal, minutes: u16) -> bool {
        let consent = |tally: &Tally| tally.counts().shown() > 0 && tally.counts().below(self.at_least) == 0;
        let open = proposal.open_objections().next().is_some() && !proposal.tally().is_some_and(consent);
        open && (proposal.integrations() >= usize::from(self.rounds) || minutes >= self.minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Mint;
    use crate::domain::objection::Objection;
    use crate::domain::people::Here;
    use crate::domain::proposal::{Kind, Round};
    use crate::domain::tally::{Counts, Mode, Scale, Tally, Vote};

    fn voted(typed: &str, roster: u16, open: usize) -> Proposal {
        let mut mint = Mint::new(1);
        let mut proposal = Proposal::new(
            mint.id(),
            Kind::New,
            mint.id(),
            "We answer".into(),
            "Response".into(),
        );
        let counts = Counts::of(typed.bytes().map(|byte| Vote::Fingers(byte - b'0')));
        let tally = Tally::counted(Scale::ConsentV1, Mode::Counted, counts, roster);
        proposal.rounds.push(Round {
            text: proposal.text.clone(),
            tally,
            here: Here::default(),
            silent: Vec::new(),
        });
        for _ in 0..open {
            let slot = Objection::new(mint.id(), &proposal.text);
            proposal.objections.push(slot);
        }
        proposal
    }

    #[test]
    fn the_rule_proposes_an_outcome() {
        let check = |typed: &str, roster: u16, open: usize, expected: Says| {
            assert_eq!(
                Rule::default().says(&voted(typed, roster, open)),
                expected,
                "{typed} of {roster}"
            );
        };
        check("44533545", 8, 0, Says::Adopt);
        check("44533541", 8, 1, Says::Open(1));
        check("44533541", 8, 0, Says::AdoptHeard(1));
        check("3333", 4, 0, Says::Weak);
        check("445", 8, 0, Says::NoQuorum { votes: 3, needed: 6 });
        check("44", 3, 0, Says::Adopt);
        check("4", 3, 0, Says::NoQuorum { votes: 1, needed: 2 });
    }

    #[test]
    fn a_team_may_set_its_own_numbers() {
        let rule = Rule {
            at_least: 4,
            quorum: (1, 2),
            ..Rule::default()
        };
        let check = |typed: &str, roster: u16, expected: Says| {
            assert_eq!(
                rule.says(&voted(typed, roster, 0)),
                expected,
                "{typed} of {roster}"
            );
        };
        check("4444", 8, Says::Weak);
        check("44544", 8, Says::Adopt);
        check("445", 8, Says::NoQuorum { votes: 3, needed: 4 });
    }

    #[test]
    fn a_silent_place_makes_it_provisional_where_the_rule_wants_each_place() {
        let mut proposal = voted("4455", 4, 0);
        proposal.rounds[0].silent = vec![Place::Remote];
        assert_eq!(Rule::default().says(&proposal), Says::Silent(Place::Remote));
        let rule = Rule {
            each_place: false,
            ..Rule::default()
        };
        assert_eq!(rule.says(&proposal), Says::Adopt);
    }

    #[test]
    fn patience_ends_after_two_changes_or_five_minutes() {
        let rule = Rule::default();
        let mut proposal = voted("1455", 4, 1);
        assert!(!rule.is_spent(&proposal, 4));
        assert!(rule.is_spent(&proposal, 5));
        for text in ["We answer soon", "We answer today"] {
            text.clone_into(&mut proposal.text);
            let round = Round {
                text: text.to_owned(),
                ..proposal.rounds[0].clone()
            };
            proposal.rounds.push(round);
        }
        assert!(rule.is_spent(&proposal, 0));
        assert!(!rule.is_spent(&voted("4455", 4, 0), 60), "nothing is open");
    }

    #[test]
    fn a_change_voids_the_vote_and_taking_it_back_restores_it() {
        let mut proposal = voted("5555", 4, 0);
        proposal.text = "We answer soon".into();
        assert_eq!(Rule::default().says(&proposal), Says::Voided);
        proposal.text = "We answer".into();
        assert_eq!(Rule::default().says(&proposal), Says::Adopt);
        proposal.changed = true;
        assert_eq!(Rule::default().says(&proposal), Says::Voided);
    }
}
