//! A meeting as meetings go: nine people, one of them late, one who leaves, a vote that comes late, two objections to one
//! norm, a decision that is not the team's, a slow line, and a sentence typed where letters are commands.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use norming::domain::proposal::{Outcome, Proposal};
use norming::domain::session::Session;

use super::walk::{Walk, file_of, session_in};

const TEAM: &str = "Kelp Farm";
const NOW: &str = "2027-03-04T14:00";
const NOTE: &str = "Gus may leave in May";

const CONTESTED: &str = "When a diver asks in the log, we answer within four hours";
const WORRY: &str = "Nobody reads the log at sea";
const OTHER_WORRY: &str = "Two of us have no log account";
const AMENDED: &str = ", or by radio when the boat is out";
const AMENDED_AGAIN: &str = "; whoever has no account asks by radio, too";
const NOT_OURS: &str = "Each boat has two days a month without harvest";
const HARM: &str = "The buyer wants harvest on every day";
const PLAIN: &str = "We start each call with the people at sea";

#[test]
fn a_meeting_of_nine_people_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    prepare_with_a_note(folder.path());
    let mut walk = Walk::start(folder.path(), NOW, &[TEAM]);
    walk.term.never_shows(NOTE);
    start(&mut walk);
    somebody_joins(&mut walk);
    gather(&mut walk);
    draft(&mut walk);
    two_objections(&mut walk);
    escalate(&mut walk);
    somebody_leaves(&mut walk);
    late_vote(&mut walk);
    let (parts, keys) = walk.counts();
    println!("{keys} keys beyond text and votes: {parts}");
    walk.quit();
    let file = file_of(folder.path(), "kelp-farm");
    assert!(!fs::read_to_string(&file).unwrap().contains(NOTE));
    assert_kept(&session_in(&file));
}

/// The day before: the team and a private note, which Enter opens. What is typed there is on the lead's screen alone.
fn prepare_with_a_note(folder: &Path) {
    let mut walk = Walk::start(folder, NOW, &["new", TEAM]);
    walk.see("0 people").press("a");
    walk.term
        .paste("Ama\r\nBo\r\nCem\r\nDana\r\nEli\r\nFemi\r\nGus\r\nHana\r\n");
    walk.see("8 items to take").press("Enter").see("8 people");
    walk.press("Space Down Space Down Space")
        .see("3 in the room, 5 remote");
    walk.press("Tab Tab Tab Tab Tab Tab Tab Tab")
        .see("keep in mind")
        .press("Enter");
    walk.text(NOTE).see(NOTE).press("Esc").see_no(NOTE).saved();
    walk.quit();
}

/// The meeting begins, and the remote people are heard.
fn start(walk: &mut Walk) {
    walk.see("MY NOTES").press("n").see("Is everybody here?");
    walk.press("Enter").see("[ARRIVE]").see("Hear Dana");
    walk.press("Space Space Space Space Space")
        .see("Heard 5 of 5 remote");
    walk.count("Arrive");
}

/// The ninth comes in the middle of Concerns, and the step stays.
fn somebody_joins(walk: &mut Walk) {
    for step in ["[FRAME]", "[CONCERNS]"] {
        walk.press("n").see("Still missing").press("n").see(step);
    }
    walk.press("r").see("Who").text("Ida").press("Enter");
    walk.see("Joins the team: remote").press("Enter");
    walk.see("Ida joined: remote").see("[CONCERNS]");
    walk.count("Somebody joins");
}

/// Three frictions, three topics; a sentence typed where letters are commands becomes a paste.
fn gather(walk: &mut Walk) {
    for step in ["[VALUE]", "[GATHER]"] {
        walk.press("n").see("Still missing").press("n").see(step);
    }
    walk.term
        .keys("somebody forgot to close the paste\rand it went on\r");
    walk.see("it went on").press("Esc Esc").see_no("it went on");
    walk.press("a");
    walk.term
        .paste("Nobody read my question\r\nWe harvested in a storm\r\nThe boat came last\r\n");
    walk.see("3 items to take").press("Enter").see("3 items");
    walk.press("g Down Enter");
    for cluster in ["Questions", "Harvest", "Calls"] {
        walk.text(cluster).press("Enter");
    }
    walk.see("all in clusters").press("Tab");
    for dots in ["9", "6", "3"] {
        walk.text(dots).press("Enter");
    }
    walk.see("3 dots").press("Enter").see("most dots").press("Enter");
    walk.see("3 chosen");
    walk.count("Gather");
}

fn draft(walk: &mut Walk) {
    walk.press("n").see("[DRAFT]").press("Enter");
    for text in [CONTESTED, NOT_OURS, PLAIN] {
        walk.text(text).press("Enter").see(text);
    }
    walk.press("n").see("[DECIDE]").see(CONTESTED);
    walk.count("Draft");
}

