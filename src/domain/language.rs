//! The languages a team may choose.
//! Must not know any words of them.

/// A language of the interface, the agendas and the exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhHans,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::ZhHans];

    /// Its code, as in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language that a locale asks for, as in `zh_CN.UTF-8`; none where it is another one.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let tongue = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match tongue {
            "en" => Some(Self::En),
            "zh" => Some(Self::ZhHans),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_one_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("zh"), None);
    }

    #[test]
    fn a_locale_asks_for_the_language_it_begins_with() {
        let check = |locale: &str, expected| assert_eq!(Language::from_locale(locale), expected, "{locale}");
        check("zh_CN.UTF-8", Some(Language::ZhHans));
        check("zh", Some(Language::ZhHans));
        check("zh-Hans-SG", Some(Language::ZhHans));
        check("en_GB.UTF-8", Some(Language::En));
        check("zha_XX", None);
        check("C.UTF-8", None);
        check("de_DE", None);
        check("", None);
    }
}
