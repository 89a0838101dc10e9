//! The coach against sentences as teams write them: how often it is right, and whether the documentation says so.

mod held_out;
mod table;
mod tuned;
