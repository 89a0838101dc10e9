//! The one table of keys. It drives dispatch, the footer, the help, the palette and the printed key sheet.
//! Must not know what an action does.

mod lists;

use crate::text::half_width;

pub use super::key::name;
pub use lists::{CHANGES, KEYLESS};

use super::key::{Code, Key};

/// What a key can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Show the keys that work here.
    Help,
    /// Every action by name.
    Palette,
    /// Save now.
    Save,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Twice: end the program.
    Quit,
    /// The next step.
    NextStep,
    /// The step before.
    PreviousStep,
    /// The next pane or field.
    NextPane,
    /// The pane or field before.
    PreviousPane,
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left, or one less.
    Left,
    /// One to the right, or one more.
    Right,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Open, take, or choose from what can be done here.
    Enter,
    /// Add one.
    Add,
    /// Edit or amend.
    Edit,
    /// Delete.
    Delete,
    /// Move it up.
    MoveUp,
    /// Move it down.
    MoveDown,
    /// Mark: heard, chosen, next place.
    Mark,
    /// Merge.
    Merge,
    /// Split.
    Split,
    /// An objection.
    Object,
    /// Norms to begin from, and which topics have none.
    Suggest,
    /// Show counts that tell who said what, or hide them.
    Counts,
    /// Take votes in another way: by name, counted, blind.
    VoteMode,
    /// Pause or resume the clock.
    Clock,
    /// A minute more.
    MinuteMore,
    /// Open a box to paste into.
    PasteBox,
    /// Read what is in the box.
    Read,
    /// Who comes or goes.
    Coming,
    /// Ask everybody in turn.
    GoRound,
    /// In a go-round: they were heard.
    Heard,
    /// In a go-round: they pass.
    Pass,
    /// Another go-round.
    AnotherRound,
    /// Silent writing.
    Silence,
    /// Make the clusters with the most dots the topics of today.
    TopTopics,
    /// Park a question.
    Park,
    /// Make a norm of it.
    MakeNorm,
    /// Make a topic of it.
    MakeTopic,
    /// Make it the reason of the norm above.
    MakeWhy,
    /// Make it somebody of the team.
    MakePerson,
    /// Put it into the parking lot.
    PutAside,
    /// Leave it out.
    LeaveOut,
    /// Filter.
    Filter,
    /// Back.
    Back,
    /// Prepare or resume the workshop.
    Workshop,
    /// Discard the workshop in progress.
    Discard,
    /// It stays in the team, or may be told to others again.
    Team,
    /// Forget something for good.
    Forget,
    /// Save over a file that something else changed, keeping it beside.
    SaveOver,
    /// Save a copy elsewhere.
    SaveCopy,
    /// One item over the whole screen, or all again.
    Focus,
    /// The work in pictures.
    Pictures,
    /// Choose the colours.
    Colours,
    /// Another language.
    Language,
    /// Draw lines, or write them plainly.
    Lines,
    /// Stop for a while and give the terminal to the shell.
    Suspend,
    /// Write it for other people.
    Export,
    /// The mouse does what keys do, or no longer.
    Mouse,
    /// Try it on a sample; nothing is saved.
    Rehearse,
    /// A new line in a longer text.
    NewLine,
    /// End typing and keep the text.
    Stop,
    /// One word to the left.
    WordLeft,
    /// One word to the right.
    WordRight,
    /// To the start of the line.
    LineStart,
    /// To the end of the line.
    LineEnd,
    /// Select to the left.
    SelectLeft,
    /// Select to the right.
    SelectRight,
    /// Select everything.
    SelectAll,
    /// Delete the character before.
    Backspace,
    /// Delete the character after.
    DeleteRight,
    /// Delete the word before.
    DeleteWord,
    /// Delete to the start of the line.
    DeleteToStart,
    /// Delete to the end of the line.
    DeleteToEnd,
}

