//! Value: what coming together is worth, C by C, and the sentence.

use crate::domain::agreement::FourC;
use crate::flow::counts;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::FourCs, PaneId::Sentence]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>) -> Cue {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return Cue::new("", 0);
    };
    if let Some(c) = counts::unrated(workshop).next() {
        return Cue::new(
            (words.rate)(cx.words.worth.names[c.index()]),
            usize::from(c != FourC::Connection),
        );
    }
    if workshop
        .agreement
        .worth
        .iter()
        .all(|worth| worth.on_purpose.is_empty())
    {
        return Cue::new(words.lines, 2);
    }
    if workshop.agreement.sentence.is_empty() {
        return Cue::new(words.sentence, 3);
    }
    Cue::new(words.value_done, 3)
}
