//! Words of people in the grammars of the exports, a file a grammar.
//! Must not know sessions: a text goes in, and the same text in that grammar comes out.

pub(super) mod html;
pub(super) mod ics;
pub(super) mod json;
pub(super) mod markdown;
pub(super) mod mermaid;
pub(super) mod yaml;
