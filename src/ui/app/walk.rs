//! Walking through a session: from step to step, undo and redo, and back.
//! Must not know panes or drawing.

use crate::domain::label::{Label, Noun};
use crate::domain::rejected::Rejected;
use crate::domain::unknown::is_question;
use crate::domain::workshop::StepId;
use crate::flow::gaps::gaps;
use crate::flow::queue;
use crate::text::clip;

use super::open::At;
use super::overlay::Overlay;
use super::{App, Armed};
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::Effect;
use crate::ui::names::PaneId;
use crate::ui::panes::to_read;
use crate::ui::sheet::{Ask, Change, Go, Reply, Then};

impl App {
    /// Actions that mean the same on every sheet; none when this is not one of them.
    pub(super) fn act_everywhere(&mut self, action: Action, armed: Option<Armed>) -> Option<Vec<Effect>> {
        match action {
            Action::Undo | Action::Redo => {
                let panes = self.panes();
                if let Some(open) = &mut self.open
                    && open.sheet.undo_typing(action == Action::Undo, &panes)
                {
                    return Some(Vec::new());
                }
                if action == Action::Redo || !self.undo_drop() {
                    self.undo(action == Action::Undo, armed);
                }
            }
            Action::Save => return Some(self.save_now().into_iter().collect()),
            Action::Quit => return Some(self.quit_twice(armed)),
            Action::Help => self.overlay = Some(Overlay::help(self)),
            Action::Palette => self.overlay = Some(Overlay::palette(self)),
            Action::NextStep if self.at_step().is_some() => self.next_step(armed),
            Action::NextStep if self.open.as_ref().is_some_and(|open| open.at == At::Prepare) => {
                self.offer_start();
            }
            Action::PreviousStep if self.at_step().is_some() => self.previous_step(),
            Action::NextStep | Action::PreviousStep | Action::Filter => {}
            Action::Clock => self.toggle_clock(),
            Action::MinuteMore => self.minute_more(),
            Action::PasteBox => self.open_paste_box(),
            Action::Coming => self.ask_coming(),
            Action::GoRound => self.open_round(),
            Action::Silence => self.begin_silence(),
            Action::TopTopics => {
                return Some(self.reply(Reply::Act(PaneId::Clusters, String::new(), action), armed));
            }
            Action::Park => self.park(),
            Action::Back => return Some(self.back(armed)),
            Action::Workshop => self.workshop(),
            Action::Suggest if self.open.as_ref().is_some_and(|open| open.at == At::Page) => {
                return Some(self.go(Go::Library(to_read(self.words))));
            }
            Action::Discard => return Some(self.go(Go::Discard)),
            Action::Forget => self.forget_here(),
            Action::SaveOver => self.save_over(),
            Action::SaveCopy => self.ask_copy(),
            Action::Focus => self.toggle_focus(),
            Action::Pictures => self.show_pictures(),
            Action::Colours => self.offer_colours(),
            Action::Language => self.offer_languages(),
            Action::Lines => return Some(self.change_lines()),
            Action::Suspend => return Some(self.suspend()),
            Action::Export => self.offer_export(),
            Action::Mouse => return Some(self.toggle_mouse()),
            _ => return None,
        }
        Some(Vec::new())
    }

    pub(super) fn at_step(&self) -> Option<StepId> {
        match self.open.as_ref()?.at {
            At::Step(step) => Some(step),
            At::Page | At::Prepare | At::Pictures => None,
        }
    }

    /// The step after or before the one that is shown; steps with nothing to do are passed over.
    pub(super) fn neighbour(&self, forward: bool) -> Option<StepId> {
        let here = self.at_step()?;
        let session = self.open.as_ref()?.session();
        let workshop = session.open_workshop()?;
        let steps: Vec<StepId> = workshop.steps().map(|planned| planned.step).collect();
        let at = steps.iter().position(|step| *step == here)?;
        let busy = |step: &&StepId| !queue::is_empty_step(session, workshop, **step);
        if forward {
            steps[at + 1..].iter().find(busy).copied()
        } else {
            steps[..at].iter().rev().find(busy).copied()
        }
    }

    pub(super) fn next_step(&mut self, armed: Option<Armed>) {
        let Some(here) = self.at_step() else { return };
        let Some(next) = self.neighbour(true) else {
            self.go_to_ending();
            return;
        };
        let Some(open) = &mut self.open else { return };
        let missing = gaps(open.session(), here);
        if !missing.is_empty() && !open.asked.contains(&here) {
            if armed == Some(Armed::Next(here)) {
                open.asked.insert(here);
            } else {
                let texts: Vec<String> = missing.into_iter().map(self.words.gap).collect();
                let key = keymap::key_for(&[Context::Workshop], Action::NextStep).map(keymap::name);
                let text = (self.words.frame_words.missing)(
                    &texts.join(self.words.between),
                    &key.unwrap_or_default(),
                );
                self.say(text);
                self.armed = Some(Armed::Next(here));
                return;
            }
        }
        self.show(At::Step(next));
    }

