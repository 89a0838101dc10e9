//! Millrace: seven people in the middle of a workshop, because two days at the depot become four.

mod before;
mod now;

use norming::domain::language::Language;
use norming::domain::session::Session;

use super::story::Story;

pub fn session() -> Session {
    let mut story = Story::new("Millrace", Language::En, 0x3111);
    before::tell(&mut story);
    now::tell(&mut story);
    story.session().clone()
}
