//! Dates for a calendar: everything that is due or will be, what to do then. All day, with reminders.
//! Must not know sessions: it writes what the content holds.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::day;
use crate::domain::due::What;
use crate::text::in_one_line;

use super::content::{Content, Inner, Rail};
use super::dates::Dated;
use super::escape::ics::{fold, text, uid};

/// How long before a day it is reminded of.
const REMINDERS: [&str; 2] = ["-P7D", "-P1D"];

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
    for line in [&format!("STATUS:{status}"), "TRANSP:TRANSPARENT"] {
        fold(out, line);
    }
    for before in REMINDERS {
        for line in [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            &format!("DESCRIPTION:{}", text(&event.summary)),
            &format!("TRIGGER:{before}"),
            "END:VALARM",
        ] {
            fold(out, line);
        }
    }
    fold(out, "END:VEVENT");
}

fn events(content: &Content) -> Vec<Event> {
    let dates = content.dates.iter().map(|one| event(content, one));
    let rails = content.rails.iter().filter_map(|one| rail(content, one));
    let mut events: Vec<Event> = dates
        .chain(rails)
        .filter(|one| day::is_in_range(one.on))
        .collect();
    events.sort_by_key(|one| one.on);
    events
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
    let id = if one.what == What::Review {
        &content.origin
    } else {
        &one.id
    };
    let task = words.say(|w| match one.what {
        What::Review => w.calendar.task.review,
        What::Trial => w.calendar.task.trial,
        What::Provisional => w.calendar.task.provisional,
        What::Norm => w.calendar.task.norm,
        What::Escalated => w.calendar.task.decision,
        What::Unknown => w.calendar.task.question,
        What::Action => w.calendar.task.action,
        What::Case => w.calendar.task.case,
    });
    let note = words.lead(|w| match one.what {
        What::Unknown => w.meanwhile,
        What::Case => w.calendar.evidence,
        What::Review | What::Trial | What::Provisional | What::Norm | What::Escalated | What::Action => w.why,
    });
    let who = words.lead(|w| w.calendar.who);
    let stamp = content.in_progress && one.what == What::Review;
    let about = [
        stamp.then(|| words.say(|w| w.stamp)),
        Some(task),
        named(&who, &one.who),
        named(&note, &one.note),
    ];
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
        description: about.into_iter().flatten().collect::<Vec<_>>().join("\n"),
    }
}

/// A guardrail that holds until a day; what holds for ever has none.
fn rail(content: &Content, one: &Rail) -> Option<Event> {
    let words = &content.words;
    Some(Event {
        uid: format!("rail-{}", uid(&one.id)),
        on: one.until?,
        summary: words.say(|w| (w.calendar.rail)(&in_one_line(&one.text))),
        description: words.say(|w| w.calendar.task.rail),
    })
}

fn named(lead: &str, own: &str) -> Option<String> {
    (!own.is_empty()).then(|| format!("{lead}{}", in_one_line(own)))
}
