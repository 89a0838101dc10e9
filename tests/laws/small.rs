//! Small changes between workshops stay small, and what is more waits for the next workshop.

use norming::domain::rejected::Rejected;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, today};

const AGREED: &str = "When somebody asks in the chanel, we answer within four working hours";

#[test]
fn many_small_changes_make_no_large_one() {
    let mut team = Team::agreed(&[AGREED]);
    let id = team.norm(0).id.clone();
    let steps = [
        "When somebody asks in the channel, we answer within four working hours",
        "When anybody asks in the channel, we answer within four working hours",
        "When anybody asks in a channel, we answer within four working hours",
    ];
    let mut took = Vec::new();
    for text in steps {
        took.push(team.session.correct_norm(&id, text, today()));
    }
    assert_eq!(took[0], Ok(()));
    assert!(matches!(took[1], Err(Rejected::NewMeaning(_))), "{took:?}");
    assert!(matches!(took[2], Err(Rejected::NewMeaning(_))), "{took:?}");
    assert_eq!(team.norm(0).text, steps[0]);
    assert_eq!(team.norm(0).agreed_words(), AGREED);
}

#[test]
fn proposed_words_wait_for_the_next_workshop_and_go_with_its_seal() {
    let mut team = Team::agreed(&[AGREED]);
    let id = team.norm(0).id.clone();
    let other = "We answer when we can";
    assert!(team.session.correct_norm(&id, other, today()).is_err());
    team.session.propose_words(&id, other).expect("proposed");
    assert_eq!(team.in_force(), [AGREED]);
    team.open(WorkshopKind::Routine);
    assert_eq!(team.norm(0).proposed, other, "the look back can show it");
    team.session.set_call(&id, Call::Keep).expect("said");
    team.seal();
    assert_eq!(team.norm(0).proposed, "");
}
