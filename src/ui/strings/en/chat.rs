//! Pasted chats, in English.
//! Must not know screens.

use crate::format::chat::{Source, TooMuch, Why};

use super::count;
use crate::ui::chat::{Doubt, Left, Target};
use crate::ui::strings::ChatWords;

/// The words.
pub const CHAT: ChatWords = ChatWords {
    box_title: |target| match target {
        Target::Items => "Paste or type lines here, or a chat",
        Target::Votes { .. } => "Paste the chat with the votes here, or type: Ama 4",
        Target::Dots => "Paste the chat with the dots here, or type: Ama: 1 1 3",
    },
    stray_title: "Nothing here takes a paste. Park this, a line each, or leave it",
    stray: |take, leave| {
        format!(
            "This came all at once, like a paste, so no key was pressed. {take} takes it, {leave} leaves it."
        )
    },
    stray_nowhere: "This came all at once, like a paste. Nothing here takes it, and no key was pressed.",
    box_lines: |lines| count(lines, "line so far", "lines so far"),
    box_leave: |leave, read| format!("{leave} again drops what is in the box; {read} reads it."),
    box_empty: "Nothing is in the box yet.",
    title: |target, source, taken, doubtful, left| {
        let chat = match source {
            Source::Zoom => "A Zoom chat",
            Source::Teams => "A Teams chat",
            Source::Meet => "A Meet chat",
            Source::Slack => "A Slack chat",
            Source::Other => "A chat",
            Source::Plain => "Pasted lines",
        };
        let taken = match target {
            Target::Items => count(taken, "item", "items"),
            Target::Votes { .. } => count(taken, "vote", "votes"),
            Target::Dots => format!("dots of {}", count(taken, "person", "people")),
        };
        format!("{chat}: {taken} to take, {doubtful} doubtful, {left} left out")
    },
    take: "take",
    doubtful: "doubtful",
    left: "left out",
    nameless: "No name",
    private: "a private message",
    instead: |dots, before| format!("{dots}, instead of {before}"),
    would_leave: |doubtful, names| {
        let names = if names.is_empty() {
            String::new()
        } else {
            format!(" ({})", names.join(", "))
        };
        format!("{doubtful} doubtful would be left out{names}. Settle it, or Enter again goes on.")
    },
    a_vote: "a vote",
    abstains: "abstains",
    fingers: |fingers| fingers.to_string(),
    dots: |dots| {
        let each: Vec<String> = dots.iter().map(|(name, dots)| format!("{name} {dots}")).collect();
        each.join(", ")
    },
    doubt: |doubt| match doubt {
        Doubt::Whose => "whose vote is it?".into(),
        Doubt::WhoIs => "who is that?".into(),
        Doubt::WhichOf => "who of them is that?".into(),
        Doubt::Away => "is absent today".into(),
        Doubt::Unclear => "may mean something else".into(),
        Doubt::NoSuchNumber => "there is no such number".into(),
        Doubt::Several => "says several things".into(),
        Doubt::Private => "for one person".into(),
        Doubt::Twice(true) => "said something else before".into(),
        Doubt::Twice(false) => "said something else later".into(),
        Doubt::TooManyDots => "more dots than five, or than three on one".into(),
        Doubt::Refused(why) => why.clone(),
    },
    remedy: |doubt, target| match (doubt, target) {
        (Doubt::Whose | Doubt::WhoIs | Doubt::WhichOf, _) => "Space or Enter: say who it is.",
        (Doubt::Away, _) => "Who is absent cannot vote. If they came, change their place in Arrive.",
        (Doubt::Unclear, Target::Items) => "Space takes it. e changes it first.",
        (Doubt::Unclear, Target::Dots) => "Space takes it as read. e changes it.",
        (Doubt::Private, Target::Items) => "Space takes it, and then everybody can read it.",
        (Doubt::Private, _) => "Space takes it. 0-5 or - say what it is.",
        (Doubt::Unclear | Doubt::Twice(_), Target::Votes { .. }) => {
            "Space takes it as read. 0-5 or - say what it is."
        }
        (Doubt::Twice(_), _) => "Space takes this one.",
        (Doubt::NoSuchNumber | Doubt::Several, Target::Votes { .. }) => {
            "0-5 or - say what it is, or leave it."
        }
        (Doubt::NoSuchNumber | Doubt::Several | Doubt::TooManyDots, _) => "e changes it, or leave it.",
        (Doubt::Refused(_), _) => "e changes it. Esc leaves it out.",
    },
    why_left: |left, target| match (left, target) {
        (Left::Nothing, Target::Items) => "no item in it",
        (Left::Nothing, Target::Votes { .. }) => "no vote in it",
        (Left::Nothing, Target::Dots) => "no dots in it",
        (Left::Again, _) => "said already",
        (Left::Replaced, _) => "corrected later",
        (Left::Stranger, _) => "nobody on the roster",
        (Left::Noise(_), _) => "",
        (Left::ByHand, _) => "by you",
    },
    noise: |why| match why {
        Why::Empty => "empty",
        Why::Head => "a name and a time, no words",
        Why::Name => "a name",
        Why::Time => "a time",
        Why::Reaction => "a reaction",
        Why::System => "the meeting program's words",
        Why::Reply => "quoted",
        Why::Control => "nothing that can be seen",
    },
    taken_hint: "Space leaves it out. e changes it.",
    left_hint: "Space takes it after all.",
    vote_hint: "Space leaves it out. 0-5 or - change it. c shows the votes.",
    who_is: |name| format!("Who is \"{name}\"?"),
    whose: |words| format!("Whose is \"{words}\"?"),
    stranger: "Nobody on the roster: leave it out",
    too_much: |much| match much {
        TooMuch::Bytes(_) => {
            "That is more than the 256 KB that a paste can have. Nothing was taken. Copy less of the chat."
                .into()
        }
        TooMuch::Lines(lines) => {
            format!(
                "That is {lines} lines, and a paste can have 2000. Nothing was taken. Copy less of the chat."
            )
        }
    },
    nothing: "There is nothing in it that could be taken.",
    none_taken: "Nothing would be taken. Space takes a line after all, Esc leaves.",
    dropped: "Nothing was taken.",
    nowhere: "Nothing can be pasted here. Go to a list, a tally or the dots, and paste there.",
    busy: "Take or leave this paste first: Enter or Esc.",
    votes_on_pad: |votes, doubtful| {
        let votes = count(votes, "vote", "votes");
        match doubtful {
            0 => format!("{votes} taken. Enter reveals them."),
            _ => format!("{votes} taken, {doubtful} doubtful left out. Enter reveals them."),
        }
    },
    too_many_votes: |votes, people| {
        format!("That would be {votes} votes, and {people} can vote today. Space leaves one out.")
    },
    dots_of: |people| count(people, "person", "people"),
    dots_placed: |people| format!("Dots of {} placed.", count(people, "person", "people")),
    stays_hidden: "A blind vote stays hidden until it is revealed.",
};
