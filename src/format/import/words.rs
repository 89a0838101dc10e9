//! Which words of a source are not in what was made of it.
//! Must not know any form.

/// The longest name of a character that stands in a source as an entity.
const LONGEST_ENTITY: usize = 32;

/// The words of a source that are not in what was said. Marks of lists and things to do are no words, and neither are
/// names of characters. A word of which a part is bold is in the source in pieces.
pub(super) fn missing(said: &str, source: &str) -> String {
    let said: String = said.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut pieces = source.split('&');
    let first = pieces.next().unwrap_or_default();
    let after_entity = |piece: &'_ str| {
        let end = piece.find(';').filter(|end| *end <= LONGEST_ENTITY);
        end.map_or(0, |end| end + 1)
    };
    let after = pieces.map(|piece| &piece[after_entity(piece)..]);
    let all = std::iter::once(first).chain(after).flat_map(words);
    let missing = all.filter(|word| word.len() > 1 && *word != "br" && !said.contains(word));
    missing.collect::<Vec<&str>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
}
