//! Votes that are not revealed: a pad for each subject they were given for, in memory alone. Nothing that is done
//! elsewhere takes a vote from its pad.
//! Must not know where the cursor is, nor when votes are dropped.

use super::Pane;
use super::pad::Pad;
use crate::ui::names::{FieldId, PaneId};

/// What votes are given for: a field of a row, and the words that stood there. Other words are another subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The pane.
    pub pane: PaneId,
    /// The row.
    pub row: String,
    /// The field.
    pub field: FieldId,
    /// The words.
    pub words: String,
}

/// A pad and what its votes are for.
#[derive(Clone, Debug)]
struct Held {
    subject: Subject,
    pad: Pad,
    /// Whether the words are other ones by now, or the row is gone.
    is_void: bool,
}

/// Every pad with something on it, and the one that is counted on.
#[derive(Clone, Debug, Default)]
pub struct Pads(Vec<Held>);

/// How many votes have become void, by why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voided {
    /// The words have changed.
    pub reworded: usize,
    /// What they were given for is gone.
    pub gone: usize,
}

impl Pads {
    /// The pad of a subject.
    pub fn get(&self, subject: &Subject) -> Option<&Pad> {
        let held = self.0.iter().find(|held| held.subject == *subject);
        held.map(|held| &held.pad)
    }

    /// The same, to be changed.
    pub fn edit(&mut self, subject: &Subject) -> Option<&mut Pad> {
        let held = self.0.iter_mut().find(|held| held.subject == *subject);
        held.map(|held| &mut held.pad)
    }

    /// Keeps a pad for a subject, in place of the one it had.
    pub fn put(&mut self, subject: Subject, pad: Pad) {
        self.0
            .retain(|held| held.subject != subject && !held.pad.is_empty());
        self.0.push(Held {
            subject,
            pad,
            is_void: false,
        });
    }

    /// Takes a pad away, because its votes were revealed or dropped.
    pub fn take(&mut self, subject: &Subject) -> Option<Pad> {
        let at = self.0.iter().position(|held| held.subject == *subject)?;
        Some(self.0.remove(at).pad)
    }

    /// Whether there is no pad at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many votes wait to be revealed.
    pub fn votes(&self) -> usize {
        let valid = self.0.iter().filter(|held| !held.is_void);
        valid.map(|held| held.pad.len()).sum()
    }

    /// The panes in which there are votes.
    pub fn panes(&self) -> Vec<PaneId> {
        self.0.iter().map(|held| held.subject.pane).collect()
    }

    /// Looks at these panes whether the votes for them still have the words they were given for; how many are void
    /// since the last look. Where the words come back, the votes count again.
    pub fn check(&mut self, panes: &[Pane]) -> Voided {
        let mut voided = Voided::default();
        let here = |held: &&mut Held| panes.iter().any(|pane| pane.id == held.subject.pane);
        for held in self.0.iter_mut().filter(here) {
            let subject = &held.subject;
            let rows = panes.iter().filter(|pane| pane.id == subject.pane);
            let row = rows
                .flat_map(|pane| &pane.rows)
                .find(|row| row.key == subject.row);
            let field = row.and_then(|row| row.fields.iter().find(|field| field.id == subject.field));
            let is_void = field.and_then(|field| field.votes_for()) != Some(&subject.words);
            if is_void && !held.is_void {
                let count = match row {
                    Some(_) => &mut voided.reworded,
                    None => &mut voided.gone,
                };
                *count += held.pad.len();
            }
            held.is_void = is_void;
        }
        voided
    }
}
