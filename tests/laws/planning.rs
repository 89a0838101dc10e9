//! Planning the steps: one at least is left, and the workshop never stands at a step that is off.

use norming::domain::document::Document;
use norming::domain::language::Language;
use norming::domain::rejected::Rejected;
use norming::domain::workshop::{Bookmark, Planned, StepId, WorkshopKind};
use norming::format::agenda::shipped;
use proptest::prelude::*;

use super::team::Team;

fn stand_at(team: Team, step: StepId) -> Team {
    let mut document = Document::new(team.session, team.mint.clone(), true);
    let bookmark = Bookmark {
        step,
        pane: "roster".into(),
        item: String::new(),
    };
    document.keep_place(bookmark, true);
    Team {
        session: document.session().clone(),
        mint: team.mint,
    }
}

fn stands_on_a_step(team: &Team) -> bool {
    let workshop = team.workshop();
    workshop.steps().any(|one| one.step == workshop.bookmark.step)
}

#[test]
fn leaving_out_the_step_where_it_stands_goes_to_the_first() {
    let mut team = stand_at(Team::meeting(WorkshopKind::First), StepId::Gather);
    team.session.take_step(StepId::Gather, false).expect("left out");
    assert_eq!(team.workshop().bookmark.step, StepId::Arrive);
    team.session.take_step(StepId::Arrive, false).expect("left out");
    assert_eq!(team.workshop().bookmark.step, StepId::Frame);
}

#[test]
fn the_last_step_stays() {
    let mut team = Team::meeting(WorkshopKind::First);
    for step in StepId::ALL.into_iter().filter(|step| *step != StepId::Close) {
        if step != StepId::LookBack {
            team.session.take_step(step, false).expect("left out");
        }
    }
    let last = team.session.take_step(StepId::Close, false);
    assert_eq!(last, Err(Rejected::LastStep));
    assert_eq!(
        team.session.take_step(StepId::LookBack, true),
        Err(Rejected::NotThere)
    );
}

#[test]
fn an_agenda_without_steps_is_refused() {
    let mut team = Team::meeting(WorkshopKind::First);
    let off = Planned {
        step: StepId::Arrive,
        minutes: 5,
        on: false,
    };
    assert_eq!(team.session.plan_as(vec![off]), Err(Rejected::LastStep));
    assert_eq!(team.session.plan_as(Vec::new()), Err(Rejected::LastStep));
}

#[test]
fn one_workshop_at_a_time() {
    let mut team = Team::meeting(WorkshopKind::First);
    let plan = team.workshop().plan.clone();
    let second = team.session.open(&mut team.mint, WorkshopKind::Routine, plan);
    assert_eq!(second, Err(Rejected::WorkshopInProgress));
}

#[test]
fn minutes_have_a_bound() {
    let mut team = Team::meeting(WorkshopKind::First);
    team.session
        .plan_minutes(StepId::Arrive, 10_000)
        .expect("planned");
    assert_eq!(team.workshop().plan[0].minutes, 480);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_workshop_stands_at_a_step_that_is_on(
        at in 0usize..9,
        changes in prop::collection::vec((0usize..10, any::<bool>(), 0usize..8), 1..30),
    ) {
        let team = Team::meeting(WorkshopKind::First);
        let step = team.workshop().plan[at].step;
        let mut team = stand_at(team, step);
        for (step, on, agenda) in changes {
            let _ = team.session.take_step(StepId::ALL[step], on);
            prop_assert!(stands_on_a_step(&team));
            if let Some(agenda) = shipped(Language::En).get(agenda) {
                team.session.plan_as(agenda.plan()).expect("planned");
                prop_assert!(stands_on_a_step(&team));
            }
        }
    }
}
