//! Pasted chats and silent writing: words that were lost, votes that were seen, each once a mistake.

use std::time::Duration;

use norming::domain::tally::Mode;
use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

fn gather() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Gather))
}

fn frictions(screen: &Screen) -> Vec<String> {
    let workshop = screen.session().open_workshop().expect("open");
    let texts = workshop.frictions.iter().map(|one| one.text.clone());
    texts.skip(2).collect()
}

#[test]
fn what_repeats_or_tells_a_vote_is_not_quoted_before_it_is_revealed() {
    let chat = "14:31:02 From Ama to Everyone:\n\t1\n\
                14:31:03 From Bashir to Everyone:\n\tReacted to \"1\" with 👍\n\
                14:31:04 From Chloe to Everyone:\n\tReplying to \"1\"\n\n\t5\n\
                14:31:05 From Dmitri to Everyone:\n\tthanks\n\tReacted to \"1\" with 👍\n\
                14:31:06 From Esperanza to Everyone:\n\tthe plan gets a two, which is for the trains\n\
                14:31:07 From Farid to Everyone:\n\tsorry, my microphone was off\n\
                14:31:08 From Grace to Everyone:\n\tto be honest this 1 deserves less\n";
    let mut screen = decide().paste(chat);
    let shown = screen.dump();
    for told in ["\"1\"", "a two", "this 1"] {
        assert!(!shown.contains(told), "{told}\n{shown}");
    }
    assert!(shown.contains("my microphone was off"), "{shown}");
    // Asked for, everything is shown.
    let shown = screen.press("c").dump();
    for told in ["Reacted to \"1\"", "a two", "this 1"] {
        assert!(shown.contains(told), "{told}\n{shown}");
    }
}

#[test]
fn a_box_for_a_blind_vote_does_not_show_what_is_in_it() {
    let mut screen = decide().text("4").press("Tab v").paste("Ama: 1\nBashir: 2");
    assert!(screen.dump().contains("2 votes to take"));
    screen = screen.press("Esc");
    let shown = screen.dump();
    assert!(shown.contains("2 lines so far"), "{shown}");
    assert!(!shown.contains("Bashir: 2"), "{shown}");
}

#[test]
fn taking_one_item_of_somebody_after_all_leaves_their_others_taken() {
    let chat = "[14:02] Ama\nNo\u{7} agenda\n[14:03] Chloe\nNobody answers\n[14:04] Ama\nNo\u{7} chair\n";
    let mut screen = gather().paste(chat);
    assert!(screen.dump().contains("1 item to take, 2 doubtful"));
    screen = screen.press("Space Space");
    let shown = screen.dump();
    assert!(shown.contains("3 items to take"), "{shown}");
    assert_eq!(frictions(&screen.press("Enter")).len(), 3);
}

#[test]
fn of_two_corrected_lines_of_dots_the_last_one_corrected_counts() {
    let mut session = Stage::gathered().at(StepId::Gather);
    let clusters = session.open_workshop().expect("open").clusters.iter();
    for cluster in clusters.map(|one| one.id.clone()).collect::<Vec<_>>() {
        session.set_dots(&cluster, 0).expect("taken back");
    }
    let screen = Screen::meeting(session).press("Tab Tab");
    let screen = screen.paste("Ama: 1 1 1 1\nAma: 2 2 2 2");
    let screen = screen
        .press("Down e Ctrl-U")
        .text("2 2")
        .press("Enter Up e Ctrl-U");
    let screen = screen.text("1 1 1").press("Enter Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let dots: Vec<u16> = workshop
        .clusters
        .iter()
        .map(norming::domain::gather::Cluster::dots)
        .collect();
    assert_eq!(dots[..2], [3, 0]);
}

#[test]
fn words_that_were_emptied_are_no_item() {
    let screen = gather().paste("Waited for days\nNo agenda");
    let mut screen = screen.press("e Ctrl-U Enter Space");
    let shown = screen.dump();
    assert!(shown.contains("1 item to take"), "{shown}");
    assert_eq!(frictions(&screen.press("Enter")), ["No agenda"]);
}

#[test]
fn a_held_key_is_no_vote_and_no_answer() {
    let mut screen = decide().paste("Ama: 4\nZed: 2").press("Down Alt-1 Ctrl-1 c");
    let shown = screen.dump();
    assert!(shown.contains("Ama: 4"), "{shown}");
    screen = screen.press("Enter Alt-1");
    let shown = screen.dump();
    assert!(shown.contains("Who is \"Zed\"?"), "{shown}");
}

#[test]
fn what_is_pasted_into_the_box_is_kept_without_another_key() {
    let mut screen = gather().press("v").paste("Waited for days\nNo agenda");
    screen.pass(Duration::from_secs(2));
    let draft = screen.drafts.last().expect("kept");
    assert_eq!(draft.text, "Waited for days\nNo agenda");
}

#[test]
fn what_a_preview_shows_outlasts_a_crash_with_what_was_typed_before_it() {
    let screen = gather().press("a").text("Waited for days");
    let mut screen = screen
        .paste("No agenda\nNo chair")
        .press("Down e")
        .text(" at all")
        .press("Enter");
    screen.pass(Duration::from_secs(2));
    let draft = screen.drafts.last().cloned().expect("kept");
    assert_eq!(draft.text, "Waited for days\nNo agenda at all\nNo chair");
    let screen = Screen::with_drafts(Stage::begun().at(StepId::Gather), vec![draft]);
    let screen = screen.press("Ctrl-D Enter");
    assert_eq!(
        frictions(&screen),
        ["Waited for days", "No agenda at all", "No chair"]
    );
    let mut screen = decide().paste("Ama: 1\nBashir: 2");
    screen.pass(Duration::from_secs(2));
    assert!(screen.drafts.is_empty(), "votes are kept nowhere");
}

#[test]
fn whoever_pastes_while_the_session_is_being_left_stays() {
    let session = Stage::begun().session;
    let screen = Screen::home(vec![("tidewater.ron", Ok(session))]).press("Enter");
    let screen = screen.slowly().press("q q Tab Tab Tab Tab Tab Tab a");
    let screen = screen.text("A park").press("Enter Esc q");
    let mut screen = screen.paste("one\ntwo");
    let before = screen.dump();
    assert!(before.contains("2 items to take"), "{before}");
    screen = screen.let_go();
    let shown = screen.dump();
    assert!(shown.contains("2 items to take"), "{shown}");
}

#[test]
fn silent_writing_takes_no_words_that_were_typed() {
    let screen = gather().press("a").text("Waited for days");
    let screen = screen.press("Ctrl-P").text("silent").press("Enter Enter");
    let mut screen = screen;
    let shown = screen.dump();
    assert!(shown.contains("Waited for days"), "{shown}");
}

#[test]
fn another_round_before_the_first_turn_changes_nothing() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Arrive)).press("w");
    let before = screen.saved.len();
    let screen = screen.press("a a");
    assert_eq!(screen.saved.len(), before);
}

#[test]
fn a_new_vote_in_an_open_count_asks_nobody_twice() {
    let mut session = Stage::proposed().at(StepId::Decide);
    let rule = session.open_workshop().expect("open").rule;
    session.set_rule(rule, "", Mode::Open).expect("set");
    let screen = Screen::meeting(session).paste("Ama: 4\nChloe: 1").press("Enter");
    let screen = screen.text("55").press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let proposal = workshop.proposals.iter().next().expect("one");
    let tally = &proposal.rounds.last().expect("a vote").tally;
    assert_eq!(tally.counts().fingers, [0, 1, 0, 0, 1, 2]);
}
