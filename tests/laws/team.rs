//! A small team with a workshop, and the few changes that most examples need.

use chrono::NaiveDate;
use norming::domain::agreement::AgreementField;
use norming::domain::id::{ClusterId, Mint, NormId, ProposalId};
use norming::domain::language::Language;
use norming::domain::norm::Norm;
use norming::domain::proposal::{Outcome, Proposal};
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::workshop::{Call, Workshop, WorkshopKind};
use norming::format::agenda::shipped;

/// A session and what its identities are made from.
pub struct Team {
    pub session: Session,
    pub mint: Mint,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn today() -> NaiveDate {
    day("2027-03-04")
}

/// Fingers as they are typed, on a team of four.
pub fn fingers(typed: &str) -> Tally {
    let votes = typed.bytes().map(|byte| match byte {
        b'-' => Vote::Abstain,
        digit => Vote::Fingers(digit - b'0'),
    });
    Tally::counted(Scale::ConsentV1, Mode::Counted, Counts::of(votes), 4)
}

impl Team {
    /// Four people without a workshop.
    pub fn new() -> Self {
        let mut mint = Mint::new(5);
        let mut session = Session::new("Harbour", Language::En);
        for name in ["Ana", "Bo", "Chidi", "Dara"] {
            session.add_person(&mut mint, name, today()).expect("added");
        }
        Self { session, mint }
    }

    /// Four people in a workshop of this kind.
    pub fn meeting(kind: WorkshopKind) -> Self {
        let mut team = Self::new();
        team.open(kind);
        team
    }

    /// Four people whose first workshop adopted norms with these words, now in another workshop.
    pub fn reopened(norms: &[&str], kind: WorkshopKind) -> Self {
        let mut team = Self::agreed(norms);
        team.open(kind);
        team
    }

    /// Four people whose first workshop adopted norms with these words.
    pub fn agreed(norms: &[&str]) -> Self {
        let mut team = Self::meeting(WorkshopKind::First);
        for text in norms {
            team.adopted(text);
        }
        team.seal();
        team
    }

    /// Opens a workshop and begins its meeting.
    pub fn open(&mut self, kind: WorkshopKind) {
        let agenda = shipped(Language::En).iter().find(|one| one.kind == kind);
        let plan = agenda.expect("an agenda of every kind").plan();
        self.session.open(&mut self.mint, kind, plan).expect("opened");
        let began = today().and_hms_opt(14, 0, 0).expect("a time");
        self.session.start_sitting(began).expect("started");
    }

    /// The workshop in progress.
    pub fn workshop(&self) -> &Workshop {
        self.session.open_workshop().expect("an open workshop")
    }

    /// A draft for no topic.
    pub fn draft(&mut self, text: &str) -> ProposalId {
        self.session
            .draft(&mut self.mint, None, text, None)
            .expect("drafted")
    }

    /// Other words for a norm.
    pub fn revision(&mut self, norm: &NormId, text: &str) -> ProposalId {
        self.session.set_call(norm, Call::Revise).expect("said");
        self.session.set_reason(norm, "It no longer fits").expect("said");
        self.session
            .draft_revision(&mut self.mint, norm, text)
            .expect("drafted")
    }

    pub fn vote(&mut self, id: &ProposalId, typed: &str) {
        self.session
            .vote(&mut self.mint, id, fingers(typed))
            .expect("voted");
    }

    /// Votes and adopts.
    pub fn adopt(&mut self, id: &ProposalId) {
        self.vote(id, "4455");
        self.session.decide(id, Outcome::Adopted).expect("decided");
    }

    /// A norm that everybody agrees to.
    pub fn adopted(&mut self, text: &str) -> ProposalId {
        let id = self.draft(text);
        self.adopt(&id);
        id
    }

    pub fn proposal(&self, id: &ProposalId) -> &Proposal {
        self.workshop().proposals.get(id).expect("a proposal")
    }

    /// A cluster that is a topic of today.
    pub fn topic(&mut self, name: &str) -> ClusterId {
        let id = self.session.add_cluster(&mut self.mint, name).expect("added");
        self.session.choose_topic(&id).expect("chosen");
        id
    }

    /// Seals with a review in autumn.
    pub fn seal(&mut self) {
        let review = AgreementField::ReviewOn(Some(day("2027-09-01")));
        self.session.set_agreement(review).expect("set");
        self.session.seal(&mut self.mint, today()).expect("sealed");
    }

    /// The norm at this place, in force or not.
    pub fn norm(&self, at: usize) -> &Norm {
        self.session.norms.iter().nth(at).expect("a norm")
    }

    /// The words in force.
    pub fn in_force(&self) -> Vec<&str> {
        self.session.in_force().map(|norm| norm.text.as_str()).collect()
    }
}
