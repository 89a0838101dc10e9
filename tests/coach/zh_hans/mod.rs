//! Sentences in Chinese.

pub mod found;
pub mod held_out;
pub mod tuned;
