//! Forgetting on a real disk: afterwards the words are in no file of the sessions folder and of the state folder.

use std::fs;
use std::path::Path;

use super::walk::{Walk, all_texts, file_of, wait_for_file};

const NOW: &str = "2027-03-04T14:00";

/// Every text in the folders of sessions and of state that holds these words.
fn holding(folder: &Path, words: &str) -> Vec<String> {
    let all = ["sessions", "state"].map(|name| all_texts(&folder.join(name)));
    let holds = |text: &String| text.contains(words);
    all.into_iter().flatten().filter(holds).collect()
}

#[test]
fn forgotten_words_are_in_no_file_and_stay_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk::start(folder.path(), NOW, &["new", "Night Ferry"]);
    walk.see("Night Ferry").saved();
    walk.press("Tab Tab Tab Tab Tab Tab Tab");
    walk.press("a").text("Three tools").press("Enter");
    walk.last("Mara reads mail").saved();
    walk.quit();

    // Somebody wrote a comment, so that the first save keeps the file as it was.
    let file = file_of(folder.path(), "night-ferry");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("// by hand\n{text}")).unwrap();
    let mut walk = Walk::start(folder.path(), NOW, &["Night Ferry"]);
    walk.see("FRICTIONS").press("Tab Tab Tab Tab Tab Tab Tab G");
    // It is half typed anew, and that is in the state folder.
    walk.press("e").text(" at night");
    wait_for_file(&folder.path().join("state"), "Mara reads mail at night");
    walk.press("ctrl-p")
        .text("forget")
        .press("Enter")
        .see("Type FORGET");
    walk.text("forget")
        .press("Enter")
        .see("other copies of it")
        .saved();
    walk.press("u").see_no("Mara").press("U").see_no("Mara");
    walk.quit();
    assert_eq!(holding(folder.path(), "Mara"), Vec::<String>::new());
    assert!(!holding(folder.path(), "Three tools").is_empty());
    assert!(Path::new(&format!("{}.before", file.display())).exists());
}
