//! Decide: from reading a proposal aloud to its outcome, a screen for each station.

use norming::domain::proposal::Outcome;
use norming::domain::workshop::StepId;
use norming::ui::key::{Code, Key};
use norming::ui::msg::Msg;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

#[test]
fn before_the_vote() {
    check_both("decide-before", &mut decide());
}

#[test]
fn while_fingers_are_counted() {
    check_both("decide-counting", &mut decide().text("4453"));
}

#[test]
fn after_the_reveal_with_a_low_voice() {
    check_both("decide-low-voice", &mut decide().text("4453351").press("Enter"));
}

#[test]
fn a_low_voice_is_asked_what_it_needs() {
    check_both("decide-ask-harm", &mut decide().text("4453351").press("Enter o"));
}

#[test]
fn with_an_open_objection() {
    let mut screen = decide().text("4453351").press("Enter o");
    screen = screen
        .text("On release day four hours are too long")
        .press("Enter");
    check_both("decide-objection", &mut screen);
    check_both("decide-objection-menu", &mut screen.press("o"));
}

#[test]
fn a_tally_made_void_by_other_words() {
    let mut screen = decide().text("4453354").press("Enter e End");
    screen = screen.text(" Not on Sundays.").press("Esc");
    check_both("decide-void", &mut screen);
    let shown = screen.press("u").dump();
    assert!(
        !shown.contains("void") && shown.contains("7 votes"),
        "undo brings the vote back\n{shown}"
    );
}

#[test]
fn the_outcomes_are_offered() {
    let mut screen = decide().text("4453354").press("Enter");
    let shown = screen.dump();
    assert!(
        shown.contains("Proposed  adopt") && !shown.contains("1 Adopt"),
        "{shown}"
    );
    check_both("decide-outcomes", &mut screen.press("Enter"));
}

#[test]
fn too_few_votes_make_it_provisional() {
    check_both("decide-no-quorum", &mut decide().text("445").press("Enter"));
}

#[test]
fn who_stewards_it() {
    check_both(
        "decide-steward",
        &mut decide().text("4453354").press("Enter Enter Enter"),
    );
}

#[test]
fn after_the_outcome() {
    check_both(
        "decide-decided",
        &mut decide().text("4453354").press("Enter Enter Enter Enter Left"),
    );
}

#[test]
fn a_vote_by_name_asks_one_after_the_other_and_shows_names_after_the_reveal() {
    let mut screen = decide().press("Enter Enter Tab Tab").text("445");
    check_both("decide-by-name", &mut screen);
    let shown = screen.dump();
    assert!(!shown.contains("▇"), "no vote is seen before the reveal\n{shown}");
    let mut screen = screen.text("351").press("Enter");
    check_both("decide-by-name-revealed", &mut screen);
}

#[test]
fn a_blind_vote_shows_stars_and_cannot_become_looser() {
    let mut screen = decide().text("44").press("Tab");
    check_both("decide-blind", &mut screen);
    let shown = screen.press("Tab").dump();
    assert!(shown.contains("may become stricter, never"), "{shown}");
}

#[test]
fn an_empty_pad_offers_no_key_that_does_nothing() {
    let shown = decide().press("Enter Enter").dump();
    let footer = shown
        .lines()
        .rfind(|line| line.contains("?  help"))
        .expect("a footer");
    assert!(
        !footer.contains("reveal") && footer.contains("Tab  another way"),
        "{footer}"
    );
}

#[test]
fn the_counts_of_a_small_vote_are_shown_when_asked_for() {
    let mut screen = decide().text("4441").press("Enter");
    check_both("decide-few", &mut screen);
    let mut screen = screen.press("c");
    check_both("decide-few-counts", &mut screen);
    let shown = screen.press("c").dump();
    let hidden = shown.contains("counts identify people") && !shown.contains("######");
    assert!(hidden, "the key hides them again\n{shown}");
}

/// An objection that was heard.
fn objected() -> Screen {
    let screen = decide().text("4453351").press("Enter o");
    screen.text("Customers wait at night").press("Enter")
}

#[test]
fn an_objection_is_tested_and_the_proposal_changed_for_it() {
    check_both("decide-ways", &mut objected().press("o Enter"));
    check_both("decide-grounds", &mut objected().press("o 5"));
    let tested = objected().press("o 5 Enter").dump();
    assert!(tested.contains("works against what we are for"), "{tested}");
    let mut screen = objected().press("o Enter 5").text("complaints a week");
    screen = screen.press("Enter");
    check_both("decide-measured", &mut screen);
    let mut screen = screen.text("4453354").press("Enter o");
    check_both("decide-integrated-menu", &mut screen);
}

#[test]
fn after_two_changes_something_else_is_offered() {
    let mut screen = objected();
    for words in [" One.", " Two."] {
        screen = screen.press("e End").text(words).press("Esc");
        screen = screen.text("4453351").press("Enter o Enter");
        // Whoever is low still says the same as before.
        screen = screen.text("3").press("Enter");
    }
    check_both("decide-spent", &mut screen);
    let mut screen = screen.press("Enter");
    check_both("decide-spent-menu", &mut screen);
    let tried = screen.press("Enter").dump();
    assert!(tried.contains("Who watches it?"), "{tried}");
}

#[test]
fn a_double_enter_adopts_nothing() {
    let screen = decide().text("4453354").press("Enter Enter");
    let workshop = screen.session().open_workshop().expect("open").clone();
    let proposal = workshop.proposals.first().expect("one");
    assert!(proposal.tally().is_some() && proposal.decision.is_none());
}

