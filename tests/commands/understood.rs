//! What an import understands of the ways in which people write agreements down.

use norming::format::import::{Form, Norm, Reading, Understood, form_of, read};
use proptest::prelude::*;

/// Topics and norms, one a line, with what is said of them.
fn shown(understood: &Understood) -> String {
    let norm = |norm: &Norm| {
        let said = [
            ("why", &norm.why),
            ("signal", &norm.signal),
            ("steward", &norm.steward),
        ];
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        let said: Vec<String> = said.map(|(name, text)| format!(" [{name} {text}]")).collect();
        let mark = if norm.is_doubtful { '?' } else { '-' };
        format!("{mark} {}{}\n", norm.text.replace('\n', " / "), said.concat())
    };
    let topics = understood.topics.iter().map(|topic| {
        let norms: Vec<String> = topic.norms.iter().map(norm).collect();
        format!("{}:\n{}", topic.name, norms.concat())
    });
    let rest = understood.rest.iter().map(|rest| format!(". {}\n", rest.text));
    let people = understood.people.iter().map(|name| format!("@ {name}\n"));
    topics.chain(rest).chain(people).collect()
}

#[track_caller]
fn check(form: Form, text: &str, expected: &str) {
    assert_eq!(shown(&read(text, form).understood()), expected, "{text}");
}

#[test]
fn nested_themes_are_topics() {
    let text = "# Quay rules\n\n- Moorings\n  - We check lines at dusk\n  - We log each knot\n- Radio\n  - We keep channel 12 free\n- No shouting\n";
    let expected =
        "Moorings:\n- We check lines at dusk\n- We log each knot\nRadio:\n- We keep channel 12 free\n";
    check(
        Form::Markdown,
        text,
        &format!("Quay rules:\n- No shouting\n{expected}"),
    );
    check(
        Form::Markdown,
        "## Radio\n\n- We answer at once\n  - also at night\n- We log it\n",
        "Radio:\n- We answer at once / - also at night\n- We log it\n",
    );
}

#[test]
fn numbers_of_all_kinds_are_items() {
    for (one, two) in [
        ("1) ", "2) "),
        ("a. ", "b. "),
        ("(1) ", "(2) "),
        ("I. ", "II. "),
        ("1.1 ", "1.2 "),
        ("1\u{fe0f}\u{20e3} ", "2\u{fe0f}\u{20e3} "),
        ("① ", "② "),
        ("(a) ", "(b) "),
        ("\u{b7}     ", "\u{b7}     "),
        ("•", "•"),
        ("☐ ", "☑ "),
        ("[ ] ", "[x] "),
        ("\u{1f4ac} ", "\u{1f9f5} "),
        (":anchor: ", ":ship: "),
        ("➢ ", "➢ "),
    ] {
        let text = format!("Radio:\n{one}We answer within a day\n{two}We keep it short\n");
        check(
            Form::Plain,
            &text,
            "Radio:\n- We answer within a day\n- We keep it short\n",
        );
        let text = format!("## Radio\n\n{one}We answer within a day\n\n{two}We keep it short\n");
        check(
            Form::Markdown,
            &text,
            "Radio:\n- We answer within a day\n- We keep it short\n",
        );
    }
}

#[test]
fn chinese_numbers_are_items_and_chapters() {
    let text = "码头规矩\n\n一、值班\n1、交班前写好日志\n2、不在舱里抽烟\n（1）起雾就鸣笛\n①夜里留一盏灯\n\n二、用餐\n1．十二点开饭\n2．谁吃完谁洗碗\n第一条 周五打扫厨房\n";
    let expected = "值班:\n- 交班前写好日志\n- 不在舱里抽烟\n- 起雾就鸣笛\n- 夜里留一盏灯\n用餐:\n- 十二点开饭\n- 谁吃完谁洗碗\n- 周五打扫厨房\n";
    check(Form::Plain, text, expected);
    let text = "# 码头规矩\n\n## 值班\n\n1、交班前写好日志\n2、不在舱里抽烟\n\n## 用餐\n\n一、准点开饭\n二、谁吃完谁洗碗\n";
    check(
        Form::Markdown,
        text,
        "值班:\n- 交班前写好日志\n- 不在舱里抽烟\n用餐:\n- 准点开饭\n- 谁吃完谁洗碗\n",
    );
    let text = "第一章 值班\n第一条 交班前写好日志\n第二条 不在舱里抽烟\n第二章 用餐\n第三条 准点开饭\n";
    check(
        Form::Plain,
        text,
        "值班:\n- 交班前写好日志\n- 不在舱里抽烟\n用餐:\n- 准点开饭\n",
    );
}

