//! The coach's question once a text is left, and the starter library: suggestions and topics without a norm.

use norming::domain::proposal::ProposalField;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::agenda::decode_agendas;
use norming::format::library::decode_library;
use norming::ui::msg::{Own, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

/// In Draft with two topics of today, nothing drafted.
fn drafting() -> Screen {
    Screen::meeting(Stage::gathered().at(StepId::Draft))
}

fn texts(session: &Session) -> Vec<&str> {
    let workshop = session.open_workshop().expect("an open workshop");
    workshop.proposals.iter().map(|one| one.text.as_str()).collect()
}

fn topic_of_the_first(session: &Session) -> &str {
    let workshop = session.open_workshop().expect("an open workshop");
    &workshop.proposals.first().expect("a text").topic
}

fn own(library: &str) -> Own {
    Own {
        library: decode_library(library).map(Some).map_err(Trouble::Content),
        ..Own::default()
    }
}

#[test]
fn the_coach_asks_when_a_text_is_left_and_never_while_somebody_types() {
    let mut screen = drafting().press("Enter").text("We are responsive in chat");
    assert!(!screen.dump().contains("Coach"));
    screen = screen.press("Enter");
    check_both("coach-left", &mut screen);
    screen = screen.text("When");
    assert!(
        !screen.dump().contains("Coach"),
        "nor while the next one is typed"
    );
    screen = screen.press("Ctrl-U Esc k");
    check_both("coach-here", &mut screen);
    screen = screen.press("e");
    assert!(!screen.dump().contains("Coach"));
    screen = screen
        .press("Ctrl-U")
        .text("When somebody asks us in chat, we answer within four hours");
    screen = screen.press("Enter");
    assert!(!screen.dump().contains("Coach"), "the text is mended");
}

#[test]
fn a_text_is_held_against_the_guardrails_it_is_linked_to() {
    let Stage {
        mut session,
        mut mint,
    } = Stage::gathered();
    let text = "We are on site two days a week, Tuesday and Thursday.";
    let id = session.draft(&mut mint, None, text, None).expect("drafted");
    let rail = session.guardrails.first().expect("a guardrail").id.clone();
    let stage = |session: Session| Stage {
        session,
        mint: mint.clone(),
    };
    let mut free = Screen::meeting(stage(session.clone()).at(StepId::Draft)).press("G");
    assert!(!free.dump().contains("Does it fit"), "it is linked to none");
    let proposal = session.open_workshop().and_then(|one| one.proposals.get(&id));
    let mut links = proposal.expect("there").links.clone();
    links.guardrails = vec![rail];
    session
        .set_proposal(&id, ProposalField::Links(links))
        .expect("linked");
    check_both(
        "coach-guardrail",
        &mut Screen::meeting(stage(session).at(StepId::Draft)).press("G"),
    );
}

#[test]
fn the_coach_asks_about_an_amended_wording_until_it_is_voted_on() {
    let mut screen = Screen::meeting(Stage::drafted().at(StepId::Decide))
        .text("4455334")
        .press("Enter Esc e Ctrl-U")
        .text("Questions are answered promptly");
    assert!(!screen.dump().contains("Coach"));
    screen = screen.press("Enter");
    check_both("coach-amended", &mut screen);
    check_both("coach-amended-better", &mut screen.press("s"));
    let mut screen = Screen::meeting(Stage::drafted().at(StepId::Decide));
    assert!(!screen.dump().contains("suggest"), "there is nothing to ask");
    screen = screen.press("e Ctrl-U").text("Questions are answered promptly");
    screen = screen.press("Enter s Enter");
    assert_eq!(texts(screen.session()), ["Questions are answered promptly"]);
    screen = screen.text("44553344").press("Backspace Enter Esc");
    assert!(!screen.dump().contains("Coach"), "the team has spoken");
}

#[test]
fn a_suggestion_becomes_a_draft_that_is_open_to_be_changed() {
    let mut screen = drafting().press("s");
    check_both("suggest-topic", &mut screen);
    check_both("suggest-topic-last", &mut drafting().press("s Up Up"));
    screen = screen.press("j Down Enter");
    check_both("suggest-taken", &mut screen);
    let taken = texts(screen.session())[0].to_owned();
    screen = screen.text(" Always.").press("Enter Esc");
    assert_eq!(texts(screen.session()), [format!("{taken} Always.")]);
    screen = screen.press("u u");
    assert!(screen.dump().contains("Undone"));
    assert!(texts(screen.session()).is_empty());
}

#[test]
fn a_suggestion_never_takes_the_place_of_words() {
    let mut screen = Screen::meeting(Stage::drafted().at(StepId::Draft));
    let before = "When we ask something in a channel, we answer within four working hours, or say by when.";
    check_both("suggest-menu", &mut screen.press("Enter"));
    screen = Screen::meeting(Stage::drafted().at(StepId::Draft)).press("s 2 Esc");
    check_both("suggest-another", &mut screen);
    let session = screen.session();
    assert_eq!(texts(session)[0], before);
    let workshop = session.open_workshop().expect("open");
    let topics: Vec<_> = workshop.proposals.iter().map(|one| &one.cluster).collect();
    assert_eq!(topics.len(), 2);
    assert_eq!(topics[0], topics[1], "on the same topic");
}

#[test]
fn a_norm_to_revise_keeps_its_old_words_beside_a_suggestion() {
    let mut screen = Screen::meeting(Stage::reopened().at(StepId::Draft)).press("s 1 Esc");
    assert_eq!(texts(screen.session()).len(), 1);
    assert!(screen.dump().contains("When we ask something in a channel"));
    screen = screen.press("s Up Enter Up");
    assert!(screen.dump().contains("1 in force, 1 draft"));
    screen = screen.press("Esc");
    assert_eq!(topic_of_the_first(screen.session()), "Response times");
}

#[test]
fn a_topic_the_library_does_not_know_is_looked_up_first() {
    let Stage {
        mut session,
        mut mint,
    } = Stage::gathered();
    let friction = session
        .add_friction(&mut mint, "The tide took the buoys")
        .expect("added");
    let cluster = session
        .cluster_friction(&mut mint, &friction, "Buoys")
        .expect("clustered")
        .expect("a cluster");
    session.choose_topic(&cluster).expect("chosen");
    let stage = Stage { session, mint };
    let mut screen = Screen::meeting(stage.at(StepId::Draft)).press("G s");
    check_both("suggest-unknown", &mut screen);
    screen = screen.press("Enter Enter Esc");
    let topic = topic_of_the_first(screen.session());
    assert_eq!(topic, "Buoys", "the team's own name stays");
}

#[test]
fn the_topics_without_a_norm_come_first_and_a_text_of_its_own_gets_its_topic() {
    let Stage { session, mint } = Stage::begun();
    let mut screen = Screen::meeting(Stage { session, mint }.at(StepId::Draft));
    check_both("suggest-no-row", &mut screen);
    screen = screen.press("s Enter 1 Esc");
    assert_eq!(topic_of_the_first(screen.session()), "Channels");
    let mut all = Screen::meeting(Stage::drafted().at(StepId::Draft)).press("s Up Enter");
    check_both("topics-in-draft", &mut all);
    check_both("topics-in-draft-last", &mut all.press("Up"));
    screen = Screen::meeting(Stage::drafted().at(StepId::Draft)).press("s Up Enter 1 1 Esc");
    check_both("suggest-on-another-topic", &mut screen);
    let workshop = screen.session().open_workshop().expect("open");
    let topics: Vec<_> = workshop.proposals.iter().map(|one| one.topic.as_str()).collect();
    assert_eq!(topics, ["Response times", "Channels"]);
}

#[test]
fn between_workshops_the_library_is_only_read() {
    let mut screen = Screen::of(Stage::sealed().session).press("s");
    check_both("topics-on-page", &mut screen);
    screen = screen.press("Enter");
    check_both("topics-on-page-norms", &mut screen);
    screen = screen.press("Enter");
    check_both("topics-on-page-taken", &mut screen);
    assert!(screen.saved.is_empty(), "nothing was changed");
    let mut found = Screen::of(Stage::sealed().session).press(":").text("topics");
    assert!(found.dump().contains("topics without a norm"));
    screen = found.press("Enter");
    assert!(screen.dump().contains("to read only"));
}

#[test]
fn the_key_is_shown_where_it_does_something() {
    assert!(drafting().dump().contains("s  suggest"));
    let mut gather = Screen::meeting(Stage::gathered().at(StepId::Gather));
    assert!(!gather.dump().contains("s  suggest"));
    assert!(!gather.press("s").dump().contains("Topics"));
}

#[test]
fn the_teams_own_library_takes_the_place_of_the_shipped_one() {
    let library = r#"(format: 1, topics: [
      (id: "answers", name: "Response times", norms: ["We answer the radio before noon.", "We answer soon."]),
      (id: "tides", name: "Tides", norms: ["We look at the tide table by Friday noon."]),
    ])"#;
    let session = Stage::gathered().at(StepId::Draft);
    let mut screen = Screen::beside(session, own(library)).press("t s");
    check_both("library-own", &mut screen);
    check_both("library-own-topics", &mut screen.press("Up Enter"));
}

