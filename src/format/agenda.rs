//! Agendas as RON: the ones inside the program, and a team's own.
//! Must not know where a team keeps its own.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::error::{DecodeError, Reason};
use super::quick;
use super::reason::{refuse, tagged};
use super::ron::{Code, Kind, Line, Mode, Step, Text, Wire};
use super::scan::{scan, without_mark};
use crate::domain::LONGEST_TRIAL;
use crate::domain::language::Language;
use crate::domain::rule::Rule;
use crate::domain::workshop::StepId;
use crate::flow::agenda::{Agenda, AgendaStep, LEAST_MINUTES, MOST_MINUTES};

/// The number of this format.
const FORMAT: u64 = 1;

/// The agendas inside the program, the longer of two of one kind first.
pub fn shipped(language: Language) -> &'static [Agenda] {
    match language {
        Language::En => &ENGLISH,
        Language::ZhHans => &CHINESE,
    }
}

/// The agenda a text says.
pub fn decode_agenda(text: &str) -> Result<Agenda, DecodeError> {
    let text = without_mark(text);
    scan(text, FORMAT)?;
    parse::<One>(text).map(One::read)
}

/// The agendas a text says, which may be one agenda or `(format: 1, agendas: [...])`.
pub fn decode_agendas(text: &str) -> Result<Vec<Agenda>, DecodeError> {
    let text = without_mark(text);
    if scan(text, FORMAT)?.words.contains(&"agendas") {
        let many = parse::<Many>(text)?;
        Ok(many.agendas.into_iter().map(Unnumbered::read).collect())
    } else {
        parse::<One>(text).map(|one| vec![one.read()])
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    ::ron::from_str(text).map_err(|error| DecodeError::from_parser(text, error))
}

static ENGLISH: LazyLock<Vec<Agenda>> = LazyLock::new(|| {
    all_of(&[
        include_str!("../flow/agendas/en/first-90.ron"),
        include_str!("../flow/agendas/en/first-60.ron"),
        include_str!("../flow/agendas/en/transition-60.ron"),
        include_str!("../flow/agendas/en/routine-25.ron"),
    ])
});

static CHINESE: LazyLock<Vec<Agenda>> = LazyLock::new(|| {
    all_of(&[
        include_str!("../flow/agendas/zh_hans/first-90.ron"),
        include_str!("../flow/agendas/zh_hans/first-60.ron"),
        include_str!("../flow/agendas/zh_hans/transition-60.ron"),
        include_str!("../flow/agendas/zh_hans/routine-25.ron"),
    ])
});

/// All of them can be read, and need no first look: a test makes sure of it.
fn all_of(texts: &[&str]) -> Vec<Agenda> {
    let read = texts.iter().map(|text| quick::read(text).map(One::read));
    read.flatten().collect()
}

/// A document of one agenda.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct One {
    #[serde(rename = "format")]
    _format: u16,
    kind: Kind,
    #[serde(default)]
    language: Code,
    #[serde(default)]
    name: Line,
    #[serde(default)]
    rule: RuleOf,
    #[serde(default)]
    decider: Line,
    #[serde(default)]
    mode: Mode,
    steps: Steps,
}

impl One {
    fn read(self) -> Agenda {
        let Self {
            _format: _,
            kind,
            language,
            name,
            rule,
            decider,
            mode,
            steps,
        } = self;
        Unnumbered {
            kind,
            language,
            name,
            rule,
            decider,
            mode,
            steps,
        }
        .read()
    }
}

/// A document of several agendas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Many {
    #[serde(rename = "format")]
    _format: u16,
    agendas: Vec<Unnumbered>,
}

/// One of several agendas in a document.
#[derive(Deserialize)]
#[serde(rename = "Agenda", deny_unknown_fields)]
struct Unnumbered {
    kind: Kind,
    #[serde(default)]
    language: Code,
    #[serde(default)]
    name: Line,
    #[serde(default)]
    rule: RuleOf,
    #[serde(default)]
    decider: Line,
    #[serde(default)]
    mode: Mode,
    steps: Steps,
}

impl Unnumbered {
    fn read(self) -> Agenda {
        Agenda {
            kind: self.kind.read(),
            language: self.language.read(),
            name: self.name.read(),
            rule: self.rule.0,
            decider: self.decider.read(),
            mode: self.mode.read(),
            steps: self.steps.0,
        }
    }
}

/// The form of a rule: a team's own numbers; those that are left out are the usual ones.
#[derive(Deserialize)]
#[serde(
    remote = "Rule",
    rename = "Rule",
    deny_unknown_fields,
    default = "Rule::default"
)]
struct Numbers {
    at_least: u8,
    quorum: (u8, u8),
    each_place: bool,
    trial_days: u16,
    confirm_days: u16,
    rounds: u8,
    minutes: u16,
}

/// A rule that can be kept.
#[derive(Default)]
struct RuleOf(Rule);

impl<'de> Deserialize<'de> for RuleOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rule = Numbers::deserialize(deserializer)?;
        let days = 1..=LONGEST_TRIAL;
        let (parts, of) = rule.quorum;
        let checks = [
            ("at_least", (1..=5).contains(&rule.at_least)),
            ("quorum", of > 0 && parts <= of),
            ("trial_days", days.contains(&rule.trial_days)),
            ("confirm_days", days.contains(&rule.confirm_days)),
        ];
        match checks.into_iter().find(|(_, fits)| !fits) {
            Some((name, _)) => Err(refuse(Reason::RuleNumber, name)),
            None => Ok(Self(rule)),
        }
    }
}

/// The steps of an agenda that can be held.
#[derive(Deserialize)]
#[serde(try_from = "Vec<OneStep>")]
struct Steps(Vec<AgendaStep>);

impl TryFrom<Vec<OneStep>> for Steps {
    type Error = String;

    fn try_from(steps: Vec<OneStep>) -> Result<Self, String> {
        let steps: Vec<AgendaStep> = steps.into_iter().map(OneStep::read).collect();
        let Some(last) = steps.last() else {
            return Err(tagged(Reason::NoSteps, ""));
        };
        let again = |(at, one): (usize, &AgendaStep)| {
            steps[..at]
                .iter()
                .any(|other| other.step == one.step)
                .then_some(one.step)
        };
        if let Some(step) = steps.iter().enumerate().find_map(again) {
            return Err(tagged(Reason::RepeatedStep, step.name()));
        }
        if last.step != StepId::Close {
            return Err(tagged(Reason::CloseNotLast, last.step.name()));
        }
        Ok(Self(steps))
    }
}

#[derive(Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
struct OneStep {
    step: Step,
    minutes: Minutes,
    #[serde(default)]
    purpose: Text,
    #[serde(default)]
    say: Vec<Text>,
    #[serde(default)]
    done_when: Text,
}

impl OneStep {
    fn read(self) -> AgendaStep {
        AgendaStep {
            step: self.step.read(),
            minutes: self.minutes.0,
            purpose: self.purpose.read(),
            say: self.say.read(),
            done_when: self.done_when.read(),
        }
    }
}

struct Minutes(u16);

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u16::deserialize(deserializer)? {
            minutes @ LEAST_MINUTES..=MOST_MINUTES => Ok(Self(minutes)),
            minutes => Err(refuse(Reason::Minutes, &minutes.to_string())),
        }
    }
}
