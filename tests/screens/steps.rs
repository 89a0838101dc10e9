//! The ten steps with what a team of seven has said so far.

use norming::domain::agreement::AgreementField;
use norming::domain::id::{Mint, NormId};
use norming::domain::norm::Status;
use norming::domain::session::{Facts, Session};
use norming::domain::workshop::{Call, StepId};

use super::fixture::{Stage, day};
use super::golden::{LARGE, check, check_both};
use super::screen::{Screen, afternoon};

fn step(name: &str, session: Session) -> Screen {
    let mut screen = Screen::meeting(session);
    check_both(name, &mut screen);
    screen
}

#[test]
fn arrive() {
    step("step-arrive", Stage::begun().at(StepId::Arrive));
}

#[test]
fn arrive_where_the_transition_is_said() {
    let session = Stage::begun().at(StepId::Arrive);
    check_both(
        "step-arrive-transition",
        &mut Screen::meeting(session).press("Tab Tab j"),
    );
}

#[test]
fn arrive_again_years_later() {
    let session = Stage::reopened().at(StepId::Arrive);
    check_both(
        "step-arrive-since",
        &mut Screen::meeting(session).press("Tab Tab"),
    );
}

#[test]
fn frame() {
    let session = Stage::begun().at(StepId::Frame);
    check_both("step-frame", &mut Screen::meeting(session).press("Tab j j"));
}

