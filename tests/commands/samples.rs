//! The samples through every command.

use unicode_width::UnicodeWidthStr;

use crate::fixture::samples;

#[test]
fn the_samples_have_no_problem_and_go_through_every_command() {
    let folder = samples();
    let said = folder.run(&["check"]);
    assert_eq!((said.out.as_str(), said.code), ("", 0), "{}", said.err);
    for team in ["harbour-lights", "kestrel-atlas", "millrace", "云台天文馆节目组"] {
        for arguments in [
            &["show", team][..],
            &["show", team, "--revision", "1"],
            &["log", team],
            &["diff", team],
            &["diff", team, "0..1"],
        ] {
            let said = folder.run(arguments);
            assert_eq!(said.code, 0, "{arguments:?}: {}", said.err);
            let wide = said.out.lines().find(|line| line.width() > 80);
            assert_eq!(wide, None, "{arguments:?}");
        }
    }
}