#[test]
fn the_cursor_is_on_an_example_that_is_better() {
    let library = r#"(format: 1, topics: [
      (id: "answers", name: "Response times", norms: ["We answer soon.", "We answer the radio before noon."]),
    ])"#;
    let session = || Stage::gathered().at(StepId::Draft);
    let first = Screen::beside(session(), own(library)).press("t s Enter Esc");
    assert_eq!(texts(first.session()), ["We answer soon."]);
    let better = first.press("s Enter Esc");
    let both = ["We answer soon.", "We answer the radio before noon."];
    assert_eq!(texts(better.session()), both);
}

#[test]
fn a_library_that_cannot_be_used_is_told_and_the_shipped_one_is_used() {
    let broken = "(\n  format: 1,\n  topics: [\n    (id: \"tides\", nom: \"Tides\"),\n  ],\n)";
    let mut screen = Screen::beside(Stage::gathered().at(StepId::Draft), own(broken));
    check_both("library-broken", &mut screen);
    assert!(screen.press("s").dump().contains("Response times: norms"));
    let both = Own {
        agendas: decode_agendas("(format: 1").map_err(Trouble::Content),
        ..own(broken)
    };
    check_both(
        "library-and-agenda-broken",
        &mut Screen::beside(Stage::sealed().session, both),
    );
}
