//! The sample sessions: each is what its team's workshops would have left, and so the files in `sessions/` keep the rules.
//! They are written anew with `NORMING_BLESS=1 cargo test --test samples`.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod find;
mod harbour;
mod kestrel;
mod links;
mod millrace;
mod norms;
mod shows;
mod story;
mod yuntai;

use std::path::PathBuf;

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::{decode, encode};
use norming::format::slug::slug;

fn check(name: &str, session: &Session) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("sessions")
        .join(name);
    let text = encode(session).expect("encoded");
    if std::env::var_os("NORMING_BLESS").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let kept = std::fs::read_to_string(&path).expect("a sample; NORMING_BLESS=1 writes it");
    assert!(text == kept, "{name} differs; NORMING_BLESS=1 writes it anew");
    let decoded = decode(&kept).expect("decoded");
    assert!(!decoded.has_comments);
    assert_eq!(decoded.session, *session);
    assert_eq!(encode(&decoded.session).expect("encoded"), kept);
    assert_eq!(links::dangling(&kept), Vec::<&str>::new(), "{name}");
    let is_english = session.language == Language::En;
    assert!(kept.is_ascii() || !is_english, "{name}");
    assert_eq!(
        name,
        format!("{}.ron", slug(&session.team)),
        "named after its team"
    );
}

#[test]
fn harbour_lights() {
    check("harbour-lights.ron", &harbour::session());
}

#[test]
fn kestrel_atlas() {
    check("kestrel-atlas.ron", &kestrel::session());
}

#[test]
fn millrace() {
    check("millrace.ron", &millrace::session());
}

#[test]
fn yuntai() {
    check("云台天文馆节目组.ron", &yuntai::session());
}
