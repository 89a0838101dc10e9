//! One page for leaders, as `CommonMark`: what matters to them, what the team does for it, an invitation.
//! Must not know sessions, nor any person's name.

use super::content::{Answered, Content};
use super::escape::markdown::{block, line};
use super::markdown::{list, paragraph, stamp};

/// So many concerns, and so many norms for each, are a page.
const CONCERNS: usize = 5;
const NORMS: usize = 3;
const QUESTIONS: usize = 4;

pub(super) fn write(content: &Content) -> String {
    let words = content.words;
    let brief = &words.brief;
    let mut parts = vec![format!("# {}", line(&(brief.title)(&content.team)))];
    parts.extend(stamp(content));
    parts.extend(paragraph(&content.mission));
    parts.extend(paragraph(&content.sentence));
    parts.push(format!("## {}", brief.concerns));
    if content.answered.is_empty() {
        parts.push(brief.no_concern.to_owned());
    }
    for one in content.answered.iter().take(CONCERNS) {
        parts.push(format!("### {}", line(&one.concern)));
        parts.extend(list(answer(content, one).into_iter()));
    }
    if content.answered.len() > CONCERNS {
        parts.push((brief.more)(content.answered.len() - CONCERNS));
    }
    if let Some(invitation) = paragraph(&content.invitation) {
        parts.push(format!("## {}", brief.invitation));
        parts.push(invitation);
    }
    let questions = content.questions.iter().take(QUESTIONS).map(|one| {
        let by = one.by.map(|on| format!(" ({})", (brief.by)(on)));
        format!("{}{}", block(&one.text, 2), by.unwrap_or_default())
    });
    if let Some(questions) = list(questions) {
        parts.push(format!("## {}", brief.unknown));
        parts.push(questions);
    }
    if content.questions.len() > QUESTIONS {
        parts.push((brief.more)(content.questions.len() - QUESTIONS));
    }
    parts.extend(content.review_on.map(words.look_again));
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn answer(content: &Content, one: &Answered) -> Vec<String> {
    let words = content.words;
    let brief = &words.brief;
    let mut lines = Vec::new();
    let mut named = |name: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("*{name}:* {}", block(text, 2)));
        }
    };
    named(brief.need, &one.need);
    for (norm, is_proposed) in one.norms.iter().take(NORMS) {
        if *is_proposed {
            named(
                &format!("{} ({})", brief.commit, words.stamp.to_lowercase()),
                norm,
            );
        } else {
            named(brief.commit, norm);
        }
    }
    named(brief.evidence, &one.evidence);
    named(brief.benefit, &one.benefit);
    if one.conceded {
        lines.push(brief.conceded.to_owned());
    } else if one.norms.is_empty() && one.evidence.is_empty() {
        lines.push(brief.no_answer.to_owned());
    }
    lines
}
