//! Whether two states are of one session, whatever their files are called.
//! Must not know files.

use std::collections::BTreeSet;

use super::session::Session;

/// Whether two states are of one session. Identities are random, so one that both have says so; none where one of them
/// has no identity yet.
pub fn is_kin(one: &Session, other: &Session) -> Option<bool> {
    let (one, other) = (identities(one), identities(other));
    let is_said = !one.is_empty() && !other.is_empty();
    is_said.then(|| !one.is_disjoint(&other))
}

fn identities(session: &Session) -> BTreeSet<&str> {
    let mut all: BTreeSet<&str> = session.weights().into_keys().collect();
    all.extend(session.workshops().map(|workshop| workshop.id.as_ref()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Mint;
    use crate::domain::language::Language;

    #[test]
    fn kin_is_who_shares_an_identity() {
        let session = |seed: u64, texts: &[&str]| {
            let (mut session, mut mint) = (Session::new("Harbour", Language::En), Mint::new(seed));
            for text in texts {
                session.park(&mut mint, text).unwrap();
            }
            session
        };
        let check = |one: &Session, other: &Session, expected: Option<bool>| {
            assert_eq!((is_kin(one, other), is_kin(other, one)), (expected, expected));
        };
        check(
            &session(1, &["Desks"]),
            &session(1, &["Chairs", "Lockers"]),
            Some(true),
        );
        check(&session(1, &["Desks"]), &session(2, &["Desks"]), Some(false));
        check(&session(1, &["Desks"]), &session(1, &[]), None);
    }
}
