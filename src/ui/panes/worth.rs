//! The four Cs with their ratings, and the single texts of the agreement: the sentence, the invitation, slips.

use crate::domain::agreement::{Agreement, AgreementField, FourC};
use crate::domain::guardrail::Review;
use crate::domain::label::{Label, Noun};
use crate::domain::tally::{Scale, Tally};
use crate::flow::counts;

use super::shared::{bars, difference, few, late_vote, reviewed, workshop_id};
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Mark, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use crate::ui::strings::{ListWords, Strings};
use crate::ui::widgets::tally;

/// The four Cs.
pub struct FourCs;

const KEYS: [&str; 4] = ["connection", "collaboration", "creativity", "culture"];

fn c_of(key: &str) -> Option<FourC> {
    KEYS.iter()
        .position(|one| *one == key)
        .and_then(|at| FourC::ALL.get(at))
        .copied()
}

/// What the last revision's rating was; told only once the new one is in.
fn last_rating<'a>(cx: &Cx<'a>, c: FourC) -> Option<&'a Tally> {
    cx.session
        .revisions
        .iter()
        .filter_map(|revision| revision.workshop.ratings.get(&c))
        .last()
}

fn row(cx: &Cx<'_>, c: FourC) -> Row {
    let words = &cx.words.worth;
    let worth = cx.session.agreement_now().worth_of(c);
    let rating = cx.workshop().and_then(|workshop| workshop.ratings.get(&c));
    let mut about = Vec::new();
    if let Some(rating) = rating {
        about.push(bars(cx, rating));
        if let Some(last) = last_rating(cx, c) {
            about.push(Piece::Words(words.last_time.into(), tally::line(cx.words, last)));
        }
    } else {
        about.push(Piece::Words(String::new(), words.questions[c.index()].into()));
    }
    let mut text = words.names[c.index()].to_owned();
    let mut more = Vec::new();
    if let Some(rating) = rating {
        text = (words.rated)(&text, &tally::line(cx.words, rating));
        // While they are rated the cursor goes on from one to the next, and what came out stays on the screen.
        if cx.workshop().is_some_and(|one| counts::rated(one).left() > 0) {
            let last = last_rating(cx, c).map(|last| tally::line(cx.words, last));
            more.extend(tally::counts(rating));
            more.extend(last.map(|last| format!("{}{}{last}", words.last_time, cx.words.colon)));
        }
    }
    Row {
        key: KEYS[c.index()].into(),
        sign: if rating.is_some() { "+" } else { "?" },
        text,
        more,
        about,
        fields: vec![
            Field::tally(
                FieldId::Fingers,
                words.rating,
                Scale::RatingV1,
                rating.cloned(),
                words.rating_ghost,
            )
            .given_for(&workshop_id(cx)),
            Field::line(
                FieldId::FaceToFace,
                words.face_to_face,
                &worth.face_to_face,
                words.face_to_face_ghost,
            ),
            Field::line(FieldId::Apart, words.apart, &worth.apart, words.apart_ghost),
            Field::line(
                FieldId::OnPurpose,
                words.on_purpose,
                &worth.on_purpose,
                words.on_purpose_ghost,
            ),
            Field::line(
                FieldId::Practices,
                words.practices,
                &worth.practices,
                words.practices_ghost,
            ),
        ],
        ..Row::default()
    }
}

/// What can be done with one that is rated.
fn offers(cx: &Cx<'_>, c: FourC, rating: &Tally) -> Menu {
    let words = &cx.words.worth;
    let name = words.names[c.index()];
    let late = late_vote(cx, rating, move |late| {
        let label = Label::added(Noun::LateVotes, name);
        Change::new(label, move |s, _| s.rate_late(c, &late)).into()
    });
    let items = vec![
        (words.write.to_owned(), Outcome::Open(FieldId::FaceToFace)),
        (words.again.to_owned(), Outcome::Open(FieldId::Fingers)),
        (cx.words.tally.add_late.to_owned(), late),
    ];
    Menu::new(name, items)
}

