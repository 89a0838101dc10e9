//! Numbers in digits five rows high, to be read from the other end of a room.
//! Must not know what they count.

use super::lines::Styled;
use crate::ui::theme::Role;

/// Rows of a digit.
pub const ROWS: usize = 5;

/// Each row of a character in three dots, from the left.
fn dots(character: char) -> [&'static str; ROWS] {
    match character {
        '0' => ["###", "#.#", "#.#", "#.#", "###"],
        '1' => [".#.", "##.", ".#.", ".#.", "###"],
        '2' => ["###", "..#", "###", "#..", "###"],
        '3' => ["###", "..#", "###", "..#", "###"],
        '4' => ["#.#", "#.#", "###", "..#", "..#"],
        '5' => ["###", "#..", "###", "..#", "###"],
        '6' => ["###", "#..", "###", "#.#", "###"],
        '7' => ["###", "..#", "..#", "..#", "..#"],
        '8' => ["###", "#.#", "###", "#.#", "###"],
        '9' => ["###", "#.#", "###", "..#", "###"],
        '+' => ["...", ".#.", "###", ".#.", "..."],
        '/' => ["..#", "..#", ".#.", "#..", "#.."],
        _ => ["...", "...", "...", "...", "..."],
    }
}

/// Digits, `+` and `/`, a dot as two cells, so that they are as wide as they look.
pub fn digits(text: &str, role: Role) -> Vec<Styled> {
    (0..ROWS)
        .map(|row| {
            let cells = text.chars().map(|character| {
                let doubled = dots(character)[row]
                    .chars()
                    .map(|dot| if dot == '#' { "##" } else { "  " });
                doubled.collect::<String>()
            });
            Styled::of(cells.collect::<Vec<_>>().join("  "), role)
        })
        .collect()
}
