//! The guidelines as `CommonMark`, with front matter where it is asked for.
//! Must not know sessions: it writes what the content holds.

use super::content::{Ballot, Content, Entry, Inner, Standing};
use super::escape::markdown::line;
use super::escape::yaml;
use crate::domain::proposal::Kind;

/// What can stay in the team of a text that tells all that is agreed and open.
pub(super) const WHOLE: &[Inner] = &[Inner::Norm, Inner::Proposal, Inner::Question, Inner::Friction];

pub(super) fn write(content: &Content, front_matter: bool) -> String {
    let words = &content.words;
    let mut parts: Vec<String> = Vec::new();
    if front_matter {
        parts.push(front(content));
    }
    parts.push(format!("# {}", line(&words.say(|w| (w.title)(&content.team)))));
    parts.extend(stamp(content));
    parts.extend(dates(content));
    parts.extend(paragraph(&content.mission));
    parts.extend(paragraph(&content.sentence));
    if content.has_no_norm() {
        parts.push(words.tell(|w| w.nothing_yet));
    }
    for topic in content.topics() {
        let name = if topic.name.is_empty() {
            words.say(|w| w.no_topic)
        } else {
            topic.name.to_owned()
        };
        parts.push(format!("## {}", line(&name)));
        parts.extend(topic.norms.iter().map(|norm| entry(content, norm)));
    }
    proposed(content, &mut parts);
    section(&mut parts, &words.say(|w| w.slips), paragraph(&content.slips));
    section(
        &mut parts,
        &words.say(|w| w.triggers),
        list(content.triggers.iter().map(|one| line(one))),
    );
    section(
        &mut parts,
        &words.say(|w| w.ours),
        list(content.ours.iter().map(|one| line(one))),
    );
    section(&mut parts, &words.say(|w| w.rails), rails(content, false));
    section(&mut parts, &words.say(|w| w.unclear), rails(content, true));
    section(&mut parts, &words.say(|w| w.questions), questions(content));
    let raw = content.frictions.iter().map(|one| {
        let wish = if one.wish {
            words.lead(|w| w.wish)
        } else {
            String::new()
        };
        format!("{wish}{}", line(&one.text))
    });
    section(&mut parts, &words.say(|w| w.frictions), list(raw));
    parts.extend(content.stays(WHOLE));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn front(content: &Content) -> String {
    let words = &content.words;
    let mut out = format!(
        "---\ntitle: {}\n",
        yaml::quoted(&words.say(|w| (w.title)(&content.team)))
    );
    let tags: Vec<String> = words.tags().map(yaml::quoted).collect();
    put!(out, "tags: [{}]\n", tags.join(", "));
    for (name, on) in [("created", content.created), ("modified", content.modified)] {
        if let Some(on) = on {
            put!(out, "{name}: {on}\n");
        }
    }
    out.push_str("---");
    out
}

/// What says that not all of it is agreed.
pub(super) fn stamp(content: &Content) -> Option<String> {
    let words = &content.words;
    content.in_progress.then(|| {
        words.stamped(
            "> **",
            &words.say(|w| w.stamp),
            "**",
            &words.tell(|w| w.stamp_why),
        )
    })
}

fn dates(content: &Content) -> Option<String> {
    let words = &content.words;
    let agreed = content.agreed_on.map(|on| words.tell(|w| (w.agreed_on)(on)));
    let again = content.review_on.map(|on| words.tell(|w| (w.look_again)(on)));
    let told: Vec<String> = agreed.into_iter().chain(again).collect();
    (!told.is_empty()).then(|| words.after_each_other(&told))
}

pub(super) fn paragraph(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| line(text))
}

fn section(parts: &mut Vec<String>, title: &str, body: Option<String>) {
    if let Some(body) = body {
        parts.push(format!("## {title}"));
        parts.push(body);
    }
}

pub(super) fn list(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.map(|item| format!("- {item}")).collect();
    (!items.is_empty()).then(|| items.join("\n"))
}

