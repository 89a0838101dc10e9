//! Sessions of an invented team at every stage, made by the same changes as in the program.

mod later;

use chrono::{NaiveDate, NaiveDateTime};
use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::document::Document;
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::id::{Mint, PersonId, ProposalId};
use norming::domain::language::Language;
use norming::domain::people::{Place, Role};
use norming::domain::proposal::ProposalField;
use norming::domain::session::Session;
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::unknown::{Owner, UnknownField};
use norming::domain::workshop::{Bookmark, StepId, TransitionField, Trigger, WorkshopKind};
use norming::format::agenda::shipped;

use super::screen::afternoon;

pub use later::{left_in_the_middle, wide};

/// A session and what its identities are made from.
pub struct Stage {
    pub session: Session,
    pub mint: Mint,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("a date and time")
}

fn today() -> NaiveDate {
    afternoon().date()
}

/// Fingers as they are typed, on a team of seven.
pub fn fingers(scale: Scale, typed: &str) -> Tally {
    let votes = typed.bytes().map(|byte| match byte {
        b'-' => Vote::Abstain,
        digit => Vote::Fingers(digit - b'0'),
    });
    Tally::counted(scale, Mode::Counted, Counts::of(votes), 7)
}

impl Stage {
    /// A team of seven that has not met.
    pub fn team(name: &str) -> Self {
        let mut mint = Mint::new(11);
        let mut session = Session::new(name, Language::En);
        let people = [
            ("Ama", Place::InRoom),
            ("Bashir", Place::InRoom),
            ("Chloe", Place::Remote),
            ("Dmitri", Place::Remote),
            ("Esperanza", Place::InRoom),
            ("Farid", Place::Async),
            ("Grace", Place::Remote),
        ];
        for (person, place) in people {
            let id = session
                .add_person(&mut mint, person, day("2026-05-04"))
                .expect("added");
            session.set_place(&id, place).expect("placed");
        }
        Self { session, mint }
    }

    /// A first workshop that is prepared: transition, guardrails, concerns, frictions sent in beforehand.
    pub fn prepared() -> Self {
        let Self {
            mut session,
            mut mint,
        } = Self::team("Tidewater Maps");
        let agenda = shipped(Language::En)
            .iter()
            .find(|one| one.kind == WorkshopKind::First && one.total() == 60);
        let plan = agenda.expect("an agenda of an hour").plan();
        session
            .open(&mut mint, WorkshopKind::First, plan)
            .expect("opened");
        for field in [
            TransitionField::From("everyone at home since 2020".into()),
            TransitionField::To("three days a week in the harbour office".into()),
            TransitionField::When(Some(day("2027-04-01"))),
            TransitionField::Trigger(Trigger::Policy),
            TransitionField::Why("The company wants teams to meet in person again".into()),
        ] {
            session.set_transition(field).expect("set");
        }
        let rails = [
            (
                "Three days a week on site",
                Some(Class::Fixed),
                "Memo of 12 January, Marta",
            ),
            (
                "Each team picks its own days",
                Some(Class::Flexible),
                "Marta, town hall",
            ),
            ("Desks are booked, nobody has their own", None, ""),
        ];
        for (text, class, source) in rails {
            let id = session.add_guardrail(&mut mint, text).expect("added");
            if let Some(class) = class {
                session
                    .set_guardrail(&id, GuardrailField::Class(class))
                    .expect("set");
            }
            session
                .set_guardrail(&id, GuardrailField::Source(source.into()))
                .expect("set");
        }
        let concerns = [
            (
                Whose::Leaders,
                "Nobody can tell what people at home are working on",
                "To see progress without asking",
                Known::Heard,
            ),
            (
                Whose::Leaders,
                "New people do not learn from the others",
                "To know that newcomers get help on the day they need it",
                Known::Written,
            ),
            (
                Whose::Team,
                "Long commutes for meetings that could be a message",
                "",
                Known::Guessed,
            ),
        ];
        for (whose, text, need, known) in concerns {
            let id = session.add_concern(&mut mint, whose, text).expect("added");
            for field in [ConcernField::Need(need.into()), ConcernField::Known(known)] {
                session.set_concern(&id, field, today()).expect("set");
            }
        }
        for text in [
            "Waited two days for a yes in the release channel",
            "Decisions in the kitchen, nobody on the call knew",
        ] {
            session.add_friction(&mut mint, text).expect("added");
        }
        Self { session, mint }
    }

