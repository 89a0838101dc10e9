//! The part of a story that norms are made in: frictions, topics, drafts, votes, objections, verdicts, actions.

use norming::domain::action::ActionField;
use norming::domain::agreement::FourC;
use norming::domain::concern::ConcernField;
use norming::domain::norm::Links;
use norming::domain::objection::Closing;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::tally::{Mode, Scale, Tally, Votes};
use norming::domain::workshop::Call;

use super::story::{Story, day, vote};

/// A norm to be drafted; links are named by a few of their words.
#[derive(Default)]
pub struct Draft<'a> {
    pub topic: &'a str,
    pub text: &'a str,
    pub why: &'a str,
    pub signal: &'a str,
    pub rails: &'a [&'a str],
    pub concerns: &'a [&'a str],
    pub four_cs: &'a [FourC],
}

impl Story {
    /// Frictions that belong together, under a name and with their dots.
    pub fn cluster(&mut self, name: &str, dots: u16, frictions: &[&str]) {
        self.act(|session, mint| {
            for text in frictions {
                let friction = session.add_friction(mint, text)?;
                session.cluster_friction(mint, &friction, name)?;
            }
            let cluster = session.add_cluster(mint, name)?;
            session.set_dots(&cluster, dots)
        });
    }

    pub fn wish(&mut self, text: &str, cluster: &str) {
        self.act(|session, mint| {
            let friction = session.add_friction(mint, text)?;
            session.set_wish(&friction, true)?;
            session.cluster_friction(mint, &friction, cluster)
        });
    }

    pub fn choose(&mut self, clusters: &[&str]) {
        for name in clusters {
            self.act(|session, mint| {
                let cluster = session.add_cluster(mint, name)?;
                session.choose_topic(&cluster)
            });
        }
    }

    pub fn put_off(&mut self, cluster: &str, reason: &str) {
        self.act(|session, mint| {
            let cluster = session.add_cluster(mint, cluster)?;
            session.park_topic(&cluster, reason)
        });
    }

    pub fn draft(&mut self, draft: &Draft) {
        let id = self.act(|session, mint| {
            let topic = session.add_cluster(mint, draft.topic)?;
            session.draft(mint, Some(&topic), draft.text, None)
        });
        let workshop = self.session().open_workshop().expect("a workshop");
        let proposal = workshop.proposals.get(&id).expect("drafted");
        let links = Links {
            guardrails: draft.rails.iter().map(|words| self.rail(words)).collect(),
            concerns: draft.concerns.iter().map(|words| self.worry(words)).collect(),
            four_cs: draft.four_cs.to_vec(),
            frictions: proposal.links.frictions.clone(),
        };
        for field in [
            ProposalField::Why(draft.why.into()),
            ProposalField::Signal(draft.signal.into()),
            ProposalField::Links(links),
        ] {
            self.act(|session, _| session.set_proposal(&id, field));
        }
    }

    /// The look back on a norm: how far it was lived, what becomes of it, and why.
    pub fn verdict(&mut self, norm: &str, lived: &str, call: Call, reason: &str) {
        let (id, lived) = (self.norm(norm), self.fingers(Scale::LivedV1, lived));
        self.act(|session, _| {
            session.set_lived(&id, lived)?;
            session.set_call(&id, call)?;
            session.set_reason(&id, reason)
        });
    }

    /// Somebody asks to talk about a norm that was to be kept.
    pub fn ask_about(&mut self, norm: &str) {
        let id = self.norm(norm);
        self.act(|session, mint| session.ask_about(mint, &id));
    }

    /// Other words for a norm.
    pub fn revise(&mut self, norm: &str, text: &str) {
        let id = self.norm(norm);
        self.act(|session, mint| session.draft_revision(mint, &id, text));
    }

    /// A norm to be revised becomes two.
    pub fn split(&mut self, norm: &str, [first, second]: [&str; 2]) {
        let id = self.norm(norm);
        self.act(|session, mint| {
            let one = session.draft_revision(mint, &id, first)?;
            let other = session.split_proposal(mint, &one)?;
            session.set_proposal(&other, ProposalField::Text(second.into()))
        });
    }

    pub fn set(&mut self, proposal: &str, field: ProposalField) {
        let id = self.proposal(proposal);
        self.act(|session, _| session.set_proposal(&id, field));
    }

    /// A vote by numbers alone.
    pub fn votes(&mut self, proposal: &str, typed: &str) {
        let (id, tally) = (self.proposal(proposal), self.fingers(Scale::ConsentV1, typed));
        self.act(|session, mint| session.vote(mint, &id, tally));
    }

    /// A vote by name, in the order of the roster.
    pub fn votes_openly(&mut self, proposal: &str, typed: &str) {
        let id = self.proposal(proposal);
        let people = self.session().team_now().map(|person| person.id.clone());
        let tally = Tally {
            scale: Scale::ConsentV1,
            mode: Mode::Open,
            votes: Votes::Named(people.zip(typed.bytes().map(vote)).collect()),
            roster: self.session().team_size(),
        };
        self.act(|session, mint| session.vote(mint, &id, tally));
    }

    pub fn object(&mut self, proposal: &str, harm: &str) {
        let id = self.proposal(proposal);
        self.act(|session, mint| session.object(mint, &id, harm));
    }

    /// The objections to a proposal are closed, all in the same way.
    pub fn heard(&mut self, proposal: &str, closing: &Closing) {
        let id = self.proposal(proposal);
        let workshop = self.session().open_workshop().expect("a workshop");
        let proposal = workshop.proposals.get(&id).expect("there");
        let open: Vec<_> = proposal.open_objections().map(|one| one.id.clone()).collect();
        for objection in open {
            self.act(|session, _| session.close_objection(&id, &objection, closing.clone()));
        }
    }

    /// What the team decides of a proposal, and who watches the norm.
    pub fn decide(&mut self, proposal: &str, outcome: Outcome, steward: Option<&str>) {
        let id = self.proposal(proposal);
        self.act(|session, _| session.decide(&id, outcome));
        if let Some(name) = steward {
            let steward = Some(self.person(name));
            self.act(|session, _| session.set_proposal(&id, ProposalField::Steward(steward)));
        }
    }

    /// A proposal nobody objects to: its digits, and who watches the norm.
    pub fn adopt(&mut self, proposal: &str, typed: &str, steward: &str) {
        self.votes(proposal, typed);
        self.decide(proposal, Outcome::Adopted, Some(steward));
    }

    /// A norm answers a concern, though its links do not say so.
    pub fn answers(&mut self, proposal: &str, concern: &str) {
        let id = self.proposal(proposal);
        let workshop = self.session().open_workshop().expect("a workshop");
        let norm = workshop.proposals.get(&id).expect("there").norm.clone();
        self.case_fields(concern, vec![ConcernField::Norm(norm, true)]);
    }

    pub fn action(&mut self, text: &str, owner: &str, by: &str) {
        let (owner, today) = (self.person(owner), self.today);
        let id = self.act(|session, mint| session.add_action(mint, text, today));
        for field in [ActionField::Owner(Some(owner)), ActionField::By(Some(day(by)))] {
            self.act(|session, _| session.set_action(&id, field, today));
        }
    }

    pub fn done(&mut self, action: &str) {
        let (id, today) = (self.task(action), self.today);
        self.act(|session, _| session.set_action(&id, ActionField::Done(Some(today)), today));
    }

    /// Between workshops, somebody else takes a norm over.
    pub fn steward(&mut self, norm: &str, name: &str) {
        let (id, steward, today) = (self.norm(norm), self.person(name), self.today);
        self.act(|session, _| session.set_steward(&id, Some(steward), today));
    }
}
