//! How the parts grow with the number of norms, as a plot for docs/performance.md: both axes in steps of ten.

use std::fmt::Write;
use std::path::Path;
use std::thread;

use super::cases::{Case, Part};
use super::instructions::Counter;

/// How many norms are in force.
const NORMS: [usize; 4] = [10, 100, 1_000, 10_000];
/// What is drawn, and its colour.
const PARTS: [(Part, &str); 8] = [
    (Part::Decode, "#0b62a4"),
    (Part::Encode, "#b3590f"),
    (Part::List, "#5b5b5b"),
    (Part::Open, "#7a4fa3"),
    (Part::Merge, "#0b7575"),
    (Part::Diff, "#a33a5c"),
    (Part::Edit, "#75680d"),
    (Part::Page((80, 24)), "#000000"),
];
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 420.0;
/// Around the plot; names stand on the right.
const LEFT: f64 = 60.0;
const RIGHT: f64 = 150.0;
const AROUND: f64 = 40.0;

/// Counts, prints and draws.
pub fn draw() {
    let counter = Counter::new();
    for norms in NORMS {
        counter.file(norms);
    }
    // Counting takes minutes, and instructions do not mind company.
    let lines: Vec<(Part, &str, [u64; 4])> = thread::scope(|scope| {
        let count = |part| {
            NORMS.map(|norms| {
                let count = counter.count(&Case { part, norms });
                eprintln!("{part}, {norms} norms: {count}");
                count
            })
        };
        let running = PARTS.map(|(part, colour)| (part, colour, scope.spawn(move || count(part))));
        running
            .map(|(part, colour, counts)| (part, colour, counts.join().unwrap()))
            .into()
    });
    for (part, _, counts) in &lines {
        println!("{part}: {counts:?}, exponent at the end {:.2}", exponent(counts));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/growth.svg");
    std::fs::write(&file, plot(&lines)).unwrap();
    println!("{}", file.display());
}

/// The tenth power that a count is.
#[expect(clippy::cast_precision_loss, reason = "a place on a picture")]
fn power(count: u64) -> f64 {
    (count.max(1) as f64).log10()
}

/// By which power of the number of norms a count grows from the last but one to the last: 1 is linear, 0 flat.
fn exponent(counts: &[u64; 4]) -> f64 {
    power(counts[3]) - power(counts[2])
}

fn plot(lines: &[(Part, &str, [u64; 4])]) -> String {
    let all = lines.iter().flat_map(|(_, _, counts)| counts);
    let least = all
        .clone()
        .map(|count| power(*count))
        .fold(f64::MAX, f64::min)
        .floor();
    let most = all.map(|count| power(*count)).fold(0.0, f64::max).ceil();
    let x = |at: usize| LEFT + (WIDTH - LEFT - RIGHT) * [0.0, 1.0, 2.0, 3.0][at] / 3.0;
    let y = |power: f64| HEIGHT - AROUND - (HEIGHT - 2.0 * AROUND) * (power - least) / (most - least);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    let mut step = least;
    while step <= most {
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {0:.0}H{1:.0}\" stroke=\"#ddd\"/><text x=\"{2:.0}\" y=\"{3:.0}\" \
             text-anchor=\"end\">10<tspan dy=\"-5\" font-size=\"9\">{step}</tspan></text>",
            y(step),
            WIDTH - RIGHT,
            LEFT - 8.0,
            y(step) + 4.0,
        );
        step += 1.0;
    }
    for (at, norms) in NORMS.iter().enumerate() {
        let _ = writeln!(
            svg,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{norms}</text>",
            x(at),
            HEIGHT - AROUND + 18.0
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{LEFT}\" y=\"20\">instructions; behind each name its exponent from 1,000 to 10,000 norms</text><text x=\"{:.0}\" y=\"{:.0}\">norms</text>",
        WIDTH - RIGHT + 30.0,
        HEIGHT - AROUND + 18.0
    );
    // Names keep their distance where lines end close together.
    let mut ends: Vec<usize> = (0..lines.len()).collect();
    ends.sort_by_key(|at| std::cmp::Reverse(lines[*at].2[3]));
    let mut lowest: f64 = 0.0;
    for at in ends {
        let (part, colour, counts) = &lines[at];
        let points: Vec<String> = counts
            .iter()
            .enumerate()
            .map(|(at, count)| format!("{:.0},{:.0}", x(at), y(power(*count))))
            .collect();
        lowest = (y(power(counts[3])) + 4.0).max(lowest + 14.0);
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/><text x=\"{:.0}\" \
             y=\"{lowest:.0}\" fill=\"{colour}\">{part}  {:.1}</text>",
            points.join(" "),
            WIDTH - RIGHT + 8.0,
            exponent(counts),
        );
    }
    svg + "</svg>\n"
}