/// The menu of what can be done, from its title on.
fn offered(screen: Screen) -> String {
    let shown = screen.press("Enter").dump();
    let at = shown.find("Proposed: ").expect("a menu");
    shown[at..].to_owned()
}

#[test]
fn parking_and_handing_on_at_any_time() {
    let hear = || decide().text("4453351").press("Enter");
    let stations = vec![
        ("before a vote", decide()),
        ("with a low vote to hear", hear()),
        ("with an objection", objected()),
        ("void", objected().press("e End").text(" One.").press("Esc")),
        ("after a vote", decide().text("4453354").press("Enter")),
    ];
    for (station, screen) in stations {
        let shown = offered(screen);
        for item in ["Park it", "Escalate"] {
            assert!(shown.contains(item), "{station}: {item}\n{shown}");
        }
        let can_adopt = station == "after a vote";
        assert_eq!(shown.contains("Adopt"), can_adopt, "{station}\n{shown}");
    }
}

#[test]
fn escalated_with_tested_objection_open() {
    let screen = objected().press("o 5 Enter").press("Enter 5");
    let screen = screen.text("Marta").press("Enter Enter");
    let workshop = screen.session().open_workshop().expect("open").clone();
    let proposal = workshop.proposals.first().expect("one");
    assert!(matches!(proposal.outcome(), Some(Outcome::Escalated { to, .. }) if to == "Marta"));
    assert!(
        proposal.open_objections().next().is_some(),
        "nothing was closed for it"
    );
}

#[test]
fn escalation_says_its_date_once() {
    let screen = objected().press("o 5 Enter").press("Enter 5");
    let mut screen = screen.text("The site lead, by 15 Dec").press("Enter g");
    let workshop = screen.session().open_workshop().expect("open").clone();
    let outcome = workshop.proposals.first().and_then(|one| one.outcome().cloned());
    let by = "2027-12-15".parse().ok();
    let to = "The site lead".to_owned();
    assert_eq!(
        outcome,
        Some(Outcome::Escalated { to, by }),
        "and it is not asked again"
    );
    let shown = screen.dump();
    assert_eq!(shown.matches("15 Dec").count(), 1, "{shown}");
}

#[test]
fn date_in_the_name_of_an_old_file_is_said_once() {
    let mut stage = Stage::proposed();
    let id = stage
        .session
        .open_workshop()
        .expect("open")
        .proposals
        .first()
        .expect("one")
        .id
        .clone();
    let outcome = Outcome::Escalated {
        to: "The site lead by 15 Dec".into(),
        by: "2026-12-15".parse().ok(),
    };
    stage.session.decide(&id, outcome).expect("decided");
    let mut screen = Screen::meeting(stage.at(StepId::Decide)).press("g");
    let shown = screen.dump();
    assert!(shown.contains("The site lead decides, by 15 Dec 2026"), "{shown}");
    assert_eq!(shown.matches("15 Dec").count(), 1, "{shown}");
}

#[test]
fn a_late_vote_is_added_from_the_menu() {
    let screen = decide().text("445").press("Enter Enter 5");
    let mut screen = screen.text("6").press("Enter");
    assert!(screen.dump().contains("0 to 5"), "{}", screen.dump());
    let screen = screen.text("5").press("Enter");
    let counts = |screen: &Screen| {
        let workshop = screen.session().open_workshop().expect("open").clone();
        let tally = workshop.proposals.first().and_then(|one| one.tally());
        tally.map(|tally| tally.counts().voters())
    };
    assert_eq!(counts(&screen), Some(4));
    assert_eq!(counts(&screen.press("u")), Some(3));
}

#[test]
fn keys_in_one_read_adopt_nothing_unseen() {
    let enter = || Msg::Key(Key::plain(Code::Enter));
    let mut screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).press("G 4 4 4 4 4");
    for _ in 0..4 {
        screen.send(enter());
    }
    let decided = |screen: &Screen| {
        let workshop = screen.session().open_workshop().expect("open");
        workshop.proposals.iter().any(|one| one.outcome().is_some())
    };
    assert!(!decided(&screen), "nobody has seen what is adopted");
    screen.send(Msg::Key(Key::char('1')));
    assert!(!decided(&screen), "nor by its number");
    let shown = screen.dump();
    assert!(shown.contains("Adopt"), "{shown}");
    screen.send(enter());
    assert!(decided(&screen));
}

#[test]
fn a_day_in_the_past_is_taken_and_said() {
    let mut screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).press("Enter");
    let text = screen.dump();
    let line = text
        .lines()
        .find(|line| line.contains("Escalate"))
        .expect("offered");
    let digit: String = line.chars().filter(char::is_ascii_digit).take(1).collect();
    let screen = screen
        .press(&digit)
        .press("Ctrl-U")
        .text("the site lead")
        .press("Enter");
    let mut screen = screen.text("1 Mar 2027").press("Enter");
    let text = screen.dump();
    assert!(text.contains("is in the past"), "{text}");
    let proposals = &screen.session().open_workshop().expect("open").proposals;
    let by = proposals.iter().find_map(|one| match one.outcome() {
        Some(Outcome::Escalated { by, .. }) => *by,
        _ => None,
    });
    assert_eq!(by.expect("taken").to_string(), "2027-03-01");
    let text = screen.press("j").dump();
    assert!(!text.contains("is in the past"), "once\n{text}");
}
