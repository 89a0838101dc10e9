//! The word lists of the coach as RON: the ones inside the program.
//! Must not know what the coach makes of them.

use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use super::error::DecodeError;
use super::scan::{scan, without_mark};
use crate::domain::language::Language;
use crate::flow::coach::{Lexicon, List, Number, Passive, Pattern, Script, Vocabulary};

/// The number of this format.
const FORMAT: u64 = 1;

/// The word lists of a language, read when they are first needed.
pub fn shipped(language: Language) -> &'static Lexicon {
    match language {
        Language::En => &ENGLISH,
        Language::ZhHans => &CHINESE,
    }
}

/// The word lists that can read a text: those of the team's language, or those of the script it is written in. Where
/// there are none, nothing is known, and nothing asked.
pub fn lexicon_for(text: &str, language: Language) -> &'static Lexicon {
    let own = shipped(language);
    let Some(script) = Script::of(text).filter(|script| *script != own.script) else {
        return own;
    };
    let all = Language::ALL.into_iter().map(shipped);
    all.into_iter()
        .find(|lexicon| lexicon.script == script)
        .unwrap_or(&SILENT)
}

/// The word lists a text says.
pub fn decode_lexicon(text: &str) -> Result<Lexicon, DecodeError> {
    let text = without_mark(text);
    scan(text, FORMAT)?;
    let file: File = ::ron::from_str(text).map_err(|error| DecodeError::from_parser(text, error))?;
    Ok(file.read())
}

/// No words.
static SILENT: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| read(include_str!("../flow/coach/en.ron")));

static CHINESE: LazyLock<Lexicon> = LazyLock::new(|| read(include_str!("../flow/coach/zh_hans.ron")));

/// All of them can be read: a test makes sure of it.
fn read(text: &str) -> Lexicon {
    decode_lexicon(text).unwrap_or_default()
}

/// The document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u16,
    script: Written,
    breath: usize,
    vague: Words,
    actors: Words,
    agentless: Words,
    passive: Form,
    values: Words,
    behaviours: Words,
    times: Words,
    limits: Words,
    triggers: Words,
    #[serde(default)]
    closers: Words,
    joins: Words,
    additions: Words,
    continuations: Words,
    fillers: Words,
    negations: Words,
    least: Words,
    most: Words,
    units: Words,
    #[serde(default)]
    periods: Vec<Words>,
    same: Vec<Words>,
    numbers: Vec<OneNumber>,
    /// Words that hold another word of these lists and do not mean it.
    #[serde(default)]
    whole: Words,
}

impl File {
    fn read(self) -> Lexicon {
        let whole = self.whole.read();
        let mut lexicon = Lexicon {
            script: match self.script {
                Written::Latin => Script::Latin,
                Written::Han => Script::Han,
            },
            vocabulary: Vocabulary::default(),
            breath: self.breath,
            vague: self.vague.read(),
            actors: self.actors.read(),
            agentless: self.agentless.read(),
            passive: Passive {
                before: self.passive.before.read(),
                after: self.passive.after.read(),
                between: self.passive.between,
            },
            values: self.values.read(),
            behaviours: self.behaviours.read(),
            times: self.times.read(),
            limits: self.limits.read(),
            triggers: self.triggers.read(),
            closers: self.closers.read(),
            additions: self.additions.read(),
            joins: self.joins.read(),
            continuations: self.continuations.read(),
            fillers: self.fillers.read(),
            negations: self.negations.read(),
            least: self.least.read(),
            most: self.most.read(),
            units: self.units.read(),
            periods: self.periods.into_iter().map(Words::read).collect(),
            same: self.same.into_iter().map(Words::read).collect(),
            numbers: self
                .numbers
                .into_iter()
                .map(|one| Number {
                    word: one.word,
                    value: one.value,
                })
                .collect(),
        };
        lexicon.vocabulary = Vocabulary::of(lexicon.lists().chain([&whole]), &lexicon.numbers);
        lexicon
    }
}

#[derive(Deserialize)]
enum Written {
    Latin,
    Han,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the field is called so in the file")]
struct Words {
    source: String,
    words: Vec<Line>,
    #[serde(default)]
    except: Vec<Line>,
}

impl Words {
    fn read(self) -> List {
        List {
            source: self.source,
            words: self.words.into_iter().map(|line| line.0).collect(),
            except: self.except.into_iter().map(|line| line.0).collect(),
        }
    }
}

struct Line(Pattern);

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Pattern::of(&text)))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    between: usize,
    before: Words,
    after: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OneNumber {
    word: String,
    value: u32,
}
