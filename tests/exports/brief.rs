//! The page for leaders, in each of its forms: what is on it, what is not, and how long it may be.

use std::sync::Arc;

use norming::domain::concern::{Known, Whose};
use norming::domain::norm::Status;
use norming::domain::proposal::Kind;
use norming::domain::session::{Facts, Session};
use norming::format::export::{Format, Include, export};
use proptest::prelude::*;

use super::fixture::{SAMPLES, filled, options, sample, told};

const FORMS: [Format; 3] = [Format::Brief, Format::BriefHtml, Format::BriefMail];

fn brief(session: &Session, format: Format) -> String {
    told(session, format, Include::default())
}

/// What is shown, without escapes of Markdown and HTML.
fn shown(session: &Session, format: Format) -> String {
    let text = brief(session, format).replace('\\', "");
    text.replace("&#39;", "'").replace("&quot;", "\"")
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_brief_has_every_norm_in_each_form() {
    for name in SAMPLES {
        for is_linked in [true, false] {
            let mut facts: Facts = (*sample(name)).clone();
            if !is_linked {
                for norm in facts.norms.edit_all() {
                    norm.links.concerns.clear();
                }
                for concern in facts.concerns.edit_all() {
                    concern.case.norms.clear();
                }
                for proposal in facts
                    .workshop
                    .iter_mut()
                    .flat_map(|one| Arc::make_mut(one).proposals.edit_all())
                {
                    proposal.links.concerns.clear();
                }
            }
            let session = Session::from(facts);
            for format in FORMS {
                let text = shown(&session, format);
                for norm in session.in_force() {
                    assert!(
                        text.contains(&words(&norm.text)),
                        "{name}: {} in {format:?}",
                        norm.text
                    );
                }
                let text = text.to_lowercase();
                assert!(
                    !is_linked || text.contains("what else we agreed"),
                    "{name} {format:?}"
                );
                assert!(is_linked || text.contains("what we agreed"), "{name} {format:?}");
            }
        }
    }
}

#[test]
fn nothing_is_promised_over_a_conceded_concern() {
    let mut facts: Facts = (*sample("harbour-lights")).clone();
    for concern in facts.concerns.edit_all() {
        concern.case.conceded = true;
    }
    for format in FORMS {
        let text = shown(&facts.clone().into(), format);
        assert!(!text.to_lowercase().contains("commit"), "{text}");
        assert!(
            text.contains("We have no answer to this yet, and we say so."),
            "{text}"
        );
        assert!(
            text.contains("What we agreed") || format == Format::BriefMail,
            "{text}"
        );
    }
}

#[test]
fn leaders_are_spoken_of_in_the_third_person() {
    for name in SAMPLES {
        let text = format!(" {} ", brief(&sample(name), Format::Brief).to_lowercase());
        for you in [" you ", " your ", " you.", " you,"] {
            assert!(!text.contains(you), "{you} in {text}");
        }
    }
}

fn invited(session: &Session, on: &str) -> bool {
    let mut options = options(Include::default());
    options.stamp = format!("{on}T09:00:00").parse().expect("a time");
    let text = export(session, Format::Brief, &options).expect("a page");
    text.contains("We asked for this on ")
}

#[test]
fn an_old_invitation_is_asked_again() {
    // A workshop is open that kept it.
    let text = brief(&sample("millrace"), Format::Brief);
    assert!(
        text.contains("We asked for this on 11 February 2026, and we'd still like it to happen."),
        "{text}"
    );
    let mut facts: Facts = (*sample("millrace")).clone();
    Arc::make_mut(&mut Arc::make_mut(facts.workshop.as_mut().expect("open")).agreement)
        .invitation
        .push_str(" in May");
    assert!(!invited(&facts.into(), "2026-11-22"), "it is being changed");
    // Sealed once: new until the review has passed.
    let session = sample("harbour-lights");
    assert!(!invited(&session, "2026-12-09"));
    assert!(invited(&session, "2026-12-10"));
    // The last workshop changed it.
    assert!(!invited(&sample("kestrel-atlas"), "2026-09-30"));
}

#[test]
fn a_mail_has_its_subject_first_and_no_marks() {
    for name in SAMPLES {
        let session = sample(name);
        let mail = brief(&session, Format::BriefMail);
        let (subject, body) = mail.split_once("\n\n").expect("a body");
        assert_eq!(
            subject,
            format!("Subject: {}: how we work, on one page", session.team)
        );
        assert!(
            body.ends_with(&format!("Kind regards,\n{}\n", session.team)),
            "{body}"
        );
        let found = body
            .lines()
            .find(|line| line.starts_with(['#', '*', '-', '>', ' ']) || line.contains("**"));
        assert_eq!(found, None);
    }
}

/// Marks everywhere: each thing stays in the team or may be told.
fn marked(marks: &[bool]) -> (Session, Vec<String>) {
    let mut marks = marks.iter().copied().cycle();
    let mut inside: Vec<String> = Vec::new();
    let mut number = 0;
    let mut next = |field: &mut String, kind: &str| {
        number += 1;
        let stays = marks.next().unwrap_or_default();
        *field = format!("{kind}-{number}-{}", if stays { "inside" } else { "told" });
        if stays {
            inside.push(field.clone());
        }
        stays
    };
    let mut facts: Facts = (*sample("millrace")).clone();
    for one in facts.norms.edit_all() {
        one.stays_in_team = next(&mut one.text, "norm");
    }
    for one in facts.concerns.edit_all() {
        (one.known, one.whose) = (Known::Heard, Whose::Leaders);
        one.stays_in_team = next(&mut one.text, "concern");
    }
    for one in facts.unknowns.edit_all() {
        one.stays_in_team = next(&mut one.question, "question");
        one.by = "2026-12-24".parse().ok();
    }
    let workshop = Arc::make_mut(facts.workshop.as_mut().expect("open"));
    // What is proposed of a norm stays where the norm does.
    for one in workshop.proposals.edit_all().filter(|one| one.kind == Kind::New) {
        one.stays_in_team = next(&mut one.text, "proposal");
    }
    for one in workshop.frictions.edit_all() {
        one.stays_in_team = next(&mut one.text, "friction");
    }
    (facts.into(), inside)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_stays_in_the_team_is_in_no_form(marks in prop::collection::vec(any::<bool>(), 1..40)) {
        let (session, inside) = marked(&marks);
        for format in Format::ALL {
            let text = told(&session, format, Include::default()).replace("\r\n ", "");
            for one in &inside {
                prop_assert!(!text.contains(one.as_str()), "{} in {:?}", one, format);
            }
        }
    }

    #[test]
    fn a_brief_is_one_page(count in 0..60_usize, long in 1..40_usize) {
        let mut facts: Facts = (*filled(&"word ".repeat(long))).clone();
        let first = facts.norms.first().expect("a norm").clone();
        for number in 0..count {
            let mut norm = first.clone();
            norm.id = format!("n-{number}").as_str().into();
            norm.status = Status::Adopted;
            norm.text = format!("{number} {}", norm.text);
            facts.norms.push(norm);
        }
        for concern in facts.concerns.edit_all() {
            (concern.known, concern.whose) = (Known::Heard, Whose::Leaders);
        }
        let session = Session::from(facts);
        let mail = brief(&session, Format::BriefMail);
        let rows = norming::text::wrap(&mail, 100).len();
        prop_assert!(rows < 90, "{} rows", rows);
        for format in FORMS {
            prop_assert!(shown(&session, format).to_lowercase().contains("we agreed"), "{:?}", format);
        }
    }
}
