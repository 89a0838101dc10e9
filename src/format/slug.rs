//! A team's name as the name of a file: readable, in the team's own script, safe in every folder.
//! Must not know which names are taken.

use unicode_normalization::UnicodeNormalization;

/// Names that some systems keep for themselves.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "agenda", "library"];

/// Others that they keep, each with a digit behind it.
const RESERVED_WITH_DIGIT: [&str; 2] = ["com", "lpt"];

/// The most bytes a file name takes from a team's name.
const MOST: usize = 60;

/// A file name without ending: letters and digits of any script in lower case, all else one hyphen.
pub fn slug(team: &str) -> String {
    let mut slug = String::new();
    // A letter with its accent is one letter, however it was typed.
    for character in team.nfc().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= MOST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-').to_owned();
    if slug.is_empty() || is_reserved(&slug) {
        format!("team-{slug}").trim_end_matches('-').into()
    } else {
        slug
    }
}

fn is_reserved(slug: &str) -> bool {
    let is_digit = |rest: &str| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let with_digit = |name: &&str| slug.strip_prefix(*name).is_some_and(is_digit);
    RESERVED.contains(&slug) || RESERVED_WITH_DIGIT.iter().any(with_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_safe_file_names() {
        let check = |team: &str, expected: &str| assert_eq!(slug(team), expected, "{team:?}");
        check("Harbour Lights", "harbour-lights");
        check("  R&D / Süd  ", "r-d-süd");
        check("../../etc/passwd", "etc-passwd");
        check("海港团队", "海港团队");
        check("CON", "team-con");
        check("con.", "team-con");
        check("Com1", "team-com1");
        check("Computer 1", "computer-1");
        check("Süd", "süd");
        check("Su\u{308}d", "süd");
        check("name...", "name");
        check("..", "team");
        check("agenda", "team-agenda");
        check("🦀", "team");
        check("", "team");
        assert!(slug(&"x".repeat(300)).len() <= 64);
    }
}
