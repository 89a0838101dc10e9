//! The first workshop, of March 2025: the lease has ended and everybody works from home.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{Known, Whose};
use norming::domain::guardrail::Class;
use norming::domain::people::Place;
use norming::domain::workshop::{StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::Story;

pub fn tell(story: &mut Story) {
    arrive(story);
    understand(story);
    gather(story);
    draft(story);
    decide(story);
    close(story);
}

fn arrive(story: &mut Story) {
    story.on("2025-03-10");
    story.open(WorkshopKind::First);
    for name in ["Tamsin", "Rafael", "Yuki", "Oskar", "Nadia", "Imre"] {
        story.joins(name, Place::Remote);
    }
    story.transition(
        ["six desks in one rented room", "everybody remote, in four towns"],
        "2025-04-01",
        Trigger::Policy,
        "The lease ended and was not renewed.",
    );
    story.start("2025-03-12T14:00:00", ["Tamsin", "Yuki", "Nadia"]);
    story.line(Lines::CarryForward, "Thinking aloud over the morning chart.");
    story.step(StepId::Arrive, 7);
}

fn understand(story: &mut Story) {
    story.agree(AgreementField::Mission(
        "We tell people who work outdoors what the wind will do, in time for them to come down.".into(),
    ));
    story.guardrail(
        Class::Fixed,
        "Station data of customers stays off private devices.",
        "Contract annex for all customers",
        None,
    );
    story.guardrail(
        Class::Flexible,
        "One paid trip a quarter for each of us, to meet the others.",
        "Head of services, budget note",
        Some("2025-12-31"),
    );
    story.line(
        Lines::Ours,
        "Our hours, as long as the morning forecast is out by 06:30",
    );
    story.step(StepId::Frame, 8);
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "When a forecast misses, it takes a day to find out who knew what.",
        "To learn from a miss while it is fresh.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "We shall forget to tell each other the small things.",
        "To keep the weather in each other's heads.",
    );
    story.step(StepId::Concerns, 10);
    story.rates(FourC::Connection, "334233");
    story.rates(FourC::Collaboration, "443434");
    story.rates(FourC::Creativity, "333332");
    story.rates(FourC::Culture, "454444");
    story.agree(AgreementField::Sentence(
        "We come together for the misses; we stay apart for the mornings.".into(),
    ));
    story.step(StepId::Value, 9);
}

fn gather(story: &mut Story) {
    story.cluster(
        "Asking for help",
        9,
        &["The same question, asked of three people in three private chats."],
    );
    story.cluster("Video", 4, &["Talked to six black squares."]);
    story.cluster(
        "Knowing each other's day",
        6,
        &["Waited for somebody who was on a train."],
    );
    story.cluster(
        "Changes",
        7,
        &["A model was retrained overnight, and the phone rang at six."],
    );
    story.cluster("Quiet time", 4, &["Friday went by in calls about Monday."]);
    story.choose(&[
        "Asking for help",
        "Video",
        "Knowing each other's day",
        "Changes",
        "Quiet time",
    ]);
    story.step(StepId::Gather, 12);
}

fn draft(story: &mut Story) {
    story.draft(&Draft {
        topic: "Asking for help",
        text: "When we need help, we ask in the team channel and not in private.",
        why: "An answer in private is given once; in the channel it is given for good.",
        signal: "A question gets its answer from somebody it was not addressed to.",
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Video",
        text: "When we meet, each of us has the camera on.",
        why: "We want to see who is lost.",
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Knowing each other's day",
        text: "When our day begins, we write our plan for it in three lines before 10:00.",
        why: "So that nobody has to ask who is there.",
        signal: "Six short posts each morning, no call about them.",
        concerns: &["small things"],
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Changes",
        text: "When we change a model or its data, we tell everybody it touches within one working day.",
        why: "The one who answers the phone at six has to know what is new.",
        signal: "The log of a miss names the change in its first line.",
        rails: &["Station data"],
        concerns: &["a forecast misses"],
        four_cs: &[FourC::Collaboration],
    });
    story.draft(&Draft {
        topic: "Quiet time",
        text: "When it is Friday after 13:00, we hold no meetings.",
        why: "One stretch a week to look at the past week's misses alone.",
        four_cs: &[FourC::Creativity],
        ..Draft::default()
    });
    story.step(StepId::Draft, 15);
}

fn decide(story: &mut Story) {
    story.adopt("we need help", "545444", "Yuki");
    story.adopt("the camera on", "433443", "Oskar");
    story.adopt("our day begins", "444354", "Nadia");
    story.adopt("a model or its data", "555445", "Rafael");
    story.adopt("Friday after 13:00", "545545", "Imre");
    story.step(StepId::Decide, 11);
}

fn close(story: &mut Story) {
    story.case(
        "a forecast misses",
        [
            "Hours from a miss to its first line in the log.",
            "Customers who are told why stay with us through a bad week.",
        ],
        "Rafael",
        "2025-08-29",
    );
    story.step(StepId::Case, 6);
    story.agree(AgreementField::Slips(
        "We say \"crosswind\" and smile. Whoever hears it thanks, and we turn back to the work.".into(),
    ));
    story.line(Lines::Triggers, "The place or the hours of our work change");
    story.line(Lines::Triggers, "Somebody joins or leaves");
    story.step(StepId::Close, 4);
    story.close("2025-09-10", 6, "454444");
}
