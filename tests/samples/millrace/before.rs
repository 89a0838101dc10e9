//! The first workshop, of February 2026: from everybody at home to two days at the depot; and the summer after it.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{Known, Whose};
use norming::domain::guardrail::Class;
use norming::domain::people::Place;
use norming::domain::workshop::{StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    arrive(story);
    frame(story);
    understand(story);
    gather(story);
    draft_for_the_crews(story);
    draft_for_the_days(story);
    decide(story);
    close(story);
    since_then(story);
}

fn arrive(story: &mut Story) {
    story.on("2026-02-09");
    story.open(WorkshopKind::First);
    for (name, place) in [
        ("Agnieszka", Place::InRoom),
        ("Jomo", Place::InRoom),
        ("Fatima", Place::Remote),
        ("Lachlan", Place::Remote),
        ("Noor", Place::InRoom),
        ("Priya", Place::Remote),
        ("Eluned", Place::Remote),
    ] {
        story.joins(name, place);
    }
    story.transition(
        ["everybody at home", "two days a week at the Weir Road depot"],
        "2026-03-02",
        Trigger::Policy,
        "The depot is rebuilt after the flood and has desks again.",
    );
    story.start("2026-02-11T09:00:00", ["Agnieszka", "Noor", "Jomo"]);
    story.line(
        Lines::CarryForward,
        "Whoever is free takes the crew's call; nobody asks whose crew it is.",
    );
    story.step(StepId::Arrive, 8);
}

fn frame(story: &mut Story) {
    story.agree(AgreementField::Mission(
        "We draw up the plans by which forty crews keep water running to the valley.".into(),
    ));
    story.agree(AgreementField::Connected(
        "Each of us rides along with a crew for one morning every quarter.".into(),
    ));
    story.guardrail(
        Class::Fixed,
        "Two days a week at the Weir Road depot.",
        "Director of networks, letter to all depots",
        Some("2026-12-31"),
    );
    story.guardrail(
        Class::Fixed,
        "Plans of pumping stations stay inside the company network.",
        "Site security rules, part 2",
        None,
    );
    story.guardrail(
        Class::Fixed,
        "From 06:30 to 16:00 a crew that calls reaches one of us.",
        "Service agreement between networks and planning, 2024",
        None,
    );
    story.guardrail(
        Class::Flexible,
        "The train to the depot counts as working time if we work on it.",
        "Head of planning, by word of mouth",
        Some("2026-12-31"),
    );
    story.line(Lines::Ours, "Which days at the depot, and what we keep them for");
    story.line(Lines::Ours, "How a plan is checked");
    story.step(StepId::Frame, 8);
}

fn understand(story: &mut Story) {
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "A plan leaves the house unchecked because its checker was out of sight.",
        "That no crew digs in the wrong place.",
    );
    story.concern(
        Whose::Leaders,
        Known::Guessed,
        "A team that is never seen may be forgotten when budgets are made.",
        "That good work has a face upstairs.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "Deep work on hydraulics does not survive an open floor.",
        "Two hours in a row, on most days.",
    );
    story.step(StepId::Concerns, 11);
    story.rates(FourC::Connection, "3342333");
    story.rates(FourC::Collaboration, "4434444");
    story.rates(FourC::Creativity, "3433343");
    story.rates(FourC::Culture, "4544454");
    story.agree(AgreementField::Sentence(
        "We come together to check each other's plans; we stay apart to draw them.".into(),
    ));
    story.step(StepId::Value, 10);
}

fn gather(story: &mut Story) {
    story.cluster(
        "Crew calls",
        9,
        &["A crew stood in the rain while three of us thought another had it."],
    );
    story.cluster(
        "Checking plans",
        8,
        &["A plan came back on Friday at five with forty remarks."],
    );
    story.cluster("Days at the depot", 6, &["Came in to an empty floor, twice."]);
    story.cluster(
        "Endless talks",
        5,
        &["Fifty minutes about one valve, and then again on Thursday."],
    );
    story.cluster(
        "Deep work",
        7,
        &["Lost a pressure model because somebody only had one quick thing."],
    );
    story.choose(&[
        "Crew calls",
        "Checking plans",
        "Days at the depot",
        "Endless talks",
        "Deep work",
    ]);
    story.step(StepId::Gather, 12);
}

