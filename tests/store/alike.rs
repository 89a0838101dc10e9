//! A saved file is the file it was: modes, groups, links and names; and nothing is left beside it.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use norming::runtime::store::Store;
use norming::ui::msg::{SaveAs, Trouble};

use super::{Desk, mode, session, team_in};

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn every_mode_stays_exactly() {
    for wanted in [0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o700] {
        let mut desk = Desk::with_theirs("As read");
        set_mode(&desk.file(), wanted);
        desk.load();
        desk.save("Ours", SaveAs::Same).unwrap();
        assert_eq!(format!("{:o}", mode(&desk.file())), format!("{wanted:o}"));
    }
}

#[test]
fn the_group_of_a_file_stays() {
    let mut desk = Desk::with_theirs("As read");
    // Only root may give a file to a group it is not in; anybody else has one group to try.
    let other = 12_345;
    let _ = std::os::unix::fs::chown(desk.file(), None, Some(other));
    let before = fs::metadata(desk.file()).unwrap();
    desk.load();
    desk.save("Ours", SaveAs::Same).unwrap();
    let after = fs::metadata(desk.file()).unwrap();
    assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
}

#[test]
fn a_new_file_is_for_the_group_where_its_folder_is() {
    // The umask of the tests decides what of it remains.
    let made = |folder_mode: u32| {
        let mut desk = Desk::new();
        set_mode(desk.folder.path(), folder_mode);
        desk.save("Ours", SaveAs::New).unwrap();
        mode(&desk.file())
    };
    let probe = tempfile::tempdir().unwrap();
    let file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o660)
        .open(probe.path().join("probe"))
        .unwrap();
    let shared = file.metadata().unwrap().permissions().mode() & 0o7777;
    for (folder, wanted) in [
        (0o700, 0o600),
        (0o755, 0o600),
        (0o770, shared),
        (0o775, shared),
        (0o2750, shared),
        (0o1777, 0o600),
    ] {
        assert_eq!(
            format!("{:o}", made(folder)),
            format!("{wanted:o}"),
            "in a folder {folder:o}"
        );
    }
}

#[test]
fn a_file_with_two_names_keeps_both() {
    let mut desk = Desk::with_theirs("As read");
    let other = desk.folder.path().join("second name");
    fs::hard_link(desk.file(), &other).unwrap();
    let number = fs::metadata(&other).unwrap().ino();
    desk.load();
    for team in ["A much longer name than there was before", "Short"] {
        desk.save(team, SaveAs::Same).unwrap();
        assert_eq!((team_in(&other).as_str(), desk.team().as_str()), (team, team));
        assert_eq!(fs::metadata(desk.file()).unwrap().ino(), number);
    }
    assert_eq!(desk.names(), ["harbour.ron", "second name"]);
    // By its other name it was changed as well.
    fs::write(
        &other,
        fs::read_to_string(&other).unwrap().replace("Short", "Shore"),
    )
    .unwrap();
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    assert_eq!(desk.team(), "Shore");
}

#[test]
fn what_a_dead_writer_left_is_swept_and_nothing_else() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    let folder = desk.folder.path().to_path_buf();
    let others = [
        ".harbour.ron.0000000g",
        ".harbour.ron.000000001",
        ".other.ron.00000001",
        "harbour.ron.00000001",
    ];
    for name in [".harbour.ron.0badcafe", ".harbour.ron.00000001"]
        .iter()
        .chain(&others)
    {
        fs::write(folder.join(name), "half a sess").unwrap();
    }
    // Somebody is still writing this one.
    let busy = File::open(folder.join(".harbour.ron.0badcafe")).unwrap();
    busy.lock().unwrap();
    desk.store.tidy(&desk.file(), &mut |_| true).unwrap();
    let mut left = vec![".harbour.ron.0badcafe", "harbour.ron"];
    left.extend(others);
    left.sort_unstable();
    assert_eq!(desk.names(), left);
    drop(busy);
    Store::default().tidy(&desk.file(), &mut |_| true).unwrap();
    assert!(!desk.names().contains(&".harbour.ron.0badcafe".to_owned()));
}

#[test]
fn a_file_nobody_may_write_beside_is_told_and_left() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    // Not even root can write below a file.
    let (folder, aside) = (desk.folder.path().join("in"), desk.folder.path().join("aside"));
    fs::create_dir(&folder).unwrap();
    let file = folder.join("a.ron");
    desk.store.save(&file, &session("One"), SaveAs::New).unwrap();
    fs::rename(&folder, &aside).unwrap();
    fs::write(&folder, "no folder").unwrap();
    assert!(desk.store.save(&file, &session("Two"), SaveAs::Same).is_err());
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    desk.store.save(&file, &session("Two"), SaveAs::Same).unwrap();
    assert_eq!(team_in(&file), "Two");
}

/// Somebody of this number may read it, besides the owner (the form of Linux, version 2: tag, rights, whose).
fn access_list(reader: u32) -> Vec<u8> {
    let nobody = u32::MAX;
    let entries = [
        (1, 6, nobody),
        (2, 4, reader),
        (4, 4, nobody),
        (16, 4, nobody),
        (32, 0, nobody),
    ];
    let mut list = 2u32.to_le_bytes().to_vec();
    for (tag, rights, whose) in entries {
        list.extend(u16::to_le_bytes(tag));
        list.extend(u16::to_le_bytes(rights));
        list.extend(u32::to_le_bytes(whose));
    }
    list
}

#[test]
#[cfg(target_os = "linux")]
fn the_access_list_of_a_file_stays() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    const NAME: &str = "system.posix_acl_access";
    let mut desk = Desk::with_theirs("As read");
    let list = access_list(12_345);
    setxattr(desk.file(), NAME, &list, XattrFlags::empty()).expect("a file system with access lists");
    desk.load();
    desk.save("Ours", SaveAs::Same).unwrap();
    let mut found = [0; 256];
    let length = getxattr(desk.file(), NAME, &mut found).unwrap();
    assert_eq!(&found[..length], list);
    assert_eq!(format!("{:o}", mode(&desk.file())), "640");
}
