//! What a disk may have kept when the power goes in the middle of a save: the calls of a save as the system saw them, and
//! after each of them every state that the flushes so far allow. Each is opened: the old session or the new one, never
//! less, and the new one once that was told.
//! Must not know how a call is read from a log.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use norming::runtime::store::Store;

use super::log::{Step, record};
use super::tools::{has_strace, number_of, open_again, quick_folder, scale};
use super::ways::{EXCHANGED, FILE, NEW, NEW_BY_A_SECOND_NAME, RENAMED_OVER, TWO_NAMES, Way};

type Names = BTreeMap<String, usize>;

/// Names and what is in them; two names of one file have one number.
type State = Vec<(String, usize, Vec<u8>)>;

/// A disk, with what it has for certain and what it may have.
#[derive(Default)]
struct Disk {
    /// What the program sees.
    names: Names,
    /// What is there for certain.
    kept: Names,
    /// What was done to names since the folder was flushed; each may have come to the disk or not.
    /// With each, the number of the newest file then.
    moves: Vec<(Step, usize)>,
    files: Vec<Content>,
    is_told: bool,
}

/// A file, with what was done to it since it was flushed.
#[derive(Default)]
struct Content {
    kept: Vec<u8>,
    changes: Vec<Change>,
}

enum Change {
    Put(usize, Vec<u8>),
    Cut(usize),
}

/// What became of a change.
#[derive(Clone, Copy)]
enum Fate {
    Lost,
    Whole,
    /// So many parts of `parts()` came.
    Torn(usize),
    Zeroed,
}

/// In how many places a write is cut.
fn parts() -> usize {
    8 * scale()
}

impl Disk {
    /// What is in a folder, all of it flushed.
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        let mut numbers: BTreeMap<u64, usize> = BTreeMap::new();
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let number = std::os::unix::fs::MetadataExt::ino(&entry.metadata().unwrap());
            let id = *numbers.entry(number).or_insert_with(|| {
                let kept = fs::read(entry.path()).unwrap();
                disk.files.push(Content {
                    kept,
                    changes: Vec::new(),
                });
                disk.files.len() - 1
            });
            disk.kept.insert(entry.file_name().into_string().unwrap(), id);
        }
        disk.names = disk.kept.clone();
        disk
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Make(_) => self.files.push(Content::default()),
            Step::Put(name, at, bytes) => self.change(name, |file| {
                // Without a place it goes where the last one ended.
                let at = at.unwrap_or_else(|| file.length());
                file.changes.push(Change::Put(at, bytes.clone()));
            }),
            Step::Cut(name, length) => self.change(name, |file| file.changes.push(Change::Cut(*length))),
            Step::Flush(name) => self.change(name, |file| {
                file.kept = file.after(&vec![Fate::Whole; file.changes.len()]);
                file.changes.clear();
            }),
            Step::FlushFolder => {
                self.kept = self.names.clone();
                self.moves.clear();
            }
            Step::Told => self.is_told = true,
            Step::Exchange(..) | Step::Rename(..) | Step::Link(..) | Step::Remove(_) => {}
        }
        let new = self.files.len() - 1;
        if moved(&mut self.names, step, new) {
            self.moves.push((step.clone(), new));
        }
    }

    fn change(&mut self, name: &str, change: impl FnOnce(&mut Content)) {
        let id = self.names[name];
        change(&mut self.files[id]);
    }

    /// Every state that may be found.
    fn states(&self) -> BTreeSet<State> {
        let mut states = BTreeSet::new();
        for which in 0..1_u32 << self.moves.len() {
            let mut names = self.kept.clone();
            for (at, (step, new)) in self.moves.iter().enumerate() {
                if which >> at & 1 == 1 {
                    moved(&mut names, step, *new);
                }
            }
            let ids: Vec<usize> = names
                .values()
                .copied()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect();
            let mut combined: Vec<BTreeMap<usize, Vec<u8>>> = vec![BTreeMap::new()];
            for id in ids {
                let contents = self.files[id].possible();
                combined = combined
                    .into_iter()
                    .flat_map(|one| {
                        contents.iter().map(move |content| {
                            let mut one = one.clone();
                            one.insert(id, content.clone());
                            one
                        })
                    })
                    .collect();
            }
            for contents in combined {
                let state = names
                    .iter()
                    .map(|(name, id)| (name.clone(), *id, contents[id].clone()));
                states.insert(state.collect());
            }
        }
        states
    }
}

/// Does to names what a step does; false where it does nothing to them, or cannot.
fn moved(names: &mut Names, step: &Step, new: usize) -> bool {
    match step {
        Step::Make(name) => {
            names.insert(name.clone(), new);
        }
        Step::Exchange(one, other) => {
            let (Some(first), Some(second)) = (names.get(one).copied(), names.get(other).copied()) else {
                return false;
            };
            names.insert(one.clone(), second);
            names.insert(other.clone(), first);
        }
        Step::Rename(from, to) => {
            let Some(id) = names.remove(from) else {
                return false;
            };
            names.insert(to.clone(), id);
        }
        Step::Link(from, to) => {
            let Some(id) = names.get(from).copied() else {
                return false;
            };
            names.insert(to.clone(), id);
        }
        Step::Remove(name) => return names.remove(name).is_some(),
        _ => return false,
    }
    true
}

impl Content {
    fn length(&self) -> usize {
        self.after(&vec![Fate::Whole; self.changes.len()]).len()
    }

