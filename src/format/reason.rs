//! How a reason for refusing a value gets past the parser, whose errors can carry nothing but a text.
//! Must not know what the values are for.

use serde::de;

use super::error::Reason;

/// Stands before and between the parts, and in no text a person can type.
const MARK: char = '\u{1}';

const CODES: [(Reason, &str); 21] = [
    (Reason::Date, "date"),
    (Reason::DateRange, "date-range"),
    (Reason::Moment, "moment"),
    (Reason::Language, "language"),
    (Reason::Votes, "votes"),
    (Reason::Vote, "vote"),
    (Reason::Rule, "rule"),
    (Reason::EmptyId, "empty-id"),
    (Reason::DuplicateId, "duplicate-id"),
    (Reason::DuplicateKey, "duplicate-key"),
    (Reason::Format, "format"),
    (Reason::NoSteps, "no-steps"),
    (Reason::RepeatedStep, "repeated-step"),
    (Reason::Minutes, "minutes"),
    (Reason::CloseNotLast, "close-not-last"),
    (Reason::RuleNumber, "rule-number"),
    (Reason::NoTopics, "no-topics"),
    (Reason::NoNorms, "no-norms"),
    (Reason::EmptyWords, "empty-words"),
    (Reason::Value, "value"),
    (Reason::Path, "path"),
];

/// An error of the parser that carries a reason and what was found.
pub(super) fn refuse<E: de::Error>(reason: Reason, found: &str) -> E {
    E::custom(tagged(reason, found))
}

/// A reason and what was found, as one text.
pub(super) fn tagged(reason: Reason, found: &str) -> String {
    let code = CODES
        .iter()
        .find(|(one, _)| *one == reason)
        .map_or("", |(_, code)| code);
    format!("{MARK}{code}{MARK}{found}")
}

/// The reason and what was found, if the parser's text carries them.
pub(super) fn untagged(message: &str) -> Option<(Reason, String)> {
    let (code, found) = message.strip_prefix(MARK)?.split_once(MARK)?;
    let (reason, _) = CODES.iter().find(|(_, one)| *one == code)?;
    Some((*reason, found.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_comes_back_with_what_was_found() {
        for (reason, _) in CODES {
            assert_eq!(
                untagged(&tagged(reason, "2027-13-01")),
                Some((reason, "2027-13-01".to_owned()))
            );
        }
        assert_eq!(untagged("Expected a string"), None);
    }
}
