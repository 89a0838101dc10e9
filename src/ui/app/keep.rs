//! Keeping every word: what was read, what is to be saved, half-typed text, and the end of the program.
//! Must not know how anything is written.

use std::path::{Path, PathBuf};

use crate::domain::document::Document;
use crate::domain::workshop::Workshop;
use crate::flow::library::Library;
use crate::format::usable::Agendas;
use crate::text::{Shape, sanitise, shell_word};

use super::App;
use super::open::{At, Open};
use super::overlay::Overlay;
use crate::ui::msg::{Effect, Good, Loaded, Own, SaveAs, Trouble};
use crate::ui::sheet::{Ask, Go, Outcome};
use crate::ui::strings::strings;

impl App {
    pub(super) fn save_now(&mut self) -> Option<Effect> {
        if self.ask_about_vanished() {
            return None;
        }
        if self.ask_about_marks() {
            return None;
        }
        if self.open.as_ref().is_some_and(|open| open.unwritable.is_some()) {
            // Perhaps it can be by now.
            return self.probe();
        }
        self.ask_whose();
        if let Some(open) = &mut self.open
            && open.document.is_unsaved()
        {
            open.save_again();
        }
        None
    }

    pub(super) fn save_over(&mut self) {
        if let Some(open) = &mut self.open
            && open.held_by.is_none()
            && matches!(open.trouble, Some(Trouble::ChangedOnDisk | Trouble::Vanished))
        {
            let anew = open.trouble == Some(Trouble::Vanished);
            open.how = SaveAs::Over;
            // What is gone is to be written even if nothing has changed.
            open.document.mark_unsaved();
            open.save_again();
            let words = &self.words.frame_words;
            self.say(if anew { words.made_anew } else { words.copy_beside });
        }
    }

    /// Ends the program: place and minutes are noted, half-typed text is kept, everything is saved.
    pub(super) fn quit(&mut self) -> Vec<Effect> {
        let now = self.now;
        let mut effects = self.keep_draft(true);
        if let Some(open) = &mut self.open {
            open.clock.pause(now.since);
            open.keep_place(now);
            open.retry(now.since);
        }
        effects.extend(self.saves());
        effects.push(Effect::Quit);
        effects
    }

    /// Gives the terminal to the shell for a while: half-typed text is kept and everything is saved before.
    pub(super) fn suspend(&mut self) -> Vec<Effect> {
        let now = self.now;
        let mut effects = self.keep_draft(true);
        if let Some(open) = &mut self.open {
            open.keep_place(now);
        }
        effects.extend(self.saves());
        effects.push(Effect::Suspend);
        effects
    }

    pub(super) fn end(&mut self) -> Vec<Effect> {
        self.quit()
    }

    /// Half-typed texts and private notes that are to be kept now.
    pub(super) fn keep_draft(&mut self, at_once: bool) -> Vec<Effect> {
        let drafts = self.drafts();
        let now = self.now.since;
        // The half-typed texts that are kept are those of whoever is working on it.
        let Some(open) = self.open.as_mut().filter(|open| open.held_by.is_none()) else {
            return Vec::new();
        };
        let notes = open.notes_to_keep(at_once, now);
        let draft = open.drafts_to_keep(drafts, at_once, now);
        let again = open.try_again(now);
        notes.into_iter().chain(draft).chain(again).collect()
    }

    /// Closes the private notes, so that they are read only by whoever opened them just now.
    pub(super) fn hide_notes(&mut self) -> Option<Effect> {
        let now = self.now.since;
        let open = self.open.as_mut()?;
        open.hide_notes();
        open.notes_to_keep(true, now)
    }

    pub(super) fn tick(&mut self) -> Vec<Effect> {
        let now = self.now;
        if let Some(open) = &mut self.open {
            open.retry(now.since);
            open.keep_place(now);
        }
        let bell = self.bell();
        self.keep_draft(false).into_iter().chain(bell).collect()
    }

    /// Where a step has time again, its end is news once more.
    pub(super) fn hear_again(&mut self) {
        let now = self.now;
        let left = self.open.as_ref().and_then(|open| {
            let workshop = open.session().open_workshop()?;
            Some(open.clock.pace(workshop, now.since, now.wall)?.left)
        });
        if left.is_some_and(|left| left > 0) {
            self.rung = None;
        }
    }

