//! What a review found about saving, leaving and asking stays mended.

use std::path::PathBuf;

use norming::domain::document::Document;
use norming::domain::history::History;
use norming::domain::id::Mint;
use norming::domain::proposal::Outcome;
use norming::domain::workshop::StepId;
use norming::ui::msg::{Loaded, Msg, Own, Trouble};

use super::fixture::{Stage, day, left_in_the_middle};
use super::screen::{Screen, file};

#[test]
fn what_is_not_saved_is_not_left_by_one_key() {
    let screen = Screen::of(Stage::sealed().session).failing(Trouble::Full);
    let screen = screen.press("!").text("Desk booking").press("Enter q");
    assert!(!screen.ended);
    assert!(screen.press("q").ended);
}

#[test]
fn a_file_that_is_there_already_leads_to_another_name() {
    let other = Stage::team("Somebody else's").session;
    let folder = Screen::home(Vec::new()).put("lighthouse.ron", other);
    let mut screen = folder.press("a").text("Lighthouse").press("Enter");
    let teams = screen.teams();
    assert_eq!(teams.len(), 2);
    assert!(
        teams
            .iter()
            .any(|(file, team)| file == "lighthouse.ron" && *team == "Somebody else's")
    );
    assert!(
        teams
            .iter()
            .any(|(file, team)| file.starts_with("lighthouse-") && *team == "Lighthouse")
    );
    assert!(!screen.dump().contains("NOT SAVED"));
}

#[test]
fn a_wrong_date_asks_again_and_keeps_to_whom() {
    let screen = Screen::meeting(Stage::proposed().at(StepId::Decide));
    let screen = screen
        .text("4453354")
        .press("Enter Enter 7")
        .text("Marta")
        .press("Enter");
    let mut screen = screen.text("soonish").press("Enter");
    assert!(screen.dump().contains("Not a date"));
    let screen = screen.text("2027-04-01").press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let proposal = workshop.proposals.first().expect("a proposal");
    let expected = Outcome::Escalated {
        to: "Marta".into(),
        by: Some(day("2027-04-01")),
    };
    assert_eq!(proposal.outcome(), Some(&expected));
}

#[test]
fn a_session_that_nobody_asked_for_is_not_opened() {
    let mut screen = Screen::of(Stage::sealed().session).press("!").text("Who");
    let before = screen.dump();
    let loaded = Loaded {
        session: Stage::team("Pilots").session,
        history: History::default(),
        has_comments: false,
        drafts: Vec::new(),
        notes: String::new(),
        held_by: None,
        has_marks: false,
    };
    screen.send(Msg::Loaded {
        file: file(),
        result: Ok(loaded),
        own: Own::default(),
        good: None,
    });
    assert_eq!(screen.dump(), before);
}

#[test]
fn a_save_of_another_file_says_nothing_about_this_one() {
    let mut screen = Screen::of(Stage::sealed().session).slowly();
    screen = screen.press("!").text("Desk booking").press("Enter");
    let before = screen.dump();
    for result in [Err(Trouble::Full), Ok(())] {
        screen.send(Msg::Saved {
            file: PathBuf::from("sessions/pilots.ron"),
            version: 1_000,
            result,
        });
        assert_eq!(screen.dump(), before);
    }
}

#[test]
fn a_session_is_left_once_it_is_saved() {
    let folder = Screen::home(vec![("tidewater-maps.ron", Ok(Stage::sealed().session))]);
    let mut screen = folder.press("Enter").slowly();
    screen = screen.press("!").text("Desk booking").press("Enter q");
    screen.send(Msg::Saved {
        file: PathBuf::from("sessions/pilots.ron"),
        version: 1_000,
        result: Ok(()),
    });
    let home = |screen: &mut Screen| screen.dump().contains("Choose a session");
    assert!(!home(&mut screen));
    assert!(home(&mut screen.let_go()));
}

#[test]
fn enter_on_a_role_opens_its_choice_and_nobody_can_be_chosen() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Arrive));
    let screen = screen.press("Tab Enter Left Enter");
    let workshop = screen.session().open_workshop().expect("open");
    assert_eq!(workshop.sitting().expect("begun").facilitator, None);
}

#[test]
fn undoing_another_sitting_leaves_the_minutes_of_the_first_alone() {
    let mut document = Document::new(left_in_the_middle(), Mint::new(5), true);
    document.keep_minutes(StepId::Arrive, 8);
    document.keep_minutes(StepId::Concerns, 9);
    let first = |screen: &Screen| {
        let workshop = screen.session().open_workshop().expect("open").clone();
        (workshop.sittings.len(), workshop.sittings[0].minutes.clone())
    };
    let before = document.session().open_workshop().expect("open").sittings[0]
        .minutes
        .clone();
    let screen = Screen::of(document.session().clone()).press("t").wait(130);
    assert_eq!(first(&screen), (2, before.clone()));
    let screen = screen.press("u u").wait(200).press("j k Ctrl-S");
    assert_eq!(first(&screen), (1, before));
}

fn night_desk() -> Screen {
    Screen::home(vec![
        ("night-desk.ron", Ok(left_in_the_middle())),
        ("pilots.ron", Ok(Stage::team("Pilots").session)),
    ])
}

