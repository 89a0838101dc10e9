//! What holds of a chat whose people, words and votes are known, in whatever form it is written.

use norming::domain::tally::Vote;
use norming::format::chat::names::Whom;
use norming::ui::chat::{Preview, Said, Standing, Target};
use proptest::prelude::*;

use super::forms::{FORMS, TEAM, Turn, WRITERS};
use super::invariants;

const SENTENCES: [&str; 12] = [
    "Calls are too long",
    "Nobody reads the minutes",
    "Waited two days for a yes",
    "Lunch is too short, again",
    "The booth is always taken",
    "Decisions are written nowhere",
    "Friday is full of calls",
    "No one answers before noon",
    "Notes get lost between the offices",
    "Too many channels for one question",
    "Handing over takes the whole morning",
    "Quiet mornings would help",
];

const VOTES: [(&str, u8); 9] = [
    ("4", 4),
    ("3/5", 3),
    ("2 - can live with it", 2),
    ("5!", 5),
    ("I vote 1", 1),
    ("0", 0),
    ("4 out of 5", 4),
    ("three", 3),
    ("3️⃣", 3),
];

const VOTING: Target = Target::Votes {
    named: false,
    blind: false,
};

fn preview(text: &str, target: Target) -> Preview {
    invariants::preview(&TEAM, text, target).expect("small")
}

/// A turn; the first two are by people with plain names, so that there is something to know a program by.
fn turn(at: usize) -> impl Strategy<Value = Turn> {
    let who = if at < 2 { at..at + 1 } else { 0..WRITERS.len() };
    (
        who,
        prop::sample::select(vec![0_u8, 1, 1, 1, 2]),
        any::<bool>(),
        prop::collection::vec(0..TEAM.len(), 0..3),
        prop::option::weighted(0.2, 0..TEAM.len()),
    )
        .prop_map(move |(who, lines, replies, reactions, joins)| Turn {
            who,
            words: SENTENCES[at..at + usize::from(if at < 2 { 1 } else { lines })].to_vec(),
            vote: None,
            replies,
            reactions,
            joins,
        })
}

/// Sentences of people; no two say the same.
fn talk() -> impl Strategy<Value = Vec<Turn>> {
    let each = |at: usize| turn(at * 2);
    (turn(0), turn(1), each(1), each(2), each(3), each(4))
        .prop_map(|(a, b, c, d, e, f)| vec![a, b, c, d, e, f])
}

