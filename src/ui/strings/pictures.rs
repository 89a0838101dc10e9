//! The shapes of the words of the work in pictures.
//! Must not know screens.

/// What answers what, coverage, the four Cs, the norms in time.
#[derive(Debug)]
pub struct PictureWords {
    /// Where we are.
    pub title: &'static str,
    /// What to look for, in the order of the panes.
    pub nows: [&'static str; 4],
    /// The pane of what answers what.
    pub answers: &'static str,
    /// So many of so many concerns are answered.
    pub answered: fn(usize, usize) -> String,
    /// In front of a need.
    pub need: &'static str,
    /// In front of the whole name of a topic.
    pub topic: &'static str,
    /// In front of a norm.
    pub norm: &'static str,
    /// In front of a concern.
    pub concern: &'static str,
    /// In front of a guardrail.
    pub within: &'static str,
    /// In front of the evidence.
    pub evidence: &'static str,
    /// In front of the benefit.
    pub benefit: &'static str,
    /// In front of a reason.
    pub why: &'static str,
    /// Under a concern: the norm that answers it.
    pub answered_by: fn(&str) -> String,
    /// No norm answers it.
    pub no_norm: &'static str,
    /// It answers no concern.
    pub no_concern: &'static str,
    /// It was conceded.
    pub conceded: &'static str,
    /// There is neither concern nor norm.
    pub nothing_linked: &'static str,
    /// Over the norms that can be gone to.
    pub go_to: &'static str,
    /// The pane of coverage.
    pub coverage: &'static str,
    /// So many of so many topics have a norm.
    pub covered: fn(usize, usize) -> String,
    /// Norms that are on no topic.
    pub no_topic: &'static str,
    /// A topic has no norm.
    pub bare: &'static str,
    /// What a norm can have, a word each: why, signal, steward, an answer to a concern.
    pub columns: [&'static str; 4],
    /// It is missing in so many of so many norms.
    pub missing: fn(usize, usize) -> String,
    /// The pane of the four Cs then and now.
    pub four_cs: &'static str,
    /// What its bars say.
    pub four_cs_bars: &'static str,
    /// The rating of this workshop.
    pub now: &'static str,
    /// What it was is told later.
    pub waits: &'static str,
    /// Nobody has rated it.
    pub not_rated: &'static str,
    /// The pane of the norms in time.
    pub timeline: &'static str,
    /// What its characters say.
    pub timeline_signs: &'static str,
    /// A sealed workshop: when, and what changed.
    pub sealed: fn(&str, &str) -> String,
    /// No workshop was sealed.
    pub no_timeline: &'static str,
}
