//! Taking what a preview says: items into a list, votes onto the pad, dots onto clusters.
//! Must not know keys, nor how a chat is read.

use crate::domain::id::{ClusterId, Mint, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::session::Session;
use crate::domain::tally::Vote;

use crate::ui::app::App;
use crate::ui::app::overlay::Overlay;
use crate::ui::chat::{PasteBox, Preview, Said, Target};
use crate::ui::msg::Effect;
use crate::ui::sheet::{Mode, Outcome};

impl App {
    /// Takes what the preview says.
    pub(super) fn take_chat(&mut self, preview: Preview, from: Option<PasteBox>) -> Vec<Effect> {
        if preview.taken().is_empty() {
            self.say(self.words.chat.none_taken);
            self.overlay = Some(Overlay::Chat(Box::new(preview), from));
            return Vec::new();
        }
        match preview.target {
            Target::Items => self.take_items(preview),
            Target::Votes { .. } => self.take_votes(preview, from),
            Target::Dots => self.take_dots(preview),
        }
        Vec::new()
    }

    /// Items become rows in one change; what is refused stays in the preview, with the reason.
    fn take_items(&mut self, preview: Preview) {
        let Some(open) = &self.open else { return };
        let pane = open.sheet.pane;
        let items: Vec<String> = preview
            .taken()
            .into_iter()
            .filter_map(|entry| match &entry.said {
                Said::Item(words) => Some(words.clone()),
                Said::Vote(_) | Said::Dots(_) | Said::Nothing(_) => None,
            })
            .collect();
        let mut changes = Vec::with_capacity(items.len());
        let mut refused: Vec<(usize, String)> = Vec::new();
        let count = items.len();
        for (number, words) in items.into_iter().enumerate() {
            match self.with_panel(pane, |panel, cx| panel.add(cx, words)) {
                Outcome::Commit(change) => changes.push((number, change)),
                Outcome::Refuse(why) => refused.push((number, why)),
                // What has to be asked first says why in its title.
                Outcome::Offer(menu) => refused.push((number, menu.title)),
                _ => refused.push((number, self.words.chat.nowhere.to_owned())),
            }
        }
        let words = self.words;
        let Some(open) = &mut self.open else { return };
        let change = |session: &mut Session, mint: &mut Mint| {
            let mut taken = 0;
            for (number, change) in changes {
                match (change.apply)(session, mint) {
                    Ok(_) => taken += 1,
                    Err(rejected) => refused.push((number, (words.rejected)(&rejected))),
                }
            }
            Ok(taken)
        };
        let taken = open.document.edit_many(change, |taken| Label::Pasted(*taken));
        let taken = taken.unwrap_or(0);
        if taken > 0 {
            open.sheet.mode = Mode::Browse;
            open.keep_place(self.now);
        }
        refused.sort_by_key(|(number, _)| *number);
        self.say(match refused.first() {
            Some((_, why)) => (words.frame_words.pasted_some)(taken, refused.len(), why),
            None => (words.frame_words.pasted)(count),
        });
        self.keep_refused(preview, &refused);
    }

    /// Votes go onto the pad, where they are seen by nobody until they are revealed.
    fn take_votes(&mut self, preview: Preview, from: Option<PasteBox>) {
        let votes: Vec<(Option<PersonId>, Vote)> = preview
            .taken()
            .into_iter()
            .filter_map(|entry| match &entry.said {
                Said::Vote(vote) => Some((preview.member(entry).map(|member| member.id.clone()), *vote)),
                Said::Item(_) | Said::Dots(_) | Said::Nothing(_) => None,
            })
            .collect();
        let doubtful = preview.open_doubts();
        let words = self.words;
        let (now, count) = (self.now, votes.len());
        let Some(open) = &mut self.open else { return };
        let panes = open.panes(words, now);
        let here = open.voters().here;
        if open.pasted_for != open.sheet.votes_for(&panes) {
            // The words have changed since they were pasted.
            self.say((words.tally.votes_void)(count, false));
            return;
        }
        let Some(mut pad) = open.sheet.pad(&panes) else {
            return;
        };
        for (person, vote) in votes {
            pad.cast(person.as_ref(), vote, &here);
        }
        let votes = pad.given(&here);
        if votes > here.len() {
            self.say((words.chat.too_many_votes)(votes, here.len()));
            self.overlay = Some(Overlay::Chat(Box::new(preview), from));
            return;
        }
        open.sheet.count_on_pad(pad, &panes);
        self.say((words.chat.votes_on_pad)(count, doubtful));
    }

    /// Dots take the place of the dots that the same people had.
    fn take_dots(&mut self, preview: Preview) {
        let dots: Vec<(PersonId, Vec<u16>)> = preview
            .taken()
            .into_iter()
            .filter_map(|entry| match &entry.said {
                Said::Dots(dots) => Some((preview.member(entry)?.id.clone(), dots.clone())),
                Said::Item(_) | Said::Vote(_) | Said::Nothing(_) => None,
            })
            .collect();
        let people: Vec<PersonId> = dots.iter().map(|(person, _)| person.clone()).collect();
        let words = self.words;
        let now = self.now;
        let Some(open) = &mut self.open else { return };
        let listed: Vec<ClusterId> = open
            .cx(words, now)
            .clusters()
            .iter()
            .map(|one| one.id.clone())
            .collect();
        let change = |session: &mut Session, _: &mut Mint| session.place_all_dots(&listed, dots);
        let left = open.document.edit_many(change, |left| {
            let placed = people.len() - left.len();
            Label::changed(Noun::Dots, (words.chat.dots_of)(placed))
        });
        let left = match left {
            Ok(left) => left,
            Err(rejected) => {
                self.say_refused(&rejected);
                return;
            }
        };
        open.keep_place(self.now);
        let number = |person: &PersonId| people.iter().position(|one| one == person);
        let refused: Vec<(usize, String)> = left
            .iter()
            .filter_map(|(person, why)| Some((number(person)?, (words.rejected)(why))))
            .collect();
        self.say(match people.len() - refused.len() {
            0 => words.chat.dropped.to_owned(),
            placed => (words.chat.dots_placed)(placed),
        });
        self.keep_refused(preview, &refused);
    }

    /// What was refused stays to be put right.
    fn keep_refused(&mut self, mut preview: Preview, refused: &[(usize, String)]) {
        if preview.keep_refused(refused) {
            self.overlay = Some(Overlay::Chat(Box::new(preview), None));
        }
    }
}
