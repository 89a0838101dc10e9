//! What a key does on any row of any pane, at every stage of a session: where Enter leads, and where a mark leaves the cursor.

use std::time::Duration;

use norming::ui::keymap::Context;

use super::random::{STAGES, stage, without_progress};
use super::screen::Screen;

/// A row of a stage: the keys that lead to it from where the cursor begins, and its place among the panes.
struct Spot {
    stage: usize,
    keys: String,
    pane: usize,
    row: usize,
}

impl Spot {
    fn screen(&self) -> Screen {
        Screen::of(stage(self.stage)).press(&self.keys)
    }
}

/// Every row there is at any stage.
fn spots() -> Vec<Spot> {
    let mut spots = Vec::new();
    for stage in 0..STAGES {
        let panes = Screen::of(super::random::stage(stage)).app.panes();
        let top = "Shift-Tab ".repeat(panes.len());
        for (at, pane) in panes.iter().enumerate() {
            let to_pane = format!("{top}g {}", "Tab ".repeat(at));
            for row in 0..pane.rows.len() {
                // Cards are gone through sideways; the others line by line.
                let keys = format!("{to_pane}{}", "j ".repeat(row));
                spots.push(Spot {
                    stage,
                    keys,
                    pane: at,
                    row,
                });
            }
        }
    }
    spots
}

/// A proposal offers what is next for it: the vote, then what is said of it, then its outcome.
const CARDS: &str = "proposals";

#[test]
fn enter_opens_the_first_field_of_a_row() {
    let mut opened = 0;
    for spot in spots() {
        let screen = spot.screen();
        let panes = screen.app.panes();
        let (pane, row) = (&panes[spot.pane], &panes[spot.pane].rows[spot.row]);
        if pane.id.name() == CARDS {
            continue;
        }
        assert_eq!(
            screen.app.cursor(),
            Some((pane.id.name(), row.key.as_str())),
            "{}",
            spot.keys
        );
        let first = row
            .fields
            .iter()
            .find(|field| format!("{:?}", field.input) != "Reading");
        let mut screen = screen.press("Enter");
        let what = format!("stage {}, {} {:?}", spot.stage, pane.id.name(), row.text);
        let first = || first.unwrap_or_else(|| panic!("{what} has no field"));
        match screen.app.contexts().first() {
            Some(Context::Typing) => {
                screen = screen.text("x");
                screen.pass(Duration::from_secs(2));
                let Some(draft) = screen.drafts.last() else {
                    // The private notes are in no draft.
                    continue;
                };
                if draft.field.is_empty() {
                    // A question is asked instead.
                    continue;
                }
                assert_eq!(draft.field, first().id.name(), "{what}");
            }
            Some(Context::Choosing) => {
                assert!(format!("{:?}", first().input).starts_with("Choice"), "{what}");
            }
            Some(Context::Tally) => assert!(format!("{:?}", first().input).starts_with("Tally"), "{what}"),
            _ => continue,
        }
        opened += 1;
    }
    assert!(opened > 80, "{opened}");
}

#[test]
fn marks_move_on_and_values_stay() {
    let (mut moved, mut stayed) = (0, 0);
    for spot in spots() {
        let screen = spot.screen();
        let panes = screen.app.panes();
        let pane = &panes[spot.pane];
        let beginning = stage(spot.stage);
        let facts = |screen: &Screen| without_progress(screen.saved.last().unwrap_or(&beginning));
        let before = facts(&screen);
        let screen = screen.press("Space");
        if !matches!(
            screen.app.contexts().first(),
            Some(Context::Workshop | Context::Page)
        ) {
            continue;
        }
        if facts(&screen) == before {
            continue;
        }
        let what = format!(
            "stage {}, {} {:?}",
            spot.stage,
            pane.id.name(),
            pane.rows[spot.row].text
        );
        let here = |screen: &Screen| {
            let key = screen.app.cursor().map(|(_, row)| row.to_owned());
            pane.rows.iter().position(|row| Some(&row.key) == key.as_ref())
        };
        let after = here(&screen).expect("on a row");
        // Two marks more lead back to the first one, or on through several values.
        let marked = facts(&screen);
        let again = if after == spot.row { "Space " } else { "k Space " };
        let is_on_off = facts(&screen.press(&again.repeat(2))) == marked;
        let wanted = if is_on_off {
            moved += 1;
            (spot.row + 1).min(pane.rows.len() - 1)
        } else {
            stayed += 1;
            spot.row
        };
        assert_eq!(after, wanted, "{what}");
    }
    assert!(moved > 30 && stayed > 30, "{moved} {stayed}");
}
