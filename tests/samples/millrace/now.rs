//! The workshop of November 2026, as it stands in the middle of Decide: four days at the depot from January.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::people::Place;
use norming::domain::proposal::ProposalField;
use norming::domain::workshop::{Call, StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    prepare(story);
    frame(story);
    concerns(story);
    value(story);
    look_back(story);
    gather(story);
    draft(story);
    decide(story);
}

/// What the lead did the day before: the transition, a guardrail, part of the case.
fn prepare(story: &mut Story) {
    story.on("2026-11-17");
    story.open(WorkshopKind::Transition);
    story.transition(
        ["two days a week at the Weir Road depot", "four days a week at the depot"],
        "2027-01-11",
        Trigger::Policy,
        "Networks and planning are to sit on one floor, so that a burst main has all its people in one place.",
    );
    story.guardrail_now_says(
        "Two days a week",
        vec![
            GuardrailField::Text(
                "Four days a week at the Weir Road depot from the day we move; the fifth day is each one's own."
                    .into(),
            ),
            GuardrailField::Source("Director of networks, at the last town hall".into()),
            GuardrailField::Until(Some(day("2027-12-31"))),
        ],
    );
    story.case(
        "out of sight",
        [
            "Plans that went out unchecked: seven in the winter before, one since; that one was checked aloud.",
            "One trench in the wrong place costs a month of our time.",
        ],
        "Eluned",
        "2027-01-29",
    );
    story.sits("Fatima", Place::InRoom);
    story.sits("Jomo", Place::Remote);
    story.sits("Eluned", Place::Async);
    story.start("2026-11-18T09:30:00", ["Jomo", "Priya", "Fatima"]);
    story.line(
        Lines::CarryForward,
        "Soup: we learned more from each other at 12:30 than in any meeting.",
    );
    story.line(
        Lines::CarryForward,
        "We asked for one month to try the days before they counted. Let us ask again.",
    );
    story.step(StepId::Arrive, 5);
}

fn frame(story: &mut Story) {
    story.still_true("pumping stations");
    story.still_true("a crew that calls");
    story.gone("train to the depot");
    story.guardrail(
        Class::Flexible,
        "The floor is staffed from 09:30 to 15:00; outside that, each team sets its hours.",
        "Director of networks, at the last town hall",
        Some("2027-12-31"),
    );
    story.guardrail(
        Class::Unknown,
        "How the four days count for those who work four days in all.",
        "Asked at the town hall; \"we will look into it\"",
        None,
    );
    story.line(Lines::Ours, "What we keep the fifth day for");
    story.line(Lines::Ours, "Where on the floor it is loud, and where it is not");
    story.step(StepId::Frame, 8);
}

fn concerns(story: &mut Story) {
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "When a main bursts, an hour goes by before networks and planning talk.",
        "To have all the people of a burst main within one shout.",
    );
    let owner = story.person("Agnieszka");
    story.case_fields("a main bursts", vec![ConcernField::Owner(Some(owner))]);
    story.concern(
        Whose::Leaders,
        Known::Written,
        "Teams may read four days as a punishment, and the best of them may leave.",
        "To keep people who know where the old pipes are.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "On the fifth day, the ones at home will be decided about over soup.",
        "To be asked, wherever we are that day.",
    );
    story.unknown(
        "Do four days in all mean four at the depot, or three?",
        Some(("Agnieszka", "2026-12-11")),
        "Priya and Lachlan keep two days at the depot until there is an answer in writing.",
    );
    story.unknown(
        "Will the two booths upstairs get a lift, or two more on the ground floor?",
        Some(("Noor", "2026-12-18")),
        "Noor books the small meeting room downstairs for anybody who cannot take the stairs.",
    );
    story.step(StepId::Concerns, 8);
}

fn value(story: &mut Story) {
    story.rates(FourC::Connection, "444345");
    story.rates(FourC::Collaboration, "443444");
    story.rates(FourC::Creativity, "232313");
    story.rates(FourC::Culture, "343443");
    story.worth(
        FourC::Creativity,
        [
            "Tracing an old pipe on paper, three pencils at once.",
            "Trying a model on a dry day with the door shut.",
            "Keeping two quiet hours on a loud floor.",
            "",
        ],
    );
    story.agree(AgreementField::Sentence(
        "We come together to check each other's plans and to be one shout away from the crews;\n\
         we stay apart to draw what nobody has drawn before."
            .into(),
    ));
    story.step(StepId::Value, 6);
}