fn draft_for_the_crews(story: &mut Story) {
    story.draft(&Draft {
        topic: "Crew calls",
        text: "When a crew calls, whoever hears it first says \"mine\" within a minute, wherever we sit.",
        why: "Nobody should stand in the rain while we look at each other.",
        signal: "One \"mine\" in the channel for each call, never two.",
        rails: &["a crew that calls"],
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Checking plans",
        text: "When a plan is ready, we hand it to its checker by noon and talk it through at the desk.",
        why: "A second pair of eyes is cheaper than a second trench.",
        signal: "No plan goes out on the day it was finished.",
        rails: &["pumping stations"],
        concerns: &["out of sight"],
        four_cs: &[FourC::Collaboration],
    });
}

fn draft_for_the_days(story: &mut Story) {
    story.draft(&Draft {
        topic: "Days at the depot",
        text: "When we plan to be at the depot, we enter it in the calendar by Thursday noon of the week before.",
        why: "So that nobody travels to an empty floor.",
        signal: "Nobody asks in the channel who is coming in.",
        rails: &["days a week"],
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Days at the depot",
        text: "When it is Tuesday or Thursday, we eat together at the depot at 12:30, unless a crew calls.",
        why: "The talk that helps in a flood is learned over soup.",
        rails: &["days a week"],
        concerns: &["never seen"],
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Endless talks",
        text: "When a talk passes 20 minutes without a result, we name one of us to settle it by a date.",
        why: "The valve does not change while we talk.",
        signal: "Each long thread ends with a name and a day.",
        four_cs: &[FourC::Culture],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Deep work",
        text: "When one of us has put \"deep\" in the calendar, we bring them nothing until it ends, \
               unless water is running where it should not.",
        why: "A pressure model is a house of cards for its first two hours.",
        signal: "Most of us have two such stretches a week, and they hold.",
        concerns: &["open floor"],
        four_cs: &[FourC::Creativity],
        ..Draft::default()
    });
    story.step(StepId::Draft, 16);
}

fn decide(story: &mut Story) {
    story.adopt("whoever hears it first", "5545554", "Jomo");
    story.adopt("a plan is ready", "4444344", "Eluned");
    story.adopt("Thursday noon", "4344444", "Noor");
    story.adopt("eat together", "4534453", "Agnieszka");
    story.adopt("passes 20 minutes", "4454445", "Lachlan");
    story.adopt("\"deep\"", "5555454", "Priya");
    story.step(StepId::Decide, 11);
}

fn close(story: &mut Story) {
    story.case(
        "out of sight",
        [
            "Plans that went out unchecked: seven in the winter before, none since Easter.",
            "One trench in the wrong place costs a month of our time.",
        ],
        "Eluned",
        "2026-09-30",
    );
    story.agree(AgreementField::Invitation(
        "The director of networks eats soup with us on a Thursday.".into(),
    ));
    story.action(
        "Frame the flood map and hang it over the long table.",
        "Jomo",
        "2026-03-20",
    );
    story.step(StepId::Case, 6);
    story.agree(AgreementField::Slips(
        "We knock twice, on the table or in the chat. No explanation is owed, on either side.".into(),
    ));
    story.line(Lines::Triggers, "The number of days at the depot changes");
    story.line(Lines::Triggers, "A crew was sent to the wrong place");
    story.step(StepId::Close, 4);
    story.close("2026-09-09", 7, "4454445");
}

fn since_then(story: &mut Story) {
    story.on("2026-03-18");
    story.done("flood map");
    story.on("2026-07-06");
    story.steward("Thursday noon", "Fatima");
    story.on("2026-09-07");
    let today = story.today;
    story.act(|session, _| session.move_review(Some(day("2026-11-25")), today));
}