/// Where a key has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Anywhere, typing too.
    Anywhere,
    /// Wherever nobody is typing.
    Browsing,
    /// In a workshop, not typing.
    Workshop,
    /// On the session page and the home screen, not typing.
    Page,
    /// While typing.
    Typing,
    /// While choosing a value with arrows.
    Choosing,
    /// While counting fingers.
    Tally,
    /// In a menu, the help or the palette.
    Menu,
    /// In the box to paste into.
    Box,
    /// In a go-round.
    Round,
    /// While people write in silence.
    Silence,
    /// While one item has the whole screen.
    Focus,
    /// Over a pasted chat.
    Preview,
    /// Over an agreement before it is taken.
    Review,
    /// Wherever letters are keys, not typing.
    Letters,
    /// Wherever signs are no text, also where letters look something up.
    Signs,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Which key.
    pub key: Key,
    /// What it means.
    pub action: Action,
}

const fn on(context: Context, key: Key, action: Action) -> Binding {
    Binding { context, key, action }
}

const fn held(code: Code, ctrl: bool, alt: bool, shift: bool) -> Key {
    Key {
        code,
        ctrl,
        alt,
        shift,
    }
}

const fn alt(code: Code) -> Key {
    held(code, false, true, false)
}

use Context::{
    Anywhere, Box, Browsing, Choosing, Focus, Letters, Menu, Page, Preview, Review, Round, Signs, Silence,
    Tally, Typing, Workshop,
};

