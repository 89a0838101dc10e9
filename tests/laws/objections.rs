//! Whatever is voted, amended, heard and closed, in any order: no objection is ever lost, and none is passed over.

use norming::domain::objection::{Closing, Objection, Way};
use norming::domain::proposal::{Outcome as Decided, ProposalField};
use norming::domain::workshop::WorkshopKind;
use proptest::prelude::*;

use super::team::Team;

/// What a team can do about a proposal.
#[derive(Clone, Debug)]
enum Step {
    Vote(String),
    Object(u8),
    Amend(u8),
    Integrate(usize, Way),
    Close(usize, Closing),
    Adopt,
}

fn step() -> impl Strategy<Value = Step> {
    let at = 0..4_usize;
    let closing = prop_oneof![
        Just(Closing::Withdrawn),
        Just(Closing::Noted),
        Just(Closing::Integrated { how: String::new() }),
    ];
    let way = prop::sample::select(Way::ALL.to_vec());
    prop_oneof![
        3 => "[0-5-]{1,4}".prop_map(Step::Vote),
        1 => any::<u8>().prop_map(Step::Object),
        1 => any::<u8>().prop_map(Step::Amend),
        1 => (at.clone(), way).prop_map(|(at, way)| Step::Integrate(at, way)),
        2 => (at, closing).prop_map(|(at, closing)| Step::Close(at, closing)),
        1 => Just(Step::Adopt),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_vote_loses_an_objection_and_none_is_passed_over(steps in prop::collection::vec(step(), 1..24)) {
        let mut team = Team::meeting(WorkshopKind::First);
        let id = team.draft("We answer within a day");
        for step in steps {
            let before: Vec<Objection> = team.proposal(&id).objections.iter().cloned().collect();
            let decided = team.proposal(&id).decision.is_some();
            let objection = |at: usize| before.get(at).map(|one| one.id.clone());
            // What is refused changes nothing, which the checks below see as well.
            let done = match step.clone() {
                Step::Vote(typed) => {
                    team.vote(&id, &typed);
                    Ok(())
                }
                Step::Object(number) => {
                    team.session.object(&mut team.mint, &id, &format!("Harm {number}")).map(|_| ())
                }
                Step::Amend(number) => {
                    team.session.set_proposal(&id, ProposalField::Text(format!("We answer within {number} hours")))
                }
                Step::Integrate(at, way) => match objection(at) {
                    Some(one) => team.session.set_way(&id, &one, way),
                    None => continue,
                },
                Step::Close(at, closing) => match objection(at) {
                    Some(one) => team.session.close_objection(&id, &one, closing),
                    None => continue,
                },
                Step::Adopt => team.session.decide(&id, Decided::Adopted),
            };
            let proposal = team.proposal(&id);
            for one in &before {
                let now = proposal.objections.get(&one.id);
                if matches!(step, Step::Vote(_)) && one.is_unheard() {
                    prop_assert!(now.is_none(), "who was low has voted again");
                    continue;
                }
                prop_assert!(now.is_some(), "{step:?} lost {one:?}");
                let now = now.expect("there");
                prop_assert!(one.harm.is_empty() || now.harm == one.harm, "{step:?} changed {one:?} to {now:?}");
                if matches!(step, Step::Vote(_)) {
                    prop_assert_eq!(&now.closing, &one.closing, "a vote closes nothing");
                }
            }
            if matches!(step, Step::Vote(_)) {
                let low = proposal.tally().map_or(0, |tally| tally.counts().below(3));
                let unheard = proposal.objections.iter().filter(|one| one.is_unheard()).count();
                prop_assert_eq!(unheard, usize::from(low), "each low vote is to be heard once");
            }
            let open = proposal.objections.iter().any(|one| one.closing == Closing::Open);
            if done.is_ok() && !decided && proposal.decision.is_some() {
                prop_assert!(!open, "adopted over an open objection: {proposal:?}");
            }
        }
    }
}
