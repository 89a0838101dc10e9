//! Half-typed text of a sheet: taken with the place it belongs to, put back there, and left where that is gone.
//! Must not know where it is kept meanwhile.

use super::state::{Kind, Mode, Sheet};
use super::{Pane, PaneKind};
use crate::text::Inserted;
use crate::ui::msg::Draft;
use crate::ui::names::{FieldId, PaneId};

/// What became of half-typed text from last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    /// It is back in its field.
    Back,
    /// Its field is gone.
    Gone,
    /// Other words stand in its field than when it was typed.
    Differs,
}

impl Sheet {
    /// Ends typing where what was typed has lost its place; private words are kept as they are typed.
    pub fn leave_typing(&mut self) {
        // No screen: it has no place any more.
        self.left.extend(self.draft(""));
        self.mode = Mode::Browse;
    }

    /// Half-typed text and where it belongs.
    pub fn draft(&self, screen: &str) -> Option<Draft> {
        let Mode::Typing(typing) = &self.mode else {
            return None;
        };
        let is_kept_here = !typing.is_untouched() && typing.kind != Kind::Private;
        is_kept_here.then(|| Draft {
            screen: screen.to_owned(),
            pane: self.pane.name().to_owned(),
            item: if typing.new {
                String::new()
            } else {
                self.row.clone()
            },
            field: typing.field.name().to_owned(),
            text: typing.editor.text().to_owned(),
            before: (!typing.new).then(|| typing.before.clone()),
        })
    }

    /// Opens the field half-typed text belongs to, with the text in it.
    pub fn restore(&mut self, draft: &Draft, panes: &[Pane]) -> Restored {
        if !self.open_for(draft, panes) {
            return Restored::Gone;
        }
        let Mode::Typing(typing) = &mut self.mode else {
            return Restored::Gone;
        };
        let before = draft.before.as_ref();
        if before.is_some_and(|before| *before != typing.before && draft.text != typing.before) {
            self.mode = Mode::Browse;
            return Restored::Differs;
        }
        typing.editor.select_all();
        if typing.editor.insert(&draft.text) != Inserted::All {
            self.mode = Mode::Browse;
            return Restored::Differs;
        }
        Restored::Back
    }

    /// Opens the field half-typed text belongs to; false when its place is gone.
    fn open_for(&mut self, draft: &Draft, panes: &[Pane]) -> bool {
        let (Some(pane), Some(field)) = (PaneId::from_name(&draft.pane), FieldId::from_name(&draft.field))
        else {
            return false;
        };
        self.pane = pane;
        self.row.clone_from(&draft.item);
        if draft.item.is_empty() {
            if !panes
                .iter()
                .any(|one| one.id == pane && one.kind == PaneKind::List)
            {
                return false;
            }
            self.open_new();
        } else {
            let known = panes
                .iter()
                .filter(|one| one.id == pane)
                .flat_map(|one| &one.rows)
                .any(|row| row.key == draft.item && row.fields.iter().any(|one| one.id == field));
            if !known {
                return false;
            }
            self.settle(panes);
            self.open(field, false, panes);
        }
        true
    }
}
