//! Where the cursor goes once something was taken: to the next field, to a new row, or back to moving about.
//! Must not know what was taken.

use super::state::{Mode, Next, Sheet};
use super::{Field, Input, Pane, PaneKind};

/// Whether Tab stops at a field.
fn can_be_filled(field: &Field) -> bool {
    match field.input {
        Input::Tally { .. } | Input::Reading | Input::Private => false,
        Input::Extra => !field.value.is_empty(),
        _ => true,
    }
}

impl Sheet {
    /// Goes on after something was taken; `made` is the key of a row that came of it.
    pub fn go_on(&mut self, next: Next, made: Option<String>, panes: &[Pane]) {
        let (field, adding) = match &self.mode {
            Mode::Typing(typing) => (Some(typing.field), typing.adding),
            Mode::Choosing(choosing) => (Some(choosing.field), choosing.adding),
            Mode::Browse | Mode::Counting(_) => (None, false),
        };
        if !panes.iter().any(|pane| pane.id == self.pane) {
            // What was taken took its pane away: the cursor is at the top of the sheet.
            self.mode = Mode::Browse;
            self.index = 0;
            self.settle(panes);
            return;
        }
        if let Some(made) = made {
            self.row = made;
            self.settle(panes);
        }
        match next {
            Next::Stop => self.mode = Mode::Browse,
            Next::StopBelow => {
                self.mode = Mode::Browse;
                if self
                    .pane_in(panes)
                    .is_some_and(|pane| pane.kind == PaneKind::Record)
                {
                    self.step_row(panes, 1);
                }
            }
            Next::Another => self.open_new(),
            Next::Forward | Next::Backward => {
                let by = if next == Next::Forward { 1 } else { -1 };
                let here =
                    field.and_then(|field| self.row_in(panes)?.fields.iter().position(|one| one.id == field));
                self.go_to_field(here, by, adding, panes);
            }
        }
    }

    fn go_to_field(&mut self, here: Option<usize>, by: isize, adding: bool, panes: &[Pane]) {
        let fields = self
            .row_in(panes)
            .map(|row| row.fields.as_slice())
            .unwrap_or_default();
        let mut at = here.and_then(|here| here.checked_add_signed(by));
        while let Some(index) = at {
            let Some(field) = fields.get(index) else { break };
            if can_be_filled(field) {
                self.open(field.id, adding, panes);
                return;
            }
            at = index.checked_add_signed(by);
        }
        let record = self
            .pane_in(panes)
            .is_some_and(|pane| pane.kind == PaneKind::Record);
        self.mode = Mode::Browse;
        if record && self.step_row(panes, by) {
            let mut fields = self
                .row_in(panes)
                .map(|row| row.fields.iter())
                .into_iter()
                .flatten();
            let field = if by > 0 {
                fields.find(|one| can_be_filled(one))
            } else {
                fields.rfind(|one| can_be_filled(one))
            };
            if let Some(id) = field.map(|field| field.id) {
                self.open(id, false, panes);
            }
        } else if adding && by > 0 {
            self.open_new();
        }
    }

    /// Whether the cursor is on the last row of its pane, or on the first.
    pub fn is_at_end(&self, pane: &Pane, last: bool) -> bool {
        if last {
            self.index + 1 >= pane.rows.len()
        } else {
            self.index == 0
        }
    }

    /// Moves the cursor within the pane; false at its ends.
    pub fn step_row(&mut self, panes: &[Pane], by: isize) -> bool {
        let Some(pane) = self.pane_in(panes) else {
            return false;
        };
        let Some((index, row)) = self
            .index
            .checked_add_signed(by)
            .and_then(|index| Some((index, pane.rows.get(index)?)))
        else {
            return false;
        };
        self.index = index;
        self.row.clone_from(&row.key);
        true
    }
}

impl Sheet {
    /// Moves the cursor to the next row of the pane that still wants something; false where there is none.
    pub fn next_open(&mut self, panes: &[Pane]) -> bool {
        let Some(pane) = self.pane_in(panes) else {
            return false;
        };
        let count = pane.rows.len();
        let wants = |at: &usize| {
            pane.rows
                .get(*at)
                .is_some_and(|row| !matches!(row.sign, "+" | "-" | "="))
        };
        // Where the row has moved on in the list, the next one stands in its place.
        let stayed = pane.rows.get(self.index).is_some_and(|row| row.key == self.row);
        let from = self.index + usize::from(stayed);
        let found = (from..from + count).map(|at| at % count.max(1)).find(wants);
        let Some((at, row)) = found.and_then(|at| Some((at, pane.rows.get(at)?))) else {
            return false;
        };
        self.index = at;
        self.row.clone_from(&row.key);
        true
    }
}
