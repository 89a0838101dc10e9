//! Names of a chat and whom of the roster they mean, as a table.

use norming::format::chat::names::{Whom, whom};

#[test]
fn only_a_name_written_out_is_sure() {
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
        "Joe",
        "Su Lin",
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
        "Ama Owusu (Guest)",
        "Ama Owusu (she/her)",
        "Ama Owusu [ACME]",
        "Ama Owusu（访客）",
        "Ama Owusu (外部)",
        "Ama Owusu (You)",
        "Ama Owusu | Ops",
        "Ama Owusu | Ops | Berlin",
        "Ａｍａ　Ｏｗｕｓｕ",
        "Ama Owusu 🌴",
        "Ama\u{200e} Owusu",
        "Ama Owusu :palm_tree:",
        "Ama Owusu:palm_tree:",
        "Ama⟨U+200B⟩ Owusu",
        "Ama\u{200b}\u{a0} Owusu",
    ] {
        check(ama, Whom::One(0));
    }
    check("Zoe\u{308} Ørsted", Whom::One(2));
    check("王 小明", Whom::One(3));
    check("陈伟（访客）", Whom::One(4));
    check("陈伟(主持人)", Whom::One(4));
    check("陈伟（上海·产品部）", Whom::One(4));
    check("van der Meer, Jan", Whom::One(5));
    check("Lea", Whom::One(9));
    check("lea", Whom::One(8));
    check("Joe", Whom::One(10));
    // What is not written out suggests somebody, and is asked about.
    for ama in [
        "Ama",
        "owusu",
        "Ama O.",
        "A. Owusu",
        "Ama (我)",
        "ama.owusu",
        "Ama Nana Owusu",
        "Áma Owusu",
        "AmaOwusu",
        "Owusu Ama",
        "Amma Owusu",
        "Am",
    ] {
        check(ama, Whom::Maybe(vec![0]));
    }
    check("zoe orsted", Whom::Maybe(vec![2]));
    check("小明", Whom::Maybe(vec![3]));
    check("Lukasz", Whom::Maybe(vec![6]));
    check("Joerg Strasse", Whom::Maybe(vec![7]));
    check("LEA", Whom::Maybe(vec![8, 9]));
    check("Ben", Whom::Maybe(vec![1, 6]));
    check("Jo", Whom::Maybe(vec![10]));
    check("Sue Lin", Whom::Maybe(vec![11]));
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
        "Room 4",
    ] {
        check(nobody, Whom::Nobody);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn decorations_of_the_roster_tell_two_people_apart() {
    let roster = ["Ama (Berlin)", "Ama (Accra)", "Bo (Ops)"];
    assert_eq!(whom("Ama (Berlin)", &roster), Whom::One(0));
    assert_eq!(whom("Ama", &roster), Whom::Maybe(vec![0, 1]));
    assert_eq!(whom("Bo", &roster), Whom::One(2));
    assert_eq!(whom("Bo (Design)", &roster), Whom::Maybe(vec![2]));
}
