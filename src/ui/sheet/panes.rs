//! The panes of a sheet as they were made, with what was measured of them since.
//! Must not know what the rows mean, nor when panes are made anew.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use crate::text::width;

use super::Pane;
use super::rows::Room;

/// The panes of a sheet. They do not change; what is measured of them is remembered for as long as they are there.
#[derive(Debug, Default)]
pub struct Panes {
    all: Vec<Pane>,
    measures: Vec<Measure>,
}

/// What was measured of one pane.
#[derive(Debug, Default)]
struct Measure {
    /// The widest state of its rows, in cells.
    widest: OnceCell<usize>,
    /// How many lines each row takes without the cursor, and in which room that was.
    heights: RefCell<Option<(Room, Rc<[usize]>)>>,
}

impl From<Vec<Pane>> for Panes {
    fn from(all: Vec<Pane>) -> Self {
        let measures = all.iter().map(|_| Measure::default()).collect();
        Self { all, measures }
    }
}

impl Deref for Panes {
    type Target = [Pane];

    fn deref(&self) -> &[Pane] {
        &self.all
    }
}

impl Panes {
    /// The widest state of the rows of the pane at this place, in cells.
    pub(super) fn widest(&self, at: usize) -> usize {
        let widest = |pane: &Pane| pane.rows.iter().map(|row| width(&row.state)).max();
        let (Some(pane), Some(measure)) = (self.all.get(at), self.measures.get(at)) else {
            return 0;
        };
        *measure.widest.get_or_init(|| widest(pane).unwrap_or(0))
    }

    /// How many lines each row of the pane at this place takes while the cursor is elsewhere.
    pub(super) fn heights(&self, at: usize, room: Room) -> Rc<[usize]> {
        let (Some(pane), Some(measure)) = (self.all.get(at), self.measures.get(at)) else {
            return Rc::default();
        };
        let mut known = measure.heights.borrow_mut();
        match &*known {
            Some((then, heights)) if *then == room => Rc::clone(heights),
            _ => {
                let heights: Rc<[usize]> = pane.rows.iter().map(|row| room.height(row)).collect();
                debug_assert!(
                    pane.rows
                        .iter()
                        .zip(&*heights)
                        .all(|(row, height)| room.lines(row).len() == *height),
                    "a row takes another height than was measured"
                );
                *known = Some((room, Rc::clone(&heights)));
                heights
            }
        }
    }
}
