//! Opening, starting, resuming, sealing and discarding a workshop, and its clock.
//! Must not know panes or drawing.

use std::path::PathBuf;

use crate::domain::label::Label;
use crate::domain::rejected::Rejected;
use crate::domain::workshop::{StepId, Workshop, WorkshopKind};
use crate::flow::gaps::gaps;
use crate::text::name;

use super::App;
use super::open::At;
use super::overlay::Overlay;
use crate::ui::msg::Effect;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::panes::{fitting, shelf};
use crate::ui::sheet::{Ask, Go, Menu, Outcome};

impl App {
    pub(super) fn toggle_clock(&mut self) {
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
        let another = began != Some(now.wall.date());
        if another {
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
        let words = &self.words.frame_words;
        self.say(if another {
            words.new_sitting
        } else {
            words.clock_runs
        });
    }

    pub(super) fn minute_more(&mut self) {
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
            .edit(label, |session, _| {
                session.plan_minutes(step, minutes.saturating_add(1))
            })
            .is_ok()
        {
            self.hear_again();
            self.say((self.words.frame_words.minute_more)(
                minutes.saturating_add(1).min(480),
            ));
        }
    }

    pub(super) fn workshop(&mut self) {
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
            return self.go_home(go);
        };
        match go {
            Go::New(..) | Go::Filter(_) | Go::Colours(_) => return self.go_home(go),
            Go::Language(language) => self.choose_language(language),
            Go::Export(how) => return self.export(how),
            Go::ExportMenu(how) => self.export_menu(how),
            Go::ExportMore(how, at) => self.export_more(how, at),
            Go::Row(pane, row) => self.go_to_row(pane, row),
            Go::Step(step) => self.show(At::Step(step)),
            Go::Session(file) => return self.change_session(file),
            Go::Copy(path) => return vec![Effect::SaveCopy(path, open.session().clone())],
            Go::Workshop => match open.session().open_workshop().map(Workshop::is_prepared_only) {
                Some(true) => self.show(At::Prepare),
                Some(false) => self.resume(),
                None => {}
            },
            Go::OfferStart => self.offer_start(),
            Go::Start => {
                let started = open
                    .document
                    .edit(Label::Started, |session, _| session.start_sitting(now.wall));
                if let Err(rejected) = started {
                    self.say_refused(&rejected);
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
                match open
                    .document
                    .edit(Label::Opened, |session, mint| agenda.open(session, mint))
                {
                    Ok(_) => {
                        open.begin_anew();
                        self.show(At::Prepare);
                    }
                    Err(rejected) => self.say((words.rejected)(&rejected)),
                }
            }
            Go::Silence => self.begin_silence(),
            Go::Collect => return self.collect(),
            Go::Seal => self.offer_seal(),
            Go::SealNow => self.seal(),
            Go::Forget(item) => self.ask_forget(item),
            Go::ForgetNow(item) => return self.forget(&item),
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
            Go::Library(place) => {
                let menu = shelf(&open.cx(words, now), &place);
                self.overlay = Some(Overlay::menu(menu));
            }
            Go::MakeAnew => self.save_over(),
            Go::TakeMarks => self.take_marks(),
            Go::DropVotes => self.drop_votes(),
            Go::OpenNotes | Go::Notes(_) if open.document.is_read_only() => {
                self.say_refused(&Rejected::ReadOnly);
            }
            Go::OpenNotes => open.sheet.open_private(FieldId::Text, &open.notes),
            Go::Notes(text) => {
                open.notes = text;
                return open.notes_to_keep(true, now.since).into_iter().collect();
            }
        }
        Vec::new()
    }

    /// What can be gone to from the home screen.
    pub(super) fn go_home(&mut self, go: Go) -> Vec<Effect> {
        match go {
            Go::Colours(theme) => return self.choose_colours(theme),
            Go::Session(file) => return self.load(file),
            Go::Language(language) => self.choose_language(language),
            Go::New(team, _) if self.find_team(&team) => self.say(self.words.frame_words.team_has_session),
            Go::New(team, _) if name::tidy(&team).is_empty() => {
                self.say(self.words.frame_words.team_needs_name);
            }
            Go::New(team, language) => {
                self.new_session(&team, WorkshopKind::First, self.look.minutes, language);
            }
            Go::Filter(text) => {
                self.home.set_filter((!text.is_empty()).then_some(text));
            }
            _ => {}
        }
        Vec::new()
    }

    /// Leaves this session for another one, once everything is on disk.
    fn change_session(&mut self, file: PathBuf) -> Vec<Effect> {
        if self.votes_come_first() {
            return Vec::new();
        }
        let mut effects = self.leave();
        if self.open.is_none() {
            effects.extend(self.load(file));
        }
        effects
    }

    /// Goes back to the very step and item; the clock stands until somebody lets it run.
    pub(super) fn resume(&mut self) {
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

    pub(super) fn offer_seal(&mut self) {
        if self.votes_come_first() {
            return;
        }
        let Some(open) = &self.open else { return };
        if open.session().agreement_now().review_on.is_none() {
            self.say((self.words.rejected)(&Rejected::NoReviewDate));
            return;
        }
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

    /// From preparing there is one step on: the meeting.
    pub(super) fn offer_start(&mut self) {
        let words = &self.words.frame_words;
        let items = vec![
            (self.words.prepare.start.to_owned(), Outcome::Go(Go::Start)),
            (words.seal_no.to_owned(), Outcome::Stay),
        ];
        self.overlay = Some(Overlay::menu(Menu::new(words.start_title, items)));
    }

    pub(super) fn seal(&mut self) {
        let now = self.now;
        let Some(open) = &mut self.open else { return };
        open.clock.pause(now.since);
        open.keep_place(now);
        let sealed = open
            .document
            .edit(Label::Sealed, |session, mint| session.seal(mint, now.wall.date()));
        match sealed {
            Ok(_) => {
                let file = open.file.clone();
                let file = self.place_of(&file);
                self.show(At::Page);
                // What was agreed comes first, wherever the cursor was on the page before.
                if let Some(open) = &mut self.open {
                    open.sheet.go_to(PaneId::InForce);
                }
                let words = &self.words.frame_words;
                let text = if self.is_rehearsal() {
                    words.rehearsal.to_owned()
                } else {
                    (words.sealed)(&file)
                };
                self.say(text);
            }
            Err(rejected) => self.say((self.words.rejected)(&rejected)),
        }
    }

    /// A file as people know it: from the folder that holds the sessions folder.
    pub(super) fn place_of(&self, file: &std::path::Path) -> String {
        let above = self.folder.parent().unwrap_or(&self.folder);
        let shown = file
            .strip_prefix(above)
            .ok()
            .or_else(|| file.file_name().map(std::path::Path::new));
        let shown = shown.unwrap_or(file).display().to_string();
        crate::text::sanitise(&shown, crate::text::Shape::Line).into_owned()
    }

    pub(super) fn ask_discard(&self) -> Ask {
        let words = &self.words.frame_words;
        Ask::new((words.ask_discard)(words.discard_word), move |answer| {
            if answer.trim().eq_ignore_ascii_case(words.discard_word) {
                Outcome::Go(Go::DiscardNow)
            } else {
                Outcome::Refuse(words.not_discarded.to_owned())
            }
        })
        .firmly()
    }
}
