//! The home screen as lines: a line for each session, what has been due longest first; the one with the cursor says it all.
//! Must not know how a session is opened.

use std::borrow::Cow;

use crate::domain::due::{self, Due, When};
use crate::domain::session::Session;
use crate::flow::gaps::Gap;
use crate::text::{Shape, clip, pad, sanitise, width};
use crate::ui::date;

use crate::ui::app::App;
use crate::ui::msg::Entry;
use crate::ui::theme::Role;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::{Styled, block, mark};

/// Between two facts in a line.
const GAP: usize = 3;

/// A fact about a session; whether it wants attention.
struct Fact {
    text: String,
    warns: bool,
}

impl Fact {
    fn calm(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            warns: false,
        }
    }

    fn warning(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            warns: true,
        }
    }

    fn role(&self) -> Role {
        if self.warns { Role::Warning } else { Role::Body }
    }
}

/// A line of the list: a name, what is to be known at once, and what only the line with the cursor says.
struct Item {
    name: String,
    facts: Vec<Fact>,
    about: Vec<String>,
}

/// The lines of the home screen, of which so many rows can be in sight, and where among them the cursor is.
pub fn lines(app: &App, cells: usize, rows: usize) -> (Vec<Styled>, (usize, usize)) {
    let words = &app.words.home;
    let indent = [("   ".to_owned(), Role::Body)];
    if let Some(trouble) = &app.failed {
        let mut lines = block(&indent, &(app.words.trouble)(trouble), Role::Warning, cells);
        if let Some((file, good)) = &app.good {
            lines.push(Styled::empty());
            lines.extend(block(
                &indent,
                &app.how_to_recover(file, *good),
                Role::Body,
                cells,
            ));
        }
        return (lines, (0, 0));
    }
    let sessions = app.home.shown();
    let mut lines = Vec::new();
    if sessions.is_empty() {
        let why = match &app.home.entries {
            Some(_) if app.home.is_empty() => words.empty,
            Some(_) if app.home.unread.is_empty() => words.none_match,
            _ => words.reading,
        };
        lines.extend(block(&indent, why, Role::Body, cells));
    }
    let rehearsal = app.offers_rehearsal().then(|| Item {
        name: words.rehearse.to_owned(),
        facts: vec![Fact::calm(words.rehearse_about)],
        about: Vec::new(),
    });
    let widths = sessions.iter().map(|entry| width(&name(entry)));
    let widths = widths.chain(rehearsal.iter().map(|item| width(&item.name)));
    let column = widths.max().unwrap_or(0).min(cells / 3);
    let mut focus = (0, 0);
    let mut put = |at: usize, item: &Item, lines: &mut Vec<Styled>| {
        let from = lines.len();
        let here = at == app.home.at;
        lines.extend(item_lines(item, here, column, cells));
        mark(&mut lines[from..], &Hit::Item(at));
        if here {
            focus = (from, lines.len());
        }
    };
    for (at, entry) in sessions.iter().enumerate() {
        if at.abs_diff(app.home.at) > rows {
            // Out of sight, where each takes one line.
            lines.push(Styled::empty());
        } else {
            put(at, &item(app, entry), &mut lines);
        }
    }
    if let Some(rehearsal) = rehearsal {
        lines.push(Styled::empty());
        put(sessions.len(), &rehearsal, &mut lines);
    }
    (lines, focus)
}

/// What a session goes by: its team, or its file where that is all that is known.
fn name(entry: &Entry) -> Cow<'_, str> {
    if let Ok(session) = &entry.session {
        return Cow::Borrowed(&session.team);
    }
    let file = entry.file.file_name().unwrap_or_default();
    Cow::Owned(sanitise(&file.to_string_lossy(), Shape::Line).into_owned())
}

