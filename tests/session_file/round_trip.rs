//! A table of sessions that hold one unusual thing each: what is read is what was written.

use std::sync::Arc;

use norming::domain::gather::{Choice, Cluster, Dots, Friction};
use norming::domain::id::Mint;
use norming::domain::norm::{Event, Norm, Station, Status};
use norming::domain::objection::{Closing, Ground, Objection, Way};
use norming::domain::people::Attendance;
use norming::domain::revision::{Note, Noted};
use norming::domain::rule::Rule;
use norming::domain::session::{Facts, Session};
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote, Votes};
use norming::domain::unknown::Owner;
use norming::domain::workshop::{StepId, Workshop};
use norming::format::ron::{decode, encode};

use super::samples::{self, day, moment};

fn round(what: &str, change: impl FnOnce(&mut Facts)) -> String {
    let mut facts: Facts = (*samples::sealed_twice(&mut Mint::new(5))).clone();
    facts
        .workshop
        .clone_from(&samples::in_progress(&mut Mint::new(6)).workshop);
    change(&mut facts);
    let session = Session::from(facts);
    let text = encode(&session).unwrap_or_else(|error| panic!("{what}: {error}"));
    let back = decode(&text)
        .unwrap_or_else(|error| panic!("{what}: {error}"))
        .session;
    assert_eq!(back, session, "{what}");
    assert_eq!(encode(&back).expect("encoded"), text, "{what}");
    text
}

fn in_workshop(facts: &mut Facts, change: impl FnOnce(&mut Workshop)) {
    change(Arc::make_mut(facts.workshop.as_mut().expect("open")));
}

fn norm(id: &str, status: Status) -> Norm {
    Norm {
        id: id.into(),
        text: format!("We {id}"),
        topic: String::new(),
        why: String::new(),
        signal: String::new(),
        links: norming::domain::norm::Links::default(),
        steward: None,
        status,
        review_on: None,
        tally: None,
        from: vec!["n-gone".into()],
        proposed: "We answer today,\nor say when".into(),
        translations: std::collections::BTreeMap::new(),
        lineage: Vec::new(),
        stays_in_team: true,
    }
}

#[test]
fn an_empty_session_is_short() {
    let session = Session::new("Tiny", norming::domain::language::Language::En);
    let text = encode(&session).expect("encoded");
    assert_eq!(
        text,
        "(\n  format: 1,\n  team: \"Tiny\",\n  language: \"en\",\n  guidelines: [],\n)\n"
    );
    assert_eq!(decode(&text).expect("decoded").session, session);
}

#[test]
fn every_status_and_order_of_norms_comes_back() {
    let on = day("2027-05-05");
    let statuses = [
        Status::Retired {
            reason: String::new(),
            on,
        },
        Status::Adopted,
        Status::Parked {
            reason: String::new(),
        },
        Status::Trial { until: on },
        Status::Escalated {
            to: "Legal".into(),
            by: None,
        },
        Status::Provisional { until: on },
        Status::Parked {
            reason: "not now".into(),
        },
        Status::Escalated {
            to: "Legal".into(),
            by: Some(on),
        },
        Status::Retired {
            reason: "both\nlines".into(),
            on,
        },
    ];
    let text = round("statuses", |facts| {
        facts.norms = statuses
            .into_iter()
            .enumerate()
            .map(|(at, status)| norm(&format!("n-{at}"), status))
            .collect();
    });
    assert!(text.contains("norm_order: ["));
    let text = round("in force first", |facts| {
        let parked = Status::Parked {
            reason: String::new(),
        };
        facts.norms = [norm("n-1", Status::Adopted), norm("n-2", parked)]
            .into_iter()
            .collect();
    });
    assert!(!text.contains("norm_order"));
}

#[test]
fn texts_of_every_kind_come_back() {
    for text in [
        "we don't say \"urgent\"",
        "back\\slash \\' \\n",
        "two\nlines",
        "ends in one\n",
        "\n",
        "\n\n\nmany",
        "// no comment, /* nor this */",
        "<<<<<<< HEAD",
        "(format: 99)",
        "小組每週三不開會：寫程式的一天",
        "👩\u{200d}💻 ❤\u{fe0f} e\u{301} می\u{200c}خواهم 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
        "r#\"raw\"#",
        " spaces ",
    ] {
        round(text, |facts| {
            let first = facts.norms.first().expect("there").id.clone();
            let norm = facts.norms.edit(&first).expect("there");
            norm.text = text.into();
            norm.why = text.into();
            norm.lineage.push(Station {
                on: day("2027-01-01"),
                revision: None,
                event: Event::Corrected,
                text: text.into(),
                reason: text.into(),
            });
        });
    }
}

