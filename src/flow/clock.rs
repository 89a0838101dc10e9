//! The meeting's clock: how long each step was shown, what is left, when the meeting would end at this pace.
//! Must not know what time it is: every call is told.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta, Timelike};

use crate::domain::workshop::{StepId, Workshop};

/// Times the steps of one sitting. All durations count since the program began.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    kept: BTreeMap<StepId, Duration>,
    shown: Option<StepId>,
    running_since: Option<Duration>,
}

/// How a meeting stands against its plan. Minutes are whole ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Minutes planned for the step.
    pub planned: u16,
    /// Minutes left in the step, rounded up; none left means it is over its time.
    pub left: u16,
    /// Minutes over the step's time.
    pub over: u16,
    /// When the meeting would end if every step after this one keeps to its time.
    pub end: NaiveDateTime,
    /// How many minutes later than planned that is; negative when it is earlier.
    pub late: i64,
    /// Whether the clock runs.
    pub running: bool,
}

fn minutes(duration: Duration) -> u16 {
    u16::try_from(duration.as_secs() / 60).unwrap_or(u16::MAX)
}

impl Clock {
    /// A clock that stands still, with the minutes this sitting has spent already.
    pub fn new(workshop: &Workshop) -> Self {
        let spent = workshop
            .sitting()
            .map(|sitting| sitting.minutes.clone())
            .unwrap_or_default();
        let kept = spent
            .into_iter()
            .map(|(step, minutes)| (step, Duration::from_secs(u64::from(minutes) * 60)));
        Self {
            kept: kept.collect(),
            shown: None,
            running_since: None,
        }
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// From now on this step is shown.
    pub fn show(&mut self, step: StepId, now: Duration) {
        self.settle(now);
        self.shown = Some(step);
    }

    /// Runs from now on.
    pub fn go(&mut self, now: Duration) {
        self.running_since.get_or_insert(now);
    }

    /// Stands still from now on.
    pub fn pause(&mut self, now: Duration) {
        self.settle(now);
        self.running_since = None;
    }

    /// Whole minutes of each step shown in this sitting.
    pub fn spent(&self, now: Duration) -> Vec<(StepId, u16)> {
        let mut all = self.kept.clone();
        if let Some(step) = self.shown {
            all.insert(step, self.time_in(step, now));
        }
        all.into_iter()
            .map(|(step, time)| (step, minutes(time)))
            .collect()
    }

    /// When the shown minutes change next.
    pub fn next_change(&self, now: Duration) -> Option<Duration> {
        self.running_since?;
        let spent = self.time_in(self.shown?, now);
        let into = Duration::from_secs(60).saturating_sub(Duration::from_nanos(nanos_into_minute(spent)));
        Some(now.saturating_add(into))
    }

    /// How the meeting stands, at this moment.
    pub fn pace(&self, workshop: &Workshop, now: Duration, wall: NaiveDateTime) -> Option<Pace> {
        let step = self.shown?;
        let sitting = workshop.sitting()?;
        let planned = workshop.plan.iter().find(|planned| planned.step == step)?.minutes;
        let earlier = earlier_minutes(workshop);
        let whole = |minutes: u16| Duration::from_secs(u64::from(minutes) * 60);
        let spent_here = self.time_in(step, now) + whole(earlier.get(&step).copied().unwrap_or(0));
        let left = whole(planned).saturating_sub(spent_here);
        let over = spent_here.saturating_sub(whole(planned));
        let later = workshop
            .steps()
            .skip_while(|other| other.step != step)
            .skip(1)
            .map(|other| {
                let spent =
                    self.time_in(other.step, now) + whole(earlier.get(&other.step).copied().unwrap_or(0));
                whole(other.minutes).saturating_sub(spent)
            })
            .sum::<Duration>();
        let end = after(wall, left.saturating_add(later));
        let due = after(sitting.began, whole(sitting.planned));
        Some(Pace {
            planned,
            left: u16::try_from(left.as_secs().div_ceil(60)).unwrap_or(u16::MAX),
            over: minutes(over),
            end,
            late: (whole_minute(end) - due).num_minutes(),
            running: self.is_running(),
        })
    }

    fn time_in(&self, step: StepId, now: Duration) -> Duration {
        let kept = self.kept.get(&step).copied().unwrap_or_default();
        match self.running_since {
            Some(since) if self.shown == Some(step) => kept + now.saturating_sub(since),
            _ => kept,
        }
    }

    fn settle(&mut self, now: Duration) {
        if let (Some(step), Some(since)) = (self.shown, self.running_since) {
            *self.kept.entry(step).or_default() += now.saturating_sub(since);
            self.running_since = Some(now);
        }
    }
}

/// So much later; the same moment where no calendar goes so far.
fn after(moment: NaiveDateTime, time: Duration) -> NaiveDateTime {
    let time = TimeDelta::from_std(time).unwrap_or_default();
    moment.checked_add_signed(time).unwrap_or(moment)
}

/// The moment without its seconds, as it is shown.
fn whole_minute(moment: NaiveDateTime) -> NaiveDateTime {
    moment
        .with_second(0)
        .and_then(|moment| moment.with_nanosecond(0))
        .unwrap_or(moment)
}

fn nanos_into_minute(time: Duration) -> u64 {
    const MINUTE: u128 = 60 * 1_000_000_000;
    u64::try_from(time.as_nanos() % MINUTE).unwrap_or(0)
}

/// Minutes that sittings before the present one spent in each step.
fn earlier_minutes(workshop: &Workshop) -> BTreeMap<StepId, u16> {
    let mut spent: BTreeMap<StepId, u16> = BTreeMap::new();
    let before = workshop.sittings.len().saturating_sub(1);
    for sitting in workshop.sittings.iter().take(before) {
        for (step, minutes) in &sitting.minutes {
            let sum = spent.entry(*step).or_default();
            *sum = sum.saturating_add(*minutes);
        }
    }
    spent
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::id::Mint;
    use crate::domain::language::Language;
    use crate::domain::session::Session;
    use crate::domain::workshop::{Planned, WorkshopKind};

    fn at(minute: u64) -> (Duration, NaiveDateTime) {
        let start = NaiveDate::from_ymd_opt(2027, 3, 4)
            .and_then(|day| day.and_hms_opt(14, 0, 0))
            .expect("a time");
        (
            Duration::from_secs(minute * 60),
            start + TimeDelta::minutes(i64::try_from(minute).expect("small")),
        )
    }

    /// A meeting of Arrive 8, Frame 10 and Close 2 minutes that begins at 14:00.
    fn meeting() -> Session {
        let mut session = Session::new("Harbour", Language::En);
        let planned = |step, minutes| Planned {
            step,
            minutes,
            on: true,
        };
        let plan = vec![
            planned(StepId::Arrive, 8),
            planned(StepId::Frame, 10),
            planned(StepId::Close, 2),
        ];
        session
            .open(&mut Mint::new(1), WorkshopKind::First, plan)
            .expect("opened");
        session.start_sitting(at(0).1).expect("started");
        session
    }

    #[test]
    fn meetings_at_the_ends_of_the_calendar() {
        for began in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            let mut session = meeting();
            session.start_sitting(began).expect("started");
            let workshop = session.open_workshop().expect("open");
            let mut clock = Clock::new(workshop);
            clock.show(StepId::Arrive, at(0).0);
            clock.go(at(0).0);
            for wall in [NaiveDateTime::MIN, at(0).1, NaiveDateTime::MAX] {
                assert!(clock.pace(workshop, at(3).0, wall).is_some(), "{began}, {wall}");
            }
            assert_eq!(clock.next_change(Duration::MAX), Some(Duration::MAX));
        }
    }