/// The table: context, key, action. Where an action has several keys, the first is the one that is shown.
pub const BINDINGS: &[Binding] = &[
    on(Anywhere, Key::plain(Code::F(1)), Action::Help),
    on(Anywhere, Key::ctrl('p'), Action::Palette),
    on(Anywhere, Key::ctrl('s'), Action::Save),
    on(Anywhere, Key::ctrl('z'), Action::Undo),
    on(Anywhere, Key::ctrl('y'), Action::Redo),
    on(Anywhere, Key::ctrl('r'), Action::Coming),
    on(Anywhere, Key::ctrl('c'), Action::Quit),
    on(Browsing, Key::plain(Code::Enter), Action::Enter),
    on(Browsing, Key::char('a'), Action::Add),
    on(Browsing, Key::char('e'), Action::Edit),
    on(Browsing, Key::char(' '), Action::Mark),
    on(Browsing, Key::char('o'), Action::Object),
    on(Browsing, Key::char('s'), Action::Suggest),
    on(Browsing, Key::char('c'), Action::Counts),
    on(Browsing, Key::char('m'), Action::Merge),
    on(Browsing, Key::plain(Code::Tab), Action::NextPane),
    on(Browsing, Key::plain(Code::BackTab), Action::PreviousPane),
    on(Browsing, Key::plain(Code::Up), Action::Up),
    on(Browsing, Key::char('k'), Action::Up),
    on(Browsing, Key::plain(Code::Down), Action::Down),
    on(Browsing, Key::char('j'), Action::Down),
    on(Browsing, Key::plain(Code::Left), Action::Left),
    on(Browsing, Key::char('h'), Action::Left),
    on(Browsing, Key::plain(Code::Right), Action::Right),
    on(Browsing, Key::char('l'), Action::Right),
    on(Browsing, Key::char('g'), Action::First),
    on(Browsing, Key::plain(Code::Home), Action::First),
    on(Browsing, Key::char('G'), Action::Last),
    on(Browsing, Key::plain(Code::End), Action::Last),
    on(Browsing, Key::char('D'), Action::Delete),
    on(Browsing, Key::plain(Code::Delete), Action::Delete),
    on(Browsing, Key::char('T'), Action::Team),
    on(Browsing, Key::char('K'), Action::MoveUp),
    on(Browsing, Key::char('J'), Action::MoveDown),
    on(Browsing, Key::char('N'), Action::MakeNorm),
    on(Browsing, Key::char('v'), Action::PasteBox),
    on(Browsing, Key::char('w'), Action::GoRound),
    on(Browsing, Key::char('z'), Action::Focus),
    on(Browsing, Key::char('x'), Action::Export),
    on(Browsing, Key::char('q'), Action::Back),
    on(Workshop, Key::char('n'), Action::NextStep),
    on(Workshop, Key::char('p'), Action::PreviousStep),
    on(Workshop, Key::char('t'), Action::Clock),
    on(Workshop, Key::char('+'), Action::MinuteMore),
    on(Page, Key::char('n'), Action::Workshop),
    on(Page, Key::char('/'), Action::Filter),
    on(Typing, Key::plain(Code::Enter), Action::Enter),
    on(Typing, Key::ctrl('j'), Action::NewLine),
    on(Typing, alt(Code::Enter), Action::NewLine),
    on(Typing, Key::plain(Code::Tab), Action::NextPane),
    on(Typing, Key::plain(Code::BackTab), Action::PreviousPane),
    on(Typing, Key::plain(Code::Esc), Action::Stop),
    on(Typing, Key::plain(Code::Left), Action::Left),
    on(Typing, Key::plain(Code::Right), Action::Right),
    on(Typing, Key::plain(Code::Up), Action::Up),
    on(Typing, Key::plain(Code::Down), Action::Down),
    on(Typing, held(Code::Left, true, false, false), Action::WordLeft),
    on(Typing, alt(Code::Char('b')), Action::WordLeft),
    on(Typing, held(Code::Right, true, false, false), Action::WordRight),
    on(Typing, alt(Code::Char('f')), Action::WordRight),
    on(Typing, Key::plain(Code::Home), Action::LineStart),
    on(Typing, Key::plain(Code::End), Action::LineEnd),
    on(Typing, Key::ctrl('e'), Action::LineEnd),
    on(Typing, held(Code::Left, false, false, true), Action::SelectLeft),
    on(Typing, held(Code::Right, false, false, true), Action::SelectRight),
    on(Typing, Key::ctrl('a'), Action::SelectAll),
    on(Typing, Key::plain(Code::Backspace), Action::Backspace),
    on(Typing, Key::plain(Code::Delete), Action::DeleteRight),
    on(Typing, Key::ctrl('w'), Action::DeleteWord),
    on(Typing, alt(Code::Backspace), Action::DeleteWord),
    on(Typing, Key::ctrl('u'), Action::DeleteToStart),
    on(Typing, Key::ctrl('k'), Action::DeleteToEnd),
    on(Choosing, Key::plain(Code::Right), Action::Right),
    on(Choosing, Key::char(' '), Action::Right),
    on(Choosing, Key::plain(Code::Down), Action::Right),
    on(Choosing, Key::plain(Code::Left), Action::Left),
    on(Choosing, Key::plain(Code::Up), Action::Left),
    on(Choosing, Key::plain(Code::Tab), Action::NextPane),
    on(Choosing, Key::plain(Code::BackTab), Action::PreviousPane),
    on(Choosing, Key::plain(Code::Enter), Action::Enter),
    on(Choosing, Key::plain(Code::Esc), Action::Stop),
    on(Tally, Key::plain(Code::Enter), Action::Enter),
    on(Tally, Key::plain(Code::Backspace), Action::Backspace),
    on(Tally, Key::plain(Code::Up), Action::Up),
    on(Tally, Key::plain(Code::Down), Action::Down),
    on(Tally, Key::plain(Code::Left), Action::Left),
    on(Tally, Key::plain(Code::Right), Action::Right),
    on(Tally, Key::plain(Code::Tab), Action::VoteMode),
    on(Tally, Key::char('v'), Action::PasteBox),
    on(Tally, Key::char('z'), Action::Focus),
    on(Tally, Key::plain(Code::Esc), Action::Stop),
    on(Box, Key::ctrl('d'), Action::Read),
    on(Menu, Key::plain(Code::Enter), Action::Enter),
    on(Menu, Key::plain(Code::Up), Action::Up),
    on(Menu, Key::plain(Code::Down), Action::Down),
    on(Menu, Key::plain(Code::Esc), Action::Stop),
    on(Round, Key::char(' '), Action::Heard),
    on(Round, Key::plain(Code::Enter), Action::Heard),
    on(Round, Key::char('-'), Action::Pass),
    on(Round, Key::plain(Code::Backspace), Action::Backspace),
    on(Round, Key::plain(Code::Up), Action::Up),
    on(Round, Key::char('k'), Action::Up),
    on(Round, Key::plain(Code::Down), Action::Down),
    on(Round, Key::char('j'), Action::Down),
    on(Round, Key::char('a'), Action::AnotherRound),
    on(Round, Key::plain(Code::Esc), Action::Stop),
    on(Round, Key::char('q'), Action::Stop),
    on(Round, Key::char('w'), Action::Stop),
    on(Focus, Key::char('z'), Action::Focus),
    on(Focus, Key::char('q'), Action::Focus),
    on(Focus, Key::plain(Code::Esc), Action::Focus),
    on(Silence, Key::plain(Code::Enter), Action::Stop),
    on(Silence, Key::plain(Code::Esc), Action::Stop),
    on(Silence, Key::char('q'), Action::Stop),
    on(Silence, Key::char('+'), Action::MinuteMore),
    on(Preview, Key::plain(Code::Enter), Action::Enter),
    on(Preview, Key::char(' '), Action::Mark),
    on(Preview, Key::char('e'), Action::Edit),
    on(Preview, Key::char('c'), Action::Counts),
    on(Preview, Key::plain(Code::Up), Action::Up),
    on(Preview, Key::char('k'), Action::Up),
    on(Preview, Key::plain(Code::Down), Action::Down),
    on(Preview, Key::char('j'), Action::Down),
    on(Preview, Key::char('g'), Action::First),
    on(Preview, Key::plain(Code::Home), Action::First),
    on(Preview, Key::char('G'), Action::Last),
    on(Preview, Key::plain(Code::End), Action::Last),
    on(Preview, Key::plain(Code::Esc), Action::Stop),
    on(Review, Key::plain(Code::Enter), Action::Enter),
    on(Review, Key::char(' '), Action::Mark),
    on(Review, Key::char('n'), Action::MakeNorm),
    on(Review, Key::char('t'), Action::MakeTopic),
    on(Review, Key::char('w'), Action::MakeWhy),
    on(Review, Key::char('p'), Action::MakePerson),
    on(Review, Key::char('a'), Action::PutAside),
    on(Review, Key::char('x'), Action::LeaveOut),
    on(Review, Key::char('e'), Action::Edit),
    on(Review, Key::plain(Code::Up), Action::Up),
    on(Review, Key::char('k'), Action::Up),
    on(Review, Key::plain(Code::Down), Action::Down),
    on(Review, Key::char('j'), Action::Down),
    on(Review, Key::char('g'), Action::First),
    on(Review, Key::plain(Code::Home), Action::First),
    on(Review, Key::char('G'), Action::Last),
    on(Review, Key::plain(Code::End), Action::Last),
    on(Review, Key::plain(Code::Esc), Action::Stop),
    on(Letters, Key::char('r'), Action::Coming),
    on(Letters, Key::char('u'), Action::Undo),
    on(Letters, Key::char('U'), Action::Redo),
    on(Signs, Key::char('?'), Action::Help),
    on(Signs, Key::char(':'), Action::Palette),
    on(Signs, Key::char('!'), Action::Park),
];

/// What a key means where the innermost of these contexts comes first.
pub fn action(contexts: &[Context], key: Key) -> Option<Action> {
    let key = normal(key);
    contexts.iter().find_map(|context| {
        BINDINGS
            .iter()
            .find(|binding| binding.context == *context && binding.key == key)
            .map(|one| one.action)
    })
}

/// Full-width forms count as their half-width ones.
fn normal(key: Key) -> Key {
    let Code::Char(character) = key.code else {
        return key;
    };
    let code = Code::Char(half_width(character));
    Key { code, ..key }
}

/// The keys for an action, those of the innermost of these contexts first, but for those that mean something else there.
pub fn keys_for(contexts: &[Context], wanted: Action) -> impl Iterator<Item = Key> {
    let all = contexts
        .iter()
        .flat_map(|context| BINDINGS.iter().filter(move |one| one.context == *context));
    all.filter(move |one| one.action == wanted && action(contexts, one.key) == Some(wanted))
        .map(|one| one.key)
}

/// The key shown for an action.
pub fn key_for(contexts: &[Context], action: Action) -> Option<Key> {
    keys_for(contexts, action).next()
}

#[cfg(test)]
mod tests;
