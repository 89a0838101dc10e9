//! The second workshop, of November 2025: two days a week at Fell Street; and the summer before it.

use norming::domain::agreement::{AgreementField, FourC};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::guardrail::Class;
use norming::domain::people::Place;
use norming::domain::proposal::Outcome;
use norming::domain::tally::Counts;
use norming::domain::workshop::{Call, StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::{Story, day, vote};

pub fn tell(story: &mut Story) {
    summer(story);
    arrive(story);
    understand(story);
    look_back(story);
    gaps(story);
    decide(story);
    close(story);
    confirm(story);
}

fn summer(story: &mut Story) {
    story.on("2025-08-29");
    story.leaves("Oskar");
    story.steward("the camera on", "Imre");
    story.on("2025-09-01");
    story.case_fields(
        "a forecast misses",
        vec![
            ConcernField::Evidence(
                "From a miss to its first line in the log: nineteen hours in spring, four in summer.".into(),
            ),
            ConcernField::By(None),
        ],
    );
    story.on("2025-09-15");
    story.joins("Leila", Place::InRoom);
}

fn arrive(story: &mut Story) {
    story.on("2025-11-03");
    story.open(WorkshopKind::Transition);
    story.sits("Rafael", Place::InRoom);
    story.sits("Nadia", Place::InRoom);
    story.transition(
        [
            "everybody remote, in four towns",
            "two days a week at Fell Street, three anywhere",
        ],
        "2025-12-01",
        Trigger::Policy,
        "The company took a floor in Fell Street and wants it used.",
    );
    story.start("2025-11-05T10:00:00", ["Yuki", "Leila", "Rafael"]);
    story.step(StepId::Arrive, 5);
}

fn understand(story: &mut Story) {
    story.still_true("Station data");
    story.still_true("One paid trip");
    story.guardrail(
        Class::Fixed,
        "Two days a week at Fell Street for each of us.",
        "Memo of the head of services on office days",
        Some("2026-12-31"),
    );
    story.step(StepId::Frame, 6);
    story.concern(
        Whose::Leaders,
        Known::Written,
        "The floor in Fell Street is a cost without a story.",
        "To say in one sentence what the days together are for.",
    );
    story.unknown(
        "May Imre's two days be taken in one block, because of the ferry?",
        Some(("Yuki", "2025-11-21")),
        "Imre comes for two days in a row, every week.",
    );
    story.step(StepId::Concerns, 6);
    story.rates(FourC::Connection, "433334");
    story.rates(FourC::Collaboration, "444443");
    story.rates(FourC::Creativity, "322322");
    story.rates(FourC::Culture, "444454");
    story.worth(
        FourC::Creativity,
        [
            "Chalk, and an argument about a front.",
            "Reading, and trying a model on old storms.",
            "Bringing a chart we do not understand.",
            "The odd chart of the week, on Tuesdays at eleven.",
        ],
    );
    story.agree(AgreementField::Sentence(
        "We come together for the misses and the odd charts; we stay apart for the mornings.".into(),
    ));
    story.step(StepId::Value, 6);
}

fn look_back(story: &mut Story) {
    story.verdict(
        "we need help",
        "433233",
        Call::Revise,
        "At Fell Street we would ask across the desk, and the others would never see the answer.",
    );
    story.verdict(
        "the camera on",
        "221213",
        Call::Retire,
        "Faces did not show who was lost; asking in rounds does, and two of us have thin lines.",
    );
    story.verdict("our day begins", "444454", Call::Keep, "");
    story.verdict("a model or its data", "444344", Call::Keep, "");
    story.verdict("Friday after 13:00", "555454", Call::Keep, "");
    story.step(StepId::LookBack, 12);
}

fn gaps(story: &mut Story) {
    story.cluster(
        "Tuesdays",
        8,
        &["Two of us came on Monday, three on Thursday, to an empty floor."],
    );
    story.cluster(
        "Drawing",
        6,
        &["The chalk board was full, and the call looked at its frame."],
    );
    story.cluster("Plants", 1, &["Who waters them from Friday to Tuesday."]);
    story.choose(&["Tuesdays", "Drawing"]);
    story.put_off("Plants", "Leila has adopted them.");
    story.step(StepId::Gather, 5);
    story.revise(
        "we need help",
        "When we need help, we ask in the team channel, also when the one who knows sits beside us.",
    );
    story.draft(&Draft {
        topic: "Tuesdays",
        text: "When it is Tuesday, we come to Fell Street for planning and critique, \
               unless the rail alert is red.",
        why: "A day together is worth the trip when all of us make it.",
        signal: "On Tuesdays nobody at Fell Street is on a call alone.",
        rails: &["Two days a week"],
        concerns: &["cost without a story"],
        four_cs: &[FourC::Connection, FourC::Creativity],
    });
    story.draft(&Draft {
        topic: "Drawing",
        text: "When one of us is on the call, everybody draws on the shared board, nobody on the wall.",
        why: "A front on the wall is a front for half of us.",
        signal: "The chalk is dusty.",
        four_cs: &[FourC::Creativity],
        ..Draft::default()
    });
    story.step(StepId::Draft, 7);
}

fn decide(story: &mut Story) {
    story.adopt("beside us", "545444", "Yuki");
    story.adopt("it is Tuesday", "444345", "Leila");
    story.votes("shared board", "554");
    let until = day("2025-11-12");
    story.decide("shared board", Outcome::Provisional { until }, Some("Rafael"));
    story.step(StepId::Decide, 8);
}

fn close(story: &mut Story) {
    story.case(
        "cost without a story",
        [
            "One odd chart a week on the wall in Fell Street, with what came of it.",
            "Three false alarms fewer in the first winter.",
        ],
        "Leila",
        "2026-02-27",
    );
    story.agree(AgreementField::Invitation(
        "The head of services sits in on an odd chart, on a Tuesday.".into(),
    ));
    story.action("Buy a board that the call can draw on.", "Rafael", "2025-11-28");
    story.step(StepId::Case, 3);
    story.step(StepId::Close, 3);
    story.close("2026-03-04", 6, "444354");
}

/// Those who had to leave early vote in the days after; the answer about the ferry comes; the review waits.
fn confirm(story: &mut Story) {
    story.on("2025-11-11");
    let norm = story.norm("shared board");
    let today = story.today;
    let late = Counts::of("43".bytes().map(vote));
    story.act(|session, _| session.add_late_votes(&norm, late, today));
    story.act(|session, _| session.confirm_norm(&norm, today));
    story.on("2025-11-20");
    story.answered(
        "because of the ferry",
        "Yes: Monday noon to Wednesday noon counts as two days.",
    );
    story.on("2025-11-27");
    story.done("the call can draw on");
    story.on("2026-02-26");
    story.act(|session, _| session.move_review(Some(day("2026-06-17")), day("2026-02-26")));
}
