//! Home while its sessions are still being read: what is shown by then, in which order, and where the cursor is.

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::decode;
use norming::ui::msg::Trouble;

use super::fixture::{Stage, left_in_the_middle};
use super::golden::check_both;
use super::screen::Screen;

fn unreadable() -> Result<Session, Trouble> {
    Err(Trouble::Content(decode("(").expect_err("no session")))
}

fn files() -> Vec<(&'static str, Result<Session, Trouble>)> {
    vec![
        ("night-desk.ron", Ok(left_in_the_middle())),
        ("pilots.ron", Ok(Stage::team("Pilots").session)),
        ("quay.ron", unreadable()),
        ("tidewater-maps.ron", Ok(Stage::sealed().session)),
        ("tugs.ron", Ok(Stage::team("Tugs").session)),
    ]
}

/// Two of the five were read by the first frame.
fn half_read() -> Screen {
    Screen::reading(files(), &["night-desk.ron", "quay.ron", "tidewater-maps.ron"])
}

/// The names in the list, from the top; the one with the cursor has the sign.
fn names(screen: &mut Screen) -> Vec<String> {
    let names = [
        "Night Desk",
        "Pilots",
        "quay.ron",
        "Tidewater Maps",
        "Tugs",
        "Rehearsal",
    ];
    let shown = screen.dump();
    let name = |line: &str| {
        let name = names
            .iter()
            .find(|name| line.get(3..).is_some_and(|rest| rest.starts_with(**name)))?;
        let sign = if line.starts_with(" > ") { "> " } else { "" };
        Some(format!("{sign}{name}"))
    };
    shown.lines().filter_map(name).collect()
}

#[test]
fn what_was_read_is_there_and_how_much_is_still_to_come() {
    check_both("home-reading", &mut half_read());
    let all: Vec<&str> = files().into_iter().map(|(name, _)| name).collect();
    check_both("home-reading-nothing", &mut Screen::reading(files(), &all));
    let mut chinese = half_read().press(":").text("Language").press("Enter Down Enter");
    assert!(chinese.dump().contains("中文"), "{}", chinese.dump());
    check_both("zh-home-reading", &mut chinese);
    assert_eq!(Language::ALL.len(), 2, "a screen for each");
}

#[test]
fn once_all_are_read_it_is_as_if_they_had_been_there_at_once() {
    let mut late = half_read()
        .read(&["quay.ron"])
        .read(&["tidewater-maps.ron", "night-desk.ron"]);
    let mut at_once = Screen::home(files());
    assert_eq!(late.dump(), at_once.dump());
}

#[test]
fn the_cursor_is_on_the_first_until_somebody_moves_it_and_then_stays_on_its_session() {
    let mut screen = half_read();
    assert_eq!(names(&mut screen), ["> Pilots", "Tugs"]);
    let mut screen = screen.read(&["tidewater-maps.ron"]);
    assert_eq!(names(&mut screen), ["> Tidewater Maps", "Pilots", "Tugs"]);
    let mut screen = screen.press("j").read(&["night-desk.ron", "quay.ron"]);
    let all = [
        "Tidewater Maps",
        "Night Desk",
        "> Pilots",
        "quay.ron",
        "Tugs",
        "Rehearsal",
    ];
    assert_eq!(names(&mut screen), all);
    // Whoever goes back to the first has put it there, too.
    let mut screen = half_read().press("j k").read(&["tidewater-maps.ron"]);
    assert_eq!(names(&mut screen), ["Tidewater Maps", "> Pilots", "Tugs"]);
}

/// Of what is out of sight nothing is made; wherever the cursor is, every row in sight says what it says.
#[test]
fn among_very_many_every_row_in_sight_is_whole() {
    let names: Vec<String> = (0..200).map(|at| format!("crew-{at:03}.ron")).collect();
    let session = |at: usize| Ok(Stage::team(&format!("Crew {at:03}")).session);
    let files = names
        .iter()
        .enumerate()
        .map(|(at, name)| (name.as_str(), session(at)));
    let mut screen = Screen::home(files.collect());
    for (keys, here) in [("", 0), ("j j j", 3), ("G k", 199), ("k k k", 196), ("g", 0)] {
        screen = screen.press(keys);
        let shown = screen.dump();
        let rows: Vec<&str> = shown.lines().filter(|line| line.contains("Crew ")).collect();
        assert!(rows.len() > 10, "{shown}");
        assert!(rows.iter().all(|row| row.contains("no workshop yet")), "{shown}");
        assert!(shown.contains(&format!(" > Crew {here:03}")), "{shown}");
    }
}

#[test]
fn a_filter_holds_for_what_comes_later() {
    let mut screen = half_read().press("/").text("ti");
    assert!(
        screen.dump().contains("Reading the sessions"),
        "{}",
        screen.dump()
    );
    let mut screen = screen.read(&["tidewater-maps.ron", "quay.ron"]).press("Enter");
    assert_eq!(names(&mut screen), ["> Tidewater Maps"]);
    let mut screen = screen.read(&["night-desk.ron"]);
    assert_eq!(names(&mut screen), ["> Tidewater Maps"]);
}

#[test]
fn a_session_opens_and_the_program_ends_while_others_are_read() {
    let mut screen = half_read().press("j Enter");
    let opened = screen.dump();
    assert!(opened.contains(" Tugs"), "{opened}");
    let mut screen = screen.read(&["tidewater-maps.ron", "quay.ron"]);
    assert_eq!(screen.dump(), opened);
    // Back on Home it is where it was, and what is read once more keeps its place.
    let mut screen = screen.press("q");
    assert_eq!(
        names(&mut screen),
        ["Tidewater Maps", "Pilots", "quay.ron", "> Tugs"]
    );
    assert!(screen.press("q").ended);
}

#[test]
fn what_was_read_before_stands_until_it_is_read_anew() {
    let renamed = Stage::team("Pilots on call").session;
    let later = ["pilots.ron", "tidewater-maps.ron"];
    let screen = Screen::home(files())
        .put("pilots.ron", renamed)
        .take_out("tugs.ron");
    let mut screen = screen.press("j j").scan(&later);
    let all = [
        "Tidewater Maps",
        "Night Desk",
        "> Pilots",
        "quay.ron",
        "Rehearsal",
    ];
    assert_eq!(names(&mut screen), all);
    assert!(screen.dump().contains("4 sessions\n"), "{}", screen.dump());
    let mut screen = screen.read(&later);
    assert_eq!(names(&mut screen), all);
    assert!(screen.dump().contains("> Pilots on call"), "{}", screen.dump());
}

#[test]
fn a_new_session_takes_no_name_of_a_file_that_was_not_read_yet() {
    let screen = half_read().press("a").text("Quay").press("Enter");
    assert_eq!(screen.session().team, "Quay");
    let teams = screen.teams();
    assert_eq!(teams.len(), 6, "{teams:?}");
    assert!(teams.contains(&("quay.ron".to_owned(), "")), "{teams:?}");
}
