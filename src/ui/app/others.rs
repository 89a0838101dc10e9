//! What others do with the file of the session that is open: they have it, change it, delete it, or have ended.
//! Must not know how that is noticed.

use std::path::Path;

use crate::domain::session::Session;
use crate::format::merge::{Merged, merge, things_changed};
use crate::text::clip;

use super::App;
use super::open::Open;
use super::overlay::Overlay;
use crate::ui::msg::{Effect, Loaded, Theirs, Trouble};
use crate::ui::sheet::{Go, Menu, Mode, Outcome};

/// What theirs and ours are together; `base` is what both began with. Every change from outside comes through here.
pub fn join(base: &Session, ours: &Session, theirs: &Session) -> Merged {
    merge(Some(base), ours, theirs)
}

/// Who has the session open while it can only be looked at, in one line.
pub fn held_by(app: &App, open: &Open, cells: usize) -> Option<String> {
    let (words, holder) = (&app.words.frame_words, open.held_by.as_ref()?);
    let since = holder.since.map_or(String::new(), |since| {
        let today = since.date() == app.now.wall.date();
        let day = if today {
            String::new()
        } else {
            format!("{} ", (app.words.date)(since.date(), app.now.wall.date()))
        };
        format!("{day}{}", since.format("%H:%M"))
    });
    let who = match (holder.user.as_str(), holder.host.as_str()) {
        ("", "") => words.somebody.to_owned(),
        ("", host) => host.to_owned(),
        (user, "") => user.to_owned(),
        (user, host) => format!("{user}@{host}"),
    };
    let who = holder.pid.map_or(who.clone(), |pid| format!("{who} ({pid})"));
    let line = (words.held_by)(&who, &since);
    Some(clip(&line, cells.saturating_sub(4)).into_owned())
}

impl App {
    /// Takes note of what something else did to the file.
    pub(super) fn changed_outside(&mut self, file: &Path, result: Result<Theirs, Trouble>) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.file == file) else {
            return Vec::new();
        };
        let theirs = match result {
            Ok(theirs) => theirs,
            Err(trouble) => {
                // Nothing is done about it before somebody says so; what is on the screen stays.
                if trouble == Trouble::Vanished && open.held_by.is_none() {
                    // What is in no file any more is not to be left in silence.
                    open.document.mark_unsaved();
                }
                open.outside(trouble);
                self.toast = None;
                return Vec::new();
            }
        };
        if open.held_by.is_some() || open.has_marks {
            open.document.show(theirs.session);
            open.trouble = None;
            open.restart_clock(self.now.since);
            self.marks_are_gone();
            self.follow_others();
            self.ask_whose_when_idle();
            return vec![Effect::Accept(file.to_path_buf(), theirs.mark)];
        }
        let words = &self.words.frame_words;
        let base = open.without_forgotten(theirs.base);
        let merged = join(
            &base,
            open.document.session(),
            &open.without_forgotten(theirs.session.clone()),
        );
        let joined = merged.session.clone();
        let was_gone = open.trouble.take() == Some(Trouble::Vanished);
        let (is_theirs, is_ours) = (joined == theirs.session, joined == *open.session());
        let things = things_changed(open.session(), &joined);
        open.document.take_over(joined, is_theirs);
        if !is_theirs {
            open.document.mark_unsaved();
            open.save_again();
        }
        if was_gone && matches!(&self.overlay, Some(Overlay::Menu(menu)) if menu.title == words.vanished) {
            self.overlay = None;
        }
        let lost = self.follow_others();
        if !merged.is_clean() {
            self.decide_on(base, merged);
            return vec![Effect::KeepTheirs(file.to_path_buf(), theirs.mark)];
        }
        self.ask_whose_when_idle();
        match (is_ours, is_theirs) {
            (true, _) if was_gone => self.say(words.back_again),
            (true, _) => {}
            (false, true) if lost => self.say(words.from_outside_typing),
            (false, true) => self.say(words.from_outside),
            (false, false) if lost => self.say((self.words.join.joined_typing)(things)),
            (false, false) => self.say((self.words.join.joined)(things)),
        }
        vec![Effect::Accept(file.to_path_buf(), theirs.mark)]
    }

    /// Whoever had the session open has ended: from now on it is changed here.
    pub(super) fn taken_over(&mut self, file: &Path, result: Result<Loaded, Trouble>) {
        let waits = |open: &&mut Open| open.file == file && open.held_by.is_some();
        let Some(open) = self.open.as_mut().filter(waits) else {
            return;
        };
        open.held_by = None;
        let loaded = match result {
            Ok(loaded) => loaded,
            Err(trouble) => {
                open.document.set_read_only(false);
                return open.outside(trouble);
            }
        };
        open.has_marks = loaded.has_marks;
        open.document.set_read_only(loaded.has_marks);
        open.trouble = None;
        open.know_notes(loaded.notes);
        open.document.show(loaded.session);
        open.restart_clock(self.now.since);
        self.follow_others();
        self.say(self.words.frame_words.taken_over);
        if loaded.has_marks {
            self.leave_waiting(loaded.drafts);
        } else {
            self.restore(loaded.drafts);
        }
        self.ask_at_first();
    }

    /// Keeps the cursor, and what is being typed, where they are in a session that others have changed. What was typed
    /// in a place that is gone is offered to be parked; whether that is so.
    pub(super) fn follow_others(&mut self) -> bool {
        let Some(open) = &mut self.open else { return false };
        let draft = open.sheet.draft(open.at.name());
        let (words, now) = (self.words, self.now);
        let panes = open.panes(words, now);
        let is_there = match &open.sheet.mode {
            Mode::Browse => true,
            Mode::Typing(typing) if typing.new => panes.iter().any(|pane| pane.id == open.sheet.pane),
            _ => open.sheet.row_is_in(&panes),
        };
        if !is_there {
            open.sheet.mode = Mode::Browse;
        }
        self.follow_workshop();
        let still = self
            .open
            .as_ref()
            .is_some_and(|open| open.sheet.draft(open.at.name()).is_some());
        if let (Some(draft), Some(open)) = (draft.filter(|_| !still), &mut self.open)
            && !open.sheet.left.contains(&draft)
        {
            open.sheet.left.push(draft);
        }
        self.offer_what_lost_its_place()
    }

    /// Asks what to do about a file that is gone, where that is the trouble and nobody is in the middle of something;
    /// whether it is the trouble.
    pub(super) fn ask_about_vanished(&mut self) -> bool {
        let Some(open) = &self.open else { return false };
        if open.trouble != Some(Trouble::Vanished) || open.held_by.is_some() {
            return false;
        }
        if self.overlay.is_none() && !open.sheet.is_typing() {
            let words = &self.words.frame_words;
            let items = vec![
                (words.leave_gone.to_owned(), Outcome::Stay),
                (words.make_anew.to_owned(), Outcome::Go(Go::MakeAnew)),
            ];
            self.overlay = Some(Overlay::menu(Menu::new(words.vanished, items)));
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn what_both_changed_is_left_to_people_and_the_rest_is_joined() {
        let [base, ours, theirs] = ["Base", "Ours", "Theirs"].map(|team| Session::new(team, Language::En));
        let told = |joined: Merged| (joined.session.team.clone(), joined.conflicts.len());
        assert_eq!(told(join(&base, &base, &theirs)), ("Theirs".into(), 0));
        assert_eq!(told(join(&base, &ours, &base)), ("Ours".into(), 0));
        assert_eq!(told(join(&base, &ours, &ours)), ("Ours".into(), 0));
        assert_eq!(told(join(&base, &ours, &theirs)), ("Ours".into(), 1));
    }
}