#[test]
fn frame_with_old_guardrails_to_confirm() {
    let session = Stage::reopened().at(StepId::Frame);
    check_both("step-frame-confirm", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn case_with_an_old_invitation_to_confirm() {
    let session = Stage::reopened().at(StepId::Case);
    check_both("step-case-confirm", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn close_with_old_triggers_to_confirm() {
    let mut screen = Screen::meeting(Stage::reopened().at(StepId::Close)).press("Tab Tab");
    check_both("step-close-confirm", &mut screen);
    check_both("step-close-confirmed", &mut screen.press("Space"));
}

#[test]
fn concerns() {
    step("step-concerns", Stage::begun().at(StepId::Concerns));
}

#[test]
fn concerns_where_nobody_knows() {
    let session = Stage::begun().at(StepId::Concerns);
    check_both(
        "step-concerns-unknowns",
        &mut Screen::meeting(session).press("Tab Tab"),
    );
}

#[test]
fn value() {
    step("step-value", Stage::gathered().at(StepId::Value));
}

#[test]
fn look_back() {
    let session = Stage::reopened().at(StepId::LookBack);
    check_both("step-look-back", &mut Screen::meeting(session).press("Tab"));
}

#[test]
fn look_back_on_what_is_due_first() {
    step("step-look-back-actions", Stage::reopened().at(StepId::LookBack));
}

#[test]
fn gather() {
    step("step-gather", Stage::gathered().at(StepId::Gather));
}

#[test]
fn gather_with_clusters() {
    let session = Stage::gathered().at(StepId::Gather);
    check_both(
        "step-gather-clusters",
        &mut Screen::meeting(session).press("Tab j"),
    );
}

#[test]
fn gather_with_too_many_topics_parked() {
    let session = Stage::gathered().at(StepId::Gather);
    check_both(
        "step-gather-menu",
        &mut Screen::meeting(session).press("Tab G Enter"),
    );
}

#[test]
fn draft() {
    let mut screen = step("step-draft", Stage::drafted().at(StepId::Draft));
    screen.resize(LARGE);
    check("step-draft", &mut screen);
}

#[test]
fn draft_with_a_norm_to_revise() {
    step("step-draft-revise", Stage::reopened().at(StepId::Draft));
}

#[test]
fn case() {
    step("step-case", Stage::drafted().at(StepId::Case));
}

#[test]
fn case_where_no_concern_was_heard() {
    let mut stage = Stage::begun();
    let all: Vec<_> = stage.session.concerns.iter().map(|one| one.id.clone()).collect();
    for id in all {
        stage
            .session
            .remove_concern(&id, afternoon().date())
            .expect("removed");
    }
    step("step-case-none", stage.at(StepId::Case));
}

#[test]
fn close() {
    step("step-close", Stage::proposed().at(StepId::Close));
}

#[test]
fn close_when_everything_is_said() {
    let session = Stage::proposed().at(StepId::Close);
    check_both(
        "step-close-ending",
        &mut Screen::meeting(session).press("Tab Tab Tab"),
    );
}

#[test]
fn close_with_a_menu_of_dates() {
    let session = Stage::proposed().at(StepId::Close);
    check_both(
        "step-close-date",
        &mut Screen::meeting(session).press("Tab Tab Tab Enter"),
    );
}

#[test]
fn sealing_asks_once_more() {
    let session = Stage::proposed().at(StepId::Close);
    let mut screen = Screen::meeting(session).press("Tab Tab Tab Enter Enter j j j Enter");
    check_both("seal-menu", &mut screen);
}

#[test]
fn silent_writing_is_offered_beside_collected_items() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather));
    assert!(screen.dump().contains("Write silently"), "{}", screen.dump());
    screen = screen.press("Enter Enter");
    assert!(screen.dump().contains("SILENT WRITING"), "{}", screen.dump());
}

#[test]
fn close_shows_the_read_back_first() {
    for size in [(80, 24), (60, 20)] {
        let mut screen = Screen::meeting(Stage::proposed().at(StepId::Close));
        screen.resize(size);
        let text = screen.dump();
        assert!(text.contains("Read the changes aloud"), "{text}");
        let words = "When we ask something in a channel";
        let at = text.find(words).unwrap_or_else(|| panic!("{text}"));
        assert!(at > text.find("READ-BACK").expect("its title"), "{text}");
    }
}

#[test]
fn look_back_counts_the_same_norms_everywhere() {
    let screen = Screen::meeting(Stage::reopened().at(StepId::LookBack));
    let mut screen = screen.press("Tab");
    for _ in 0..4 {
        let text = screen.dump();
        if let Some((_, rest)) = text.split_once("NOW  Norm ") {
            let of = rest
                .split(':')
                .next()
                .and_then(|count| count.split(" of ").nth(1))
                .expect("a count");
            assert!(text.contains(&format!(" of {of} ")), "{text}");
        }
        screen = screen.press("j");
    }
}

/// A look back with the cursor on a norm on trial until that day, and the norm.
fn trial_until(until: &str) -> (Screen, NormId) {
    let mut facts = Facts::clone(&Stage::reopened().at(StepId::LookBack));
    let mut norms = facts.norms.edit_all();
    let norm = norms.find(|one| one.status.until().is_some());
    let norm = norm.expect("one on trial");
    norm.status = Status::Trial { until: day(until) };
    let id = norm.id.clone();
    drop(norms);
    let at = facts.norms.iter().filter(|one| one.is_in_force());
    let at = at.take_while(|one| one.id != id).count();
    let downs = if until < "2027-03-05" { 0 } else { at };
    let screen = Screen::meeting(facts.into()).press("Tab g");
    (screen.press(&"j ".repeat(downs)), id)
}

/// Takes the line of a menu that begins so.
fn take(mut screen: Screen, item: &str) -> Screen {
    let text = screen.dump();
    let line = text.lines().find(|line| line.contains(item));
    let line = line.unwrap_or_else(|| panic!("{item:?} is not offered\n{text}"));
    let digit: String = line.chars().filter(char::is_ascii_digit).take(1).collect();
    screen.press(&digit)
}

fn status(screen: &Screen, norm: &NormId) -> Status {
    screen.session().norms.get(norm).expect("there").status.clone()
}

fn call(screen: &Screen, norm: &NormId) -> Option<Call> {
    let workshop = screen.session().open_workshop().expect("open");
    workshop.verdict(norm).and_then(|one| one.call)
}

#[test]
fn every_way_to_keep_a_trial_asks() {
    for until in ["2026-10-30", "2027-05-01"] {
        for way in ["Enter", "e Shift-Tab Right Enter"] {
            let (mut screen, norm) = trial_until(until);
            screen = screen.press(way);
            let text = screen.dump();
            for item in ["Adopt it", "Extend it", "End it"] {
                assert!(text.contains(item), "{way}, {until}: {item}\n{text}");
            }
            assert!(screen.saved.last().is_none_or(|session| {
                let verdict = session.open_workshop().and_then(|one| one.verdict(&norm));
                verdict.is_none_or(|one| one.call.is_none())
            }));
        }
    }
}

#[test]
fn a_trial_is_adopted_in_the_look_back() {
    let (screen, norm) = trial_until("2027-05-01");
    let screen = take(screen.press("Enter"), "Adopt it");
    assert_eq!(call(&screen, &norm), Some(Call::Keep));
    assert_eq!(status(&screen, &norm), Status::Adopted);

    let (screen, norm) = trial_until("2026-10-30");
    let screen = take(screen.press("e Shift-Tab Right Enter"), "Adopt it");
    assert_eq!(call(&screen, &norm), Some(Call::Keep));
    let mut session = screen.session().clone();
    let review = AgreementField::ReviewOn(Some(day("2027-09-01")));
    session.set_agreement(review).expect("set");
    session
        .seal(&mut Mint::new(9), day("2027-03-04"))
        .expect("sealed");
    let sealed = session.norms.get(&norm).expect("there");
    assert_eq!(sealed.status, Status::Adopted);
}

#[test]
fn a_trial_is_extended_in_the_look_back() {
    let (screen, norm) = trial_until("2026-10-30");
    let screen = take(screen.press("Enter"), "Extend it").press("Enter");
    let until = day("2027-04-03");
    assert_eq!(status(&screen, &norm), Status::Trial { until });
    // It is due no more and goes down the list; no other is passed over for that.
    let mut screen = screen;
    let first = screen.dump();
    let norms = first.lines().skip_while(|line| !line.starts_with(" NORMS"));
    let first_open = norms.skip(1).find(|line| line.contains("? open"));
    assert!(first_open.is_some_and(|line| line.starts_with(" >")), "{first}");
}

#[test]
fn a_trial_is_ended_in_the_look_back() {
    for way in ["Enter", "e Shift-Tab Right Enter"] {
        let (screen, norm) = trial_until("2026-10-30");
        let screen = take(screen.press(way), "End it")
            .text("It never helped.")
            .press("Enter");
        assert_eq!(call(&screen, &norm), Some(Call::Retire));
        let workshop = screen.session().open_workshop().expect("open");
        let verdict = workshop.verdict(&norm).expect("a verdict");
        assert_eq!(verdict.reason, "It never helped.", "{way}");
    }
}

#[test]
fn a_trial_is_adopted_extended_or_ended_on_its_page() {
    let on_page = || {
        let mut facts = Facts::clone(&Stage::sealed().session);
        let mut norms = facts.norms.edit_all();
        let norm = norms.find(|one| one.is_in_force()).expect("a norm");
        norm.status = Status::Trial {
            until: day("2027-03-01"),
        };
        let id = norm.id.clone();
        drop(norms);
        let mut screen = Screen::of(facts.into()).press("g");
        while !screen.dump().contains("Trial ended 1 Mar") {
            screen = screen.press("j");
        }
        (screen.press("Enter"), id)
    };
    let (screen, norm) = on_page();
    let screen = take(screen, "Confirm it");
    assert_eq!(status(&screen, &norm), Status::Adopted);

    let (screen, norm) = on_page();
    let screen = take(screen, "Extend it")
        .press("Ctrl-A")
        .text("30 Apr")
        .press("Enter");
    let until = day("2027-04-30");
    assert_eq!(status(&screen, &norm), Status::Trial { until });

    let (screen, norm) = on_page();
    let screen = take(screen, "End it");
    let parked = screen.session().parking.iter().last().expect("on the list");
    assert!(parked.text.starts_with("End this norm?"), "{}", parked.text);
    assert!(
        status(&screen, &norm).until().is_some(),
        "until the workshop ends it"
    );
}

#[test]
fn a_norm_is_revised_in_the_words_proposed_since() {
    let mut facts = Facts::clone(&Stage::reopened().at(StepId::LookBack));
    let mut norms = facts.norms.edit_all();
    let norm = norms
        .find(|one| one.status.until().is_some())
        .expect("due, so first");
    norm.proposed = "Everybody joins from a laptop, always.".into();
    let id = norm.id.clone();
    drop(norms);
    let mut screen = Screen::meeting(facts.into()).press("Tab g");
    let text = screen.dump();
    assert!(text.contains("Everybody joins from a laptop, always."), "{text}");
    let screen = take(screen.press("Enter"), "Revise it, in the words");
    let screen = screen.text("It was never clear.").press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let verdict = workshop.verdict(&id).expect("a verdict");
    assert_eq!(verdict.call, Some(Call::Revise));
    assert_eq!(verdict.reason, "It was never clear.");
    let draft = workshop.proposal_for(&id).expect("a draft");
    assert_eq!(draft.text, "Everybody joins from a laptop, always.");
    let mut again = screen.press("k Enter");
    assert!(!again.dump().contains("in the words proposed since"));
}
