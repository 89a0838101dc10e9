//! Which pictures there are: the keys that lead to each, and words it cannot be without.
//! Must not know how the program draws.

use super::driver::Do;
use Do::{Burst, Deny, Elsewhere, Import, Keys, Paste, Resize};

/// A picture.
pub struct Picture {
    /// Its name, which is that of its files.
    pub name: &'static str,
    /// What can be seen.
    pub title: &'static str,
    /// What leads to it from the home screen.
    pub way: &'static [Do],
    /// Words that are on it in every size.
    pub shows: &'static [&'static str],
}

/// A part of the gallery.
pub struct Part {
    /// Its heading.
    pub title: &'static str,
    /// Its pictures.
    pub pictures: &'static [Picture],
}

const fn of(
    name: &'static str,
    title: &'static str,
    way: &'static [Do],
    shows: &'static [&'static str],
) -> Picture {
    Picture {
        name,
        title,
        way,
        shows,
    }
}

/// A sample that is between meetings.
const KESTREL: Do = Keys("/ \"kestrel\" Enter g Enter");
/// A sample in its meeting, at Decide, with the clock running.
const MILLRACE: Do = Keys("/ \"mill\" Enter g Enter t g");

const CHAT: &str = "10:21:04 From Jomo to Everyone: The stairwell is my phone booth\n\
                    10:21:30 From Priya to Everyone: Wish: one quiet table\n\
                    10:21:41 From Lachlan to Everyone: +1\n\
                    10:22:10 From Jomo to Everyone: Eleven places for thirty cars\n";

const VOTES: &str = "10:24:02 From Jomo to Everyone: 4\n\
                     10:24:05 From Priya to Everyone: 5!\n\
                     10:24:09 From Lachlan to Everyone: maybe 2 or 3\n";

const AGREEMENT: &str = "# How we work\n\nLast changed in May.\n\n## Quiet\n\nThe stairwell is for calls.\n\n\
                         - One table stays quiet all day\n  - Why: some of us write\n- Calls have a door\n\n\
                         ## Team members\n\n- Jomo Kamau (lead)\n- Priya Rao\n";