    /// The bell, when the time of the step has come to its end just now; once, until there is time again.
    fn bell(&mut self) -> Option<Effect> {
        let open = self.open.as_ref().filter(|_| self.look.bell)?;
        let workshop = open.session().open_workshop()?;
        let pace = open.clock.pace(workshop, self.now.since, self.now.wall)?;
        let step = self.at_step()?;
        if pace.left > 0 {
            self.rung = None;
            return None;
        }
        let is_now = pace.running && pace.over == 0 && self.rung != Some(step);
        self.rung = Some(step);
        is_now.then_some(Effect::Bell)
    }

    /// The saves that are due.
    pub(super) fn saves(&mut self) -> Option<Effect> {
        let now = self.now.since;
        self.open.as_mut()?.saves(now)
    }

    /// Takes note of how a save went; a session one has turned away from is left once it is safe.
    pub(super) fn saved(&mut self, file: &Path, version: u64, result: Result<(), Trouble>) -> Vec<Effect> {
        let now = self.now.since;
        let Some(open) = self.open.as_mut().filter(|open| open.file == file) else {
            return Vec::new();
        };
        let taken = open.how == SaveAs::New && !open.renamed && result == Err(Trouble::Exists);
        let more = open.saved(version, result, now);
        if taken {
            // Somebody was quicker with this name; the session gets one of its own.
            let team = open.session().team.clone();
            let file = self.fresh_file(&team);
            if let Some(open) = &mut self.open {
                open.rename(file);
            }
            return Vec::new();
        }
        let mut effects: Vec<Effect> = more.into_iter().collect();
        if open.trouble == Some(Trouble::Vanished) {
            self.ask_about_vanished();
            return effects;
        }
        if open.leaving && !open.document.is_unsaved() {
            effects.extend(self.leave());
        }
        effects
    }