fn look_back(story: &mut Story) {
    story.verdict("whoever hears it first", "555454", Call::Keep, "");
    story.verdict(
        "a plan is ready",
        "332323",
        Call::Revise,
        "At the desk we check aloud, and the plan itself does not say who found what.",
    );
    story.verdict(
        "Thursday noon",
        "443354",
        Call::Retire,
        "After the move everybody is there four days; what matters is who is not, and leave shows that.",
    );
    story.verdict(
        "eat together",
        "555545",
        Call::Revise,
        "Four shared lunches would be a duty. Two were what we liked.",
    );
    story.verdict("passes 20 minutes", "434344", Call::Keep, "");
    story.verdict("\"deep\"", "443453", Call::Keep, "Never more needed than now.");
    story.step(StepId::LookBack, 14);
}

fn gather(story: &mut Story) {
    story.cluster(
        "A loud floor",
        11,
        &[
            "Heard every word of a call about somebody's boiler; the model had to start again.",
            "Took my own call in the stairwell, in the cold.",
        ],
    );
    story.wish(
        "The reading room of a library I knew had one loud table, and it was a good one.",
        "A loud floor",
    );
    story.cluster(
        "The fifth day",
        8,
        &[
            "My valve was moved while I was at home; I saw it on the wall a day later.",
            "The soup had decided, I was told.",
        ],
    );
    story.cluster("Parking", 3, &["Eleven places for thirty cars."]);
    story.act(|session, mint| session.add_friction(mint, "The printer."));
    story.choose(&["A loud floor", "The fifth day"]);
    story.put_off("Parking", "Not ours: facilities lets us know before the move.");
    story.step(StepId::Gather, 5);
}

fn draft(story: &mut Story) {
    story.revise(
        "a plan is ready",
        "When a plan is ready, its checker writes the result on the plan within one working day, \
         also when we have talked it through at the desk.",
    );
    story.revise(
        "eat together",
        "When it is Tuesday or Thursday, those of us at the depot eat together at 12:30, unless a crew calls; \
         on other days lunch is each one's own.",
    );
    story.draft(&Draft {
        topic: "A loud floor",
        text: "When a call goes on for more than 5 minutes, we take it to a booth upstairs.",
        why: "Thirty people share the floor, and a model needs quiet to stand up.",
        signal: "Whoever has put \"deep\" in the calendar works without a headset.",
        rails: &["Four days a week", "floor is staffed"],
        concerns: &["open floor", "punishment"],
        four_cs: &[FourC::Creativity],
    });
    story.draft(&Draft {
        topic: "The fifth day",
        text: "When one of us has their fifth day, we decide nothing about their plans \
               before they have answered in the thread, unless a main has burst.",
        why: "Soup is for learning, not for deciding about somebody who is not there.",
        concerns: &["over soup"],
        four_cs: &[FourC::Connection, FourC::Culture],
        ..Draft::default()
    });
    story.step(StepId::Draft, 8);
}

fn decide(story: &mut Story) {
    story.adopt("its checker writes", "544454", "Lachlan");
    story.votes("to a booth", "444413");
    story.object(
        "to a booth",
        "The booths are up a flight of stairs that one of us cannot take.",
    );
    story.set(
        "to a booth",
        ProposalField::Text(
            "When a call goes on for more than 5 minutes, we take it to a booth upstairs or to the room \
             booked downstairs,\nunless a crew is on the line and needs the map on the wall."
                .into(),
        ),
    );
    story.action(
        "Book the small room downstairs for the first month.",
        "Noor",
        "2026-12-04",
    );
    story.park("A plan for who brings the pot, now that we are thirty");
    story.step(StepId::Decide, 6);
    let standing = story.proposal("to a booth");
    story.stand_at(StepId::Decide, standing.as_ref());
}