/// Two low votes, the second withdrawn; after the words are amended another vote is low, with another objection.
fn two_objections(walk: &mut Walk) {
    walk.votes("443545412").press("Enter").see("Lowest 1");
    walk.press("o").text(WORRY).press("Enter").see(WORRY);
    walk.press("o Enter").see("Withdrawn").text("1").press("Enter");
    walk.press("e").text(AMENDED).press("Enter").see("Tally void");
    walk.votes("443545442").press("Enter").see("Lowest 2");
    walk.see("2 low votes or objections are open");
    walk.press("o Enter")
        .text(OTHER_WORRY)
        .press("Enter")
        .see(OTHER_WORRY);
    walk.press("e")
        .text(AMENDED_AGAIN)
        .press("Enter")
        .see("Tally void");
    walk.votes("443545443").press("Enter").see("Lowest 3");
    // A double Enter shows the outcomes at most.
    walk.press("o Enter").see("One low vote or objection is open");
    walk.press("o Enter").see("All who voted are at three or more");
    walk.press("Enter").see("Ama").press("Enter").see("2 of 3");
    walk.count("Decide, two objections");
}

/// The team hands over what it cannot decide, with an objection open.
fn escalate(walk: &mut Walk) {
    walk.votes("443545410").press("Enter").see("Lowest 0");
    walk.press("o").text(HARM).press("Enter").see(HARM);
    walk.press("Enter").see("5 Escalate").press("5");
    walk.text("Harbour office")
        .press("Enter")
        .text("2027-03-15")
        .press("Enter");
    walk.see("3 of 3").see(PLAIN);
    walk.count("Decide, escalated");
}

/// Eight vote, the result is shown, and the ninth is added before anything is decided.
fn late_vote(walk: &mut Walk) {
    walk.votes("4435").see("4 votes");
    // Over a slow line an arrow is an arrow: it takes no vote away.
    walk.term
        .keys_apart(&["\x1b", "[", "B"], Duration::from_millis(30));
    walk.votes("4544").press("Enter").see("8 votes");
    walk.press("r").text("gus").press("Enter").see("Today: remote");
    walk.press("Enter").see("Gus: remote");
    walk.press("Enter").see("5 Add a late vote").press("5");
    walk.text("4").press("Enter").see("9 votes");
    walk.press("Enter")
        .see("Adopt")
        .press("Enter")
        .see("Bo")
        .press("Enter");
    walk.see("Steward").saved();
    walk.count("Decide, late vote");
}
/// Gus leaves for today before the last vote, and is back for it.
fn somebody_leaves(walk: &mut Walk) {
    walk.press("r").text("gus").press("Enter").see("Gus");
    walk.press("Enter").see("Gus: absent");
}

fn assert_kept(session: &Session) {
    assert_eq!(session.team_now().count(), 9);
    let workshop = session.open_workshop().unwrap();
    assert_eq!(workshop.sitting().unwrap().present(), 9, "Ida came, Gus is back");
    let [contested, not_ours, plain] = &workshop.proposals.iter().collect::<Vec<_>>()[..] else {
        panic!("three proposals: {:?}", workshop.proposals);
    };
    assert_eq!(contested.outcome(), Some(&Outcome::Adopted));
    assert_eq!(contested.text, format!("{CONTESTED}{AMENDED}{AMENDED_AGAIN}"));
    assert_eq!(
        lows(contested),
        [2, 1, 0],
        "each vote with its own low votes, none twice"
    );
    let harms: Vec<(&str, bool)> = contested
        .objections
        .iter()
        .map(|one| (one.harm.as_str(), one.is_open()))
        .collect();
    assert_eq!(harms, [(WORRY, false), ("", false), (OTHER_WORRY, false)]);

    let escalated = |to: &str, by: NaiveDate| Outcome::Escalated {
        to: to.to_owned(),
        by: Some(by),
    };
    let by = NaiveDate::from_ymd_opt(2027, 3, 15).unwrap();
    assert_eq!(not_ours.outcome(), Some(&escalated("Harbour office", by)));
    assert!(not_ours.open_objections().any(|one| one.harm == HARM));

    assert_eq!(plain.outcome(), Some(&Outcome::Adopted));
    assert_eq!(plain.tally().unwrap().counts().fingers, [0, 0, 0, 1, 6, 2]);
}

/// How many were below the line in each vote on it.
fn lows(proposal: &Proposal) -> Vec<u16> {
    proposal
        .rounds
        .iter()
        .map(|round| round.tally.counts().below(3))
        .collect()
}
