//! Tables by the heads of their columns.
//! Must not know in which form they were written.

use super::Norm;
use super::fields::{Field, column, is_of_people, person};
use super::reading::{Becomes, Reading};
use super::sentence::is_normative;

/// Takes the rows of a table; the first names the columns.
pub(super) fn read(reading: &mut Reading, rows: &[Vec<String>]) {
    let Some((heads, rows)) = rows.split_first() else {
        return;
    };
    if heads.first().is_some_and(|head| is_of_people(head)) {
        people(reading, heads, rows);
        return;
    }
    let columns: Vec<(Option<Field>, bool)> = heads.iter().map(|head| column(head)).collect();
    let of = |field: Field| columns.iter().position(|(column, _)| *column == Some(field));
    let norm = of(Field::Norm).or_else(|| sentences(rows, &columns));
    let place = columns.iter().position(|(_, is_place)| *is_place);
    if norm.is_none() && place.is_none() {
        reading.keep(&heads.join(" | "));
        for row in rows {
            reading.keep(&row.join(" | "));
        }
        return;
    }
    reading.leave(&heads.join(" | "));
    let topic = of(Field::Topic).or(place).filter(|_| norm.is_some());
    let back = reading.at();
    for row in rows {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim());
        if let Some(topic) = topic.map(|at| cell(Some(at))).filter(|topic| !topic.is_empty()) {
            reading.topic(topic);
        }
        let mut made = match norm {
            Some(_) => Norm {
                text: cell(norm).to_owned(),
                ..Norm::default()
            },
            None => Norm {
                text: of_row(heads, row, place, &columns),
                ..Norm::default()
            },
        };
        for (at, (field, _)) in columns.iter().enumerate() {
            let text = cell(Some(at));
            if text.is_empty() || Some(at) == norm || Some(at) == topic {
                continue;
            }
            let head = heads[at].trim();
            match field {
                Some(Field::Why) => made.part(Becomes::Why, "", text),
                Some(Field::Signal) => made.part(Becomes::Signal, "", text),
                Some(Field::Steward) if person(text) == Some(text) => {
                    made.part(Becomes::Steward, "", text);
                }
                Some(Field::Number) if !text.chars().any(char::is_alphabetic) => {}
                Some(Field::Number | Field::Other) => {
                    made.part(Becomes::Parked, "", &format!("{head}: {text}"));
                }
                _ if norm.is_none() && *field != Some(Field::Steward) => {}
                _ => made.text.extend(["\n", head, ": ", text]),
            }
        }
        // More cells than heads.
        for cell in row.iter().skip(heads.len()) {
            made.part(Becomes::Parked, "", cell);
        }
        if made.text.trim().is_empty() {
            reading.keep(&row.join(" | "));
        } else {
            reading.norm(made);
        }
    }
    reading.back_to(back);
}

/// The column that says what somebody does, where no head says which it is.
fn sentences(rows: &[Vec<String>], columns: &[(Option<Field>, bool)]) -> Option<usize> {
    let is_sentence = |cell: &String| is_normative(cell) && cell.split_whitespace().count() > 2;
    (0..columns.len()).find(|at| {
        let cells = rows.iter().filter_map(|row| row.get(*at));
        let said = cells.filter(|cell| is_sentence(cell)).count();
        columns[*at].0.is_none() && said * 3 > rows.len() * 2
    })
}

/// A norm of a row that is about a channel: `Chat: use it for quick questions; answer within 4 hours`.
fn of_row(
    heads: &[String],
    row: &[String],
    place: Option<usize>,
    columns: &[(Option<Field>, bool)],
) -> String {
    let about = place.and_then(|at| row.get(at)).map_or("", |cell| cell.trim());
    let is_wide = about
        .chars()
        .chain(heads.concat().chars())
        .any(|c| c >= '\u{2e80}');
    let (colon, stop) = if is_wide { ("：", "；") } else { (": ", "; ") };
    let told = heads.iter().zip(row).enumerate().filter(|(at, (_, cell))| {
        let is_part = matches!(
            columns[*at].0,
            Some(Field::Why | Field::Signal | Field::Steward | Field::Number | Field::Other)
        );
        Some(*at) != place && !is_part && !cell.trim().is_empty()
    });
    let told: Vec<String> = told
        .map(|(_, (head, cell))| format!("{} {}", head.trim(), cell.trim()))
        .collect();
    if told.is_empty() {
        return about.to_owned();
    }
    format!("{about}{colon}{}", told.join(stop))
}

fn people(reading: &mut Reading, heads: &[String], rows: &[Vec<String>]) {
    reading.leave(&heads.join(" | "));
    for row in rows {
        match row.split_first() {
            Some((first, more)) if reading.person_in(first) => reading.leave(&more.join(" | ")),
            _ => reading.keep(&row.join(" | ")),
        }
    }
}