/// One item: its name, and behind it as many facts as fit; with the cursor on it all of them, and more below.
fn item_lines(item: &Item, here: bool, column: usize, cells: usize) -> Vec<Styled> {
    let (sign, role) = if here {
        (" > ", Role::Here)
    } else {
        ("   ", Role::Title)
    };
    let indent = 3 + column + GAP;
    let mut lines = vec![
        Styled::of(sign, Role::Cursor)
            .and(pad(&clip(&item.name, column), column), role)
            .and(" ".repeat(GAP), Role::Body),
    ];
    for (at, fact) in item.facts.iter().enumerate() {
        let used = lines.last().map_or(0, Styled::width);
        let gap = if at == 0 { 0 } else { GAP };
        if used + gap + width(&fact.text) < cells {
            if let Some(line) = lines.pop() {
                let line = line.and(" ".repeat(gap), Role::Body);
                lines.push(line.and(fact.text.clone(), fact.role()));
            }
        } else if at == 0 {
            let head = lines.pop().unwrap_or_default();
            // Without the cursor it has one line.
            let text = if here {
                Cow::Borrowed(fact.text.as_str())
            } else {
                clip(&fact.text, cells.saturating_sub(head.width() + 1))
            };
            lines.extend(block(&head.pieces, &text, fact.role(), cells));
        } else if here {
            let head = [(" ".repeat(indent), Role::Body)];
            lines.extend(block(&head, &fact.text, fact.role(), cells));
        }
    }
    if here {
        let head = [("     ".to_owned(), Role::Body)];
        let about = item.about.iter();
        lines.extend(about.flat_map(|text| block(&head, text, Role::Body, cells)));
    }
    lines
}

fn item(app: &App, entry: &Entry) -> Item {
    let words = &app.words.home;
    match &entry.session {
        Err(trouble) => {
            let how = entry.good.map(|good| app.how_to_recover(&entry.file, good));
            Item {
                name: name(entry).into_owned(),
                facts: vec![Fact::warning(format!("! {}", words.unreadable))],
                about: std::iter::once((app.words.trouble)(trouble)).chain(how).collect(),
            }
        }
        Ok(session) => Item {
            name: name(entry).into_owned(),
            facts: facts(app, session),
            about: transition(app, session).into_iter().collect(),
        },
    }
}

/// What the line of a session says, what wants attention first.
fn facts(app: &App, session: &Session) -> Vec<Fact> {
    let words = &app.words.home;
    let today = app.now.wall.date();
    let mut facts = Vec::new();
    let due = due::due(session, today);
    // By kind, in the order in which the first of each fell due.
    let alike = |one: &Due<'_>| (one.what, one.when(today));
    for (at, one) in due.iter().enumerate() {
        if due[..at].iter().all(|earlier| alike(earlier) != alike(one)) {
            let number = due.iter().filter(|other| alike(other) == alike(one)).count();
            let day = (app.words.date)(one.on, today);
            let said = (app.words.due.count)(one.what, one.when(today), number, &day);
            facts.push(Fact::warning(format!("! {said}")));
        }
    }
    let lost = session.lost_stewards().len();
    if lost > 0 {
        let said = (app.words.gap)(Gap::StewardsLost(lost));
        facts.push(Fact::warning(format!("! {said}")));
    }
    match session.open_workshop() {
        Some(workshop) if workshop.is_prepared_only() => facts.push(Fact::calm(words.preparing)),
        Some(workshop) => {
            let step = app.words.steps[workshop.bookmark.step as usize];
            facts.push(Fact::calm((words.in_progress)(step)));
        }
        None if session.revisions.is_empty() => facts.push(Fact::calm(words.no_workshop)),
        None => {}
    }
    let norms = session.in_force().count();
    if norms > 0 {
        facts.push(Fact::calm((words.norms)(norms)));
    }
    let review = session.review_date();
    if let Some(on) = review.filter(|on| When::of(*on, today) == When::Ahead) {
        facts.push(Fact::calm((words.review_on)(&(app.words.date)(on, today))));
    }
    facts
}

/// The widest that either end of a transition is: two lines, so that the other sessions stay in sight.
const LONGEST: usize = 140;

/// What is changing for the team, as it was said last.
fn transition(app: &App, session: &Session) -> Option<String> {
    let past = session
        .revisions
        .iter()
        .map(|revision| &revision.workshop.transition);
    let all = past.chain(session.open_workshop().map(|workshop| &workshop.transition));
    let transition = all
        .filter(|one| !one.from.is_empty() && !one.to.is_empty())
        .last()?;
    let today = app.now.wall.date();
    let when = transition.when.map(|on| (app.words.date)(on, today));
    // A date that was written behind the words is not said a second time.
    let to = when
        .as_ref()
        .map_or(&*transition.to, |_| date::apart(&transition.to, today).0);
    let (from, to) = (clip(&transition.from, LONGEST), clip(to, LONGEST));
    Some((app.words.transition.sentence)(&from, &to, when.as_deref()))
}
