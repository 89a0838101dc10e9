//! From pasted text to a preview: every line of the paste is in one of its entries, but for empty ones.
//! Must not know how entries are put right.

use crate::format::chat::names::{Roster, Whom};
use crate::format::chat::{Chat, Fate, Message, Source, TooMuch, Why, dots, items, read_with, vote};
use crate::text::name::key;

use super::entry::{Entry, Said, Standing};
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
        for (number, message) in chat.messages.iter().enumerate() {
            preview.message(&chat, number, message, &roster);
        }
        for (at, line) in chat.lines.iter().enumerate() {
            if let Fate::Ignored(why) = line.fate
                && why != Why::Empty
                && !line.text.trim().is_empty()
            {
                preview.entries.push(Entry {
                    said: Said::Nothing(None),
                    noise: Some(why),
                    ..Entry::item((at, 0), line.text.trim().to_owned())
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

    fn message(&mut self, chat: &Chat, number: usize, message: &Message, roster: &Roster) {
        let who = message
            .from
            .as_deref()
            .map_or(Whom::Nobody, |from| roster.whom(from));
        let doubtful = chat.lines.iter().any(|line| line.fate == Fate::Doubtful(number));
        let entry = |place: usize, words: String, (said, unclear): (Said, bool)| Entry {
            from: message.from.clone(),
            who: who.clone(),
            said,
            unclear: unclear || doubtful,
            private: message.private,
            ..Entry::item((message.line, place), words)
        };
        let words = message.text.replace('\n', " / ");
        let clusters: Vec<&str> = self.clusters.iter().map(String::as_str).collect();
        let entries = match self.target {
            Target::Votes { .. } => {
                vec![entry(0, words, Said::of(vote::vote(&message.text), Said::Vote))]
            }
            Target::Dots => {
                let dots = dots::dots(&message.text, &clusters);
                vec![entry(0, words, Said::of(dots, Said::Dots))]
            }
            Target::Items => {
                let stranger = chat.source == Source::Plain && message.from.is_some() && who == Whom::Nobody;
                let whole = stranger.then(|| with_head(chat, message));
                let items = items::items(whole.as_ref().unwrap_or(message));
                if items.is_empty() {
                    vec![entry(0, words, (Said::Nothing(None), false))]
                } else {
                    let each = (0..).zip(items);
                    // In a plain list, who said it does not matter, so nothing about it is doubtful.
                    each.map(|(place, item)| Entry {
                        unclear: doubtful && chat.source != Source::Plain,
                        from: message.from.clone().filter(|_| !stranger),
                        ..entry(place, item.clone(), (Said::Item(item), false))
                    })
                    .collect()
                }
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
