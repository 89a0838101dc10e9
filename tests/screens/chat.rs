//! Pasted chats: what is shown before anything is taken, how it is put right, and what is taken then.

use norming::domain::people::Place;
use norming::domain::tally::{Counts, Mode};
use norming::domain::workshop::StepId;
use norming::ui::msg::Draft;
use proptest::prelude::*;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

/// A whole team votes in the chat of Zoom, with what else is in a chat.
const VOTES: &str = "\
14:31:02 From Ama to Everyone:\n\t4\n\
14:31:03 From Bashir to Everyone:\n\t5!\n\
14:31:04 From Chloe to Everyone:\n\t1, on release day it hurts\n\
14:31:05 From Dmitri to Everyone:\n\t4 or 3\n\
14:31:06 From Esperanza to Everyone:\n\t3\n\
14:31:07 From Farid K. to Everyone:\n\tabstain\n\
14:31:09 From Zed to Everyone:\n\t4\n\
14:31:10 From Chloe to Everyone:\n\tsorry, my microphone was off\n";

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

fn gather() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Gather))
}

/// The counts of the newest vote on the first proposal.
fn counts(screen: &Screen) -> Counts {
    let workshop = screen.session().open_workshop().expect("open");
    let proposal = workshop.proposals.iter().next().expect("one");
    proposal.rounds.last().expect("a vote").tally.counts()
}

fn frictions(screen: &Screen) -> Vec<String> {
    let workshop = screen.session().open_workshop().expect("open");
    workshop
        .frictions
        .iter()
        .map(|one| one.text.clone())
        .skip(2)
        .collect()
}

#[test]
fn votes_from_a_chat_stay_unseen_until_they_are_revealed() {
    let mut screen = decide().paste(VOTES);
    check_both("chat-votes", &mut screen);
    // A name that is not written out is asked about, and whom it suggests is chosen; so is one that nobody knows.
    screen = screen.press("Enter");
    check_both("chat-who", &mut screen);
    screen = screen.press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("Who is \"Zed\"?"), "{shown}");
    screen = screen.text("7");
    let shown = screen.dump();
    assert!(shown.contains("Grace: a vote"), "{shown}");
    // What is doubtful is left out after a word about it.
    screen = screen.press("Enter");
    check_both("chat-doubtful", &mut screen);
    screen = screen.press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("6 votes taken, 1 doubtful left out."), "{shown}");
    screen = screen.press("Enter");
    assert_eq!(
        counts(&screen),
        Counts {
            fingers: [0, 1, 0, 1, 2, 1],
            abstain: 1
        }
    );
    assert!(screen.drafts.is_empty(), "votes are in no half-typed text");
    // A second paste asks nothing: Zed is Grace.
    let mut screen = screen.press("Esc").paste(VOTES).press("Enter Enter");
    let shown = screen.dump();
    assert!(shown.contains("6 votes taken"), "{shown}");
}

#[test]
fn what_was_voted_is_shown_on_a_key_and_changed_by_a_digit() {
    let mut screen = decide().paste(VOTES).press("c");
    check_both("chat-votes-shown", &mut screen);
    screen = screen.text("3");
    let shown = screen.dump();
    assert!(shown.contains("+ take      Dmitri: 3"), "{shown}");
}

#[test]
fn a_blind_vote_is_not_shown_on_a_key() {
    let mut screen = decide().text("4").press("Tab").paste("Ama: 1\nBo: 2").press("c");
    let shown = screen.dump();
    assert!(shown.contains("A blind vote stays hidden"), "{shown}");
    assert!(shown.contains("Ama: a vote"), "{shown}");
}

#[test]
fn a_vote_by_name_takes_names_and_asks_whose_the_others_are() {
    let mut session = Stage::proposed().at(StepId::Decide);
    let rule = session.open_workshop().expect("open").rule;
    session.set_rule(rule, "", Mode::Open).expect("set");
    let mut screen = Screen::meeting(session).paste("Ama: 4\n5\nChloe - 2");
    check_both("chat-by-name", &mut screen);
    let screen = screen.press("Enter Enter Enter");
    assert_eq!(counts(&screen).voters(), 2);
    let workshop = screen.session().open_workshop().expect("open");
    let proposal = workshop.proposals.iter().next().expect("one");
    assert_eq!(proposal.rounds.last().expect("a vote").tally.by_name().len(), 2);
}

