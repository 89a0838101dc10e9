//! The names of changes in English, as undo and redo say them.

use crate::domain::label::{Label, Noun, Verb};

/// The name of a change.
pub fn label(label: &Label) -> String {
    match label {
        Label::Thing(verb, noun, words) if words.is_empty() => thing(*verb, *noun).to_owned(),
        Label::Thing(verb, noun, words) => format!("{}: {words}", thing(*verb, *noun)),
        Label::Merged(Noun::Cluster) => "clusters merged".into(),
        Label::Merged(_) => "texts merged".into(),
        Label::Split(Noun::Cluster) => "cluster split".into(),
        Label::Split(_) => "text split in two".into(),
        Label::Opened => "workshop opened".into(),
        Label::Started => "meeting started".into(),
        Label::Sealed => "workshop sealed".into(),
        Label::Discarded => "workshop discarded".into(),
        Label::Chosen(words) if words.is_empty() => "side chosen".into(),
        Label::Chosen(words) => format!("side chosen: {words}"),
        Label::FromOutside => "change of the file by something else".into(),
        Label::Imported(1) => "1 norm imported".into(),
        Label::Imported(number) => format!("{number} norms imported"),
        Label::Pasted(1) => "1 line pasted".into(),
        Label::Pasted(number) => format!("{number} lines pasted"),
    }
}

/// What happened to which noun. English says every verb of every noun alike, so nouns and verbs are listed once.
#[expect(clippy::too_many_lines, reason = "a table: one line a noun")]
fn thing(verb: Verb, noun: Noun) -> &'static str {
    let [added, changed, removed, moved] = match noun {
        Noun::Person => ["person added", "name changed", "person removed", "person moved"],
        Noun::Place => ["place set", "place changed", "place removed", "place moved"],
        Noun::Heard => ["heard", "heard changed", "heard taken back", "heard moved"],
        Noun::GoRound => [
            "go-round begun",
            "go-round changed",
            "go-round removed",
            "go-round moved",
        ],
        Noun::Turn => ["turn taken", "turn changed", "turn taken back", "turn moved"],
        Noun::Role => ["role given", "role changed", "role taken back", "role moved"],
        Noun::Transition => [
            "transition added",
            "transition changed",
            "transition removed",
            "transition moved",
        ],
        Noun::CarryForward => [
            "carried forward",
            "carried forward: words changed",
            "carried forward: taken out",
            "carried forward: moved",
        ],
        Noun::Mission => [
            "mission added",
            "mission changed",
            "mission removed",
            "mission moved",
        ],
        Noun::Guardrail => [
            "guardrail added",
            "guardrail changed",
            "guardrail removed",
            "guardrail moved",
        ],
        Noun::Ours => [
            "ours to decide added",
            "ours to decide changed",
            "ours to decide removed",
            "line moved",
        ],
        Noun::Concern => [
            "concern added",
            "concern changed",
            "concern removed",
            "concern moved",
        ],
        Noun::Unknown => [
            "unknown added",
            "unknown changed",
            "unknown removed",
            "unknown moved",
        ],
        Noun::Worth => ["line added", "line changed", "line removed", "line moved"],
        Noun::Rating => ["rating added", "rating changed", "rating removed", "rating moved"],
        Noun::Sentence => [
            "sentence added",
            "sentence changed",
            "sentence removed",
            "sentence moved",
        ],
        Noun::Verdict => [
            "verdict added",
            "verdict changed",
            "verdict removed",
            "verdict moved",
        ],
        Noun::Friction => [
            "friction added",
            "friction changed",
            "friction removed",
            "friction moved",
        ],
        Noun::Cluster => [
            "cluster added",
            "cluster changed",
            "cluster removed",
            "cluster moved",
        ],
        Noun::Dots => ["dots placed", "dots changed", "dots withdrawn", "dots moved"],
        Noun::Topic => ["topic chosen", "topic changed", "topic removed", "topic moved"],
        Noun::Proposal => ["text drafted", "text changed", "text removed", "text moved"],
        Noun::Vote => [
            "fingers counted",
            "fingers changed",
            "fingers removed",
            "fingers moved",
        ],
        Noun::Objection => [
            "objection added",
            "objection changed",
            "objection removed",
            "objection moved",
        ],
        Noun::Decision => [
            "outcome taken",
            "outcome changed",
            "outcome taken back",
            "outcome moved",
        ],
        Noun::Steward => [
            "steward chosen",
            "steward changed",
            "steward removed",
            "steward moved",
        ],
        Noun::Case => ["case added", "case changed", "case removed", "case moved"],
        Noun::Invitation => [
            "invitation added",
            "invitation changed",
            "invitation removed",
            "invitation moved",
        ],
        Noun::Slips => ["slips added", "slips changed", "slips removed", "slips moved"],
        Noun::ReviewDate => ["date set", "date changed", "date removed", "date moved"],
        Noun::Trigger => [
            "trigger added",
            "trigger changed",
            "trigger removed",
            "trigger moved",
        ],
        Noun::SignOff => ["yes counted", "count of yes changed", "yes removed", "yes moved"],
        Noun::WorthIt => [
            "worth it counted",
            "worth it changed",
            "worth it removed",
            "worth it moved",
        ],
        Noun::KeepFrictions => [
            "raw frictions",
            "what happens to raw frictions",
            "raw frictions",
            "raw frictions",
        ],
        Noun::Action => ["action added", "action changed", "action removed", "action moved"],
        Noun::Parked => [
            "parked",
            "parked item changed",
            "parked item removed",
            "parked item moved",
        ],
        Noun::Plan => ["plan made", "plan changed", "plan removed", "plan moved"],
        Noun::Norm => ["norm added", "norm changed", "norm removed", "norm moved"],
        Noun::Language => [
            "language chosen",
            "language changed",
            "language removed",
            "language moved",
        ],
        Noun::Translation => [
            "translation added",
            "translation changed",
            "translation removed",
            "translation moved",
        ],
        Noun::LateVotes => [
            "late votes added",
            "late votes changed",
            "late votes removed",
            "late votes moved",
        ],
    };
    match verb {
        Verb::Added => added,
        Verb::Changed => changed,
        Verb::Removed => removed,
        Verb::Moved => moved,
    }
}
