//! People come and go: who joins, who is back, and that nobody is there twice.

use norming::domain::language::Language;
use norming::domain::people::Place;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::strings::strings;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::{Screen, afternoon};

fn names(session: &Session) -> Vec<&str> {
    session.team_now().map(|one| one.name.as_str()).collect()
}

#[test]
fn a_name_that_looks_like_another_is_refused() {
    let screen = Screen::of(Stage::begun().at(StepId::Arrive));
    let mut screen = screen.press("a").text("  chloe⟨U+200B⟩ ").press("Enter");
    assert!(screen.dump().contains("Chloe is on the roster already."));
    assert!(screen.saved.is_empty(), "nothing was added");
}

#[test]
fn who_left_the_team_is_offered_back_by_name() {
    let mut stage = Stage::reopened();
    let today = afternoon().date();
    let chloe = stage.session.person_called("Chloe").expect("Chloe").id.clone();
    stage.session.remove_person(&chloe, today).expect("left");
    let screen = Screen::of(stage.at(StepId::Arrive)).press("a");
    let mut screen = screen.text("chloe").press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("Chloe left the team on"), "{shown}");
    let screen = screen.press("1");
    assert!(names(screen.session()).contains(&"Chloe"));
    assert_eq!(
        screen.session().person_called("CHLOE").map(|one| &one.id),
        Some(&chloe)
    );
}

#[test]
fn arrive_names_who_is_under_the_cursor() {
    let at = |name: &str, keys: &str| {
        let mut screen = Screen::of(Stage::begun().at(StepId::Arrive)).press(keys);
        let shown = screen.dump();
        assert!(shown.contains(name), "{keys:?}: {shown}");
    };
    at("1 remote person to hear. Move to them", "");
    at("Hear Grace. Remote people speak first", "G");
    at("Every remote person had a turn", "G Space");
    at("Everybody had a turn", "j Space j j Space j Space");
}

/// The session once the steward of its first norm has left.
fn without_a_steward(mut session: Session) -> Session {
    let mut norms = session.in_force().filter_map(|norm| norm.steward.clone());
    let steward = norms.next().expect("a steward");
    drop(norms);
    session.remove_person(&steward, afternoon().date()).expect("left");
    session
}

#[test]
fn a_norm_without_its_steward_asks_for_another() {
    let session = without_a_steward(Stage::sealed().session);
    check_both("page-steward-left", &mut Screen::of(session.clone()));
    check_both("page-steward-left-menu", &mut Screen::of(session).press("Enter"));
    let session = without_a_steward(Stage::reopened().at(StepId::LookBack));
    check_both(
        "step-look-back-steward-left",
        &mut Screen::of(session).press("Tab"),
    );
}

#[test]
fn close_asks_who_follows_a_steward() {
    let session = without_a_steward(Stage::reopened().at(StepId::Close));
    assert_eq!(session.lost_stewards().len(), 2);
    let mut screen = Screen::meeting(session).press("Tab Tab Tab Tab G");
    let shown = screen.dump();
    assert!(shown.contains("2 norms need a new steward"), "{shown}");
    let mut screen = screen.press("Enter");
    check_both("close-next-steward", &mut screen);
    let screen = screen.press("1");
    assert_eq!(screen.session().lost_stewards().len(), 1);
}

fn place(screen: &Screen, name: &str) -> Place {
    let session = screen.session();
    let person = session.person_called(name).expect("on the roster");
    session.place_of(person)
}

#[test]
fn a_newcomer_joins_from_any_step_and_nothing_moves() {
    for step in [StepId::Concerns, StepId::Gather, StepId::Draft] {
        let screen = Screen::meeting(Stage::drafted().at(step)).press("j");
        let mut screen = screen.press("r").text("Hanna").press("Enter");
        let shown = screen.dump();
        assert!(shown.contains("Joins the team: remote"), "{shown}");
        let mut screen = screen.press("2");
        assert_eq!(place(&screen, "hanna"), Place::InRoom, "{step:?}");
        let shown = screen.dump();
        assert!(
            shown.contains("Hanna joined: in the room. u takes it back."),
            "{shown}"
        );
        let before = Screen::meeting(Stage::drafted().at(step)).press("j").dump();
        let cursor = |shown: &str| {
            shown
                .lines()
                .find(|line| line.starts_with(" >"))
                .map(str::to_owned)
        };
        assert_eq!(cursor(&shown), cursor(&before), "{step:?}");
    }
}

