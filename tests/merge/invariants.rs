//! What holds of every merge, whatever the sides did; the fuzz target runs the same.
//! Must not know how the sides were made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use norming::domain::session::{Facts, Session};
use norming::format::merge::{Conflict, Merged, Side, merge, recorded, settle as choose};
use norming::format::ron::{decode, encode};

/// Fails where one does not hold.
pub fn hold(base: Option<&Session>, ours: &Session, theirs: &Session) {
    let merged = merge(base, ours, theirs);
    assert_sound(&merged.session);
    let mut given = base.into_iter().chain([ours, theirs]);
    assert!(
        once_a_norm(&merged.session) || !given.all(once_a_norm),
        "a norm has two proposals"
    );
    assert_eq!(merged, merge(base, ours, theirs), "the same again");
    assert_mirrored(&merged, &merge(base, theirs, ours));
    for side in [ours, theirs] {
        assert_eq!(merge(base, side, side).session, *side, "the same on both sides");
        assert_eq!(
            merge(Some(ours), ours, side).session,
            *side,
            "one side left it alone"
        );
        assert_eq!(
            merge(Some(ours), side, ours).session,
            *side,
            "the other left it alone"
        );
    }
    nothing_is_lost(base, ours, theirs, &merged);
    assert_recorded(&merged);
    for side in [Side::Ours, Side::Theirs] {
        let settled = settle(&merged, side);
        assert_sound(&settled.session);
        if side == Side::Ours {
            // What is settled and merged again with the side it took is what it was.
            let again = merge(Some(ours), &settled.session, ours);
            assert_eq!(again.session, settled.session);
        }
    }
}

/// Everything a session says survives the way through a merge: two changes that do not touch it are all there is new.
pub fn pass_through(session: &Session) {
    let changed = |team: &str, mission: &str| {
        let mut facts: Facts = (**session).clone();
        facts.team.push_str(team);
        Arc::make_mut(&mut facts.agreement).mission.push_str(mission);
        Session::from(facts)
    };
    let merged = merge(Some(session), &changed("!", ""), &changed("", "!"));
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.session, changed("!", "!"));
}

/// Chooses one side wherever there is something to choose.
fn settle(merged: &Merged, side: Side) -> Merged {
    let mut merged = merged.clone();
    let mut left = 10_000;
    while let Some(conflict) = merged.conflicts.first().cloned() {
        let next = merged.resolve(&conflict, side);
        assert!(
            !next.conflicts.iter().any(|one| same_place(one, &conflict)),
            "{conflict:?} is settled"
        );
        merged = next;
        left -= 1;
        assert!(left > 0, "it comes to an end");
    }
    merged
}

/// Written into the session, each conflict is still there, and choosing is what it was.
fn assert_recorded(merged: &Merged) {
    let session = merged.recorded();
    assert_sound(&session);
    assert_eq!(session.conflicts.is_empty(), merged.is_clean());
    assert_eq!(session.with_conflicts(Vec::new()), merged.session);
    for (number, conflict) in merged.conflicts.iter().enumerate() {
        assert_eq!(session.conflicts[number].why, conflict.kind);
        let told = recorded(&session, number).expect("told");
        assert_eq!((told.kind, told.taken), (conflict.kind, conflict.taken));
        for side in [Side::Ours, Side::Theirs] {
            let settled = choose(&session, number, side).expect("settled");
            let chosen = merged.resolve(conflict, side).session;
            assert_eq!(
                facts(&settled.with_conflicts(Vec::new())),
                facts(&chosen),
                "{conflict:?} {side:?}"
            );
            assert!(settled.conflicts.len() < session.conflicts.len());
        }
    }
}

/// The lines of the file, whatever the order of its lists: what comes back later stands at the end.
fn facts(session: &Session) -> Vec<String> {
    let file = encode(session).expect("encoded");
    let order =
        |line: &&str| line.starts_with("  norm_order:") || line.starts_with("    \"") || *line == "  ],";
    let mut lines: Vec<String> = file
        .lines()
        .filter(|line| !order(line))
        .map(str::to_owned)
        .collect();
    lines.sort();
    lines
}

