//! The norms of the merged team: drafts, votes, the close; and what happened since then.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::ConcernField;
use norming::domain::objection::Closing;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::workshop::StepId;

use crate::norms::Draft;
use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    gaps(story);
    decide_revised(story);
    decide_new(story);
    close(story);
    since_then(story);
}

fn gaps(story: &mut Story) {
    story.cluster(
        "From forecast to map",
        14,
        &[
            "The gust was in the forecast at four and on the map at noon.",
            "Nobody could say whose ticket it was any more.",
        ],
    );
    story.cluster("Two offices", 9, &["It is always Tannery Lane that dials in."]);
    story.cluster(
        "Words",
        7,
        &["What one half calls a gust, the other calls a squall."],
    );
    story.choose(&["From forecast to map", "Two offices"]);
    story.put_off("Words", "A glossary is work, not a norm: see the actions.");
    story.step(StepId::Gather, 4);
    story.revise(
        "beside us",
        "When we are stuck for half an hour, we ask in the one joint channel, unless it is about a person.",
    );
    story.revise(
        "our day begins",
        "When our day begins, we post three lines by 09:00, what we wait for on top, unless we are on leave.",
    );
    story.split(
        "a model or its data",
        [
            "When we change a forecast model, we post what will move on the maps one working day before it\n\
             goes live, unless a storm warning forces our hand.",
            "When a data source changes its shape, whoever sees it first opens a ticket for both offices\n\
             within the hour.",
        ],
    );
    story.revise(
        "it is Tuesday",
        "When it is the first or third Tuesday, we all come to one office, by turns, unless the rail alert is red.",
    );
    story.draft(&Draft {
        topic: "From forecast to map",
        text: "When work passes from forecast to map, both names stay on the ticket until the map is out.",
        why: "A hand-over with one name is a drop.",
        signal: "Any ticket in the last column shows a name from each half.",
        concerns: &["polite to each other"],
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Two offices",
        text: "When a meeting spans both offices, the host office alternats by month.",
        why: "Whoever always dials in stays a guest.",
        signal: "The calendar shows a different room each month.",
        rails: &["Two days a week", "budgets"],
        concerns: &["only be signing"],
        four_cs: &[FourC::Connection],
    });
    story.step(StepId::Draft, 8);
}

fn decide_revised(story: &mut Story) {
    story.votes_openly("shared board", "5445544455");
    story.decide("shared board", Outcome::Adopted, Some("Rafael"));
    story.adopt("stuck for half an hour", "4445344454", "Chiamaka");
    story.votes("three lines by 09:00", "4443443424");
    story.object(
        "three lines by 09:00",
        "On school mornings 09:00 finds me at a gate.",
    );
    story.set(
        "three lines by 09:00",
        ProposalField::Text(
            "When our day begins, we post three lines by 09:30, what we wait for on top, unless we are on leave."
                .into(),
        ),
    );
    story.votes("three lines by 09:30", "4443443434");
    let how = "Half an hour later; Atlas can live with it.".into();
    story.heard("three lines by 09:30", &Closing::Integrated { how });
    story.decide("three lines by 09:30", Outcome::Adopted, Some("Nadia"));
    story.adopt("a forecast model", "5545455454", "Rafael");
    story.adopt("a data source", "5454545445", "Saoirse");
    story.adopt("first or third Tuesday", "4344434354", "Bram");
}

fn decide_new(story: &mut Story) {
    story.votes("both names", "3343334343");
    let until = day("2026-09-16");
    story.decide("both names", Outcome::Trial { until }, Some("Dmitri"));
    story.adopt("host office", "4545454545", "Dmitri");
    story.step(StepId::Decide, 12);
}

fn close(story: &mut Story) {
    story.case_fields("cost without a story", vec![ConcernField::By(None)]);
    story.case(
        "polite to each other",
        [
            "Hours from a forecast to its map: eight in spring; we count again each quarter.",
            "A warning that reaches the roof on the same morning.",
        ],
        "Bram",
        "2026-10-01",
    );
    story.agree(AgreementField::Invitation(
        "The head of services walks a map with us, on the first Tuesday of a month, in Tannery Lane.".into(),
    ));
    story.action(
        "Merge the two glossaries, gust and squall first.",
        "Nadia",
        "2026-09-25",
    );
    story.action(
        "Open the joint channel and close the two old ones.",
        "Chiamaka",
        "2026-07-01",
    );
    story.park("A name for the team that is not two names");
    story.step(StepId::Case, 2);
    story.line(Lines::Triggers, "A forecast and a map disagree in public");
    story.step(StepId::Close, 4);
    story.close("2026-09-30", 9, "4435444344");
}

fn since_then(story: &mut Story) {
    story.on("2026-06-30");
    story.done("joint channel");
    story.on("2026-07-02");
    let (norm, today) = (story.norm("host office"), story.today);
    let text = "When a meeting spans both offices, the host office alternates by month.";
    story.act(|session, _| session.correct_norm(&norm, text, today));
    story.on("2026-08-05");
    story.answered(
        "move into Fell Street",
        "No: the lease in Tannery Lane runs until 2029.",
    );
    story.on("2026-08-28");
    story.leaves("Dmitri");
    story.on("2026-09-02");
    story.steward("both names", "Chiamaka");
    story.on("2026-10-01");
    story.case_fields(
        "polite to each other",
        vec![
            ConcernField::Evidence(
                "Hours from a forecast to its map: eight in spring, three and a half in the third quarter."
                    .into(),
            ),
            ConcernField::By(None),
        ],
    );
}
