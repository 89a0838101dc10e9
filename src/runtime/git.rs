//! What git knows of this program in one repository: drivers in its configuration, and the files they are for.
//! Must not know how sessions are merged or told.
//!
//! Both stand in the repository's own folder and not among the files of the team: the configuration holds for one clone
//! alone, and attributes that name drivers nobody has set up would be of no use to the others.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::text::shell_word;

use super::disk;
use super::store::{AGENDA, LIBRARY};

/// What stands before and after the lines of this program among the attributes.
const BEGIN: &str = "# norming: begin; `norming git install --uninstall` takes these lines out";
const END: &str = "# norming: end";

/// The keys in the configuration.
const KEYS: [&str; 4] = [
    "merge.norming.name",
    "merge.norming.driver",
    "merge.norming.recursive",
    "diff.norming.textconv",
];

/// Why git was not set up.
#[derive(Debug)]
pub enum Failed {
    /// There is no git here.
    NoGit(io::Error),
    /// The folder is in no repository.
    NoRepository,
    /// Git refused, in its own words.
    Refused(String),
    /// A file of the repository could not be read or written.
    File(PathBuf, io::Error),
}

/// A repository and the folder of sessions in it.
#[derive(Clone, Debug)]
pub struct Repository {
    folder: PathBuf,
    /// Where its files are.
    pub root: PathBuf,
    /// The file with its own attributes.
    pub attributes: PathBuf,
    /// The lines that say which files are sessions.
    lines: Vec<String>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The keys in the configuration that are other ones now.
    pub keys: Vec<&'static str>,
    /// Whether the attributes are other ones now.
    pub attributes: bool,
    /// The files that the drivers are for.
    pub files: String,
    /// What git calls.
    pub program: String,
}

impl Repository {
    /// The repository a folder is in.
    pub fn of(folder: &Path) -> Result<Self, Failed> {
        let told = |arguments: &[&str]| {
            let output = git(folder, arguments).map_err(Failed::NoGit)?;
            if !output.status.success() {
                return Err(Failed::NoRepository);
            }
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
        };
        let root = PathBuf::from(told(&["rev-parse", "--show-toplevel"])?);
        let prefix = told(&["rev-parse", "--show-prefix"])?;
        let attributes = folder.join(told(&["rev-parse", "--git-path", "info/attributes"])?);
        let attributes = disk::resolve(&attributes).unwrap_or(attributes);
        let line = |name: &str, does: &str| format!("{} {does}", pattern(&prefix, name));
        Ok(Self {
            folder: folder.to_path_buf(),
            root,
            attributes,
            lines: vec![
                line("*.ron", "merge=norming diff=norming"),
                // These are no sessions.
                line(AGENDA, "!merge !diff"),
                line(LIBRARY, "!merge !diff"),
            ],
        })
    }

    /// Sets up drivers and attributes; what is so already stays.
    pub fn install(&self) -> Result<Done, Failed> {
        let program = program();
        let wanted = [
            "Norming sessions, by meaning".to_owned(),
            merge_driver(&program),
            // What branches come from is better an older state than one with conflicts in it.
            "binary".to_owned(),
            text_driver(&program),
        ];
        let mut keys = Vec::new();
        for (key, value) in KEYS.into_iter().zip(&wanted) {
            if self.value(key)?.as_ref() != Some(value) {
                self.configure(&["--replace-all", key, value])?;
                keys.push(key);
            }
        }
        let before = self.read()?;
        let (mut ours, theirs) = apart(&before);
        ours.extend(
            self.lines
                .iter()
                .map(String::as_str)
                .filter(|line| !before.lines().any(|known| known == *line)),
        );
        let after = format!("{BEGIN}\n{}\n{END}\n{theirs}", ours.join("\n"));
        self.write(&before, &after)?;
        Ok(Done {
            keys,
            attributes: before != after,
            files: self.files(),
            program,
        })
    }

    /// Takes out what was set up, and nothing else.
    pub fn uninstall(&self) -> Result<Done, Failed> {
        let mut keys = Vec::new();
        for key in KEYS {
            if self.value(key)?.is_some() {
                self.configure(&["--unset-all", key])?;
                keys.push(key);
            }
        }
        let before = self.read()?;
        let (_, after) = apart(&before);
        self.write(&before, &after)?;
        Ok(Done {
            keys,
            attributes: before != after,
            files: self.files(),
            program: program(),
        })
    }

    fn files(&self) -> String {
        let first = self.lines.first().map_or("", String::as_str);
        first
            .rsplit_once(" merge=")
            .map_or(first, |(files, _)| files)
            .to_owned()
    }

    /// What the configuration of this clone says.
    fn value(&self, key: &str) -> Result<Option<String>, Failed> {
        let output = git(&self.folder, &["config", "--local", "--get", key]).map_err(Failed::NoGit)?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let value = output
            .status
            .success()
            .then(|| text.trim_end_matches('\n').to_owned());
        Ok(value)
    }

