//! The program that saves (`examples/saver.rs`), what it left, and strace.
//! Must not know what is done to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::runtime::store::Store;
use norming::ui::msg::SaveAs;

/// How many times the usual number of cases is asked for.
pub fn scale() -> usize {
    let asked = std::env::var("NORMING_TORTURE").ok();
    asked.and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// A folder in memory where there is one: not everything has to wait for a disk.
pub fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// Where the program that saves is. It is built when the tests were built without it.
pub fn saver() -> &'static Path {
    static SAVER: OnceLock<PathBuf> = OnceLock::new();
    SAVER.get_or_init(|| {
        let this = std::env::current_exe().unwrap();
        let profile = this.parent().and_then(Path::parent).unwrap();
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "saver", "--target-dir"]);
        build
            .arg(profile.parent().unwrap())
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success(), "the saver cannot be built");
        profile.join("examples/saver")
    })
}

/// Whether a tool is there and works. Where it has to be, it is a failure that it is not.
pub fn has(tool: &str, works: &[&str]) -> bool {
    let mut command = Command::new(tool);
    command.args(works).stdout(Stdio::null()).stderr(Stdio::null());
    if command.status().is_ok_and(|status| status.success()) {
        return true;
    }
    let told =
        format!("NOT TRIED: {tool} is not here or may not be used, and without it this test shows nothing");
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{told}");
    eprintln!("\n!!! {told} !!!\n");
    false
}

/// Whether system calls can be looked at, killed and made to fail.
pub fn has_strace() -> bool {
    has("strace", &["-f", "-o", "/dev/null", "true"])
}

/// Whether everything is allowed here.
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The number of the state in a file, which has to be whole.
pub fn number_in(file: &Path) -> u64 {
    let loaded = Store::default().load(file);
    let session = loaded
        .unwrap_or_else(|trouble| panic!("torn: {trouble:?}"))
        .session;
    number_of(&session).unwrap_or_else(|| panic!("words are missing: {:?}", session.team))
}

/// The number of a state, at both ends of its words.
pub fn number_of(session: &Session) -> Option<u64> {
    let (first, _) = session.team.split_once(' ')?;
    let (_, last) = session.team.rsplit_once(' ')?;
    first.parse().ok().filter(|_| first == last)
}

/// Opens a file as the program does, saves one more state, and fails if anything is beside it then but `others`.
pub fn open_again(file: &Path, others: &[&str]) {
    let mut store = Store::default();
    store.tidy(file, &mut |_| true).unwrap();
    let how = if file.exists() { SaveAs::Same } else { SaveAs::New };
    if file.exists() {
        store.load(file).unwrap();
    }
    store
        .save(file, &Session::new("9 and on it goes 9", Language::En), how)
        .unwrap();
    assert_eq!(number_in(file), 9);
    let mut wanted = vec![file.file_name().unwrap().to_str().unwrap()];
    wanted.extend(others);
    wanted.sort_unstable();
    assert_eq!(names(file.parent().unwrap()), wanted, "strays");
}

/// The names of all files in a folder, hidden ones too.
pub fn names(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = listed
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
