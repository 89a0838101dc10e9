//! What is due, in Simplified Chinese.

use crate::domain::due::{What, When};

use crate::ui::strings::DueWords;

fn item(what: What, when: When, day: &str) -> String {
    let [overdue, today, ahead] = match what {
        What::Review => ["该回顾了", "今天该回顾", "下次回顾"],
        What::Trial => ["试行到期了", "试行今天到期", "试行到期"],
        What::Provisional => ["暂行到期了，要确认", "暂行今天到期，要确认", "暂行到期"],
        What::Norm => ["有约定该回顾了", "有约定今天该回顾", "回顾约定"],
        What::Escalated => ["决定过期未定", "今天该有决定", "要有决定"],
        What::Unknown => ["待答问题过期未答", "待答问题今天到期", "待答问题"],
        What::Action => ["行动过期未完成", "行动今天到期", "行动"],
        What::Case => ["回应过期未给", "回应今天到期", "回应"],
    };
    match when {
        When::Overdue => format!("{overdue}（{day}）"),
        When::Today => today.to_owned(),
        When::Ahead => format!("{ahead}（{day}）"),
    }
}

fn counted(what: What, when: When, number: usize, day: &str) -> String {
    let (name, [overdue, today, ahead]) = match what {
        What::Review => return item(what, when, day),
        What::Trial => ("条试行的约定", ["到期了", "今天到期", "将到期"]),
        What::Provisional => ("条暂行的约定", ["该确认了", "今天该确认", "将要确认"]),
        What::Norm => ("条约定", ["该回顾了", "今天该回顾", "将要回顾"]),
        What::Escalated => ("个决定", ["过期未定", "今天该定", "将要定"]),
        What::Unknown => ("个待答问题", ["过期未答", "今天到期", "将到期"]),
        What::Action => ("项行动", ["过期未完成", "今天到期", "将到期"]),
        What::Case => ("条回应", ["过期未给", "今天到期", "将到期"]),
    };
    let since = if number == 1 { "" } else { "起" };
    match when {
        When::Overdue => format!("{number} {name}{overdue}（{day}{since}）"),
        When::Today => format!("{number} {name}{today}"),
        When::Ahead => format!("{number} {name}{ahead}（{day}起）"),
    }
}

/// The words.
pub const DUE: DueWords = DueWords {
    title: "到期的事",
    empty: "没有到期的事。",
    summary: |overdue, today| match (overdue, today) {
        (overdue, 0) => format!("{overdue} 件过期"),
        (0, today) => format!("{today} 件今天到期"),
        (overdue, today) => format!("{overdue} 件过期，{today} 件今天到期"),
    },
    item,
    count: counted,
    state: |when| match when {
        When::Overdue => "过期",
        When::Today => "今天到期",
        When::Ahead => "未到期",
    },
    warning: |what, when, day| match (what, when) {
        (What::Trial, When::Overdue) => format!("试行{day}到期：接下来怎么办？"),
        (What::Trial, _) => "试行今天到期：接下来怎么办？".to_owned(),
        (What::Provisional, When::Overdue) => format!("暂行{day}到期：其他人同意吗？"),
        (What::Provisional, _) => "暂行今天到期：其他人同意吗？".to_owned(),
        (What::Escalated, When::Overdue) => format!("{day}就该有决定了：去问一问"),
        (What::Escalated, _) => "今天该有决定：去问一问".to_owned(),
        (What::Case, When::Overdue) => format!("{day}就该回应了：谁去说？"),
        (What::Case, _) => "今天该回应：谁去说？".to_owned(),
        (What::Unknown | What::Action, When::Overdue) => format!("{day}已到期"),
        (What::Unknown | What::Action, _) => "今天到期".to_owned(),
        (What::Review | What::Norm, When::Overdue) => format!("{day}就该回顾了"),
        (What::Review | What::Norm, _) => "今天该回顾".to_owned(),
    },
};