#[test]
fn a_team_is_not_made_twice() {
    let mut screen = night_desk().press("a").text(" night desk").press("Enter");
    assert!(screen.dump().contains("has a session already"));
    assert_eq!(screen.teams().len(), 2);
}

#[test]
fn a_team_that_a_filter_hides_is_not_made_twice_either() {
    let screen = night_desk().press("/").text("pilots").press("Enter");
    let mut screen = screen.press("a").text("Night Desk").press("Enter");
    assert_eq!(screen.teams().len(), 2);
    let shown = screen.dump();
    assert!(shown.contains("> Night Desk"), "{shown}");
}

#[test]
fn ending_by_name_makes_ctrl_c_end() {
    let page = Screen::of(Stage::sealed().session);
    for screen in [page, night_desk()] {
        let screen = screen.press(":").text("twice: quit").press("Enter");
        assert!(!screen.ended);
        assert!(screen.press("Ctrl-C").ended);
    }
}

#[test]
fn what_was_taken_away_says_how_it_comes_back() {
    let frame = || Screen::meeting(Stage::begun().at(StepId::Frame));
    let mut screen = frame().press("Tab D");
    assert!(screen.dump().contains("u takes it back"), "{}", screen.dump());
    screen = screen.press("u");
    assert!(screen.dump().contains("Undone"), "{}", screen.dump());
    screen = screen.press("J");
    assert!(screen.dump().contains("u takes it back"), "{}", screen.dump());
}

#[test]
fn a_large_terminal_is_told_once_that_it_could_zoom_in() {
    let mut screen = Screen::home(vec![("a.ron", Ok(Stage::team("Anchor").session))]);
    screen.resize((200, 60));
    screen = screen.press("Enter");
    assert!(screen.dump().contains("zoom in"), "{}", screen.dump());
    screen = screen.press("q Enter");
    assert!(!screen.dump().contains("zoom in"), "{}", screen.dump());
}

#[test]
fn who_is_nobody_yet_becomes_somebody_with_one_key() {
    let role = Screen::meeting(Stage::begun().at(StepId::Arrive)).press("Tab Enter Left Enter");
    let first = role.press("k Enter Right Enter");
    let workshop = first.session().open_workshop().expect("open").clone();
    assert!(workshop.sitting().expect("begun").facilitator.is_some());
}

#[test]
fn where_nothing_is_added_the_key_says_so() {
    let mut screen = Screen::of(Stage::prepared().session).press("n");
    screen = screen.press("Esc Shift-Tab Shift-Tab Shift-Tab Shift-Tab a");
    assert!(
        screen.dump().contains("Nothing is added here"),
        "{}",
        screen.dump()
    );
}

#[test]
fn the_meeting_is_not_begun_by_one_key() {
    let mut screen = Screen::home(Vec::new())
        .press("a")
        .text("Tidewater")
        .press("Enter");
    screen = screen.press("Shift-Tab Enter");
    assert!(screen.dump().contains("Is everybody here?"), "{}", screen.dump());
    let workshop = screen.session().open_workshop().expect("open").clone();
    assert!(workshop.sitting().is_none());
}

#[test]
fn a_low_vote_that_was_noted_is_not_called_unheard() {
    let decide = Screen::meeting(Stage::proposed().at(StepId::Decide));
    let mut screen = decide.text("4453351").press("Enter");
    assert!(screen.dump().contains("a low vote to hear"));
    let shown = screen.press("o 2 Enter Esc").dump();
    assert!(
        shown.contains("heard, not written down") && !shown.contains("to hear"),
        "{shown}"
    );
}

#[test]
fn stray_digits_do_not_undo_a_decision() {
    let decide = Screen::meeting(Stage::proposed().at(StepId::Decide));
    let decided = decide.text("4453354").press("Enter Enter Enter Enter Left");
    let adopted = |screen: &Screen| {
        let workshop = screen.session().open_workshop().expect("open").clone();
        workshop.proposals.first().expect("one").outcome().is_some()
    };
    assert!(adopted(&decided));
    let mut screen = decided.text("00").press("Enter");
    assert!(screen.dump().contains("This is decided."), "{}", screen.dump());
    let kept = screen.press("Enter");
    assert!(adopted(&kept));
    let anew = kept.text("00").press("Enter 2");
    assert!(!adopted(&anew));
}

#[test]
fn the_last_item_in_the_focus_view_offers_no_next_one() {
    let mut screen = Screen::meeting(Stage::drafted().at(StepId::Draft)).press("z End");
    assert!(!screen.dump().contains("next item"), "{}", screen.dump());
}

#[test]
fn enter_on_what_is_missing_leads_to_its_step() {
    let mut close = Screen::meeting(Stage::drafted().at(StepId::Close));
    for _ in 0..12 {
        if close.dump().lines().any(|line| line.starts_with(" > ? Value")) {
            break;
        }
        close = close.press("Down");
    }
    let mut value = close.press("Enter");
    assert!(value.dump().contains("[VALUE]"), "{}", value.dump());
}
