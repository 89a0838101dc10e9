//! One meaning of due: each kind of date, on the day before, the day itself and the day after, in every place that tells it.

use chrono::NaiveDate;
use norming::domain::due::{self, What, When};
use norming::domain::language::Language;
use norming::domain::norm::Status;
use norming::domain::session::{Facts, Session};
use norming::flow::queue::look_back;
use norming::format::export::{Format, Include, Options, export};
use norming::format::report::due::standing;
use norming::format::report::json;
use norming::ui::strings::strings;

use super::fixture::{Stage, day};
use super::golden::{LARGE, check_both};
use super::screen::{Screen, afternoon};

/// A sealed session without a date that is near.
fn quiet() -> Facts {
    let mut facts: Facts = (*Stage::sealed().session).clone();
    std::sync::Arc::make_mut(&mut facts.agreement).review_on = Some(day("2029-01-01"));
    for norm in facts.norms.edit_all() {
        norm.status = Status::Adopted;
    }
    for action in facts.actions.edit_all() {
        action.by = None;
    }
    facts
}

/// The same with one date of a kind.
fn with(what: What, on: NaiveDate) -> Session {
    let mut facts = quiet();
    let norm = facts.norms.edit_all().last().expect("a norm");
    let by = Some(on);
    match what {
        What::Review => std::sync::Arc::make_mut(&mut facts.agreement).review_on = by,
        What::Trial => norm.status = Status::Trial { until: on },
        What::Provisional => norm.status = Status::Provisional { until: on },
        What::Norm => norm.review_on = by,
        What::Escalated => {
            let to = "The site lead".to_owned();
            norm.status = Status::Escalated { to, by };
        }
        What::Unknown => facts.unknowns.edit_all().next().expect("a question").by = by,
        What::Action => facts.actions.edit_all().next().expect("an action").by = by,
        What::Case => facts.concerns.edit_all().next().expect("a concern").case.by = by,
    }
    facts.into()
}

fn calendar(session: &Session) -> String {
    let options = Options {
        stamp: afternoon(),
        front_matter: true,
        include: Include::default(),
        languages: Vec::new(),
    };
    let text = export(session, Format::Ics, &options).expect("it has dates");
    text.replace("\r\n ", "")
}

#[test]
fn every_place_agrees_on_every_date() {
    let today = afternoon().date();
    let words = strings(Language::En);
    for what in What::ALL {
        for (on, when) in [
            ("2027-03-03", When::Overdue),
            ("2027-03-04", When::Today),
            ("2027-03-05", When::Ahead),
        ] {
            let (on, case) = (day(on), format!("{what:?} {when:?}"));
            let session = with(what, on);
            let is_due = when.is_due();

            let found: Vec<_> = due::dates(&session)
                .into_iter()
                .filter(|one| one.on == on)
                .collect();
            assert_eq!(found.len(), 1, "{case}");
            assert_eq!((found[0].what, found[0].when(today)), (what, when), "{case}");
            assert_eq!(due::due(&session, today).len(), usize::from(is_due), "{case}");

            let told = standing(&session, today, Include::default());
            let told: Vec<_> = told.due.iter().map(|one| (one.on, one.what, one.when)).collect();
            assert_eq!(told == [(on, what, when)], is_due, "{case}: {told:?}");
            let told = json::Listed::new("a.ron".into(), &standing(&session, today, Include::default()));
            let told = json::text(&told).expect("written");
            assert_eq!(
                told.contains(&format!("\"what\": \"{}\"", what.name())),
                is_due,
                "{case}"
            );

            let counted = (words.due.count)(what, when, 1, &(words.date)(on, today));
            let home = Screen::home(vec![("a.ron", Ok(session.clone()))]).dump();
            assert_eq!(home.contains(&format!("! {counted}")), is_due, "{case}\n{home}");

            let said = (words.due.item)(what, when, &(words.date)(on, today));
            let mut page = Screen::of(session.clone());
            page.resize(LARGE);
            let page = page.press("Tab").dump();
            let shows = page.contains(words.due.title) && page.contains(&said);
            assert_eq!(shows, is_due, "{case}\n{page}");

            if what.is_of_norm() {
                let first = look_back(&session, today)[0].id.to_string();
                assert_eq!(first == found[0].id, is_due, "{case}");
            }

            let date = format!("DTSTART;VALUE=DATE:{}", on.format("%Y%m%d"));
            let calendar = calendar(&session);
            assert_eq!(calendar.matches(&date).count(), 1, "{case}\n{calendar}");
        }
    }
}

#[test]
fn event_keeps_its_name_when_its_date_moves() {
    let uids = |session: &Session| -> Vec<String> {
        let calendar = calendar(session);
        let mut uids: Vec<String> = calendar
            .lines()
            .filter(|line| line.starts_with("UID:"))
            .map(str::to_owned)
            .collect();
        uids.sort();
        uids
    };
    for what in What::ALL {
        let (before, after) = (with(what, day("2027-03-03")), with(what, day("2027-08-09")));
        assert_eq!(uids(&before), uids(&after), "{what:?}");
    }
}

#[test]
fn due_leads_to_the_thing_itself() {
    for (what, pane) in [
        (What::Review, "NEXT"),
        (What::Trial, "IN FORCE"),
        (What::Escalated, "PUT OFF"),
        (What::Unknown, "WHAT NOBODY KNOWS"),
        (What::Action, "ACTIONS"),
        (What::Case, "OUR CASE"),
    ] {
        let session = with(what, day("2027-03-01"));
        let dump = Screen::of(session).press("Tab Enter").dump();
        let lines: Vec<&str> = dump.lines().collect();
        let cursor = lines
            .iter()
            .position(|line| line.starts_with(" > "))
            .expect("a cursor");
        let title = lines[..cursor].iter().rev().find(|line| {
            let text = line.trim_start();
            text.len() + 1 == line.len() && text.chars().take(4).all(|c| c.is_uppercase() || c == ' ')
        });
        assert!(title.is_some_and(|line| line.contains(pane)), "{what:?}\n{dump}");
    }
}

#[test]
fn a_team_with_much_that_is_due() {
    let mut facts = quiet();
    let (overdue, today) = (day("2027-02-26"), afternoon().date());
    std::sync::Arc::make_mut(&mut facts.agreement).review_on = Some(day("2027-01-15"));
    let mut norms = facts.norms.edit_all();
    norms.next().expect("a norm").status = Status::Trial { until: overdue };
    norms.next().expect("a norm").status = Status::Escalated {
        to: "The site lead".into(),
        by: Some(today),
    };
    drop(norms);
    for unknown in facts.unknowns.edit_all() {
        unknown.by = Some(overdue);
    }
    facts.actions.edit_all().next().expect("an action").by = Some(today);
    let session: Session = facts.into();
    check_both("page-due", &mut Screen::of(session.clone()));
    check_both("page-due-open", &mut Screen::of(session.clone()).press("Tab j"));
    check_both(
        "home-due",
        &mut Screen::home(vec![("tidewater-maps.ron", Ok(session))]),
    );
}

#[test]
fn what_is_due_is_marked_where_it_stands() {
    for what in What::ALL {
        let mut screen = Screen::of(with(what, day("2027-03-01"))).press("Tab T");
        let is_marked = screen.dump().contains("# Stays in the team");
        assert_eq!(
            is_marked,
            !matches!(what, What::Review | What::Action),
            "{what:?}"
        );
        assert_eq!(is_marked, !screen.saved.is_empty(), "{what:?}");
    }
}
