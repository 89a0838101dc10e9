//! Undo and redo as a text: the names of changes, and by which lines each state differs from the one after it.
//! Must not know where it is kept, nor what is in a state.

use serde::{Deserialize, Serialize};

use crate::domain::label::{Label, Noun, Verb};
use crate::text::diff::Hunk;

/// The number of this form.
const FORMAT: u16 = 1;

/// What can be undone and redone from one text on; the changes next to it come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The fingerprint of that text; with any other text, nothing here means anything.
    pub present: u64,
    /// What undo takes back.
    pub past: Vec<Step>,
    /// What redo makes again.
    pub future: Vec<Step>,
}

/// One change: its name, and what makes the next text of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub label: Label,
    /// The lines that differ.
    pub hunks: Vec<Hunk>,
}

/// FNV-1a: the same in every version, which the hashes of the standard library do not promise.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The text of what is kept; none where it cannot be written.
pub fn encode(kept: &Kept) -> Option<String> {
    let steps = |steps: &[Step]| steps.iter().map(StepForm::write).collect();
    let file = File {
        format: FORMAT,
        present: format!("{:016x}", kept.present),
        past: steps(&kept.past),
        future: steps(&kept.future),
    };
    let pretty = ::ron::ser::PrettyConfig::new()
        .new_line("\n")
        .indentor("")
        .depth_limit(2);
    ::ron::ser::to_string_pretty(&file, pretty).ok()
}

/// What a text keeps; none where it is in another form or damaged.
pub fn decode(text: &str) -> Option<Kept> {
    let file: File = ::ron::from_str(text).ok()?;
    if file.format != FORMAT {
        return None;
    }
    let steps = |steps: Vec<StepForm>| steps.into_iter().map(StepForm::read).collect();
    Some(Kept {
        present: u64::from_str_radix(&file.present, 16).ok()?,
        past: steps(file.past),
        future: steps(file.future),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u16,
    present: String,
    past: Vec<StepForm>,
    future: Vec<StepForm>,
}

#[derive(Serialize, Deserialize)]
struct StepForm(LabelForm, Vec<HunkForm>);

#[derive(Serialize, Deserialize)]
struct HunkForm(usize, usize, Vec<String>);

impl StepForm {
    fn write(step: &Step) -> Self {
        let hunk = |hunk: &Hunk| HunkForm(hunk.at, hunk.gone, hunk.new.clone());
        Self(
            LabelForm::write(&step.label),
            step.hunks.iter().map(hunk).collect(),
        )
    }

    fn read(self) -> Step {
        let Self(label, hunks) = self;
        let hunk = |HunkForm(at, gone, new)| Hunk { at, gone, new };
        Step {
            label: label.read(),
            hunks: hunks.into_iter().map(hunk).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
enum LabelForm {
    Thing(VerbForm, NounForm, String),
    Merged(NounForm),
    Split(NounForm),
    Opened,
    Started,
    Sealed,
    Discarded,
    Pasted(usize),
    Imported(usize),
    Chosen(String),
    FromOutside,
}

impl LabelForm {
    fn write(label: &Label) -> Self {
        match label {
            Label::Thing(verb, noun, words) => Self::Thing((*verb).into(), (*noun).into(), words.clone()),
            Label::Merged(noun) => Self::Merged((*noun).into()),
            Label::Split(noun) => Self::Split((*noun).into()),
            Label::Opened => Self::Opened,
            Label::Started => Self::Started,
            Label::Sealed => Self::Sealed,
            Label::Discarded => Self::Discarded,
            Label::Pasted(lines) => Self::Pasted(*lines),
            Label::Imported(norms) => Self::Imported(*norms),
            Label::Chosen(words) => Self::Chosen(words.clone()),
            Label::FromOutside => Self::FromOutside,
        }
    }

    fn read(self) -> Label {
        match self {
            Self::Thing(verb, noun, words) => Label::Thing(verb.into(), noun.into(), clean(&words)),
            Self::Chosen(words) => Label::Chosen(clean(&words)),
            Self::Merged(noun) => Label::Merged(noun.into()),
            Self::Split(noun) => Label::Split(noun.into()),
            Self::Opened => Label::Opened,
            Self::Started => Label::Started,
            Self::Sealed => Label::Sealed,
            Self::FromOutside => Label::FromOutside,
            Self::Discarded => Label::Discarded,
            Self::Pasted(lines) => Label::Pasted(lines),
            Self::Imported(norms) => Label::Imported(norms),
        }
    }
}

/// What comes from a disk is cleaned like anything else.
fn clean(words: &str) -> String {
    crate::text::sanitise(words, crate::text::Shape::Line).into_owned()
}

/// Declares the form of an enum without fields; a new variant does not compile until it is named.
macro_rules! form {
    ($form:ident = $domain:ident { $($variant:ident),+ $(,)? }) => {
        #[derive(Serialize, Deserialize)]
        enum $form { $($variant),+ }

        impl From<$domain> for $form {
            fn from(from: $domain) -> Self {
                match from { $($domain::$variant => Self::$variant),+ }
            }
        }

        impl From<$form> for $domain {
            fn from(from: $form) -> Self {
                match from { $($form::$variant => Self::$variant),+ }
            }
        }
    };
}

form!(
    VerbForm = Verb {
        Added,
        Changed,
        Removed,
        Moved
    }
);

form!(
    NounForm = Noun {
        Person,
        Place,
        Heard,
        GoRound,
        Turn,
        Role,
        Transition,
        CarryForward,
        Mission,
        Guardrail,
        Ours,
        Concern,
        Unknown,
        Worth,
        Rating,
        Sentence,
        Verdict,
        Friction,
        Cluster,
        Dots,
        Topic,
        Proposal,
        Vote,
        Objection,
        Decision,
        Steward,
        Case,
        Invitation,
        Slips,
        ReviewDate,
        Trigger,
        SignOff,
        WorthIt,
        KeepFrictions,
        Action,
        Parked,
        Plan,
        Norm,
        Translation,
        LateVotes,
        Language,
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        let step = |label| Step {
            label,
            hunks: vec![
                Hunk {
                    at: 3,
                    gone: 1,
                    new: vec!["  text: \"We \\\"answer\\\"\",".to_owned(), String::new()],
                },
                Hunk {
                    at: 9,
                    gone: 2,
                    new: Vec::new(),
                },
            ],
        };
        Kept {
            present: 0x00ab_cdef,
            past: vec![
                step(Label::added(Noun::Friction, "Waited \"two\" days")),
                step(Label::Merged(Noun::Cluster)),
                step(Label::Split(Noun::Proposal)),
                step(Label::Opened),
                step(Label::Started),
                step(Label::Sealed),
                step(Label::Discarded),
            ],
            future: vec![step(Label::Pasted(12)), step(Label::moved(Noun::Ours, ""))],
        }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let text = encode(&kept()).expect("written");
        assert_eq!(decode(&text), Some(kept()), "{text}");
    }

    #[test]
    fn what_is_damaged_or_newer_is_not_used() {
        let text = encode(&kept()).expect("written");
        for at in [0, 1, text.len() / 2, text.len() - 1] {
            assert_eq!(decode(&text[..at]), None, "cut at {at}");
        }
        assert_eq!(decode(&text.replace("format: 1", "format: 2")), None);
        assert_eq!(decode(&text.replace("Friction", "Wonder")), None);
    }

    #[test]
    fn the_fingerprint_is_the_one_everybody_computes() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
