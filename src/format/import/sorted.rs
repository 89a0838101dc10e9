//! What the lines of an agreement make together: topics with norms, people, what is put aside; and how one is put right.
//! Must not know how they were read, nor a session.

use std::collections::HashMap;

use super::fields::person;
use super::reading::{Becomes, Line, Reading, is_fit, pieces};
use super::{Norm, Rest, Topic, Understood, clean};
use crate::text::Shape;
use crate::text::editor::LINE_LIMIT;

/// Why a line cannot become something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is longer than that can be.
    TooLong,
    /// It has no words.
    NoWords,
    /// No norm stands over it, so that it is the reason of none.
    NoNorm,
}

/// How many lines become what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Drafts of norms.
    pub norms: usize,
    /// Those of them that may be none.
    pub doubtful: usize,
    /// Topics.
    pub topics: usize,
    /// People.
    pub people: usize,
    /// Lines that are put aside.
    pub parked: usize,
    /// Lines that are kept nowhere.
    pub left_out: usize,
}

impl Line {
    /// All its words.
    pub fn said(&self) -> String {
        format!("{}{}", self.label, self.text)
    }

    /// Its words as a name.
    fn name(&self) -> String {
        let text = clean(&self.said().replace('\n', " "), Shape::Line);
        text.trim_end_matches([':', '：']).trim().to_owned()
    }
}

impl Reading {
    /// What a line becomes: a part of a norm is none where that is no norm any more.
    pub fn becomes(&self, at: usize) -> Becomes {
        let line = &self.lines[at];
        match line.becomes {
            Becomes::Why | Becomes::Signal | Becomes::Steward => {
                match line.of.map(|of| self.lines[of].becomes) {
                    Some(Becomes::Norm) => line.becomes,
                    Some(Becomes::LeftOut) => Becomes::LeftOut,
                    _ => Becomes::Parked,
                }
            }
            becomes => becomes,
        }
    }

    /// The topic that each line belongs to: the heading it stands under, unless somebody made a topic of a line
    /// between the two, or made something else of the heading.
    pub fn topics(&self) -> Vec<Option<usize>> {
        let mut by_hand: HashMap<Option<usize>, usize> = HashMap::new();
        let mut topics: Vec<Option<usize>> = Vec::with_capacity(self.lines.len());
        for (at, line) in self.lines.iter().enumerate() {
            let heading = line.under.and_then(|under| {
                let is_topic = self.lines[under].becomes == Becomes::Topic;
                if is_topic { Some(under) } else { topics[under] }
            });
            topics.push(by_hand.get(&line.under).copied().or(heading));
            if line.level.is_none() && line.becomes == Becomes::Topic {
                by_hand.insert(line.under, at);
            }
        }
        topics
    }

