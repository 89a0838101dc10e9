//! The coach against sentences as teams write them: how often it is right, and whether the documentation says so.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod figures;
mod found;
mod held_out;
mod table;
mod tuned;

use norming::domain::language::Language;

use self::figures::Figures;
use self::found::FOUND;
use self::held_out::HELD_OUT;
use self::tuned::TUNED;

#[test]
fn the_shipped_words_can_be_read() {
    let lexicon = norming::format::coach::decode_lexicon(include_str!("../../src/flow/coach/en.ron"));
    assert_eq!(lexicon.as_ref(), Ok(norming::format::coach::shipped(Language::En)));
}

#[test]
fn the_coach_is_right_as_often_as_the_documentation_says() {
    let (tuned, held_out, found) = (Figures::of(&TUNED), Figures::of(&HELD_OUT), Figures::of(&FOUND));
    for (name, figures) in [("tuned on", &tuned), ("held out", &held_out), ("found", &found)] {
        println!("{}\n{}\n", figures.row(name), figures.confusion());
        for line in &figures.astray {
            println!("  {name}: {line}");
        }
    }
}
#[test]
fn probe() {
    use norming::flow::coach::look;
    let lex = norming::format::coach::shipped(Language::En);
    let mut n = 0;
    for f in std::fs::read_dir("sessions").unwrap() {
        let p = f.unwrap().path();
        if p.extension().is_none_or(|e| e != "ron") { continue; }
        let d = norming::format::ron::decode(&std::fs::read_to_string(p).unwrap()).unwrap().session;
        for norm in d.norms.iter() {
            n += 1;
            if let Some(f) = look(&norm.text, lex, &[]) { println!("S {f:?}: {}", norm.text); }
        }
    }
    println!("samples {n}");
    for t in norming::format::library::shipped(Language::En).topics.iter() { for x in &t.norms {
        if let Some(f) = look(x, lex, &[]) { println!("L {f:?}: {x}"); } } }
    println!("topics {}", norming::format::library::shipped(Language::En).topics.len());
    if let Ok(t) = std::fs::read_to_string("/tmp/probe.txt") { for x in t.lines() { println!("{:?}: {x}", look(x, lex, &[])); } }
}
