//! From pasted text to a preview: every line of the paste is in one of its entries, but for empty ones.
//! Must not know how entries are put right.

use std::collections::HashSet;

use crate::format::chat::names::{Roster, Whom};
use crate::format::chat::{Chat, Fate, Message, Source, TooMuch, Why, dots, items, read_with, vote};
use crate::text::name::key;

use super::entry::{Entry, Said, Standing, Weight};
use super::{Alias, Member, Preview, Target};

impl Preview {
    /// Reads a chat for a target; names that were asked about before are known.
    pub fn read(
        text: &str,
        target: Target,
        members: Vec<Member>,
        clusters: Vec<String>,
        known: &[Alias],
    ) -> Result<Self, TooMuch> {
        let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        let chat = read_with(text, &names)?;
        let roster = Roster::of(&names);
        let filled = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        let mut preview = Self {
            is_one_line: filled.take(2).count() == 1,
            target,
            source: chat.source,
            entries: Vec::new(),
            clusters,
            at: 0,
            editing: None,
            asking: None,
            shown: false,
            warned: false,
            answered: Vec::new(),
            members: Vec::new(),
        };
        let names: HashSet<String> = chat.names.iter().map(|name| key(name)).collect();
        let is_name = |text: &str| names.contains(&key(text)) || roster.has_whole(text);
        for (number, message) in chat.messages.iter().enumerate() {
            let who = message
                .from
                .as_deref()
                .map_or(Whom::Nobody, |from| roster.whom(from));
            preview.message(&chat, number, &who, &is_name);
        }
        for (at, line) in chat.lines.iter().enumerate() {
            let left = |why: Why, words: &str| Entry {
                said: Said::Nothing(None),
                noise: Some(why),
                ..Entry::item((at, 0), words.trim().to_owned())
            };
            if let Fate::Ignored(why) = line.fate
                && why != Why::Empty
                && !line.text.trim().is_empty()
            {
                preview.entries.push(left(why, &line.text));
            }
            if let Some(aside) = &line.aside {
                preview.entries.push(Entry {
                    lines: Vec::new(),
                    ..left(aside.why, &aside.text)
                });
            }
        }
        preview.members = members;
        preview.recall(known);
        preview.sort();
        Ok(preview)
    }

    /// The same with words in front that were typed before.
    #[must_use]
    pub fn after_typing(mut self, typed: &str) -> Self {
        if !typed.trim().is_empty() {
            for entry in &mut self.entries {
                entry.line.0 += 1;
            }
            self.entries.push(Entry::item((0, 0), typed.trim().to_owned()));
            self.sort();
        }
        self
    }

    fn message(&mut self, chat: &Chat, number: usize, who: &Whom, is_name: &dyn Fn(&str) -> bool) {
        let Some(message) = chat.messages.get(number) else {
            return;
        };
        let doubtful = chat.lines.iter().any(|line| line.fate == Fate::Doubtful(number));
        let said_on = chat.lines_of(number);
        let entry = |place: usize, words: String, (said, unclear): (Said, bool)| Entry {
            from: message.from.clone(),
            who: who.clone(),
            said,
            unclear: unclear || doubtful,
            private: message.private,
            lines: on_lines(message.line, &said_on),
            ..Entry::item((message.line, place), words)
        };
        let words = message.text.replace('\n', " / ");
        let clusters: Vec<&str> = self.clusters.iter().map(String::as_str).collect();
        let entries = match self.target {
            Target::Votes { .. } => vec![Entry {
                weight: if vote::corrects(&message.text) {
                    Weight::Corrects
                } else {
                    Weight::Same
                },
                ..entry(0, words, Said::of(vote::vote(&message.text), Said::Vote))
            }],
            Target::Dots => {
                let dots = dots::dots(&message.text, &clusters);
                vec![entry(0, words, Said::of(dots, Said::Dots))]
            }
            Target::Items => {
                let stranger = chat.source == Source::Plain && message.from.is_some() && *who == Whom::Nobody;
                let whole = stranger.then(|| with_head(chat, message));
                let items = items::items(whole.as_ref().unwrap_or(message));
                let mut said_on = said_on.as_slice();
                let mut entries = Vec::with_capacity(items.len());
                for (place, item) in items.into_iter().enumerate() {
                    let (on, rest) = said_on.split_at(item.lines.min(said_on.len()));
                    said_on = rest;
                    let is_name = is_name(&item.text);
                    let said = if item.is_nod || is_name {
                        Said::Nothing(None)
                    } else {
                        Said::Item(item.text.clone())
                    };
                    let lines = if place == 0 {
                        on_lines(message.line, on)
                    } else {
                        on.to_vec()
                    };
                    let first = on.first().copied().filter(|_| place > 0).unwrap_or(message.line);
                    entries.push(Entry {
                        // In a plain list, who said it does not matter, so nothing about it is doubtful.
                        unclear: (doubtful && chat.source != Source::Plain) || message.asks,
                        from: message.from.clone().filter(|_| !stranger),
                        noise: is_name.then_some(Why::Name),
                        line: (first, place),
                        lines,
                        ..entry(place, item.text, (said, false))
                    });
                }
                entries
            }
        };
        self.entries.extend(entries);
    }

    /// Names that were asked about before mean the same again, while whoever is meant is on the team.
    fn recall(&mut self, known: &[Alias]) {
        for entry in &mut self.entries {
            let Some(from) = entry
                .from
                .as_deref()
                .filter(|_| !matches!(entry.who, Whom::One(_)))
            else {
                continue;
            };
            let Some((_, person)) = known.iter().find(|(name, _)| *name == key(from)) else {
                continue;
            };
            match person {
                None => entry.settle(None),
                Some(id) => {
                    if let Some(at) = self.members.iter().position(|member| member.id == *id) {
                        entry.settle(Some(at));
                    }
                }
            }
        }
    }

    /// What wants a look first, then what is taken, then what is left out, each in the order of the paste.
    fn sort(&mut self) {
        self.entries.sort_by_key(|entry| entry.line);
        let standings = self.standings();
        let rank = |standing: &Standing| match standing {
            Standing::Doubtful(_) => 0,
            Standing::Taken => 1,
            Standing::Left(_) => 2,
        };
        let mut ranked: Vec<(u8, Entry)> = standings.iter().map(rank).zip(self.entries.drain(..)).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        self.entries = ranked.into_iter().map(|(_, entry)| entry).collect();
    }
}

/// A message of a plain list whose words before the colon are no name, with these words.
fn with_head(chat: &Chat, message: &Message) -> Message {
    let head = chat.lines.get(message.line).map_or("", |line| line.text.as_str());
    let first = message.text.lines().next().unwrap_or_default();
    let on_head = !first.is_empty() && head.trim_end().ends_with(first);
    let rest = message.text.lines().skip(usize::from(on_head));
    let lines: Vec<&str> = std::iter::once(head.trim()).chain(rest).collect();
    Message {
        text: lines.join("\n"),
        ..message.clone()
    }
}

/// The lines that words stand on, with the head before them.
fn on_lines(head: usize, said_on: &[usize]) -> Vec<usize> {
    let own = std::iter::once(head).filter(|head| said_on.first() != Some(head));
    own.chain(said_on.iter().copied()).collect()
}