/// Votes of people, one each, some of whom take theirs back for another.
fn votes() -> impl Strategy<Value = Vec<Turn>> {
    let order = Just((2..WRITERS.len()).collect::<Vec<usize>>()).prop_shuffle();
    let vote = prop::collection::vec(prop::sample::select(VOTES.to_vec()), 8);
    (order, vote, prop::collection::vec(any::<bool>(), 8)).prop_map(|(order, votes, flags)| {
        let who = [0, 1].into_iter().chain(order);
        who.zip(votes)
            .zip(flags)
            .map(|((who, (words, vote)), flag)| Turn {
                who,
                words: vec![words],
                vote: Some(vote),
                replies: flag,
                reactions: if flag { vec![1, 2] } else { Vec::new() },
                joins: None,
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn items_are_what_people_wrote(turns in talk()) {
        for form in &FORMS {
            let text = (form.write)(&turns);
            invariants::hold(&text);
            let preview = preview(&text, Target::Items);
            let about = || format!("{}\n{text}\n{:#?}", form.name, preview.entries());
            for item in preview.taken() {
                let Said::Item(words) = &item.said else { continue };
                let said = |turn: &Turn| turn.words.contains(&words.as_str());
                let whose = turns.iter().find(|turn| said(turn));
                prop_assert!(whose.is_some(), "nobody wrote {words:?}: {}", about());
                let name = whose.map(|turn| WRITERS[turn.who].0);
                prop_assert!(is_from(item.from.as_deref(), name), "{words:?} is not of {:?}: {}", item.from, about());
            }
            for words in turns.iter().flat_map(|turn| &turn.words) {
                let found = preview.entries().iter().filter(|entry| entry.words == *words && entry.noise.is_none());
                prop_assert_eq!(found.count(), 1, "{:?} is not there once: {}", words, about());
            }
        }
    }

    #[test]
    fn votes_are_whose_they_are(turns in votes()) {
        for form in &FORMS {
            let text = (form.write)(&turns);
            invariants::hold(&text);
            let preview = preview(&text, VOTING);
            let about = || format!("{}\n{text}\n{:#?}", form.name, preview.entries());
            for taken in preview.taken() {
                let Whom::One(who) = taken.who else {
                    prop_assert!(false, "{:?} is of nobody: {}", taken.words, about());
                    continue;
                };
                let own = turns.iter().find(|turn| WRITERS[turn.who].1 == Some(who));
                let vote = own.and_then(|turn| turn.vote).map(|vote| Said::Vote(Vote::Fingers(vote)));
                prop_assert_eq!(Some(&taken.said), vote.as_ref(), "{} did not vote so: {}", TEAM[who], about());
            }
            let standings = preview.standings();
            for turn in &turns {
                let (name, member) = WRITERS[turn.who];
                let vote = turn.vote.map(|vote| Said::Vote(Vote::Fingers(vote)));
                let mut own = preview.entries().iter().zip(&standings).filter(|(entry, _)| {
                    is_from(entry.from.as_deref(), Some(name)) && Some(&entry.said) == vote.as_ref()
                });
                let standing = own.next().map(|(_, standing)| standing);
                prop_assert!(standing.is_some(), "the vote of {name} is lost: {}", about());
                let taken = standing == Some(&Standing::Taken);
                prop_assert!(taken == member.is_some(), "{name}: {standing:?}: {}", about());
            }
        }
    }

    #[test]
    fn a_correction_replaces_what_it_corrects(before in 0_u8..6, after in 0_u8..6, mark in 0..4_usize) {
        let correction = [format!("sorry {after}"), format!("sorry, {after}"), format!("*{after}"), format!("make it {after}")][mark].clone();
        for form in &FORMS {
            let words: [&'static str; 2] = [before.to_string().leak(), correction.clone().leak()];
            let one = |who: usize, words: &'static str| Turn {
                who, words: vec![words], vote: None, replies: false, reactions: Vec::new(), joins: None,
            };
            let turns = [one(0, "Let us vote"), one(1, words[0]), one(0, "5"), one(1, words[1])];
            let text = (form.write)(&turns);
            let preview = preview(&text, VOTING);
            let bo: Vec<&Said> = preview.taken().iter().filter(|one| one.who == Whom::One(1)).map(|one| &one.said).collect();
            prop_assert_eq!(bo, [&Said::Vote(Vote::Fingers(after))], "{}\n{}", form.name, text);
        }
    }
}

#[test]
fn counts_of_reactions_without_words_are_no_vote() {
    for chat in [
        "Ama Owusu\n  2:00 PM\n<3\n:+1:\n2\nBo Lindqvist\n  2:01 PM\n4\n",
        "Ama Owusu\n  2:00 PM\n:+1:\n2\nBo Lindqvist\n  2:01 PM\n4\n",
        "[10:00 AM] Ama Owusu\n👍\n2\n[10:01 AM] Bo Lindqvist\n4\n",
        "[10:00 AM] Ama Owusu\n2 like reactions.\n2\n[10:01 AM] Bo Lindqvist\n4\n",
    ] {
        let preview = preview(chat, VOTING);
        let taken: Vec<&str> = preview.taken().iter().map(|one| one.words.as_str()).collect();
        assert_eq!(taken, ["4"], "{chat}");
    }
}

/// Whether a name as it was read is the one that was written, decorated or not.
fn is_from(read: Option<&str>, written: Option<&str>) -> bool {
    match (read, written) {
        (Some(read), Some(written)) => read == written || read == written.trim_start_matches("🦊 "),
        _ => false,
    }
}
