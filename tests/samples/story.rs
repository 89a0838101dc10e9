//! A team's story, told in the words of a meeting: who comes, what is said, when it is sealed.
//! Everything goes through the document, as in the program.

use chrono::{NaiveDate, NaiveDateTime};
use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::document::Document;
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::id::Mint;
use norming::domain::label::Label;
use norming::domain::language::Language;
use norming::domain::people::{Place, Role};
use norming::domain::rejected::Outcome;
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::unknown::{Owner, UnknownField};
use norming::domain::workshop::{Bookmark, StepId, TransitionField, Trigger, WorkshopKind};
use norming::format::agenda::shipped;

/// A session while it is being told.
pub struct Story {
    pub(super) document: Document,
    pub(super) today: NaiveDate,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// One vote as it is typed.
pub fn vote(typed: u8) -> Vote {
    match typed {
        b'-' => Vote::Abstain,
        digit => Vote::Fingers(digit - b'0'),
    }
}

impl Story {
    pub fn new(team: &str, language: Language, seed: u64) -> Self {
        let session = Session::new(team, language);
        Self {
            document: Document::new(session, Mint::new(seed), false),
            today: NaiveDate::default(),
        }
    }

    pub fn session(&self) -> &Session {
        self.document.session()
    }

    pub(super) fn act<T>(&mut self, change: impl FnOnce(&mut Session, &mut Mint) -> Outcome<T>) -> T {
        self.document.edit(Label::Opened, change).expect("accepted")
    }

    /// The calendar moves on.
    pub fn on(&mut self, today: &str) {
        self.today = day(today);
    }

    /// Somebody comes on the roster.
    pub fn joins(&mut self, name: &str, place: Place) {
        let today = self.today;
        self.act(|session, mint| {
            let id = session.add_person(mint, name, today)?;
            session.set_place(&id, place)
        });
    }

    pub fn leaves(&mut self, name: &str) {
        let (id, today) = (self.person(name), self.today);
        self.act(|session, _| session.remove_person(&id, today));
    }

    /// A workshop is opened with the longest agenda of its kind.
    pub fn open(&mut self, kind: WorkshopKind) {
        let agenda = shipped(self.session().language)
            .iter()
            .find(|agenda| agenda.kind == kind)
            .expect("shipped");
        self.act(|session, mint| session.open(mint, kind, agenda.plan()));
    }

    pub fn transition(&mut self, from_to: [&str; 2], when: &str, trigger: Trigger, why: &str) {
        for field in [
            TransitionField::From(from_to[0].into()),
            TransitionField::To(from_to[1].into()),
            TransitionField::When(Some(day(when))),
            TransitionField::Trigger(trigger),
            TransitionField::Why(why.into()),
        ] {
            self.act(|session, _| session.set_transition(field));
        }
    }

    /// The meeting starts; facilitator, scribe and room advocate in this order.
    pub fn start(&mut self, began: &str, roles: [&str; 3]) {
        let began: NaiveDateTime = began.parse().expect("a date and time");
        self.today = began.date();
        self.act(|session, _| session.start_sitting(began));
        for (role, name) in [Role::Facilitator, Role::Scribe, Role::RoomAdvocate]
            .into_iter()
            .zip(roles)
        {
            let id = self.person(name);
            self.act(|session, _| session.set_role(role, Some(id)));
        }
        for place in [Place::InRoom, Place::Remote] {
            self.act(|session, _| session.hear_all(place));
        }
    }

    pub fn sits(&mut self, name: &str, place: Place) {
        let id = self.person(name);
        self.act(|session, _| session.set_place(&id, place));
    }

    /// A step is shown, for so many minutes.
    pub fn step(&mut self, step: StepId, minutes: u16) {
        self.stand_at(step, "");
        self.document.keep_minutes(step, minutes);
    }

    /// The meeting stands at an item of a step.
    pub fn stand_at(&mut self, step: StepId, item: &str) {
        let bookmark = Bookmark {
            step,
            pane: if step == StepId::Decide { "proposals" } else { "" }.into(),
            item: item.into(),
        };
        self.document.keep_place(bookmark, true);
    }

    pub fn line(&mut self, lines: Lines, text: &str) {
        self.act(|session, mint| session.add_line(mint, lines, text));
    }

    pub fn agree(&mut self, field: AgreementField) {
        self.act(|session, _| session.set_agreement(field));
    }

