//! Forgetting: the words are in no state that undo or redo can reach, in no label, and in no file.

use norming::domain::concern::{ConcernField, Whose};
use norming::domain::document::Document;
use norming::domain::forget::Item;
use norming::domain::id::{FrictionId, ObjectionId, ProposalId};
use norming::domain::label::{Label, Noun};
use norming::domain::language::Language;
use norming::domain::objection::{Closing, Way};
use norming::domain::proposal::{Outcome as Decided, ProposalField};
use norming::domain::rejected::{Outcome, Rejected};
use norming::domain::unknown::UnknownField;
use norming::domain::workshop::WorkshopKind;
use norming::format::agenda::shipped;
use norming::format::ron::encode;
use proptest::prelude::*;

use super::team::{Team, today};

const SECRET: &str = "Mara reads mail at night";

/// A first workshop in its meeting.
fn meeting() -> Document {
    let team = Team::meeting(WorkshopKind::First);
    Document::new(team.session, team.mint, true)
}

/// A first workshop that is being prepared.
fn preparing() -> Document {
    let mut team = Team::new();
    let agenda = shipped(Language::En)
        .iter()
        .find(|one| one.kind == WorkshopKind::First);
    let plan = agenda.expect("an agenda").plan();
    team.session
        .open(&mut team.mint, WorkshopKind::First, plan)
        .expect("opened");
    Document::new(team.session, team.mint, true)
}

fn add(document: &mut Document, text: &str) -> FrictionId {
    document
        .edit(Label::added(Noun::Friction, text), |s, m| s.add_friction(m, text))
        .expect("added")
}

fn remove(document: &mut Document, id: &FrictionId, text: &str) {
    let id = id.clone();
    document
        .edit(Label::removed(Noun::Friction, text), move |s, _| {
            s.remove_friction(&id)
        })
        .expect("removed");
}

fn removed(document: &Document) -> u16 {
    document.session().open_workshop().expect("open").removed
}

/// Every state that can be reached, and every name, as text.
fn everything(document: &Document) -> String {
    let mut walker = document.clone();
    let mut all = vec![encode(walker.session()).expect("encoded")];
    while let Some(label) = walker.undo() {
        all.push(format!("{label:?}"));
        all.push(encode(walker.session()).expect("encoded"));
    }
    while let Some(label) = walker.redo() {
        all.push(format!("{label:?}"));
        all.push(encode(walker.session()).expect("encoded"));
    }
    // And what no text shows: the document with all it holds.
    all.push(format!("{document:?}"));
    all.join("\n")
}

#[test]
fn undo_and_redo_never_bring_it_back_but_bring_back_the_rest() {
    let mut document = meeting();
    add(&mut document, "Three tools");
    let id = add(&mut document, SECRET);
    let last = add(&mut document, "Late replies");
    remove(&mut document, &last, "Late replies");
    assert!(everything(&document).contains(SECRET));
    document.forget(&Item::Friction(id)).expect("forgotten");
    assert!(!everything(&document).contains(SECRET));
    assert!(document.is_unsaved());
    let texts = |document: &Document| -> Vec<String> {
        let frictions = &document.session().open_workshop().expect("open").frictions;
        frictions.iter().map(|one| one.text.clone()).collect()
    };
    assert_eq!(texts(&document), ["Three tools"]);
    assert_eq!(
        document.undo(),
        Some(Label::removed(Noun::Friction, "Late replies"))
    );
    assert_eq!(texts(&document), ["Three tools", "Late replies"]);
    document.undo();
    // Adding what is forgotten is no change any more: the next is the one before.
    assert_eq!(document.undo(), Some(Label::added(Noun::Friction, "Three tools")));
    assert_eq!(document.undo(), None);
    assert!(texts(&document).is_empty());
}

