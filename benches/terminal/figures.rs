//! What is made of many measurements of the same thing.

use std::time::Duration;

/// The value that so many of a hundred are not above.
pub fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get(last * percent / 100).copied().unwrap_or(f64::NAN)
}

/// Milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A number to compute with.
#[allow(clippy::cast_precision_loss)]
pub fn number(number: u64) -> f64 {
    number as f64
}