    fn pace(clock: &Clock, session: &Session, minute: u64) -> (u16, u16, i64) {
        let (now, wall) = at(minute);
        let pace = clock
            .pace(session.open_workshop().expect("open"), now, wall)
            .expect("shown");
        (pace.left, pace.over, pace.late)
    }

    #[test]
    fn a_step_runs_down_and_then_over() {
        let session = meeting();
        let mut clock = Clock::new(session.open_workshop().expect("open"));
        clock.show(StepId::Arrive, at(0).0);
        clock.go(at(0).0);
        assert_eq!(pace(&clock, &session, 0), (8, 0, 0));
        assert_eq!(pace(&clock, &session, 5), (3, 0, 0));
        assert_eq!(pace(&clock, &session, 11), (0, 3, 3));
    }

    #[test]
    fn a_quick_step_makes_the_meeting_end_early() {
        let session = meeting();
        let mut clock = Clock::new(session.open_workshop().expect("open"));
        clock.show(StepId::Arrive, at(0).0);
        clock.go(at(0).0);
        clock.show(StepId::Frame, at(5).0);
        assert_eq!(pace(&clock, &session, 5), (10, 0, -3));
        assert_eq!(clock.spent(at(6).0), [(StepId::Arrive, 5), (StepId::Frame, 1)]);
    }

    #[test]
    fn a_pause_counts_for_the_end_but_not_for_the_step() {
        let session = meeting();
        let mut clock = Clock::new(session.open_workshop().expect("open"));
        clock.show(StepId::Arrive, at(0).0);
        clock.go(at(0).0);
        clock.pause(at(2).0);
        assert_eq!(pace(&clock, &session, 9), (6, 0, 7));
        assert_eq!(clock.next_change(at(9).0), None);
    }

    #[test]
    fn the_clock_wakes_once_a_minute() {
        let session = meeting();
        let mut clock = Clock::new(session.open_workshop().expect("open"));
        clock.show(StepId::Arrive, Duration::from_millis(1_500));
        clock.go(Duration::from_millis(1_500));
        assert_eq!(
            clock.next_change(Duration::from_secs(30)),
            Some(Duration::from_millis(61_500))
        );
    }
}
