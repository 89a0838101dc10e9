//! What a team agrees besides its norms: mission, the four Cs, how it speaks of slips, when it looks again.
//! Must not know norms, tallies or workshops.

use std::sync::Arc;

use chrono::NaiveDate;

use super::id::LineId;
use super::list::{Keyed, List};

/// The workplace value proposition's four parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FourC {
    /// Do I feel known and backed?
    Connection,
    /// Do I get the right people on a problem?
    Collaboration,
    /// Is it easy to offer half an idea?
    Creativity,
    /// Do our habits match what we say matters?
    Culture,
}

impl FourC {
    /// All four, in their usual order.
    pub const ALL: [Self; 4] = [
        Self::Connection,
        Self::Collaboration,
        Self::Creativity,
        Self::Culture,
    ];

    /// Where it stands in [`FourC::ALL`].
    pub fn index(self) -> usize {
        match self {
            Self::Connection => 0,
            Self::Collaboration => 1,
            Self::Creativity => 2,
            Self::Culture => 3,
        }
    }
}

/// What the team says of one C.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// What works best face to face.
    pub face_to_face: String,
    /// What works as well or better apart.
    pub apart: String,
    /// What we must now do on purpose.
    pub on_purpose: String,
    /// The practices we start.
    pub practices: String,
}

/// One line of a list of plain lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: LineId,
    /// The words.
    pub text: String,
}

impl Keyed for Line {
    type Id = LineId;
    fn id(&self) -> &LineId {
        &self.id
    }
}

/// What was agreed besides the norms; replaced as a whole when a workshop is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What we are here for, together.
    pub mission: String,
    /// How we stay connected to it.
    pub connected: String,
    /// What is ours to decide.
    pub ours: List<Line>,
    /// The four Cs, in the order of [`FourC::ALL`].
    pub worth: Arc<[Worth; 4]>,
    /// We come together for ...; we stay apart for ...
    pub sentence: String,
    /// Which mixed meeting we invite a leader to.
    pub invitation: String,
    /// What we do when one of us slips.
    pub slips: String,
    /// When we look at this again.
    pub review_on: Option<NaiveDate>,
    /// What makes us look sooner.
    pub triggers: List<Line>,
}

/// A list of plain lines in a workshop or agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// What we did well last time and carry forward.
    CarryForward,
    /// What is ours to decide.
    Ours,
    /// What makes us look sooner.
    Triggers,
}

/// One thing of an agreement to be set.
#[derive(Clone, Debug)]
pub enum AgreementField {
    /// What we are here for.
    Mission(String),
    /// How we stay connected to it.
    Connected(String),
    /// What works best face to face.
    FaceToFace(FourC, String),
    /// What works as well apart.
    Apart(FourC, String),
    /// What we do on purpose.
    OnPurpose(FourC, String),
    /// The practices we start.
    Practices(FourC, String),
    /// The sentence.
    Sentence(String),
    /// Which meeting we invite a leader to.
    Invitation(String),
    /// What we do when one of us slips.
    Slips(String),
    /// When we look again.
    ReviewOn(Option<NaiveDate>),
}

impl Agreement {
    /// What the team says of one C.
    pub fn worth_of(&self, c: FourC) -> &Worth {
        &self.worth[c.index()]
    }

    /// Changes one thing of it.
    pub fn set(&mut self, field: AgreementField) {
        match field {
            AgreementField::Mission(text) => self.mission = text,
            AgreementField::Connected(text) => self.connected = text,
            AgreementField::FaceToFace(c, text) => self.worth_mut(c).face_to_face = text,
            AgreementField::Apart(c, text) => self.worth_mut(c).apart = text,
            AgreementField::OnPurpose(c, text) => self.worth_mut(c).on_purpose = text,
            AgreementField::Practices(c, text) => self.worth_mut(c).practices = text,
            AgreementField::Sentence(text) => self.sentence = text,
            AgreementField::Invitation(text) => self.invitation = text,
            AgreementField::Slips(text) => self.slips = text,
            AgreementField::ReviewOn(date) => self.review_on = date,
        }
    }

    fn worth_mut(&mut self, c: FourC) -> &mut Worth {
        &mut Arc::make_mut(&mut self.worth)[c.index()]
    }
}
