//! The lines of a text as one line.
//! Must not know how wide a line may be.

/// The lines of a text as one, which whoever shows it may break anew: a space between words, none inside Chinese.
pub fn in_one_line(text: &str) -> String {
    let is_wide = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
    let mut out = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let is_tight = out.ends_with(is_wide) && line.trim_start().starts_with(is_wide);
        let mut between = if is_tight || out.is_empty() { "" } else { " " };
        for word in line.split_whitespace() {
            out.push_str(between);
            out.push_str(word);
            between = " ";
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one() {
        let check = |given: &str, expected: &str| assert_eq!(in_one_line(given), expected, "{given:?}");
        check("", "");
        check(" a  b \n\n\tc\n", "a b c");
        check("早班在家，\n晚班到馆。", "早班在家，晚班到馆。");
        check("早班 在家\nZoom\n晚班", "早班 在家 Zoom 晚班");
        check("한국\n어", "한국 어");
    }
}
