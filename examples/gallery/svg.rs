//! Cells as a picture: text that is text, lines and bars that are shapes, in the colours of a theme.
//! Must not know which screen it is.

use std::fmt::Write as _;

use norming::text::width;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The cell of a picture, in pixels; what most monospaced fonts have at `FONT_SIZE`.
pub const CELL: (f64, f64) = (9.6, 20.0);
/// The room around the cells.
pub const MARGIN: f64 = 12.0;
const FONT_SIZE: u32 = 16;
const FONTS: &str = "'DejaVu Sans Mono',Menlo,'Liberation Mono',Consolas,monospace";

/// Colours of a terminal that are its own.
#[derive(Clone, Copy)]
pub struct Ground {
    /// Behind the words.
    pub back: &'static str,
    /// The words.
    pub fore: &'static str,
}

/// What a run of cells has in common.
#[derive(Clone, PartialEq)]
struct Look {
    fore: String,
    back: Option<String>,
    bold: bool,
}

/// A run of cells in one row.
struct Run {
    column: usize,
    cells: usize,
    text: String,
    look: Look,
}

/// The picture.
pub fn svg(title: &str, cells: &Buffer, ground: Ground) -> String {
    let (columns, rows) = (usize::from(cells.area.width), usize::from(cells.area.height));
    let (wide, high) = (x(columns) + MARGIN, y(rows) + MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" \
         role=\"img\" font-family=\"{FONTS}\" font-size=\"{FONT_SIZE}\" fill=\"{}\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{}\" stroke=\"#888\"/>\n",
        ground.fore,
        escaped(title),
        ground.back,
    );
    for (row, line) in cells.content.chunks(columns.max(1)).enumerate() {
        for run in runs(line, ground) {
            draw(&mut out, row, &run, ground);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn x(column: usize) -> f64 {
    rounded(MARGIN + CELL.0 * f64::from(u16::try_from(column).unwrap_or(u16::MAX)))
}

fn y(row: usize) -> f64 {
    rounded(MARGIN + CELL.1 * f64::from(u16::try_from(row).unwrap_or(u16::MAX)))
}

fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A row as runs: a look each, and apart where there is more than one blank between words.
fn runs(line: &[Cell], ground: Ground) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while let Some(cell) = line.get(column) {
        let cells = width(cell.symbol()).max(1);
        let look = look(cell, ground);
        match runs.last_mut() {
            Some(run) if run.look == look && run.shape() == shape(cell.symbol()) => {
                run.text.push_str(cell.symbol());
                run.cells += cells;
            }
            _ => runs.push(Run {
                column,
                cells,
                text: cell.symbol().to_owned(),
                look,
            }),
        }
        column += cells;
    }
    runs
}

impl Run {
    fn shape(&self) -> Option<(f64, f64)> {
        self.text.get(..).and_then(|text| {
            let first = text.chars().next()?;
            shape(first.encode_utf8(&mut [0; 4]))
        })
    }
}

/// Where in a cell a line or bar begins, and how high it is; none for text.
fn shape(symbol: &str) -> Option<(f64, f64)> {
    match symbol {
        "\u{2500}" => Some((9.5, 1.0)),
        "\u{2587}" => Some((2.5, 17.5)),
        "\u{2588}" => Some((0.0, CELL.1)),
        _ => None,
    }
}

fn draw(out: &mut String, row: usize, run: &Run, ground: Ground) {
    if let Some(back) = &run.look.back {
        // A path, so that a bar and what is behind words cannot be taken for each other.
        let (left, top, wide, high) = (x(run.column), y(row), rounded(x(run.cells) - MARGIN), CELL.1);
        let _ = writeln!(
            out,
            "<path d=\"M{left} {top}h{wide}v{high}h-{wide}z\" fill=\"{back}\"/>"
        );
    }
    if let Some((from, high)) = run.shape() {
        rect(
            out,
            (x(run.column), y(row) + from),
            run.cells,
            high,
            &run.look.fore,
        );
        return;
    }
    for (column, words) in words(&run.text) {
        let fill = if run.look.fore == ground.fore {
            String::new()
        } else {
            format!(" fill=\"{}\"", run.look.fore)
        };
        let weight = if run.look.bold {
            " font-weight=\"bold\""
        } else {
            ""
        };
        let (cells, at) = (width(&words), run.column + column);
        let length = rounded(x(cells) - MARGIN);
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\"{weight}{fill}>{}</text>",
            x(at),
            y(row) + 15.0,
            escaped(&words),
        );
    }
}

fn rect(out: &mut String, (left, top): (f64, f64), cells: usize, high: f64, fill: &str) {
    let wide = rounded(x(cells) - MARGIN);
    let _ = writeln!(
        out,
        "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" fill=\"{fill}\"/>"
    );
}

/// The words of a run with the cell each begins at; one blank does not part them.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut column = 0;
    let mut blanks = 2;
    for word in text.split(' ') {
        if word.is_empty() {
            blanks += 1;
            column += 1;
            continue;
        }
        match found.last_mut() {
            Some((_, words)) if blanks < 2 => {
                words.push(' ');
                words.push_str(word);
            }
            _ => found.push((column, word.to_owned())),
        }
        column += width(word) + 1;
        blanks = 1;
    }
    found
}

fn look(cell: &Cell, ground: Ground) -> Look {
    let style = cell.style();
    let fore = style.fg.and_then(rgb);
    let back = style.bg.and_then(rgb);
    let bold = style.add_modifier.contains(Modifier::BOLD);
    let fore = fore.unwrap_or_else(|| ground.fore.to_owned());
    if style.add_modifier.contains(Modifier::REVERSED) {
        return Look {
            fore: back.unwrap_or_else(|| ground.back.to_owned()),
            back: Some(fore),
            bold,
        };
    }
    // What is behind a blank has no colour of its own to tell.
    Look { fore, back, bold }
}

/// A colour of the 256; none where it is the terminal's own.
fn rgb(colour: Color) -> Option<String> {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match colour {
        Color::Indexed(grey @ 232..) => [8 + 10 * (grey - 232); 3],
        Color::Indexed(index @ 16..) => {
            let index = index - 16;
            [level(index / 36), level(index / 6 % 6), level(index % 6)]
        }
        Color::Rgb(red, green, blue) => [red, green, blue],
        _ => return None,
    };
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
