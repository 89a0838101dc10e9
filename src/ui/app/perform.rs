//! What becomes of a sheet's reply and of a pane's outcome: changes go to the document, the rest to the screen.
//! Must not know any one pane.

use crate::domain::label::{Label, Noun, Verb};
use crate::domain::rejected::Rejected;

use super::open::View;
use super::overlay::Overlay;
use super::read_only::only_changes;
use super::{App, Armed};
use crate::ui::keymap::{self, Action};
use crate::ui::msg::Effect;
use crate::ui::names::PaneId;
use crate::ui::panes::{panel, team};
use crate::ui::sheet::{Change, Mark, Mode, Next, Outcome, Reply, Then, Value};

/// Whether a change takes something from its place, so that it is told how to bring it back.
fn tells_of_undo(label: &Label) -> bool {
    match label {
        // Who was heard and what somebody was asked is marked and unmarked all the time.
        Label::Thing(_, Noun::Heard | Noun::Turn | Noun::Role | Noun::Topic, _) => false,
        Label::Thing(Verb::Removed | Verb::Moved, ..) | Label::Merged(_) | Label::Split(_) => true,
        _ => false,
    }
}

/// Whether an action offers what can be done with a row, or moves it: the list is then as it is told to be.
fn reads_the_list(action: Action) -> bool {
    matches!(
        action,
        Action::Enter | Action::Merge | Action::Split | Action::TopTopics | Action::MoveUp | Action::MoveDown
    )
}

impl App {
    /// Does what a sheet asks for.
    pub(super) fn reply(&mut self, reply: Reply, armed: Option<Armed>) -> Vec<Effect> {
        match reply {
            Reply::Done | Reply::Ignored | Reply::Edge => {}
            Reply::Unread(why) => {
                let why = self.words.unread(why, self.now.wall.date());
                self.say(why);
            }
            Reply::NotAVote => self.say(self.words.not_a_vote),
            Reply::NobodyLeft => self.say(self.words.tally.nobody_left),
            Reply::NoLooser => self.say(self.words.tally.no_looser),
            Reply::NotANumber => self.say(self.words.not_a_number),
            Reply::Cut(lost) => self.say((self.words.frame_words.cut)(lost)),
            Reply::Reveal(subject, tally) => return self.reveal(&subject, tally),
            Reply::DropVotes(votes) => self.drop_twice(votes, armed),
            Reply::Unchanged(next) => self.go_on(next, None),
            Reply::Add(pane, text, next) => {
                let outcome = self.with_panel(pane, |panel, cx| panel.add(cx, text));
                return self.perform(outcome, Some(next));
            }
            Reply::Pasted(text) => return self.pasted(&text),
            Reply::Set(pane, row, field, value, next) => {
                let passed = self.passed(pane, &value);
                let outcome = self.with_panel(pane, |panel, cx| panel.set(cx, &row, field, value));
                let is_taken = matches!(outcome, Outcome::Commit(_));
                let effects = self.perform(outcome, Some(next));
                if let Some(text) = passed.filter(|_| is_taken) {
                    self.say(text);
                }
                return effects;
            }
            Reply::Act(pane, row, action) => {
                if reads_the_list(action)
                    && let Some(open) = &mut self.open
                {
                    open.list_clusters_anew();
                }
                let outcome = self.with_panel(pane, |panel, cx| team::act(panel, cx, &row, action));
                if self.only_looks() && only_changes(&outcome) {
                    self.say_refused(&Rejected::ReadOnly);
                    return Vec::new();
                }
                if matches!(outcome, Outcome::Stay) {
                    self.say_nothing_comes_of(action);
                }
                let effects = self.perform(outcome, None);
                if matches!(action, Action::MoveUp | Action::MoveDown)
                    && let Some(open) = &mut self.open
                {
                    open.list_clusters_anew();
                }
                return effects;
            }
        }
        Vec::new()
    }

    /// What is said of a date that has passed where one to come is meant. Only a change may have begun before.
    fn passed(&self, pane: PaneId, value: &Value) -> Option<String> {
        match value {
            Value::Date(on) if pane != PaneId::Transition => self.words.if_passed(*on, self.now.wall.date()),
            _ => None,
        }
    }

    /// Says that a key that was pressed has no meaning where the cursor is; moving at an edge needs no words.
    fn say_nothing_comes_of(&mut self, action: Action) {
        match action {
            Action::Add => self.say(self.words.frame_words.no_add),
            Action::Up | Action::Down | Action::Left | Action::Right | Action::First | Action::Last => {}
            _ => {
                if let Some(key) = keymap::key_for(&self.contexts(), action) {
                    self.say_unknown(key);
                }
            }
        }
    }

