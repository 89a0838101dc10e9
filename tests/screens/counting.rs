//! Numbers that agree: what NOW says of a step, what its headings say and what is missing at Close.
//! Must not know how anything is counted: it reads the screen.

use norming::domain::id::Mint;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::flow::gaps::{Gap, gaps};
use proptest::prelude::*;

use super::fixture::Stage;
use super::random::{STAGES, cases, stage};
use super::screen::Screen;
use super::script::{KINDS, apply};

/// A screen so large that every heading is on it.
const WHOLE: (u16, u16) = (100, 160);

/// What the screen says of a step, with the cursor where these keys lead.
struct Said {
    /// The session, in the meeting that begins when it is opened.
    session: Session,
    text: String,
    /// What NOW says, in one line.
    now: String,
}

impl Said {
    fn of(session: &Session, step: StepId, keys: &str) -> Self {
        let stage = Stage {
            session: session.clone(),
            mint: Mint::new(3),
        };
        let mut screen = Screen::meeting(stage.at(step)).press(keys);
        screen.resize(WHOLE);
        let text = screen.dump();
        let lines = text.lines().filter(|line| !line.is_empty());
        let text = lines.collect::<Vec<_>>().join("\n");
        let now = text.lines().skip_while(|line| !line.starts_with(" NOW"));
        let now: Vec<&str> = now.take_while(|line| !line.starts_with(" SAY")).collect();
        let now = now.join(" ");
        Self {
            session: screen.saved.last().unwrap_or(session).clone(),
            text,
            now,
        }
    }

    /// The heading of a pane.
    fn heading(&self, title: &str) -> &str {
        let title = format!(" {title} ");
        let found = self.text.lines().find(|line| line.starts_with(&title));
        found.unwrap_or_default()
    }

    /// The number before these words in the heading of a pane, if it is there.
    fn number(&self, title: &str, words: &str) -> Option<usize> {
        before(self.heading(title), words)
    }

    /// So many of so many, in the heading of a pane.
    fn part(&self, title: &str, words: &str) -> Option<(usize, usize)> {
        let heading = self.heading(title);
        let of = before(heading, words)?;
        let done = before(heading, &format!(" of {of}{words}"))?;
        Some((done, of))
    }

    /// Of how many things NOW says which one it is about.
    fn now_of(&self) -> Option<usize> {
        let (_, rest) = self.now.split_once(" of ")?;
        let names = ["Norm ", "Text "];
        names.iter().any(|name| self.now.contains(name)).then_some(())?;
        rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    }
}