/// All pictures.
pub const PARTS: &[Part] = &[
    Part {
        title: "Before a meeting",
        pictures: &[
            of(
                "home",
                "Home: every session of the folder",
                &[],
                &["Harbour Lights", "Kestrel Atlas", "review overdue"],
            ),
            of(
                "home-filter",
                "Home, filtered",
                &[Keys("/ \"kes\"")],
                &["Kestrel Atlas"],
            ),
            of(
                "home-new",
                "Home: a new team",
                &[Keys("a \"Harbour crew\"")],
                &["Harbour crew"],
            ),
            of(
                "prepare",
                "Preparing a workshop",
                &[Keys("a \"Harbour crew\" Enter a \"Ama\" Enter \"Bashir\" Esc")],
                &["Bashir"],
            ),
            of(
                "page",
                "The page of a session",
                &[Keys("/ \"harbour\" Enter g Enter")],
                &["Harbour Lights"],
            ),
        ],
    },
    Part {
        title: "The ten steps",
        pictures: &[
            of(
                "arrive",
                "Arrive",
                &[MILLRACE, Keys("p p p p p p p")],
                &["Arrive", "Agnieszka"],
            ),
            of(
                "frame",
                "Frame",
                &[MILLRACE, Keys("p p p p p p")],
                &["Frame", "forty crews"],
            ),
            of(
                "concerns",
                "Concerns",
                &[MILLRACE, Keys("p p p p p")],
                &["Concerns", "wrong place"],
            ),
            of(
                "value",
                "Value",
                &[MILLRACE, Keys("p p p p")],
                &["Value", "Fully"],
            ),
            of(
                "look-back",
                "Look back",
                &[MILLRACE, Keys("p p p Tab")],
                &["Look back"],
            ),
            of(
                "gather",
                "Gather",
                &[MILLRACE, Keys("p p")],
                &["Gather", "boiler"],
            ),
            of(
                "draft",
                "Draft",
                &[MILLRACE, Keys("p")],
                &["Draft", "Checking plans"],
            ),
            of("decide", "Decide", &[MILLRACE], &["Decide", "adopted"]),
            of("case", "Case", &[MILLRACE, Keys("n n")], &["Case", "Evidence"]),
            of("close", "Close", &[MILLRACE, Keys("n n n n")], &["Close"]),
        ],
    },
    Part {
        title: "Deciding",
        pictures: &[
            of(
                "decide-counting",
                "Fingers are counted; nothing shows how they fall",
                &[MILLRACE, Keys("Right \"4455\"")],
                &["4"],
            ),
            of(
                "decide-low",
                "A low vote is heard before anything else",
                &[MILLRACE, Keys("Right \"445541\" Enter")],
                &["Serious gap"],
            ),
            of(
                "decide-objection",
                "What is in the way, in their words",
                &[
                    MILLRACE,
                    Keys("Right \"445541\" Enter o \"two lunches are one too many for whoever commutes\""),
                ],
                &["two lunches"],
            ),
            of(
                "decide-outcomes",
                "What the rule proposes, and why",
                &[MILLRACE, Keys("Right \"445544\" Enter Enter")],
                &["Adopt"],
            ),
            of(
                "decide-steward",
                "Somebody looks after it",
                &[MILLRACE, Keys("Right \"445544\" Enter Enter Enter")],
                &["Agnieszka"],
            ),
            of(
                "decide-by-name",
                "Votes by name: who is asked, and nothing of what they said",
                &[MILLRACE, Keys("Right Enter Enter Tab Tab \"445\"")],
                &["Jomo"],
            ),
            of(
                "decide-blind",
                "Blind votes: stars, and no names",
                &[MILLRACE, Keys("Right 4 Tab")],
                &["Blind"],
            ),
        ],
    },
    Part {
        title: "One thing over the whole screen",
        pictures: &[
            of(
                "focus-norm",
                "Focus view: a norm",
                &[MILLRACE, Keys("Right z")],
                &["Tuesday"],
            ),
            of(
                "focus-counting",
                "Focus view: counting",
                &[MILLRACE, Keys("Right z \"4455\"")],
                &["Tuesday"],
            ),
            of(
                "focus-result",
                "Focus view: the result",
                &[MILLRACE, Keys("Right z \"445541\" Enter")],
                &["Serious gap"],
            ),
            of(
                "focus-page",
                "Focus view: a norm in force",
                &[Keys("/ \"harbour\" Enter g Enter z")],
                &["hand-over thread"],
            ),
        ],
    },
    Part {
        title: "Hearing everybody",
        pictures: &[
            of(
                "go-round",
                "A go-round: people on the call first",
                &[MILLRACE, Keys("p p p p p p p w")],
                &["Jomo"],
            ),
            of(
                "silence",
                "Silent writing",
                &[MILLRACE, Keys("p p : \"silent\" Enter")],
                &["minute"],
            ),
            of(
                "coming",
                "Who joins, leaves, is back or comes late",
                &[MILLRACE, Keys("p p r")],
                &["Jomo"],
            ),
            of(
                "stray",
                "A sentence typed where letters are commands",
                &[MILLRACE, Keys("p p p p p p p w"), Burst("nobody was in a field")],
                &["nobody was in a field"],
            ),
            of(
                "paste-box",
                "A box to paste a chat into",
                &[MILLRACE, Keys("p p v"), Paste(CHAT)],
                &["stairwell"],
            ),
            of(
                "import",
                "An agreement you have, line by line, before it becomes drafts",
                &[Import(AGREEMENT)],
                &["stairwell", "left out"],
            ),
            of(
                "chat-items",
                "A pasted chat, before it is taken",
                &[MILLRACE, Keys("p p v"), Paste(CHAT), Keys("Ctrl-D")],
                &["stairwell"],
            ),
            of(
                "chat-votes",
                "Votes from a pasted chat",
                &[MILLRACE, Keys("Right v"), Paste(VOTES), Keys("Ctrl-D")],
                &["Jomo"],
            ),
        ],
    },
    Part {
        title: "Words for norms",
        pictures: &[
            of(
                "coach",
                "The coach asks one question",
                &[
                    MILLRACE,
                    Keys("p a \"Everybody should answer quickly\" Enter Esc"),
                ],
                &["Everybody should answer quickly"],
            ),
            of("library", "Norms to begin from", &[MILLRACE, Keys("p s")], &["1"]),
        ],
    },
    Part {
        title: "The work in pictures",
        pictures: &[
            of(
                "pictures-answers",
                "What answers what",
                &[KESTREL, Keys(": \"pictures\" Enter")],
                &["answers"],
            ),
            of(
                "pictures-coverage",
                "Coverage of topics",
                &[KESTREL, Keys(": \"pictures\" Enter Tab")],
                &["steward"],
            ),
            of(
                "pictures-four-cs",
                "The four Cs, then and now",
                &[KESTREL, Keys(": \"pictures\" Enter Tab Tab")],
                &["Connection"],
            ),
            of(
                "pictures-timeline",
                "The norms in time",
                &[KESTREL, Keys(": \"pictures\" Enter Tab Tab Tab")],
                &["reworded"],
            ),
        ],
    },
    Part {
        title: "Finding one's way",
        pictures: &[
            of(
                "help",
                "The keys that work here",
                &[MILLRACE, Keys("?")],
                &["Decide"],
            ),
            of(
                "palette",
                "Any action by its name",
                &[MILLRACE, Keys(":")],
                &["minute more"],
            ),
            of(
                "palette-typed",
                "Any action by its name, found",
                &[MILLRACE, Keys(": \"expo\"")],
                &["Export"],
            ),
            of(
                "menu",
                "What can be done with one item",
                &[MILLRACE, Keys("p p Enter")],
                &["1"],
            ),
            of("export", "Export: formats", &[Keys("g Enter x")], &["handout"]),
            of(
                "colours",
                "Colours",
                &[Keys(": \"colours\" Enter")],
                &["high contrast"],
            ),
        ],
    },
    Part {
        title: "When something is in the way",
        pictures: &[
            of(
                "conflict",
                "Both have changed it: whose is it to be?",
                &[
                    MILLRACE,
                    Keys(
                        "p p p p p g e Ctrl-U \"A plan leaves the house before its checker has seen it.\" Enter Esc",
                    ),
                    Elsewhere(
                        "A plan leaves the house unchecked because its checker was out of sight.",
                        "A plan is checked by nobody when its checker is at home.",
                    ),
                ],
                &["checked by nobody", "has seen it"],
            ),
            of(
                "read-only",
                "A file that cannot be written",
                &[MILLRACE, Keys("p p p p p"), Deny],
                &["READ-ONLY"],
            ),
            of(
                "too-small",
                "A terminal that is too small",
                &[MILLRACE, Resize(44, 12)],
                &["60"],
            ),
        ],
    },
];