fn entry(content: &Content, norm: &Entry) -> String {
    let words = &content.words;
    let mut lines = vec![line(&norm.text), String::new()];
    for (_, said) in content.said(norm) {
        lines.extend([line(&said), String::new()]);
    }
    let named = [
        (words.lead(|w| w.why), line(&norm.why)),
        (words.lead(|w| w.signal), line(&norm.signal)),
        (words.lead(|w| w.steward), line(&norm.steward)),
        (
            words.lead(|w| w.review),
            norm.review_on
                .map(|on| words.say(|w| (w.date)(on)))
                .unwrap_or_default(),
        ),
    ];
    let told = named.into_iter().filter(|(_, text)| !text.is_empty());
    lines.extend(told.map(|(name, text)| format!("- *{}* {text}", name.trim_end())));
    match norm.standing {
        Standing::Agreed => {}
        Standing::Trial(until) => lines.push(format!("- *{}*", words.say(|w| (w.trial)(until)))),
        Standing::Provisional(until) => lines.push(format!("- *{}*", words.say(|w| (w.provisional)(until)))),
    }
    if let Some(votes) = norm.ballot.as_ref().and_then(|one| voters(content, one)) {
        lines.push(format!(
            "- *{}* {}",
            words.lead(|w| w.votes).trim_end(),
            line(&votes)
        ));
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// Who voted what, where that was asked for.
pub(super) fn voters(content: &Content, ballot: &Ballot) -> Option<String> {
    let words = &content.words;
    let told: Vec<String> = ballot
        .names
        .iter()
        .map(|(name, fingers)| match fingers {
            Some(fingers) => format!("{name} {fingers}"),
            None => format!("{name} {}", words.say(|w| w.abstained)),
        })
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}

fn proposed(content: &Content, parts: &mut Vec<String>) {
    let words = &content.words;
    if content.proposed.is_empty() {
        return;
    }
    parts.push(format!("## {}", words.say(|w| w.proposed)));
    let items = content.proposed.iter().map(|one| {
        let what = match one.kind {
            Kind::New | Kind::Keep => words.say(|w| w.proposed_new),
            Kind::Revise => words.say(|w| w.proposed_revise),
            Kind::Retire => words.say(|w| w.proposed_retire),
        };
        let topic: Vec<String> = Some(line(&one.topic))
            .filter(|topic| !topic.is_empty())
            .into_iter()
            .collect();
        format!(
            "*{}* {}",
            words.led(&words.listed(&[vec![what], topic].concat())).trim_end(),
            line(&one.text)
        )
    });
    parts.extend(list(items));
}

fn rails(content: &Content, is_unclear: bool) -> Option<String> {
    let words = &content.words;
    list(content.rails(is_unclear).map(|one| {
        let class = one.class.filter(|_| !is_unclear);
        let class = class.map(|class| words.say(|w| w.classes[class as usize]));
        let until = one.until.map(|on| words.say(|w| (w.until)(on)));
        let about: Vec<String> = class.into_iter().chain(until).collect();
        let mut out = line(&one.text);
        if !about.is_empty() {
            put!(out, "{}", words.aside(&words.listed(&about)));
        }
        if !one.source.is_empty() {
            put!(
                out,
                "\n  - *{}* {}",
                words.lead(|w| w.source).trim_end(),
                line(&one.source)
            );
        }
        out
    }))
}

fn questions(content: &Content) -> Option<String> {
    let words = &content.words;
    list(content.questions.iter().map(|one| {
        let mut out = line(&one.text);
        let who = words.say(|w| (w.owner_by)(&one.owner, one.by));
        if !who.is_empty() {
            put!(out, "\n  - {}", line(&who));
        }
        if !one.meanwhile.is_empty() {
            put!(
                out,
                "\n  - *{}* {}",
                words.lead(|w| w.meanwhile).trim_end(),
                line(&one.meanwhile)
            );
        }
        out
    }))
}