/// The number that stands right before these words.
fn before(text: &str, words: &str) -> Option<usize> {
    let (head, _) = text.split_once(words)?;
    let digits = head.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// How many of a gap there are; none where it is no gap.
fn missing(session: &Session, step: StepId, number: fn(Gap) -> Option<usize>) -> usize {
    gaps(session, step).into_iter().find_map(number).unwrap_or(0)
}

/// The number of a kind of gap.
macro_rules! of_gap {
    ($kind:ident) => {
        |gap| match gap {
            Gap::$kind(number) => Some(number),
            _ => None,
        }
    };
}

/// Where so many of so many are done: the heading, the gap, and NOW where it tells one of many.
fn parts_agree(said: &Said, part: Option<(usize, usize)>, left: usize) -> Result<(), TestCaseError> {
    let (done, of) = part.unwrap_or((0, 0));
    prop_assert_eq!(of - done, left, "heading and gap\n{}", said.text);
    if let Some(told) = said.now_of() {
        prop_assert_eq!(told, of, "NOW and heading\n{}", said.text);
    }
    Ok(())
}

fn agrees(session: &Session, step: StepId, keys: &str) -> Result<(), TestCaseError> {
    let said = Said::of(session, step, keys);
    let session = &said.session;
    let left = |number| missing(session, step, number);
    let asks = |words: &str| said.now.contains(words);
    match step {
        StepId::Arrive => {
            let unheard = left(of_gap!(Unheard));
            let heading = said.heading("ROSTER");
            let passed = before(heading, " passed").unwrap_or(0);
            let part = said.part("ROSTER", " remote");
            let part = part.map(|(heard, of)| (heard + passed, of));
            parts_agree(&said, part, unheard)?;
            if let Some(told) = before(&said.now, " remote p") {
                prop_assert_eq!(told, unheard, "{}", said.text);
            }
        }
        StepId::Frame => {
            let incomplete = said.number("GUARDRAILS", " incomplete").unwrap_or(0);
            prop_assert_eq!(incomplete, left(of_gap!(GuardrailsIncomplete)), "{}", said.text);
            prop_assert!(incomplete > 0 || !asks("Is this fixed"), "{}", said.text);
            let confirm = left(of_gap!(GuardrailsToConfirm));
            prop_assert!(confirm > 0 || !asks("Still true, changed"), "{}", said.text);
        }
        StepId::Concerns => {
            let lines = said.text.lines();
            let needless: usize = lines.filter_map(|line| before(line, " without a need")).sum();
            prop_assert_eq!(needless, left(of_gap!(NoNeed)), "{}", said.text);
            prop_assert!(needless > 0 || !asks("What need"), "{}", said.text);
            let ownerless = said.number("WHAT NOBODY KNOWS YET", " without an owner");
            prop_assert_eq!(ownerless.unwrap_or(0), left(of_gap!(NoOwner)), "{}", said.text);
            prop_assert!(ownerless.is_some() || !asks("Who finds out"), "{}", said.text);
        }
        StepId::Value => {
            let unrated = left(of_gap!(Unrated));
            let part = said.part("THE FOUR CS", " rated");
            parts_agree(&said, part, unrated)?;
            prop_assert_eq!(unrated > 0, asks("Show fingers"), "{}", said.text);
        }
        StepId::LookBack => parts_agree(
            &said,
            said.part("NORMS", " with a verdict"),
            left(of_gap!(NoVerdict)),
        )?,
        StepId::Gather => {
            let heading = "FRICTIONS AND WISHES";
            if let Some(loose) = before(&said.now, " item") {
                let told = said.number(heading, " in no cluster");
                prop_assert!(told.is_none_or(|told| told == loose), "{}", said.text);
            }
            if let Some(open) = before(&said.now, " cluster") {
                prop_assert_eq!(open, left(of_gap!(TopicsOpen)), "{}", said.text);
            }
        }
        StepId::Draft => parts_agree(&said, said.part("TEXTS", " drafted"), left(of_gap!(Undrafted)))?,
        StepId::Decide => {
            let undecided = left(of_gap!(Undecided));
            // A proposal that has the whole screen leaves no room for the heading.
            match said.part("PROPOSALS", " decided") {
                None => prop_assert!(said.now_of().unwrap_or(0) >= undecided, "{}", said.text),
                part => parts_agree(&said, part, undecided)?,
            }
            prop_assert!(undecided == 0 || !asks("Every proposal has"), "{}", said.text);
        }
        StepId::Case => parts_agree(
            &said,
            said.part("OUR CASE", " answered"),
            left(of_gap!(Unanswered)),
        )?,
        StepId::Close => {
            let count: usize = session.open_workshop().map_or(0, |workshop| {
                workshop.steps().map(|step| gaps(session, step.step).len()).sum()
            });
            let told = said.number("STILL MISSING", " thing");
            prop_assert_eq!(told.unwrap_or(0), count, "{}", said.text);
        }
    }
    Ok(())
}

/// Words without a digit, so that every number on the screen is a count.
fn words() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["We answer", "Long days", "Who pays?", "Rest", "Ines"]).prop_map(str::to_owned)
}

fn edits() -> impl Strategy<Value = Vec<(u8, usize, String, Vec<u8>)>> {
    let fingers = prop::collection::vec(0u8..7, 0..5);
    prop::collection::vec((1..KINDS, 0usize..12, words(), fingers), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn now_headings_and_gaps_agree(at in 3..STAGES, edits in edits()) {
        let (mut session, mut mint) = (stage(at), Mint::new(5));
        for edit in &edits {
            let mut next = session.clone();
            if apply(&mut next, &mut mint, edit).is_ok() && next.open_workshop().is_some() {
                session = next;
            }
        }
        for step in StepId::ALL {
            for keys in ["", "Tab", "Tab j", "Tab Tab"] {
                agrees(&session, step, keys)?;
            }
        }
    }
}
