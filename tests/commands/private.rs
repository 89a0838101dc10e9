//! What commands tell others only when asked: where a guardrail comes from, and what stays in the team.

use std::fs;

use crate::fixture::{Folder, PIER, samples};

const SOURCE: &str = "Marta-in-the-lift";
const WAS: &str = "Marta-on-the-stairs";
const INNER: &str = "we answer";

/// The team with sources of its guardrail, and its first norm marked.
fn told_of() -> String {
    PIER.replace(
        "text: \"Three days on site.\"",
        &format!("text: \"Three days on site.\", source: \"{SOURCE}\""),
    )
    .replace(
        "text: \"Two days on site.\"",
        &format!("text: \"Two days on site.\", source: \"{WAS}\""),
    )
    .replace(
        "steward: \"p-1\",",
        "steward: \"p-1\",\n      stays_in_team: true,",
    )
}

fn pier() -> Folder {
    let other = told_of()
        .replace(SOURCE, "Marta-by-mail")
        .replace("We write down what", "We write down all that");
    Folder::with(&[("pier.ron", &told_of()), ("other.ron", &other)])
}

const TELLING: [&[&str]; 9] = [
    &["show", "sessions/pier.ron"],
    &["show", "sessions/pier.ron", "--json"],
    &["show", "sessions/pier.ron", "--revision", "1"],
    &["diff", "sessions/pier.ron"],
    &["diff", "sessions/pier.ron", "1..2"],
    &["diff", "sessions/pier.ron", "sessions/other.ron"],
    &["log", "sessions/pier.ron"],
    &["list"],
    &["check"],
];

#[test]
fn sources_are_told_only_when_asked_for() {
    let folder = pier();
    for call in TELLING {
        let said = folder.run(call);
        let all = said.out + &said.err;
        assert!(!all.contains("Marta"), "{call:?}: {all}");
    }
    let asked = |call: &[&str], include: &str| folder.run(&[call, &["--include", include]].concat()).out;
    for (call, words) in [
        (TELLING[0], SOURCE),
        (TELLING[1], SOURCE),
        (TELLING[2], WAS),
        (TELLING[3], WAS),
        (TELLING[5], "Marta-by-mail"),
    ] {
        assert!(asked(call, "sources").contains(words), "{call:?}");
        assert!(!asked(call, "voters,frictions").contains(words), "{call:?}");
    }
}

#[test]
fn norms_that_stay_are_told_only_when_asked_for() {
    let folder = pier();
    for call in &TELLING[..7] {
        let said = folder.run(call);
        let all = said.out + &said.err;
        assert!(!all.contains(INNER), "{call:?}: {all}");
        let asked = folder.run(&[call, &["--include", "team"][..]].concat()).out;
        let is_same = call.contains(&"sessions/other.ron");
        assert!(is_same || asked.contains(INNER), "{call:?}: {asked}");
    }
    let show = folder.run(TELLING[0]).out;
    assert!(show.ends_with("\n1 norm stays in the team.\n"), "{show}");
    let json: serde_json::Value = serde_json::from_str(&folder.run(TELLING[1]).out).unwrap();
    assert_eq!(
        (
            json["stays_in_team"].as_u64(),
            json["norms"].as_array().unwrap().len()
        ),
        (Some(1), 1)
    );
    let diff = folder.run(TELLING[4]).out;
    assert!(diff.ends_with("\n1 norm stays in the team.\n"), "{diff}");
    let log = folder.run(TELLING[6]).out;
    assert!(
        log.contains("  1 revised, 1 retired, 1 new\n    revised    (stays in the team)\n"),
        "{log}"
    );
    assert!(folder.run(&["list"]).out.contains("    2      2  "), "it counts");
}

#[test]
fn list_counts_what_stays_and_does_not_tell_it() {
    let text = told_of().replace("by: \"2027-02-20\",", "by: \"2027-02-20\", stays_in_team: true,");
    let folder = Folder::with(&[("pier.ron", &text)]);
    for call in [&["list"][..], &["list", "--due"], &["list", "--json"]] {
        let said = folder.run(call);
        let all = said.out + &said.err;
        assert!(
            !all.contains(INNER) && !all.contains("Who pays"),
            "{call:?}: {all}"
        );
        assert!(!all.contains("Mara"), "{call:?}: {all}");
        let asked = folder.run(&[call, &["--include", "team"]].concat()).out;
        assert!(
            asked.contains(INNER) && asked.contains("Who pays"),
            "{call:?}: {asked}"
        );
    }
    let said = folder.run(&["list", "--due"]);
    assert_eq!(said.code, 1, "it is due all the same");
    for line in [
        "  ! trial ended (1 Feb): (stays in the team)\n",
        "  ! open question overdue (20 Feb): (stays in the team)\n",
        "  ! review overdue (1 Mar)\n",
    ] {
        assert!(said.out.contains(line), "{}", said.out);
    }
    let json: serde_json::Value = serde_json::from_str(&folder.run(&["list", "--json"]).out).unwrap();
    let due = json["sessions"][0]["due"].as_array().unwrap();
    let stays: Vec<_> = due
        .iter()
        .map(|one| one["stays_in_team"].as_bool().unwrap())
        .collect();
    assert_eq!(stays, [true, true, false]);
}

