//! Half-typed texts as they are kept for a session file.
//! Must not know where they were typed.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::FileState;
use super::files::clean;
use crate::ui::msg::{Draft, Trouble};

/// The names of half-typed texts end so.
pub(super) const DRAFT: &str = "draft";

/// Half-typed texts as they are kept, with the file they belong to for whoever looks into the folder. Earlier programs kept
/// one, so the first stands outside of the list.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptDrafts {
    file: PathBuf,
    screen: String,
    pane: String,
    item: String,
    field: String,
    text: String,
    #[serde(default)]
    before: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    more: Vec<KeptDraft>,
}

#[derive(Serialize, Deserialize)]
struct KeptDraft {
    screen: String,
    pane: String,
    item: String,
    field: String,
    text: String,
    before: Option<String>,
}

impl KeptDraft {
    fn of(draft: Draft) -> Self {
        let Draft {
            screen,
            pane,
            item,
            field,
            text,
            before,
        } = draft;
        Self {
            screen,
            pane,
            item,
            field,
            text,
            before,
        }
    }

    fn draft(self) -> Draft {
        let Self {
            screen,
            pane,
            item,
            field,
            text,
            before,
        } = self;
        Draft {
            screen,
            pane,
            item,
            field,
            text: clean(text),
            before,
        }
    }
}

impl FileState {
    /// The half-typed texts, the uppermost first.
    pub fn drafts(&self) -> Result<Vec<Draft>, Trouble> {
        let Some(kept) = self.read::<KeptDrafts>(DRAFT)? else {
            return Ok(Vec::new());
        };
        let KeptDrafts {
            file: _,
            screen,
            pane,
            item,
            field,
            text,
            before,
            more,
        } = kept;
        let first = KeptDraft {
            screen,
            pane,
            item,
            field,
            text,
            before,
        };
        Ok([first].into_iter().chain(more).map(KeptDraft::draft).collect())
    }

    /// Keeps half-typed texts and drops what was kept before.
    pub fn keep_drafts(&self, drafts: Vec<Draft>) -> io::Result<()> {
        let mut drafts = drafts.into_iter().map(KeptDraft::of);
        let kept = drafts.next().map(|first| KeptDrafts {
            file: self.file.clone(),
            screen: first.screen,
            pane: first.pane,
            item: first.item,
            field: first.field,
            text: first.text,
            before: first.before,
            more: drafts.collect(),
        });
        self.keep(DRAFT, kept.as_ref())
    }

    /// Where the half-typed text is.
    pub fn draft_place(&self) -> PathBuf {
        self.place(DRAFT)
    }
}
