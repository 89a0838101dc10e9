//! What each sample has to show on the day the samples were made, so that it stays worth opening.

use norming::domain::concern::Known;
use norming::domain::due::{What, due};
use norming::domain::guardrail::{Class, Review};
use norming::domain::norm::{Event, Status};
use norming::domain::proposal::Proposal;
use norming::domain::rule::{Rule, Says};
use norming::domain::session::Session;
use norming::domain::workshop::{Call, StepId, Verdict};

use super::story::day;
use super::{harbour, kestrel, millrace, yuntai};

const TODAY: &str = "2026-11-22";

fn norms(session: &Session, fits: impl Fn(&Status) -> bool) -> usize {
    session.norms.iter().filter(|norm| fits(&norm.status)).count()
}

#[test]
fn harbour_lights_has_just_met_for_the_first_time() {
    let session = harbour::session();
    assert_eq!((session.team_size(), session.revisions.len()), (8, 1));
    assert!(session.open_workshop().is_none());
    assert_eq!(session.in_force().count(), 7);
    assert_eq!(
        norms(&session, |status| matches!(status, Status::Trial { .. })),
        1
    );
    assert_eq!(
        norms(&session, |status| matches!(status, Status::Provisional { .. })),
        1
    );
    assert_eq!(
        norms(&session, |status| matches!(status, Status::Parked { .. })),
        1
    );
    assert_eq!(session.lost_stewards().len(), 0);
    for class in Class::ALL {
        assert!(
            session
                .guardrails
                .iter()
                .any(|rail| rail.terms.class == Some(class))
        );
    }
    for known in Known::ALL {
        assert!(session.concerns.iter().any(|concern| concern.known == known));
    }
    let mut asked = session.concerns.iter().filter(|concern| concern.wants_answer());
    assert!(asked.all(|concern| session.is_answered(concern)));
    assert_eq!(
        session
            .concerns
            .iter()
            .filter(|concern| concern.case.conceded)
            .count(),
        1
    );
    let today = day(TODAY);
    assert_eq!(due(&session, today), []);
}

#[test]
fn kestrel_atlas_is_overdue_after_its_third_revision() {
    let session = kestrel::session();
    assert_eq!((session.team_size(), session.revisions.len()), (9, 3));
    assert!(session.open_workshop().is_none());
    let reworded = session.norms.iter().filter(|norm| {
        let mut life = norm.lineage.iter();
        life.any(|station| station.event == Event::Reworded && !station.reason.is_empty())
    });
    assert!(reworded.count() >= 3);
    let split = session.norms.iter().filter(|norm| !norm.from.is_empty());
    assert_eq!(split.count(), 2);
    let retired = |status: &Status| matches!(status, Status::Retired { reason, .. } if !reason.is_empty());
    assert_eq!(
        norms(&session, retired),
        3,
        "two retired, and the parent of a split"
    );
    assert_eq!(
        session
            .roster
            .iter()
            .filter(|person| person.left.is_some())
            .count(),
        2
    );
    assert_eq!(session.lost_stewards().len(), 1);
    let today = day(TODAY);
    let due: Vec<What> = due(&session, today).iter().map(|one| one.what).collect();
    assert_eq!(due, [What::Trial, What::Action, What::Review, What::Unknown]);
}

#[test]
fn millrace_stands_in_the_middle_of_decide() {
    stands_in_the_middle_of_decide(&millrace::session());
}

#[test]
fn yuntai_does_so_in_chinese_after_somebody_left_and_somebody_came() {
    let session = yuntai::session();
    stands_in_the_middle_of_decide(&session);
    assert_eq!(session.roster.len(), 8, "one has left");
    let (texts, lexicon) = (
        session
            .norms
            .iter()
            .map(|norm| &norm.text)
            .chain(session.open_workshop().into_iter().flat_map(|workshop| {
                let proposals = workshop.proposals.iter();
                proposals.map(|proposal| &proposal.text)
            })),
        norming::format::coach::shipped(session.language),
    );
    for text in texts {
        assert_eq!(norming::flow::coach::look(text, lexicon, &[]), None, "{text}");
    }
}

fn stands_in_the_middle_of_decide(session: &Session) {
    assert_eq!((session.team_size(), session.revisions.len()), (7, 1));
    let workshop = session.open_workshop().expect("in progress");
    assert_eq!(
        (workshop.bookmark.step, workshop.sittings.len()),
        (StepId::Decide, 1)
    );
    let reviews: Vec<_> = session
        .guardrails_now()
        .filter_map(|rail| session.review_of(rail))
        .collect();
    for review in [Review::Changed, Review::StillTrue, Review::Gone, Review::New] {
        assert!(reviews.contains(&review), "{review:?}");
    }
    assert_eq!(workshop.ratings.len(), 4);
    assert!(workshop.verdicts.iter().all(Verdict::is_complete));
    for call in [Call::Keep, Call::Revise, Call::Retire] {
        assert!(workshop.verdicts.iter().any(|verdict| verdict.call == Some(call)));
    }
    assert_eq!(workshop.topics().count(), 2);
    let says = |proposal: &Proposal| Rule::default().says(proposal);
    let proposals: Vec<_> = workshop.proposals.iter().map(says).collect();
    assert_eq!(proposals, [Says::Adopt, Says::NoVote, Says::Voided, Says::NoVote]);
    let open = |proposal: &Proposal| proposal.open_objections().count();
    assert_eq!(workshop.proposals.iter().map(open).sum::<usize>(), 1);
    let mut heard = session.concerns.iter().filter(|concern| concern.wants_answer());
    assert!(heard.any(|concern| concern.case.evidence.is_empty()));
}