#[test]
fn half_typed_text_stays_while_somebody_comes_late() {
    let screen = Screen::of(Stage::begun().at(StepId::Concerns))
        .press("a")
        .text("Half a wor");
    let mut screen = screen.press("Ctrl-R").text("grace").press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("Grace (remote)"), "{shown}");
    let screen = screen.press("2").text("ry").press("Enter");
    let session = screen.session();
    let grace = session.person_called("Grace").expect("Grace").id.clone();
    assert!(session.is_absent(&grace) && session.is_expected(&grace));
    assert!(session.concerns.iter().any(|one| one.text == "Half a worry"));
}

#[test]
fn a_go_round_asks_who_just_came_and_not_who_left() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Concerns)).press("w");
    let mut screen = screen.press("r").text("chloe").press("Enter 1");
    let shown = screen.dump();
    assert!(shown.contains("GO-ROUND 1"), "{shown}");
    assert!(shown.contains("To ask later: Chloe (absent)"), "{shown}");
    assert!(!shown.contains("Hear Chloe"), "{shown}");
    let mut screen = screen.press("r").text("Chl").press("Enter 1");
    assert!(!screen.dump().contains("Chloe (absent)"));
    assert_eq!(place(&screen, "Chloe"), Place::Remote, "where she was before");
}

#[test]
fn votes_stay_on_the_pad_while_somebody_joins() {
    let screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).press("4 4 5");
    let mut screen = screen.press("r").text("Hanna").press("Enter 1");
    let shown = screen.dump();
    assert!(shown.contains("Hanna joined"), "{shown}");
    let screen = screen.press("4 Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let voted = workshop.proposals.iter().find_map(|one| one.tally());
    let tally = voted.expect("revealed");
    assert_eq!(tally.counts().voters(), 4);
    assert_eq!(tally.roster, 8);
}

#[test]
fn the_question_lies_over_silent_writing_focus_and_the_page() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press(":");
    screen = screen.text("silent").press("Enter r");
    assert!(screen.dump().contains("Who comes or goes?"));
    assert!(screen.press("Esc").dump().contains("SILENT WRITING"));
    let screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).press("z");
    let before = screen.press("r Esc").dump();
    let focused = Screen::meeting(Stage::proposed().at(StepId::Decide))
        .press("z")
        .dump();
    assert_eq!(before, focused);
    let mut screen = Screen::of(Stage::sealed().session)
        .press("r")
        .text("bash")
        .press("Enter");
    let shown = screen.dump();
    assert!(
        shown.contains("Left the team for good") && !shown.contains("Comes later"),
        "{shown}"
    );
}

#[test]
fn who_is_expected_later_is_asked_once_they_are_here() {
    let screen = Screen::of(Stage::prepared().session).press("r");
    let screen = screen.text("dmi").press("Enter");
    let mut screen = screen.press("2");
    let shown = screen.dump();
    assert!(shown.contains("Dmitri comes later"), "{shown}");
    let mut session = screen.session().clone();
    session.start_sitting(afternoon()).expect("started");
    let dmitri = session.person_called("Dmitri").expect("Dmitri").id.clone();
    assert!(session.is_absent(&dmitri));
    session.set_place(&dmitri, Place::Remote).expect("here");
    assert!(!session.is_expected(&dmitri));
}

#[test]
fn the_question_looks_right_in_every_size() {
    let screen = || Screen::meeting(Stage::begun().at(StepId::Concerns)).press("r");
    check_both("coming-who", &mut screen());
    check_both("coming-what", &mut screen().text("chl").press("Enter"));
    let mut screen = screen();
    screen.speak(strings(Language::ZhHans));
    assert!(screen.dump().contains("谁来了"));
}
