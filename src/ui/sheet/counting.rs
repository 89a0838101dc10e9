//! Counting fingers on a sheet: which pad belongs to the row with the cursor, and what keys do to it.
//! Must not know what fingers are about.

use crate::ui::keymap::Action;

use super::pad::{Pad, Taking};
use super::pads::Subject;
use super::state::{Mode, Reply, Sheet, Voters};
use super::{Field, Input, Pane, Row};

impl Sheet {
    /// What fingers in a field of a row are for.
    fn subject_of(&self, row: &Row, field: &Field) -> Option<Subject> {
        let words = field.votes_for()?.clone();
        Some(Subject {
            pane: self.pane,
            row: row.key.clone(),
            field: field.id,
            words,
        })
    }

    /// What votes are for where the cursor is; none where there are none.
    pub fn votes_for(&self, panes: &[Pane]) -> Option<Subject> {
        self.subject(panes).map(|(subject, _)| subject)
    }

    /// What fingers are for where the cursor is, and how they are taken there.
    pub(super) fn subject(&self, panes: &[Pane]) -> Option<(Subject, Taking)> {
        let row = self.row_in(panes)?;
        row.fields.iter().find_map(|field| match &field.input {
            Input::Tally { taking, .. } => Some((self.subject_of(row, field)?, *taking)),
            _ => None,
        })
    }

    /// The pad with votes that waits for a field of the row with the cursor, while nobody counts on it.
    pub(super) fn waits_for(&self, row: &Row, field: &Field) -> Option<&Pad> {
        let pad = self.pads.get(&self.subject_of(row, field)?)?;
        Some(pad).filter(|pad| matches!(self.mode, Mode::Browse) && !pad.is_empty())
    }

    /// The pad that is counted on.
    pub fn counting(&self) -> Option<&Pad> {
        match &self.mode {
            Mode::Counting(subject) => self.pads.get(subject),
            _ => None,
        }
    }

    /// The same, where the cursor is.
    pub fn waiting(&self, panes: &[Pane]) -> Option<&Pad> {
        let row = self.row_in(panes)?;
        row.fields.iter().find_map(|field| self.waits_for(row, field))
    }

    /// Counts fingers where the cursor is: on the pad that waits there, or on an empty one.
    pub fn count_here(&mut self, panes: &[Pane]) -> bool {
        let Some((subject, taking)) = self.subject(panes) else {
            return false;
        };
        if self.pads.get(&subject).is_none_or(Pad::is_empty) {
            self.pads.put(subject.clone(), Pad::new(taking));
        }
        self.mode = Mode::Counting(subject);
        true
    }

    /// Stops counting and takes the votes away.
    pub fn stop_counting(&mut self) -> Option<(Subject, Pad)> {
        let Mode::Counting(subject) = std::mem::replace(&mut self.mode, Mode::Browse) else {
            return None;
        };
        let pad = self.pads.take(&subject)?;
        Some((subject, pad))
    }

    /// Brings votes back onto the row and the words they were given for; false where those are others or gone.
    pub fn bring_back(&mut self, subject: &Subject, pad: Pad, panes: &[Pane]) -> bool {
        let here = self.clone();
        self.mode = Mode::Browse;
        self.put(subject.pane, subject.row.clone(), panes);
        let is_same = self.subject(panes).is_some_and(|(now, _)| now == *subject);
        if is_same {
            self.count_on_pad(pad, panes);
        } else {
            *self = here;
        }
        is_same
    }

    /// Goes on counting where votes wait.
    pub fn count_on(&mut self, panes: &[Pane]) -> bool {
        self.waiting(panes).is_some() && self.count_here(panes)
    }

    /// The pad that is counted on, the one that waits at the row with the cursor, or an empty one for it.
    pub fn pad(&self, panes: &[Pane]) -> Option<Pad> {
        if let Some(pad) = self.counting().or_else(|| self.waiting(panes)) {
            return Some(pad.clone());
        }
        let (_, taking) = self.subject(panes)?;
        Some(Pad::new(taking))
    }

    /// Counts on this pad at the row with the cursor.
    pub fn count_on_pad(&mut self, pad: Pad, panes: &[Pane]) {
        if let Some((subject, _)) = self.subject(panes) {
            self.pads.put(subject.clone(), pad);
            self.mode = Mode::Counting(subject);
        }
    }

    /// A character while fingers are counted.
    pub(super) fn count_char(&mut self, character: char, voters: &Voters) -> Reply {
        let Mode::Counting(subject) = &self.mode else {
            return Reply::Ignored;
        };
        let Some(pad) = self.pads.edit(subject) else {
            return Reply::Ignored;
        };
        match Pad::vote_of(character) {
            Some(vote) if pad.add(vote, &voters.here) => Reply::Done,
            Some(_) => Reply::NobodyLeft,
            None if Pad::is_separator(character) => Reply::Done,
            None => Reply::NotAVote,
        }
    }

    pub(super) fn count(&mut self, action: Action, voters: &Voters) -> Reply {
        let Mode::Counting(subject) = &self.mode else {
            return Reply::Ignored;
        };
        let Some(pad) = self.pads.edit(subject) else {
            return Reply::Ignored;
        };
        match action {
            Action::Backspace => {
                if !pad.take_back() {
                    self.mode = Mode::Browse;
                }
            }
            Action::Up => pad.select(true, &voters.here),
            Action::Down => pad.select(false, &voters.here),
            Action::Left => pad.change(false),
            Action::Right => pad.change(true),
            Action::Stop if pad.is_empty() => self.mode = Mode::Browse,
            Action::Stop => return Reply::DropVotes(pad.len()),
            Action::VoteMode if pad.next_mode() => {}
            Action::VoteMode => return Reply::NoLooser,
            Action::Enter if pad.given(&voters.here) == 0 => self.mode = Mode::Browse,
            Action::Enter => {
                let tally = pad.reveal(&voters.here, voters.roster);
                return Reply::Reveal(subject.clone(), tally);
            }
            _ => return Reply::Ignored,
        }
        Reply::Done
    }
}
