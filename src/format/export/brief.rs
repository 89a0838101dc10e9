//! One page for leaders, as `CommonMark`: what matters to them, what the team does for it, an invitation.
//! Must not know sessions, nor any person's name.

use super::content::{Answered, Content, Inner};
use super::escape::markdown::line;
use super::markdown::{list, paragraph, stamp};

/// So many concerns, and so many norms for each, are a page.
const CONCERNS: usize = 5;
const NORMS: usize = 3;
const QUESTIONS: usize = 4;

pub(super) fn write(content: &Content) -> String {
    let words = &content.words;
    let mut parts = vec![format!(
        "# {}",
        line(&words.say(|w| (w.brief.title)(&content.team)))
    )];
    parts.extend(stamp(content));
    parts.extend(paragraph(&content.mission));
    parts.extend(paragraph(&content.sentence));
    parts.push(format!("## {}", words.say(|w| w.brief.concerns)));
    let stays = |which| content.kept_of(which).any(|(_, count)| count > 0);
    if content.answered.is_empty() && !stays(&[Inner::Concern]) {
        parts.push(words.tell(|w| w.brief.no_concern));
    }
    for one in content.answered.iter().take(CONCERNS) {
        parts.push(format!("### {}", line(&one.concern)));
        parts.extend(list(answer(content, one).into_iter()));
    }
    if content.answered.len() > CONCERNS {
        parts.push(words.tell(|w| (w.brief.more)(content.answered.len() - CONCERNS)));
    }
    if let Some(invitation) = paragraph(&content.invitation) {
        parts.push(format!("## {}", words.say(|w| w.brief.invitation)));
        parts.push(invitation);
    }
    let questions = content.questions.iter().take(QUESTIONS).map(|one| {
        let by = one.by.map(|on| words.aside(&words.say(|w| (w.brief.by)(on))));
        format!("{}{}", line(&one.text), by.unwrap_or_default())
    });
    if let Some(questions) = list(questions) {
        parts.push(format!("## {}", words.say(|w| w.brief.unknown)));
        parts.push(questions);
    }
    if content.questions.len() > QUESTIONS {
        parts.push(words.tell(|w| (w.brief.more)(content.questions.len() - QUESTIONS)));
    }
    parts.extend(content.stays(&[Inner::Concern, Inner::Question]));
    parts.extend(content.review_on.map(|on| words.tell(|w| (w.look_again)(on))));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn answer(content: &Content, one: &Answered) -> Vec<String> {
    let words = &content.words;
    let mut lines = Vec::new();
    let mut named = |name: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("*{}* {}", words.led(name).trim_end(), line(text)));
        }
    };
    named(&words.say(|w| w.brief.need), &one.need);
    for (norm, is_proposed) in one.norms.iter().take(NORMS) {
        if *is_proposed {
            named(
                &(words.say(|w| w.brief.commit) + &words.aside(&words.say(|w| w.stamp).to_lowercase())),
                norm,
            );
        } else {
            named(&words.say(|w| w.brief.commit), norm);
        }
    }
    if one.kept > 0 {
        lines.push(words.tell(|w| (w.stays)(&[(Inner::Norm, one.kept)])));
    }
    let mut named = |name: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("*{}* {}", words.led(name).trim_end(), line(text)));
        }
    };
    named(&words.say(|w| w.brief.evidence), &one.evidence);
    named(&words.say(|w| w.brief.benefit), &one.benefit);
    if one.conceded {
        lines.push(words.tell(|w| w.brief.conceded));
    } else if one.norms.is_empty() && one.kept == 0 && one.evidence.is_empty() {
        lines.push(words.tell(|w| w.brief.no_answer));
    }
    lines
}
