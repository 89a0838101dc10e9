//! Value: what coming together is worth, C by C, and the sentence.

use crate::domain::agreement::FourC;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::FourCs, PaneId::Sentence]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    if let Some(c) = FourC::ALL.into_iter().find(|c| !workshop.ratings.contains_key(c)) {
        return (words.rate)(cx.words.worth.names[c.index()]);
    }
    if workshop.agreement.sentence.is_empty() {
        return words.sentence.into();
    }
    words.value_done.into()
}
