//! `norming merge` by itself: what it writes where, and what its exit code says.

use std::fs;

use super::repository::{FILE, Shared};

const BEFORE: &str =
    "(format: 1, team: \"Ferry\", roster: [(id: \"p-1\", name: \"Ada\"), (id: \"p-2\", name: \"Bo\")])\n";

#[test]
fn it_writes_into_ours_or_elsewhere_and_says_how_it_went() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let put = |name: &str, text: &str| fs::write(one.folder.join(name), text).unwrap();
    let get = |name: &str| fs::read_to_string(one.folder.join(name)).unwrap();
    put("base", BEFORE);
    put("ours", &BEFORE.replace("Ada", "Adele"));
    put("theirs", &BEFORE.replace("Bo", "Bob"));
    let ours = get("ours");
    let printed = one.norming(&["merge", "base", "ours", "theirs", "--stdout"]);
    assert_eq!((printed.code, printed.err.as_str()), (0, ""));
    assert_eq!(get("ours"), ours);
    let arguments = ["merge", "base", "ours", "theirs", "-o", "both.ron"];
    assert_eq!(one.norming(&arguments).code, 0);
    assert_eq!(get("both.ron"), printed.out);
    assert_eq!(one.norming(&arguments).code, 1, "it is there already");
    assert_eq!(one.norming(&["merge", "base", "ours", "theirs"]).code, 0);
    assert_eq!(get("ours"), printed.out);
    assert!(printed.out.contains("Adele") && printed.out.contains("Bob"));
    // The same again changes nothing, byte for byte.
    assert_eq!(one.norming(&["merge", "base", "ours", "theirs"]).code, 0);
    assert_eq!(get("ours"), printed.out);
}

#[test]
fn a_side_that_says_it_all_stays_byte_for_byte_with_its_comments() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let put = |name: &str, text: &str| fs::write(one.folder.join(name), text).unwrap();
    let get = |name: &str| fs::read_to_string(one.folder.join(name)).unwrap();
    let commented = BEFORE
        .replace("Ada", "Adele")
        .replace("(format", "// ours\n(format");
    put("base", BEFORE);
    for (ours, theirs) in [(&*commented, BEFORE), (BEFORE, &*commented)] {
        put("ours", ours);
        put("theirs", theirs);
        assert_eq!(one.norming(&["merge", "base", "ours", "theirs"]).code, 0);
        assert_eq!(get("ours"), commented);
    }
    put("ours", &commented);
    put("theirs", &BEFORE.replace("Bo", "Bob"));
    let said = one.norming(&["merge", "base", "ours", "theirs", "--path", "a b.ron"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("a b.ron: comments"), "{}", said.err);
}

#[test]
fn without_a_base_things_are_put_together_and_fields_that_differ_are_both_there() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let put = |name: &str, text: &str| fs::write(one.folder.join(name), text).unwrap();
    put("base", "");
    put("ours", &BEFORE.replace("p-2", "p-3").replace("Ada", "Adele"));
    put("theirs", BEFORE);
    let said = one.norming(&["merge", "base", "ours", "theirs"]);
    assert_eq!(said.code, 1, "{}", said.err);
    let text = fs::read_to_string(one.folder.join("ours")).unwrap();
    for words in ["\"p-3\"", "\"p-2\"", "ours: \"Adele\"", "theirs: \"Ada\""] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    // Merged once more, with a change elsewhere, it keeps what is recorded, and says so.
    put("base", &text);
    put("theirs", &text.replace("\"Ferry\"", "\"The ferry\""));
    let said = one.norming(&["merge", "base", "ours", "theirs"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.err.contains("1 conflict from before is still there"),
        "{}",
        said.err
    );
    put("theirs", &text.replace("\"Bo\"", "\"Bob\""));
    let said = one.norming(&["merge", "base", "ours", "theirs"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let text = fs::read_to_string(one.folder.join("ours")).unwrap();
    assert!(text.contains("ours: \"Adele\""), "{text}");
}

#[test]
fn what_cannot_be_read_is_named_and_nothing_is_written() {
    let shared = Shared::new();
    let one = shared.clone("one");
    let put = |name: &str, text: &str| fs::write(one.folder.join(name), text).unwrap();
    let all = [
        ("base", "what both sides"),
        ("ours", "our side"),
        ("theirs", "their side"),
    ];
    for (broken, words) in all {
        for (name, _) in all {
            put(name, &BEFORE.replace("Ada", name));
        }
        let text = BEFORE.replace("team", "teem");
        put(broken, &text);
        let before = fs::read(one.folder.join("ours")).unwrap();
        let said = one.norming(&["merge", "base", "ours", "theirs"]);
        assert_eq!(said.code, 3, "{broken}");
        assert!(
            said.err.contains(words) && said.err.contains("teem"),
            "{}",
            said.err
        );
        assert_eq!(fs::read(one.folder.join("ours")).unwrap(), before);
    }
    let said = one.norming(&["merge", "base", FILE, "nowhere"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("nowhere"), "{}", said.err);
    assert_eq!(one.norming(&["merge", "base", "ours"]).code, 2);
}
