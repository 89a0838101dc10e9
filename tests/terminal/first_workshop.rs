//! A team's first workshop from an empty folder to the sealed file, with the documented keys.

use std::fs;
use std::path::{Path, PathBuf};

use norming::domain::agreement::FourC;
use norming::domain::gather::Cluster;
use norming::domain::guardrail::Class;
use norming::domain::norm::{Event, Status};
use norming::domain::objection::Closing;
use norming::domain::people::Place;
use norming::domain::tally::Tally;
use norming::domain::unknown::Owner;

use super::walk::{Walk, file_of, session_in, texts};

/// The team.
pub const TEAM: &str = "Harbour Crew";
const NOW: &str = "2027-03-04T14:00";

/// What was agreed, by topic; the last words of the first text came in by amending.
pub const TOPICS: [&str; 5] = ["Channels", "Response times", "Meetings", "Focus", "Joining"];
/// The texts as they were drafted.
pub const DRAFTS: [&str; 5] = [
    "Project questions go to the team channel, not to one person",
    "When someone asks in the channel, we answer or say by when within 4 hours",
    "If one of us is remote, everybody joins from a laptop of their own",
    "We keep the mornings until 11 free of meetings",
    "Each new person has a partner for the first six weeks",
];
const AMENDED: &str = ", and nobody has to read it at night";
const HARM: &str = "People on call would read it at night";

const FRICTIONS: [&str; 8] = [
    "Waited two days for a yes",
    "The answer was in a chat I am not in",
    "Decided at the coffee machine, heard of it on Monday",
    "Nobody said when they would answer",
    "Could not hear the room",
    "Five meetings before noon",
    "Did not know whom to ask in my first week",
    "Pinged three people for one question",
];

/// Holds the whole workshop and leaves its sealed file, for tests of what comes later.
pub fn hold(folder: &Path) -> PathBuf {
    hold_and_stay(folder).quit();
    file_of(folder, "harbour-crew")
}

/// Holds the whole workshop up to the moment after sealing.
pub fn hold_and_stay(folder: &Path) -> Walk {
    let mut walk = Walk::start(folder, NOW, &[]);
    begin_and_prepare(&mut walk);
    arrive(&mut walk);
    frame(&mut walk);
    concerns(&mut walk);
    value(&mut walk);
    gather(&mut walk);
    draft(&mut walk);
    decide_the_contested_norm(&mut walk);
    for number in 2..=5 {
        decide(&mut walk, number);
    }
    case(&mut walk);
    close(&mut walk);
    walk
}

#[test]
fn a_first_workshop_from_an_empty_folder_to_a_sealed_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::start(folder.path(), NOW, &[]);
    begin_and_prepare(&mut walk);
    arrive(&mut walk);
    frame(&mut walk);
    concerns(&mut walk);
    value(&mut walk);
    gather(&mut walk);
    draft(&mut walk);
    decide_the_contested_norm(&mut walk);
    decide(&mut walk, 2);
    quit_in_the_middle_and_come_back(folder.path(), &mut walk);
    for number in 3..=5 {
        decide(&mut walk, number);
    }
    case(&mut walk);
    close(&mut walk);

    let (parts, keys) = walk.counts();
    println!("{keys} keys beyond text and votes: {parts}");
    assert!(keys <= MOST_KEYS, "{keys} keys: {parts}");
    walk.quit();
    assert_sealed(&file_of(folder.path(), "harbour-crew"));
}

/// Measured, and a little; every key on top of texts and votes is one the lead has to know.
const MOST_KEYS: usize = 155;

/// From the empty home screen to the start of the meeting.
fn begin_and_prepare(walk: &mut Walk) {
    walk.see("Norming");
    walk.press("a").text(TEAM).press("Enter").see(TEAM);
    walk.count("Home");
    // The roster, one name a line, remote people first; the last three are in the room.
    walk.press("a");
    for name in ["Ada", "Bo", "Cem", "Dana", "Eli", "Femi", "Gus"] {
        walk.text(name).press("Enter");
    }
    walk.last("Hana").see("8 people");
    walk.press("Space Up Space Up Space")
        .see("3 in the room, 5 remote");
    walk.press("Tab Enter").text("all remote");
    walk.press("Tab").text("three days a week on site");
    walk.press("Tab").text("2027-05-01");
    walk.press("Enter").see("1 May").saved();
    walk.press("n")
        .see("Is everybody here?")
        .press("Enter")
        .see("[ARRIVE]");
    walk.count("Prepare");
}

