//! What stays in the team, alike on every pane: the sign on its row, and what marks it by a key or from a menu.
//! Must not know any one pane.

use crate::domain::label::{Label, Noun};
use crate::domain::team::Inner;

use super::shared::few;
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::sheet::{Change, Outcome, Pane, Piece, Then};

/// The sign on a row of what stays in the team.
const SIGN: &str = "#";

/// What a pane has to say to an action on a row.
pub fn act(panel: &dyn Panel, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
    if action != Action::Team {
        return panel.act(cx, row, action);
    }
    let change = panel.inner(cx, row).and_then(|what| mark(cx, what));
    change.map_or(Outcome::Stay, Outcome::from)
}

/// The entry of a menu that marks something, or takes the mark back.
pub fn item(cx: &Cx<'_>, what: Inner) -> Option<(String, Outcome)> {
    let words = &cx.words.team;
    let stays = cx.session.stays_in_team(&what)?;
    let name = if stays { words.tell } else { words.keep };
    Some((name.to_owned(), mark(cx, what)?.into()))
}

/// Puts a sign on each row of what stays in the team.
pub fn sign(panel: &dyn Panel, cx: &Cx<'_>, pane: &mut Pane) {
    for row in &mut pane.rows {
        let inner = panel.inner(cx, &row.key);
        if inner.and_then(|what| cx.session.stays_in_team(&what)) != Some(true) {
            continue;
        }
        let sign = cx.words.team.sign;
        row.more.push(format!("{SIGN} {sign}"));
        // Where the words stand large, they come first.
        let at = usize::from(matches!(row.about.first(), Some(Piece::Large(_))));
        row.about
            .insert(at, Piece::Sign(SIGN.to_owned(), sign.to_owned()));
    }
}

fn mark(cx: &Cx<'_>, what: Inner) -> Option<Change> {
    let words = &cx.words.team;
    let stays = !cx.session.stays_in_team(&what)?;
    let (noun, text) = named(cx, &what)?;
    let then = Then::Say(if stays { words.kept } else { words.told });
    let change = Change::new(Label::changed(noun, few(text)), move |session, _| {
        session.keep_in_team(&what, stays)
    });
    Some(change.then(then))
}

fn named<'a>(cx: &Cx<'a>, what: &Inner) -> Option<(Noun, &'a str)> {
    let session = cx.session;
    Some(match what {
        Inner::Concern(id) => (Noun::Concern, &session.concerns.get(id)?.text),
        Inner::Unknown(id) => (Noun::Unknown, &session.unknowns.get(id)?.question),
        Inner::Friction(id) => (Noun::Friction, &cx.workshop()?.frictions.get(id)?.text),
        Inner::Parked(id) => (Noun::Parked, &session.parking.get(id)?.text),
        Inner::Norm(id) => (Noun::Norm, &session.norms.get(id)?.text),
        Inner::Proposal(id) => (Noun::Proposal, &cx.workshop()?.proposals.get(id)?.text),
    })
}
