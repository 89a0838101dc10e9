//! An agreement from elsewhere before it is taken: each line with what it becomes, put right by one key.

use norming::domain::language::Language;

use super::golden::{LARGE, check, check_both};
use super::screen::Screen;

pub const AGREEMENT: &str = "\
# Night crew

Written in spring.

## Fog

We ring before six.

The horn sounds twice.

## Radio

- Whoever is on watch answers within a minute
  - Why: boats wait for us
  - Owner: Ilse Brandt
- We repeat each number we hear

## Team members

- Ilse Brandt (lead)
- Tomas Reyes

## Galley

- ~~We smoke~~ We wash up

> Somebody quoted
";

fn review() -> Screen {
    Screen::importing(AGREEMENT, Language::En)
}

/// Topic and words of each draft, and how they are kept.
fn drafts(screen: &Screen) -> Vec<String> {
    let workshop = screen.session().open_workshop().expect("open");
    let drafts = workshop.proposals.iter();
    drafts.map(|one| format!("{}: {}", one.topic, one.text)).collect()
}

#[test]
fn every_line_is_shown_with_its_fate() {
    check_both("import", &mut review());
    let mut large = review();
    large.resize(LARGE);
    check("import", &mut large);
    check_both("import-zh", &mut Screen::importing(AGREEMENT, Language::ZhHans));
    check_both("import-words", &mut review().press("e"));
}

#[test]
fn cursor_starts_on_the_first_doubtful_line() {
    let shown = review().dump();
    assert!(shown.contains("> ? norm?     We ring before six."), "{shown}");
    let sure = Screen::importing("## Radio\n\n- We ring\n", Language::En).dump();
    assert!(sure.contains("> # topic     Radio"), "{sure}");
}

#[test]
fn enter_takes_all_of_it_as_one_change() {
    let mut screen = review().press("Enter");
    let shown = screen.dump();
    assert!(
        shown.contains("5 drafts imported, 2 parked. u takes it back."),
        "{shown}"
    );
    assert_eq!(
        drafts(&screen),
        [
            "Fog: We ring before six.",
            "Fog: The horn sounds twice.",
            "Radio: Whoever is on watch answers within a minute",
            "Radio: We repeat each number we hear",
            "Galley: We wash up",
        ]
    );
    let session = screen.session();
    assert_eq!(session.roster.len(), 2);
    assert_eq!(session.parking.len(), 2);
    assert_eq!(
        session.parking.iter().next().map(|one| one.reason.as_str()),
        Some("from old.md, under Night crew")
    );
    let proposals = &session.open_workshop().expect("open").proposals;
    let second = proposals.iter().nth(2).expect("three");
    assert_eq!(second.why, "boats wait for us");
    assert!(second.steward.is_some());
    screen = screen.press("u");
    assert!(screen.dump().contains("5 norms imported"), "{}", screen.dump());
    assert!(drafts(&screen).is_empty());
    let session = screen.session();
    assert!(session.roster.is_empty() && session.parking.is_empty());
    assert_eq!(drafts(&screen.press("U")).len(), 5);
}

#[test]
fn one_key_says_what_a_line_becomes() {
    for (key, shown) in [
        ("a", ". parked    We ring before six."),
        ("x", ". left out  We ring before six."),
        ("p", "+ person    We ring before six."),
        ("t", "# topic     We ring before six."),
        ("n", "+ norm      We ring before six."),
        ("Space", "+ norm      We ring before six."),
        ("a Up Space", "+ norm      We ring before six."),
        ("n Up Space", ". parked    We ring before six."),
    ] {
        let mut screen = review().press(key);
        assert!(screen.dump().contains(shown), "{key}: {}", screen.dump());
    }
    let mut screen = review().press("w");
    assert!(
        screen.dump().contains("There is no norm above it in this topic."),
        "{}",
        screen.dump()
    );
    // The next sentence is the reason of the one before it.
    let screen = review().press("n w Enter");
    let proposals = &screen.session().open_workshop().expect("open").proposals;
    assert_eq!(
        proposals.iter().next().expect("one").why,
        "The horn sounds twice."
    );
}

#[test]
fn norms_follow_a_topic_that_is_made_or_taken_away() {
    let screen = review().press("t Enter");
    assert_eq!(drafts(&screen)[0], "We ring before six.: The horn sounds twice.");
    let screen = review().press("Up x Enter");
    assert_eq!(drafts(&screen)[0], ": We ring before six.");
}

#[test]
fn what_is_said_of_a_norm_goes_with_it() {
    let screen = review().press("n n Down x Enter");
    assert_eq!(drafts(&screen).len(), 4);
    assert_eq!(screen.session().parking.len(), 2);
    let screen = review().press("n n Down a Enter");
    let parked: Vec<&str> = screen
        .session()
        .parking
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert!(
        parked.contains(&"Why: boats wait for us") && parked.contains(&"Owner: Ilse Brandt"),
        "{parked:?}"
    );
}

#[test]
fn words_are_put_right() {
    let screen = review().press("e End").text(" Each day").press("Enter Enter");
    assert_eq!(drafts(&screen)[0], "Fog: We ring before six. Each day");
}

#[test]
fn leaving_takes_nothing() {
    let screen = review().press("Esc");
    assert!(screen.ended && screen.saved.is_empty());
    let mut screen = review().press("a Esc");
    assert!(!screen.ended);
    assert!(
        screen
            .dump()
            .contains("Esc again leaves, and drops what you changed here.")
    );
    screen = screen.press("Down Esc");
    assert!(!screen.ended);
    screen = screen.press("Esc");
    assert!(screen.ended && screen.saved.is_empty());
}

#[test]
fn nothing_to_take_is_said() {
    let mut screen = Screen::importing("Only words.\n", Language::En).press("Enter");
    assert!(
        screen.dump().contains("Nothing would be taken."),
        "{}",
        screen.dump()
    );
    screen = screen.press("n Enter");
    assert_eq!(drafts(&screen), [": Only words."]);
}

/// The page after an import, with the cursor on the first line in the parking lot.
fn parking() -> Screen {
    let mut screen = review().press("Enter q");
    for _ in 0..20 {
        if screen.app.cursor().is_some_and(|(pane, _)| pane == "parking") {
            return screen;
        }
        screen = screen.press("Tab");
    }
    panic!("no parking lot on {}", screen.dump());
}

#[test]
fn parked_line_becomes_a_draft_by_one_key() {
    for keys in ["N", "z N", "Enter Enter"] {
        let mut screen = parking().press(keys);
        assert!(
            screen.dump().contains("It's a draft now"),
            "{keys}: {}",
            screen.dump()
        );
        assert_eq!(
            drafts(&screen).last().map(String::as_str),
            Some(": Written in spring."),
            "{keys}"
        );
        assert_eq!(screen.session().parking.len(), 1);
        screen = screen.press("u");
        assert_eq!(
            (drafts(&screen).len(), screen.session().parking.len()),
            (5, 2),
            "{keys}"
        );
    }
    let shown = parking().press(":").text("make it a norm").dump();
    assert!(shown.contains("> N          Make it a norm"), "{shown}");
}

#[test]
fn draft_of_a_parked_line_stays_in_the_team() {
    let screen = parking().press("T N");
    let proposals = &screen.session().open_workshop().expect("open").proposals;
    let stays: Vec<bool> = proposals.iter().map(|one| one.stays_in_team).collect();
    assert_eq!(stays, [false, false, false, false, false, true]);
}
