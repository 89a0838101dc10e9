//! The samples through every command.

use unicode_width::UnicodeWidthStr;

use crate::fixture::samples;

#[test]
fn samples_go_through_every_command() {
    let folder = samples();
    let said = folder.run(&["check"]);
    let left = "sessions/kestrel-atlas.ron:261:16: Dmitri, the steward of n-hf51e5y, has left the team";
    assert!(said.out.starts_with(left), "a part of its story: {}", said.out);
    assert_eq!(said.out.lines().count(), 1, "and nothing else: {}", said.out);
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
