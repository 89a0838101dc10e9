//! A session in the middle of its next workshop.

use chrono::NaiveDate;
use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::{Bookmark, StepId, WorkshopKind};
use norming::flow::agenda::Agenda;
use norming::format::agenda;

/// The same session in its next workshop, left at a step; every tenth norm is drafted anew.
pub fn met(session: &Session, step: StepId) -> Session {
    let (mut session, mut mint) = (session.clone(), Mint::new(2));
    let plan = agenda::shipped(Language::En)
        .iter()
        .find(|one| one.kind == WorkshopKind::Transition)
        .map(Agenda::plan);
    session
        .open(&mut mint, WorkshopKind::Transition, plan.unwrap())
        .unwrap();
    session
        .start_sitting(day().and_hms_opt(14, 0, 0).unwrap())
        .unwrap();
    let norms: Vec<_> = session.in_force().step_by(10).cloned().collect();
    for norm in norms {
        let text = format!("{} We look at it again in May.", norm.text);
        session.draft_revision(&mut mint, &norm.id, &text).unwrap();
        session
            .add_friction(&mut mint, &format!("It was forgotten: {}", norm.text))
            .unwrap();
    }
    let mut document = Document::new(session, mint, true);
    let bookmark = Bookmark {
        step,
        pane: String::new(),
        item: String::new(),
    };
    document.keep_place(bookmark, true);
    document.session().clone()
}

/// When everything is measured.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}
