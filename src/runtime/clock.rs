//! The present moment: the clock on the wall, and a count since the program began that never jumps.
//! Must not know who asks.

use std::env;
use std::time::{Duration, Instant};

use chrono::{Local, NaiveDateTime, TimeDelta};

use crate::domain::day::{held_moment, is_in_range};
use crate::ui::msg::Moment;

/// For tests: the clock on the wall shows this when the program begins, and runs on from there; as `2027-03-04T14:00`.
pub const NOW_VARIABLE: &str = "NORMING_NOW";

/// The clocks of one run of the program.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    began: Instant,
    pretended: Option<NaiveDateTime>,
}

impl Clock {
    /// Clocks that start now.
    pub fn start() -> Self {
        let pretended = env::var(NOW_VARIABLE).ok().and_then(|text| parse(&text));
        Self {
            began: Instant::now(),
            pretended,
        }
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        let since = self.began.elapsed();
        let wall = match self.pretended {
            None => Local::now().naive_local(),
            Some(began) => {
                let later = TimeDelta::from_std(since).unwrap_or_default();
                began.checked_add_signed(later).unwrap_or(began)
            }
        };
        Moment {
            wall: held_moment(wall),
            since,
        }
    }

    /// How long it is until a time since the program began; nothing when it has passed.
    pub fn until(&self, since: Duration) -> Duration {
        since.saturating_sub(self.began.elapsed())
    }
}

fn parse(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .filter(|moment| is_in_range(moment.date()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pretended_time_is_read_with_or_without_seconds() {
        assert!(parse("2027-03-04T14:00").is_some());
        assert_eq!(parse("2027-03-04T14:00"), parse("2027-03-04T14:00:00"));
        for unusual in ["tomorrow", "+262142-12-31T14:00", "1899-12-31T14:00"] {
            assert_eq!(parse(unusual), None, "{unusual}");
        }
    }
}