    fn configure(&self, arguments: &[&str]) -> Result<(), Failed> {
        let all = [&["config", "--local"], arguments].concat();
        let output = git(&self.folder, &all).map_err(Failed::NoGit)?;
        if output.status.success() {
            return Ok(());
        }
        Err(Failed::Refused(
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        ))
    }

    fn read(&self) -> Result<String, Failed> {
        match disk::read_if_there(&self.attributes) {
            Ok(bytes) => String::from_utf8(bytes.unwrap_or_default())
                .map_err(|error| self.failed(io::Error::other(error))),
            Err(error) => Err(self.failed(error)),
        }
    }

    fn write(&self, before: &str, after: &str) -> Result<(), Failed> {
        let written = if before == after {
            Ok(())
        } else if after.is_empty() {
            fs::remove_file(&self.attributes)
        } else {
            self.put(after.as_bytes())
        };
        written.map_err(|error| self.failed(error))
    }

    fn put(&self, bytes: &[u8]) -> io::Result<()> {
        if self.attributes.exists() {
            return disk::replace(&self.attributes, bytes);
        }
        disk::create_folder_of(&self.attributes)?;
        disk::create_for_all(&self.attributes, bytes)
    }

    fn failed(&self, error: io::Error) -> Failed {
        Failed::File(self.attributes.clone(), error)
    }
}

/// Our lines among the attributes, and all the others as they stand.
fn apart(text: &str) -> (Vec<&str>, String) {
    let (mut ours, mut theirs, mut within) = (Vec::new(), String::new(), false);
    for line in text.split_inclusive('\n') {
        match line.trim_end_matches(['\n', '\r']) {
            BEGIN => within = true,
            END if within => within = false,
            own if within => ours.push(own),
            _ => theirs.push_str(line),
        }
    }
    (ours, theirs)
}

/// The pattern for files in a folder, as git reads it: what would be a wildcard in the folder's name is none.
fn pattern(prefix: &str, name: &str) -> String {
    let mut pattern = "/".to_owned();
    for c in prefix.chars() {
        if matches!(c, '*' | '?' | '[' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push_str(name);
    if !pattern.contains(|c: char| c.is_whitespace() || c == '"') {
        return pattern;
    }
    let mut quoted = "\"".to_owned();
    for c in pattern.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// How git calls this program: by its name where that finds it, so that a newer one is found, too; else where it is.
fn program() -> String {
    const NAME: &str = "norming";
    let Ok(own) = std::env::current_exe() else {
        return NAME.to_owned();
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join(NAME))
        .find(|file| file.is_file());
    let same = |file: PathBuf| fs::canonicalize(file).ok() == fs::canonicalize(&own).ok();
    if found.is_some_and(same) {
        NAME.to_owned()
    } else {
        shell_word(&own.to_string_lossy()).into_owned()
    }
}

/// Where a git doesn't find this program, as in a window or under `sudo`, it joins by lines: a driver that can't be started would
/// leave ours alone in the file, without a mark.
fn merge_driver(program: &str) -> String {
    format!(
        "if command -v {program} >/dev/null 2>&1; then {program} merge %O %A %B --path=%P; \
         else echo 'norming was not found: merged by lines' >&2; \
         git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; fi"
    )
}

/// The text of a file for `git diff`; the file itself where this program isn't found.
fn text_driver(program: &str) -> String {
    format!(
        "tell() {{ if command -v {program} >/dev/null 2>&1; then {program} git text \"$1\"; \
         else cat \"$1\"; fi; }}; tell"
    )
}

fn git(folder: &Path, arguments: &[impl AsRef<OsStr>]) -> io::Result<Output> {
    // Its words are told to people as they are, and looked at by nobody else.
    Command::new("git").arg("-C").arg(folder).args(arguments).output()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_any_name_is_named_to_git() {
        let check = |prefix: &str, expected: &str| assert_eq!(pattern(prefix, "*.ron"), expected);
        check("", "/*.ron");
        check("sessions/", "/sessions/*.ron");
        check("our sessions/", "\"/our sessions/*.ron\"");
        check("a[b]*/", "/a\\[b]\\*/*.ron");
        check("a \"b\\/", "\"/a \\\"b\\\\\\\\/*.ron\"");
    }

    #[test]
    fn our_lines_come_out_and_the_others_stay_byte_for_byte() {
        let others = "*.png binary\r\n# norming\n*.md text";
        let text = format!("{BEGIN}\n/a\n/b\n{END}\n{others}");
        assert_eq!(apart(&text), (vec!["/a", "/b"], others.to_owned()));
        assert_eq!(apart(others), (vec![], others.to_owned()));
    }
}
