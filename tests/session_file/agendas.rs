//! Agendas: the shipped ones, and a team's own.

use norming::domain::language::Language;
use norming::domain::workshop::{StepId, WorkshopKind};
use norming::format::agenda::{decode_agenda, decode_agendas, shipped};
use norming::format::error::{Problem, Reason};

#[test]
fn the_shipped_agendas_have_the_minutes_they_say() {
    Language::ALL.into_iter().for_each(check_shipped);
}

fn check_shipped(language: Language) {
    let found: Vec<_> = shipped(language)
        .iter()
        .map(|agenda| (agenda.kind, agenda.steps.len(), agenda.total()))
        .collect();
    let expected = [
        (WorkshopKind::First, 9, 90),
        (WorkshopKind::First, 9, 60),
        (WorkshopKind::Transition, 10, 60),
        (WorkshopKind::Routine, 5, 25),
    ];
    assert_eq!(found, expected);
    for (agenda, english) in shipped(language).iter().zip(shipped(Language::En)) {
        assert_eq!(agenda.language, language);
        assert!(!agenda.name.is_empty());
        assert_eq!(agenda.plan().len(), agenda.steps.len());
        for step in &agenda.steps {
            let same = english.step(step.step).expect("the same steps");
            assert_eq!((step.minutes, step.say.len()), (same.minutes, same.say.len()));
            assert!(!step.purpose.is_empty() && !step.say.is_empty() && !step.done_when.is_empty());
        }
    }
}

const OWN: &str = r#"(
  format: 1,
  kind: First,
  steps: [
    (step: Arrive, minutes: 10),
    (step: Draft, minutes: 20, say: ["Only two topics today."]),
    (step: Close, minutes: 5),
  ],
)"#;

#[test]
fn an_own_agenda_may_leave_words_out() {
    let own = decode_agendas(OWN).expect("decoded").remove(0);
    let shipped = &shipped(Language::En)[0];
    let filled = own.clone().filled_from(shipped);
    assert_eq!(own.total(), 35);
    assert_eq!(filled.name, shipped.name);
    assert_eq!(filled.plan(), own.plan());
    let arrive = filled.step(StepId::Arrive).expect("there");
    assert_eq!(arrive.say, shipped.step(StepId::Arrive).expect("there").say);
    let draft = filled.step(StepId::Draft).expect("there");
    assert_eq!(draft.say, ["Only two topics today."]);
    assert!(!draft.purpose.is_empty());
}

#[test]
fn an_own_file_may_hold_several_agendas() {
    let both = r#"(format: 1, agendas: [
      (kind: First, name: "Short", steps: [(step: Close, minutes: 5)]),
      (kind: Routine, steps: [(step: LookBack, minutes: 15), (step: Close, minutes: 5)]),
    ])"#;
    let found = decode_agendas(both).expect("decoded");
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].total(), 20);
    assert!(decode_agenda(both).is_err());
}

#[test]
fn an_agenda_that_cannot_be_held_says_why() {
    let check = |steps: &str, expected: Reason, line: usize, column: usize| {
        let text = format!("(\n  format: 1,\n  kind: First,\n  steps: [\n{steps}\n  ],\n)");
        let error = decode_agenda(&text).expect_err(steps);
        match &error.problem {
            Problem::BadValue { reason, .. } => assert_eq!(*reason, expected, "{steps}"),
            other => panic!("{steps}: {other:?}"),
        }
        assert_eq!((error.line, error.column), (line, column), "{steps}");
    };
    check("", Reason::NoSteps, 6, 3);
    check("(step: Close, minutes: 0)", Reason::Minutes, 5, 24);
    check("(step: Close, minutes: 481)", Reason::Minutes, 5, 24);
    check("(step: Arrive, minutes: 5)", Reason::CloseNotLast, 5, 2);
    check(
        "(step: Close, minutes: 5),\n(step: Arrive, minutes: 5)",
        Reason::CloseNotLast,
        6,
        2,
    );
    check(
        "(step: Draft, minutes: 5),\n(step: Draft, minutes: 5),\n(step: Close, minutes: 5)",
        Reason::RepeatedStep,
        6,
        2,
    );
}

#[test]
fn a_team_sets_its_own_numbers_and_impossible_ones_are_told() {
    let agenda = |rule: &str| {
        decode_agenda(&format!(
            "(format: 1, kind: First, rule: ({rule}), decider: \"Marta\", mode: Blind, steps: [(step: Close, minutes: 5)])"
        ))
    };
    let found = agenda("at_least: 4, quorum: (1, 2), each_place: false").expect("decoded");
    assert_eq!((found.rule.at_least, found.rule.quorum), (4, (1, 2)));
    assert!(!found.rule.each_place);
    assert_eq!((found.rule.trial_days, found.decider.as_str()), (30, "Marta"));
    for wrong in [
        "at_least: 6",
        "quorum: (3, 2)",
        "trial_days: 0",
        "confirm_days: 400",
    ] {
        let error = agenda(wrong).expect_err(wrong);
        let numbers = matches!(
            error.problem,
            Problem::BadValue {
                reason: Reason::RuleNumber,
                ..
            }
        );
        assert!(numbers, "{wrong}: {:?}", error.problem);
        assert_eq!(error.column, 33, "{wrong}");
    }
}
