//! What messages say: votes, dots and items, as tables.

use norming::domain::tally::Vote;
use norming::format::chat::Message;
use norming::format::chat::dots::dots;
use norming::format::chat::items::items;
use norming::format::chat::vote::{NotA, Said, vote};

/// What may be a four, and is looked at by somebody.
const DOUBTFUL_FOURS: [&str; 23] = [
    "maybe 4",
    "4?",
    "4 or 5",
    "4-5",
    "4.5",
    "4或5",
    "四或五",
    "4吧",
    "可能4",
    "4 good",
    "4+",
    "good: 4",
    "4\n4",
    "4. Meetings are too long",
    "~4",
    "I think 4",
    "I am a 4",
    "I'm at 4",
    "👍 4",
    "sorry, 4 or 5",
    "3, sorry 4",
    "4, this would hurt us",
    "4, but only on Fridays",
];

#[test]
fn votes() {
    let mut wrong = Vec::new();
    let mut check = |given: &str, expected: Said<Vote>| {
        let found = vote(given);
        if found != expected {
            wrong.push(format!("{given:?}: {found:?}, not {expected:?}"));
        }
    };
    for four in [
        "4",
        "４",
        "四",
        "4.",
        "4!",
        " 4 ",
        "4 - good",
        "4, can live with it",
        "I vote 4",
        "vote: 4",
        "my vote is 4",
        "4/5",
        "4 out of 5",
        "4️⃣",
        "④",
        "four",
        "4 👍",
        "我投4",
        "4票",
        "四分",
        "４票",
        "我投４",
        "我投四",
        "４。",
        "４！",
        "四票",
        "- 4",
        "4\n",
        "4 fingers",
        "4 / 5",
        "4 von 5",
        "sorry 4",
        "sorry, 4",
        "change to 4",
        "make it 4",
        "改成4",
        ":four:",
        "3\nsorry, 4",
        "4 <3",
        "4\nlooks good",
    ] {
        check(four, Said::Clearly(Vote::Fingers(4)));
    }
    for four in DOUBTFUL_FOURS {
        check(four, Said::Perhaps(Vote::Fingers(4)));
    }
    for abstains in ["abstain", "-", "–", "弃权", "I abstain", "Abstain."] {
        check(abstains, Said::Clearly(Vote::Abstain));
    }
    check("pass", Said::Perhaps(Vote::Abstain));
    check("0", Said::Clearly(Vote::Fingers(0)));
    for nothing in [
        "",
        "ok",
        "+1",
        "👍",
        "10:30 stand-up",
        "one thing: focus",
        "we have 3 meetings a day",
        "一个问题",
        "4th",
        "⟨U+001B⟩[31m4",
        "not a 5",
        "Please vote now, 0 to 5",
        "0-5",
        "<3",
        "</3",
        "sorry, my microphone was off",
    ] {
        check(nothing, Said::Not(NotA::Nothing));
    }
    for out in ["6", "10", "-1", "6 fingers", "六", "6 - sorry", "99999999999"] {
        check(out, Said::Not(NotA::OutOfRange));
    }
    for several in ["44533541", "4 5", "4, no 5", "4 4 5", "4\n5", "abstain 4"] {
        check(several, Said::Not(NotA::Several));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dots_on_clusters() {
    let clusters = ["Response times", "Focus", "Meetings", "专注"];
    let mut wrong = Vec::new();
    let mut check = |given: &str, expected: Said<Vec<u16>>| {
        let found = dots(given, &clusters);
        if found != expected {
            wrong.push(format!("{given:?}: {found:?}, not {expected:?}"));
        }
    };
    let clearly = |counts: [u16; 4]| Said::Clearly(counts.to_vec());
    let perhaps = |counts: [u16; 4]| Said::Perhaps(counts.to_vec());
    check("1 1 3 4", clearly([2, 0, 1, 1]));
    check("1,1,3", clearly([2, 0, 1, 0]));
    check("１、１、３", clearly([2, 0, 1, 0]));
    check("1x3", clearly([3, 0, 0, 0]));
    check("1: 2, 3: 1", clearly([2, 0, 1, 0]));
    check("1 and 3", clearly([1, 0, 1, 0]));
    check("Response times 3", clearly([3, 0, 0, 0]));
    check("response times: 3, Focus 2", clearly([3, 2, 0, 0]));
    check("Focus", clearly([0, 1, 0, 0]));
    check("专注2", clearly([0, 0, 0, 2]));
    check("2x Focus", clearly([0, 2, 0, 0]));
    check("1134", perhaps([2, 0, 1, 1]));
    check("3 because they are long", perhaps([0, 0, 1, 0]));
    check("", Said::Not(NotA::Nothing));
    check("I have 3 questions", Said::Not(NotA::Nothing));
    check("5", Said::Not(NotA::OutOfRange));
    check("0", Said::Not(NotA::OutOfRange));
    check("99999999", Said::Not(NotA::OutOfRange));
    check("1x999", Said::Not(NotA::OutOfRange));
    check("2 Focus", Said::Not(NotA::Several));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn items_of_a_list() {
    let check = |given: &str, expected: &[&str]| {
        let message = Message {
            private: false,
            asks: false,
            from: None,
            text: given.into(),
            line: 0,
        };
        let found = items(&message).into_iter().filter(|item| !item.is_nod);
        let found: Vec<String> = found.map(|item| item.text).collect();
        assert_eq!(found, expected, "{given:?}");
    };
    check("Calls are too long", &["Calls are too long"]);
    check(
        "- one\n- two\n  and a half\n• three",
        &["one", "two and a half", "three"],
    );
    check("1. one\n2) two\n3、三", &["one", "two", "三"]);
    check("We wish for\nquiet mornings", &["We wish for quiet mornings"]);
    check("会议太长，\n没有议程", &["会议太长，没有议程"]);
    check("2027 plans", &["2027 plans"]);
    check("1.5 hours of calls", &["1.5 hours of calls"]);
    for nod in [
        "ok",
        "OK!",
        "+1",
        "👍",
        "👍👍 🎉",
        ":thumbsup:",
        "收到",
        "好的。",
        "Thanks!",
        "-",
        "…",
    ] {
        check(nod, &[]);
    }
}
