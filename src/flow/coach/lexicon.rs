//! Word lists of one language, as the coach uses them. Each says where it comes from.
//! Must not know any one language.

/// How words are found in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// Whole words, in a script that has spaces between them.
    #[default]
    Words,
    /// Anywhere, in a script that has none.
    Letters,
}

/// What is looked for: words in a row, each whole, or with `*` at its end or start, or `#` for any number in digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(pub Vec<String>);

impl Pattern {
    /// The words of a line.
    pub fn of(line: &str) -> Self {
        Self(line.split_whitespace().map(str::to_lowercase).collect())
    }
}

/// A list of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Where it comes from.
    pub source: String,
    /// The words.
    pub words: Vec<Pattern>,
    /// Where they are no such words after all.
    pub except: Vec<Pattern>,
}

/// How a language says that something is done without saying by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passive {
    /// What comes first.
    pub before: List,
    /// What comes after it.
    pub after: List,
    /// How many words may stand between.
    pub between: usize,
}

/// A number that is written as a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The word.
    pub word: String,
    /// What it says.
    pub value: u32,
}

/// Everything the coach knows of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// How words are found.
    pub matching: Matching,
    /// How many words one can say in a breath.
    pub breath: usize,
    /// Words that mean something else to everybody.
    pub vague: List,
    /// Words for who does it.
    pub actors: List,
    /// Ways to say it without anybody.
    pub agentless: List,
    /// The same by the form of a verb.
    pub passive: Passive,
    /// Values: what one can hold and not see.
    pub values: List,
    /// What one can see somebody do.
    pub behaviours: List,
    /// Times of day, days, lengths and numbers.
    pub times: List,
    /// What else bounds: an order, conditions, exceptions, refusals, permissions.
    pub limits: List,
    /// Words a condition begins with.
    pub triggers: List,
    /// Words that may join a second norm to a first: they do where each of the two has its own time.
    pub joins: List,
    /// Words that mostly do.
    pub additions: List,
    /// Words a part begins with that goes on with what was said.
    pub continuations: List,
    /// Words that say nothing of what a text is about.
    pub fillers: List,
    /// Words that turn a sentence into its opposite.
    pub negations: List,
    /// Words that make a number the least.
    pub least: List,
    /// Words that make a number the most.
    pub most: List,
    /// What numbers count.
    pub units: List,
    /// Words that mean the same where guardrails are compared, a list each.
    pub same: Vec<List>,
    /// Numbers as words.
    pub numbers: Vec<Number>,
}
