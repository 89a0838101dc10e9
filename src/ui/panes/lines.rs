//! Lists of plain lines: what we carry forward, what is ours to decide, what makes us look sooner.

use crate::domain::agreement::{Line, Lines};
use crate::domain::guardrail::Review;
use crate::domain::id::LineId;
use crate::domain::label::{Label, Noun};
use crate::domain::list::List;

use super::shared::{difference, few, moves, reviewed};
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Mark, Outcome, Pane, PaneKind, Row, Then, Value};
use crate::ui::strings::ListWords;

/// A list of plain lines.
pub struct LinesPane {
    id: PaneId,
    lines: Lines,
    noun: Noun,
}

/// What we carry forward.
pub const CARRY_FORWARD: LinesPane = LinesPane {
    id: PaneId::CarryForward,
    lines: Lines::CarryForward,
    noun: Noun::CarryForward,
};
/// What is ours to decide.
pub const OURS: LinesPane = LinesPane {
    id: PaneId::Ours,
    lines: Lines::Ours,
    noun: Noun::Ours,
};
/// What makes us look sooner.
pub const TRIGGERS: LinesPane = LinesPane {
    id: PaneId::Triggers,
    lines: Lines::Triggers,
    noun: Noun::Trigger,
};

impl LinesPane {
    fn words(&self, cx: &Cx<'_>) -> &'static ListWords {
        match self.lines {
            Lines::CarryForward => &cx.words.lines.carry_forward,
            Lines::Ours => &cx.words.lines.ours,
            Lines::Triggers => &cx.words.lines.triggers,
        }
    }

    fn list<'a>(&self, cx: &Cx<'a>) -> Option<&'a List<Line>> {
        let workshop = cx.workshop()?;
        Some(match self.lines {
            Lines::CarryForward => &workshop.carry_forward,
            Lines::Ours => &workshop.agreement.ours,
            Lines::Triggers => &workshop.agreement.triggers,
        })
    }
}

impl LinesPane {
    /// How a line from earlier stands, where it is asked about anew.
    fn review(&self, cx: &Cx<'_>, line: &Line) -> Option<Review> {
        match self.lines {
            Lines::Triggers => cx.session.review_of_trigger(line),
            Lines::CarryForward | Lines::Ours => None,
        }
    }
}

fn confirm(line: &Line, still_true: bool) -> Change {
    let id = line.id.clone();
    Change::new(Label::changed(Noun::Trigger, few(&line.text)), move |s, _| {
        s.confirm_trigger(&id, still_true)
    })
}

impl Panel for LinesPane {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = self.words(cx);
        let row = |line: &Line| {
            let row = Row {
                key: line.id.to_string(),
                text: line.text.clone(),
                fields: vec![Field::line(FieldId::Text, "", &line.text, "")],
                ..Row::default()
            };
            reviewed(cx, row, self.review(cx, line))
        };
        Pane {
            id: self.id,
            title: words.title.into(),
            summary: String::new(),
            kind: PaneKind::List,
            rows: self
                .list(cx)
                .map(|list| list.iter().map(row).collect())
                .unwrap_or_default(),
            empty: words.empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        let lines = self.lines;
        Change::making(Label::added(self.noun, few(&text)), move |s, m| {
            s.add_line(m, lines, &text)
        })
        .into()
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let Value::Text(text) = value else {
            return Outcome::Stay;
        };
        let (id, lines) = (LineId::from(row), self.lines);
        Change::new(Label::changed(self.noun, few(&text)), move |s, _| {
            s.set_line(lines, &id, &text)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let (id, lines, noun) = (LineId::from(row), self.lines, self.noun);
        let Some(line) = self.list(cx).and_then(|list| list.get(&id)) else {
            return Outcome::Stay;
        };
        let words = few(&line.text);
        match (action, self.review(cx, line)) {
            (Action::Enter, Some(Review::ToConfirm | Review::StillTrue)) => {
                Outcome::Offer(difference(cx, &line.text, confirm(line, true)))
            }
            (Action::Mark, Some(review @ (Review::ToConfirm | Review::StillTrue))) => {
                let still = review == Review::ToConfirm;
                confirm(line, still).then(Then::Marked(Mark::OnOff)).into()
            }
            (Action::Enter | Action::Edit, _) => Outcome::Open(FieldId::Text),
            (Action::Delete, _) => {
                Change::new(Label::removed(noun, words), move |s, _| s.remove_line(lines, &id)).into()
            }
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(noun, words), move |s, _| s.move_line(lines, &id, by)).into()
            }),
        }
    }
}
