//! Silent writing: a few quiet minutes that are counted and never end by themselves.
//! Must not know what time it is: every call is told. All durations count since the program began.

use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// How many minutes it has at first.
pub const MINUTES: u16 = 4;

/// Silent writing under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    until: Duration,
}

impl Silence {
    /// Begins now.
    pub fn begin(now: Duration) -> Self {
        Self {
            until: now.saturating_add(MINUTE.saturating_mul(u32::from(MINUTES))),
        }
    }

    /// Whole minutes left, rounded up; none left means that the time is up.
    pub fn left(&self, now: Duration) -> u16 {
        let left = self.until.saturating_sub(now).as_nanos();
        u16::try_from(left.div_ceil(MINUTE.as_nanos())).unwrap_or(u16::MAX)
    }

    /// A minute more; where the time is up, a minute from now.
    pub fn more(&mut self, now: Duration) {
        self.until = self.until.max(now).saturating_add(MINUTE);
    }

    /// When the minutes left change next; never once the time is up.
    pub fn next_change(&self, now: Duration) -> Option<Duration> {
        let minutes = u32::from(self.left(now)).checked_sub(1)?;
        Some(self.until.saturating_sub(MINUTE.saturating_mul(minutes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn whole_minutes_run_down_to_none_and_stay_there() {
        let silence = Silence::begin(at(100));
        let left = |after: u64| silence.left(at(100 + after));
        let shown = [0, 1, 59, 60, 61, 179, 180, 239, 240, 241, 9_000].map(left);
        assert_eq!(shown, [4, 4, 4, 3, 3, 2, 1, 1, 0, 0, 0]);
    }

    #[test]
    fn it_wakes_once_a_minute_and_not_at_all_when_the_time_is_up() {
        let silence = Silence::begin(at(100));
        let (mut now, mut wakes) = (at(100), Vec::new());
        while let Some(next) = silence.next_change(now) {
            assert!(next > now, "{next:?}");
            assert_eq!(silence.left(next) + 1, silence.left(now));
            wakes.push(next.as_secs());
            now = next;
        }
        assert_eq!(wakes, [160, 220, 280, 340]);
        assert_eq!(silence.next_change(at(9_000)), None);
    }

    #[test]
    fn less_than_a_second_is_no_minute_gone() {
        let silence = Silence::begin(Duration::from_millis(1_500));
        let late = Duration::from_millis(61_499);
        assert_eq!(silence.left(late), 4);
        assert_eq!(silence.next_change(late), Some(Duration::from_millis(61_500)));
        assert_eq!(silence.left(Duration::from_millis(61_500)), 3);
    }

    #[test]
    fn a_minute_more_counts_from_now_when_the_time_is_up() {
        let mut silence = Silence::begin(at(0));
        silence.more(at(30));
        assert_eq!(silence.left(at(30)), 5);
        silence.more(at(1_000));
        assert_eq!((silence.left(at(1_000)), silence.left(at(1_060))), (1, 0));
    }

    #[test]
    fn no_clock_is_too_large_for_it() {
        let mut silence = Silence::begin(Duration::MAX);
        silence.more(Duration::MAX);
        assert_eq!(silence.left(Duration::MAX), 0);
        assert_eq!(silence.left(Duration::ZERO), u16::MAX);
        let next = silence.next_change(Duration::ZERO);
        assert!(next.is_some_and(|next| next > Duration::ZERO));
    }
}