fn same_place(one: &Conflict, other: &Conflict) -> bool {
    one.kind == other.kind && one.place.path == other.place.path
}

/// It can be written and read, and nothing in it is there twice.
fn assert_sound(session: &Session) {
    let text = encode(session).expect("encoded");
    let back = decode(&text).expect("decoded").session;
    assert_eq!(back, *session, "read as it was written");
    assert_eq!(encode(&back).expect("encoded"), text, "written as it was read");
    if let Some(workshop) = session.open_workshop() {
        assert!(!session.revisions.has(&workshop.id), "sealed and open");
    }
}

/// Whether no norm has two proposals.
fn once_a_norm(session: &Session) -> bool {
    let mut norms = BTreeSet::new();
    session
        .open_workshop()
        .is_none_or(|workshop| workshop.proposals.iter().all(|one| norms.insert(&one.norm)))
}

/// The other way round is the same with the sides exchanged.
fn assert_mirrored(one: &Merged, other: &Merged) {
    type Seen<'a> = BTreeMap<String, [Option<&'a norming::format::tree::Value>; 3]>;
    let key = |conflict: &Conflict| format!("{:?} {:?}", conflict.kind, conflict.place.path);
    let seen = |merged: &'_ Merged| -> Vec<String> { merged.conflicts.iter().map(key).collect() };
    let (mut left, mut right) = (seen(one), seen(other));
    left.sort();
    right.sort();
    assert_eq!(left, right, "the same conflicts");
    let by: Seen<'_> = other
        .conflicts
        .iter()
        .map(|one| {
            (
                key(one),
                [one.base.as_ref(), one.theirs.as_ref(), one.ours.as_ref()],
            )
        })
        .collect();
    for conflict in &one.conflicts {
        let [base, ours, theirs] = by[&key(conflict)];
        assert_eq!(conflict.base.as_ref().map(words), base.map(words));
        assert_eq!(conflict.ours.is_some(), ours.is_some());
        assert_eq!(conflict.theirs.is_some(), theirs.is_some());
    }
    if one.is_clean() {
        assert_eq!(
            one.session, other.session,
            "the same whichever side is asked first"
        );
    }
}

fn words(value: &norming::format::tree::Value) -> usize {
    value.texts().len()
}

/// Every text of either side is in the session or in a conflict, unless the other side took it out.
fn nothing_is_lost(base: Option<&Session>, ours: &Session, theirs: &Session, merged: &Merged) {
    let mut kept = texts(&merged.session);
    for conflict in &merged.conflicts {
        for value in [&conflict.ours, &conflict.theirs].into_iter().flatten() {
            for text in value.texts() {
                for line in text.split('\n') {
                    *kept.entry(line.to_owned()).or_default() += 1;
                }
            }
        }
    }
    let before = base.map(texts).unwrap_or_default();
    for (side, other) in [(ours, texts(theirs)), (theirs, texts(ours))] {
        for text in texts(side).into_keys() {
            let was = before.get(&text).copied().unwrap_or_default();
            let taken_out = was > other.get(&text).copied().unwrap_or_default();
            // What stands in more than one place may have been taken out of one by each side.
            if !taken_out && was < 2 {
                assert!(kept.contains_key(&text), "{text:?} is lost");
            }
        }
    }
}

/// Every string of the file of a session, a line of a text each, and how often it is there.
fn texts(session: &Session) -> BTreeMap<String, usize> {
    let file = encode(session).expect("encoded");
    let mut texts = BTreeMap::new();
    let mut rest = file.as_str();
    while let Some(start) = rest.find('"') {
        rest = &rest[start..];
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, c)| {
            let ends = !escaped && *c == '"';
            escaped = !escaped && *c == '\\';
            ends
        });
        let (end, _) = end.expect("a closing quote");
        let text: String = ron::from_str(&rest[..=end]).expect("a string");
        *texts.entry(text).or_default() += 1;
        rest = &rest[end + 1..];
    }
    texts
}
