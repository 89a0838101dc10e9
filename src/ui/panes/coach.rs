//! What the coach asks about the words of a proposal that somebody has written.
//! Must not know where it is shown, nor what the coach looks for.

use crate::domain::proposal::{Kind, Proposal};
use crate::flow::coach::look;
use crate::format::coach::lexicon_for;

use super::Cx;
use crate::ui::sheet::Piece;

/// The question about a proposal in new words; none where they are fine.
pub fn question(cx: &Cx<'_>, proposal: &Proposal) -> Option<String> {
    let in_force = cx.session.norms.get(&proposal.norm).map(|norm| &norm.text);
    let reworded = match proposal.kind {
        Kind::New => true,
        Kind::Revise => in_force != Some(&proposal.text),
        Kind::Keep | Kind::Retire => false,
    };
    if !reworded {
        return None;
    }
    asked(cx, proposal, &proposal.text)
}

/// The question about these words in the place of a proposal's own: within the same guardrails.
pub fn asked(cx: &Cx<'_>, proposal: &Proposal, text: &str) -> Option<String> {
    let rails: Vec<&str> = cx
        .session
        .guardrails_now()
        .filter(|rail| proposal.links.guardrails.contains(&rail.id))
        .map(|rail| rail.terms.text.as_str())
        .collect();
    look(text, lexicon_for(text, cx.words.language), &rails)
        .map(|finding| (cx.words.coach.question)(&finding))
}

/// The same as a piece of a row.
pub fn piece(cx: &Cx<'_>, proposal: &Proposal) -> Option<Piece> {
    question(cx, proposal).map(|question| Piece::Question(cx.words.coach.label.into(), question))
}
