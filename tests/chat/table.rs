//! How much of a known chat is read right, form by form: the table of `docs/chat.md`, checked against it.
//! `NORMING_BLESS=1 cargo test --test chat table` writes it anew.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use norming::domain::tally::Vote;
use norming::format::chat::names::Whom;
use norming::format::chat::read_with;
use norming::ui::chat::{Preview, Said, Standing, Target};

use super::forms::{FORMS, Form, TEAM, Turn, WRITERS};
use super::invariants;

/// The chat for votes and the chat for a list, as a person would read them.
fn known() -> [Vec<Turn>; 2] {
    let turn = |who: usize, words: &[&'static str], vote: Option<u8>| Turn {
        who,
        words: words.to_vec(),
        vote,
        replies: false,
        reactions: Vec::new(),
        joins: None,
    };
    let reply = |turn: Turn| Turn {
        replies: true,
        ..turn
    };
    let liked = |turn: Turn| Turn {
        reactions: vec![2, 4],
        joins: Some(6),
        ..turn
    };
    let votes = vec![
        turn(0, &["Let us vote"], None),
        reply(turn(1, &["4"], Some(4))),
        liked(turn(2, &["3/5"], Some(3))),
        turn(3, &["2 - can live with it"], Some(2)),
        reply(turn(8, &["0"], Some(0))),
        turn(4, &["sorry, my microphone was off"], None),
        turn(4, &["I am a 3"], Some(3)),
        turn(6, &["5!"], Some(5)),
        turn(9, &["1"], Some(1)),
        turn(7, &["3️⃣"], Some(3)),
    ];
    let talk = vec![
        turn(0, &["What cost you something?"], None),
        reply(turn(1, &["Waited two days for a yes"], None)),
        liked(turn(
            2,
            &["Nobody reads the minutes", "Lunch is too short, again"],
            None,
        )),
        turn(8, &["The booth is always taken"], None),
        turn(3, &["ok"], None),
        turn(10, &["24/7"], None),
        turn(4, &[], None),
        reply(turn(6, &["Decisions are written nowhere"], None)),
        turn(7, &["Friday is full of calls"], None),
    ];
    [votes, talk]
}

#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    read: usize,
    known: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.read += other.read;
        self.known += other.known;
    }

    fn told(self) -> String {
        let part = |of: usize| {
            let hundredths = (self.right * 100 + of / 2).checked_div(of).unwrap_or(100);
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        };
        format!("{} / {}", part(self.read), part(self.known))
    }
}

fn preview(text: &str, target: Target) -> Preview {
    invariants::preview(&TEAM, text, target).expect("small")
}

/// Messages with their writer, items, votes that are taken, and votes after a look at what is doubtful.
fn scores(form: &Form) -> [Score; 4] {
    let [votes, talk] = known();
    let mut whose = Score::default();
    for turns in [&votes, &talk] {
        let text = (form.write)(turns);
        let chat = read_with(&text, &TEAM).expect("small");
        let is = |turn: &Turn| {
            let name = WRITERS[turn.who].0.trim_start_matches("🦊 ");
            let words = turn.words.join("\n");
            chat.messages
                .iter()
                .any(|one| one.from.as_deref() == Some(name) && one.text == words)
        };
        let said: Vec<&Turn> = turns.iter().filter(|turn| !turn.words.is_empty()).collect();
        whose.add(Score {
            right: said.iter().filter(|turn| is(turn)).count(),
            read: chat.messages.len(),
            known: said.len(),
        });
    }
    let list = preview(&(form.write)(&talk), Target::Items);
    // The question and the nod are no items.
    let wanted: Vec<&str> = talk
        .iter()
        .flat_map(|turn| turn.words.iter().copied())
        .filter(|words| *words != "ok" && !words.ends_with('?'))
        .collect();
    let items: Vec<&str> = list.taken().iter().map(|one| one.words.as_str()).collect();
    let items = Score {
        right: items.iter().filter(|words| wanted.contains(words)).count(),
        read: items.len(),
        known: wanted.len(),
    };
    let asked = preview(
        &(form.write)(&votes),
        Target::Votes {
            named: false,
            blind: false,
        },
    );
    let right = |name: Option<&str>, who: &Whom, said: &Said| {
        votes.iter().any(|turn| {
            let (written, member) = WRITERS[turn.who];
            let whose = match (who, member) {
                (Whom::One(who), Some(member)) => *who == member,
                (Whom::One(_), None) => false,
                _ => name == Some(written),
            };
            whose
                && turn
                    .vote
                    .is_some_and(|vote| *said == Said::Vote(Vote::Fingers(vote)))
        })
    };
    let known = votes.iter().filter(|turn| turn.vote.is_some()).count();
    let mut taken = Score {
        known,
        ..Score::default()
    };
    let mut looked = taken;
    for (entry, standing) in asked.entries().iter().zip(asked.standings()) {
        let is_right = usize::from(right(entry.from.as_deref(), &entry.who, &entry.said));
        if standing == Standing::Taken {
            taken.read += 1;
            taken.right += is_right;
        }
        if !matches!(standing, Standing::Left(_)) {
            looked.read += 1;
            looked.right += is_right;
        }
    }
    [whose, items, taken, looked]
}

fn table() -> String {
    let mut told = String::from(
        "| form | messages and who wrote them | items taken | votes taken | votes after a look at the doubtful |\n\
         |---|---|---|---|---|\n",
    );
    let mut all = [Score::default(); 4];
    let mut row = |name: &str, scores: [Score; 4]| {
        let cells = scores.map(Score::told).join(" | ");
        let _ = writeln!(told, "| {name} | {cells} |");
    };
    for form in &FORMS {
        let scores = scores(form);
        for (all, score) in all.iter_mut().zip(scores) {
            all.add(score);
        }
        row(form.name, scores);
    }
    row("all", all);
    told
}

#[test]
fn table_of_the_document() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/chat.md");
    let document = fs::read_to_string(&path).expect("a document");
    let start = document.find("| form |").expect("a table");
    let end = document[start..]
        .find("\n\n")
        .map_or(document.len(), |end| start + end + 1);
    let table = table();
    println!("{table}");
    if std::env::var_os("NORMING_BLESS").is_some() {
        let anew = format!("{}{table}{}", &document[..start], &document[end..]);
        fs::write(&path, anew).expect("written");
    } else {
        assert_eq!(&document[start..end], table, "NORMING_BLESS=1 writes it anew");
    }
}