    /// The same in its meeting: begun, roles given, two of three remote people heard, mission and unknowns said.
    pub fn begun() -> Self {
        let Self {
            mut session,
            mut mint,
        } = Self::prepared();
        session.start_sitting(afternoon()).expect("started");
        let people: Vec<PersonId> = session.roster.iter().map(|person| person.id.clone()).collect();
        session
            .set_role(Role::Facilitator, Some(people[0].clone()))
            .expect("set");
        session
            .set_role(Role::Scribe, Some(people[4].clone()))
            .expect("set");
        for heard in [0, 2, 3] {
            session.set_heard(&people[heard], true).expect("heard");
        }
        for (lines, text) in [
            (
                Lines::CarryForward,
                "The Friday demo, everyone on their own camera",
            ),
            (Lines::Ours, "Which three days, and what for"),
            (Lines::Ours, "How fast we answer, and where"),
            (Lines::Triggers, "Somebody new joins"),
        ] {
            session.add_line(&mut mint, lines, text).expect("added");
        }
        for field in [
            AgreementField::Mission("Sailors read a map of ours and get home safely".into()),
            AgreementField::Connected("One customer story every Monday".into()),
        ] {
            session.set_agreement(field).expect("set");
        }
        let lockers = session
            .add_unknown(&mut mint, "Will there be lockers?")
            .expect("added");
        for field in [
            UnknownField::Owner(Owner::Person(people[1].clone())),
            UnknownField::By(Some(day("2027-03-20"))),
            UnknownField::Meanwhile("We carry everything home".into()),
        ] {
            session.set_unknown(&lockers, field, today()).expect("set");
        }
        session
            .add_unknown(&mut mint, "Who pays for the train?")
            .expect("added");
        Self { session, mint }
    }

    /// The same after Value and Gather: ratings, the sentence, clusters with dots, topics chosen.
    pub fn gathered() -> Self {
        let Self {
            mut session,
            mut mint,
        } = Self::begun();
        for (c, typed) in [
            (FourC::Connection, "2233344"),
            (FourC::Collaboration, "4444555"),
            (FourC::Creativity, "12335"),
        ] {
            session.rate(c, fingers(Scale::RatingV1, typed)).expect("rated");
        }
        for field in [
            AgreementField::FaceToFace(
                FourC::Connection,
                "Meals, walks, first weeks of new people".into(),
            ),
            AgreementField::Apart(FourC::Connection, "One to ones".into()),
            AgreementField::Sentence(
                "We come together to decide and to meet new people; we stay apart to build.".into(),
            ),
        ] {
            session.set_agreement(field).expect("set");
        }
        for text in [
            "People on the call could not hear the whiteboard talk",
            "Three tools for one question",
            "Wish: one afternoon a week without meetings",
        ] {
            session.add_friction(&mut mint, text).expect("added");
        }
        let frictions: Vec<_> = session
            .open_workshop()
            .expect("open")
            .frictions
            .iter()
            .map(|one| one.id.clone())
            .collect();
        for (at, name, dots) in [
            (0, "Response times", 12),
            (1, "Hybrid meetings", 9),
            (2, "Hybrid meetings", 9),
            (3, "Channels", 4),
        ] {
            let cluster = session
                .cluster_friction(&mut mint, &frictions[at], name)
                .expect("clustered")
                .expect("a cluster");
            session.set_dots(&cluster, dots).expect("dotted");
        }
        let clusters: Vec<_> = session
            .open_workshop()
            .expect("open")
            .clusters
            .iter()
            .map(|one| one.id.clone())
            .collect();
        session.choose_topic(&clusters[0]).expect("chosen");
        session.choose_topic(&clusters[1]).expect("chosen");
        Self { session, mint }
    }

    /// The same with a draft for each topic: one without a vote, one still to be written.
    pub fn drafted() -> Self {
        let Self {
            mut session,
            mut mint,
        } = Self::gathered();
        let topics: Vec<_> = session
            .open_workshop()
            .expect("open")
            .topics()
            .map(|one| one.id.clone())
            .collect();
        let concern = session.concerns.first().expect("a concern").id.clone();
        let first = session
            .draft(
                &mut mint,
                Some(&topics[0]),
                "When we ask something in a channel, we answer within four working hours, or say by when.",
                None,
            )
            .expect("drafted");
        let mut links = session
            .open_workshop()
            .expect("open")
            .proposals
            .get(&first)
            .expect("there")
            .links
            .clone();
        links.concerns = vec![concern];
        links.four_cs = vec![FourC::Collaboration];
        for field in [
            ProposalField::Why("Waiting is what cost us most in February".into()),
            ProposalField::Links(links),
        ] {
            session.set_proposal(&first, field).expect("set");
        }
        Self { session, mint }
    }

    /// The same with every topic drafted.
    pub fn proposed() -> Self {
        let Self {
            mut session,
            mut mint,
        } = Self::drafted();
        let topics: Vec<_> = session
            .open_workshop()
            .expect("open")
            .topics()
            .map(|one| one.id.clone())
            .collect();
        session
            .draft(
                &mut mint,
                Some(&topics[1]),
                "When one of us is remote, everybody joins from their own laptop, unless it is lunch.",
                None,
            )
            .expect("drafted");
        Self { session, mint }
    }

    /// The session with its workshop left at a step.
    pub fn at(self, step: StepId) -> Session {
        let mut document = Document::new(self.session, self.mint, true);
        let bookmark = Bookmark {
            step,
            pane: String::new(),
            item: String::new(),
        };
        document.keep_place(bookmark, true);
        document.session().clone()
    }
}

/// The proposals of the open workshop, in order.
pub fn proposals(session: &Session) -> Vec<ProposalId> {
    let workshop = session.open_workshop().expect("an open workshop");
    workshop.proposals.iter().map(|one| one.id.clone()).collect()
}