    fn after(&self, fates: &[Fate]) -> Vec<u8> {
        let mut bytes = self.kept.clone();
        for (change, fate) in self.changes.iter().zip(fates) {
            let (at, put) = match (change, fate) {
                (_, Fate::Lost) => continue,
                (Change::Cut(length), _) => {
                    bytes.resize(*length, 0);
                    continue;
                }
                (Change::Put(at, put), Fate::Whole) => (*at, put.clone()),
                (Change::Put(at, put), Fate::Torn(some)) => {
                    (*at, put[..(put.len() * some / parts()).max(1)].to_vec())
                }
                (Change::Put(at, put), Fate::Zeroed) => (*at, vec![0; put.len()]),
            };
            bytes.resize(bytes.len().max(at + put.len()), 0);
            bytes[at..at + put.len()].copy_from_slice(&put);
        }
        bytes
    }

    /// What may be found in it.
    fn possible(&self) -> BTreeSet<Vec<u8>> {
        let mut all = vec![Vec::new()];
        for change in &self.changes {
            let torn = match change {
                Change::Put(_, bytes) => (1..parts().min(bytes.len())).map(Fate::Torn).collect(),
                Change::Cut(_) => Vec::new(),
            };
            let fates: Vec<Fate> = [Fate::Lost, Fate::Whole, Fate::Zeroed]
                .into_iter()
                .chain(torn)
                .collect();
            let longer = |one: &Vec<Fate>| {
                let one = one.clone();
                fates
                    .iter()
                    .map(move |fate| one.iter().copied().chain([*fate]).collect())
            };
            all = all.iter().flat_map(longer).collect::<Vec<Vec<Fate>>>();
        }
        all.iter().map(|fates| self.after(fates)).collect()
    }
}

#[test]
fn whatever_a_cut_of_the_power_leaves_is_the_old_session_or_the_new_one() {
    if !has_strace() {
        return;
    }
    for way in [EXCHANGED, NEW, TWO_NAMES, RENAMED_OVER, NEW_BY_A_SECOND_NAME] {
        let (folder, steps) = record(&way);
        let found = replay(&way, folder.path(), &steps).unwrap_or_else(|lost| panic!("{lost}"));
        let name = way.name;
        println!(
            "{name}: {} calls replayed, {found} states of the disk opened",
            steps.len()
        );
        assert!(
            steps.len() > 5 && found > 8,
            "{name}: {found} states of {steps:?}"
        );
    }
}

#[test]
fn a_save_that_flushes_less_would_be_found_out() {
    if !has_strace() {
        return;
    }
    for way in [EXCHANGED, TWO_NAMES, RENAMED_OVER] {
        let (folder, steps) = record(&way);
        let without = |left_out: fn(&Step) -> bool| -> Vec<Step> {
            steps.iter().filter(|step| !left_out(step)).cloned().collect()
        };
        let no_file = without(|step| matches!(step, Step::Flush(_)));
        let no_folder = without(|step| matches!(step, Step::FlushFolder));
        for less in [no_file, no_folder] {
            assert!(less.len() < steps.len(), "{}: {steps:?}", way.name);
            assert!(
                replay(&way, folder.path(), &less).is_err(),
                "{}: {less:?}",
                way.name
            );
        }
    }
}

/// Opens what each cut of the power may leave; how many states those were, or what was lost in one.
fn replay(way: &Way, folder: &Path, steps: &[Step]) -> Result<usize, String> {
    let mut disk = Disk::of(folder);
    let mut seen = BTreeSet::new();
    for (done, step) in steps.iter().enumerate() {
        disk.take(step);
        for state in disk.states() {
            if seen.insert((disk.is_told, state.clone())) {
                open(way, &state, disk.is_told).map_err(|lost| {
                    let there: Vec<_> = state.iter().map(|(name, _, bytes)| (name, bytes.len())).collect();
                    format!(
                        "{}: {lost} after call {done} of {}: {there:?}",
                        way.name,
                        steps.len()
                    )
                })?;
            }
        }
    }
    assert!(disk.is_told, "{steps:?}");
    Ok(seen.len())
}

fn open(way: &Way, state: &State, is_told: bool) -> Result<(), String> {
    let folder = quick_folder();
    let mut made: BTreeMap<usize, &str> = BTreeMap::new();
    for (name, id, bytes) in state {
        match made.get(id) {
            Some(first) => fs::hard_link(folder.path().join(first), folder.path().join(name)).unwrap(),
            None => fs::write(folder.path().join(name), bytes).unwrap(),
        }
        made.entry(*id).or_insert(name);
    }
    let file = folder.path().join(FILE);
    Store::default()
        .tidy(&file, &mut |_| true)
        .map_err(|why| format!("{why:?}"))?;
    let is_new = way.name.starts_with("new");
    if file.exists() {
        let loaded = Store::default()
            .load(&file)
            .map_err(|why| format!("torn: {why:?}"))?;
        let number = number_of(&loaded.session).ok_or("words are missing")?;
        // A new file begins with the state 1; before, there was none.
        let told = if is_new { 1 } else { 2 };
        if number != told && (is_told || is_new || number != 1) {
            return Err(format!("the state {number} is there, told: {is_told},"));
        }
    } else if !is_new || is_told {
        return Err("it is gone".to_owned());
    }
    let others: Vec<&str> = way
        .others
        .iter()
        .copied()
        .filter(|name| folder.path().join(name).exists())
        .collect();
    open_again(&file, &others);
    Ok(())
}
