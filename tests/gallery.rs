//! The gallery of the documentation: that it shows everything, that its pictures are pictures, and that they are true.
//! After a change of the screens `cargo run --example gallery` makes it anew.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../examples/gallery/driver.rs"]
mod driver;
#[path = "../examples/gallery/pages.rs"]
mod pages;
#[path = "../examples/gallery/script.rs"]
mod script;
#[path = "../examples/gallery/svg.rs"]
mod svg;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use norming::domain::workshop::StepId;
use norming::text::width;
use pages::Screen;

/// Drawn once for all tests.
static SCREENS: LazyLock<Vec<Screen>> = LazyLock::new(|| match pages::screens() {
    Ok(screens) => screens,
    Err(error) => panic!("{error}"),
});

/// Which picture has each kind of what lies over a screen.
const OVERLAYS: [(&str, &str); 12] = [
    ("Menu", "menu"),
    ("Ask", "decide-objection"),
    ("Finder", "palette"),
    ("Filter", "home-filter"),
    ("PasteBox", "paste-box"),
    ("Chat", "chat-votes"),
    ("Review", "import"),
    ("Round", "go-round"),
    ("Silence", "silence"),
    ("Stray", "stray"),
    ("Coming", "coming"),
    ("Join", "conflict"),
];

/// What has to be as it is drawn now: what the README shows, and a screen of each shape.
const TRUE_NOW: [&str; 4] = ["home", "decide-low", "focus-result", "palette"];

/// The most bytes a picture may have.
const MOST_BYTES: usize = 25_000;

fn gallery() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery")
}

fn names() -> BTreeSet<&'static str> {
    SCREENS.iter().map(|screen| screen.picture.name).collect()
}

#[test]
fn every_step_has_a_picture() {
    for step in StepId::ALL {
        let name = match step {
            StepId::LookBack => "look-back".to_owned(),
            step => step.name().to_lowercase(),
        };
        let screen = SCREENS.iter().find(|screen| screen.picture.name == name);
        let shown = screen.unwrap_or_else(|| panic!("no picture of {name}")).text();
        let top: Vec<_> = shown.lines().take(3).collect();
        let step = name.replace('-', " ");
        assert!(
            top.join(" ").to_lowercase().contains(&step),
            "{name} is a picture of another step:\n{shown}"
        );
    }
}

#[test]
fn everything_that_lies_over_a_screen_has_a_picture() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/app/overlay.rs");
    let source = fs::read_to_string(source).expect("read");
    let (_, kinds) = source.split_once("pub enum Overlay {").expect("its kinds");
    let (kinds, _) = kinds.split_once("\n}").expect("their end");
    let kinds = kinds
        .lines()
        .filter_map(|line| line.trim().split_once(['(', ',']))
        .map(|(kind, _)| kind)
        .filter(|kind| !kind.starts_with("//"));
    let kinds: BTreeSet<_> = kinds.collect();
    assert_eq!(kinds, OVERLAYS.iter().map(|(kind, _)| *kind).collect());
    for (kind, name) in OVERLAYS {
        assert!(names().contains(name), "{kind}: no picture {name}");
    }
    for name in [
        "help",
        "pictures-answers",
        "pictures-coverage",
        "pictures-four-cs",
        "pictures-timeline",
    ] {
        assert!(names().contains(name), "no picture {name}");
    }
}

#[test]
fn a_picture_says_what_the_screen_says_in_the_same_cells() {
    for screen in SCREENS.iter() {
        let svg = screen.svg();
        assert!(svg.len() < MOST_BYTES, "{}: {} bytes", screen.name, svg.len());
        assert_eq!(said(&screen.name, &svg), screen.text(), "{}", screen.name);
    }
}

