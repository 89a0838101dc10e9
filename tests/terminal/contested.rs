//! One contested norm from reading to adoption after an objection, with every voice coming in by pasted chat.

use std::fs;

use norming::domain::objection::Closing;
use norming::domain::proposal::Outcome;
use norming::domain::tally::{Counts, Mode};

use super::walk::{Walk, file_of, session_in, texts};

const TEXT: &str = "When somebody asks in the channel, one of us answers within four hours";
const HARM: &str = "On release day nobody can look up every four hours";
const AMENDED: &str = ", or by the next morning on release days";

const FRICTIONS: &str = "\
[14:20] Ada\r\nWaited two days for a yes\r\n[14:21] Bo\r\n- Asked in three channels\r\n- Nobody said when\r\n\
👍 2\r\n[14:21] Cem\r\nok\r\n";

/// The first vote: a reaction, a doubtful one, a nickname, and somebody who only talks.
const FIRST: &str = "\
14:41:02 From Ada to Everyone:\r\n\t4\r\n14:41:03 From bo to Everyone:\r\n\t5!\r\n\
14:41:03 From Cem to Everyone:\r\n\t1 - release days\r\n14:41:05 From DANA to Everyone:\r\n\t3\r\n\
14:41:06 From Ada to Everyone:\r\n\tReacted to \"5!\" with 👍\r\n14:41:07 From Eli to Everyone:\r\n\t4 or 5\r\n\
14:41:09 From Teammate to Everyone:\r\n\t4\r\n14:41:10 From Ada to Everyone:\r\n\tsorry, I was on mute\r\n";

/// The second, from a program in Chinese.
const SECOND: &str = "\
14:46:02 来自 Ada 发送至 所有人：\r\n\t4\r\n14:46:03 来自 Bo 发送至 所有人：\r\n\t5\r\n\
14:46:03 来自 Cem 发送至 所有人：\r\n\t3\r\n14:46:05 来自 Dana 发送至 所有人：\r\n\t3\r\n\
14:46:07 来自 Eli 发送至 所有人：\r\n\t4\r\n14:46:09 来自 Teammate 发送至 所有人：\r\n\t4\r\n";

/// A team of six with one draft, at Decide.
fn at_decide(walk: &mut Walk) {
    walk.see("0 people").press("a");
    walk.term.paste("Ada\r\nBo\r\nCem\r\nDana\r\nEli\r\nFemi\r\n");
    walk.see("6 items to take").press("Enter").see("6 people");
    walk.press("n Enter").see("[ARRIVE]");
    for step in ["[FRAME]", "[CONCERNS]", "[VALUE]", "[GATHER]"] {
        walk.press("n").see("Still missing").press("n").see(step);
    }
    walk.press("a");
    walk.term.paste(FRICTIONS);
    walk.see("A Teams chat: 3 items to take, 0 doubtful, 2 left out")
        .press("Enter")
        .see("3 items")
        .press("g j Enter");
    for cluster in ["Response times", "1", "1"] {
        walk.text(cluster).press("Enter");
    }
    walk.see("all in clusters").press("Tab Space").see("1 chosen");
    walk.press("n")
        .see("[DRAFT]")
        .press("Enter")
        .text(TEXT)
        .press("Enter");
    walk.see(TEXT).press("n").see("[DECIDE]").see(TEXT).saved();
}

#[test]
fn a_contested_norm_is_adopted_with_chats_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::start(folder.path(), "2027-03-04T14:00", &["new", "Harbour Crew"]);
    at_decide(&mut walk);
    let file = file_of(folder.path(), "harbour-crew");
    let before = fs::read_to_string(&file).unwrap();

    // What is not clear is left out until somebody says so; who is unknown is asked about once.
    walk.term.paste(FIRST);
    walk.see("A Zoom chat: 4 votes to take, 2 doubtful, 3 left out");
    walk.see("Cem: a vote").see_no("release days");
    walk.press("Space").see("5 votes to take");
    walk.press("Enter").see("Who is \"Teammate\"?").text("6");
    walk.see("6 votes to take").press("Enter").see("6 votes taken");
    // Until the reveal they are on the screen, in the file and in the half-typed text as little as before.
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    let state = texts(&folder.path().join("state"));
    assert!(state.iter().all(|text| !text.contains("From Ada")), "{state:?}");
    walk.press("Enter").see("Lowest 1").saved();

    walk.press("o").text(HARM).press("Enter").see(HARM);
    walk.press("e").text(AMENDED).press("Enter").see("Tally void");
    walk.term.paste(SECOND);
    walk.see("6 votes to take, 0 doubtful")
        .press("Enter Enter")
        .see("Lowest 3");
    walk.press("o Enter")
        .see("Adopt")
        .press("Enter")
        .see("Ada")
        .press("Enter");
    walk.see("Steward").saved().quit();

    let session = session_in(&file);
    let workshop = session.open_workshop().unwrap();
    let proposal = workshop.proposals.iter().next().unwrap();
    assert_eq!(proposal.text, format!("{TEXT}{AMENDED}"));
    assert!(
        matches!(proposal.outcome(), Some(Outcome::Adopted)),
        "{:?}",
        proposal.outcome()
    );
    let objection = proposal.objections.iter().next().unwrap();
    assert_eq!(objection.harm, HARM);
    assert!(
        matches!(objection.closing, Closing::Integrated { .. }),
        "{objection:?}"
    );
    let [first, second] = &proposal.rounds[..] else {
        panic!("two votes: {:?}", proposal.rounds);
    };
    assert_eq!(first.tally.counts(), counts([0, 1, 0, 1, 3, 1]));
    assert_eq!(second.tally.counts(), counts([0, 0, 0, 2, 3, 1]));
    assert_eq!(first.tally.mode, Mode::Counted);
    assert!(first.tally.by_name().is_empty(), "counts, never names");
    let saved = fs::read_to_string(&file).unwrap();
    assert!(!saved.contains("Teammate") && !saved.contains("From "), "{saved}");
}

fn counts(fingers: [u16; 6]) -> Counts {
    Counts { fingers, abstain: 0 }
}
