//! Every file of the gallery: each picture in its sizes and themes, its words, and the index.
//! Must not know where they are written.

use std::fmt::Write as _;

use norming::format::settings::ThemeChoice;
use norming::text::width;
use ratatui::buffer::Buffer;

use super::driver::{Do, Driver, Samples, samples};
use super::script::{PARTS, Picture};
use super::svg::{Ground, svg};

/// The sizes of terminals, the usual one first.
pub const SIZES: [(u16, u16); 2] = [(80, 24), (100, 28)];

/// The themes, with the colours that are the terminal's own.
pub const THEMES: [(ThemeChoice, Ground); 2] = [
    (
        ThemeChoice::Light,
        Ground {
            back: "#ffffff",
            fore: "#1a1a1a",
        },
    ),
    (
        ThemeChoice::Dark,
        Ground {
            back: "#14161a",
            fore: "#e6e6e6",
        },
    ),
];

/// A screen of a picture.
pub struct Screen {
    /// What it is a screen of.
    pub picture: &'static Picture,
    /// The name of its files, without ending.
    pub name: String,
    /// What is on it.
    pub cells: Buffer,
    /// The colours that are the terminal's own.
    pub ground: Ground,
}

impl Screen {
    /// The screen as a picture.
    pub fn svg(&self) -> String {
        svg(self.picture.title, &self.cells, self.ground)
    }

    /// The screen as words.
    pub fn text(&self) -> String {
        text(&self.cells)
    }
}

/// Every screen of the gallery.
pub fn screens() -> Result<Vec<Screen>, String> {
    let samples = samples()?;
    let (mut screens, mut wrong) = (Vec::new(), Vec::new());
    for picture in PARTS.iter().flat_map(|part| part.pictures) {
        for size in sizes(picture) {
            for (theme, ground) in THEMES {
                match screen(&samples, picture, *size, theme, ground) {
                    Ok(screen) => screens.push(screen),
                    Err(error) => wrong.push(error),
                }
            }
        }
    }
    if wrong.is_empty() {
        Ok(screens)
    } else {
        Err(wrong.join(
            "
",
        ))
    }
}

fn screen(
    samples: &Samples,
    picture: &'static Picture,
    size: (u16, u16),
    theme: ThemeChoice,
    ground: Ground,
) -> Result<Screen, String> {
    let name = name(picture, size, theme);
    let mut driver = Driver::new(samples, size, theme)?;
    for what in picture.way {
        driver.act(*what).map_err(|error| format!("{name}: {error}"))?;
    }
    let cells = driver.cells()?;
    let shown = text(&cells);
    // Lines are broken where there is no more room.
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    match picture.shows.iter().find(|words| !line.contains(*words)) {
        Some(words) => Err(format!("{name}: no {words:?} on\n{shown}")),
        None => Ok(Screen {
            picture,
            name,
            cells,
            ground,
        }),
    }
}

/// The sizes a picture is shown in; one where the picture is of a size.
fn sizes(picture: &Picture) -> &'static [(u16, u16)] {
    let resizes = picture.way.iter().any(|what| matches!(what, Do::Resize(..)));
    if resizes { &SIZES[..1] } else { &SIZES }
}

fn name(picture: &Picture, (width, height): (u16, u16), theme: ThemeChoice) -> String {
    format!("{}.{width}x{height}.{}", picture.name, theme.name())
}

/// The cells as words, a line a row, wide characters once.
fn text(cells: &Buffer) -> String {
    let mut text = String::new();
    for row in cells.content.chunks(usize::from(cells.area.width).max(1)) {
        let mut line = String::new();
        let mut column = 0;
        while let Some(cell) = row.get(column) {
            line.push_str(cell.symbol());
            column += width(cell.symbol()).max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The page that shows them all.
pub fn index() -> String {
    let count = PARTS.iter().map(|part| part.pictures.len()).sum::<usize>();
    let mut out = format!(
        "# Gallery\n\n\
         {count} screens of the program, each in a terminal of 80 by 24 and of 100 by 28, light and dark. They are drawn \
         by the\nprogram itself, on its sample sessions and a clock that stands still, and not by hand:\n\n\
         ```sh\ncargo run --example gallery\n```\n\n\
         makes all of them anew, this page too. `tests/gallery.rs` fails where a picture is missing, and where the \
         first ones differ\nfrom what the program draws. What leads to each stands in `examples/gallery/script.rs`.\n\n\
         The pictures below are the light or the dark ones, as your browser wants it.\n"
    );
    for part in PARTS {
        let _ = write!(out, "\n## {}\n", part.title);
        for picture in part.pictures {
            let [size, ..] = sizes(picture) else { continue };
            let (light, dark) = (
                name(picture, *size, ThemeChoice::Light),
                name(picture, *size, ThemeChoice::Dark),
            );
            let _ = write!(
                out,
                "\n### {}\n\n<picture>\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"{dark}.svg\">\n  \
                 <img src=\"{light}.svg\" alt=\"{}\" width=\"792\">\n</picture>\n",
                picture.title, picture.title,
            );
            if sizes(picture).len() > 1 {
                let _ = writeln!(
                    out,
                    "\n100 by 28: [light]({}.svg), [dark]({}.svg)",
                    name(picture, SIZES[1], ThemeChoice::Light),
                    name(picture, SIZES[1], ThemeChoice::Dark),
                );
            }
        }
    }
    out
}