#[test]
fn word_levels_are_nested() {
    let text = "Quay rules\n\n\u{b7}\tRadio\no\tWe answer within a day\no\tWe keep it short\n\u{b7}\tMoorings\no\tWe check lines at dusk\n§\tbow first\n";
    let expected = "Radio:\n- We answer within a day\n- We keep it short\nMoorings:\n- We check lines at dusk / - bow first\n";
    check(Form::Plain, text, expected);
}

#[test]
fn bold_and_code_in_a_word_park_nothing() {
    check(
        Form::Markdown,
        "# 规矩\n\n## 电台\n\n- 遇险请用**十六频道**，不用手机\n- 当天回电\n",
        "电台:\n- 遇险请用十六频道，不用手机\n- 当天回电\n",
    );
    check(
        Form::Markdown,
        "# Rules\n\n## Radio\n\n- We watch `#quay`s\n- We **re**write logs\n",
        "Radio:\n- We watch #quays\n- We rewrite logs\n",
    );
}

#[test]
fn struck_text_is_left_out_and_told() {
    let understood = read(
        "# Rules\n\n## Radio\n\n- ~~We send a fax~~ We ring\n- ~~No radio~~\n",
        Form::Markdown,
    )
    .understood();
    assert_eq!(shown(&understood), "Radio:\n- We ring\n");
    assert_eq!(understood.left_out, ["Rules", "We send a fax", "No radio"]);
}

#[test]
fn bold_lines_and_lines_over_lists_are_headings() {
    let text = "# Rules\n\n**Radio**\n\n- We ring\n\n**Moorings:**\n\n- We check lines\n\nGalley\n\n- We wash up\n\nBunks:\n\n- We air them\n";
    check(
        Form::Markdown,
        text,
        "Radio:\n- We ring\nMoorings:\n- We check lines\nGalley:\n- We wash up\nBunks:\n- We air them\n",
    );
}

#[test]
fn paragraphs_under_a_heading_are_doubtful_drafts() {
    let text = "# Rules\n\nWritten in spring.\n\n## Radio\n\nWe ring before six.\n\n**Fog:** The horn sounds twice.\n\n## Galley\n\nThe galley is where we meet.\n\n- We wash up\n";
    check(
        Form::Markdown,
        text,
        "Radio:\n? We ring before six.\n? Fog: The horn sounds twice.\nGalley:\n- We wash up\n. Written in spring.\n. The galley is where we meet.\n",
    );
}

#[test]
fn sentences_on_lines_of_their_own_are_drafts_each() {
    let text = "Quay rules\n\nRadio:\nWe ring before six.\nWe keep it short.\n\nGalley:\nWhoever cooks on the night watch leaves a pot of soup for us. It\nis still warm at six.\n";
    check(
        Form::Plain,
        text,
        "Radio:\n? We ring before six.\n? We keep it short.\nGalley:\n? Whoever cooks on the night watch leaves a pot of soup for us. It is still warm at six.\n. Quay rules\n",
    );
}

#[test]
fn tables_are_read_by_their_heads() {
    let text = "# Rules\n\n## Ways to call\n\n| Channel | Use it for | Answer within |\n|---|---|---|\n| Radio | boats | 1 minute |\n| Mail | papers | 2 days |\n\n## All\n\n| No. | What we agreed | Reason | Responsible | Theme |\n|---|---|---|---|---|\n| 1 | We log each knot | Insurance | Ilse | Moorings |\n| 2 | We wash up | Mice | everyone | Galley |\n";
    check(
        Form::Markdown,
        text,
        "Ways to call:\n- Radio: Use it for boats; Answer within 1 minute\n- Mail: Use it for papers; Answer within 2 days\nMoorings:\n- We log each knot [why Insurance] [steward Ilse]\nGalley:\n- We wash up / Responsible: everyone [why Mice]\n@ Ilse\n",
    );
    let text = "## 全部\n\n| 序号 | 约定 | 原因 | 负责人 |\n|---|---|---|---|\n| 1 | 交班前写日志 | 保险要看 | 小林 |\n";
    check(
        Form::Markdown,
        text,
        "全部:\n- 交班前写日志 [why 保险要看] [steward 小林]\n@ 小林\n",
    );
}

