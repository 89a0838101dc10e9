//! What stands where on the screen, so that a click of the mouse can mean what a key means there.
//! Must not know what a key does, nor what a row is.

use ratatui::layout::{Position, Rect};

use crate::ui::key::Key;
use crate::ui::names::PaneId;

/// What a line is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A row of a pane; its title where there is no key of a row.
    Row(PaneId, String),
    /// An item of a list, by its place in it.
    Item(usize),
    /// Keys, each with the cells from and to which it stands in the line.
    Keys(Vec<(usize, usize, Key)>),
}

/// What was drawn, and where; the last that was drawn lies on top.
#[derive(Debug, Default)]
pub struct Hits(Vec<(Rect, Hit)>);

impl Hits {
    /// Forgets everything, before it is drawn anew.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Notes what stands in an area.
    pub fn note(&mut self, area: Rect, hit: &Hit) {
        self.0.push((area, hit.clone()));
    }

    /// What stands at a place, and how far to the right in it that is.
    pub fn at(&self, column: u16, row: u16) -> Option<(Hit, usize)> {
        let place = Position { x: column, y: row };
        let found = self.0.iter().rev().find(|(area, _)| area.contains(place));
        found.map(|(area, hit)| (hit.clone(), usize::from(column - area.x)))
    }
}
