//! Bars to be compared: each as long as a whole, the part that counts filled, with the same in words.
//! Must not know what is compared.

use crate::text::{pad, width};

use super::lines::{Styled, block};
use crate::ui::sheet::ChartLine;
use crate::ui::theme::Role;

/// The lines of a chart behind an indentation.
pub fn chart(lines: &[ChartLine], indent: usize, cells: usize) -> Vec<Styled> {
    let column = lines.iter().map(|line| width(&line.label)).max().unwrap_or(0);
    let room = cells.saturating_sub(indent + column + 2);
    let length = (room / 3).clamp(4, 24);
    let row = |line: &ChartLine| {
        let (full, rest) = match line.part {
            Some((part, of)) => (length * usize::from(part) / usize::from(of.max(1)), "."),
            None => (0, " "),
        };
        let head = [
            (" ".repeat(indent), Role::Body),
            (format!("{}  ", pad(&line.label, column)), Role::Label),
            ("#".repeat(full), Role::Bar),
            (format!("{}  ", rest.repeat(length - full)), Role::Body),
        ];
        block(&head, &line.words, Role::Body, cells)
    };
    lines.iter().flat_map(row).collect()
}
