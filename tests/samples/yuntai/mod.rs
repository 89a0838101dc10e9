//! 云台天文馆节目组: a team that works in Chinese, in the middle of a workshop, because two days at the planetarium become
//! three and a second house opens.

mod before;
mod now;

use norming::domain::language::Language;
use norming::domain::session::Session;

use super::story::Story;

pub fn session() -> Session {
    let mut story = Story::new("云台天文馆节目组", Language::ZhHans, 0x571a);
    before::tell(&mut story);
    now::tell(&mut story);
    story.session().clone()
}
