//! Kestrel Atlas: nine people after their third revision: remote, then hybrid, then one team out of two.

mod apart;
mod hybrid;
mod joined;
mod merged;

use norming::domain::language::Language;
use norming::domain::session::Session;

use super::story::Story;

pub fn session() -> Session {
    let mut story = Story::new("Kestrel Atlas", Language::En, 0x7e57);
    apart::tell(&mut story);
    hybrid::tell(&mut story);
    merged::tell(&mut story);
    joined::tell(&mut story);
    story.session().clone()
}
