//! Any bytes as a session and what two sides made of it, by the edits of the domain.
//! Must not know what is to hold of them.

use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;

use super::script::{KINDS, apply};

/// Words, some of them hard to write in a file.
const WORDS: [&str; 8] = [
    "we answer",
    "don't \"shout\"",
    "two\nlines",
    "小組",
    "👩\u{200d}💻 e\u{301}",
    "<<<<<<< HEAD",
    "// (no] comment",
    "r#\"raw\\",
];

/// What both come from, ours, theirs.
pub fn sides(bytes: &[u8]) -> [Session; 3] {
    let mut mint = Mint::new(u64::from(bytes.first().copied().unwrap_or_default()));
    let mut base = Session::new("Night Desk", Language::En);
    for name in ["Ana", "Bo", "Chidi"] {
        let day = "2027-01-01".parse().expect("a day");
        base.add_person(&mut mint, name, day).expect("added");
    }
    play(&mut base, &mut mint, bytes, 0);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    play(&mut ours, &mut Mint::new(1000), bytes, 1);
    play(&mut theirs, &mut Mint::new(2000), bytes, 2);
    [base, ours, theirs]
}

/// Plays the edits of one side; each says words of its own.
fn play(session: &mut Session, mint: &mut Mint, bytes: &[u8], side: u8) {
    for (edit, number) in bytes.chunks_exact(4).zip(0..) {
        let &[which, at, word, digit] = edit else { continue };
        if which / KINDS / 2 != side {
            continue;
        }
        let text = format!("{} {side}.{number}", WORDS[usize::from(word) % WORDS.len()]);
        let digits: Vec<u8> = (0..digit % 5).map(|more| digit / 5 + more * 3).collect();
        let edit = (which % KINDS, usize::from(at % 12), text, digits);
        // A refused edit may have begun; only what was made is taken.
        let mut tried = session.clone();
        if apply(&mut tried, mint, &edit).is_ok() {
            *session = tried;
        }
    }
}
