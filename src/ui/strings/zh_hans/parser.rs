//! What the parser of a file says, in Chinese: it speaks English alone.
//! Must not know screens.

/// What the parser found wrong; its own words where they are rare.
pub fn detail(said: &str) -> String {
    let known = match said {
        "Unexpected end of RON" => "到这里就断了",
        "Expected comma" => "这里应是逗号",
        "Expected colon" => "这里应是冒号",
        "Expected string" => "这里应是引号里的文字",
        "Expected end of string" => "文字后面缺引号",
        "Expected boolean" => "这里应是 true 或 false",
        "Expected integer" => "这里应是整数",
        "Expected float" => "这里应是数字",
        "Expected char" => "这里应是单引号里的一个字",
        "Expected identifier" => "这里应是字段名",
        "Expected option" => "这里应是 Some(...) 或 None",
        "Expected unit" => "这里应是 ()",
        "Integer is out of bounds" => "数字太大或太小",
        "Unclosed block comment" => "注释没有结尾",
        "Non-whitespace trailing characters" => "结尾之后还有文字",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    for (begin, chinese) in [
        ("Expected opening ", "这里应有开头的"),
        ("Expected closing ", "这里应有结尾的"),
        ("Unexpected char ", "不该有的字符"),
    ] {
        if let Some(rest) = said.strip_prefix(begin) {
            return format!("{chinese} {rest}");
        }
    }
    format!("「{said}」")
}

/// What belongs somewhere.
pub fn expected(said: &str) -> String {
    match said {
        "a string" | "string" | "str" => "引号里的文字".to_owned(),
        "a boolean" | "bool" => "true 或 false".to_owned(),
        "a map" | "map" => "一张表".to_owned(),
        "a sequence" => "一个列表".to_owned(),
        number if number.trim_start_matches(['u', 'i']).parse::<u8>().is_ok() => "整数".to_owned(),
        other => format!("「{other}」"),
    }
}

/// What was found: what the parser quotes of it.
pub fn found(said: &str) -> String {
    let quoted = said.split('`').nth(1);
    quoted.map_or_else(|| format!("「{said}」"), |quoted| format!("`{quoted}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_parser_says_is_said_in_chinese() {
        let check = |said: &str, expected: &str| assert_eq!(detail(said), expected);
        check("Expected comma", "这里应是逗号");
        check("Expected closing `]`", "这里应有结尾的 `]`");
        check("Unexpected char '!'", "不该有的字符 '!'");
        check("something rare", "「something rare」");
        assert_eq!(expected("u16"), "整数");
        assert_eq!(expected("unit"), "「unit」");
        assert_eq!(found("the integer `3`"), "`3`");
        assert_eq!(found("a map"), "「a map」");
    }
}