    /// After the last step there is only its ending: the cursor goes to what is still open there.
    fn go_to_ending(&mut self) {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else { return };
        if open.sheet.pane != PaneId::Ending {
            open.sheet.go_to(PaneId::Ending);
            let panes = open.panes(words, now);
            open.sheet.settle(&panes);
            if open.sheet.row_in(&panes).is_some_and(|row| row.sign != "?") {
                open.sheet.next_open(&panes);
            }
        }
        self.say(words.frame_words.last_step);
    }

    pub(super) fn previous_step(&mut self) {
        match self.neighbour(false) {
            Some(step) => self.show(At::Step(step)),
            None => self.say(self.words.frame_words.first_step),
        }
    }

    pub(super) fn show(&mut self, at: At) {
        let (words, now) = (self.words, self.now);
        if let Some(open) = &mut self.open {
            open.show(at, words, now);
        }
    }

    pub(super) fn undo(&mut self, back: bool, armed: Option<Armed>) {
        let at_step = self.at_step().is_some();
        let Some(open) = &mut self.open else { return };
        let unstarts = back && at_step && open.document.last_change() == Some(&Label::Started);
        if unstarts && armed != Some(Armed::Unstart) {
            self.armed = Some(Armed::Unstart);
            self.say(self.words.frame_words.undo_start_again);
            return;
        }
        let sittings = open.sittings();
        let label = if back {
            open.document.undo()
        } else {
            open.document.redo()
        };
        open.list_clusters_anew();
        let restarts = label == Some(Label::Started) && !back;
        let words = &self.words.frame_words;
        let text = match (label, back) {
            (Some(label), true) => (words.undone)(&(self.words.label)(&label)),
            (Some(label), false) => (words.redone)(&(self.words.label)(&label)),
            (None, true) => words.nothing_to_undo.to_owned(),
            (None, false) => words.nothing_to_redo.to_owned(),
        };
        self.say(text);
        let now = self.now.since;
        if let Some(open) = self.open.as_mut().filter(|open| open.sittings() != sittings) {
            open.restart_clock(now);
        }
        if restarts {
            self.resume();
        }
        self.follow_workshop();
    }

    /// After undo or redo the sheet may belong to a workshop that is gone, or there may be one again.
    pub(super) fn follow_workshop(&mut self) {
        let Some(open) = &self.open else { return };
        let workshop = open.session().open_workshop();
        let steps: Vec<StepId> = workshop
            .map(|one| one.steps().map(|planned| planned.step).collect())
            .unwrap_or_default();
        let met = workshop.is_some_and(|one| !one.is_prepared_only());
        match open.at {
            At::Step(step) if !met || !steps.contains(&step) => self.show(At::Page),
            At::Prepare if workshop.is_none() => self.show(At::Page),
            _ => {
                let (words, now) = (self.words, self.now);
                if let Some(open) = &mut self.open {
                    let panes = open.panes(words, now);
                    open.sheet.settle_unless_new(&panes);
                }
            }
        }
    }

    /// Asks what is to be parked, over whatever is being done.
    pub(super) fn park(&mut self) {
        let can_change = self.open.as_ref().map(|open| !open.document.is_read_only());
        match can_change {
            Some(true) => self.cover(Overlay::ask(self.ask_park())),
            Some(false) => self.say_refused(&Rejected::ReadOnly),
            None => self.say(self.words.frame_words.park_where),
        }
    }

    pub(super) fn ask_park(&self) -> Ask {
        let words = &self.words.frame_words;
        Ask::new(words.ask_park, move |text| {
            let label = Label::added(Noun::Parked, clip(&text, 40).into_owned());
            let landed = if is_question(&text) {
                words.parked_question
            } else {
                words.parked_item
            };
            Change::new(label, move |session, mint| session.park(mint, &text).map(|_| ()))
                .then(Then::Aside(landed))
                .into()
        })
    }

    /// One level back: from a step to the page on the second press, from the page to Home or out.
    pub(super) fn back(&mut self, armed: Option<Armed>) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        match open.at {
            At::Step(_) if armed != Some(Armed::Leave) => {
                self.armed = Some(Armed::Leave);
                self.say(self.words.frame_words.leave_again);
                Vec::new()
            }
            At::Pictures => {
                self.show(open.before());
                // Its workshop may have been undone meanwhile.
                self.follow_workshop();
                Vec::new()
            }
            At::Step(_) | At::Prepare => {
                self.show(At::Page);
                Vec::new()
            }
            At::Page if self.votes_waiting() > 0 && armed != Some(Armed::Leave) => {
                self.armed = Some(Armed::Leave);
                self.say((self.words.frame_words.leave_votes)(self.votes_waiting()));
                Vec::new()
            }
            At::Page if self.is_direct() && self.is_in_trouble() => self.quit_twice(armed),
            At::Page if self.is_direct() => self.quit(),
            At::Page => self.leave(),
        }
    }
}