/// Each remote person is heard once.
fn arrive(walk: &mut Walk) {
    walk.press("Space Space Space Space Space");
    walk.see("5 of 5");
    walk.press("n").see("[FRAME]");
    walk.count("Arrive");
}

/// The mission, three guardrails with class and source, and what is ours.
fn frame(walk: &mut Walk) {
    walk.press("Enter")
        .text("We keep the ferries on time")
        .press("Enter");
    walk.press("Tab a").text("Three days a week on site");
    walk.press("Tab f Tab").text("CEO, all hands").press("Enter");
    walk.text("Each team names its days");
    walk.press("Tab f f Tab").text("HR handbook 4.2").press("Enter");
    walk.text("Money for travel between sites");
    walk.press("Tab u Tab").last("nobody has said");
    walk.press("Tab a")
        .text("Which days, and what for")
        .press("Enter");
    walk.last("Where a decision is written down");
    walk.see("Where a decision is written down");
    walk.press("n").see("[CONCERNS]");
    walk.count("Frame");
}

/// Two concerns with the needs under them, the first of them heard, and an unknown with owner and date.
fn concerns(walk: &mut Walk) {
    walk.press("a").text("We drift apart");
    walk.press("Tab").text("To see that work moves");
    walk.press("Tab h Enter").text("New people learn slowly");
    walk.press("Tab").last("Somebody to ask");
    walk.press("Tab Tab a").text("Is there a desk for everybody?");
    walk.press("Tab d Tab").last("+30").see("3 Apr");
    walk.press("n").see("[VALUE]");
    walk.count("Concerns");
}

/// Four ratings, and the sentence.
fn value(walk: &mut Walk) {
    walk.votes("44533541").press("Enter").see("lowest 1");
    walk.votes("44533543").press("Enter");
    walk.votes("4453354-").press("Enter");
    // The caret of the last pad is gone before the next one is waited for.
    walk.votes("44533545").press("Enter").see("Take the lowest C");
    walk.press("Tab Enter");
    walk.text("We come together for hard choices; we stay apart for deep work");
    walk.press("Enter").see("hard choices").press("n").see("[GATHER]");
    walk.count("Value");
}

/// Eight frictions, five clusters, dots, and all five as topics.
fn gather(walk: &mut Walk) {
    walk.press("a");
    let (last, others) = FRICTIONS.split_last().unwrap();
    for friction in others {
        walk.text(friction).press("Enter");
    }
    walk.last(last).see("8 items");
    // The last one is under the cursor; the question for the next comes by itself, from the first on.
    walk.press("Enter");
    let clusters = [
        TOPICS[0], "1", "1", "1", TOPICS[1], TOPICS[2], TOPICS[3], TOPICS[4],
    ];
    for cluster in clusters {
        walk.text(cluster).press("Enter");
    }
    walk.press("Tab");
    for dots in ["9", "7", "5", "4", "3"] {
        walk.text(dots).press("Enter");
    }
    walk.see("9 dots")
        .press("Enter")
        .see("Choose the 5 with the most dots");
    walk.press("Enter").see("5 chosen");
    walk.press("n").see("[DRAFT]");
    walk.count("Gather");
}

/// One text for each topic.
fn draft(walk: &mut Walk) {
    walk.press("Enter");
    for text in DRAFTS {
        walk.text(text).press("Enter").see(text);
    }
    walk.press("n").see("[DECIDE]").see(DRAFTS[0]);
    walk.count("Draft");
}