#[test]
fn a_vote_that_cannot_count_is_not_taken_and_says_why() {
    let check = |chat: &str, why: &str| {
        let mut screen = decide().paste(chat).press("G");
        let shown = screen.dump();
        assert!(shown.contains(why), "{chat:?}\n{shown}");
        let taken = usize::from(chat.contains("Ama: 4"));
        assert!(shown.contains(&format!(" {taken} vote")), "{chat:?}\n{shown}");
    };
    check("Ama: 6\nBo: hello", "there is no such number");
    check("Bashir: 4\nBashir: 2", "said something else before");
    check("Bashir: 44533541\nGrace: hello", "says several things");
    check("Ama: 4\nAma: 4", "said already");
    check("Nobody Known: 4\nBashir: hello there", "no vote in it");
}

#[test]
fn of_two_different_votes_one_is_chosen() {
    let screen = decide()
        .paste("Bashir: 4\nBashir: 2\nAma: 5")
        .press("Down Space Enter Enter");
    assert_eq!(counts(&screen).fingers, [0, 0, 1, 0, 0, 1]);
}

#[test]
fn who_is_absent_has_no_vote() {
    let mut session = Stage::proposed().at(StepId::Decide);
    let grace = session.team_now().last().expect("a team").id.clone();
    session.set_place(&grace, Place::Absent).expect("placed");
    let mut screen = Screen::meeting(session).paste("Grace: 2\nAma: 4");
    check_both("chat-absent", &mut screen);
    let screen = screen.press("Space 2 Enter Enter Enter");
    assert_eq!(counts(&screen).fingers, [0, 0, 0, 0, 1, 0]);
}

#[test]
fn more_votes_than_people_are_not_taken() {
    let mut screen = decide().text("4444").paste("4\n5\n3\n4");
    screen = screen.press("Enter");
    let shown = screen.dump();
    assert!(
        shown.contains("That would be 8 votes, and 7 can vote today."),
        "{shown}"
    );
    let screen = screen.press("Space Enter Enter");
    assert_eq!(counts(&screen).voters(), 7);
}

#[test]
fn the_same_chat_pasted_again_with_one_more_vote_adds_one() {
    let screen = decide().paste("Ama: 4\nBashir: 3").press("Enter");
    let screen = screen.paste("Ama: 4\nBashir: 2\nChloe: 5").press("Enter Enter");
    assert_eq!(counts(&screen).fingers, [0, 0, 1, 0, 1, 1]);
}

#[test]
fn a_chat_becomes_items_and_what_the_program_says_does_not() {
    let chat = "[14:02] Ama\nWaited two days for access\n[14:03] Chloe\n- Nobody answers on Fridays\n- The board is a month \
                old\n👍 2\n[14:04] Bashir\nok\nMeeting started\n";
    let mut screen = gather().paste(chat);
    check_both("chat-items", &mut screen);
    screen = screen
        .press("Down e")
        .text(" at noon")
        .press("Enter G Space Enter");
    assert_eq!(
        frictions(&screen),
        [
            "Waited two days for access",
            "Nobody answers on Fridays at noon",
            "The board is a month old",
            "Meeting started",
        ]
    );
    let screen = screen.press("u");
    assert!(frictions(&screen).is_empty(), "one undo takes one paste back");
}

#[test]
fn words_before_a_colon_that_are_no_name_stay_in_the_item() {
    let screen = gather().paste("Channels: urgent means a call\nAma: no agenda, again\nFocus: calls at nine");
    let screen = screen.press("Enter");
    assert_eq!(
        frictions(&screen),
        [
            "Channels: urgent means a call",
            "no agenda, again",
            "Focus: calls at nine"
        ]
    );
}

