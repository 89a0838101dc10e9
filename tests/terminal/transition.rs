//! Half a year later the place of work changes again: the same file is reopened, and its norms are revised.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use norming::domain::norm::{Event, Norm, Status};
use norming::domain::session::Session;

use super::first_workshop::{DRAFTS, TEAM, TOPICS, hold};
use super::walk::{Walk, session_in};

const LATER: &str = "2027-09-06T10:00";

const CHANGED: &str = "Two days a week on site, the days named by each site";
const SOURCE: &str = "CEO letter of 30 August";
const WHY_REVISED: &str = "Four hours was never met across time zones";
const WHY_RETIRED: &str = "Nobody kept it once calls with Asia began";
const ANSWER: &str = "Yes, but not on Tuesdays";
const ADDED: &str = "; across time zones, within a working day";
const GAP: &str = "Desks";
const NEW: &str = "Who books a desk and does not come gives it back by nine";

#[test]
fn a_transition_changes_what_it_must_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = hold(folder.path());
    let text_before = fs::read_to_string(&file).unwrap();
    let before = session_in(&file);

    let mut walk = Walk::start(folder.path(), LATER, &[TEAM]);
    // What is in force is there at once, and nothing of other teams.
    walk.see(TEAM).see("5 norms").see(DRAFTS[1]).see(DRAFTS[4]);
    prepare(&mut walk);
    frame(&mut walk);
    value(&mut walk);
    look_back(&mut walk);
    gather(&mut walk);
    draft(&mut walk);
    decide(&mut walk);
    close(&mut walk);
    let (parts, keys) = walk.counts();
    println!("{keys} keys beyond text and votes: {parts}");
    walk.quit();

    assert_norms(&before, &session_in(&file));
    assert_guardrails(&before, &session_in(&file));
    assert_lines(&text_before, &fs::read_to_string(&file).unwrap());
}

/// The transition in a sentence; it begins where the last one ended.
fn prepare(walk: &mut Walk) {
    walk.press("n").see("ransition").press("Enter").see("Preparing");
    walk.press("Tab Tab Enter").see("three days a week on site");
    walk.press("Tab").text("two days a week, two sites");
    walk.press("Tab").text("2027-10-01").press("Enter");
    walk.see("1 Oct").saved();
    walk.press("n")
        .see("Is everybody here?")
        .press("Enter")
        .see("[ARRIVE]");
    walk.press("Space Space Space Space Space").see("5 of 5");
    walk.press("n").see("[FRAME]");
    walk.count("Prepare and arrive");
}

/// Guardrails are asked about as a difference: one has changed, two are still true.
fn frame(walk: &mut Walk) {
    walk.see("still true?").see("We keep the ferries on time");
    walk.press("Tab Enter").see("Changed").press("Down Enter");
    walk.press("ctrl-a").text(CHANGED).press("Tab Tab");
    walk.press("ctrl-a").text(SOURCE).press("Enter");
    walk.see(SOURCE).press("Down");
    walk.press("Space Space").see_no("still true?");
    walk.press("n").see("[CONCERNS]").see("We drift apart");
    walk.press("n").see("[VALUE]");
    walk.count("Frame and concerns");
}

/// What was rated last time is shown only when the new rating is in, so that it does not lead the fingers.
fn value(walk: &mut Walk) {
    walk.see("0 of 4").see_no("owest 1").see_no("Last time");
    walk.votes("44533").see("5 votes").see_no("owest 1");
    walk.votes("544")
        .press("Enter")
        .see("Last time")
        .see("owest 1")
        .see("owest 3");
    for votes in ["44444444", "55555555", "33333333"] {
        walk.votes(votes).press("Enter");
    }
    walk.see("lowest is").press("n").see("[LOOK BACK]");
    walk.count("Value");
}

/// Kept, revised, retired, and the rest kept.
fn look_back(walk: &mut Walk) {
    // What was to be known by now comes first.
    walk.press("Enter Enter").text(ANSWER).press("Enter").see(ANSWER);
    walk.press("Tab").see("1 of 5");
    walk.votes("44444444")
        .press("Enter Enter")
        .see("Keep")
        .press("Enter");
    walk.see("2 of 5");
    walk.votes("11223344")
        .press("Enter Enter")
        .see("Revise")
        .press("Enter");
    walk.text(WHY_REVISED).press("Enter").see("3 of 5");
    walk.votes("55555555")
        .press("Enter Enter")
        .see("Keep")
        .press("Enter");
    walk.see("4 of 5");
    walk.votes("00000011")
        .press("Enter Enter")
        .see("Retire")
        .press("3");
    walk.text(WHY_RETIRED).press("Enter").see("5 of 5");
    walk.votes("45454545")
        .press("Enter Enter")
        .see("Keep")
        .press("Enter");
    walk.press("n").see("[GATHER]");
    walk.count("Look back");
}