    pub(super) fn with_panel(
        &self,
        pane: PaneId,
        ask: impl FnOnce(&dyn crate::ui::panes::Panel, &crate::ui::panes::Cx<'_>) -> Outcome,
    ) -> Outcome {
        match &self.open {
            Some(open) => ask(panel(pane), &open.cx(self.words, self.now)),
            None => Outcome::Stay,
        }
    }

    /// Does what a pane wants; `next` says where the cursor goes when typing led to it.
    pub(super) fn perform(&mut self, outcome: Outcome, next: Option<Next>) -> Vec<Effect> {
        match outcome {
            // What nobody takes stays where it was typed.
            Outcome::Stay => {}
            Outcome::Commit(change) => return self.commit(change, next),
            Outcome::Offer(menu) => {
                if !menu.over_typing {
                    self.stop_typing();
                }
                self.overlay = Some(Overlay::menu(menu));
            }
            Outcome::Ask(ask) => self.overlay = Some(Overlay::ask(ask)),
            Outcome::Open(field) => self.open_field(field),
            Outcome::Refuse(why) => self.say(why),
            Outcome::Go(go) => {
                if let Some(next) = next {
                    self.go_on(next, None);
                }
                return self.go(go);
            }
        }
        Vec::new()
    }

    /// Votes stay on their pad: whatever is chosen, they are not lost by it.
    fn stop_typing(&mut self) {
        if let Some(open) = &mut self.open
            && open.sheet.counting().is_none()
        {
            open.sheet.mode = Mode::Browse;
        }
    }

    fn open_field(&mut self, field: crate::ui::names::FieldId) {
        let Some(open) = &mut self.open else { return };
        let panes = open.panes(self.words, self.now);
        open.sheet.open(field, false, &panes);
    }

    fn commit(&mut self, change: Change, next: Option<Next>) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        let Change {
            label,
            apply,
            then,
            reveals,
            remark,
        } = change;
        let undoes = tells_of_undo(&label).then(|| (self.words.label)(&label));
        let made = match open.document.edit(label, apply) {
            Ok(made) => made,
            Err(rejected) => return self.refused(&rejected, next),
        };
        // Whatever else is done meanwhile, counting goes on.
        let is_counting = open.sheet.counting().is_some() && reveals.is_none();
        if let Some(subject) = reveals {
            open.sheet.pads.take(&subject);
        }
        if !is_counting && !matches!(then, Then::Aside(_)) {
            self.go_on(next.unwrap_or(Next::Stop), made);
        }
        if let Some(open) = &mut self.open {
            open.keep_place(self.now);
        }
        if let Some(what) = undoes {
            self.say((self.words.frame_words.done)(&what));
        }
        if let Some(remark) = remark {
            self.say(remark);
        }
        // Esc ends typing for good; the next text is not opened then.
        if next == Some(Next::Stop) && matches!(then, Then::OpenNext(_)) {
            return Vec::new();
        }
        self.follow(&then)
    }

    /// A change that was refused leaves what was typed in its field, unless there is nothing to leave.
    fn refused(&mut self, rejected: &Rejected, next: Option<Next>) -> Vec<Effect> {
        let leaving = matches!(next, Some(Next::Stop));
        if *rejected == Rejected::Empty && leaving {
            self.say(self.words.frame_words.empty_dropped);
            self.go_on(Next::Stop, None);
        } else {
            self.say_refused(rejected);
        }
        Vec::new()
    }

    fn go_on(&mut self, next: Next, made: Option<String>) {
        let Some(open) = &mut self.open else { return };
        let panes = open.panes(self.words, self.now);
        open.sheet.go_on(next, made, &panes);
    }

    /// What is to happen after a change, unless somebody is still typing.
    fn follow(&mut self, then: &Then) -> Vec<Effect> {
        if let Then::Say(text) | Then::Aside(text) = then {
            self.say(*text);
        }
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        if open.sheet.is_typing() {
            return Vec::new();
        }
        let panes = open.panes(self.words, self.now);
        match then {
            Then::Stay | Then::Made | Then::Say(_) | Then::Aside(_) | Then::Marked(Mark::NextValue) => {}
            Then::Down | Then::Marked(Mark::OnOff) => {
                open.sheet.step_row(&panes, 1);
            }
            Then::NextInSight if open.view == View::One => {}
            Then::NextOpen | Then::NextInSight => {
                open.sheet.next_open(&panes);
            }
            Then::OpenNext(field) => {
                if open.sheet.next_open(&panes) {
                    open.sheet.open(*field, false, &panes);
                }
            }
            Then::OfferNext => {
                if open.sheet.next_open(&panes) {
                    return self.follow(&Then::Offer);
                }
            }
            Then::Open(field) => {
                open.sheet.open(*field, false, &panes);
            }
            Then::Offer => {
                open.sheet.settle(&panes);
                let (pane, row) = (open.sheet.pane, open.sheet.row.clone());
                let outcome = self.with_panel(pane, |panel, cx| panel.act(cx, &row, Action::Enter));
                return self.perform(outcome, None);
            }
        }
        Vec::new()
    }
}