#[test]
fn it_is_forgotten_out_of_what_redo_holds_as_well() {
    let mut document = meeting();
    let id = add(&mut document, SECRET);
    document
        .edit(Label::changed(Noun::Friction, "Somebody reads mail"), |s, _| {
            s.set_friction(&id, "Somebody reads mail")
        })
        .expect("softened");
    document.undo();
    document.undo();
    document.forget(&Item::Friction(id.clone())).expect("forgotten");
    let left = everything(&document);
    assert!(
        !left.contains(SECRET) && !left.contains("Somebody reads mail"),
        "{left}"
    );
    assert_eq!(document.redo(), None);
    assert_eq!(document.forget(&Item::Friction(id)), Err(Rejected::NotThere));
}

#[test]
fn links_notes_and_cut_labels_go_with_it() {
    let mut document = meeting();
    let long = "Leaders fear that nobody answers when a customer calls after five";
    let id = document
        .edit(
            Label::added(Noun::Concern, "Leaders fear that nobody answers when …"),
            |s, m| s.add_concern(m, Whose::Leaders, long),
        )
        .expect("added");
    document
        .edit(
            Label::changed(Noun::Concern, "Leaders fear that nobody answers when …"),
            |s, _| s.set_concern(&id, ConcernField::Evidence("SECRET EVIDENCE".into()), today()),
        )
        .expect("said");
    document
        .edit(Label::added(Noun::Proposal, "We answer"), |s, m| {
            let draft = s.draft(m, None, "We answer", None)?;
            let mut links = s
                .open_workshop()
                .and_then(|one| one.proposals.get(&draft))
                .expect("there")
                .links
                .clone();
            links.concerns.push(id.clone());
            s.set_proposal(&draft, ProposalField::Links(links))
        })
        .expect("drafted");
    document.forget(&Item::Concern(id.clone())).expect("forgotten");
    let left = everything(&document);
    for word in ["Leaders fear", "SECRET EVIDENCE", id.as_ref()] {
        assert!(!left.contains(word), "{word} in {left}");
    }
    assert!(left.contains("We answer"));
}

#[test]
fn answers_noted_between_workshops_go_with_their_unknown() {
    let mut team = Team::agreed(&["We answer"]);
    let id = team
        .session
        .add_unknown(&mut team.mint, "Who pays?")
        .expect("added");
    team.session
        .set_unknown(&id, UnknownField::Answer("SECRET ANSWER".into()), today())
        .expect("answered");
    let mut document = Document::new(team.session, team.mint, true);
    assert!(everything(&document).contains("SECRET ANSWER"));
    document.forget(&Item::Unknown(id.clone())).expect("forgotten");
    let left = everything(&document);
    assert!(
        !left.contains("SECRET ANSWER") && !left.contains(id.as_ref()),
        "{left}"
    );
}

#[test]
fn proposed_words_are_forgotten_and_the_norm_stays() {
    let mut team = Team::agreed(&["We answer"]);
    let id = team.norm(0).id.clone();
    team.session
        .set_steward(&id, None, today())
        .expect("nobody watches it");
    let notes = team.session.notes.clone();
    let mut document = Document::new(team.session, team.mint, true);
    document
        .edit(Label::added(Noun::Proposal, SECRET), |s, _| {
            s.propose_words(&id, SECRET)
        })
        .expect("proposed");
    document
        .edit(Label::changed(Noun::Norm, "We answer"), |s, _| {
            s.correct_norm(&id, "We anwser", today())
        })
        .expect("changed");
    assert!(everything(&document).contains(SECRET));
    document.forget(&Item::Proposed(id.clone())).expect("forgotten");
    let left = everything(&document);
    assert!(!left.contains("Mara") && left.contains("We answer"), "{left}");
    assert!(
        document.session().notes.starts_with(&notes),
        "the norm keeps its notes"
    );
    assert_eq!(document.forget(&Item::Proposed(id)), Err(Rejected::NotThere));
}