/// A low vote is heard, the text amended, and the new words voted on before they are adopted.
fn decide_the_contested_norm(walk: &mut Walk) {
    walk.votes("44533541").press("Enter").see("Lowest 1");
    walk.press("o").text(HARM).press("Enter").see(HARM);
    walk.press("e").text(AMENDED).press("Enter").see("Tally void");
    walk.votes("44533543")
        .press("Enter")
        .see("Lowest 3")
        .see_no("void");
    walk.press("o Enter").see("Adopt");
    walk.press("Enter").see("Ada");
    walk.press("Enter").see("2 of 5");
    walk.count("Decide, contested");
}

/// Digits and four Enters, and the next one is there.
fn decide(walk: &mut Walk, number: usize) {
    walk.see(DRAFTS[number - 1]);
    walk.votes("44533545").press("Enter Enter").see("1 Adopt");
    walk.press("Enter Enter");
    if number < 5 {
        walk.see(&format!("{} of 5", number + 1)).see(DRAFTS[number]);
    } else {
        walk.see("Steward");
    }
    walk.count(&format!("Decide {number}"));
}

/// Half a vote on the screen, and the lead has to go.
fn quit_in_the_middle_and_come_back(folder: &Path, walk: &mut Walk) {
    walk.see(DRAFTS[2]).saved();
    walk.votes("4453").see("4 votes");
    walk.quit();
    let file = file_of(folder, "harbour-crew");
    let session = session_in(&file);
    let workshop = session.open_workshop().unwrap();
    let third = workshop.proposals.iter().nth(2).unwrap();
    assert!(third.rounds.is_empty(), "unrevealed votes are written nowhere");
    assert!(
        texts(&folder.join("state"))
            .iter()
            .all(|text| !text.contains("4453"))
    );

    walk.start_again(&[TEAM]);
    walk.see("[DECIDE]").see(DRAFTS[2]).see("3 of 5").see("paused");
    walk.press("t").see_no("paused");
    walk.count("Quit and come back");
}

/// What answers the concern that was heard.
fn case(walk: &mut Walk) {
    walk.press("n").see("[CASE]").see("We drift apart");
    walk.press("e").text("Demo every second Friday").press("Enter");
    walk.press("n").see("[CLOSE]");
    walk.count("Case");
}

/// When we slip, the review date, the team's yes, worth it, and sealing.
fn close(walk: &mut Walk) {
    // What was agreed is there to be read, without a key.
    walk.see("READ-BACK").see(DRAFTS[1]).see("Read the changes aloud");
    walk.press("Tab Enter")
        .text("Say so in the stand-up, kindly")
        .press("Enter");
    walk.press("Tab Tab Enter").see("30 days");
    walk.press("Enter").see("3 Apr");
    walk.text("8").press("Enter").see("8 of 8");
    walk.votes("44554455").press("Enter");
    walk.press("Down Enter").see("Not yet").press("Enter");
    walk.see("Sealed").see("5 norms").see(DRAFTS[4]).saved();
    walk.count("Close");
}

fn counts(tally: Option<&Tally>) -> [u16; 6] {
    tally.unwrap().counts().fingers
}

