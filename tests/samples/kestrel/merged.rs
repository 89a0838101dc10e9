//! The third workshop, of June 2026: Kestrel and Atlas become one team.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{Known, Whose};
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::people::Place;
use norming::domain::workshop::{Call, StepId, Trigger, WorkshopKind};

use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    arrive(story);
    frame(story);
    concerns(story);
    value(story);
    look_back(story);
}

fn arrive(story: &mut Story) {
    story.on("2026-06-15");
    for (name, place) in [
        ("Bram", Place::InRoom),
        ("Chiamaka", Place::Remote),
        ("Saoirse", Place::InRoom),
        ("Dmitri", Place::Remote),
    ] {
        story.joins(name, place);
    }
    story.open(WorkshopKind::Transition);
    story.transition(
        [
            "Kestrel forecasts at Fell Street, Atlas draws maps in Tannery Lane",
            "one team of ten in two offices, two days a week in either",
        ],
        "2026-07-01",
        Trigger::Reorganisation,
        "A storm passed between us: the forecast was right, and the map was a day old.",
    );
    story.start("2026-06-17T09:30:00", ["Leila", "Saoirse", "Bram"]);
    story.line(Lines::CarryForward, "Kestrel: the odd chart of the week.");
    story.line(
        Lines::CarryForward,
        "Atlas: nobody ships a map that a second person has not walked.",
    );
    story.step(StepId::Arrive, 6);
}

fn frame(story: &mut Story) {
    story.agree(AgreementField::Mission(
        "We tell people who work outdoors what the wind will do and show them where, in time to come down."
            .into(),
    ));
    story.agree(AgreementField::Connected(
        "Each month one of us spends a day with a customer: a roofer, a ranger, a crane crew.".into(),
    ));
    story.still_true("Station data");
    story.gone("One paid trip");
    story.guardrail_now_says(
        "Two days a week",
        vec![
            GuardrailField::Text(
                "Two days a week in either office, Fell Street or Tannery Lane, for each of us.".into(),
            ),
            GuardrailField::Source("Letter on the merger".into()),
            GuardrailField::Until(Some(day("2027-06-30"))),
        ],
    );
    story.guardrail(
        Class::Fixed,
        "The two budgets stay apart until the year ends, travel included.",
        "Finance, e-mail to both teams",
        Some("2026-12-31"),
    );
    story.line(Lines::Ours, "Which office on which day");
    story.line(
        Lines::Ours,
        "How a forecast becomes a map, and who says it is done",
    );
    story.step(StepId::Frame, 8);
}

fn concerns(story: &mut Story) {
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "Two good teams could spend a year being polite to each other.",
        "To see one product by winter, not two logos on one page.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "Kestrel wrote these norms; Atlas would only be signing them.",
        "That a newcomer's word weighs as much as an old hand's.",
    );
    story.unknown(
        "Will Atlas move into Fell Street one day?",
        Some(("Leila", "2026-08-31")),
        "Nobody ends a lease or moves house because of the merger.",
    );
    story.unknown(
        "Which ticket board survives, ours or theirs?",
        Some(("Bram", "2026-10-15")),
        "A ticket lives on the board it was born on, with a link from the other.",
    );
    story.unknown(
        "Who leads the team when the interim year is over?",
        None,
        "Leila and Bram lead together, and say so in the same words.",
    );
    story.step(StepId::Concerns, 8);
}

fn value(story: &mut Story) {
    story.rates(FourC::Connection, "3231224232");
    story.rates(FourC::Collaboration, "3322332433");
    story.rates(FourC::Creativity, "4344343444");
    story.rates(FourC::Culture, "3443434334");
    story.worth(
        FourC::Connection,
        [
            "Walking a map together before it goes out.",
            "Hearing each other's morning forecast on the radio line.",
            "Learning ten names and ten ways to say that one is busy.",
            "A Kestrel and an Atlas share a train seat or a call each week, drawn by lot.",
        ],
    );
    story.agree(AgreementField::Sentence(
        "We come together to walk the maps and to argue about odd charts;\n\
         we stay apart for the mornings and for the drawing."
            .into(),
    ));
    story.step(StepId::Value, 7);
}

fn look_back(story: &mut Story) {
    story.verdict(
        "beside us",
        "443224----",
        Call::Revise,
        "Two teams had two channels; a question landed in the wrong one and waited there.",
    );
    story.verdict(
        "our day begins",
        "444342----",
        Call::Revise,
        "Atlas starts at seven and needs to see at once what others wait for.",
    );
    story.verdict(
        "a model or its data",
        "332323----",
        Call::Revise,
        "One sentence for two things: a model is changed by us, a source changes under us.",
    );
    story.verdict(
        "Friday after 13:00",
        "231332----",
        Call::Retire,
        "Weekend maps go out on Friday afternoon, and that takes a call. Quiet hours are each one's own now.",
    );
    story.verdict(
        "it is Tuesday",
        "544543----",
        Call::Revise,
        "Every Tuesday in one place would send half of us across the country each week.",
    );
    story.verdict("shared board", "454544----", Call::Keep, "");
    story.ask_about("shared board");
    story.step(StepId::LookBack, 15);
}