/// One gap becomes a topic.
fn gather(walk: &mut Walk) {
    walk.press("a")
        .text("Came in, and there was no desk")
        .press("Enter Enter");
    walk.press("Enter");
    walk.text(GAP).press("Enter").see("Desks");
    walk.press("Tab Space").see("1 chosen");
    walk.press("n").see("[DRAFT]");
    walk.count("Gather");
}

/// The norm to revise comes with its words, the gap is blank.
fn draft(walk: &mut Walk) {
    walk.see("0 of 2").see(DRAFTS[1]).see(WHY_REVISED);
    walk.press("Enter").text(ADDED).press("Enter").see("1 of 2");
    walk.text(NEW).press("Enter").see("2 of 2");
    walk.press("n").see("[DECIDE]");
    walk.count("Draft");
}

/// Only what is new or changed is decided.
fn decide(walk: &mut Walk) {
    walk.see("1 of 2").see("time zones, within a working day");
    walk.votes("44445555")
        .press("Enter Enter")
        .see("1 Adopt")
        .press("Enter")
        .see("Bo")
        .press("Enter");
    walk.see("2 of 2").see("gives it back by nine");
    walk.votes("33334444")
        .press("Enter Enter")
        .see("1 Adopt")
        .press("Enter")
        .see("Ada")
        .press("Enter");
    walk.see("Steward").press("n").see("[CASE]");
    walk.count("Decide");
}

fn close(walk: &mut Walk) {
    walk.press("n").see("[CLOSE]");
    walk.see("3 kept, 1 revised, 1 retired, 1 new");
    walk.press("Tab Tab Tab Enter Enter");
    walk.text("8").press("Enter").see("8 of 8");
    walk.votes("55554444").press("Enter");
    walk.press("Down Enter").see("Not yet").press("Enter");
    walk.see("Sealed").see("5 norms").saved();
    walk.count("Case and close");
}

fn norm<'a>(session: &'a Session, topic: &str) -> &'a Norm {
    session.norms.iter().find(|norm| norm.topic == topic).unwrap()
}

fn assert_norms(before: &Session, after: &Session) {
    let revision = after.revisions.last().unwrap();
    let workshop = &revision.workshop;
    let id = |topic: &str| norm(before, topic).id.clone();
    let kept: Vec<_> = [TOPICS[0], TOPICS[2], TOPICS[4]].map(id).into();
    assert_eq!(revision.read_back.kept, kept);
    assert_eq!(revision.read_back.revised, [id(TOPICS[1])]);
    assert_eq!(revision.read_back.retired, [id(TOPICS[3])]);
    assert_eq!(revision.read_back.new, [norm(after, GAP).id.clone()]);

    for topic in [TOPICS[0], TOPICS[2], TOPICS[4]] {
        assert_eq!(
            norm(after, topic),
            norm(before, topic),
            "{topic} was only looked at"
        );
    }

    // Other words keep the identity, and the old ones stay in its life with the reason.
    let (old, new) = (norm(before, TOPICS[1]), norm(after, TOPICS[1]));
    assert_eq!(new.id, old.id);
    assert_eq!(new.text, format!("{}{ADDED}", DRAFTS[1]));
    assert_eq!(new.steward, old.steward);
    assert_eq!(new.status, Status::Adopted);
    assert_eq!(new.tally.as_ref().unwrap().counts().fingers, [0, 0, 0, 0, 4, 4]);
    assert_eq!(new.lineage[..1], old.lineage[..]);
    let station = &new.lineage[1];
    assert_eq!(
        (station.event, station.text.as_str(), station.reason.as_str()),
        (Event::Reworded, new.text.as_str(), WHY_REVISED)
    );
    assert_eq!(station.revision.as_ref(), Some(&workshop.id));
    assert_eq!(station.on.to_string(), "2027-09-06");

    // What is retired is kept with its reason.
    let (old, gone) = (norm(before, TOPICS[3]), norm(after, TOPICS[3]));
    assert_eq!((&gone.id, &gone.text), (&old.id, &old.text));
    let Status::Retired { reason, on } = &gone.status else {
        panic!("{gone:?}");
    };
    assert_eq!(
        (reason.as_str(), on.to_string().as_str()),
        (WHY_RETIRED, "2027-09-06")
    );
    let last = gone.lineage.last().unwrap();
    assert_eq!((last.event, last.reason.as_str()), (Event::Retired, WHY_RETIRED));

    let new = norm(after, GAP);
    assert_eq!((new.text.as_str(), new.lineage.len()), (NEW, 1));
    assert_eq!(after.in_force().count(), 5);
    assert_eq!(after.agreement.mission, before.agreement.mission);
    assert_eq!(after.agreement.review_on.unwrap().to_string(), "2027-12-05");
    assert_eq!(before.revisions.iter().next(), after.revisions.iter().next());
}

fn assert_guardrails(before: &Session, after: &Session) {
    let (old, new) = (
        before.guardrails.iter().next().unwrap(),
        after.guardrails.iter().next().unwrap(),
    );
    assert_eq!(new.id, old.id);
    assert_eq!(
        (new.terms.text.as_str(), new.terms.source.as_str()),
        (CHANGED, SOURCE)
    );
    assert_eq!(new.terms.class, old.terms.class);
    assert_eq!(new.before.len(), 1);
    assert_eq!(new.before[0].terms, old.terms);
    let rest = |session: &Session| session.guardrails.iter().skip(1).cloned().collect::<Vec<_>>();
    assert_eq!(rest(before), rest(after));
    assert_eq!(after.revisions.last().unwrap().workshop.still_true.len(), 2);
}