#[test]
fn dots_from_a_chat() {
    let mut session = Stage::gathered().at(StepId::Gather);
    let clusters = session.open_workshop().expect("open").clusters.iter();
    for cluster in clusters.map(|one| one.id.clone()).collect::<Vec<_>>() {
        session.set_dots(&cluster, 0).expect("taken back");
    }
    let screen = Screen::meeting(session).press("Tab Tab");
    let mut screen = screen.paste("Ama: 1 1 2\nBashir: 1 1 1 1\nChloe: 2, 2 please");
    check_both("chat-dots", &mut screen);
    screen = screen
        .press("e Ctrl-U")
        .text("1 1 1 2")
        .press("Enter Enter Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let dots: Vec<u16> = workshop
        .clusters
        .iter()
        .map(norming::domain::gather::Cluster::dots)
        .collect();
    assert_eq!(dots[..2], [5, 2]);
}

#[test]
fn dots_that_the_session_refuses_stay_in_the_preview_with_the_reason() {
    let screen = Screen::meeting(Stage::gathered().at(StepId::Gather)).press("Tab Tab");
    let mut screen = screen.paste("Ama: 1 1 2").press("Enter");
    check_both("chat-dots-refused", &mut screen);
}

#[test]
fn ten_megabytes_are_a_word_on_the_screen_and_nothing_else() {
    let mut screen = gather().paste(&"Waited two days for a yes in the channel\n".repeat(250_000));
    let shown = screen.dump();
    assert!(
        shown.contains("more than the 256 KB that a paste can have"),
        "{shown}"
    );
    assert!(shown.contains("2 items"), "{shown}");
    let mut screen = gather().paste(&"x\n".repeat(3_000));
    let shown = screen.dump();
    assert!(shown.contains("That is 3000 lines"), "{shown}");
}

#[test]
fn control_characters_are_shown_and_do_nothing() {
    let screen = gather().paste("one\u{1b}[31m two\n\u{7}\u{8}\n\u{202e}three\nfour");
    let mut screen = screen;
    check_both("chat-control", &mut screen);
    let screen = screen.press("Enter");
    assert!(
        frictions(&screen)
            .iter()
            .all(|text| !text.contains(char::is_control))
    );
}

#[test]
fn a_box_takes_lines_key_by_key() {
    let mut screen = gather()
        .press("v")
        .text("Waited for days")
        .press("Enter")
        .text("q D n");
    check_both("chat-box", &mut screen);
    screen = screen.press("Ctrl-D");
    let shown = screen.dump();
    assert!(shown.contains("2 items to take"), "{shown}");
    // Back to the box, and on.
    let screen = screen.press("Esc Enter").text("third").press("Ctrl-D Enter");
    assert_eq!(frictions(&screen), ["Waited for days", "q D n", "third"]);
}

#[test]
fn the_box_drops_nothing_without_a_word() {
    let mut screen = gather().press("v").text("Waited for days").press("Esc");
    let shown = screen.dump();
    assert!(shown.contains("Esc again drops what is in the box"), "{shown}");
    let mut screen = screen.press("Esc");
    assert!(screen.dump().contains("2 items"));
    assert!(frictions_or_none(&screen).is_empty());
}

fn frictions_or_none(screen: &Screen) -> Vec<String> {
    if screen.saved.is_empty() {
        Vec::new()
    } else {
        frictions(screen)
    }
}

#[test]
fn what_is_in_the_box_outlasts_a_crash_unless_it_is_votes() {
    let mut screen = gather()
        .press("v")
        .text("Waited for days")
        .press("Enter")
        .text("No agenda");
    screen.pass(std::time::Duration::from_secs(2));
    let draft: Draft = screen.drafts.last().cloned().expect("kept");
    assert_eq!(draft.text, "Waited for days\nNo agenda");
    let mut screen = Screen::with_drafts(Stage::begun().at(StepId::Gather), vec![draft]);
    let shown = screen.dump();
    assert!(shown.contains("> No agenda"), "{shown}");

    let mut screen = decide().press("v").text("Ama: 1").press("Enter");
    screen.pass(std::time::Duration::from_secs(2));
    assert!(screen.drafts.is_empty(), "votes are kept nowhere");
}

#[test]
fn where_nothing_can_be_pasted_a_word_says_so() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Frame)).paste("one\ntwo");
    let shown = screen.dump();
    assert!(shown.contains("Nothing can be pasted here"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_chat_in_any_order_gives_the_same_counts(
        lines in Just([
            "Ama: 4", "Bashir: 2", "Bashir: 3", "Chloe: 5", "Chloe: 5", "Dmitri: abstain", "Farid: 4 or 5", "Grace: 0",
            "Grace: thanks", "Esperanza: 6",
        ]).prop_map(|lines| lines.to_vec()).prop_shuffle()
    ) {
        let screen = decide().paste(&lines.join("\n")).press("Enter Enter Enter");
        prop_assert_eq!(counts(&screen), Counts { fingers: [1, 0, 0, 0, 1, 1], abstain: 1 });
    }
}

#[test]
fn what_was_written_for_one_person_is_nobody_elses_to_read() {
    let chat = "14:05:10 From Ama to Everyone:\n\tWaited two days\n14:06:30 From Farid to Ama(Direct Message):\n\tBashir talks too much\n";
    let mut screen = gather().paste(chat);
    check_both("chat-private", &mut screen);
    let shown = screen.dump();
    assert!(!shown.contains("talks") && !shown.contains("Farid"), "{shown}");
    let screen = screen.press("Enter");
    assert_eq!(frictions(&screen), ["Waited two days"]);
}
