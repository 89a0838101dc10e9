//! What the outside answers to the program: a folder of sessions in memory, and a list of all it was asked for.

use std::path::PathBuf;

use norming::domain::history::History;
use norming::domain::session::Session;
use norming::ui::msg::{Effect, Entry, Folder, Loaded, Msg, SaveAs, Trouble};

use super::Screen;

impl Screen {
    pub(super) fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let msg = match effect {
                Effect::Scan => Some(Msg::Scanned(self.folder())),
                Effect::Load(file) => Some(self.load(file)),
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
                Effect::KeepDraft(_, draft) => {
                    self.dropped += usize::from(draft.is_none());
                    self.drafts.extend(draft);
                    None
                }
                Effect::KeepNotes(..) | Effect::Close(_) | Effect::Suspend => None,
                Effect::KeepLook(look) => {
                    self.looks.push(look);
                    None
                }
                Effect::Probe(file) => Some(Msg::Probed(file, Ok(()))),
                Effect::SaveCopy(path, session) => {
                    self.copies.push((path.clone(), session));
                    let failed = self.full.clone().filter(|_| !path.starts_with('~'));
                    Some(Msg::Copied(failed.map_or(Ok(PathBuf::from(path)), Err)))
                }
                Effect::Export(_, format, _) => {
                    self.exports.push(format);
                    let path = PathBuf::from("exports").join(format!("x.{}", format.ending()));
                    let failed = self.full.clone();
                    Some(Msg::Exported(failed.map_or(Ok(Some(path)), Err)))
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

    fn folder(&self) -> Folder {
        let entry = |(file, session): (&PathBuf, &Result<Session, Trouble>)| Entry {
            file: file.clone(),
            session: session.clone(),
            good: self.good.filter(|_| session.is_err()),
        };
        Folder {
            entries: self.disk.iter().map(entry).collect(),
            own: self.own.clone(),
        }
    }

    fn load(&self, file: PathBuf) -> Msg {
        let session = self.disk.get(&file).cloned().unwrap_or(Err(Trouble::NotThere));
        let loaded = |session| Loaded {
            session,
            history: History::default(),
            has_comments: false,
            draft: self.left.clone(),
            notes: String::new(),
            held_by: self.held_by.clone(),
            has_marks: false,
        };
        Msg::Loaded {
            file,
            result: session.map(loaded),
            own: self.own.clone(),
            good: self.good,
        }
    }

    fn save(&mut self, file: PathBuf, session: Session, version: u64, how: SaveAs) -> Msg {
        self.saved.push(session.clone());
        // A name that is taken is taken once: another name is free.
        let taken = self.full.take_if(|trouble| *trouble == Trouble::Exists);
        let result = match taken.or_else(|| self.full.clone()) {
            Some(trouble) => Err(trouble),
            None if how == SaveAs::New && self.disk.contains_key(&file) => Err(Trouble::Exists),
            None => Ok(()),
        };
        if result.is_ok() {
            self.disk.insert(file.clone(), Ok(session));
        }
        Msg::Saved {
            file,
            version,
            result,
        }
    }
}
