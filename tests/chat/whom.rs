//! Names of a chat and whom of the roster they mean, as a table.

use norming::format::chat::names::{Whom, whom};

#[test]
fn names_are_matched_forgivingly_and_never_guessed() {
    let roster = [
        "Ama Owusu",
        "Ben Okafor",
        "Zoë Ørsted",
        "王小明",
        "陈伟",
        "Jan van der Meer",
        "Ben Łukasz",
        "Jörg Straße",
        "lea",
        "Lea",
    ];
    let mut wrong = Vec::new();
    let mut check = |given: &str, expected: Whom| {
        let found = whom(given, &roster);
        if found != expected {
            wrong.push(format!("{given:?}: {found:?}, not {expected:?}"));
        }
    };
    for ama in [
        "Ama Owusu",
        "AMA OWUSU",
        "Owusu, Ama",
        "Owusu, Ama (External)",
        "Ama",
        "owusu",
        "Ama O.",
        "A. Owusu",
        "Ama Owusu (Guest)",
        "Ama Owusu (she/her)",
        "Ama Owusu [ACME]",
        "Ama Owusu（访客）",
        "Ama Owusu (外部)",
        "Ama Owusu (You)",
        "Ama (我)",
        "Ａｍａ　Ｏｗｕｓｕ",
        "Ama Owusu 🌴",
        "ama.owusu",
        "Ama Nana Owusu",
        "Áma\u{200e} Owusu",
        "Ama Owusu :palm_tree:",
        "AmaOwusu",
        "Ama⟨U+200B⟩ Owusu",
        "Ama\u{200b}\u{a0} Owusu",
    ] {
        check(ama, Whom::One(0));
    }
    check("zoe orsted", Whom::One(2));
    check("小明", Whom::One(3));
    check("王 小明", Whom::One(3));
    check("陈伟（访客）", Whom::One(4));
    check("陈伟(主持人)", Whom::One(4));
    check("陈伟（上海·产品部）", Whom::One(4));
    check("van der Meer, Jan", Whom::One(5));
    check("Lukasz", Whom::One(6));
    check("Joerg Strasse", Whom::One(7));
    check("Lea", Whom::One(9));
    check("lea", Whom::One(8));
    check("LEA", Whom::Several(vec![8, 9]));
    check("Ben", Whom::Several(vec![1, 6]));
    for nobody in [
        "",
        "You",
        "我",
        "A",
        "A. B.",
        "Kofi",
        "(Guest)",
        "王",
        "👍",
        "Ama Mensah",
    ] {
        check(nobody, Whom::Nobody);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
