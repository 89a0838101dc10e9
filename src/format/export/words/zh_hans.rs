//! The words of exports in Simplified Chinese.
//! Must not know any form of writing: nothing here is escaped.

use chrono::{Datelike, NaiveDate};

use super::{BriefWords, CalendarWords, ChartWords, HandoutWords, Words};
use crate::domain::norm::Event;
use crate::domain::tally::Scale;
use crate::format::export::content::Inner;

fn date(on: NaiveDate) -> String {
    format!("{}年{}月{}日", on.year(), on.month(), on.day())
}

/// How many there are of something.
fn count((what, count): &(Inner, usize)) -> String {
    let what = match what {
        Inner::Norm => "条约定",
        Inner::Proposal => "个提案",
        Inner::Concern => "条顾虑",
        Inner::Question => "个待答问题",
        Inner::Friction => "条摩擦",
    };
    format!("{count} {what}")
}

pub(super) static ZH_HANS: Words = Words {
    code: "zh-Hans",
    lead: |name| format!("{name}："),
    aside: |text| format!("（{text}）"),
    comma: "，",
    between: "",
    stop: "。",
    date,
    title: |team| format!("{team}：我们怎样一起工作"),
    tags: ["团队约定", "工作方式"],
    stamp: "只是提案，尚未商定",
    stamp_why: "工作坊还在进行，这里的内容可能再变。定稿之前，生效的约定照旧。",
    stays: |kept| {
        let all: Vec<String> = kept.iter().map(count).collect();
        format!("另有 {}只留在团队里。", all.join("、"))
    },
    agreed_on: |on| format!("{}商定。", date(on)),
    look_again: |on| format!("我们在{}再看一遍。", date(on)),
    older: "译的还是旧说法",
    nothing_yet: "还没有生效的约定。",
    no_topic: "其他",
    why: "为什么",
    signal: "怎样看出来",
    steward: "守护人",
    review: "复看",
    trial: |until| format!("试行到{}", date(until)),
    provisional: |until| format!("暂行到{}", date(until)),
    votes: "投票",
    abstained: "弃权",
    few: |lowest, all| {
        let all = if all {
            "都在 3 以上"
        } else {
            "不是都在 3 以上"
        };
        format!("最低 {lowest}，{all}；投票的人少，不列票数")
    },
    proposed: "只是提案，尚未商定",
    proposed_retire: "拟废止",
    proposed_revise: "新的说法",
    proposed_new: "新约定",
    slips: "有人没做到时",
    triggers: "遇到这些，我们提前再看",
    ours: "由我们来定的",
    rails: "已经定下的",
    unclear: "还不清楚的",
    classes: ["已定", "可商量", "还不清楚"],
    source: "出处",
    until: |on| format!("到{}为止", date(on)),
    questions: "我们还不知道的",
    owner_by: |owner, by| match (owner, by) {
        ("", None) => String::new(),
        ("", Some(by)) => format!("{}前答复", date(by)),
        (owner, None) => format!("由 {owner} 弄清楚"),
        (owner, Some(by)) => format!("由 {owner} 在{}前弄清楚", date(by)),
    },
    meanwhile: "在此之前",
    frictions: "让我们付出代价的事，照原话",
    wish: "愿望",
    worth: "我们为什么要聚",
    four_cs: ["连接", "协作", "创意", "文化"],
    timeline: "约定时间线",
    chart: ChartWords {
        votes: "投票结果",
        tally: |fingers, abstained| {
            let told = fingers.iter().enumerate().filter(|(_, votes)| **votes > 0);
            let told = told.map(|(fingers, votes)| format!("出 {fingers} 的有 {votes} 人"));
            let abstained = (abstained > 0).then(|| format!("弃权 {abstained} 人"));
            told.chain(abstained).collect::<Vec<String>>().join("，")
        },
        ends: |scale| match scale {
            Scale::ConsentV1 => ["会出问题", "我来推动"],
            Scale::RatingV1 => ["完全没有", "完全做到"],
            Scale::LivedV1 => ["从不", "总是"],
            Scale::WorthV1 => ["不值", "非常值得"],
        },
        norm: "约定",
        workshop: "工作坊",
        event: |event| match event {
            Event::Adopted => Some("商定"),
            Event::Reworded => Some("改了说法"),
            Event::Retired | Event::Parked | Event::Escalated => Some("废止或搁置"),
            Event::Amended | Event::Corrected => None,
        },
        in_force: "生效中",
    },
    brief: BriefWords {
        title: |team| format!("{team}：我们承诺什么"),
        concerns: "您看重的，以及我们怎样回应",
        no_concern: "还没有人向我们提过顾虑。很想听您说。",
        need: "我们看到的需要",
        commit: "我们承诺",
        evidence: "怎样看得见",
        benefit: "对公司的好处",
        conceded: "这一点我们没有办法，也不装作有办法。",
        no_answer: "我们还在想怎样回应。",
        invitation: "请来看看",
        unknown: "我们还不知道的",
        by: |on| format!("{}前答复", date(on)),
        more: |more| format!("另外还有 {more} 条。"),
    },
    handout: HandoutWords {
        title: |team| format!("{team}：我们怎样一起工作"),
        more: |more| format!("另外还有 {more} 条，在完整的约定里。"),
        slips: "有人没做到时",
    },
    calendar: CalendarWords {
        name: |team| format!("{team}：约定"),
        review: |team| format!("{team}：再看一遍我们的约定"),
        norm: |norm| format!("看一看这条约定：{norm}"),
        trial: |norm| format!("试行结束：{norm}"),
        provisional: |norm| format!("等待确认：{norm}"),
        decision: |norm| format!("该有决定了：{norm}"),
        question: |question| format!("该有答案了：{question}"),
        action: |action| format!("该完成的行动：{action}"),
        case: |concern| match concern {
            "" => "该回应一条顾虑了".to_owned(),
            concern => format!("该回应这条顾虑了：{concern}"),
        },
    },
};
