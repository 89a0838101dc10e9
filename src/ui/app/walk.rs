//! Walking through a session: steps, meeting, sealing, discarding, undo, saving, ending.
//! Must not know panes or drawing.

use crate::domain::document::Document;
use crate::domain::label::Label;
use crate::domain::workshop::{StepId, WorkshopKind};
use crate::flow::gaps::gaps;
use crate::flow::queue;
use crate::format::agenda::shipped;

use super::super::keymap::{self, Action, Context};
use super::super::msg::{Draft, Effect, Loaded, SaveAs, Trouble};
use super::super::panes::fitting;
use super::super::sheet::{Ask, Go, Menu, Outcome};
use super::super::strings::strings;
use super::open::{At, Open};
use super::overlay::Overlay;
use super::{App, Armed};

impl App {
    /// Actions that mean the same on every sheet; none when this is not one of them.
    pub(super) fn act_everywhere(&mut self, action: Action, armed: Option<Armed>) -> Option<Vec<Effect>> {
        match action {
            Action::Undo | Action::Redo => {
                let typing = self.open.as_ref().is_some_and(|open| open.sheet.is_typing());
                if typing && self.typing_undo(action) {
                    return Some(Vec::new());
                }
                self.undo(action == Action::Undo);
            }
            Action::Save => self.save_now(),
            Action::Help => self.overlay = Some(Overlay::help(self)),
            Action::Palette => self.overlay = Some(Overlay::palette(self)),
            Action::NextStep if self.at_step().is_some() => self.next_step(armed),
            Action::PreviousStep if self.at_step().is_some() => self.previous_step(),
            Action::NextStep | Action::PreviousStep => {}
            Action::Clock => self.toggle_clock(),
            Action::MinuteMore => self.minute_more(),
            Action::Park => self.overlay = Some(Overlay::ask(self.ask_park())),
            Action::Back => return Some(self.back(armed)),
            Action::Workshop => self.workshop(),
            Action::Discard => return Some(self.go(Go::Discard)),
            Action::SaveOver => self.save_over(),
            Action::Filter => {}
            _ => return None,
        }
        Some(Vec::new())
    }

