//! What is read but not changed is not written, however its lines end; what is not understood is not touched.

use std::fs;
use std::os::unix::fs::MetadataExt;

use norming::domain::session::Session;
use norming::format::error::Problem;
use norming::ui::msg::{SaveAs, Trouble};

use super::{Desk, session};

/// The text of a file as other programs write it.
fn variants(text: &str) -> [(&'static str, String); 4] {
    let crlf = text.replace('\n', "\r\n");
    [
        ("CRLF", crlf.clone()),
        ("a mark", format!("\u{feff}{text}")),
        ("both", format!("\u{feff}{crlf}")),
        (
            "another layout",
            text.split_whitespace().collect::<Vec<_>>().join(" "),
        ),
    ]
}

fn write(desk: &Desk, text: &str) -> Vec<u8> {
    fs::write(desk.file(), text).unwrap();
    text.as_bytes().to_vec()
}

#[test]
fn a_file_from_another_system_keeps_every_byte_until_something_is_different() {
    let text = {
        let desk = Desk::with_theirs("Harbour");
        fs::read_to_string(desk.file()).unwrap()
    };
    for (what, theirs) in variants(&text) {
        let mut desk = Desk::new();
        let bytes = write(&desk, &theirs);
        let number = fs::metadata(desk.file()).unwrap().ino();
        let read: Session = desk.store.load(&desk.file()).unwrap().session;
        assert_eq!(read, session("Harbour"), "{what}");
        desk.save("Harbour", SaveAs::Same).unwrap();
        assert_eq!(fs::read(desk.file()).unwrap(), bytes, "{what}");
        assert_eq!(fs::metadata(desk.file()).unwrap().ino(), number, "{what}");
        // What is written has plain ends of lines and no mark.
        desk.save("Harbour crew", SaveAs::Same).unwrap();
        let written = fs::read_to_string(desk.file()).unwrap();
        assert_eq!(written, text.replace("Harbour", "Harbour crew"), "{what}");
    }
}

#[test]
fn comments_are_kept_beside_by_the_first_save_that_changes_something() {
    let mut desk = Desk::with_theirs("Harbour");
    let text = fs::read_to_string(desk.file()).unwrap();
    write(&desk, &format!("// Mia asked for this.\n{text}"));
    desk.load();
    desk.save("Harbour", SaveAs::KeepOld).unwrap();
    assert_eq!(desk.names(), ["harbour.ron"]);
    desk.save("Harbour crew", SaveAs::Same).unwrap();
    assert_eq!(desk.names(), ["harbour.ron", "harbour.ron.before"]);
}

#[test]
fn what_cannot_be_understood_is_never_saved_over() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    let text = fs::read_to_string(desk.file()).unwrap();
    for broken in [
        String::new(),
        text[..text.len() / 2].to_owned(),
        format!("<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n"),
        text.replace("format: 1", "format: 2"),
        "\0".repeat(40),
    ] {
        let bytes = write(&desk, &broken);
        for how in [SaveAs::Same, SaveAs::Over, SaveAs::KeepOld] {
            let saved = desk.save("Ours", how);
            assert!(matches!(saved, Err(Trouble::Content(_))), "{broken:?}: {saved:?}");
            assert_eq!(fs::read(desk.file()).unwrap(), bytes);
        }
    }
    assert_eq!(desk.names(), ["harbour.ron"]);
    // Once it is mended, everything goes on.
    write(&desk, &text);
    desk.save("Ours", SaveAs::Same).unwrap();
    assert_eq!(desk.team(), "Ours");
}

#[test]
fn a_bomb_is_refused_where_it_passes_the_limit() {
    let mut desk = Desk::new();
    for (bomb, line, column) in [
        ("[".repeat(1_000_000), 1, 65),
        (format!("(\n{}", "[],".repeat(1_000_000)), 2, 1_499_998),
        (format!("(\n{}", "\"\",\n".repeat(1_000_000)), 500_001, 1),
        (format!("(\n{}", "r\"\",\n".repeat(1_000_000)), 500_001, 4),
    ] {
        write(&desk, &bomb);
        let Err(Trouble::Content(error)) = desk.store.load(&desk.file()) else {
            panic!("read a bomb");
        };
        assert!(
            matches!(error.problem, Problem::TooDeep { .. } | Problem::TooMany { .. }),
            "{error:?}"
        );
        assert_eq!((error.line, error.column), (line, column));
    }
    fs::write(desk.file(), " ".repeat(17 * 1024 * 1024)).unwrap();
    let large = desk.store.load(&desk.file()).map(|_| ());
    assert_eq!(large, Err(Trouble::Other("it is larger than 16 MB".to_owned())));
}
