//! A box to paste into where the terminal does not say what is pasted: line breaks are line breaks, and nothing is a key.
//! Must not know what the text is for, nor how it is read.

use unicode_segmentation::UnicodeSegmentation;

use crate::format::chat::MOST_BYTES;

/// What was pasted or typed so far. It can only grow at its end, so that a long paste key by key stays quick.
#[derive(Clone, Debug, Default)]
pub struct PasteBox {
    text: String,
    /// How many bytes came in all, those beyond the most included.
    bytes: usize,
    /// Whether Esc has already said that leaving drops the text.
    pub warned: bool,
}

impl PasteBox {
    /// A box with this text in it.
    pub fn with(text: &str) -> Self {
        let mut this = Self::default();
        this.push(text);
        this
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes came in all; what is beyond the most that is read is counted and not kept.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// More text at the end.
    pub fn push(&mut self, more: &str) {
        self.bytes = self.bytes.saturating_add(more.len());
        if self.bytes <= MOST_BYTES {
            self.text.push_str(more);
        }
        self.warned = false;
    }

    /// Takes the last character back; false when there is none, or more came than was kept.
    pub fn take_back(&mut self) -> bool {
        if self.bytes > MOST_BYTES {
            return false;
        }
        let Some((at, _)) = self.text.grapheme_indices(true).next_back() else {
            return false;
        };
        self.text.truncate(at);
        self.bytes = at;
        true
    }

    /// Takes everything back.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
