//! The words of exports in English.
//! Must not know any form of writing: nothing here is escaped.

use chrono::NaiveDate;

use super::{BriefWords, CalendarWords, ChartWords, HandoutWords, Words};
use crate::domain::norm::Event;
use crate::domain::tally::Scale;
use crate::format::export::content::Inner;

fn date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

/// How many there are of something.
fn count((what, count): &(Inner, usize)) -> String {
    let (one, many) = match what {
        Inner::Norm => ("norm", "norms"),
        Inner::Proposal => ("proposal", "proposals"),
        Inner::Concern => ("concern", "concerns"),
        Inner::Question => ("open question", "open questions"),
        Inner::Friction => ("friction", "frictions"),
    };
    format!("{count} {}", if *count == 1 { one } else { many })
}

pub(super) static EN: Words = Words {
    code: "en",
    lead: |name| format!("{name}: "),
    aside: |text| format!(" ({text})"),
    comma: ", ",
    between: " ",
    stop: ".",
    date,
    title: |team| format!("{team}: how we work together"),
    tags: ["team-norms", "working-agreement"],
    stamp: "Proposed, not agreed",
    stamp_why: "A workshop is in progress, and what is here may still change. Norms in force stay as they are until it is sealed.",
    stays: |kept| {
        let all: Vec<String> = kept.iter().map(count).collect();
        let is_one = matches!(kept, [(_, 1)]);
        let told = match all.split_last() {
            Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
            _ => all.concat(),
        };
        format!("{told} {} in the team.", if is_one { "stays" } else { "stay" })
    },
    agreed_on: |on| format!("Agreed on {}.", date(on)),
    look_again: |on| format!("We look at this again on {}.", date(on)),
    older: "says older words of it",
    nothing_yet: "No norm is in force yet.",
    no_topic: "Other things",
    why: "Why",
    signal: "How we will see it",
    steward: "Steward",
    review: "Review",
    trial: |until| format!("On trial until {}", date(until)),
    provisional: |until| format!("Provisional until {}", date(until)),
    votes: "Votes",
    abstained: "abstained",
    few: |lowest, all| {
        let all = if all {
            "all at least 3"
        } else {
            "not all at least 3"
        };
        format!("lowest {lowest}, {all}; too few voted for counts")
    },
    proposed: "Proposed, not agreed",
    proposed_retire: "To be retired",
    proposed_revise: "New wording",
    proposed_new: "New",
    slips: "When one of us slips",
    triggers: "What makes us look sooner",
    ours: "Ours to decide",
    rails: "What is decided",
    unclear: "Still unclear",
    classes: ["fixed", "flexible", "not known yet"],
    source: "Source",
    until: |on| format!("until {}", date(on)),
    questions: "What we do not know yet",
    owner_by: |owner, by| match (owner, by) {
        ("", None) => String::new(),
        ("", Some(by)) => format!("Answer by {}", date(by)),
        (owner, None) => format!("{owner} finds out"),
        (owner, Some(by)) => format!("{owner} finds out by {}", date(by)),
    },
    meanwhile: "Meanwhile",
    frictions: "What cost us something, as it was said",
    wish: "Wish",
    worth: "What coming together is worth to us",
    four_cs: ["Connection", "Collaboration", "Creativity", "Culture"],
    timeline: "Our norms across transitions",
    chart: ChartWords {
        votes: "How we voted",
        tally: |fingers, abstained| {
            let told = fingers.iter().enumerate().filter(|(_, votes)| **votes > 0);
            let told = told.map(|(fingers, votes)| format!("{votes} voted {fingers}"));
            let abstained = (abstained > 0).then(|| format!("{abstained} abstained"));
            told.chain(abstained).collect::<Vec<String>>().join(", ")
        },
        ends: |scale| match scale {
            Scale::ConsentV1 => ["would cause harm", "I will help it happen"],
            Scale::RatingV1 => ["not at all", "fully"],
            Scale::LivedV1 => ["never", "always"],
            Scale::WorthV1 => ["a waste", "well worth it"],
        },
        norm: "Norm",
        workshop: "Workshop",
        event: |event| match event {
            Event::Adopted => Some("agreed"),
            Event::Reworded => Some("reworded"),
            Event::Retired | Event::Parked | Event::Escalated => Some("retired or postponed"),
            Event::Amended | Event::Corrected => None,
        },
        in_force: "in force",
    },
    brief: BriefWords {
        title: |team| format!("{team}: what we commit to"),
        concerns: "What matters to you, and what we do for it",
        no_concern: "Nobody has told us of a concern yet. We would like to hear it from you.",
        need: "The need we see in it",
        commit: "What we commit to",
        evidence: "How you can see it",
        benefit: "What the company has from it",
        conceded: "We have no answer to this one, and will not pretend to have one.",
        no_answer: "We are still working on our answer.",
        invitation: "Come and see",
        unknown: "What we still do not know",
        by: |on| format!("answer by {}", date(on)),
        more: |more| format!("And {more} more."),
    },
    handout: HandoutWords {
        title: |team| format!("{team}: how we work together"),
        more: |more| format!("And {more} more in our full guidelines."),
        slips: "When one of us slips",
    },
    calendar: CalendarWords {
        name: |team| format!("{team}: norms"),
        review: |team| format!("{team}: look at our norms again"),
        norm: |norm| format!("Look at a norm: {norm}"),
        trial: |norm| format!("Trial ends: {norm}"),
        provisional: |norm| format!("To be confirmed: {norm}"),
        decision: |norm| format!("Decision due: {norm}"),
        question: |question| format!("Answer due: {question}"),
        action: |action| format!("Action due: {action}"),
        case: |concern| match concern {
            "" => "Our answer to a concern is due".to_owned(),
            concern => format!("Our answer is due: {concern}"),
        },
    },
};