#[test]
fn frictions_the_team_kept_are_forgotten_out_of_revisions_and_norms() {
    let mut team = Team::meeting(WorkshopKind::First);
    let topic = team.topic("Mail");
    let id = team.session.add_friction(&mut team.mint, SECRET).expect("added");
    team.session
        .cluster_friction(&mut team.mint, &id, "Mail")
        .expect("clustered");
    let draft = team
        .session
        .draft(&mut team.mint, Some(&topic), "We answer by day", None)
        .expect("drafted");
    team.adopt(&draft);
    team.session.set_keep_frictions(true).expect("kept");
    team.seal();
    let mut document = Document::new(team.session, team.mint, true);
    assert!(everything(&document).contains(SECRET));
    document.forget(&Item::Friction(id.clone())).expect("forgotten");
    let left = everything(&document);
    assert!(!left.contains(SECRET) && !left.contains(id.as_ref()), "{left}");
}

/// A proposal that was amended for an objection and voted on again, with the objection integrated.
fn amended_for(harm: &str) -> (Team, ProposalId, ObjectionId) {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within an hour");
    team.vote(&id, "4413");
    let slot = team.session.object(&mut team.mint, &id, harm).expect("raised");
    let text = ProposalField::Text("We answer within a day".into());
    team.session.set_proposal(&id, text).expect("amended");
    team.session.set_way(&id, &slot, Way::Amended).expect("said");
    team.vote(&id, "4444");
    let how = Closing::Integrated {
        how: "SECRET: a day for her".into(),
    };
    team.session.close_objection(&id, &slot, how).expect("closed");
    (team, id, slot)
}

#[test]
fn an_open_objection_loses_its_words_and_has_to_be_heard_again() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within an hour");
    team.vote(&id, "4413");
    let mut document = Document::new(team.session, team.mint, true);
    let slot = document
        .edit(Label::added(Noun::Objection, SECRET), |s, m| {
            s.object(m, &id, SECRET)
        })
        .expect("raised");
    document
        .forget(&Item::Objection(slot.clone()))
        .expect("forgotten");
    assert!(!everything(&document).contains(SECRET));
    let workshop = document.session().open_workshop().expect("open");
    let objections = &workshop.proposals.get(&id).expect("there").objections;
    assert!(objections.get(&slot).expect("there").is_unheard());
    assert_eq!(document.forget(&Item::Objection(slot)), Err(Rejected::NotThere));
}

#[test]
fn an_integrated_objection_is_forgotten_out_of_the_revision_and_the_life_of_its_norm() {
    let (mut team, id, slot) = amended_for(SECRET);
    team.session.decide(&id, Decided::Adopted).expect("adopted");
    team.seal();
    assert_eq!(team.norm(0).lineage.first().expect("amended").reason, SECRET);
    let mut document = Document::new(team.session, team.mint, true);
    document.forget(&Item::Objection(slot)).expect("forgotten");
    let left = everything(&document);
    assert!(
        !left.contains(SECRET) && !left.contains("a day for her"),
        "{left}"
    );
    let norm = document.session().in_force().next().expect("one");
    assert_eq!(norm.lineage.len(), 2, "that it was amended stays");
    let sealed = &document.session().revisions.first().expect("one").workshop;
    let objections = &sealed.proposals.get(&id).expect("there").objections;
    assert!(objections.iter().all(|one| !one.is_open()));
}

#[test]
fn while_preparing_it_counts_as_removed_whatever_is_undone() {
    let mut document = preparing();
    add(&mut document, "Three tools");
    let id = add(&mut document, SECRET);
    let other = add(&mut document, "Late replies");
    remove(&mut document, &other, "Late replies");
    document.forget(&Item::Friction(id)).expect("forgotten");
    assert_eq!(removed(&document), 2);
    document.undo();
    assert_eq!(removed(&document), 1, "Late replies are back");
    while document.undo().is_some() {
        assert_eq!(removed(&document), 1);
    }
    assert!(!everything(&document).contains(SECRET));
}

#[test]
fn in_the_meeting_nothing_is_counted() {
    let mut document = meeting();
    let id = add(&mut document, SECRET);
    document.forget(&Item::Friction(id)).expect("forgotten");
    assert_eq!(removed(&document), 0);
}

