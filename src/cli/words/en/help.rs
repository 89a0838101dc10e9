//! The help of every command in English.
//! Must not know what a command does, but for what it says here.

use super::man::MAN;
use crate::cli::words::{CommandHelp, HelpWords};

pub const HELP: HelpWords = HelpWords {
    usage: "Usage: ",
    commands: "Commands:",
    arguments: "Arguments:",
    options: "Options:",
    examples: "Examples:",
    exit_codes: |codes| {
        let each = codes.iter().map(|(code, meaning)| format!("{code} {meaning}"));
        format!("Exit codes: {}.", each.collect::<Vec<_>>().join(", "))
    },
    man: MAN,
    any: ["OPTIONS", "COMMAND"],
    values: "Possible values:",
    one_of: |values| format!("[possible values: {}]", values.join(", ")),
    default: |value| format!("[default: {value}]"),
    common: &[
        ("session", "A session file, or the name of its team; - is the standard input"),
        (
            "sessions",
            "The sessions folder [default: NORMING_SESSIONS, else as your settings say, else ./sessions where it exists, else the user's data directory]",
        ),
        (
            "language",
            "The language, en or zh-Hans: counts where neither the session nor your settings say one [default: your locale]",
        ),
        ("include", "Tell what stays out otherwise; may be given more than once"),
        ("help", "Print help"),
        ("version", "Print version"),
    ],
    common_values: &[
        ("voters", "Who voted what, and counts of fewer than five votes"),
        ("frictions", "Frictions and wishes as they were said"),
        ("sources", "Where a decision of the leaders comes from"),
        ("team", "What you marked as staying in the team"),
    ],
    help: "Print this message or the help of the given subcommand(s)",
    of: &[
        CommandHelp {
            name: "norming",
            about: "A full-screen terminal facilitator: your team revisits how it works together and leaves with guidelines in a plain file",
            examples: &[
                ("norming rehearse", "try it on a sample team; nothing is saved"),
                ("norming new \"Harbour crew\"", "prepare a team's first workshop"),
                ("norming \"harbour crew\"", "open it again"),
                ("norming sessions/harbour-crew.ron", "the same, by its file"),
                ("norming import wiki.md --team Pier", "begin with an agreement you have"),
                ("norming show \"harbour crew\"", "the guidelines in force, as text"),
                ("norming diff \"harbour crew\"", "what the last workshop changed"),
                ("norming list --due", "what has a date that has come; exit code 1 when something has"),
                ("norming check", "every problem in the sessions folder; exit code 1 when there is one"),
                ("norming recover \"harbour crew\"", "earlier states of it, and how to get one back"),
                ("norming export \"harbour crew\" -o norms.html", ""),
                ("norming git install", "git merges and compares these sessions by meaning from now on"),
            ],
            notes: "\
The language is that of the session (the team's), else of your settings, else of --language, else of your locale.",
            exits: &[
                (0, "fine"),
                (1, "the answer is no"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[("session", "A session file, or the name of its team; without it, home")],
            values: &[],
        },
        CommandHelp {
            name: "new",
            about: "Start a session for a team, preparing its first workshop",
            examples: &[
                ("norming new \"Harbour crew\"", ""),
                ("norming new \"Harbour crew\" --kind transition --minutes 60", ""),
                ("norming new 港湾组 --language zh-Hans", ""),
            ],
            notes: "\
A new session takes its language from your settings, else from --language, else from your locale. \"Language\" in the
palette changes it at any time.",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[
                ("team", "The team's name"),
                ("kind", "What kind of workshop"),
                ("minutes", "How many minutes it is to take [default: as your settings or its agenda say]"),
            ],
            values: &[
                ("first", "A team's first"),
                ("transition", "Something changes"),
                ("routine", "Nothing changes; the date has come"),
            ],
        },
        CommandHelp {
            name: "rehearse",
            about: "Try everything on a sample team; nothing is saved",
            examples: &[
                ("norming rehearse", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not use the terminal"),
            ],
            args: &[],
            values: &[],
        },
        CommandHelp {
            name: "list",
            about: "List every session: team, revision, norms in force, review date, workshop in progress, and what is due",
            examples: &[
                ("norming list", ""),
                ("norming list --due || echo \"something is due\"", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (1, "with --due: something is due"),
                (2, "wrong use"),
                (3, "could not read every file"),
            ],
            args: &[
                ("due", "Only sessions with something due; the exit code is 1 when there is one"),
                ("json", "As JSON (docs/schema/list.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "show",
            about: "Show a team's guidelines in force, as text",
            examples: &[
                ("norming show \"harbour crew\"", ""),
                ("norming show \"harbour crew\" --revision 1", ""),
                ("norming show \"harbour crew\" --json | jq -r '.norms[].text'", "only the words of the norms"),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not read"),
            ],
            args: &[
                ("revision", "As they were when this revision was sealed, counted from 1"),
                ("json", "As JSON (docs/schema/show.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "log",
            about: "List a session's revisions, or the life of one norm",
            examples: &[
                ("norming log \"harbour crew\"", ""),
                ("norming log \"harbour crew\" --norm n-3k7f0qa", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not read"),
            ],
            args: &[
                ("norm", "The life of one norm, by its number in `show` or its ID: each wording, when, and why"),
                ("json", "As JSON (docs/schema/log.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "diff",
            about: "Show what changed between two revisions of a session, or between two sessions, by meaning",
            examples: &[
                ("norming diff \"harbour crew\"", "what the last workshop changed"),
                ("norming diff \"harbour crew\" 1..2", ""),
                ("norming diff old.ron new.ron", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not read"),
            ],
            args: &[
                (
                "other",
                "Two revisions, as 1..2; `1..` is until now, `..2` since the one before; or another session file",
            ),
                ("json", "As JSON (docs/schema/diff.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "check",
            about: "Check session files: every problem with its place and how to mend it; the exit code is 1 when there is one",
            examples: &[
                ("norming check", ""),
                ("norming check sessions/harbour-crew.ron", ""),
                ("git show HEAD~1:harbour-crew.ron | norming check -", "as it was one commit ago"),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (1, "there is a problem"),
                (2, "wrong use"),
                (3, "could not read"),
            ],
            args: &[
                ("paths", "Files, folders or names of teams; - is the standard input [default: the sessions folder]"),
                ("json", "As JSON (docs/schema/check.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "notes",
            about: "Print your private notes on a session",
            examples: &[
                ("norming notes \"harbour crew\"", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (2, "wrong use"),
                (3, "could not read"),
            ],
            args: &[("session", "A session file, or the name of its team")],
            values: &[],
        },
        CommandHelp {
            name: "recover",
            about: "List what can be recovered of a session, show a snapshot of it, or restore it",
            examples: &[
                ("norming recover \"harbour crew\"", "what can be brought back"),
                ("norming recover \"harbour crew\" 12", "what that would change"),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (1, "nothing was restored"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[
                ("session", "A session file, or the name of its team; the file may be broken or gone"),
                (
                    "number",
                    "The number of a snapshot: shows what it would change in the file, and restores it when you say so",
                ),
                ("yes", "Restore it without asking; the present file is kept as a snapshot first"),
                (
                    "output",
                    "Write the snapshot into a new file, and leave the session as it is; - is the standard output",
                ),
                ("json", "As JSON (docs/schema/recover.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "export",
            about: "Write a session for other people: guidelines, dates, a page for leaders",
            examples: &[
                ("norming export \"harbour crew\" -o norms.html", ""),
                ("norming export \"harbour crew\" handout", ""),
                ("norming export \"harbour crew\" markdown --front-matter --include voters", ""),
                ("norming export \"harbour crew\" handout --language en,zh-Hans", ""),
            ],
            notes: "",
            exits: &[
                (0, "fine"),
                (1, "there is a file already, or nothing to export"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[
                ("format", "The format [default: as the ending of OUT says]"),
                ("named", "The same as FORMAT"),
                (
                    "output",
                    "Write into this file, which must not be there yet; - is the standard output [default: -]",
                ),
                ("force", "Replace the file if it is there"),
                ("front_matter", "Begin Markdown with title, tags and dates"),
                (
                    "language",
                    "The language of the fixed words, en or zh-Hans; two, as en,zh-Hans, stand side by side [default: the team's]",
                ),
            ],
            values: &[
                ("markdown", "The guidelines in force as Markdown"),
                ("html", "One page that stands alone, with charts, to read or print"),
                ("text", "The guidelines as plain text, 80 columns"),
                ("json", "For programs; docs/schema says what each field is"),
                ("ics", "Review, trials and open questions for a calendar"),
                ("mermaid", "A mind map for Mermaid"),
                ("brief", "One page for leaders, as Markdown"),
                ("brief-html", "The brief, to print on one sheet"),
                ("brief-mail", "The brief as the text of a mail, its subject first"),
                ("handout", "At most ten norms, for chat, wiki or wall"),
            ],
        },
        CommandHelp {
            name: "merge",
            about: "Merge two session files by meaning into OURS; what both changed is recorded in it, to be chosen in the program",
            examples: &[
                ("norming merge before.ron mine.ron theirs.ron -o both.ron", ""),
            ],
            notes: "\
`norming git install` makes git do this by itself.",
            exits: &[
                (0, "merged"),
                (1, "something was changed by both and is recorded in the file"),
                (2, "wrong use"),
                (3, "a file cannot be read or written, and OURS is as it was"),
            ],
            args: &[
                ("base", "What both come from; an empty file where nothing is known of it"),
                ("ours", "The file that is merged into"),
                ("theirs", "The other one"),
                ("path", "What the file is called in messages, where OURS is a copy with another name"),
                (
                    "output",
                    "Write into this file, which must not be there yet, and leave OURS as it is; - is the standard output",
                ),
                ("stdout", "Write to the standard output, and leave OURS as it is"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "git",
            about: "Let git merge and compare sessions by meaning",
            examples: &[("norming git install", "")],
            notes: "",
            exits: &[(0, "fine"), (2, "wrong use"), (3, "could not read or write")],
            args: &[],
            values: &[],
        },
        CommandHelp {
            name: "git install",
            about: "Set up git for the repository of the sessions folder, or of the present one; may be run again at any time",
            examples: &[
                ("cd our-norms && norming git install", ""),
                ("git pull", "merges what others changed; what both changed is asked about in the program"),
            ],
            notes: "\
It holds in this clone alone: drivers in its configuration, and in info/attributes which files are sessions. No file of
the team changes, and git works on without Norming for whoever does not have it.",
            exits: &[(0, "fine"), (2, "the folder is in no repository"), (3, "git could not be run, or a file could not be written")],
            args: &[("uninstall", "Take out what was set up, and nothing else")],
            values: &[],
        },
        CommandHelp {
            name: "git text",
            about: "Print every fact of a session file, one a line; git compares two states by it",
            examples: &[("norming git text sessions/harbour-crew.ron", "")],
            notes: "",
            exits: &[(0, "fine"), (2, "wrong use"), (3, "could not read")],
            args: &[("file", "The file; - is the standard input")],
            values: &[],
        },
        CommandHelp {
            name: "import",
            about: "Start a session from an agreement you have: headings become topics, what is under them becomes drafts of norms",
            examples: &[
                ("norming import wiki/how-we-work.md --team \"Harbour crew\"", ""),
            ],
            notes: "\
It reads Markdown, plain text, HTML, Confluence and MediaWiki pages, and what `norming export` wrote as Markdown,
text, handout or JSON. UTF-8, UTF-16, Latin-1, Windows-1252 and GB18030 are recognised. Save a Word or OpenDocument
file as HTML or plain text first; of a PDF make text: pdftotext -layout FILE.pdf agreement.txt

On a terminal each line is shown first, with what it would become: n makes it a norm, t a topic, w the reason of the
norm above, p a person, a parks it, x leaves it out. Enter takes all of it, Esc nothing. Without a terminal, or with
--no-review, the session is written at once.

The drafts are in a first workshop that is being prepared; nothing is agreed before the team has decided on it.
What is no norm is put in the parking lot, or told where it is left out, so that no word is lost. A session that is
there is never written over.",
            exits: &[
                (0, "fine"),
                (1, "nothing was understood"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[
                ("file", "Markdown, plain text, HTML, a wiki page or an own export; - is the standard input"),
                ("team", "The team's name"),
                ("form", "How the file is written [default: by its ending, else by its look]"),
                ("dry_run", "Only tell what each line would become; write nothing"),
                ("no_review", "Write the session at once, without showing it first"),
            ],
            values: &[
                ("markdown", "Headings with #, bullets with - or *"),
                ("text", "A line over bullets, or one that ends in a colon, is a heading"),
                ("html", "A page saved from a browser or a word processor"),
                ("wiki", "Confluence or MediaWiki: h2. or == headings"),
                ("json", "What `norming export TEAM json` wrote"),
            ],
        },
        CommandHelp {
            name: "config",
            about: "Show where your settings are, what is in force, and where each value comes from",
            examples: &[
                ("norming config", "what is in force"),
                ("norming config --init", "a file with every setting, each with a comment"),
            ],
            notes: "\
A flag counts before a variable, a variable before what was chosen in the program (colours, the mouse), that before
the file. The language is otherwise: that of a session (the team's) counts first, then the file, then --language, then
the locale. NORMING_CONFIG names another file; when it is empty, there is none.",
            exits: &[
                (0, "fine"),
                (1, "there is a file already"),
                (2, "wrong use"),
                (3, "could not read or write"),
            ],
            args: &[
                ("init", "Write a settings file to begin with; one that is there is left as it is"),
                ("json", "As JSON (docs/schema/config.json)"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "completions",
            about: "Print what lets your shell complete commands and the names of sessions",
            examples: &[("source <(norming completions bash)", "bash: in ~/.bashrc"),("source <(norming completions zsh)", "zsh: in ~/.zshrc"),("norming completions fish | source", "fish: in ~/.config/fish/config.fish"),("norming completions powershell | Out-String | Invoke-Expression", "PowerShell: in $PROFILE"),],
            notes: "",
            exits: &[(0, "fine"), (2, "wrong use"), (3, "could not write")],
            args: &[("shell", "The shell")],
            values: &[],
        },
        CommandHelp {
            name: "man",
            about: "Print the manual page, or write the pages of all commands into a folder",
            examples: &[
                ("norming man | man -l -", ""),
                ("norming man -o ~/.local/share/man/man1", ""),
            ],
            notes: "",
            exits: &[(0, "fine"), (2, "wrong use"), (3, "could not write")],
            args: &[(
                "output",
                "Write one page a command into this folder, which must be there; - is the standard output",
            )],
            values: &[],
        },
    ],
};
