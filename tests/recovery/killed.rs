//! What killed programs leave in the state folder: words come to their place, the rest is swept.

use std::fs;

use norming::ui::msg::Draft;

use super::Desk;

fn draft(text: &str) -> Draft {
    Draft {
        text: text.to_owned(),
        ..Draft::default()
    }
}

/// A desk with a draft and notes, and a copy of each under the hidden name of a killed writer.
fn killed(draft_after: &str) -> Desk {
    let desk = Desk::new();
    let own = desk.state.of_file(&desk.file()).unwrap();
    own.keep_drafts(vec![draft(draft_after)]).unwrap();
    own.keep_notes("Ask Mia".to_owned()).unwrap();
    for place in [own.draft_place(), own.notes_place()] {
        let name = place.file_name().unwrap().to_str().unwrap();
        fs::rename(&place, place.with_file_name(format!(".{name}.0badcafe"))).unwrap();
    }
    desk
}

fn hidden(desk: &Desk) -> Vec<String> {
    let listed = fs::read_dir(desk.folder.path().join("state")).unwrap();
    let names = listed.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn whole_words_of_a_killed_program_come_back() {
    let desk = killed("Waited two");
    let own = desk.state.open_file(&desk.file()).unwrap();
    assert_eq!(own.drafts(), Ok(vec![draft("Waited two")]));
    assert_eq!(own.notes().unwrap(), "Ask Mia");
    assert_eq!(hidden(&desk), Vec::<String>::new());
}

#[test]
fn newer_words_stay_and_half_ones_are_swept() {
    let desk = killed("Waited two");
    let own = desk.state.of_file(&desk.file()).unwrap();
    own.keep_drafts(vec![draft("Waited two days")]).unwrap();
    let state = desk.folder.path().join("state");
    for (name, content) in [
        (".other-0.draft.ron.0badcafe", "(file: \"x\", scr"),
        (".chosen.ron.0badcafe", "(theme: "),
        (".chosen.ron.later", "not of this program"),
        (".else.0badcafe", "not of this program"),
    ] {
        fs::write(state.join(name), content).unwrap();
    }
    let own = desk.state.open_file(&desk.file()).unwrap();
    assert_eq!(own.drafts(), Ok(vec![draft("Waited two days")]));
    let mut left = hidden(&desk);
    left.sort();
    assert_eq!(left, [".chosen.ron.later", ".else.0badcafe"]);
}

#[test]
fn hidden_file_of_a_living_writer_stays() {
    let desk = killed("Waited two");
    let state = desk.folder.path().join("state");
    let held: Vec<fs::File> = hidden(&desk)
        .iter()
        .map(|name| fs::File::open(state.join(name)).unwrap())
        .inspect(|file| file.try_lock().unwrap())
        .collect();
    let own = desk.state.open_file(&desk.file()).unwrap();
    assert_eq!((own.drafts(), hidden(&desk).len()), (Ok(Vec::new()), held.len()));
}

#[test]
fn snapshot_of_a_killed_program_gets_its_name() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    let shelf = desk.shelf();
    let folder = desk.state.of_file(&desk.file()).unwrap().recovery();
    let names = || -> Vec<String> {
        let listed = fs::read_dir(&folder).unwrap();
        let mut names: Vec<_> = listed
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let before = names();
    let last = before.iter().rfind(|name| name.starts_with('0')).unwrap();
    let whole = fs::read(folder.join(last)).unwrap();
    fs::rename(folder.join(last), folder.join(format!(".{last}.0badcafe"))).unwrap();
    fs::write(folder.join(format!(".{last}.0badcaff")), &whole[..20]).unwrap();
    fs::write(folder.join(".history.ron.0badcafe"), "(format: 1").unwrap();
    shelf.tidy();
    assert_eq!(names(), before);
    assert_eq!(fs::read(folder.join(last)).unwrap(), whole);
}
