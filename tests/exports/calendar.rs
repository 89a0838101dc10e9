//! A strict reader of what a calendar may be told (RFC 5545), and what holds of ours.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use norming::domain::norm::Status;
use norming::domain::session::Facts;
use norming::format::export::{Format, Include, export};

use super::fixture::{EVERYTHING, SAMPLES, filled, options, sample, told};

/// The properties of an event, each by its name.
pub type Event = BTreeMap<String, String>;

/// The events of a calendar; fails at the first thing that the standard does not allow.
pub fn read(text: &str) -> Vec<Event> {
    assert!(text.ends_with("\r\n"), "ends in a line end");
    let rows: Vec<&str> = text.trim_end_matches("\r\n").split("\r\n").collect();
    for row in &rows {
        assert!(row.len() <= 75, "{} octets: {row}", row.len());
        assert!(!row.is_empty() && !row.contains(char::is_control), "{row:?}");
    }
    let lines = rows.join("\r\n").replace("\r\n ", "");
    let (mut events, mut open, mut event) = (Vec::new(), Vec::new(), Event::new());
    let mut alarm: Vec<(&str, &str)> = Vec::new();
    for line in lines.split("\r\n") {
        let (head, value) = line.split_once(':').expect("name and value");
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        assert!(
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'-'),
            "{line}"
        );
        match (name, value) {
            ("BEGIN", "VCALENDAR") => assert!(open.is_empty()),
            ("BEGIN", "VEVENT") => assert_eq!(open, ["VCALENDAR"]),
            ("BEGIN", "VALARM") => {
                assert_eq!(open, ["VCALENDAR", "VEVENT"]);
                alarm.clear();
            }
            ("END", "VALARM") => {
                assert_eq!(open.pop(), Some("VALARM"));
                let names: Vec<&str> = alarm.iter().map(|(name, _)| *name).collect();
                assert_eq!(names, ["ACTION", "DESCRIPTION", "TRIGGER"]);
                let before = event.entry("reminders".to_owned()).or_default();
                if !before.is_empty() {
                    before.push(' ');
                }
                before.push_str(alarm[2].1);
                continue;
            }
            ("BEGIN", other) => panic!("a component {other}"),
            ("END", _) => assert_eq!(open.pop(), Some(value)),
            ("SUMMARY" | "DESCRIPTION" | "X-WR-CALNAME", _) => plain(value),
            ("DTSTART" | "DTEND", _) => {
                assert_eq!((parameters, value.len()), ("VALUE=DATE", 8));
                NaiveDate::parse_from_str(value, "%Y%m%d").expect("a date");
            }
            ("DTSTAMP", _) => {
                NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%SZ").expect("a time");
            }
            ("UID", _) => assert!(!value.is_empty() && value.is_ascii() && !value.contains(' ')),
            ("SEQUENCE", _) => assert!(value.parse::<i32>().is_ok()),
            ("VERSION", "2.0")
            | ("CALSCALE", "GREGORIAN")
            | ("METHOD", "PUBLISH")
            | ("TRANSP", "TRANSPARENT")
            | ("PRODID", _)
            | ("ACTION", "DISPLAY")
            | ("TRIGGER", "-P7D" | "-P1D")
            | ("STATUS", "CONFIRMED" | "TENTATIVE") => {}
            _ => panic!("not known: {line}"),
        }
        if name == "BEGIN" {
            open.push(value);
        } else if open.len() == 3 {
            alarm.push((name, value));
        } else if open.len() == 2 {
            let twice = event.insert(name.to_owned(), value.to_owned());
            assert!(twice.is_none(), "{name} twice");
        } else if (name, value) == ("END", "VEVENT") {
            for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"] {
                assert!(event.contains_key(name), "an event without {name}");
            }
            assert!(event["DTSTART"] < event["DTEND"]);
            events.push(std::mem::take(&mut event));
        }
    }
    assert!(open.is_empty() && !events.is_empty());
    let uids: BTreeSet<&String> = events.iter().map(|event| &event["UID"]).collect();
    assert_eq!(uids.len(), events.len(), "each has a name of its own");
    events
}

/// A value of type TEXT: what has a meaning is escaped, and nothing else is.
fn plain(value: &str) {
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' => assert!(
                matches!(characters.next(), Some('\\' | ';' | ',' | 'n' | 'N')),
                "{value}"
            ),
            ';' | ',' => panic!("{c} in {value}"),
            _ => {}
        }
    }
}