    /// Leaves the session for the home screen, once everything is on disk; before, it stays and says so.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        let mut effects = self.keep_draft(true);
        let words = &self.words.frame_words;
        if self.offer_what_lost_its_place() {
            self.say(words.lost_its_place);
            return effects;
        }
        let Some(open) = &mut self.open else {
            return effects;
        };
        if open.document.is_unsaved() {
            open.leaving = open.trouble.is_none();
            let text = if open.leaving {
                words.saving
            } else {
                words.unsaved_stays
            };
            self.say(text);
            return effects;
        }
        let file = open.file.clone();
        if self.warns_of_losses() {
            return effects;
        }
        self.open = None;
        self.clear_layers();
        self.toast = None;
        effects.extend([Effect::Close(file), Effect::Scan]);
        effects
    }

    /// Opens what was read, at the very place where it was left.
    pub(super) fn loaded(
        &mut self,
        file: PathBuf,
        result: Result<Loaded, Trouble>,
        own: Own,
        good: Option<Good>,
    ) -> Vec<Effect> {
        if self.wanted.take_if(|wanted| *wanted == file).is_none() {
            return Vec::new();
        }
        self.toast = None;
        let loaded = match result {
            Ok(loaded) => loaded,
            Err(trouble) => {
                if self.is_direct() {
                    self.failed = Some(trouble);
                    self.good = good.map(|good| (file, good));
                } else {
                    let why = (self.words.trouble)(&trouble);
                    let how = good.map(|good| self.how_to_recover(&file, good));
                    let told: Vec<String> = [Some(why), how].into_iter().flatten().collect();
                    self.say(told.join("\n"));
                }
                return Vec::new();
            }
        };
        self.own = own;
        self.words = strings(loaded.session.language);
        let how = if loaded.has_comments {
            SaveAs::KeepOld
        } else {
            SaveAs::Same
        };
        let document = Document::new(loaded.session, self.mint.fork(), true).with_history(loaded.history);
        let mut open = Open::new(file, document, self.usable_agendas(), self.own_library(), how);
        open.know_notes(loaded.notes);
        open.document
            .set_read_only(loaded.held_by.is_some() || loaded.has_marks);
        open.has_marks = loaded.has_marks;
        let held = loaded.held_by.is_some();
        open.held_by = loaded.held_by;
        let prepared = open.session().open_workshop().map(Workshop::is_prepared_only);
        self.open = Some(open);
        match prepared {
            Some(false) => self.resume(),
            Some(true) => self.show(At::Prepare),
            None => self.show(At::Page),
        }
        if held {
            // Who has it open is said below, where nothing else is to say.
            self.toast = None;
        } else if loaded.has_comments {
            self.say(self.words.frame_words.comments);
        }
        self.say_what_cannot_be_used();
        if loaded.has_marks && !held {
            self.leave_waiting(loaded.drafts);
        } else if !held {
            self.restore(loaded.drafts);
        }
        self.ask_at_first();
        Vec::new()
    }

    /// That a good state of a file exists, and how to get it.
    pub(super) fn how_to_recover(&self, file: &Path, good: Good) -> String {
        let words = &self.words.recovery;
        let day = (self.words.date)(good.at.date(), self.now.wall.date());
        let time = good.at.format("%H:%M").to_string();
        (words.good)(&day, &time, &self.name_at_a_shell(file), good.number)
    }

    /// How a session is named at a shell.
    fn name_at_a_shell(&self, file: &Path) -> String {
        // In the sessions folder the stem is enough, and shows no path to the team.
        let is_here = file.parent() == Some(&self.folder);
        let stem = file.file_stem().filter(|_| is_here).unwrap_or(file.as_os_str());
        let stem = stem.to_string_lossy();
        shell_word(&sanitise(&stem, Shape::Line)).into_owned()
    }

    /// Says that something was found that never came into the file.
    pub(super) fn found_unsaved(&mut self, file: &Path, number: u32) {
        if self.open.as_ref().is_some_and(|open| open.file == file) {
            let found = (self.words.recovery.unsaved)(&self.name_at_a_shell(file), number);
            self.say(found);
        }
    }

    /// Says that something else wrote into an older copy of a session, and where that is.
    pub(super) fn say_late(&mut self, late: &[PathBuf]) {
        let name = |path: &PathBuf| {
            path.file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        };
        let names = late.iter().map(name).collect::<Vec<_>>().join(", ");
        self.say((self.words.recovery.late)(&sanitise(&names, Shape::Line)));
    }

    /// Says that a state from before a large loss was kept.
    pub(super) fn kept_before(&mut self, file: &Path, number: u32) {
        if self.open.as_ref().is_some_and(|open| open.file == file) {
            let kept = (self.words.recovery.kept_before)(number);
            let said = self.toast.take();
            self.say(said.into_iter().chain([kept]).collect::<Vec<_>>().join(" "));
        }
    }

    /// Asks where a copy of the session is to be written.
    pub(super) fn ask_copy(&mut self) {
        let words = &self.words.recovery;
        let ask = Ask::new(words.ask_copy, move |path| {
            if path.trim().is_empty() {
                Outcome::Refuse(words.no_copy.to_owned())
            } else {
                Outcome::Go(Go::Copy(path))
            }
        });
        self.overlay = Some(Overlay::ask(ask.firmly()));
    }

    /// Says where a copy is, or why there is none.
    pub(super) fn copied(&mut self, result: Result<PathBuf, Trouble>) {
        let words = &self.words.recovery;
        let text = match result {
            Ok(path) => (words.copied)(&sanitise(&path.to_string_lossy(), Shape::Line)),
            Err(Trouble::NotThere) => words.copy_no_folder.to_owned(),
            Err(trouble) => (words.copy_failed)(&(self.words.trouble)(&trouble)),
        };
        self.say(text);
    }

    /// Says which of the team's own files, and whether the user's settings, can't be used, and what holds instead.
    pub(super) fn say_what_cannot_be_used(&mut self) {
        let words = &self.words.frame_words;
        let why = |trouble| (self.words.trouble)(trouble);
        let agendas = self.own.agendas.as_ref().err();
        let library = self.own.library.as_ref().err();
        let settings = self.unusable.take();
        let told = [
            settings
                .as_ref()
                .map(|trouble| (words.settings_bad)(&why(trouble))),
            agendas.map(|trouble| (words.own_agenda_bad)(&why(trouble))),
            library.map(|trouble| (words.own_library_bad)(&why(trouble))),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        if !told.is_empty() {
            self.say(told.join(" "));
        }
    }

    /// The team's own starter library, if it has one that can be used.
    pub(super) fn own_library(&self) -> Option<Library> {
        self.own.library.clone().ok().flatten()
    }

    /// The agendas a team can use.
    pub(super) fn usable_agendas(&self) -> Agendas {
        Agendas::new(
            self.words.language,
            self.own.agendas.as_deref().unwrap_or_default(),
        )
    }
}
