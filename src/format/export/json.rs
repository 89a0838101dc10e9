//! The guidelines as JSON, version 1, for programs; `docs/schema/export-1.json` says what each field is.
//! Must not know sessions: it writes what the content holds.

use chrono::NaiveDate;

use super::content::{Answered, Ballot, Content, Entry, Inner, Proposed, Question, Rail, Standing};
use super::escape::json::quoted;
use crate::domain::agreement::FourC;
use crate::domain::guardrail::Class;
use crate::domain::proposal::Kind;

/// Raised when a field is renamed, taken out or means something else; a new field does not raise it.
const VERSION: u64 = 1;

enum Json {
    Null,
    Flag(bool),
    Number(u64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

pub(super) fn write(content: &Content) -> String {
    let mut out = String::new();
    put(&mut out, &whole(content), 0);
    out.push('\n');
    out
}

fn whole(content: &Content) -> Json {
    Json::Object(vec![
        ("norming_export", Json::Number(VERSION)),
        ("team", words(&content.team)),
        ("language", words(content.language.code())),
        ("in_progress", Json::Flag(content.in_progress)),
        (
            "stamp",
            if content.in_progress {
                words(&content.words.say(|w| w.stamp))
            } else {
                Json::Null
            },
        ),
        ("agreed_on", date(content.agreed_on)),
        ("review_on", date(content.review_on)),
        ("mission", words(&content.mission)),
        ("sentence", words(&content.sentence)),
        ("slips", words(&content.slips)),
        ("invitation", words(&content.invitation)),
        ("triggers", list(&content.triggers, |one| words(one))),
        ("ours_to_decide", list(&content.ours, |one| words(one))),
        ("norms", list(&content.norms, norm)),
        ("proposed", list(&content.proposed, proposed)),
        ("guardrails", list(&content.rails, rail)),
        ("unknowns", list(&content.questions, question)),
        ("concerns", list(&content.answered, answered)),
        (
            "four_cs",
            list(&content.ratings, |one| {
                Json::Object(vec![("c", words(name(one.c))), ("rating", ballot(&one.ballot))])
            }),
        ),
        (
            "frictions",
            list(&content.frictions, |one| {
                Json::Object(vec![("text", words(&one.text)), ("wish", Json::Flag(one.wish))])
            }),
        ),
        ("stays_in_team", stays(content)),
    ])
}

/// How many of each stay in the team.
fn stays(content: &Content) -> Json {
    const ALL: &[Inner] = &[
        Inner::Norm,
        Inner::Proposal,
        Inner::Concern,
        Inner::Question,
        Inner::Friction,
    ];
    let each = content.kept_of(ALL).map(|(what, count)| {
        let name = match what {
            Inner::Norm => "norms",
            Inner::Proposal => "proposed",
            Inner::Concern => "concerns",
            Inner::Question => "unknowns",
            Inner::Friction => "frictions",
        };
        (name, Json::Number(u64::try_from(count).unwrap_or(u64::MAX)))
    });
    Json::Object(each.collect())
}

fn norm(norm: &Entry) -> Json {
    let (status, until) = match norm.standing {
        Standing::Agreed => ("adopted", None),
        Standing::Trial(until) => ("trial", Some(until)),
        Standing::Provisional(until) => ("provisional", Some(until)),
    };
    Json::Object(vec![
        ("id", Json::Text(norm.id.clone())),
        ("topic", words(&norm.topic)),
        ("text", words(&norm.text)),
        (
            "translations",
            list(&norm.translations, |(language, text, is_older)| {
                Json::Object(vec![
                    ("language", words(language.code())),
                    ("text", words(text)),
                    ("older", Json::Flag(*is_older)),
                ])
            }),
        ),
        ("why", words(&norm.why)),
        ("signal", words(&norm.signal)),
        ("steward", words(&norm.steward)),
        ("status", words(status)),
        ("until", date(until)),
        ("review_on", date(norm.review_on)),
        ("votes", norm.ballot.as_ref().map_or(Json::Null, ballot)),
    ])
}

fn ballot(ballot: &Ballot) -> Json {
    let counts = ballot.counts.as_ref();
    Json::Object(vec![
        (
            "fingers",
            counts.map_or(Json::Null, |counts| {
                list(&counts.fingers, |votes| Json::Number(u64::from(*votes)))
            }),
        ),
        (
            "abstained",
            counts.map_or(Json::Null, |counts| Json::Number(u64::from(counts.abstain))),
        ),
        (
            "lowest",
            ballot
                .lowest
                .map_or(Json::Null, |lowest| Json::Number(u64::from(lowest))),
        ),
        ("all_at_least_3", Json::Flag(ballot.all_from_three)),
        (
            "names",
            list(&ballot.names, |(name, fingers)| {
                Json::Object(vec![
                    ("name", words(name)),
                    (
                        "fingers",
                        fingers.map_or(Json::Null, |fingers| Json::Number(u64::from(fingers))),
                    ),
                ])
            }),
        ),
    ])
}

fn proposed(one: &Proposed) -> Json {
    let kind = match one.kind {
        Kind::New => "new",
        Kind::Revise => "revise",
        Kind::Keep => "keep",
        Kind::Retire => "retire",
    };
    Json::Object(vec![
        ("id", Json::Text(one.id.clone())),
        ("kind", words(kind)),
        ("topic", words(&one.topic)),
        ("text", words(&one.text)),
        ("why", words(&one.why)),
    ])
}

fn rail(one: &Rail) -> Json {
    let class = one.class.map(|class| match class {
        Class::Fixed => "fixed",
        Class::Flexible => "flexible",
        Class::Unknown => "unknown",
    });
    Json::Object(vec![
        ("id", Json::Text(one.id.clone())),
        ("text", words(&one.text)),
        ("class", class.map_or(Json::Null, words)),
        ("until", date(one.until)),
        ("source", words(&one.source)),
    ])
}

fn question(one: &Question) -> Json {
    Json::Object(vec![
        ("id", Json::Text(one.id.clone())),
        ("question", words(&one.text)),
        ("owner", words(&one.owner)),
        ("by", date(one.by)),
        ("meanwhile", words(&one.meanwhile)),
    ])
}

fn answered(one: &Answered) -> Json {
    Json::Object(vec![
        ("text", words(&one.concern)),
        ("need", words(&one.need)),
        (
            "norms",
            list(&one.norms, |norm| {
                Json::Object(vec![
                    ("text", words(&norm.text)),
                    ("proposed", Json::Flag(norm.is_proposed)),
                ])
            }),
        ),
        (
            "norms_in_team",
            Json::Number(u64::try_from(one.kept).unwrap_or(u64::MAX)),
        ),
        ("evidence", words(&one.evidence)),
        ("benefit", words(&one.benefit)),
        ("conceded", Json::Flag(one.conceded)),
    ])
}

fn name(c: FourC) -> &'static str {
    match c {
        FourC::Connection => "connection",
        FourC::Collaboration => "collaboration",
        FourC::Creativity => "creativity",
        FourC::Culture => "culture",
    }
}

/// A text; null where there is none.
fn words(text: &str) -> Json {
    if text.is_empty() {
        Json::Null
    } else {
        Json::Text(text.to_owned())
    }
}

fn date(on: Option<NaiveDate>) -> Json {
    on.map_or(Json::Null, |on| Json::Text(on.to_string()))
}

fn list<T>(items: &[T], each: impl Fn(&T) -> Json) -> Json {
    Json::List(items.iter().map(each).collect())
}

fn put(out: &mut String, json: &Json, depth: usize) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Json::Number(number) => out.push_str(&number.to_string()),
        Json::Text(text) => out.push_str(&quoted(text)),
        Json::List(items) => group(out, "[", "]", items, depth, |out, item, depth| {
            put(out, item, depth);
        }),
        Json::Object(fields) => group(out, "{", "}", fields, depth, |out, (name, value), depth| {
            out.push_str(&quoted(name));
            out.push_str(": ");
            put(out, value, depth);
        }),
    }
}

fn group<T>(
    out: &mut String,
    opens: &str,
    closes: &str,
    items: &[T],
    depth: usize,
    each: impl Fn(&mut String, &T, usize),
) {
    out.push_str(opens);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        each(out, item, depth + 1);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push_str(closes);
}
