//! A large deletion, perhaps by mistake: how it was before is kept and told.

use norming::domain::label::{Label, Noun};
use norming::runtime::recovery::Why;

use super::Desk;

/// How much was parked before a large loss.
fn parked_in(desk: &Desk, number: u32) -> usize {
    let snapshots = desk.shelf().list();
    let kept = snapshots.iter().find(|one| one.number == number).unwrap();
    assert_eq!(kept.why, Why::Loss);
    desk.shelf().session(kept).unwrap().parking.len()
}

#[test]
fn a_large_loss_is_kept_from_before_and_told_once() {
    let mut desk = Desk::new();
    for at in 0..9 {
        desk.park(&format!("Item {at}"));
    }
    desk.save();
    let whole = desk.document.session().clone();
    let removed = |desk: &mut Desk, most: usize| {
        let ids: Vec<_> = desk
            .document
            .session()
            .parking
            .iter()
            .map(|one| one.id.clone())
            .collect();
        desk.document
            .edit(Label::removed(Noun::Parked, ""), |session, _| {
                ids.iter().take(most).try_for_each(|id| session.remove_parked(id))
            })
            .unwrap();
        desk.save()
    };
    assert_eq!(removed(&mut desk, 2), None);
    let told = removed(&mut desk, 6).unwrap();
    assert_eq!(parked_in(&desk, told), 7);
    assert_eq!(desk.parked("More"), None, "told once");
    for _ in 0..3 {
        desk.document.undo();
    }
    assert_eq!(*desk.document.session(), whole, "undo brings it back");
    // It stays when fifty others have come.
    for at in 0..60 {
        desk.parked(&format!("Later {at}"));
    }
    assert!(desk.numbers().contains(&told));
}

#[test]
fn a_large_loss_in_edits_that_were_saved_together_is_kept_from_before() {
    let mut desk = Desk::new();
    for at in 0..9 {
        desk.park(&format!("Item {at}"));
    }
    let ids: Vec<_> = desk
        .document
        .session()
        .parking
        .iter()
        .map(|one| one.id.clone())
        .collect();
    desk.save();
    for id in &ids[..6] {
        let label = Label::removed(Noun::Parked, "");
        desk.document
            .edit(label, |session, _| session.remove_parked(id))
            .unwrap();
    }
    let told = desk.save().unwrap();
    assert_eq!(parked_in(&desk, told), 9);
}
