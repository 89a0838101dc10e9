//! Trouble in the user's state folder: told in a line when it comes and when it goes, and in the header meanwhile.
//! Must not know what is kept there, nor where.

use std::time::Duration;

use super::App;
use crate::ui::msg::{Apart, Fault, Faults, Trouble};

impl App {
    /// Takes note of what is wrong now, and says what was not known before.
    pub(super) fn found_faults(&mut self, faults: Faults) {
        let before = std::mem::replace(&mut self.faults, faults);
        let mut of_session = self.faults.iter().filter(|(what, _)| **what != Apart::Looks);
        let is_retried = of_session.any(|(_, fault)| is_unkept(fault));
        let now = self.now.since;
        if let Some(open) = &mut self.open {
            open.keep_again(is_retried, now);
        }
        let news: Vec<(Apart, &Fault)> = self
            .faults
            .iter()
            .filter(|(what, fault)| before.get(what) != Some(*fault))
            .map(|(what, fault)| (*what, fault))
            .collect();
        let again = !is_retried && before.values().any(is_unkept);
        if news.is_empty() && !again {
            return;
        }
        let said = self.toast.take().unwrap_or_default();
        // What was told a moment ago and can still be read is told together with the news.
        let (said, told) = match said.strip_suffix(&self.faults_told) {
            Some(said) if !self.faults_told.is_empty() => {
                let all = self.faults.iter().map(|(what, fault)| (*what, fault));
                (said.to_owned(), self.told_of(&all.collect::<Vec<_>>()))
            }
            _ => (said, self.told_of(&news)),
        };
        let kept = again.then_some(self.words.frame_words.kept_again);
        let told: Vec<&str> = told.iter().map(String::as_str).chain(kept).collect();
        self.faults_told = told.join(" ");
        let said = [said.trim_end(), &self.faults_told];
        self.say(
            said.map(str::to_owned)
                .into_iter()
                .filter(|one| !one.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
        );
    }

    /// A line for each reason, with all that it is the reason for.
    fn told_of(&self, faults: &[(Apart, &Fault)]) -> Vec<String> {
        let words = &self.words.frame_words;
        let why = |trouble: &Trouble| match trouble {
            Trouble::Exists | Trouble::NotThere => words.no_state_folder.to_owned(),
            other => (self.words.trouble)(other),
        };
        let mut seen: Vec<&Fault> = Vec::new();
        let mut told = Vec::new();
        for (_, fault) in faults {
            if seen.contains(fault) {
                continue;
            }
            seen.push(fault);
            let same = |(what, other): &(Apart, &Fault)| (other == fault).then_some(*what);
            let what: Vec<Apart> = faults.iter().filter_map(same).collect();
            told.push(match fault {
                Fault::Unkept(trouble) => (words.unkept)(&what, &why(trouble)),
                Fault::Unread(trouble) => (words.unread)(&what, &why(trouble)),
            });
        }
        told
    }

    /// What the header says besides that the session is saved.
    pub(super) fn saved_with_faults(&self) -> Option<&'static str> {
        let words = &self.words.frame_words;
        let mut faults = self.faults.iter().filter(|(what, _)| **what != Apart::Looks);
        let (_, first) = faults.next()?;
        let is_kept = !is_unkept(first) && !faults.any(|(_, fault)| is_unkept(fault));
        Some(if is_kept {
            words.saved_unread
        } else {
            words.saved_alone
        })
    }

    pub(super) fn does_not_keep(&self, what: Apart) -> bool {
        self.faults.get(&what).is_some_and(is_unkept)
    }
}

fn is_unkept(fault: &Fault) -> bool {
    matches!(fault, Fault::Unkept(_))
}

/// How long something that was not kept waits before it is tried again.
pub const KEEP_AGAIN: Duration = Duration::from_secs(2);
