//! Dates for a calendar: everything that is due or will be. All day, no alarm, no names.
//! Must not know sessions: it writes what the content holds.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::day;
use crate::domain::due::What;
use crate::text::in_one_line;

use super::content::{Content, Inner};
use super::dates::Dated;
use super::escape::ics::{fold, text, uid};

/// One day on which something is due.
struct Event {
    uid: String,
    on: NaiveDate,
    summary: String,
    description: String,
}

/// The calendar; none where no date is set, because an empty calendar is not valid.
pub(super) fn write(content: &Content, stamp: NaiveDateTime) -> Option<String> {
    let words = &content.words;
    let events = events(content);
    if events.is_empty() {
        return None;
    }
    let name = text(&words.say(|w| (w.calendar.name)(&content.team)));
    let mut out = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//norming//norming//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        &format!("X-WR-CALNAME:{name}"),
    ] {
        fold(&mut out, line);
    }
    if let Some(stays) = content.stays(&[Inner::Norm, Inner::Question]) {
        fold(&mut out, &format!("X-WR-CALDESC:{}", text(&stays)));
    }
    for event in events {
        write_event(&mut out, &event, content.in_progress, stamp);
    }
    fold(&mut out, "END:VCALENDAR");
    Some(out)
}

fn write_event(out: &mut String, event: &Event, in_progress: bool, stamp: NaiveDateTime) {
    // A calendar takes an event again only when its number is higher; minutes only rise.
    let sequence = stamp.and_utc().timestamp().max(0) / 60;
    let after = day::later(event.on, 1);
    let status = if in_progress { "TENTATIVE" } else { "CONFIRMED" };
    for line in [
        "BEGIN:VEVENT",
        &format!("UID:{}@norming", event.uid),
        &format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")),
        &format!("SEQUENCE:{sequence}"),
        &format!("DTSTART;VALUE=DATE:{}", event.on.format("%Y%m%d")),
        &format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")),
        &format!("SUMMARY:{}", text(&event.summary)),
    ] {
        fold(out, line);
    }
    if !event.description.is_empty() {
        fold(out, &format!("DESCRIPTION:{}", text(&event.description)));
    }
    for line in [&format!("STATUS:{status}"), "TRANSP:TRANSPARENT", "END:VEVENT"] {
        fold(out, line);
    }
}

fn events(content: &Content) -> Vec<Event> {
    let is_sound = |one: &&Dated| day::is_in_range(one.on);
    let dates = content.dates.iter().filter(is_sound);
    dates.map(|one| event(content, one)).collect()
}

fn event(content: &Content, one: &Dated) -> Event {
    let words = &content.words;
    let text = in_one_line(&one.text);
    let name = match one.what {
        What::Review => "review",
        What::Trial | What::Provisional => "until",
        What::Norm => "norm",
        What::Escalated => "decision",
        What::Unknown => "unknown",
        What::Action => "action",
        What::Case => "case",
    };
    let (id, description) = if one.what == What::Review {
        let stamp = content.in_progress.then(|| words.say(|w| w.stamp));
        let about: Vec<String> = stamp
            .into_iter()
            .chain(content.triggers.iter().cloned())
            .collect();
        (&content.origin, about.join("\n"))
    } else {
        (&one.id, one.note.clone())
    };
    Event {
        uid: format!("{name}-{}", uid(id)),
        on: one.on,
        summary: words.say(|w| match one.what {
            What::Review => (w.calendar.review)(&content.team),
            What::Trial => (w.calendar.trial)(&text),
            What::Provisional => (w.calendar.provisional)(&text),
            What::Norm => (w.calendar.norm)(&text),
            What::Escalated => (w.calendar.decision)(&text),
            What::Unknown => (w.calendar.question)(&text),
            What::Action => (w.calendar.action)(&text),
            What::Case => (w.calendar.case)(&text),
        }),
        description,
    }
}