#[test]
fn questions_and_answers_are_topics_and_norms() {
    let text =
        "Q: How do we call a boat?\nA: We ring once and wait.\n\nQ: Who locks up?\nA: Whoever leaves last.\n";
    let expected =
        "How do we call a boat?:\n- We ring once and wait.\nWho locks up?:\n- Whoever leaves last.\n";
    check(Form::Plain, text, expected);
    check(Form::Markdown, text, expected);
    let text = "# Rules\n\n## How do we call a boat?\n\nWe ring once and wait.\n";
    check(
        Form::Markdown,
        text,
        "How do we call a boat?:\n? We ring once and wait.\n",
    );
}

#[test]
fn people_go_on_the_roster_and_signatures_nowhere() {
    let text = "# Rules\n\n## Team members\n\n- Ilse Brandt (harbour master)\n- Tomas Reyes\n\n## Radio\n\n- We ring\n\nSigned: Ilse, Tomas\n\n## Signatures\n\n- Ilse Brandt\n- ____________\n";
    let understood = read(text, Form::Markdown).understood();
    assert_eq!(
        shown(&understood),
        "Radio:\n- We ring\n@ Ilse Brandt\n@ Tomas Reyes\n"
    );
    assert!(
        understood.left_out.contains(&"Signed: Ilse, Tomas".to_owned()),
        "{:?}",
        understood.left_out
    );
}

#[test]
fn pages_are_read_without_their_scripts() {
    let text = "<!DOCTYPE html><html><head><title>Quay</title><style>p{}</style><script>alert('- no')</script></head><body><h1>Quay</h1><h2>Radio</h2><ul><li>We <b>ring</b> first<ul><li>also at night</li></ul></li><li>We use <a href=\"https://quay.example/log\">the log</a>&amp;notes</li></ul><h2>Galley</h2><p>We wash up.</p><p><b>Bunks</b></p><ol><li><del>Ours</del> Yours</li></ol><table><tr><th>Rule</th><th>Why</th></tr><tr><td>We air them</td><td>Damp</td></tr></table></body></html>";
    assert_eq!(form_of(text), Form::Html);
    check(
        Form::Html,
        text,
        "Radio:\n- We ring first / - also at night\n- We use the log (https://quay.example/log)&notes\nGalley:\n? We wash up.\nBunks:\n- Yours\n- We air them [why Damp]\n",
    );
}

#[test]
fn wikis_are_read() {
    let expected =
        "Radio:\n- We ring first / - also at night\n- We log it\n- Radio: For boats\nGalley:\n- We wash up\n";
    let confluence = "h1. Quay\n\nh2. Radio\n* We ring first\n** also at night\n# We log it\n\n||Channel||For||\n|Radio|boats|\n\nh2. Galley\n- We wash up\n";
    let media = "== Quay ==\n=== Radio ===\n* We '''ring''' first\n** also at night\n# We log it\n\n{| class=\"wikitable\"\n! Channel !! For\n|-\n| Radio || boats\n|}\n\n=== Galley ===\n* We wash up\n";
    for text in [confluence, media] {
        assert_eq!(form_of(text), Form::Wiki);
        check(Form::Wiki, text, expected);
    }
}

#[test]
fn sections_about_the_team_hold_only_what_says_so() {
    check(
        Form::Markdown,
        "# Rules\n\n## Mission\n\n- Boats come home\n- We keep the harbour lit\n\n## Skills\n\n- Knots\n\n## 3/4/2027\n\nThe pier was painted.\n\n## Radio\n\n- Short words\n",
        "Mission:\n- We keep the harbour lit\nRadio:\n- Short words\n. Boats come home\n. Knots\n. The pier was painted.\n",
    );
}

#[test]
fn roles_that_name_people_are_people() {
    check(
        Form::Markdown,
        "## Roles\n\n- Ilse - harbour master\n- Tomas: cook\n\n## Radio\n\n- We ring\n",
        "Radio:\n- We ring\n@ Ilse\n@ Tomas\n",
    );
    check(
        Form::Markdown,
        "## Roles\n\n- Whoever cooks also shops\n- We swap on Mondays\n",
        "Roles:\n- Whoever cooks also shops\n- We swap on Mondays\n",
    );
}

