//! The coach against sentences as teams write them: how often it is right, and whether the documentation says so.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod figures;
mod held_out;
mod table;
mod tuned;

use norming::domain::language::Language;

use self::figures::Figures;
use self::held_out::HELD_OUT;
use self::tuned::TUNED;

#[test]
fn the_shipped_words_can_be_read() {
    let lexicon = norming::format::coach::decode_lexicon(include_str!("../../src/flow/coach/en.ron"));
    assert_eq!(lexicon.as_ref(), Ok(norming::format::coach::shipped(Language::En)));
}

#[test]
fn the_coach_is_right_as_often_as_the_documentation_says() {
    let (tuned, held_out) = (Figures::of(&TUNED), Figures::of(&HELD_OUT));
    for (name, figures) in [("tuned on", &tuned), ("held out", &held_out)] {
        println!("{}\n{}\n", figures.row(name), figures.confusion());
        for line in &figures.astray {
            println!("  {name}: {line}");
        }
    }
}