#[test]
fn check_names_what_stays_by_its_identity() {
    let proposal = "proposals: [(id: \"d-1\", kind: Revise, norm: \"n-a\", text: \"Now we answer.\", \
        objections: [(id: \"o-1\", harm: \"Nights.\")], decision: (outcome: Adopted, \
        rule: \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes\"))], ratings:";
    let conflict = "conflicts: [(what: \"Norm: When asked, we answer: why\", why: Changed, so_far: Ours, \
        parts: [(at: \"norms/n-a/why\", ours: \"Waiting costs.\", theirs: \"It helps.\")])], review_on:";
    let text = told_of()
        .replacen("ratings:", proposal, 1)
        .replacen("review_on:", conflict, 1);
    let said = Folder::with(&[("a.ron", &text)]).run(&["check"]);
    assert!(!said.out.contains(INNER), "{}", said.out);
    for words in [
        "something that stays in the team was changed by both sides",
        "d-1 is adopted with 1 open objection; close it",
    ] {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
}

#[test]
fn the_life_of_a_norm_that_stays_is_asked_for_by_name() {
    let folder = pier();
    let said = folder.run(&["log", "sessions/pier.ron", "--norm", "n-a"]);
    assert_eq!(
        (said.out.as_str(), said.err.as_str(), said.code),
        ("", "norming: n-a stays in the team; --include team shows it\n", 1)
    );
    let asked = folder.run(&["log", "sessions/pier.ron", "--norm", "n-a", "--include", "team"]);
    assert!(asked.out.contains("  (stays in the team)\n") && asked.out.contains("Soon was never"));
    let said = folder.run(&["log", "sessions/pier.ron", "--norm", "n-x"]);
    assert!(!said.err.contains(INNER), "{}", said.err);
    let first = folder.run(&["log", "sessions/pier.ron", "--norm", "1"]);
    assert!(
        first.out.starts_with("n-c "),
        "the number that show gives: {}",
        first.out
    );
}

#[test]
fn a_mark_in_one_file_holds_for_both() {
    let plain = told_of().replace("\n      stays_in_team: true,", "");
    let folder = Folder::with(&[("pier.ron", &told_of()), ("plain.ron", &plain)]);
    let pair = ["sessions/pier.ron", "sessions/plain.ron"];
    for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        let said = folder.run(&["diff", one, other]);
        assert!(!(said.out + &said.err).contains(INNER), "{one}");
    }
    let asked = folder.run(&["diff", pair[1], pair[0], "--include", "team"]).out;
    assert!(asked.contains("      now stays in the team\n"), "{asked}");
    let asked = folder.run(&["diff", pair[0], pair[1], "--include", "team"]).out;
    assert!(asked.contains("      no longer stays in the team\n"), "{asked}");
}

#[test]
fn what_can_be_included_is_the_same_everywhere() {
    let folder = pier();
    let wrong = |call: &[&str]| {
        let said = folder.run(&[call, &["--include", "notes"][..]].concat());
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{call:?}");
        said.err.lines().take(2).collect::<Vec<_>>().join("\n")
    };
    let export = wrong(&["export", "pier", "html"]);
    for call in [
        &["show", "pier"][..],
        &["diff", "pier"],
        &["log", "pier"],
        &["recover", "pier"],
    ] {
        assert_eq!(wrong(call), export, "{call:?}");
    }
}

#[test]
fn a_snapshot_shows_no_source() {
    let folder = pier();
    let file = folder.sessions().join("pier.ron");
    let state = norming::runtime::state::State::in_folder(folder.sessions().with_file_name("state"));
    let shelf = norming::runtime::recovery::Shelf::of(&state, &file).unwrap();
    let now = "2027-03-04T13:00:00".parse().unwrap();
    shelf
        .put(told_of().as_bytes(), norming::runtime::recovery::Why::Saved, now)
        .unwrap();
    fs::write(&file, told_of().replace(SOURCE, "Marta-by-mail")).unwrap();
    let said = folder.run(&["recover", "sessions/pier.ron", "1"]);
    assert!(said.out.contains("source: \"...\""), "{}{}", said.out, said.err);
    assert!(!said.out.contains("Marta"), "{}", said.out);
    assert!(said.err.contains("--include sources"), "{}", said.err);
    let asked = folder.run(&["recover", "sessions/pier.ron", "1", "--include", "sources"]);
    assert!(asked.out.contains(SOURCE) && !asked.err.contains("--include"));
}

#[test]
fn half_typed_private_notes_are_not_listed() {
    let folder = pier();
    let state = norming::runtime::state::State::in_folder(folder.sessions().with_file_name("state"));
    let kept = state.of_file(&folder.sessions().join("pier.ron")).unwrap();
    let draft = norming::ui::msg::Draft {
        pane: "notes".into(),
        text: "Farid may leave".into(),
        ..Default::default()
    };
    kept.keep_drafts(vec![draft]).unwrap();
    let said = folder.run(&["recover", "sessions/pier.ron"]);
    assert!(
        said.out.contains("Half-typed private notes"),
        "{}{}",
        said.out,
        said.err
    );
    assert!(!(said.out + &said.err).contains("Farid"));
}

#[test]
fn samples_keep_their_sources() {
    let folder = samples();
    let said = folder.run(&["show", "harbour-lights"]);
    assert!(
        !said.out.contains("Letter of the managing director"),
        "{}",
        said.out
    );
}
