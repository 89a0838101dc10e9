//! People come and go: who joins, who is back, and that nobody is there twice.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
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