#[test]
fn what_only_looks_like_a_stamp_or_a_signature_is_a_norm() {
    check(
        Form::Markdown,
        "## Logs\n\n**Versions of the chart:** keep the last two.\n\n**Next review:** in May\n\nBy signing below, we agree.\n\n## Watch\n\n- Lookout (this week: ____) stays on the bridge until somebody takes over\n- Channel:\n- I, ______, agree to all rules that are listed above\n",
        "Logs:\n? Versions of the chart: keep the last two.\nWatch:\n- Lookout (this week: ____) stays on the bridge until somebody takes over\n. Next review: in May\n. By signing below, we agree.\n. Channel:\n",
    );
}

#[test]
fn tags_of_looks_and_comments_are_no_words() {
    check(
        Form::Markdown,
        "## Radio\n\n- We <em>always</em> answer <!-- ask Bo -->\n- Only short words\n  - never long ones\n\n`radio-log.txt`\n",
        "Radio:\n- We always answer\n- Only short words / - never long ones\n. radio-log.txt\n",
    );
}

#[test]
fn contents_are_left_out_and_indented_lists_read() {
    check(
        Form::Markdown,
        "# Rules\n\n- [Radio](#radio)\n  - [Fog](#fog)\n- [Galley](#galley)\n\n## Radio\n\n    1. We ring first\n    2. We log it\n\n## Galley\n\n    soup: daily\n",
        "Radio:\n- We ring first\n- We log it\nGalley:\n. soup: daily\n",
    );
}

#[test]
fn paragraph_of_several_sentences_may_end_in_a_colon() {
    check(
        Form::Markdown,
        "## Thanks\n\nWe thank the cook each night. We say it like this:\n\n> that was good\n",
        "Thanks:\n? We thank the cook each night. We say it like this:\n. > that was good\n",
    );
}

/// All words of a review, a line each.
fn reviewed(reading: &Reading) -> String {
    reading.lines().iter().map(|line| line.said() + "\n").collect()
}

/// `X` is a word, `H` the head of a column, which is said again for each row that needs it.
const SHAPES: &[&str] = &[
    "# X",
    "## X",
    "X:",
    "- X",
    "  - X",
    "    - X",
    "1. X",
    "1、X",
    "一、X",
    "a) X",
    "o X",
    "· X",
    "X",
    "We X.",
    "**X**",
    "**X:** X",
    "~~X~~ X",
    "| X | X |\n|---|---|\n| X | X |",
    "| Channel | H |\n|---|---|\n| X | X |",
    "| Agreement | Owner |\n|---|---|\n| We X | X |\n|  | X |",
    "Q: X",
    "A: X",
    "> X",
    "Why: X",
    "Owner: Ann X",
    "## Team members",
    "## Signatures",
    "Signed: X",
    "X\n===",
    "h2. X",
    "** X",
    "== X ==",
    "||X||Why||\n|We X|X|",
    "<ul><li>X</li></ul>",
    "X <b>X</b>",
    "",
    "[ ] X",
    "Review: X",
    "# Q: how we work together",
    "## Ours to decide",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_word_is_reviewed_once(shapes in prop::collection::vec(prop::sample::select(SHAPES), 1..12)) {
        let mut text = String::new();
        let (mut words, mut heads) = (Vec::new(), Vec::new());
        for sign in shapes.join("\n").chars() {
            match sign {
                'X' => {
                    words.push(format!("word{}q", words.len()));
                    text.extend(words.last().map(String::as_str));
                }
                'H' => {
                    heads.push(format!("head{}q", heads.len()));
                    text.extend(heads.last().map(String::as_str));
                }
                sign => text.push(sign),
            }
        }
        for form in [Form::Markdown, Form::Plain, Form::Html, Form::Wiki, Form::Json] {
            let reviewed = reviewed(&read(&text, form));
            for word in &words {
                let count = reviewed.matches(word.as_str()).count();
                prop_assert_eq!(count, 1, "{:?} {}: {}\n{}", form, word, text, reviewed);
            }
            for head in &heads {
                prop_assert!(reviewed.contains(head.as_str()), "{form:?} lost {head}: {text}\n{reviewed}");
            }
        }
    }
}
