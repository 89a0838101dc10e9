//! Votes that are not revealed: asked about before they are dropped, brought back by undo, and told where they are void.
//! Must not know what they are for, nor who gave them.

use crate::domain::tally::Tally;

use super::open::{At, Open};
use super::{App, Armed};
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::Effect;
use crate::ui::panes::panel;
use crate::ui::sheet::Value;
use crate::ui::sheet::pad::Pad;
use crate::ui::sheet::pads::{Subject, Voided};

/// Votes that were dropped; in memory alone, like those on a pad.
#[derive(Debug)]
pub struct Dropped {
    at: At,
    subject: Subject,
    pad: Pad,
    /// How many changes undo could take back then: those made since are taken back first.
    changes: usize,
}

impl App {
    /// How many votes wait to be revealed.
    pub(super) fn votes_waiting(&self) -> usize {
        self.open.as_ref().map_or(0, |open| open.sheet.pads.votes())
    }

    /// Says that votes have to be revealed or dropped first, where there are some.
    pub(super) fn votes_come_first(&mut self) -> bool {
        let votes = self.votes_waiting();
        if votes > 0 {
            self.say((self.words.tally.votes_first)(votes));
        }
        votes > 0
    }

    /// Drops the votes that are counted, when asked a second time at once.
    pub(super) fn drop_twice(&mut self, votes: usize, armed: Option<Armed>) {
        if armed != Some(Armed::Drop) {
            self.armed = Some(Armed::Drop);
            let key = keymap::key_for(&[Context::Tally], Action::Stop).map(keymap::name);
            self.say((self.words.tally.drop_again)(votes, &key.unwrap_or_default()));
            return;
        }
        self.drop_votes();
    }

    /// Drops the votes that are counted; undo brings them back.
    pub(super) fn drop_votes(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((subject, pad)) = open.sheet.stop_counting() else {
            return;
        };
        let votes = pad.len();
        open.dropped.push(Dropped {
            at: open.at,
            subject,
            pad,
            changes: open.document.changes(),
        });
        let key = keymap::key_for(&[Context::Letters], Action::Undo).map(keymap::name);
        self.say((self.words.tally.dropped)(votes, &key.unwrap_or_default()));
    }

    /// Brings votes back that were dropped, where nothing else was done since; whether there were such.
    pub(super) fn undo_drop(&mut self) -> bool {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else { return false };
        let changes = open.document.changes();
        let Some(dropped) = open.dropped.pop_if(|last| last.changes >= changes) else {
            return false;
        };
        let votes = dropped.pad.len();
        if open.at != dropped.at && open.can_show(dropped.at) {
            open.show(dropped.at, words, now);
        }
        let panes = open.panes(words, now);
        let subject = dropped.subject;
        let text = if open.sheet.bring_back(&subject, dropped.pad, &panes) {
            (words.tally.votes_back)(votes)
        } else {
            (words.tally.votes_void)(votes, false)
        };
        self.say(text);
        true
    }

    /// Reveals votes; they are off the pad once the change is made.
    pub(super) fn reveal(&mut self, subject: &Subject, tally: Tally) -> Vec<Effect> {
        let (row, field) = (subject.row.clone(), subject.field);
        let outcome = self.with_panel(subject.pane, |panel, cx| {
            panel.set(cx, &row, field, Value::Tally(tally))
        });
        self.perform(outcome.revealing(subject), None)
    }

    /// Says which votes are void because their words have changed or are gone, from inside or outside.
    pub(super) fn void_votes(&mut self) {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else { return };
        let Some(voided) = open.check_votes(words, now) else {
            return;
        };
        let Voided { reworded, gone } = voided;
        let told = [(reworded, false), (gone, true)].map(|(votes, gone)| {
            let text = (words.tally.votes_void)(votes, gone);
            (votes > 0).then_some(text)
        });
        let told: Vec<String> = told.into_iter().flatten().collect();
        if !told.is_empty() {
            let said = self.toast.take();
            self.say(said.into_iter().chain(told).collect::<Vec<_>>().join(" "));
        }
    }
}

impl Open {
    /// Looks whether votes that wait are still for the words that stand there, where anything has changed since the last look.
    fn check_votes(&mut self, words: &'static super::Strings, now: super::Moment) -> Option<Voided> {
        let version = self.document.version();
        if self.votes_checked == version || self.sheet.pads.is_empty() {
            return None;
        }
        self.votes_checked = version;
        let cx = self.cx(words, now);
        let panes: Vec<_> = self
            .sheet
            .pads
            .panes()
            .into_iter()
            .map(|id| panel(id).pane(&cx))
            .collect();
        let voided = self.sheet.pads.check(&panes);
        let shown = self.panes(words, now);
        self.sheet.settle_unless_new(&shown);
        Some(voided)
    }
}