/// The norms as the file has them, each as its lines, by the line that names it.
fn norms_in(text: &str) -> Vec<(String, Vec<String>)> {
    let mut norms: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with("      id: \"n-") {
            norms.push((line.to_owned(), Vec::new()));
        }
        if let Some((_, lines)) = norms.last_mut().filter(|_| line.starts_with("      ")) {
            lines.push(line.to_owned());
        } else if line == "  agreement: (" {
            break;
        }
    }
    norms
}

/// In review, the diff of the file shows the norms that were decided and no others.
fn assert_lines(before: &str, after: &str) {
    let (old, new) = (norms_in(before), norms_in(after));
    assert_eq!((old.len(), new.len()), (5, 6));
    assert_eq!(changed(&old, &new), [DRAFTS[1], DRAFTS[3]]);

    // Of the reworded norm: its words, its vote, and one more station; nothing else has moved.
    let (old, new) = (&old[1].1, &new[1].1);
    let gone = lines_only_in(old, new);
    assert_eq!(gone.len(), 2, "{gone:#?}");
    assert!(
        gone[0].contains(DRAFTS[1]) && gone[1].contains("tally:"),
        "{gone:#?}"
    );
    let come = lines_only_in(new, old);
    assert!(
        come.iter().all(|line| [
            ADDED,
            "tally:",
            "2027-09-06",
            "Reworded",
            "revision:",
            WHY_REVISED
        ]
        .iter()
        .any(|part| line.contains(part))),
        "{come:#?}"
    );

    // Earlier revisions are history: not a line of them is written anew.
    let (_, revisions) = before.split_once("  revisions: [\n").unwrap();
    let (_, revisions_after) = after.split_once("  revisions: [\n").unwrap();
    let same = revisions.trim_end_matches([')', ']', ',', ' ', '\n']);
    assert!(
        revisions_after.starts_with(same),
        "the first revision was changed"
    );
}

/// The drafted texts of the norms that no longer have the same lines.
fn changed(old: &[(String, Vec<String>)], new: &[(String, Vec<String>)]) -> Vec<&'static str> {
    DRAFTS
        .into_iter()
        .zip(old)
        .filter(|(_, norm)| !new.contains(norm))
        .map(|(text, _)| text)
        .collect()
}

fn lines_only_in(these: &[String], others: &[String]) -> Vec<String> {
    let others: BTreeSet<&String> = others.iter().collect();
    these
        .iter()
        .filter(|line| !others.contains(line))
        .cloned()
        .collect()
}

#[test]
fn rewording_one_norm_alone_changes_its_lines_and_the_revision_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = hold(folder.path());
    let before = fs::read_to_string(&file).unwrap();
    reword_the_second(folder.path());
    let after = fs::read_to_string(&file).unwrap();
    let (old, new) = (norms_in(&before), norms_in(&after));
    assert_eq!(changed(&old, &new), [DRAFTS[1]]);
    assert_eq!(new.len(), 5);
    let all = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let gone = lines_only_in(&all(&before), &all(&after));
    let of_the_norm = |line: &&String| line.contains(DRAFTS[1]) || line.contains("tally:");
    let rest: Vec<_> = gone.iter().filter(|line| !of_the_norm(line)).collect();
    assert_eq!(rest.len(), 1, "the review date, and nothing else: {rest:#?}");
    assert!(rest[0].starts_with("  review_on:"), "{rest:#?}");
}

/// The shortest workshop there is: a routine in which one norm gets other words.
fn reword_the_second(folder: &Path) {
    let mut walk = Walk::start(folder, LATER, &[TEAM]);
    walk.see("5 norms")
        .press("n")
        .see("outine")
        .press("Down Enter")
        .see("Preparing");
    walk.press("n")
        .see("Is everybody here?")
        .press("Enter")
        .see("[ARRIVE]")
        .press("n n")
        .see("[LOOK BACK]");
    walk.press("Tab Down Enter").see("Revise").press("2");
    walk.text(WHY_REVISED).press("Enter").see("3 of 5");
    walk.press("n n").see("[DRAFT]");
    walk.press("Enter")
        .text(ADDED)
        .press("Enter")
        .press("n")
        .see("[DECIDE]");
    walk.votes("44445555")
        .press("Enter Enter")
        .see("1 Adopt")
        .press("Enter Enter")
        .see("Steward");
    walk.press("n")
        .see("[CLOSE]")
        .see("4 kept, 1 revised, 0 retired, 0 new");
    walk.press("Tab Tab Tab Enter Enter").see("Worth");
    walk.press("Down Down Down Enter").see("Not yet").press("Enter");
    walk.see("Sealed").saved();
    walk.quit();
}
