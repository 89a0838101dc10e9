//! Exporting from inside the program: which format, what is told, and where it went.
//! Must not know how an export is written, nor where.

use super::App;
use super::overlay::Overlay;
use crate::domain::language::Language;
use crate::format::export::{Format, Include};
use crate::text::{Shape, sanitise};
use crate::ui::msg::{Effect, Exported, Exporting, Trouble};
use crate::ui::sheet::{Go, Menu, Outcome};
use crate::ui::strings::strings;

/// Terminals take no longer text than this into a clipboard, or cut it without a word.
pub const MOST_CLIPPED: usize = 56_000;

/// Where the other place stands in the menu: `9` is known by heart, so newer formats come behind it.
const CLIPBOARD: usize = 8;

impl App {
    /// Offers the formats.
    pub(super) fn offer_export(&mut self) {
        let words = &self.words.export;
        if self.open.is_none() {
            return;
        }
        if self.is_rehearsal() {
            self.say(words.rehearsing);
            return;
        }
        self.export_menu(Exporting {
            format: Format::Markdown,
            to_clipboard: false,
            front_matter: false,
            include: Include::default(),
            beside: None,
        });
    }

    /// Offers the formats, and after them the other place and what may be told besides.
    pub(super) fn export_menu(&mut self, how: Exporting) {
        let words = &self.words.export;
        let format = |format| {
            let name = (words.format)(format).to_owned();
            (name, Outcome::Go(Go::Export(Exporting { format, ..how })))
        };
        let other = Exporting {
            to_clipboard: !how.to_clipboard,
            ..how
        };
        let (which, instead) = if how.to_clipboard {
            (words.which_to_clip, words.to_file)
        } else {
            (words.which, words.to_clip)
        };
        let more = (words.more)(
            how.front_matter,
            how.include,
            how.beside.map(|language| strings(language).own_name),
        );
        let mut items: Vec<(String, Outcome)> = Format::ALL.into_iter().map(format).collect();
        items.insert(
            CLIPBOARD,
            (instead.to_owned(), Outcome::Go(Go::ExportMenu(other))),
        );
        items.push((more, Outcome::Go(Go::ExportMore(how, 0))));
        self.overlay = Some(Overlay::menu(Menu::new(which, items)));
    }

    /// Offers what may be told besides; each choice is kept, and the last item leads back to the formats.
    pub(super) fn export_more(&mut self, how: Exporting, at: usize) {
        let words = &self.words.export;
        let Exporting {
            front_matter,
            include,
            ..
        } = how;
        let switched = [
            Exporting {
                front_matter: !front_matter,
                ..how
            },
            with(how, |include| include.voters = !include.voters),
            with(how, |include| include.frictions = !include.frictions),
            with(how, |include| include.sources = !include.sources),
            with(how, |include| include.team = !include.team),
        ];
        let Include {
            voters,
            frictions,
            sources,
            team,
        } = include;
        let on = [front_matter, voters, frictions, sources, team];
        let own = self.words.language;
        let others = Language::ALL.into_iter().filter(|language| *language != own);
        let others = others.map(|language| {
            let on = how.beside == Some(language);
            let beside = Some(language).filter(|_| !on);
            let name = (words.beside)(strings(language).own_name);
            (name, on, Exporting { beside, ..how })
        });
        let items = words
            .besides
            .into_iter()
            .zip(on)
            .zip(switched)
            .map(|((name, on), how)| (name.to_owned(), on, how))
            .chain(others)
            .enumerate()
            .map(|(at, (name, on, how))| {
                let sign = if on { "[x]" } else { "[ ]" };
                (format!("{sign} {name}"), Outcome::Go(Go::ExportMore(how, at)))
            })
            .chain([(words.back.to_owned(), Outcome::Go(Go::ExportMenu(how)))])
            .collect();
        self.overlay = Some(Overlay::menu(Menu::new(words.which_more, items).at(at)));
    }

    /// Asks for the session, as it is now.
    pub(super) fn export(&self, how: Exporting) -> Vec<Effect> {
        let open = self.open.iter();
        open.map(|open| Effect::Export(open.file.clone(), how, open.session().clone()))
            .collect()
    }

    /// Says where an export is, or why there is none; hands on what is for the clipboard.
    pub(super) fn exported(&mut self, result: Result<Exported, Trouble>) -> Option<Effect> {
        let words = &self.words.export;
        let text = match result {
            Ok(Exported::File(path)) => (words.done)(&sanitise(&path.to_string_lossy(), Shape::Line)),
            Ok(Exported::Text(text)) if text.len() > MOST_CLIPPED => {
                (words.too_long)(text.len().div_ceil(1000), MOST_CLIPPED / 1000)
            }
            Ok(Exported::Text(text)) => {
                let lines = text.lines().count();
                self.say((words.clipped)(lines));
                return Some(Effect::Clip(text));
            }
            Ok(Exported::NoDates) => words.no_dates.to_owned(),
            Err(trouble) => (words.failed)(&(self.words.trouble)(&trouble)),
        };
        self.say(text);
        None
    }
}

/// The same with a change in what is told besides.
fn with(how: Exporting, change: impl FnOnce(&mut Include)) -> Exporting {
    let mut include = how.include;
    change(&mut include);
    Exporting { include, ..how }
}
