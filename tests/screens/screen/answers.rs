//! What the world answers to each effect, as far as a screen wants it.

use std::path::PathBuf;

use norming::domain::history::History;
use norming::domain::language::Language;
use norming::format::ron::decode_bytes;
use norming::ui::msg::{Effect, Exported, Loaded, Msg};

use super::Screen;

/// The sample in a language, and the name of its file.
pub fn sample(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::En => ("millrace.ron", include_str!("../../../sessions/millrace.ron")),
        Language::ZhHans => (
            "云台天文馆节目组.ron",
            include_str!("../../../sessions/云台天文馆节目组.ron"),
        ),
    }
}

impl Screen {
    pub(super) fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let msg = match effect {
                Effect::Scan | Effect::List => Some(Msg::Scanned(self.folder())),
                Effect::Load(file) => Some(self.load(file)),
                Effect::Sample(language) => {
                    let (name, sample) = sample(language);
                    let decoded = decode_bytes(sample.as_bytes()).expect("the sample is sound");
                    let loaded = Loaded {
                        session: decoded.session,
                        has_comments: false,
                        history: History::default(),
                        drafts: Vec::new(),
                        notes: String::new(),
                        held_by: None,
                        has_marks: false,
                    };
                    Some(Msg::Sampled(PathBuf::from(name), Ok(loaded)))
                }
                Effect::Save {
                    file,
                    session,
                    version,
                    how,
                    ..
                } => {
                    let saved = self.save(file, session, version, how);
                    if self.slow {
                        self.waiting.push(saved);
                        None
                    } else {
                        Some(saved)
                    }
                }
                Effect::KeepDrafts(_, drafts) => {
                    self.dropped += usize::from(drafts.is_empty());
                    self.drafts.extend(drafts.first().cloned());
                    self.half_typed = drafts;
                    None
                }
                Effect::KeepNotes(_, notes) => {
                    self.notes = notes;
                    None
                }
                Effect::Close(_) | Effect::Suspend | Effect::KeepAgain(_) => None,
                Effect::KeepChosen(chosen) => {
                    self.looks.push(chosen);
                    None
                }
                Effect::Probe(file) => Some(Msg::Probed(file, Ok(()))),
                Effect::SaveCopy(path, session) => {
                    self.copies.push((path.clone(), session));
                    let failed = self.full.clone().filter(|_| !path.starts_with('~'));
                    Some(Msg::Copied(failed.map_or(Ok(PathBuf::from(path)), Err)))
                }
                Effect::Export(_, how, _) => {
                    self.exports.push(how);
                    let path = PathBuf::from("exports").join(format!("x.{}", how.format.ending()));
                    let exported = if how.to_clipboard {
                        Exported::Text("words\n".repeat(self.clipped))
                    } else {
                        Exported::File(path)
                    };
                    let failed = self.full.clone();
                    Some(Msg::Exported(failed.map_or(Ok(exported), Err)))
                }
                Effect::Bell => {
                    self.rung += 1;
                    None
                }
                Effect::Clip(text) => {
                    self.clips.push(text);
                    None
                }
                Effect::Accept(_, mark) => {
                    self.accepted.push(mark);
                    None
                }
                Effect::KeepTheirs(file, mark) => {
                    self.accepted.push(mark);
                    self.kept += 1;
                    let kept = file.with_extension("ron.theirs");
                    let result = self.full.clone().map_or(Ok(kept), Err);
                    Some(Msg::KeptTheirs { file, result })
                }
                Effect::ForgetBeside(..) => {
                    self.looked_beside += 1;
                    None
                }
                Effect::Quit => {
                    self.ended = true;
                    None
                }
            };
            if let Some(msg) = msg {
                self.send(msg);
            }
        }
    }
}
