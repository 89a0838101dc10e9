//! The transcript that Meet saves: a span of time on a line, and under it `Ama: the words`.
//! Must not know the chat of Meet.

/// `00:03:22.000,00:03:25.000`, also with an arrow.
pub fn is_span(line: &str) -> bool {
    let parted = line.split_once(" --> ").or_else(|| line.split_once(','));
    parted.is_some_and(|(from, to)| is_moment(from) && is_moment(to))
}

fn is_moment(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ',');
    (8..=14).contains(&text.len()) && text.matches(':').count() == 2 && text.chars().all(sign)
}
