//! The two lines on top of a step: where we are, how the time stands, whether all is on disk; and the agenda strip.
//! Must not know the work below.

use crate::domain::workshop::StepId;
use crate::flow::clock::Pace;
use crate::flow::gaps::gaps;
use crate::flow::queue;
use crate::text::width;

use super::App;
use super::open::{At, Open};
use crate::ui::theme::Role;
use crate::ui::widgets::lines::Styled;

fn saved(app: &App, open: &Open) -> (&'static str, Role) {
    let words = &app.words.frame_words;
    match &open.trouble {
        _ if app.is_rehearsal() => (words.rehearsing, Role::Title),
        // What was changed before the rights were lost is still nowhere else.
        Some(_) if open.held_by.is_none() => (words.unsaved, Role::Warning),
        _ if open.document.is_read_only() => (words.read_only, Role::Warning),
        _ if open.is_saving() => (words.saving, Role::Body),
        _ if open.sheet.pads.votes() > 0 => (words.votes_unsaved, Role::Body),
        _ => app
            .saved_with_faults()
            .map_or((words.saved, Role::Body), |told| (told, Role::Warning)),
    }
}

/// Where we are, how the time stands, whether everything is on disk.
pub fn header(app: &App, open: &Open, cells: usize) -> Styled {
    let words = &app.words.frame_words;
    let (saved, role) = saved(app, open);
    let At::Step(step) = open.at else {
        let name = match open.at {
            At::Pictures => app.words.pictures.title,
            At::Prepare => words.preparing,
            _ => words.page,
        };
        return Styled::of(format!(" {name}"), Role::Title)
            .and(format!("   {saved}"), role)
            .and(format!("   {}", open.session().team), Role::Title);
    };
    let workshop = open.session().open_workshop();
    let steps: Vec<StepId> = workshop
        .map(|one| one.steps().map(|one| one.step).collect())
        .unwrap_or_default();
    let number = steps
        .iter()
        .position(|other| *other == step)
        .map_or(0, |at| at + 1);
    let name = app.words.steps[step as usize];
    let title = Styled::of(
        format!(" {}", (words.step_of)(name, number, steps.len())),
        Role::Title,
    );
    let pace = workshop.and_then(|workshop| open.clock.pace(workshop, app.now.since, app.now.wall));
    // While a sitting of another day stands still, nobody can say when a meeting would end.
    let past = open.past_sitting(app.now).is_some();
    let line = match pace {
        Some(pace) => {
            let over = if pace.over > 0 { Role::Warning } else { Role::Body };
            if past {
                let [[time, _], ..] = pace_words(app, &pace);
                let timed = title.clone().and(format!("   {time}"), over);
                let fits = timed.width() + width(saved) + 3 <= cells;
                return spread(if fits { timed } else { title }, saved, role, cells);
            }
            let with_time = |time: &str| title.clone().and(format!("   {time}"), over);
            let times = pace_words(app, &pace);
            // Whether everything is on disk matters more than when the meeting would end.
            let brief = with_time(&times[3][0]);
            let all = times.map(|[time, end]| with_time(&time).and(format!("   {end}"), Role::Body));
            let fits = |line: &Styled| line.width() + width(saved) + 3 <= cells;
            all.into_iter().find(fits).unwrap_or(brief)
        }
        None => title,
    };
    spread(line, saved, role, cells)
}

/// A line with whether everything is on disk at its end.
fn spread(line: Styled, saved: &str, role: Role, cells: usize) -> Styled {
    let gap = cells.saturating_sub(line.width() + width(saved) + 1).max(2);
    line.and(" ".repeat(gap), Role::Body).and(saved, role)
}

/// How the time stands, at length and in ever fewer words: time in the step, and when the meeting would end.
fn pace_words(app: &App, pace: &Pace) -> [[String; 2]; 4] {
    let words = &app.words.frame_words;
    let long = if pace.over > 0 {
        (words.over)(pace.over, pace.planned)
    } else {
        (words.left)(pace.left, pace.planned)
    };
    let short = if pace.over > 0 {
        (words.over_short)(pace.over)
    } else {
        (words.left_short)(pace.left)
    };
    let stands = |text: String| {
        if pace.running { text } else { (words.paused)(&text) }
    };
    let clock = pace.end.format("%H:%M").to_string();
    let end = match pace.late {
        late if late > 0 => (words.late)(&clock, late),
        late if late < 0 => (words.early)(&clock, -late),
        _ => (words.on_time)(&clock),
    };
    let brief = (words.end_short)(&clock, pace.late);
    [
        [stands(long.clone()), end],
        [stands(long), brief.clone()],
        [stands(short.clone()), brief],
        [stands(short), (words.end_only)(&clock)],
    ]
}

/// The steps: done (+), shown but with something missing (?), now ([...]), to come.
pub fn strip(app: &App, open: &Open, here: StepId, cells: usize) -> Styled {
    let Some(workshop) = open.session().open_workshop() else {
        return Styled::empty();
    };
    let steps: Vec<(String, Role)> = workshop
        .steps()
        .map(|planned| {
            let name = app.words.steps[planned.step as usize];
            let shown = workshop.shown.contains(&planned.step);
            if planned.step == here {
                return (format!("[{}]", name.to_uppercase()), Role::Cursor);
            }
            let empty = queue::has_nothing(open.session(), workshop, planned.step);
            let done = shown && !empty && gaps(open.session(), planned.step).is_empty();
            let sign = if done {
                "+"
            } else if shown && !empty {
                "?"
            } else {
                ""
            };
            (format!("{name}{sign}"), Role::Body)
        })
        .collect();
    let current = steps
        .iter()
        .position(|(_, role)| *role == Role::Cursor)
        .unwrap_or(0);
    let whole = ["  ", " "].map(|gap| window(&steps, 0, steps.len(), gap));
    if let Some(line) = whole.into_iter().find(|line| line.width() < cells) {
        return line;
    }
    // As many around the present one as fit, from the left where possible.
    let mut best = window(&steps, current, current + 1, " ");
    let (mut from, mut to) = (current, current + 1);
    loop {
        let grown = [(from, to + 1), (from.saturating_sub(1), to)]
            .into_iter()
            .filter(|(a, b)| *b <= steps.len() && (*a, *b) != (from, to))
            .map(|(a, b)| (a, b, window(&steps, a, b, " ")))
            .find(|(_, _, line)| line.width() < cells);
        match grown {
            Some((a, b, line)) => (from, to, best) = (a, b, line),
            None => return best,
        }
    }
}

/// Some of the steps, with dots where others are left out.
fn window(steps: &[(String, Role)], from: usize, to: usize, gap: &str) -> Styled {
    let mut line = Styled::of(if from > 0 { " .. " } else { " " }, Role::Body);
    for (at, (text, role)) in steps.iter().enumerate().take(to).skip(from) {
        if at > from {
            line = line.and(gap, Role::Body);
        }
        line = line.and(text.clone(), *role);
    }
    if to < steps.len() {
        line.and(" ..", Role::Body)
    } else {
        line
    }
}