impl Panel for FourCs {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.worth;
        let rated = cx.workshop().map(counts::rated);
        let lowest = cx
            .workshop()
            .filter(|_| rated.is_some_and(|one| one.left() == 0))
            .and_then(|workshop| {
                let floor = |c: FourC| Some((workshop.ratings.get(&c)?.counts().lowest()?, c));
                FourC::ALL.into_iter().filter_map(floor).min().map(|(_, c)| c)
            });
        Pane {
            id: PaneId::FourCs,
            title: words.title.into(),
            summary: match lowest {
                Some(c) => (words.lowest)(words.names[c.index()]),
                None => rated.map_or(String::new(), |count| (words.rated_count)(count.done)),
            },
            kind: PaneKind::Record,
            rows: FourC::ALL.into_iter().map(|c| row(cx, c)).collect(),
            empty: String::new(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let Some(c) = c_of(row) else { return Outcome::Stay };
        let name = cx.words.worth.names[c.index()];
        if let (FieldId::Fingers, Value::Tally(tally)) = (field, &value) {
            let tally = tally.clone();
            return Change::new(Label::changed(Noun::Rating, name), move |s, _| s.rate(c, tally))
                .then(Then::NextInSight)
                .into();
        }
        let Value::Text(text) = value else {
            return Outcome::Stay;
        };
        let field = match field {
            FieldId::FaceToFace => AgreementField::FaceToFace(c, text),
            FieldId::Apart => AgreementField::Apart(c, text),
            FieldId::OnPurpose => AgreementField::OnPurpose(c, text),
            FieldId::Practices => AgreementField::Practices(c, text),
            _ => return Outcome::Stay,
        };
        Change::new(Label::changed(Noun::Worth, name), move |s, _| {
            s.set_agreement(field)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let c = c_of(row);
        let rating = c.and_then(|c| Some((c, cx.workshop()?.ratings.get(&c)?)));
        match (action, rating) {
            (Action::Enter, None) => Outcome::Open(FieldId::Fingers),
            (Action::Enter, Some((c, rating))) => Outcome::Offer(offers(cx, c, rating)),
            (Action::Edit, _) => Outcome::Open(FieldId::FaceToFace),
            _ => Outcome::Stay,
        }
    }
}

/// One text of the agreement.
pub struct OneText {
    id: PaneId,
    noun: Noun,
    words: fn(&Strings) -> &ListWords,
    get: fn(&Agreement) -> &str,
    make: fn(String) -> AgreementField,
}

/// We come together for ...; we stay apart for ...
pub const SENTENCE: OneText = OneText {
    id: PaneId::Sentence,
    noun: Noun::Sentence,
    words: |words| &words.lines.sentence,
    get: |agreement| &agreement.sentence,
    make: AgreementField::Sentence,
};
/// Which mixed meeting we invite a leader to.
pub const INVITATION: OneText = OneText {
    id: PaneId::Invitation,
    noun: Noun::Invitation,
    words: |words| &words.lines.invitation,
    get: |agreement| &agreement.invitation,
    make: AgreementField::Invitation,
};
/// What we do when one of us slips.
pub const SLIPS: OneText = OneText {
    id: PaneId::Slips,
    noun: Noun::Slips,
    words: |words| &words.lines.slips,
    get: |agreement| &agreement.slips,
    make: AgreementField::Slips,
};

impl OneText {
    /// How a text from earlier stands, where it is asked about anew.
    fn review(&self, cx: &Cx<'_>) -> Option<Review> {
        (self.id == PaneId::Invitation)
            .then(|| cx.session.review_of_invitation())
            .flatten()
    }
}

fn confirm(text: &str, still_true: bool) -> Change {
    Change::new(Label::changed(Noun::Invitation, few(text)), move |s, _| {
        s.confirm_invitation(still_true)
    })
}

impl Panel for OneText {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = (self.words)(cx.words);
        let text = (self.get)(cx.session.agreement_now());
        let row = Row {
            key: "text".into(),
            sign: if text.is_empty() { "?" } else { "+" },
            text: text.into(),
            fields: vec![Field::text(FieldId::Text, words.title, text, words.empty)],
            ..Row::default()
        };
        Pane {
            id: self.id,
            title: words.title.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows: vec![reviewed(cx, row, self.review(cx))],
            empty: String::new(),
        }
    }

    fn set(&self, _cx: &Cx<'_>, _row: &str, _field: FieldId, value: Value) -> Outcome {
        let Value::Text(text) = value else {
            return Outcome::Stay;
        };
        let label = Label::changed(self.noun, few(&text));
        let field = (self.make)(text);
        Change::new(label, move |s, _| s.set_agreement(field))
            .then(Then::Stay)
            .into()
    }

    fn act(&self, cx: &Cx<'_>, _row: &str, action: Action) -> Outcome {
        let text = (self.get)(cx.session.agreement_now());
        match (action, self.review(cx)) {
            (Action::Enter, Some(Review::ToConfirm | Review::StillTrue)) => {
                Outcome::Offer(difference(cx, text, confirm(text, true)))
            }
            (Action::Mark, Some(review @ (Review::ToConfirm | Review::StillTrue))) => {
                let still = review == Review::ToConfirm;
                confirm(text, still).then(Then::Marked(Mark::OnOff)).into()
            }
            (Action::Enter | Action::Edit, _) if cx.workshop().is_some() => Outcome::Open(FieldId::Text),
            _ => Outcome::Stay,
        }
    }
}
