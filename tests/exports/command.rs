//! The command itself: where it writes, what it leaves alone, and how it ends.

use std::path::Path;
use std::process::{Command, Output};

use norming::domain::language::Language;
use norming::format::export::Format;
use norming::format::export::Include;
use norming::runtime::export::exported;
use norming::ui::msg::{Exported, Exporting};

fn norming(folder: &Path, words: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_norming");
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env("NORMING_SESSIONS", super::fixture::root().join("sessions"))
        .env("NORMING_STATE", folder.join("state"))
        .env("NORMING_CONFIG", "")
        .env("NORMING_NOW", "2026-11-22T09:30");
    command.arg("export").args(words).output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_export_goes_to_the_standard_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = norming(folder.path(), &["Millrace", "markdown"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("# Millrace: how we work together\n"));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_file_is_replaced_only_when_told_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let there = |folder: &Path| std::fs::read_to_string(folder.join("out.txt")).expect("a file");
    let export = |more: &[&str]| {
        let words = [&["millrace", "text", "-o", "out.txt"], more].concat();
        norming(folder.path(), &words)
    };
    assert_eq!(export(&[]).status.code(), Some(0));
    assert!(there(folder.path()).contains("Millrace"));
    std::fs::write(folder.path().join("out.txt"), "mine").expect("written");
    let refused = export(&[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("out.txt is there already") && said(&refused).contains("--force"));
    assert_eq!(there(folder.path()), "mine");
    assert_eq!(export(&["--force"]).status.code(), Some(0));
    assert!(there(folder.path()).contains("Millrace"));
}

#[test]
fn each_end_has_its_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |words: &[&str], code: i32| {
        let output = norming(folder.path(), words);
        assert_eq!(output.status.code(), Some(code), "{words:?}: {}", said(&output));
        assert!(output.stdout.is_empty());
    };
    std::fs::write(folder.path().join("empty.ron"), "(format: 1, team: \"Empty\")").expect("written");
    check(&["empty.ron", "ics"], 1);
    check(&["millrace", "papyrus"], 2);
    check(&["millrace", "html", "--front-matter"], 2);
    check(&["millrace", "html", "--force"], 2);
    check(&["millrace", "html", "--include", "notes"], 2);
    check(&["no such team", "html"], 2);
    check(&["./none.ron", "html"], 3);
    check(&["millrace", "html", "-o", "no/such/folder.html"], 3);
    std::fs::create_dir(folder.path().join("folder")).expect("made");
    check(&["millrace", "html", "-o", "folder", "--force"], 3);
}

#[test]
fn beside_a_session_nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("millrace.ron");
    let session = super::fixture::sample("millrace");
    let now = "2026-11-22T09:30:00".parse().expect("a time");
    let how = |format| Exporting {
        format,
        to_clipboard: false,
        front_matter: false,
        include: Include::default(),
        beside: None,
    };
    let write = |format| exported(&file, how(format), &session, now).expect("written");
    let told = |exported: Exported| match exported {
        Exported::File(path) => path.display().to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(told(write(Format::Html)), "exports/millrace-html.html");
    assert_eq!(told(write(Format::Html)), "exports/millrace-html-2.html");
    assert_eq!(told(write(Format::Handout)), "exports/millrace-handout.txt");
    let there = std::fs::read_dir(folder.path().join("exports")).expect("a folder");
    assert_eq!(there.count(), 3);
    let empty = super::fixture::empty();
    assert_eq!(
        exported(&file, how(Format::Ics), &empty, now).expect("no trouble"),
        Exported::NoDates
    );
    let clip = Exporting {
        to_clipboard: true,
        ..how(Format::Text)
    };
    let copied = exported(&file, clip, &session, now).expect("no trouble");
    assert!(matches!(copied, Exported::Text(text) if text.contains("Millrace")));
    let both = |format| Exporting {
        beside: Some(Language::ZhHans),
        to_clipboard: true,
        ..how(format)
    };
    let told_both = |format| exported(&file, both(format), &session, now).expect("no trouble");
    assert!(
        matches!(told_both(Format::Handout), Exported::Text(text) if text.contains("together \u{b7} Millrace："))
    );
    // A form that can have one language alone has that of the team.
    assert!(matches!(told_both(Format::Mermaid), Exported::Text(text) if !text.contains('\u{b7}')));
    let hostile = super::fixture::filled("../../x/\u{0}");
    let path = exported(&file, how(Format::Text), &hostile, now).expect("written");
    assert_eq!(told(path), "exports/x-text.txt");
}
