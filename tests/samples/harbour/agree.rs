//! The votes, the case for the leaders, and the close; and the one thing that was done since.

use norming::domain::agreement::{AgreementField, Lines};
use norming::domain::concern::ConcernField;
use norming::domain::objection::Closing;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::workshop::StepId;

use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    decide(story);
    case(story);
    close(story);
}

fn decide(story: &mut Story) {
    story.adopt("When our shift ends", "5545445", "Mei");
    story.votes("after our shift", "4434454");
    story.decide(
        "after our shift",
        Outcome::Parked {
            reason: "It leans on the early shift, and that answer is still to come.".into(),
        },
        None,
    );
    story.adopt("standing still", "5554545", "Kwame");
    story.votes("desk lamp", "3333333");
    let until = day("2026-12-09");
    story.decide("desk lamp", Outcome::Trial { until }, Some("Arjun"));
    story.adopt("every round begins", "4545554", "Sunniva");

    story.votes("Wednesday", "4544143");
    story.object(
        "Wednesday",
        "After 14:30 there is one train an hour, and a child to be fetched at its end.",
    );
    let text = "When it is Wednesday, we sit at one table from 10:00 to 14:00 and take cases in pairs,\n\
                unless the duty phone has one of us.";
    story.set("Wednesday", ProposalField::Text(text.into()));
    story.votes("Wednesday", "4544444");
    let how = "The table ends at 14:00, before the last direct train.".into();
    story.heard("Wednesday", &Closing::Integrated { how });
    story.decide("Wednesday", Outcome::Adopted, Some("Tobias"));

    story.votes("away from the screen", "4424545");
    story.object(
        "away from the screen",
        "One more thing to write at the end of a long day.",
    );
    story.heard("away from the screen", &Closing::Noted);
    story.decide("away from the screen", Outcome::Adopted, Some("Paloma"));

    story.votes("side by side", "45445");
    let until = day("2026-12-02");
    story.decide("side by side", Outcome::Provisional { until }, Some("Yusuf"));
    story.step(StepId::Decide, 15);
}

fn case(story: &mut Story) {
    story.case(
        "before dawn",
        [
            "Minutes from the first ring to a name on the case, for the month before and the month after.",
            "A harbour that knows who has its case calls once, not three times.",
        ],
        "Mei",
        "2026-12-07",
    );
    story.case(
        "learn too slowly",
        [
            "Weeks until a newcomer closes a first case alone: nine last year.",
            "Two of us can go on leave at the same time without a gap on the desk.",
        ],
        "Yusuf",
        "2026-12-07",
    );
    story.answers("Wednesday", "half empty");
    story.case_fields(
        "half empty",
        vec![
            ConcernField::Benefit(
                "On Wednesdays our table is full; for the rest of the floor we cannot speak.".into(),
            ),
            ConcernField::Conceded(true),
        ],
    );
    story.agree(AgreementField::Invitation(
        "The head of operations joins the case review on a Wednesday, on the call and not in the room."
            .into(),
    ));
    story.action(
        "Ask facilities for a room microphone that carries from the window.",
        "Tobias",
        "2026-11-27",
    );
    story.action(
        "Draw up who is on site on which days, for the first two months.",
        "Ines",
        "2026-10-28",
    );
    story.action(
        "Take the time from first ring to first name, for ten calls before the change.",
        "Mei",
        "2026-12-04",
    );
    story.park("A shared list of the harbours' own words for things");
    story.step(StepId::Case, 7);
}

fn close(story: &mut Story) {
    story.agree(AgreementField::Slips(
        "Any of us says \"lighthouse\", in the room or in the chat. The answer is \"thank you\", and we go on.\n\
         The third lighthouse for one norm puts the norm on the next review, never a person."
            .into(),
    ));
    for trigger in [
        "The answer about the early shift arrives",
        "One of us leaves, or somebody new starts",
        "The managing director's letter is replaced",
        "Two harbours complain about the same thing in one month",
    ] {
        story.line(Lines::Triggers, trigger);
    }
    story.step(StepId::Close, 6);
    story.close("2026-12-09", 7, "5445454");
    story.on("2026-10-27");
    story.done("Draw up who is on site");
}