    /// How many lines become what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (at, line) in self.lines.iter().enumerate() {
            match self.becomes(at) {
                Becomes::Topic => counts.topics += 1,
                Becomes::Norm => {
                    counts.norms += 1;
                    counts.doubtful += usize::from(line.is_doubtful);
                }
                Becomes::Why | Becomes::Signal | Becomes::Steward => {}
                Becomes::Person => counts.people += 1,
                Becomes::Parked => counts.parked += 1,
                Becomes::LeftOut => counts.left_out += 1,
            }
        }
        counts
    }

    /// Somebody says what a line becomes.
    pub fn set(&mut self, at: usize, becomes: Becomes) -> Result<(), Unfit> {
        let Some(line) = self.lines.get(at) else {
            return Err(Unfit::NoWords);
        };
        let said = line.said();
        if !said.chars().any(char::is_alphanumeric) {
            return Err(Unfit::NoWords);
        }
        match becomes {
            Becomes::Norm if !is_fit(&said) => return Err(Unfit::TooLong),
            Becomes::Topic | Becomes::Person if line.name().chars().count() > LINE_LIMIT => {
                return Err(Unfit::TooLong);
            }
            _ => {}
        }
        if becomes == Becomes::Why {
            let over = self.lines[..at].iter().rposition(|line| {
                matches!(line.becomes, Becomes::Norm | Becomes::Topic) && !line.text.is_empty()
            });
            let norm = over.filter(|over| self.lines[*over].becomes == Becomes::Norm);
            self.lines[at].of = Some(norm.ok_or(Unfit::NoNorm)?);
        }
        let line = &mut self.lines[at];
        (line.becomes, line.is_doubtful) = (becomes, false);
        Ok(())
    }

    /// Gives a line other words.
    pub fn reword(&mut self, at: usize, text: &str) {
        if let Some(line) = self.lines.get_mut(at) {
            line.label.clear();
            text.clone_into(&mut line.text);
            line.is_doubtful = false;
        }
    }

    /// What the lines make together.
    pub fn understood(&self) -> Understood {
        let topics = self.topics();
        let mut made = Understood::default();
        // What stands under no heading comes first.
        made.topics.push(Topic::default());
        let mut places: HashMap<usize, usize> = HashMap::new();
        let mut norms: HashMap<usize, (usize, usize)> = HashMap::new();
        for (at, line) in self.lines.iter().enumerate() {
            let becomes = self.becomes(at);
            match becomes {
                Becomes::Topic => {
                    places.insert(at, made.topics.len());
                    made.topics.push(Topic {
                        name: line.name(),
                        norms: Vec::new(),
                    });
                }
                Becomes::Norm => {
                    let topic = topics[at].and_then(|topic| places.get(&topic).copied());
                    let topic = topic.unwrap_or(0);
                    norms.insert(at, (topic, made.topics[topic].norms.len()));
                    made.topics[topic].norms.push(Norm {
                        text: line.said(),
                        is_doubtful: line.is_doubtful,
                        ..Norm::default()
                    });
                }
                Becomes::Why | Becomes::Signal | Becomes::Steward => {
                    let norm = line.of.and_then(|of| norms.get(&of));
                    let norm = norm.map(|(topic, norm)| &mut made.topics[*topic].norms[*norm]);
                    let Some(norm) = norm else { continue };
                    let place = match becomes {
                        Becomes::Steward if norm.steward.is_empty() => {
                            norm.steward.clone_from(&line.text);
                            continue;
                        }
                        // One keeps an eye on it.
                        Becomes::Steward => {
                            self.park(&mut made, line, &line.said());
                            continue;
                        }
                        Becomes::Signal => &mut norm.signal,
                        _ => &mut norm.why,
                    };
                    if !place.is_empty() {
                        place.push('\n');
                    }
                    place.push_str(&line.text);
                }
                Becomes::Person => {
                    let name = line.name();
                    let short = person(&name).unwrap_or(&name);
                    made.person(short);
                    let (before, after) = name.split_once(short).unwrap_or_default();
                    self.park(&mut made, line, &[before, after].concat());
                }
                Becomes::Parked => self.park(&mut made, line, &line.said()),
                Becomes::LeftOut if line.text.is_empty() => {}
                Becomes::LeftOut => made.left_out.push(line.said()),
            }
        }
        if made.topics[0].norms.is_empty() {
            made.topics.remove(0);
        }
        let stewards = made.topics.iter().flat_map(|topic| &topic.norms);
        let stewards: Vec<String> = stewards.map(|norm| norm.steward.clone()).collect();
        for steward in stewards.iter().filter(|steward| !steward.is_empty()) {
            made.person(steward);
        }
        made
    }

    fn park(&self, made: &mut Understood, line: &Line, text: &str) {
        let under = line.under.map_or("", |under| &self.lines[under].text);
        made.rest.extend(pieces(text).into_iter().map(|text| Rest {
            under: under.to_owned(),
            text,
        }));
    }
}

impl Understood {
    fn person(&mut self, name: &str) {
        if !self.people.iter().any(|one| one == name) {
            self.people.push(name.to_owned());
        }
    }
}