#[test]
fn calendars_are_as_the_standard_says() {
    for name in SAMPLES {
        read(&told(&sample(name), Format::Ics, EVERYTHING));
    }
}

#[test]
fn an_event_keeps_its_name_and_rises_in_number() {
    let session = sample("harbour-lights");
    let before = read(&told(&session, Format::Ics, Include::default()));
    let mut later = options(Include::default());
    later.stamp += chrono::TimeDelta::minutes(1);
    let after = read(&export(&session, Format::Ics, &later).expect("dates"));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before["UID"], after["UID"]);
        let number = |event: &Event| event["SEQUENCE"].parse::<i64>().expect("a number");
        assert!(number(before) < number(after));
    }
    assert!(
        before
            .iter()
            .any(|event| event["UID"] == "review-w-hpwfa3y@norming")
    );
}

#[test]
fn no_character_is_cut_wherever_a_line_ends() {
    for before in 0..80 {
        let words = format!("{}🦀é海👨‍👩‍👧‍👦;,\\ end", "x".repeat(before));
        let events = read(&told(&filled(&words), Format::Ics, Include::default()));
        let escaped = words
            .replace('\\', "\\\\")
            .replace(';', "\\;")
            .replace(',', "\\,");
        // A concern that is only a guess stays with the team.
        let mut told = events.iter().filter(|event| !event["UID"].starts_with("case-"));
        assert!(told.all(|event| event["SUMMARY"].contains(&escaped)), "{before}");
    }
}

/// The first event of this kind.
fn of<'a>(events: &'a [Event], kind: &str) -> &'a Event {
    let mut of_kind = events.iter().filter(|event| event["UID"].starts_with(kind));
    of_kind
        .next()
        .unwrap_or_else(|| panic!("no event {kind} in {events:#?}"))
}

#[test]
fn each_event_says_what_to_do_and_reminds_twice() {
    let events = read(&told(&sample("harbour-lights"), Format::Ics, Include::default()));
    for event in &events {
        assert_eq!(event["reminders"], "-P7D -P1D", "{}", event["UID"]);
    }
    let action = of(&events, "action-");
    assert_eq!(
        action["SUMMARY"],
        "Do: Ask facilities for a room microphone that carries from the window."
    );
    assert!(
        action["DESCRIPTION"].starts_with("Do it\\, and tell the team."),
        "{action:?}"
    );
    // Who is to do it stays in the team; a leader who decides is named.
    assert!(!action["DESCRIPTION"].contains("Tobias"), "{action:?}");
    let trial = events
        .iter()
        .find(|event| event["SUMMARY"].starts_with("Decide after the trial: "));
    assert!(trial.expect("a trial")["DESCRIPTION"].contains("\\nWhy: "));
    let question = &of(&events, "unknown-")["DESCRIPTION"];
    assert!(question.contains("\\nMeanwhile: "), "{question}");
    let case = of(&events, "case-");
    assert!(case["SUMMARY"].starts_with("Present our answer: "), "{case:?}");
    let review = of(&events, "review-");
    assert_eq!(review["SUMMARY"], "Harbour Lights: review our norms");
    let session = sample("harbour-lights");
    for trigger in &session.agreement.triggers {
        assert!(!review["DESCRIPTION"].contains(&trigger.text), "{review:?}");
    }
}

#[test]
fn escalations_and_ends_of_guardrails_are_events() {
    let mut facts: Facts = (*sample("millrace")).clone();
    let by = "2027-01-15".parse().ok();
    let norm = facts.norms.first().expect("a norm").id.clone();
    let to = "the director of networks".to_owned();
    facts.norms.edit(&norm).expect("there").status = Status::Escalated { to, by };
    let rail = facts.guardrails.first().expect("a guardrail").id.clone();
    let rail = facts.guardrails.edit(&rail).expect("there");
    rail.terms.until = "2027-02-01".parse().ok();
    rail.gone_in = None;
    facts.workshop = None;
    let events = read(&told(&facts.into(), Format::Ics, Include::default()));
    let decision = of(&events, "decision-");
    assert_eq!(decision["DTSTART"], "20270115");
    assert!(decision["SUMMARY"].starts_with("Ask for the decision: "));
    assert!(
        decision["DESCRIPTION"].contains("Who decides: the director of networks"),
        "{decision:?}"
    );
    let end = events.iter().find(|event| event["DTSTART"] == "20270201");
    let end = end.expect("the end of a guardrail");
    assert!(end["SUMMARY"].starts_with("Ask what comes next: "), "{end:?}");
}
