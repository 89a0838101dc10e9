//! What is started, and the files it is started on: a home of its own some folders deep, as people have it. The folder
//! above that of a session is watched, which costs something for each entry of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::encode;

use super::driver::{Started, is_there};
use super::generate;
use super::met::met;

/// How many norms the sessions have that are opened.
const NORMS: [usize; 3] = [10, 40, 1_000];
/// What is opened in editors.
const EDITED: [usize; 2] = [40, 1_000];
/// Home lists so many sessions of so many norms.
const LISTED: (usize, usize) = (12, 10);
/// The session that is open in the middle of a workshop.
const MET: &str = "meeting.ron";

/// The folders and files of a benchmark.
pub struct Place {
    home: PathBuf,
    /// The text of the session in the middle of a workshop.
    met: String,
}

impl Place {
    /// Makes all of it in a folder.
    pub fn make(folder: &Path) -> Self {
        let home = folder.join("home");
        let met = encode(&met(&made(40, 1), StepId::Gather)).expect("text");
        let place = Self { home, met };
        fs::create_dir_all(place.sessions()).unwrap();
        fs::create_dir_all(place.team().join("sessions")).unwrap();
        for norms in NORMS {
            let text = encode(&made(norms, 1)).expect("text");
            fs::write(place.sessions().join(file_of(norms)), text).unwrap();
        }
        for seed in 0..LISTED.0 as u64 {
            let text = encode(&made(LISTED.1, seed)).expect("text");
            let text = text.replacen("Made to measure", &format!("Team {seed}"), 1);
            fs::write(place.team().join(format!("sessions/team-{seed:02}.ron")), text).unwrap();
        }
        place
    }

    fn sessions(&self) -> PathBuf {
        self.home.join("sessions")
    }

    fn team(&self) -> PathBuf {
        self.home.join("team")
    }

    /// Everything that is compared, the floor first and the self-check second.
    pub fn programs(&self) -> Vec<Started> {
        let floor = floor();
        let bin = env!("CARGO_BIN_EXE_norming");
        let mut programs = vec![
            self.started("ratatui floor", &[&floor], &["j"]),
            self.started("floor, 20 ms later", &[&floor, "20"], &["j"]),
        ];
        let home = format!("norming, Home, {} sessions", LISTED.0);
        programs.push(Started {
            folder: self.team(),
            // There are fewer rows than keys are pressed.
            ..self.started(&home, &[bin], &["j", "k"])
        });
        for norms in NORMS {
            let name = format!("norming, {norms} norms");
            programs.push(self.started(&name, &[bin, &file_of(norms)], &["j"]));
        }
        for norms in EDITED {
            let editors: [(&[&str], &[&str]); 3] = [
                (&["nano"], &["\x1b[B"]),
                (&["vim"], &["j"]),
                (&["vim", "-u", "NONE"], &["j"]),
            ];
            for (editor, keys) in editors.into_iter().filter(|(editor, _)| is_there(editor[0])) {
                let name = format!("{}, {norms} norms", editor.join(" "));
                programs.push(self.started(&name, &[editor, &[&file_of(norms)]].concat(), keys));
            }
        }
        programs
    }

    /// The program on a session in the middle of a workshop, and its file; both as they were at first.
    pub fn meeting(&self) -> (Started, PathBuf) {
        let home = self.home.join("meeting");
        let folder = home.join("sessions");
        let _ = fs::remove_dir_all(&home);
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(MET);
        fs::write(&file, &self.met).unwrap();
        let program = Started {
            folder,
            home,
            ..self.started(
                "norming, in a workshop",
                &[env!("CARGO_BIN_EXE_norming"), MET],
                &["j"],
            )
        };
        (program, file)
    }

    fn started(&self, name: &str, command: &[&str], keys: &'static [&'static str]) -> Started {
        Started {
            name: name.to_owned(),
            command: command.iter().map(|part| (*part).to_owned()).collect(),
            folder: self.sessions(),
            home: self.home.clone(),
            keys,
        }
    }

    /// Takes out what an editor left that was ended: it would ask about that the next time.
    pub fn tidy(&self) {
        for entry in fs::read_dir(self.sessions()).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            if ending.starts_with("sw") {
                // It may be taking it out by itself just now.
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// Builds the barest program, and says where it is.
fn floor() -> String {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = project.join("target/floor");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--locked", "--manifest-path"])
        .arg(project.join("benches/floor/Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status();
    assert!(
        built.is_ok_and(|status| status.success()),
        "the floor cannot be built"
    );
    target.join("release/floor").display().to_string()
}

fn file_of(norms: usize) -> String {
    format!("{norms}.ron")
}

/// A typical team with so many norms.
fn made(norms: usize, seed: u64) -> Session {
    let size = generate::Size {
        norms,
        revisions: 3,
        people: 12,
        chinese: 10,
    };
    generate::session(size, seed).expect("a session")
}
