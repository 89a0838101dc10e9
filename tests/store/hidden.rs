//! Hidden files beside a session: what a killed program left in them comes to light, and no name is trusted by itself.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::PathBuf;

use norming::format::history::fingerprint;
use norming::format::ron::encode;
use norming::runtime::store;
use norming::ui::msg::SaveAs;

use super::{Desk, mode, session, team_in};

const ALONE: [&str; 1] = ["harbour.ron"];

fn text(team: &str) -> Vec<u8> {
    encode(&session(team)).unwrap().into_bytes()
}

impl Desk {
    /// A hidden file that came out of the session when this was known to be in it.
    fn leave_swapped(&self, bytes: &[u8], known: &[u8]) -> PathBuf {
        self.leave(&format!("0badcafe-{:016x}", fingerprint(known)), bytes)
    }

    /// The copy of a writer that wrote `new` in place and was killed.
    fn leave_copy(&self, before: &[u8], new: &[u8]) -> PathBuf {
        self.leave(&format!("{:016x}.old", fingerprint(new)), before)
    }

    fn leave(&self, rest: &str, bytes: &[u8]) -> PathBuf {
        let path = self.hidden(rest);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn hidden(&self, rest: &str) -> PathBuf {
        self.folder.path().join(format!(".harbour.ron.{rest}"))
    }

    /// What is rescued when the session is opened.
    fn rescued(&self) -> Vec<Vec<u8>> {
        let mut rescued = Vec::new();
        let rescue = &mut |bytes: &[u8]| {
            rescued.push(bytes.to_vec());
            true
        };
        self.store.tidy(&self.file(), rescue).unwrap();
        rescued
    }
}

#[test]
fn edit_left_in_a_swapped_file_is_rescued() {
    for edit in [text("Theirs"), b"(format: 1, half an ed".to_vec()] {
        let desk = Desk::with_theirs("Ours");
        desk.leave_swapped(&edit, &text("As read"));
        assert_eq!(desk.rescued(), [edit]);
        assert_eq!(desk.names(), ALONE);
    }
}

#[test]
fn whole_state_that_was_never_saved_is_rescued() {
    let desk = Desk::with_theirs("As read");
    desk.leave("0badcafe", &text("Ours"));
    assert_eq!(desk.rescued(), [text("Ours")]);
    assert_eq!(desk.names(), ALONE);
}

#[test]
fn what_is_known_or_half_is_swept_without_a_word() {
    let desk = Desk::with_theirs("Ours");
    desk.leave("00000001", b"(format: 1, tea");
    desk.leave("00000002", b"");
    desk.leave("00000003", &fs::read(desk.file()).unwrap());
    desk.leave_swapped(&text("As read"), &text("As read"));
    assert_eq!(desk.rescued(), Vec::<Vec<u8>>::new());
    assert_eq!(desk.names(), ALONE);
}

#[test]
fn what_cannot_be_rescued_stays() {
    let desk = Desk::with_theirs("Ours");
    let path = desk.leave_swapped(&text("Theirs"), &text("As read"));
    desk.store.tidy(&desk.file(), &mut |_| false).unwrap();
    assert_eq!(fs::read(path).unwrap(), text("Theirs"));
}

#[test]
fn link_in_place_of_a_hidden_file_is_not_followed() {
    let private = tempfile::NamedTempFile::new().unwrap();
    fs::write(&private, text("Private")).unwrap();
    for link in [symlink, fs::hard_link::<PathBuf, PathBuf>] as [fn(PathBuf, PathBuf) -> _; 2] {
        let desk = Desk::with_theirs("Ours");
        fs::set_permissions(desk.file(), Permissions::from_mode(0o644)).unwrap();
        let copy = format!("{:016x}.old", 7);
        for rest in [copy.as_str(), "0badcafe", "0badcafe-0000000000000007"] {
            link(private.path().to_path_buf(), desk.hidden(rest)).unwrap();
        }
        assert_eq!(desk.rescued(), Vec::<Vec<u8>>::new());
        assert_eq!(desk.names().len(), 4, "{:?}", desk.names());
    }
    assert_eq!(fs::read(&private).unwrap(), text("Private"));
}

#[test]
fn hidden_file_of_somebody_else_is_left() {
    let desk = Desk::with_theirs("Ours");
    let path = desk.leave_swapped(&text("Planted"), &text("As read"));
    if std::os::unix::fs::chown(&path, Some(12_345), None).is_err() {
        eprintln!("NOT TRIED: only root can give a file to somebody else");
        return;
    }
    assert_eq!(desk.rescued(), Vec::<Vec<u8>>::new());
    assert!(path.exists());
}

#[test]
fn hand_edit_over_a_killed_writer_stays() {
    for edit in [text("By hand"), b"(format: 1, a typ o".to_vec()] {
        let desk = Desk::with_theirs("Ours");
        fs::write(desk.file(), &edit).unwrap();
        fs::set_permissions(desk.file(), Permissions::from_mode(0o644)).unwrap();
        desk.leave_copy(&text("As read"), &text("Ours"));
        desk.rescued();
        assert_eq!(fs::read(desk.file()).unwrap(), edit);
        let kept = desk.folder.path().join("harbour.ron.before");
        assert_eq!((team_in(&kept).as_str(), mode(&kept)), ("As read", 0o600));
    }
}

#[test]
fn torn_file_is_mended_by_whoever_reads_it() {
    let read: [fn(&Desk) -> String; 3] = [
        |desk| store::read_session(&desk.file()).unwrap().team.clone(),
        |desk| {
            store::may_open(&desk.file()).unwrap();
            team_in(&desk.file())
        },
        |desk| team_in(&desk.file()),
    ];
    for read in read {
        let desk = Desk::with_theirs("As read");
        let mut torn = text("Ours");
        torn[0] = 0;
        fs::write(desk.file(), torn).unwrap();
        desk.leave_copy(&text("As read"), &text("Ours"));
        assert_eq!(read(&desk), "As read");
        assert_eq!(desk.names(), ALONE);
    }
}

#[test]
fn copies_beside_are_for_whom_the_file_is() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    desk.write_theirs("Theirs");
    fs::set_permissions(desk.file(), Permissions::from_mode(0o640)).unwrap();
    let _ = std::os::unix::fs::chown(desk.file(), None, Some(12_345));
    let about = |name: &str| {
        let about = fs::metadata(desk.folder.path().join(name)).unwrap();
        (about.uid(), about.gid(), format!("{:o}", about.mode()))
    };
    let file = about("harbour.ron");
    let path = desk.file();
    desk.store.save(&path, &session("Over"), SaveAs::Over).unwrap();
    assert_eq!(about("harbour.ron.theirs"), file);
    let ours = store::keep_ours(&desk.file(), None, &text("Ours")).unwrap().path;
    assert_eq!(about(ours.file_name().unwrap().to_str().unwrap()), file);
}