#[test]
fn votes_and_dots_of_every_kind_come_back() {
    let people = |facts: &Facts| -> Vec<_> { facts.roster.iter().map(|one| one.id.clone()).collect() };
    let text = round("votes by name", |facts| {
        let people = people(facts);
        let named = vec![
            (people[1].clone(), Vote::Fingers(0)),
            (people[0].clone(), Vote::Abstain),
            (people[1].clone(), Vote::Fingers(5)),
        ];
        in_workshop(facts, |workshop| {
            workshop.worth_it = Some(Tally {
                scale: Scale::WorthV1,
                mode: Mode::Open,
                votes: Votes::Named(named),
                roster: 4,
            });
        });
    });
    assert!(text.contains(", \"-\"),\n"), "a line a vote");
    round("no votes, and as many as there can be", |facts| {
        in_workshop(facts, |workshop| {
            let tally = |counts| Tally::counted(Scale::RatingV1, Mode::Blind, counts, 0);
            workshop.worth_it = Some(tally(Counts::default()));
            let most = Counts {
                fingers: [u16::MAX; 6],
                abstain: u16::MAX,
            };
            workshop.ratings = norming::domain::agreement::FourC::ALL
                .into_iter()
                .map(|c| (c, tally(most)))
                .collect();
        });
    });
    round("dots", |facts| {
        let people = people(facts);
        in_workshop(facts, |workshop| {
            for (id, dots) in [
                ("k-1", Dots::Total(0)),
                ("k-2", Dots::ByPerson(Vec::new())),
                (
                    "k-3",
                    Dots::ByPerson(vec![(people[0].clone(), 2), (people[1].clone(), 0)]),
                ),
            ] {
                let choice = Choice::Parked {
                    reason: String::new(),
                };
                workshop.clusters.push(Cluster {
                    id: id.into(),
                    name: String::new(),
                    dots: Some(dots),
                    choice,
                });
            }
        });
    });
}

#[test]
fn the_rest_comes_back() {
    round("names that point nowhere", |facts| {
        in_workshop(facts, |workshop| {
            workshop.facilitator = Some("p-nobody".into());
            workshop.still_true.insert("g-none".into());
            workshop.frictions.push(Friction {
                id: "f-new".into(),
                text: String::new(),
                wish: true,
                by: Some("p-nobody".into()),
                cluster: Some("k-none".into()),
                stays_in_team: true,
            });
        });
    });
    round("seconds", |facts| {
        in_workshop(facts, |workshop| {
            workshop.sittings[0].began = moment("2027-03-04T14:00:07.250");
            workshop.sittings.push(workshop.sittings[0].clone());
            workshop.sittings[1].began = moment("2027-03-05T00:00:00");
            workshop.sittings[1].minutes = StepId::ALL.into_iter().zip(0..).collect();
            workshop.sittings[1].attendance = vec![Attendance {
                person: "p-x".into(),
                place: norming::domain::people::Place::Absent,
                heard: true,
            }];
        });
    });
    round("rules and closings", |facts| {
        in_workshop(facts, |workshop| {
            workshop.rule = Rule {
                at_least: 0,
                quorum: (0, 0),
                each_place: false,
                trial_days: 0,
                confirm_days: u16::MAX,
                rounds: 0,
                minutes: u16::MAX,
            };
            let first = workshop.proposals.first().expect("there").id.clone();
            let proposal = workshop.proposals.edit(&first).expect("there");
            for (at, closing) in [
                Closing::Open,
                Closing::Integrated { how: String::new() },
                Closing::Withdrawn,
                Closing::Noted,
            ]
            .into_iter()
            .enumerate()
            {
                proposal.objections.push(Objection {
                    ground: Ground::ALL.get(at).copied(),
                    way: Way::ALL.get(at).copied(),
                    closing,
                    ..Objection::new(format!("o-{at}").as_str().into(), "Two\nlines")
                });
            }
            proposal.changed = true;
            proposal.trial_days = Some(14);
            let places = norming::domain::people::Place::ALL;
            if let Some(round) = proposal.rounds.first_mut() {
                round.silent = places.to_vec();
                round.here.writing = 2;
            }
            workshop.decider = "Marta".into();
            workshop.mode = Mode::Blind;
        });
    });
    round("owners, notes", |facts| {
        let first = facts.unknowns.first().expect("there").id.clone();
        facts.unknowns.edit(&first).expect("there").owner = Owner::NotKnowable;
        Arc::make_mut(&mut facts.notes).push(Note {
            on: day("2027-05-05"),
            noted: Noted::LateVotes,
            subject: String::new(),
            from: String::new(),
            to: "two\nlines".into(),
        });
    });
}

#[test]
fn texts_with_control_characters_can_be_saved_without_them() {
    let session = Session::new("Bell\u{7} and\nline", norming::domain::language::Language::En);
    let text = encode(&session).expect("encoded");
    let back = decode(&text).expect("decoded").session;
    assert!(!back.team.contains(char::is_control), "{:?}", back.team);
    assert_eq!(encode(&back).expect("encoded"), text);
}

#[test]
fn the_language_of_a_team_comes_back() {
    for language in norming::domain::language::Language::ALL {
        let session = Session::new("港湾组", language);
        let text = encode(&session).expect("text");
        assert!(
            text.contains(&format!("language: \"{}\"", language.code())),
            "{text}"
        );
        assert_eq!(decode(&text).expect("a session").session, session);
    }
}
