//! The shape of a table of sentences, by the fault that each has.

/// Sentences by what the coach is to say of them.
pub struct Table {
    /// Nothing.
    pub good: &'static [&'static str],
    /// Nothing, with a guardrail that is linked.
    pub good_within: &'static [(&'static str, &'static str)],
    pub vague: &'static [&'static str],
    pub no_actor: &'static [&'static str],
    pub no_behaviour: &'static [&'static str],
    pub no_limit: &'static [&'static str],
    pub two_norms: &'static [&'static str],
    /// Against the guardrail that stands beside it.
    pub against: &'static [(&'static str, &'static str)],
    pub too_long: &'static [&'static str],
}
