//! The starter library as RON: the one inside the program, and a team's own.
//! Must not know where a team keeps its own.

use std::sync::LazyLock;

use serde::Deserialize;

use super::error::{DecodeError, Reason};
use super::reason::tagged;
use super::ron::{Code, Line, Text, Wire};
use super::scan::{scan, without_mark};
use crate::domain::language::Language;
use crate::flow::library::{Library, Topic};

/// The number of this format.
const FORMAT: u64 = 1;

/// The library inside the program.
pub fn shipped(language: Language) -> &'static Library {
    match language {
        Language::En => &ENGLISH,
        Language::ZhHans => &CHINESE,
    }
}

static ENGLISH: LazyLock<Library> = LazyLock::new(|| read(Language::En));

static CHINESE: LazyLock<Library> = LazyLock::new(|| read(Language::ZhHans));

fn text(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../flow/library/en.ron"),
        Language::ZhHans => include_str!("../flow/library/zh_hans.ron"),
    }
}

/// A library in which a topic is known by what it is called in any language: a team may change its language and keep
/// the names of its topics. All of them can be read: a test makes sure of it.
fn read(language: Language) -> Library {
    let alone = |language| decode_library(text(language)).unwrap_or_default();
    let mut library = alone(language);
    for other in Language::ALL.into_iter().filter(|other| *other != language) {
        for theirs in alone(other).topics {
            let same = library.topics.iter_mut().find(|topic| topic.id == theirs.id);
            let Some(topic) = same else { continue };
            let known = theirs.keywords.into_iter().chain([theirs.name]);
            for word in known {
                if !topic.keywords.contains(&word) {
                    topic.keywords.push(word);
                }
            }
        }
    }
    library
}

/// The library a text says.
pub fn decode_library(text: &str) -> Result<Library, DecodeError> {
    let text = without_mark(text);
    scan(text, FORMAT)?;
    let file: File = ::ron::from_str(text).map_err(|error| DecodeError::from_parser(text, error))?;
    Ok(Library {
        topics: file.topics.0,
    })
}

/// The document.
#[derive(Deserialize)]
#[serde(rename = "Library", deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u16,
    #[serde(default, rename = "language")]
    _language: Code,
    topics: Topics,
}

/// Topics of which no two have the same identity.
#[derive(Deserialize)]
#[serde(try_from = "Vec<OneTopic>")]
struct Topics(Vec<Topic>);

impl TryFrom<Vec<OneTopic>> for Topics {
    type Error = String;

    fn try_from(topics: Vec<OneTopic>) -> Result<Self, String> {
        let topics: Vec<Topic> = topics.into_iter().map(OneTopic::read).collect();
        let again = |(at, one): (usize, &Topic)| topics[..at].iter().any(|other| other.id == one.id);
        if let Some((_, topic)) = topics.iter().enumerate().find(|one| again(*one)) {
            return Err(tagged(Reason::DuplicateId, &topic.id));
        }
        if topics.is_empty() {
            return Err(tagged(Reason::NoTopics, ""));
        }
        Ok(Self(topics))
    }
}

#[derive(Deserialize)]
#[serde(rename = "Topic", try_from = "Written")]
struct OneTopic(Topic);

impl OneTopic {
    fn read(self) -> Topic {
        self.0
    }
}

#[derive(Deserialize)]
#[serde(rename = "Topic", deny_unknown_fields)]
struct Written {
    id: Line,
    name: Line,
    #[serde(default)]
    keywords: Vec<Line>,
    norms: Vec<Text>,
}

impl TryFrom<Written> for OneTopic {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let topic = Topic {
            id: written.id.read(),
            name: written.name.read(),
            keywords: written.keywords.read(),
            norms: written.norms.read(),
        };
        if topic.id.is_empty() {
            return Err(tagged(Reason::EmptyId, ""));
        }
        if topic.name.is_empty() || topic.norms.iter().any(String::is_empty) {
            return Err(tagged(Reason::EmptyWords, &topic.id));
        }
        if topic.norms.is_empty() {
            return Err(tagged(Reason::NoNorms, &topic.id));
        }
        Ok(Self(topic))
    }
}
