//! A strict reader of what a calendar may be told (RFC 5545), and what holds of ours.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
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
            | ("STATUS", "CONFIRMED" | "TENTATIVE") => {}
            _ => panic!("not known: {line}"),
        }
        if name == "BEGIN" {
            open.push(value);
        } else if open.len() == 2 {
            let twice = event.insert(name.to_owned(), value.to_owned());
            assert!(twice.is_none(), "{name} twice");
        } else if (name, value) == ("END", "VEVENT") {
            for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] {
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