/// What a reader of the file finds.
fn assert_sealed(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    let session = session_in(file);
    assert_eq!(session.team, TEAM);
    assert!(session.open_workshop().is_none());
    assert_eq!(session.revisions.len(), 1);
    let revision = session.revisions.iter().next().unwrap();
    let workshop = &revision.workshop;

    // Five norms in force, each with its topic, steward, vote and the first station of its life.
    let norms: Vec<_> = session.in_force().collect();
    let amended = format!("{}{AMENDED}", DRAFTS[0]);
    let words = [amended.as_str(), DRAFTS[1], DRAFTS[2], DRAFTS[3], DRAFTS[4]];
    for (at, norm) in norms.iter().enumerate() {
        assert_eq!((norm.text.as_str(), norm.topic.as_str()), (words[at], TOPICS[at]));
        assert_eq!(norm.status, Status::Adopted);
        // The first was amended after a vote, and its life has the words before.
        let stations = if at == 0 { 2 } else { 1 };
        assert_eq!(norm.lineage.len(), stations);
        let born = &norm.lineage[stations - 1];
        assert_eq!((born.event, born.text.as_str()), (Event::Adopted, words[at]));
        assert_eq!(born.revision.as_ref(), Some(&workshop.id));
        assert!(norm.links.frictions.is_empty());
    }
    assert_eq!(norms.len(), 5);
    let first = &norms[0].lineage[0];
    assert_eq!((first.event, first.text.as_str()), (Event::Amended, DRAFTS[0]));
    assert_eq!(first.reason, HARM);
    let stewards: Vec<&str> = norms
        .iter()
        .map(|norm| session.name_of(norm.steward.as_ref().unwrap()))
        .collect();
    assert_eq!(stewards, ["Ada", "Bo", "Cem", "Dana", "Eli"]);
    assert_eq!(counts(norms[0].tally.as_ref()), [0, 0, 0, 3, 3, 2]);
    assert_eq!(counts(norms[1].tally.as_ref()), [0, 0, 0, 2, 3, 3]);
    assert_eq!(revision.read_back.new.len(), 5);

    // How the contested one got there.
    let contested = workshop.proposals.iter().next().unwrap();
    let rounds: Vec<(&str, [u16; 6])> = contested
        .rounds
        .iter()
        .map(|round| (round.text.as_str(), counts(Some(&round.tally))))
        .collect();
    let before = (DRAFTS[0], [0, 1, 0, 2, 3, 2]);
    assert_eq!(rounds, [before, (amended.as_str(), [0, 0, 0, 3, 3, 2])]);
    let objections: Vec<_> = contested.objections.iter().collect();
    assert_eq!(objections.len(), 1);
    assert_eq!(objections[0].harm, HARM);
    assert!(matches!(objections[0].closing, Closing::Integrated { .. }));

    // The frame and the concerns.
    let guardrails: Vec<_> = session
        .guardrails
        .iter()
        .map(|one| (one.terms.class, one.terms.source.as_str()))
        .collect();
    let expected = [
        (Some(Class::Fixed), "CEO, all hands"),
        (Some(Class::Flexible), "HR handbook 4.2"),
        (Some(Class::Unknown), "nobody has said"),
    ];
    assert_eq!(guardrails, expected);
    let needs: Vec<&str> = session.concerns.iter().map(|one| one.need.as_str()).collect();
    assert_eq!(needs, ["To see that work moves", "Somebody to ask"]);
    assert_eq!(
        session.concerns.iter().next().unwrap().case.evidence,
        "Demo every second Friday"
    );
    let unknown = session.unknowns.iter().next().unwrap();
    let Owner::Person(owner) = &unknown.owner else {
        panic!("{unknown:?}");
    };
    assert_eq!(session.name_of(owner), "Dana");
    assert_eq!(unknown.by.unwrap().to_string(), "2027-04-03");

    // The agreement and the meeting.
    assert_eq!(session.agreement.mission, "We keep the ferries on time");
    assert_eq!(session.agreement.ours.len(), 2);
    assert!(session.agreement.sentence.starts_with("We come together"));
    assert!(session.agreement.slips.starts_with("Say so"));
    assert_eq!(session.agreement.review_on.unwrap().to_string(), "2027-04-03");
    assert_eq!(
        counts(workshop.ratings.get(&FourC::Connection)),
        [0, 1, 0, 2, 3, 2]
    );
    assert_eq!(workshop.ratings[&FourC::Creativity].counts().abstain, 1);
    assert_eq!(workshop.clusters.iter().map(Cluster::dots).max(), Some(9));
    assert_eq!(workshop.sign_off.map(|yes| (yes.yes, yes.of)), Some((8, 8)));
    assert_eq!(counts(workshop.worth_it.as_ref()), [0, 0, 0, 0, 4, 4]);
    let sitting = workshop.sitting().unwrap();
    let remote = sitting.attendance.iter().filter(|one| one.place == Place::Remote);
    assert_eq!(remote.filter(|one| one.heard).count(), 5);

    // Raw frictions have left the file.
    assert!(workshop.frictions.is_empty());
    for friction in FRICTIONS {
        assert!(!text.contains(friction), "{friction}");
    }
}
