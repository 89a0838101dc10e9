//! The sample sessions inside the program, served like a folder.
//! Must not know that there is a disk.

use std::path::{Path, PathBuf};

use crate::domain::history::History;
use crate::domain::language::Language;
use crate::format::ron;
use crate::ui::msg::{Entry, Folder, Loaded, Msg, Trouble};

/// Each file of `sessions/`, by name.
const SAMPLES: &[(&str, &str)] = &[
    (
        "harbour-lights.ron",
        include_str!("../../sessions/harbour-lights.ron"),
    ),
    (
        "kestrel-atlas.ron",
        include_str!("../../sessions/kestrel-atlas.ron"),
    ),
    ("millrace.ron", include_str!("../../sessions/millrace.ron")),
    (
        "云台天文馆节目组.ron",
        include_str!("../../sessions/云台天文馆节目组.ron"),
    ),
];

/// The samples as a sessions folder.
pub fn folder() -> Folder {
    let entry = |(name, text): &(&str, &str)| Entry {
        file: name.into(),
        session: decode(text).map(|it| it.session),
        good: None,
    };
    Folder {
        entries: SAMPLES.iter().map(entry).collect(),
        ..Folder::default()
    }
}

/// The sample for a rehearsal from the home screen: in the middle of a meeting that decides.
pub fn rehearsal(language: Language) -> Msg {
    let file = PathBuf::from(match language {
        Language::En => "millrace.ron",
        Language::ZhHans => "云台天文馆节目组.ron",
    });
    let sample = load(&file);
    Msg::Sampled(file, sample)
}

/// One sample.
pub fn load(file: &Path) -> Result<Loaded, Trouble> {
    let sample = SAMPLES.iter().find(|(name, _)| Path::new(name) == file);
    sample.map_or(Err(Trouble::NotThere), |(_, text)| decode(text))
}

fn decode(text: &str) -> Result<Loaded, Trouble> {
    let decoded = ron::decode_bytes(text.as_bytes()).map_err(Trouble::Content)?;
    Ok(Loaded {
        session: decoded.session,
        has_comments: decoded.has_comments,
        history: History::default(),
        draft: None,
        notes: String::new(),
        held_by: None,
        has_marks: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::store;

    #[test]
    fn every_file_in_sessions_is_a_sample() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
        let files = store::session_files(&folder).unwrap();
        let names: Vec<_> = files
            .iter()
            .map(|file| file.file_name().unwrap().to_str().unwrap())
            .collect();
        let embedded: Vec<_> = SAMPLES.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            embedded, names,
            "SAMPLES in src/runtime/samples.rs lists the files of sessions/ by name"
        );
    }

    #[test]
    fn the_sample_for_a_rehearsal_is_in_the_middle_of_its_meeting() {
        for language in Language::ALL {
            let Msg::Sampled(_, Ok(sample)) = rehearsal(language) else {
                unreachable!("the sample opens")
            };
            assert_eq!(sample.session.language, language);
            let workshop = sample.session.open_workshop().unwrap();
            assert!(!workshop.is_prepared_only());
            assert_eq!(workshop.bookmark.step, crate::domain::workshop::StepId::Decide);
        }
    }

    #[test]
    fn every_sample_opens() {
        for (name, _) in SAMPLES {
            let loaded = load(Path::new(name));
            assert!(loaded.is_ok(), "{name}: {loaded:?}");
        }
        assert_eq!(folder().entries.len(), SAMPLES.len());
        assert_eq!(load(Path::new("elsewhere.ron")).unwrap_err(), Trouble::NotThere);
    }
}
