//! Norms in other languages: what was agreed stays as it is, and words that were changed since leave a translation behind.

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::label::{Label, Noun};
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::merge::merge;
use norming::format::ron::{decode, encode};

use super::team::{Team, today};

const SAID: &str = "有人在团队频道里问，我们四个工作小时内回复。";

#[test]
fn a_translation_changes_nothing_that_was_agreed() {
    let mut team = Team::agreed(&["We answer within a day"]);
    let before = team.norm(0).clone();
    team.session
        .translate_norm(&before.id, Language::ZhHans, &format!("  {SAID} "))
        .expect("said");
    let after = team.norm(0).clone();
    let said = &after.translations[&Language::ZhHans];
    assert_eq!((said.text.as_str(), &said.of), (SAID, &before.text));
    assert!(!after.has_outgrown(said));
    let without = norming::domain::norm::Norm {
        translations: before.translations.clone(),
        ..after
    };
    assert_eq!(without, before);
    team.session
        .translate_norm(&before.id, Language::ZhHans, " ")
        .expect("taken back");
    assert_eq!(*team.norm(0), before);
}

#[test]
fn words_that_were_changed_since_leave_a_translation_behind() {
    let mut team = Team::agreed(&["We answer within a day"]);
    let id = team.norm(0).id.clone();
    let outgrown = |team: &Team| {
        let norm = team.norm(0);
        norm.has_outgrown(&norm.translations[&Language::ZhHans])
    };
    team.session
        .translate_norm(&id, Language::ZhHans, SAID)
        .expect("said");
    team.session
        .correct_norm(&id, "We reply within a day", today())
        .expect("mended");
    assert!(outgrown(&team));
    // Back in the old words it says them again, and so does the same said anew.
    team.session
        .correct_norm(&id, "We answer within a day", today())
        .expect("mended");
    assert!(!outgrown(&team));
    team.session
        .correct_norm(&id, "We respond within a day", today())
        .expect("mended");
    team.session
        .translate_norm(&id, Language::ZhHans, SAID)
        .expect("said anew");
    assert!(!outgrown(&team));
}

#[test]
fn a_translation_is_undone_like_any_change_and_comes_back_from_the_file() {
    let team = Team::agreed(&["We answer within a day"]);
    let id = team.norm(0).id.clone();
    let mut document = Document::new(team.session, Mint::new(7), true);
    let label = Label::changed(Noun::Translation, "We answer");
    let say = |session: &mut norming::domain::session::Session, _: &mut Mint| {
        session.translate_norm(&id, Language::ZhHans, SAID)
    };
    document.edit(label, say).expect("said");
    let text = encode(document.session()).expect("encoded");
    assert!(
        text.contains("      translations: {\n        \"zh-Hans\": (\n          text: "),
        "{text}"
    );
    assert_eq!(decode(&text).expect("decoded").session, *document.session());
    document.undo();
    assert!(
        document
            .session()
            .norms
            .iter()
            .all(|norm| norm.translations.is_empty())
    );
    document.redo();
    assert_eq!(decode(&text).expect("decoded").session, *document.session());
}

#[test]
fn a_merge_never_pairs_a_translation_with_words_it_was_not_made_of() {
    let mut team = Team::agreed(&["We answer within a day"]);
    let id = team.norm(0).id.clone();
    let say = |session: &mut Session, text: &str| {
        session.translate_norm(&id, Language::ZhHans, text).expect("said");
    };
    say(&mut team.session, SAID);
    let (base, mut ours, mut theirs) = (team.session.clone(), team.session.clone(), team.session.clone());
    // One improves the translation; the other mends the norm, and says that anew.
    say(&mut ours, "一天之内，我们答复");
    theirs
        .correct_norm(&id, "We reply within a day", today())
        .expect("mended");
    say(&mut theirs, "我们一个工作日内答复");
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(Some(&base), ours, theirs).session;
        let norm = merged.norms.get(&id).expect("there");
        let said = &norm.translations[&Language::ZhHans];
        let sides = [ours, theirs]
            .map(|side| side.norms.get(&id).expect("there").translations[&Language::ZhHans].clone());
        assert!(sides.contains(said), "{said:?}");
    }
}