    pub fn guardrail(&mut self, class: Class, text: &str, source: &str, until: Option<&str>) {
        let id = self.act(|session, mint| session.add_guardrail(mint, text));
        for field in [
            GuardrailField::Class(class),
            GuardrailField::Source(source.into()),
            GuardrailField::Until(until.map(day)),
        ] {
            self.act(|session, _| session.set_guardrail(&id, field));
        }
    }

    pub fn guardrail_now_says(&mut self, guardrail: &str, fields: Vec<GuardrailField>) {
        let id = self.rail(guardrail);
        for field in fields {
            self.act(|session, _| session.set_guardrail(&id, field));
        }
    }

    pub fn still_true(&mut self, guardrail: &str) {
        let id = self.rail(guardrail);
        self.act(|session, _| session.confirm_guardrail(&id, true));
    }

    pub fn gone(&mut self, guardrail: &str) {
        let id = self.rail(guardrail);
        self.act(|session, _| session.remove_guardrail(&id));
    }

    pub fn concern(&mut self, whose: Whose, known: Known, text: &str, need: &str) {
        let id = self.act(|session, mint| session.add_concern(mint, whose, text));
        let today = self.today;
        for field in [ConcernField::Need(need.into()), ConcernField::Known(known)] {
            self.act(|session, _| session.set_concern(&id, field, today));
        }
    }

    /// What answers a concern: evidence, benefit, and who brings it by when.
    pub fn case(&mut self, concern: &str, evidence_benefit: [&str; 2], owner: &str, by: &str) {
        let owner = self.person(owner);
        self.case_fields(
            concern,
            vec![
                ConcernField::Evidence(evidence_benefit[0].into()),
                ConcernField::Benefit(evidence_benefit[1].into()),
                ConcernField::Owner(Some(owner)),
                ConcernField::By(Some(day(by))),
            ],
        );
    }

    pub fn case_fields(&mut self, concern: &str, fields: Vec<ConcernField>) {
        let (id, today) = (self.worry(concern), self.today);
        for field in fields {
            self.act(|session, _| session.set_concern(&id, field, today));
        }
    }

    /// A question nobody can answer yet: who asks by when, or nobody can know; and what we do meanwhile.
    pub fn unknown(&mut self, question: &str, owner: Option<(&str, &str)>, meanwhile: &str) {
        let today = self.today;
        let by = owner.map(|(_, by)| day(by));
        let owner = owner.map_or(Owner::NotKnowable, |(name, _)| Owner::Person(self.person(name)));
        let id = self.act(|session, mint| session.add_unknown(mint, question));
        for field in [
            UnknownField::Owner(owner),
            UnknownField::By(by),
            UnknownField::Meanwhile(meanwhile.into()),
        ] {
            self.act(|session, _| session.set_unknown(&id, field, today));
        }
    }

    pub fn answered(&mut self, question: &str, answer: &str) {
        let (id, today) = (self.question(question), self.today);
        self.act(|session, _| session.set_unknown(&id, UnknownField::Answer(answer.into()), today));
    }

    pub fn park(&mut self, text: &str) {
        self.act(|session, mint| session.park(mint, text));
    }

    /// Fingers as they are typed, counted.
    pub fn fingers(&self, scale: Scale, typed: &str) -> Tally {
        let counts = Counts::of(typed.bytes().map(vote));
        Tally::counted(scale, Mode::Counted, counts, self.session().team_size())
    }

    pub fn rates(&mut self, c: FourC, typed: &str) {
        let tally = self.fingers(Scale::RatingV1, typed);
        self.act(|session, _| session.rate(c, tally));
    }

    /// What the team says of one C: best face to face, as well apart, on purpose, the practice we start.
    pub fn worth(&mut self, c: FourC, says: [&str; 4]) {
        let [face, apart, purpose, practice] = says.map(str::to_owned);
        for field in [
            AgreementField::FaceToFace(c, face),
            AgreementField::Apart(c, apart),
            AgreementField::OnPurpose(c, purpose),
            AgreementField::Practices(c, practice),
        ] {
            self.agree(field);
        }
    }

    /// The review date, the team's yes and whether it was worth the time; then the seal.
    pub fn close(&mut self, review_on: &str, yes: u16, worth_it: &str) {
        self.agree(AgreementField::ReviewOn(Some(day(review_on))));
        let (tally, today) = (self.fingers(Scale::WorthV1, worth_it), self.today);
        self.act(|session, _| session.sign_off(yes));
        self.act(|session, _| session.set_worth_it(tally));
        self.act(|session, mint| session.seal(mint, today));
    }
}
