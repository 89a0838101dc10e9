//! Actions that are listed: those without a key, and those that are a change.
//! Must not know what an action does.

use super::Action;

/// Actions that have no key of their own and are found in the palette.
pub const KEYLESS: &[Action] = &[
    Action::Silence,
    Action::TopTopics,
    Action::Split,
    Action::Forget,
    Action::Discard,
    Action::SaveOver,
    Action::SaveCopy,
    Action::Pictures,
    Action::Colours,
    Action::Lines,
    Action::Language,
    Action::Suspend,
    Action::Mouse,
    Action::Rehearse,
];

/// Actions that are a change: where a session can only be looked at, they are refused and nothing offers them.
pub const CHANGES: &[Action] = &[
    Action::Add,
    Action::Edit,
    Action::Mark,
    Action::Object,
    Action::Merge,
    Action::Split,
    Action::Delete,
    Action::MoveUp,
    Action::MoveDown,
    Action::PasteBox,
    Action::Undo,
    Action::Redo,
    Action::Clock,
    Action::MinuteMore,
    Action::Coming,
    Action::GoRound,
    Action::Silence,
    Action::TopTopics,
    Action::Park,
    Action::MakeNorm,
    Action::Discard,
    Action::Team,
    Action::Forget,
    Action::SaveOver,
];
