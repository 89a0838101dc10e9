//! Identities in a file: those that something carries, and those that are only named.
//! Read from the text, so that no list of fields can forget one.

use std::collections::BTreeSet;

/// Whether a text looks like an identity: a letter, a hyphen, seven letters or digits.
fn is_identity(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 9
        && bytes[0].is_ascii_lowercase()
        && bytes[1] == b'-'
        && bytes[2..].iter().all(u8::is_ascii_alphanumeric)
}

/// Identities that are named but that nothing carries.
pub fn dangling(file: &str) -> Vec<&str> {
    let (mut carried, mut named) = (BTreeSet::new(), BTreeSet::new());
    let mut before = "";
    for line in file.lines().map(str::trim) {
        let mut quoted = line.split('"').skip(1).step_by(2);
        // A plain line is a row: `("l-8476457", "When and how we meet")`.
        // A proposal for a new norm carries the identity that the norm will have.
        let is_new = before == "kind: New," && line.starts_with("norm: ");
        if is_new || line.starts_with("id: ") || line.starts_with("(\"l-") {
            carried.extend(quoted.next());
        } else {
            named.extend(quoted.filter(|text| is_identity(text)));
        }
        before = line;
    }
    named
        .into_iter()
        .filter(|identity| !carried.contains(identity))
        .collect()
}