#[test]
fn a_removal_while_preparing_is_a_count_that_undo_lowers_and_a_file_without_the_text() {
    let mut document = preparing();
    let id = add(&mut document, SECRET);
    remove(&mut document, &id, SECRET);
    assert_eq!(removed(&document), 1);
    assert!(!encode(document.session()).expect("encoded").contains(SECRET));
    document.undo();
    assert_eq!(removed(&document), 0);
}

#[test]
fn sealing_drops_raw_frictions_unless_they_are_kept_and_its_undo_brings_them_back() {
    for keep in [false, true] {
        let mut team = Team::meeting(WorkshopKind::First);
        team.session.add_friction(&mut team.mint, SECRET).expect("added");
        team.session.set_keep_frictions(keep).expect("said");
        let review = norming::domain::agreement::AgreementField::ReviewOn(Some(today()));
        team.session.set_agreement(review).expect("set");
        let mut document = Document::new(team.session, team.mint, true);
        document
            .edit(Label::Sealed, |s, m| s.seal(m, today()))
            .expect("sealed");
        let file = |document: &Document| encode(document.session()).expect("encoded");
        assert_eq!(file(&document).contains(SECRET), keep);
        document.undo();
        assert!(file(&document).contains(SECRET));
    }
}

/// One random step: an edit of some friction, or undo and redo. Labels have the first words, as the screens cut them.
fn step(document: &mut Document, which: u8, at: usize) {
    let frictions = &document.session().open_workshop().expect("open").frictions;
    let there = frictions.iter().nth(at % frictions.len().max(1)).cloned();
    let text = format!("SECRET number {at} of many, told at length so that labels cut it");
    let label = |verb: fn(Noun, String) -> Label, text: &str| {
        verb(Noun::Friction, text.chars().take(39).collect::<String>() + "…")
    };
    let new = label(Label::added, &text);
    let Some(there) = there.filter(|_| which > 1) else {
        let _: Outcome<_> = document.edit(new, |s, m| s.add_friction(m, &text));
        return;
    };
    let (id, old) = (there.id, label(Label::changed, &there.text));
    let _: Outcome = match which {
        2 => document.edit(label(Label::changed, &text), |s, _| s.set_friction(&id, &text)),
        3 => document.edit(old, |s, _| s.remove_friction(&id)),
        4 => document.edit(old, |s, m| s.cluster_friction(m, &id, "Mail").map(drop)),
        5 => document.edit(old, |s, _| s.move_friction(&id, 1)),
        6 => document.edit(old, |s, _| s.set_wish(&id, true)),
        7 => document.edit(Label::added(Noun::Parked, "Desks"), |s, m| {
            s.park(m, "Desks").map(drop)
        }),
        8 => {
            document.undo();
            Ok(())
        }
        _ => {
            document.redo();
            Ok(())
        }
    };
}

proptest! {
    #[test]
    fn whatever_was_done_what_is_forgotten_is_nowhere(
        steps in prop::collection::vec((0_u8..10, 0_usize..20), 1..40),
        prepared in any::<bool>(),
        walk in prop::collection::vec(any::<bool>(), 0..20),
    ) {
        let mut document = if prepared { preparing() } else { meeting() };
        for (which, at) in steps {
            step(&mut document, which, at);
        }
        // Every friction that is in sight, at any moment of undo, is forgotten; then no words of any are left.
        let mut walker = document.clone();
        let mut ids: Vec<FrictionId> = Vec::new();
        let note = |walker: &Document, ids: &mut Vec<FrictionId>| {
            for friction in &walker.session().open_workshop().expect("open").frictions {
                if !ids.contains(&friction.id) {
                    ids.push(friction.id.clone());
                }
            }
        };
        while walker.undo().is_some() {}
        note(&walker, &mut ids);
        while walker.redo().is_some() {
            note(&walker, &mut ids);
        }
        for id in ids {
            prop_assert_eq!(document.forget(&Item::Friction(id)), Ok(()));
        }
        prop_assert!(!everything(&document).contains("SECRET"));
        for back in walk {
            let _ = if back { document.undo() } else { document.redo() };
            prop_assert!(!encode(document.session()).expect("encoded").contains("SECRET"));
        }
    }
}
