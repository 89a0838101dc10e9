//! Eight drafts for six topics.

use norming::domain::agreement::FourC;
use norming::domain::workshop::StepId;

use crate::norms::Draft;
use crate::story::Story;

pub fn tell(story: &mut Story) {
    for_the_desk(story);
    for_the_team(story);
    story.step(StepId::Draft, 18);
}

fn for_the_desk(story: &mut Story) {
    story.draft(&Draft {
        topic: "Hand-over between shifts",
        text: "When our shift ends, we post each open case with its next step in the hand-over thread \
               within 15 minutes, unless the desk is empty.",
        why: "A case that changes hands in writing is not lost, wherever the next shift sits.",
        signal: "The first post of a shift answers the last post of the one before.",
        concerns: &["before dawn"],
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Hand-over between shifts",
        text: "When a message reaches us after our shift, we leave it unread until the next one, \
               unless the duty phone rings.",
        why: "A shift that never ends is no shift.",
        signal: "Nothing is sent by hand between 22:30 and 05:30.",
        rails: &["early shift"],
        four_cs: &[FourC::Culture],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Interruptions",
        text: "When a ship or a lorry is standing still, we ring the duty phone within 5 minutes,\n\
               unless somebody has already claimed the case in the thread.",
        why: "A crane that waits costs the harbour more in an hour than we cost it in a month.",
        signal: "No case marked as standing still waits longer than 5 minutes for a name.",
        concerns: &["before dawn", "wrong things"],
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Interruptions",
        text: "When a colleague's desk lamp or status is red, we keep our question until the next full hour, \
               unless a harbour is on the line.",
        why: "Reading a log twice takes longer than waiting once.",
        signal: "Red lasts an hour or two, and questions arrive in a bunch at the full hour.",
        four_cs: &[FourC::Culture],
        ..Draft::default()
    });
}

fn for_the_team(story: &mut Story) {
    story.draft(&Draft {
        topic: "Hybrid meetings",
        text: "When one of us is on the call, every round begins with the call, and the room has its turn after.",
        why: "The room fills a silence before the line has carried it.",
        signal: "In the notes, the first name of each round is on the call.",
        concerns: &["a day after the room"],
        four_cs: &[FourC::Connection, FourC::Creativity],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Days on site",
        text: "When it is Wednesday, we sit at one table from 10:00 to 15:00 and take cases in pairs.",
        why: "Pairs at one table are what the train ride is for.",
        signal: "On a Wednesday, no one of us wears a headset alone.",
        rails: &["Wednesday", "three days a week"],
        concerns: &["learn too slowly", "eighty minutes"],
        four_cs: &[FourC::Connection, FourC::Creativity],
    });
    story.draft(&Draft {
        topic: "Decisions",
        text: "When we agree on something away from the screen, the one who proposed it posts it \
               in the team channel the same day, unless it concerns the two of us alone.",
        why: "What the corridor decides, the call has to be able to read.",
        signal: "A decision post ends with the name of whoever can be asked about it.",
        concerns: &["a day after the room"],
        four_cs: &[FourC::Culture],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "Learning",
        text: "When somebody is new to a product, we take two of its cases a week side by side with them,\n\
               on site or on a shared screen, until they tell us to stop.",
        why: "Nobody learns a harbour from a manual.",
        signal: "After six weeks a newcomer closes a case without asking.",
        rails: &["crew lists"],
        concerns: &["learn too slowly"],
        four_cs: &[FourC::Collaboration],
    });
}