    fn at_step(&self) -> Option<StepId> {
        match self.open.as_ref()?.at {
            At::Step(step) => Some(step),
            At::Page | At::Prepare => None,
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

    fn next_step(&mut self, armed: Option<Armed>) {
        let Some(here) = self.at_step() else { return };
        let Some(next) = self.neighbour(true) else {
            self.say(self.words.frame_words.last_step);
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
                let text = (self.words.frame_words.missing)(&texts.join("; "), &key.unwrap_or_default());
                self.say(text);
                self.armed = Some(Armed::Next(here));
                return;
            }
        }
        self.show(At::Step(next));
    }

    fn previous_step(&mut self) {
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

    fn undo(&mut self, back: bool) {
        let Some(open) = &mut self.open else { return };
        let label = if back {
            open.document.undo()
        } else {
            open.document.redo()
        };
        let words = &self.words.frame_words;
        let text = match (label, back) {
            (Some(label), true) => (words.undone)(&(self.words.label)(&label)),
            (Some(label), false) => (words.redone)(&(self.words.label)(&label)),
            (None, true) => words.nothing_to_undo.to_owned(),
            (None, false) => words.nothing_to_redo.to_owned(),
        };
        self.say(text);
        self.follow_workshop();
    }

    /// After undo or redo the sheet may belong to a workshop that is gone, or there may be one again.
    fn follow_workshop(&mut self) {
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

    fn typing_undo(&mut self, action: Action) -> bool {
        let Some(open) = &mut self.open else { return false };
        let panes = open.panes(self.words, self.now);
        let (today, cells) = (self.now.wall.date(), open.text_cells);
        let reply = open.sheet.act(action, &panes, today, cells, 0);
        if matches!(reply, super::super::sheet::Reply::Done) {
            return true;
        }
        open.sheet.mode = super::super::sheet::Mode::Browse;
        false
    }

    fn save_now(&mut self) {
        if let Some(open) = &mut self.open
            && open.document.is_unsaved()
        {
            open.save_again();
        }
    }

    fn save_over(&mut self) {
        if let Some(open) = &mut self.open
            && open.trouble == Some(Trouble::ChangedOnDisk)
        {
            open.how = SaveAs::Over;
            open.save_again();
            self.toast = Some(self.words.frame_words.copy_beside.to_owned());
        }
    }

    fn toggle_clock(&mut self) {
        let now = self.now;
        if self.at_step().is_none() {
            return;
        }
        let Some(open) = &mut self.open else { return };
        if open.clock.is_running() {
            open.clock.pause(now.since);
            open.keep_place(now);
            self.say(self.words.frame_words.clock_stands);
            return;
        }
        let began = open
            .session()
            .open_workshop()
            .and_then(|one| one.sitting())
            .map(|one| one.began.date());
        if began != Some(now.wall.date()) {
            // Another day is another sitting: who is here has to be asked again.
            let started = open
                .document
                .edit(Label::Started, |session, _| session.start_sitting(now.wall));
            if started.is_ok() {
                open.clock = open
                    .session()
                    .open_workshop()
                    .map(crate::flow::clock::Clock::new)
                    .unwrap_or_default();
                if let At::Step(step) = open.at {
                    open.clock.show(step, now.since);
                }
            }
        }
        open.clock.go(now.since);
        self.say(self.words.frame_words.clock_runs);
    }

    fn minute_more(&mut self) {
        let Some(step) = self.at_step() else { return };
        let Some(open) = &mut self.open else { return };
        let planned = open.session().open_workshop().and_then(|one| {
            one.plan
                .iter()
                .find(|planned| planned.step == step)
                .map(|planned| planned.minutes)
        });
        let Some(minutes) = planned else { return };
        let label = Label::changed(crate::domain::label::Noun::Plan, "");
        if open
            .document
            .edit(label, |session, _| session.plan_minutes(step, minutes + 1))
            .is_ok()
        {
            self.say((self.words.frame_words.minute_more)(minutes + 1));
        }
    }

    fn ask_park(&self) -> Ask {
        use crate::domain::label::Noun;
        let words = self.words;
        Ask::new(words.frame_words.ask_park, move |text| {
            let label = Label::added(Noun::Parked, crate::text::clip(&text, 40).into_owned());
            super::super::sheet::Change::new(label, move |session, mint| {
                session.park(mint, &text).map(|_| ())
            })
            .into()
        })
    }

    fn workshop(&mut self) {
        let Some(open) = &self.open else { return };
        if open.session().open_workshop().is_some() {
            self.go(Go::Workshop);
            return;
        }
        let cx = open.cx(self.words, self.now);
        let items: Vec<(String, Outcome)> = fitting(&cx)
            .into_iter()
            .filter_map(|at| {
                let name = open.agendas.get(at)?.name.clone();
                Some((name, Outcome::Go(Go::Open(at))))
            })
            .collect();
        self.overlay = Some(Overlay::menu(Menu::new(
            self.words.frame_words.which_agenda,
            items,
        )));
    }

    /// Goes to another screen, or does what concerns the whole session.
    pub(super) fn go(&mut self, go: Go) -> Vec<Effect> {
        let now = self.now;
        let words = self.words;
        let Some(open) = &mut self.open else {
            self.go_home(go);
            return Vec::new();
        };
        match go {
            Go::New(..) | Go::Filter(_) => self.go_home(go),
            Go::Workshop => match open.session().open_workshop().map(|one| one.is_prepared_only()) {
                Some(true) => self.show(At::Prepare),
                Some(false) => self.resume(),
                None => {}
            },
            Go::Start => {
                let started = open
                    .document
                    .edit(Label::Started, |session, _| session.start_sitting(now.wall));
                if let Err(rejected) = started {
                    self.say((words.rejected)(&rejected));
                    return Vec::new();
                }
                let first = open
                    .session()
                    .open_workshop()
                    .and_then(|one| one.steps().next().map(|one| one.step));
                open.clock = open
                    .session()
                    .open_workshop()
                    .map(crate::flow::clock::Clock::new)
                    .unwrap_or_default();
                open.clock.go(now.since);
                if let Some(step) = first {
                    open.show(At::Step(step), words, now);
                }
            }
            Go::Open(at) => {
                let Some(agenda) = open.agendas.get(at) else {
                    return Vec::new();
                };
                let (kind, plan) = (agenda.kind, agenda.plan());
                match open
                    .document
                    .edit(Label::Opened, |session, mint| session.open(mint, kind, plan))
                {
                    Ok(_) => self.show(At::Prepare),
                    Err(rejected) => self.say((words.rejected)(&rejected)),
                }
            }
            Go::Seal => self.offer_seal(),
            Go::SealNow => self.seal(),
            Go::Discard => self.overlay = Some(Overlay::ask(self.ask_discard())),
            Go::DiscardNow => {
                if open
                    .document
                    .edit(Label::Discarded, |session, _| session.discard())
                    .is_ok()
                {
                    self.show(At::Page);
                    self.say(words.frame_words.discarded);
                }
            }
            Go::Notes(text) => {
                open.notes.clone_from(&text);
                return vec![Effect::KeepNotes(open.file.clone(), text)];
            }
        }
        Vec::new()
    }

    /// What can be gone to from the home screen.
    fn go_home(&mut self, go: Go) {
        match go {
            Go::New(team, language) if !team.trim().is_empty() => {
                self.new_session(&team, WorkshopKind::First, None, language);
            }
            Go::Filter(text) => {
                self.home.filter = (!text.is_empty()).then_some(text);
                self.home.at = 0;
            }
            _ => {}
        }
    }

    /// Goes back to the very step and item; the clock stands until somebody lets it run.
    fn resume(&mut self) {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else { return };
        open.resume(words, now);
        let began = open
            .session()
            .open_workshop()
            .and_then(|one| one.sitting())
            .map(|one| one.began.date());
        let text = match began {
            Some(day) if day != now.wall.date() => {
                (words.frame_words.resumed)(&(words.date)(day, now.wall.date()))
            }
            _ => words.frame_words.clock_stands.to_owned(),
        };
        if !open.clock.is_running() {
            self.say(text);
        }
    }

    fn offer_seal(&mut self) {
        let Some(open) = &self.open else { return };
        let steps: Vec<StepId> = open
            .session()
            .open_workshop()
            .map(|one| one.steps().map(|one| one.step).collect())
            .unwrap_or_default();
        let missing = steps
            .into_iter()
            .map(|step| gaps(open.session(), step).len())
            .sum();
        let words = &self.words.frame_words;
        let items = vec![
            (words.seal_yes.to_owned(), Outcome::Go(Go::SealNow)),
            (words.seal_no.to_owned(), Outcome::Stay),
        ];
        self.overlay = Some(Overlay::menu(Menu::new((words.seal_title)(missing), items)));
    }

    fn seal(&mut self) {
        let now = self.now;
        let Some(open) = &mut self.open else { return };
        open.clock.pause(now.since);
        open.keep_place(now);
        let sealed = open
            .document
            .edit(Label::Sealed, |session, mint| session.seal(mint, now.wall.date()));
        match sealed {
            Ok(_) => {
                let file = open.file.display().to_string();
                self.show(At::Page);
                self.say((self.words.frame_words.sealed)(&file));
            }
            Err(rejected) => self.say((self.words.rejected)(&rejected)),
        }
    }

    fn ask_discard(&self) -> Ask {
        let words = &self.words.frame_words;
        Ask::new((words.ask_discard)(words.discard_word), move |answer| {
            if answer.trim().eq_ignore_ascii_case(words.discard_word) {
                Outcome::Go(Go::DiscardNow)
            } else {
                Outcome::Refuse(words.not_discarded.to_owned())
            }
        })
    }

    /// One level back: from a step to the page on the second press, from the page to Home or out.
    fn back(&mut self, armed: Option<Armed>) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        match open.at {
            At::Step(_) if armed != Some(Armed::Leave) => {
                self.armed = Some(Armed::Leave);
                self.say(self.words.frame_words.leave_again);
                Vec::new()
            }
            At::Step(_) | At::Prepare => {
                self.show(At::Page);
                Vec::new()
            }
            At::Page if self.is_direct() => self.quit(),
            At::Page => {
                let mut effects: Vec<Effect> = self.keep_draft(true).into_iter().collect();
                effects.extend(self.saves());
                self.open = None;
                self.failed = None;
                effects.push(Effect::Scan);
                effects
            }
        }
    }

    /// Ends the program: place and minutes are noted, half-typed text is kept, everything is saved.
    pub(super) fn quit(&mut self) -> Vec<Effect> {
        let now = self.now;
        let mut effects: Vec<Effect> = self.keep_draft(true).into_iter().collect();
        if let Some(open) = &mut self.open {
            open.clock.pause(now.since);
            open.keep_place(now);
            open.retry(now.since);
        }
        effects.extend(self.saves());
        effects.push(Effect::Quit);
        effects
    }

    pub(super) fn end(&mut self) -> Vec<Effect> {
        self.quit()
    }

    pub(super) fn keep_draft(&mut self, at_once: bool) -> Option<Effect> {
        let asking = self.overlay.as_ref().and_then(Overlay::draft);
        let now = self.now.since;
        self.open.as_mut()?.draft_to_keep(asking, at_once, now)
    }

    pub(super) fn tick(&mut self) -> Vec<Effect> {
        let now = self.now;
        if let Some(open) = &mut self.open {
            open.retry(now.since);
            open.keep_place(now);
        }
        self.keep_draft(false).into_iter().collect()
    }

    /// The saves that are due.
    pub(super) fn saves(&mut self) -> Option<Effect> {
        let now = self.now.since;
        self.open.as_mut()?.saves(now)
    }

    pub(super) fn saved(&mut self, version: u64, result: Result<(), Trouble>) {
        let now = self.now.since;
        if let Some(open) = &mut self.open {
            open.saved(version, result, now);
        }
    }

    /// Opens what was read, at the very place where it was left.
    pub(super) fn loaded(
        &mut self,
        file: std::path::PathBuf,
        result: Result<Loaded, Trouble>,
        agendas: Result<Vec<crate::flow::agenda::Agenda>, Trouble>,
    ) -> Vec<Effect> {
        self.toast = None;
        let loaded = match result {
            Ok(loaded) => loaded,
            Err(trouble) => {
                if self.is_direct() {
                    self.failed = Some(trouble);
                } else {
                    self.say((self.words.trouble)(&trouble));
                }
                return Vec::new();
            }
        };
        self.agendas = agendas;
        self.words = strings(loaded.session.language);
        let how = if loaded.has_comments {
            SaveAs::KeepOld
        } else {
            SaveAs::Same
        };
        let document = Document::new(loaded.session, self.mint.fork(), true);
        let mut open = Open::new(file, document, self.usable_agendas(), how);
        open.notes = loaded.notes;
        let prepared = open.session().open_workshop().map(|one| one.is_prepared_only());
        self.open = Some(open);
        match prepared {
            Some(false) => self.resume(),
            Some(true) => self.show(At::Prepare),
            None => self.show(At::Page),
        }
        if loaded.has_comments {
            self.say(self.words.frame_words.comments);
        }
        if let Err(trouble) = &self.agendas {
            self.say((self.words.frame_words.own_agenda_bad)(&(self.words.trouble)(
                trouble,
            )));
        }
        if let Some(draft) = loaded.draft {
            self.restore(draft);
        }
        Vec::new()
    }

    /// Puts half-typed text back into its field; where that is gone, offers to park it.
    fn restore(&mut self, draft: Draft) {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else { return };
        let step_open = |at: At| match at {
            At::Page => true,
            At::Prepare | At::Step(_) => open.session().open_workshop().is_some(),
        };
        let at = At::from_name(&draft.screen).filter(|at| step_open(*at));
        open.knows_draft(draft.clone());
        if let Some(at) = at {
            open.show(at, words, now);
            let panes = open.panes(words, now);
            if open.sheet.restore(&draft, &panes) {
                self.say(words.frame_words.draft_back);
                return;
            }
        }
        let mut ask = self.ask_park();
        ask.given = draft.text;
        self.overlay = Some(Overlay::ask(ask));
        self.say(words.frame_words.draft_back);
    }

    /// The shipped agendas of the language, those of a kind replaced by the team's own where it has one.
    pub(super) fn usable_agendas(&self) -> Vec<crate::flow::agenda::Agenda> {
        let shipped = shipped(self.words.language);
        let own: &[crate::flow::agenda::Agenda] = self.agendas.as_deref().unwrap_or_default();
        let mut all = Vec::new();
        for kind in [
            WorkshopKind::First,
            WorkshopKind::Transition,
            WorkshopKind::Routine,
        ] {
            let mine: Vec<_> = own.iter().filter(|agenda| agenda.kind == kind).collect();
            if mine.is_empty() {
                all.extend(shipped.iter().filter(|agenda| agenda.kind == kind).cloned());
            } else {
                for agenda in mine {
                    let same = shipped.iter().filter(|other| other.kind == kind);
                    let other = shipped.iter().filter(|other| other.kind != kind);
                    all.push(
                        same.chain(other)
                            .fold(agenda.clone(), |filled, shipped| filled.filled_from(shipped)),
                    );
                }
            }
        }
        all
    }
}
