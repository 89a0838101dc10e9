//! The sample sessions inside the program, served like a folder, with their dates moved to today.
//! Must not know that there is a disk.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, TimeDelta};

use crate::domain::history::History;
use crate::domain::language::Language;
use crate::format::{dates, ron};
use crate::ui::msg::{Entry, Folder, Loaded, Msg, Own, Trouble};

use super::work::Job;

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

/// The day the samples are meant for, on which two of them are in a meeting. For the six days after it the same is due,
/// so they can be moved by whole weeks: a meeting on a Wednesday stays on a Wednesday.
const MEANT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 18);

/// The samples as a sessions folder.
pub fn folder(today: NaiveDate) -> Folder {
    let entry = |(name, text): &(&str, &str)| Entry {
        file: name.into(),
        session: decode(text, today).map(|it| it.session),
        good: None,
    };
    Folder {
        entries: SAMPLES.iter().map(entry).collect(),
        ..Folder::default()
    }
}

/// The sample for a rehearsal from the home screen: in the middle of a meeting that decides.
pub fn rehearsal(language: Language, today: NaiveDate) -> Msg {
    let file = PathBuf::from(match language {
        Language::En => "millrace.ron",
        Language::ZhHans => "云台天文馆节目组.ron",
    });
    let sample = load(&file, today);
    Msg::Sampled(file, sample)
}

/// One sample.
pub fn load(file: &Path, today: NaiveDate) -> Result<Loaded, Trouble> {
    let sample = SAMPLES.iter().find(|(name, _)| Path::new(name) == file);
    sample.map_or(Err(Trouble::NotThere), |(_, text)| decode(text, today))
}

fn decode(text: &str, today: NaiveDate) -> Result<Loaded, Trouble> {
    let weeks = MEANT.map_or(0, |meant| (today - meant).num_days().div_euclid(7));
    let text = dates::moved(text, TimeDelta::weeks(weeks).num_days());
    let decoded = ron::decode_bytes(text.as_bytes()).map_err(Trouble::Content)?;
    Ok(Loaded {
        session: decoded.session,
        has_comments: decoded.has_comments,
        history: History::default(),
        drafts: Vec::new(),
        notes: String::new(),
        held_by: None,
        has_marks: false,
    })
}

/// In a rehearsal samples are read, and nothing is kept.
pub fn rehearse(job: Job, today: NaiveDate) -> Option<Msg> {
    match job {
        Job::Sample(language) => Some(rehearsal(language, today)),
        Job::Load(file) => Some(Msg::Loaded {
            result: load(&file, today),
            file,
            own: Own::default(),
            good: None,
        }),
        Job::Save { file, version, .. } => Some(Msg::Saved {
            file,
            version,
            result: Ok(()),
        }),
        Job::Probe(file) => Some(Msg::Probed(file, Ok(()))),
        Job::ForgetBeside(file, _) => Some(Msg::Forgotten {
            file,
            mended: 0,
            left: Vec::new(),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::due::{self, What};
    use crate::runtime::store;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What of a sample is due on a day, and how.
    fn looks(name: &str, today: NaiveDate) -> Vec<(What, String)> {
        let session = load(Path::new(name), today).unwrap().session;
        let due = due::due(&session, today);
        due.iter().map(|one| (one.what, one.text.to_owned())).collect()
    }

    #[test]
    fn samples_look_as_meant_in_any_year() {
        let meant = MEANT.unwrap();
        for (name, _) in SAMPLES {
            let expected = looks(name, meant);
            for first in ["2019-02-27", "2031-06-02"].map(day) {
                for today in first.iter_days().take(7) {
                    assert_eq!(looks(name, today), expected, "{name} on {today}");
                }
            }
        }
        assert_eq!(looks("kestrel-atlas.ron", day("2031-06-02")).len(), 4);
        assert_eq!(looks("harbour-lights.ron", day("2031-06-02")), []);
    }

    #[test]
    fn meetings_stay_on_their_weekday() {
        use chrono::Datelike;
        for today in day("2031-06-02").iter_days().take(7) {
            let session = load(Path::new("millrace.ron"), today).unwrap().session;
            let began = session.open_workshop().unwrap().sitting().unwrap().began;
            assert_eq!(began.date().weekday(), chrono::Weekday::Wed);
            assert!((0..7).contains(&(today - began.date()).num_days()), "{today}");
        }
    }

    /// The dates of the file move, words do not.
    #[test]
    fn sentences_name_no_month() {
        use crate::text::calendar;
        for (name, text) in SAMPLES {
            let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
            let month =
                words.find(|word| !word.eq_ignore_ascii_case("may") && calendar::month(word).is_some());
            assert_eq!(month, None, "{name}");
            let before = |(at, _): (usize, _)| text[..at].trim_end().chars().next_back().unwrap();
            let mut numbers = text.match_indices('月').map(before);
            let number = numbers.find(|c| c.is_numeric() || "一二三四五六七八九十".contains(*c));
            assert_eq!(number, None, "{name}");
        }
    }

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
            let Msg::Sampled(_, Ok(sample)) = rehearsal(language, day("2031-06-02")) else {
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
        let today = day("2031-06-02");
        for (name, _) in SAMPLES {
            let loaded = load(Path::new(name), today);
            assert!(loaded.is_ok(), "{name}: {loaded:?}");
        }
        assert_eq!(folder(today).entries.len(), SAMPLES.len());
        assert_eq!(
            load(Path::new("elsewhere.ron"), today).unwrap_err(),
            Trouble::NotThere
        );
    }
}
