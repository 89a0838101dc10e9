//! The words of exports in English.
//! Must not know any form of writing: nothing here is escaped.

use chrono::NaiveDate;

use super::{BriefWords, CalendarWords, ChartWords, HandoutWords, MapWords, TaskWords, Words};
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
        title: |team| format!("{team}: how we work, on one page"),
        concerns: "What concerns leaders, and our answer",
        no_concern: "We haven't heard of a concern yet. If there is one, we'd like to hear it.",
        need: "The need behind it",
        commit: "We commit to",
        propose: "We propose, not agreed yet",
        evidence: "How it shows",
        benefit: "What the company gains",
        conceded: "We have no answer to this yet, and we say so.",
        no_answer: "We're still working on our answer.",
        agreed: "What we agreed",
        agreed_besides: "What else we agreed",
        invitation: "Come and see",
        asked: |on| {
            format!(
                "We asked for this on {}, and we'd still like it to happen.",
                date(on)
            )
        },
        unknown: "What we don't know yet",
        by: |on| format!("answer by {}", date(on)),
        more: |more| format!("And {more} more."),
        hello: "Hello,",
        opening: "Here is how our team works, on one page.",
        regards: "Kind regards,",
    },
    map: MapWords {
        cut: "Some texts are cut short, so that the map can be drawn.",
        left_out: |norms, proposals| {
            let count = |count, one: &str| match count {
                0 => None,
                1 => Some(format!("1 {one}")),
                count => Some(format!("{count} {one}s")),
            };
            let left = [count(norms, "norm"), count(proposals, "proposal")];
            let left: Vec<String> = left.into_iter().flatten().collect();
            format!("And {} more, too many to draw.", left.join(" and "))
        },
    },
    handout: HandoutWords {
        title: |team| format!("{team}: how we work together"),
        more: |more| format!("And {more} more in our full guidelines."),
        slips: "When one of us slips",
    },
    calendar: CalendarWords {
        name: |team| format!("{team}: norms"),
        review: |team| format!("{team}: review our norms"),
        norm: |norm| format!("Look again at: {norm}"),
        trial: |norm| format!("Decide after the trial: {norm}"),
        provisional: |norm| format!("Confirm or change: {norm}"),
        decision: |norm| format!("Ask for the decision: {norm}"),
        question: |question| format!("Find the answer: {question}"),
        action: |action| format!("Do: {action}"),
        case: |concern| match concern {
            "" => "Present our answer to a concern".to_owned(),
            concern => format!("Present our answer: {concern}"),
        },
        rail: |rail| format!("Ask what comes next: {rail}"),
        task: TaskWords {
            review: "Go through the norms one by one: keep, revise or retire each.",
            norm: "Does it still help? Keep, revise or retire it.",
            trial: "The trial ends today. Keep the norm, change it or drop it.",
            provisional: "Only those present agreed. Ask the others, then confirm or change it.",
            decision: "The team couldn't settle this. Ask what was decided, and tell the team.",
            question: "Find out, and tell the team. If there is no answer yet, set a new date.",
            action: "Do it, and tell the team. If it has to wait, set a new date.",
            case: "Show leaders what we agreed and what came of it.",
            rail: "This holds until today. Ask what comes next, and check which norms it changes.",
        },
        who: "Who decides",
        evidence: "How it shows",
    },
};
