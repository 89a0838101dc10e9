//! How often the coach is right: counted over a table, and as the lines of the documentation.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use norming::domain::language::Language;
use norming::flow::coach::{Finding, look};
use norming::format::coach::lexicon_for;

use super::table::Table;

/// The kinds, in the order of the columns; the first is for what is fine.
pub const KINDS: [&str; 8] = [
    "fine",
    "vague",
    "actor",
    "behaviour",
    "limit",
    "two",
    "guardrail",
    "long",
];

/// What was asked and what was answered, kind by kind.
pub struct Figures {
    pub counts: BTreeMap<(usize, usize), usize>,
    /// Each sentence that was not answered as it should be.
    pub astray: Vec<String>,
}

fn kind(finding: Option<&Finding>) -> usize {
    match finding {
        None => 0,
        Some(Finding::Vague(_)) => 1,
        Some(Finding::NoActor) => 2,
        Some(Finding::NoBehaviour) => 3,
        Some(Finding::NoLimit) => 4,
        Some(Finding::TwoNorms) => 5,
        Some(Finding::AgainstGuardrail(_)) => 6,
        Some(Finding::TooLong(_)) => 7,
    }
}

impl Figures {
    pub fn of(table: &Table, language: Language) -> Self {
        let mut figures = Self {
            counts: BTreeMap::new(),
            astray: Vec::new(),
        };
        let alone = |all: &[&'static str]| all.iter().map(|text| (*text, "")).collect::<Vec<_>>();
        let lists = [
            (0, alone(table.good)),
            (0, table.good_within.to_vec()),
            (1, alone(table.vague)),
            (2, alone(table.no_actor)),
            (3, alone(table.no_behaviour)),
            (4, alone(table.no_limit)),
            (5, alone(table.two_norms)),
            (6, table.against.to_vec()),
            (7, alone(table.too_long)),
        ];
        for (wanted, list) in lists {
            for (text, rail) in list {
                let rails: Vec<&str> = Some(rail).filter(|rail| !rail.is_empty()).into_iter().collect();
                let finding = look(text, lexicon_for(text, language), &rails);
                let said = kind(finding.as_ref());
                *figures.counts.entry((wanted, said)).or_default() += 1;
                if wanted != said {
                    figures
                        .astray
                        .push(format!("{} -> {finding:?}: {text}", KINDS[wanted]));
                }
            }
        }
        figures
    }

    fn sum(&self, fits: impl Fn(usize, usize) -> bool) -> usize {
        self.counts
            .iter()
            .filter(|((wanted, said), _)| fits(*wanted, *said))
            .map(|(_, count)| count)
            .sum()
    }

    pub fn sentences(&self) -> usize {
        self.sum(|_, _| true)
    }

    pub fn good(&self) -> usize {
        self.sum(|wanted, _| wanted == 0)
    }

    /// Flagged and rightly so.
    pub fn hits(&self) -> usize {
        self.sum(|wanted, said| wanted != 0 && said != 0)
    }

    /// Good, and flagged.
    pub fn false_alarms(&self) -> usize {
        self.sum(|wanted, said| wanted == 0 && said != 0)
    }

    /// Faulty, and not flagged.
    pub fn misses(&self) -> usize {
        self.sum(|wanted, said| wanted != 0 && said == 0)
    }

    /// Flagged for the very fault that was meant.
    pub fn exact(&self) -> usize {
        self.sum(|wanted, said| wanted != 0 && wanted == said)
    }

    /// Hundredths, rounded down, so that a figure never says too much.
    pub fn precision(&self) -> usize {
        self.hits() * 100 / (self.hits() + self.false_alarms()).max(1)
    }

    pub fn recall(&self) -> usize {
        self.hits() * 100 / (self.hits() + self.misses()).max(1)
    }

    /// The row of the table of figures.
    pub fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {} | {} | {} | {} | {} | {} | 0.{:02} | 0.{:02} |",
            self.sentences(),
            self.good(),
            self.hits(),
            self.false_alarms(),
            self.misses(),
            self.exact(),
            self.precision(),
            self.recall(),
        )
        .replace("0.100", "1.00")
    }

    /// What was meant, down; what was said, across.
    pub fn confusion(&self) -> String {
        let mut text = format!(
            "| meant | {} |\n|---|{}",
            KINDS.join(" | "),
            "--:|".repeat(KINDS.len())
        );
        for (wanted, name) in KINDS.iter().enumerate() {
            let cells: Vec<String> = (0..KINDS.len())
                .map(|said| self.counts.get(&(wanted, said)).copied().unwrap_or(0).to_string())
                .collect();
            let _ = write!(text, "\n| {name} | {} |", cells.join(" | "));
        }
        text
    }
}