#[test]
fn light_and_dark_have_the_same_words_and_other_colours() {
    let (mut light, mut dark) = (Vec::new(), Vec::new());
    for screen in SCREENS.iter().filter(|screen| screen.picture.name != "colours") {
        if screen.ground.back == pages::THEMES[0].1.back {
            light.push((screen.text(), screen.svg()));
        } else {
            dark.push((screen.text(), screen.svg()));
        }
    }
    assert_eq!(light.len(), dark.len());
    for (light, dark) in light.iter().zip(&dark) {
        assert_eq!(light.0, dark.0);
        assert_ne!(light.1, dark.1);
    }
}

#[test]
fn what_is_kept_is_what_is_drawn_now() {
    let again = "`cargo run --example gallery` makes it anew";
    let kept: BTreeSet<_> = fs::read_dir(gallery())
        .expect("the gallery")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let drawn = SCREENS.iter().map(|screen| format!("{}.svg", screen.name));
    let drawn: BTreeSet<_> = drawn.chain(["README.md".to_owned()]).collect();
    assert_eq!(kept, drawn, "{again}");
    let read = |name: &str| fs::read_to_string(gallery().join(name)).expect("read");
    assert!(read("README.md") == pages::index(), "README.md differs; {again}");
    for screen in SCREENS
        .iter()
        .filter(|screen| TRUE_NOW.contains(&screen.picture.name))
    {
        let name = format!("{}.svg", screen.name);
        assert!(read(&name) == screen.svg(), "{name} differs; {again}");
    }
}

/// A picture read as a screen: what is written at the place of each cell, and what is drawn there.
fn said(name: &str, svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}"));
    let number = |node: roxmltree::Node<'_, '_>, attribute: &str| -> f64 {
        let value = node
            .attribute(attribute)
            .unwrap_or_else(|| panic!("{name}: no {attribute}"));
        value
            .parse()
            .unwrap_or_else(|_| panic!("{name}: {attribute} is {value}"))
    };
    let cell = |value: f64, of: f64| -> usize {
        let cells = ((value - svg::MARGIN) / of).floor();
        assert!((0.0..500.0).contains(&cells), "{name}: {value} is outside");
        // Checked just now.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let cells = cells as usize;
        cells
    };
    let root = document.root_element();
    let columns = cell(number(root, "width") - svg::MARGIN + 0.1, svg::CELL.0);
    let rows = cell(number(root, "height") - svg::MARGIN + 0.1, svg::CELL.1);
    let mut screen = vec![vec![String::from(" "); columns]; rows];
    for node in root.children().filter(roxmltree::Node::is_element) {
        let (symbols, row) = match (node.tag_name().name(), node.attribute("height")) {
            ("text", _) => {
                let words = node.text().unwrap_or_default();
                let length = number(node, "textLength");
                let cells = f64::from(u16::try_from(width(words)).expect("short"));
                assert!(
                    (length - cells * svg::CELL.0).abs() < 0.1,
                    "{name}: {words:?} is {length}"
                );
                let symbols: Vec<String> = words.chars().map(String::from).collect();
                (symbols, cell(number(node, "y"), svg::CELL.1))
            }
            ("rect", Some(high)) => {
                let symbol = match high {
                    "1" => "\u{2500}",
                    "17.5" => "\u{2587}",
                    "20" => "\u{2588}",
                    _ => continue,
                };
                let many = (number(node, "width") / svg::CELL.0).round();
                let many = cell(svg::MARGIN + many + 0.1, 1.0);
                (
                    vec![symbol.to_owned(); many],
                    cell(number(node, "y"), svg::CELL.1),
                )
            }
            _ => continue,
        };
        let mut column = cell(number(node, "x") + 0.1, svg::CELL.0);
        for symbol in symbols {
            let wide = width(&symbol).max(1);
            screen[row][column] = symbol;
            for behind in 1..wide {
                screen[row][column + behind] = String::new();
            }
            column += wide;
        }
    }
    let line = |cells: &Vec<String>| cells.concat().trim_end().to_owned() + "\n";
    screen.iter().map(line).collect()
}
