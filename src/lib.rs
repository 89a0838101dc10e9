//! Norming: a full-screen terminal facilitator with which a team revisits how it works together.
//!
//! Keys become actions; a step turns an action into an intent; the document applies it; the runtime performs the
//! effects. Layers, each importing only from those before it: text, domain, flow, format, ui, runtime, cli.

pub mod cli;
pub mod domain;
pub mod flow;
pub mod format;
pub mod runtime;
pub mod text;
pub mod ui;
