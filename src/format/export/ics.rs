//! Dates for a calendar: the review, trials that end, answers that are due. All day, no alarm, no names.
//! Must not know sessions: it writes what the content holds.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::content::{Content, Standing};
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
    for event in events {
        write_event(&mut out, &event, content.in_progress, stamp);
    }
    fold(&mut out, "END:VCALENDAR");
    Some(out)
}

fn write_event(out: &mut String, event: &Event, in_progress: bool, stamp: NaiveDateTime) {
    // A calendar takes an event again only when its number is higher; minutes only rise.
    let sequence = stamp.and_utc().timestamp().max(0) / 60;
    let after = event.on.checked_add_days(Days::new(1)).unwrap_or(event.on);
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
    let words = &content.words;
    let stamp = if content.in_progress {
        words.say(|w| w.stamp)
    } else {
        String::new()
    };
    let review = content.review_on.map(|on| Event {
        uid: format!("review-{}", uid(&content.origin)),
        on,
        summary: words.say(|w| (w.calendar.review)(&content.team)),
        description: [stamp.as_str(), &content.triggers.join("\n")]
            .join("\n")
            .trim()
            .to_owned(),
    });
    let mut events: Vec<Event> = review.into_iter().collect();
    for norm in &content.norms {
        let why = norm.why.clone();
        if let Some(on) = norm.review_on {
            events.push(Event {
                uid: format!("norm-{}", uid(&norm.id)),
                on,
                summary: words.say(|w| (w.calendar.norm)(&on_a_line(&norm.text))),
                description: why.clone(),
            });
        }
        let until = match norm.standing {
            Standing::Agreed => None,
            Standing::Trial(until) => {
                Some((until, words.say(|w| (w.calendar.trial)(&on_a_line(&norm.text)))))
            }
            Standing::Provisional(until) => Some((
                until,
                words.say(|w| (w.calendar.provisional)(&on_a_line(&norm.text))),
            )),
        };
        if let Some((on, summary)) = until {
            events.push(Event {
                uid: format!("until-{}", uid(&norm.id)),
                on,
                summary,
                description: why,
            });
        }
    }
    let due = content.questions.iter().filter_map(|one| {
        Some(Event {
            uid: format!("unknown-{}", uid(&one.id)),
            on: one.by?,
            summary: words.say(|w| (w.calendar.question)(&on_a_line(&one.text))),
            description: one.meanwhile.clone(),
        })
    });
    events.extend(due);
    events.retain(|event| (1..=9999).contains(&chrono::Datelike::year(&event.on)));
    events
}

fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
