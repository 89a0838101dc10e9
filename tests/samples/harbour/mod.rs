//! Harbour Lights: eight people right after their first workshop, on their way from home to three days on site.

mod agree;
mod draft;
mod understand;

use norming::domain::agreement::{AgreementField, Lines};
use norming::domain::guardrail::Class;
use norming::domain::language::Language;
use norming::domain::people::Place;
use norming::domain::session::Session;
use norming::domain::workshop::{StepId, Trigger, WorkshopKind};

use super::story::Story;

pub fn session() -> Session {
    let mut story = Story::new("Harbour Lights", Language::En, 0x4a11);
    arrive(&mut story);
    frame(&mut story);
    understand::tell(&mut story);
    draft::tell(&mut story);
    agree::tell(&mut story);
    story.session().clone()
}

fn arrive(story: &mut Story) {
    story.on("2026-10-12");
    story.open(WorkshopKind::First);
    for (name, place) in [
        ("Ines", Place::InRoom),
        ("Tobias", Place::InRoom),
        ("Kwame", Place::InRoom),
        ("Mei", Place::Remote),
        ("Sunniva", Place::Remote),
        ("Arjun", Place::Remote),
        ("Paloma", Place::Remote),
        ("Yusuf", Place::Async),
    ] {
        story.joins(name, place);
    }
    story.transition(
        [
            "everybody at home",
            "three days a week on site, at Quayside House",
        ],
        "2026-11-02",
        Trigger::Policy,
        "A letter asks every team back; we would sooner choose our habits than drift into them.",
    );
    story.start("2026-10-14T13:00:00", ["Ines", "Kwame", "Tobias"]);
    story.line(
        Lines::CarryForward,
        "The hand-over thread: nobody has lost a case at a shift change since spring.",
    );
    story.line(
        Lines::CarryForward,
        "Saying aloud that we are stuck, before lunch and not after two days.",
    );
    story.step(StepId::Arrive, 9);
}

fn frame(story: &mut Story) {
    story.agree(AgreementField::Mission(
        "We keep ships and lorries moving for the forty small harbours that use our booking software.".into(),
    ));
    story.agree(AgreementField::Connected(
        "One case a week is told from start to end, in the words of the harbour that called.".into(),
    ));
    story.guardrail(
        Class::Fixed,
        "Each of us works on site three days a week from the day the change begins.",
        "Letter of the managing director to all teams",
        Some("2027-06-30"),
    );
    story.guardrail(
        Class::Flexible,
        "Wednesday is one of the three days; every team picks the other two.",
        "Head of operations, questions and answers on the letter",
        Some("2027-06-30"),
    );
    story.guardrail(
        Class::Fixed,
        "Passenger and crew lists are opened on company laptops only, and are never printed.",
        "Security handbook, section 4",
        None,
    );
    story.guardrail(
        Class::Unknown,
        "Whether the early shift, from 05:30, may be worked from home.",
        "Asked the head of operations; no answer yet",
        None,
    );
    for ours in [
        "Which two days besides Wednesday, person by person",
        "How one shift hands over to the next",
        "How we meet when some of us are in the room and some on the call",
        "What is worth interrupting each other for",
    ] {
        story.line(Lines::Ours, ours);
    }
    story.step(StepId::Frame, 10);
}
