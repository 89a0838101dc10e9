//! A team's name as the name of a file: readable, in the team's own script, safe in every folder.
//! Must not know which names are taken.

/// Names that some systems keep for themselves.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "agenda", "library"];

/// The most bytes a file name takes from a team's name.
const MOST: usize = 60;

/// A file name without ending: letters and digits of any script in lower case, all else one hyphen.
pub fn slug(team: &str) -> String {
    let mut slug = String::new();
    for character in team.chars().flat_map(char::to_lowercase) {
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
    if slug.is_empty() || RESERVED.contains(&slug.as_str()) {
        format!("team-{slug}").trim_end_matches('-').into()
    } else {
        slug
    }
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
        check("agenda", "team-agenda");
        check("🦀", "team");
        check("", "team");
        assert!(slug(&"x".repeat(300)).len() <= 64);
    }
}
