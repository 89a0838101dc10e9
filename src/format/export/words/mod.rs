//! The words of exports: one struct, a constant a language. A word that is missing in a language does not compile.
//! Must not know any form of writing: nothing here is escaped.

mod en;
mod zh_hans;

use chrono::NaiveDate;

use crate::domain::language::Language;
use crate::domain::norm::Event;
use crate::domain::tally::Scale;

use super::content::Inner;

/// The words of a language.
fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::EN,
        Language::ZhHans => &zh_hans::ZH_HANS,
    }
}

/// Between the same in two languages.
pub(in crate::format) const BESIDE: &str = " \u{b7} ";

/// The words of the languages an export is in: of one, or of several side by side.
#[derive(Debug)]
pub(super) struct Tongues(Vec<&'static Words>);

impl Tongues {
    /// Those of these languages.
    pub(super) fn of(languages: &[Language]) -> Self {
        Self(languages.iter().copied().map(words).collect())
    }

    /// A name or a heading in each language.
    pub(super) fn say<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> String {
        self.each(which).join(BESIDE)
    }

    /// A sentence in each language.
    pub(super) fn tell<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> String {
        self.each(which).join(" ")
    }

    /// A name in each language, in front of what it names.
    pub(super) fn lead<'a>(&self, which: impl Fn(&'static Words) -> &'a str) -> String {
        self.led(&self.say(which))
    }

    /// A name in front of what it names.
    pub(super) fn led(&self, name: &str) -> String {
        self.first(|words| (words.lead)(name))
    }

    /// What is added in brackets.
    pub(super) fn aside(&self, text: &str) -> String {
        self.first(|words| (words.aside)(text))
    }

    /// What stands in a row.
    pub(super) fn listed(&self, items: &[String]) -> String {
        items.join(self.0.first().map_or("", |words| words.comma))
    }

    /// Sentences after each other.
    pub(super) fn after_each_other(&self, sentences: &[String]) -> String {
        let [one] = self.0[..] else {
            return sentences.join(" ");
        };
        sentences.join(one.between)
    }

    /// The stamp between two marks, and what it means.
    pub(super) fn stamped(&self, open: &str, stamp: &str, close: &str, why: &str) -> String {
        let stop = self.0.first().map_or("", |words| words.stop);
        self.after_each_other(&[format!("{open}{stamp}{stop}{close}"), why.to_owned()])
    }

    /// A norm said in one of these languages; none where it is another one.
    pub(super) fn translated(&self, language: Language, text: &str, is_older: bool) -> Option<String> {
        let words = self.0.iter().find(|words| words.code == language.code())?;
        let older = if is_older {
            (words.aside)(words.older)
        } else {
            String::new()
        };
        Some(format!("{text}{older}"))
    }

    /// The same in each language, with its code; each text once.
    pub(super) fn parts<T: Into<String>>(
        &self,
        which: impl Fn(&'static Words) -> T,
    ) -> Vec<(&'static str, String)> {
        let mut all: Vec<(&'static str, String)> = Vec::new();
        for words in &self.0 {
            let text = which(words).into();
            if all.iter().all(|(_, said)| *said != text) {
                all.push((words.code, text));
            }
        }
        all
    }

    /// The code of the language; none where there are several.
    pub(super) fn only_code(&self) -> Option<&'static str> {
        match self.0[..] {
            [one] => Some(one.code),
            _ => None,
        }
    }

    /// Tags of the front matter.
    pub(super) fn tags(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().flat_map(|words| words.tags)
    }

    /// Each once.
    fn each<T: Into<String>>(&self, which: impl Fn(&'static Words) -> T) -> Vec<String> {
        self.parts(which).into_iter().map(|(_, text)| text).collect()
    }

    fn first(&self, make: impl Fn(&Words) -> String) -> String {
        self.0.first().map_or_else(String::new, |words| make(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_languages_say_anything_alike() {
        let texts = |language| {
            let written = format!("{:#?}", words(language));
            let text = |line: &str| line.get(line.find('"')? + 1..line.rfind('"')?).map(str::to_owned);
            written.lines().filter_map(text).collect::<Vec<String>>()
        };
        let [english, chinese] = Language::ALL.map(texts);
        assert!(english.len() > 40 && english.len() == chinese.len());
        for (one, other) in english.iter().zip(&chinese) {
            assert_ne!(one, other);
        }
    }
}

/// Every word of the exports in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// The code of the language.
    pub(super) code: &'static str,
    /// A name in front of what it names.
    pub(super) lead: fn(&str) -> String,
    /// What is added in brackets.
    pub(super) aside: fn(&str) -> String,
    /// Between what stands in a row.
    pub(super) comma: &'static str,
    /// Between sentences.
    pub(super) between: &'static str,
    /// At the end of a sentence.
    pub(super) stop: &'static str,
    /// A date.
    pub(super) date: fn(NaiveDate) -> String,
    /// The title, given the team.
    pub(super) title: fn(&str) -> String,
    /// Tags of the front matter.
    pub(super) tags: [&'static str; 2],
    /// What is not agreed is stamped so.
    pub(super) stamp: &'static str,
    /// What the stamp means.
    pub(super) stamp_why: &'static str,
    /// How many of each stay in the team.
    pub(super) stays: fn(&[(Inner, usize)]) -> String,
    /// When the norms were agreed.
    pub(super) agreed_on: fn(NaiveDate) -> String,
    /// When the team looks again.
    pub(super) look_again: fn(NaiveDate) -> String,
    /// Behind a translation that says older words.
    pub(super) older: &'static str,
    /// No norm is in force.
    pub(super) nothing_yet: &'static str,
    /// A norm without a topic.
    pub(super) no_topic: &'static str,
    /// In front of a reason.
    pub(super) why: &'static str,
    /// In front of a sign.
    pub(super) signal: &'static str,
    /// In front of who watches.
    pub(super) steward: &'static str,
    /// In front of a norm's own date.
    pub(super) review: &'static str,
    /// On trial until then.
    pub(super) trial: fn(NaiveDate) -> String,
    /// Agreed by those present until then.
    pub(super) provisional: fn(NaiveDate) -> String,
    /// In front of votes.
    pub(super) votes: &'static str,
    /// No answer, on purpose.
    pub(super) abstained: &'static str,
    /// So few voted that counts are not told: the lowest, and whether all were at least 3.
    pub(super) few: fn(u8, bool) -> String,
    /// Above proposals.
    pub(super) proposed: &'static str,
    /// In front of a norm that would be retired.
    pub(super) proposed_retire: &'static str,
    /// In front of a norm that would get other words.
    pub(super) proposed_revise: &'static str,
    /// In front of a new norm.
    pub(super) proposed_new: &'static str,
    /// Above what is done about slips.
    pub(super) slips: &'static str,
    /// Above what makes the team look sooner.
    pub(super) triggers: &'static str,
    /// Above what is the team's to decide.
    pub(super) ours: &'static str,
    /// Above what leaders have decided.
    pub(super) rails: &'static str,
    /// Above what nobody could say yet whether it is decided.
    pub(super) unclear: &'static str,
    /// Fixed, flexible, unknown.
    pub(super) classes: [&'static str; 3],
    /// In front of a source.
    pub(super) source: &'static str,
    /// Until then.
    pub(super) until: fn(NaiveDate) -> String,
    /// Above open questions.
    pub(super) questions: &'static str,
    /// Who finds out and by when.
    pub(super) owner_by: fn(&str, Option<NaiveDate>) -> String,
    /// In front of what is done meanwhile.
    pub(super) meanwhile: &'static str,
    /// Above frictions.
    pub(super) frictions: &'static str,
    /// In front of a wish.
    pub(super) wish: &'static str,
    /// Above the four Cs.
    pub(super) worth: &'static str,
    /// The four Cs.
    pub(super) four_cs: [&'static str; 4],
    /// Above the timeline.
    pub(super) timeline: &'static str,
    /// Words of the charts.
    pub(super) chart: ChartWords,
    /// Words of the page for leaders.
    pub(super) brief: BriefWords,
    /// Words of the handout.
    pub(super) handout: HandoutWords,
    /// Words of the calendar.
    pub(super) calendar: CalendarWords,
    /// Words of the mind map.
    pub(super) map: MapWords,
}

/// Words of the charts.
#[derive(Debug)]
pub(super) struct ChartWords {
    /// Above the votes on a norm.
    pub(super) votes: &'static str,
    /// What a tally shows, for those who do not see it: fingers and votes.
    pub(super) tally: fn(&[u16; 6], u16) -> String,
    /// What 0 and 5 mean.
    pub(super) ends: fn(Scale) -> [&'static str; 2],
    /// Above the norms of the timeline.
    pub(super) norm: &'static str,
    /// Above the workshops of the timeline.
    pub(super) workshop: &'static str,
    /// What a sign of the timeline means; none where an event has no sign.
    pub(super) event: fn(Event) -> Option<&'static str>,
    /// What a line of the timeline means.
    pub(super) in_force: &'static str,
}

/// Words of the page for leaders.
#[derive(Debug)]
pub(super) struct BriefWords {
    /// The title, given the team.
    pub(super) title: fn(&str) -> String,
    /// Above the concerns.
    pub(super) concerns: &'static str,
    /// Nobody has told the team of a concern.
    pub(super) no_concern: &'static str,
    /// In front of a need.
    pub(super) need: &'static str,
    /// In front of what the team commits to.
    pub(super) commit: &'static str,
    /// In front of what is only proposed.
    pub(super) propose: &'static str,
    /// In front of evidence.
    pub(super) evidence: &'static str,
    /// In front of a benefit.
    pub(super) benefit: &'static str,
    /// The team has no answer and says so.
    pub(super) conceded: &'static str,
    /// There is no answer yet.
    pub(super) no_answer: &'static str,
    /// The heading of the brief over its norms, where none answers a concern.
    pub(super) agreed: &'static str,
    /// Above those that stand under no concern.
    pub(super) agreed_besides: &'static str,
    /// Above the invitation.
    pub(super) invitation: &'static str,
    /// Asks again for what was agreed then.
    pub(super) asked: fn(NaiveDate) -> String,
    /// Above what nobody knows.
    pub(super) unknown: &'static str,
    /// Answer expected by then.
    pub(super) by: fn(NaiveDate) -> String,
    /// So many more are left out.
    pub(super) more: fn(usize) -> String,
    /// Opens a mail.
    pub(super) hello: &'static str,
    /// What the mail is about.
    pub(super) opening: &'static str,
    /// Closes a mail, above the team's name.
    pub(super) regards: &'static str,
}

/// Words of the mind map.
#[derive(Debug)]
pub(super) struct MapWords {
    /// Texts are cut, to fit.
    pub(super) cut: &'static str,
    /// So many norms and proposals are left out.
    pub(super) left_out: fn(usize, usize) -> String,
}

/// Words of the handout.
#[derive(Debug)]
pub(super) struct HandoutWords {
    /// The title, given the team.
    pub(super) title: fn(&str) -> String,
    /// So many norms more than fit.
    pub(super) more: fn(usize) -> String,
    /// In front of what is done about slips.
    pub(super) slips: &'static str,
}

/// What is to be done on a day of the calendar.
#[derive(Debug)]
pub(super) struct TaskWords {
    /// At a review of all norms.
    pub(super) review: &'static str,
    /// At a review of one.
    pub(super) norm: &'static str,
    /// When a trial ends.
    pub(super) trial: &'static str,
    /// When a provisional norm waits.
    pub(super) provisional: &'static str,
    /// When a decision was handed over.
    pub(super) decision: &'static str,
    /// When an answer is due.
    pub(super) question: &'static str,
    /// When an action is due.
    pub(super) action: &'static str,
    /// When an answer to a concern is due.
    pub(super) case: &'static str,
    /// When a guardrail ends.
    pub(super) rail: &'static str,
}

/// Words of the calendar.
#[derive(Debug)]
pub(super) struct CalendarWords {
    /// The name of the calendar, given the team.
    pub(super) name: fn(&str) -> String,
    /// The team looks at its norms, given the team.
    pub(super) review: fn(&str) -> String,
    /// One norm is looked at.
    pub(super) norm: fn(&str) -> String,
    /// A trial ends.
    pub(super) trial: fn(&str) -> String,
    /// A provisional norm waits to be confirmed.
    pub(super) provisional: fn(&str) -> String,
    /// Somebody is to decide on a norm.
    pub(super) decision: fn(&str) -> String,
    /// A question is to be answered.
    pub(super) question: fn(&str) -> String,
    /// An action is to be done.
    pub(super) action: fn(&str) -> String,
    /// What answers a concern is to be presented; the concern may be empty.
    pub(super) case: fn(&str) -> String,
    /// The event on the day until which a guardrail holds.
    pub(super) rail: fn(&str) -> String,
    /// What is to be done on the day.
    pub(super) task: TaskWords,
    /// In front of who is to do it.
    pub(super) who: &'static str,
    /// In front of what is seen of an answer.
    pub(super) evidence: &'static str,
}
