//! What worries whom, what being together is worth, and what has cost the team something.

use norming::domain::agreement::{AgreementField, FourC};
use norming::domain::concern::{Known, Whose};
use norming::domain::workshop::StepId;

use crate::story::Story;

pub fn tell(story: &mut Story) {
    concerns(story);
    value(story);
    gather(story);
}

fn concerns(story: &mut Story) {
    let leaders = Whose::Leaders;
    story.concern(
        leaders,
        Known::Heard,
        "A harbour calls before dawn and nobody can say who has picked it up.",
        "To know that a customer in trouble is in somebody's hands, without having to ask.",
    );
    story.concern(
        leaders,
        Known::Written,
        "New colleagues learn too slowly when they cannot listen to others at work.",
        "That knowledge spreads before the two who hold most of it retire.",
    );
    story.concern(
        leaders,
        Known::Heard,
        "Quayside House is paid for and stands half empty.",
        "To be able to defend a rent in front of the board.",
    );
    story.concern(
        leaders,
        Known::Guessed,
        "People at home may spend their hours on the wrong things.",
        "To trust that effort goes where it helps a harbour most.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "Whoever is on the call hears of a decision a day after the room does.",
        "To have a say while it still counts.",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "Three of us travel eighty minutes each way; a day on site has to be worth that.",
        "That the time on the train is repaid by time with people.",
    );
    story.unknown(
        "May the early shift be worked from home?",
        Some(("Ines", "2026-11-30")),
        "Whoever has the early shift works it from home and comes in on another day that week.",
    );
    story.unknown(
        "Who pays for the taxi when the late shift misses the last train?",
        Some(("Paloma", "2026-12-04")),
        "Nobody on the late shift has to be on site that day.",
    );
    story.unknown(
        "Will it still be three days after the first year?",
        None,
        "We sign no season ticket that runs longer than a year.",
    );
    story.step(StepId::Concerns, 12);
}

fn value(story: &mut Story) {
    story.rates(FourC::Connection, "3243343");
    story.rates(FourC::Collaboration, "4344354");
    story.rates(FourC::Creativity, "2132231");
    story.rates(FourC::Culture, "4453454");
    story.worth(
        FourC::Connection,
        [
            "Lunch after a hard case; hearing how somebody sounds.",
            "The morning hello, and birthdays in the channel.",
            "Asking about a bad night shift before asking about its cases.",
            "Two names drawn on Monday have coffee by Friday, on site or on a call.",
        ],
    );
    story.worth(
        FourC::Collaboration,
        [
            "Two heads over one log file.",
            "Finding the right engineer: the duty list works from anywhere.",
            "Pulling in the next person before we are tired, not after.",
            "",
        ],
    );
    story.worth(
        FourC::Creativity,
        [
            "Sketching a new screen on the window with a pen.",
            "Collecting small annoyances over a month.",
            "Showing something half finished; at home we wait until it shines.",
            "Wednesday at 13:30: twenty minutes for anything unfinished.",
        ],
    );
    story.worth(
        FourC::Culture,
        [
            "Seeing that a mistake is met with a question.",
            "Notes that praise by name and say for what.",
            "Writing down why, so that the night shift can follow.",
            "",
        ],
    );
    story.agree(AgreementField::Sentence(
        "We come together for learning from live cases and for ideas that are not ready;\n\
         we stay apart for the deep work and for the hours when harbours call."
            .into(),
    ));
    story.step(StepId::Value, 11);
}

fn gather(story: &mut Story) {
    story.cluster(
        "Hand-over between shifts",
        10,
        &[
            "Called a harbour master back who had been helped an hour before.",
            "Woke up to eleven messages meant for the night shift.",
        ],
    );
    story.cluster(
        "Interruptions",
        8,
        &[
            "Four taps on the shoulder in an hour; the log file had to be read again each time.",
            "A crane stood still for forty minutes because the question was in a chat nobody watched.",
        ],
    );
    story.cluster(
        "Hybrid meetings",
        7,
        &[
            "The room laughed and the call did not know why.",
            "Tried to get a word in three times, then gave up and wrote an e-mail.",
        ],
    );
    story.cluster(
        "Days on site",
        6,
        &["Travelled to the trial day and sat on video calls until five."],
    );
    story.cluster(
        "Decisions",
        5,
        &["Learned from a customer that we had changed the cut-off time."],
    );
    story.cluster(
        "Learning",
        4,
        &["Three weeks in, and I had not heard one real call."],
    );
    story.wish(
        "A crew I sailed with explained every manoeuvre to the newest hand.",
        "Learning",
    );
    story.cluster(
        "Desks and lockers",
        2,
        &["Nobody knows where the second screens went."],
    );
    story.cluster("Kitchen rota", 1, &["The milk."]);
    story.choose(&[
        "Hand-over between shifts",
        "Interruptions",
        "Hybrid meetings",
        "Days on site",
        "Decisions",
        "Learning",
    ]);
    story.put_off("Desks and lockers", "Facilities decides; Tobias asks them.");
    story.put_off("Kitchen rota", "Not about how we talk to each other.");
    story.step(StepId::Gather, 14);
}
