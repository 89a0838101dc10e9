//! `norming config`: what is in force, where it comes from, and settings that cannot be.

use std::fs;
use std::path::PathBuf;

use crate::fixture::{Folder, Said};

const SETTINGS: &str = "\
(
  format: 1,
  theme: high_contrast,
  sessions: \"teams\",
  minutes: 60,
  bell: true,
)
";

fn file(folder: &Folder) -> PathBuf {
    folder.sessions().with_file_name("mine.ron")
}

fn with(folder: &Folder, text: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
    fs::write(file(folder), text).unwrap();
    let mut command = folder.command(arguments);
    command.env("NORMING_CONFIG", file(folder));
    for (name, value) in variables {
        command.env(name, value);
    }
    let output = command.output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn every_value_says_where_it_comes_from() {
    let folder = Folder::new();
    let said = with(&folder, SETTINGS, &["config"], &[]);
    let root = folder.sessions().with_file_name("").display().to_string();
    let expected = format!(
        "\
Settings file: {root}mine.ron

theme     high_contrast            from the settings file
language  en                       by default
sessions  {:<24} from the settings file
minutes   60                       from the settings file
mouse     off                      by default
bell      on                       from the settings file
",
        format!("{root}teams")
    );
    assert_eq!(
        (said.out.as_str(), said.err.as_str(), said.code),
        (expected.as_str(), "", 0)
    );
    let variables = [("NORMING_SESSIONS", "elsewhere"), ("NO_COLOR", "1")];
    let said = with(&folder, SETTINGS, &["config"], &variables);
    assert!(
        said.out
            .contains("elsewhere                from NORMING_SESSIONS in the environment")
    );
    assert!(
        said.out
            .contains("mono                     from NO_COLOR in the environment")
    );
    let said = with(&folder, SETTINGS, &["config", "--sessions", "named"], &variables);
    assert!(
        said.out.contains("named                    from --sessions"),
        "{}",
        said.out
    );
    let said = folder.run(&["config"]);
    assert!(
        said.out.contains(".config/norming/config.ron (not there"),
        "{}",
        said.out
    );
    assert!(
        said.out
            .contains("sessions                 from the present folder"),
        "{}",
        said.out
    );
}

#[test]
fn the_folder_and_the_minutes_are_used() {
    let folder = Folder::new();
    let teams = folder.sessions().with_file_name("teams");
    fs::create_dir(&teams).unwrap();
    fs::write(teams.join("quay.ron"), "(format: 1, team: \"Quay\")").unwrap();
    assert!(with(&folder, SETTINGS, &["list"], &[]).out.contains("Quay"));
    fs::write(folder.sessions().with_file_name("old.md"), "# A\n- b\n").unwrap();
    let minutes = |text: &str, team: &str| {
        let said = with(&folder, text, &["import", "old.md", "--team", team], &[]);
        assert_eq!(said.code, 0, "{}", said.err);
        let kept = fs::read_to_string(teams.join(format!("{team}.ron"))).unwrap();
        let session = norming::format::ron::decode(&kept).unwrap().session;
        session.open_workshop().unwrap().planned_minutes()
    };
    assert_eq!(minutes(SETTINGS, "short"), 60);
    assert_eq!(minutes(&SETTINGS.replace("60", "90"), "long"), 90);
}

#[test]
fn what_cannot_be_is_told_with_its_place_and_what_to_do() {
    let folder = Folder::new();
    let check = |text: &str, place: &str, remedy: &str| {
        for arguments in [&["config"][..], &["list"]] {
            let said = with(&folder, text, arguments, &[]);
            assert_eq!((said.out.as_str(), said.code), ("", 3), "{text}");
            let all = said.err.contains("mine.ron") && said.err.contains(place) && said.err.contains(remedy);
            assert!(all && said.err.contains("NORMING_CONFIG="), "{}", said.err);
            assert!(!said.err.contains('\u{1b}'));
        }
    };
    check(
        "(format: 1,\n  colour: 3)",
        "line 2, column 3: unknown field `colour`",
        "take it out",
    );
    check(
        "(format: 1,\n  theme: pink)",
        "line 2, column 10",
        "auto, light, dark, high_contrast, mono",
    );
    check("(format: 1,\n  language: \"xx\")", "line 2", "write en");
    check("(format: 1,\n  minutes: 9999)", "line 2", "write 1 to 480");
    check("(format: 1,\n  mouse: \"yes\")", "line 2", "");
    check("(format: 1,\n  theme: \u{1b}[31m)", "line 2", "");
    // Without the file everything goes on.
    assert_eq!(
        with(&folder, "nonsense", &["list"], &[("NORMING_CONFIG", "")]).code,
        0
    );
    let none = with(&folder, "", &["list"], &[("NORMING_CONFIG", "none.ron")]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("none.ron"), "{}", none.err);
}

#[test]
fn a_file_to_begin_with_is_never_written_over() {
    let folder = Folder::new();
    let said = folder.run(&["config", "--init"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let begun = folder
        .sessions()
        .with_file_name(".config")
        .join("norming/config.ron");
    let text = fs::read_to_string(&begun).unwrap();
    assert!(text.contains("// theme: auto"));
    assert!(
        folder
            .run(&["config"])
            .out
            .contains("theme     auto                     by default")
    );
    fs::write(&begun, "mine").unwrap();
    let again = folder.run(&["config", "--init"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("is there already"), "{}", again.err);
    assert_eq!(fs::read_to_string(&begun).unwrap(), "mine");
}
