//! The words of exports in Simplified Chinese.
//! Must not know any form of writing: nothing here is escaped.

use chrono::{Datelike, NaiveDate};

use super::{BriefWords, CalendarWords, ChartWords, HandoutWords, MapWords, TaskWords, Words};
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
        title: |team| format!("{team}：一页看懂我们怎么工作"),
        concerns: "领导的顾虑，我们的回应",
        no_concern: "还没有听到领导的顾虑。如果有，我们很想听听。",
        need: "背后的需要",
        commit: "我们承诺",
        propose: "我们打算（还没商定）",
        evidence: "怎么看出来",
        benefit: "公司能得到什么",
        conceded: "这一点我们还没有答案，如实相告。",
        no_answer: "我们还在想怎么回应。",
        agreed: "我们的约定",
        agreed_besides: "其他约定",
        invitation: "欢迎来看看",
        asked: |on| format!("{}我们邀请过，现在仍然欢迎。", date(on)),
        unknown: "还没有答案的问题",
        by: |on| format!("{}前答复", date(on)),
        more: |more| format!("另外还有 {more} 条。"),
        hello: "您好：",
        opening: "这一页写的是我们团队怎么工作。",
        regards: "此致",
    },
    map: MapWords {
        cut: "有些文字太长，图上只写了开头。",
        left_out: |norms, proposals| {
            let norms = (norms > 0).then(|| format!("{norms} 条约定"));
            let proposals = (proposals > 0).then(|| format!("{proposals} 个提案"));
            let left: Vec<String> = norms.into_iter().chain(proposals).collect();
            format!("另有 {}，图上放不下。", left.join("、"))
        },
    },
    handout: HandoutWords {
        title: |team| format!("{team}：我们怎样一起工作"),
        more: |more| format!("另外还有 {more} 条，在完整的约定里。"),
        slips: "有人没做到时",
    },
    calendar: CalendarWords {
        name: |team| format!("{team}：约定"),
        review: |team| format!("{team}：回顾我们的约定"),
        norm: |norm| format!("再看这条约定：{norm}"),
        trial: |norm| format!("试行到期，定去留：{norm}"),
        provisional: |norm| format!("请大家确认：{norm}"),
        decision: |norm| format!("问清决定：{norm}"),
        question: |question| format!("问清答案：{question}"),
        action: |action| format!("要做：{action}"),
        case: |concern| match concern {
            "" => "回应一条顾虑".to_owned(),
            concern => format!("回应这条顾虑：{concern}"),
        },
        rail: |rail| format!("问清之后怎么定：{rail}"),
        task: TaskWords {
            review: "逐条过一遍：保留、修订，还是废止。",
            norm: "它还有用吗？保留、修订，还是废止。",
            trial: "今天试行到期。留下、改一改，还是不要了。",
            provisional: "当时只有到场的人同意。问过其他人，再确认或修改。",
            decision: "团队没能定下来，已经交上去。问清结果，告诉大家。",
            question: "问清楚，告诉大家。还没有答案，就另定一天。",
            action: "做完后告诉大家。要往后放，就另定一天。",
            case: "给领导看看我们的约定和效果。",
            rail: "这条只到今天。问清之后怎么定，再看哪些约定要改。",
        },
        who: "谁来定",
        evidence: "怎么看出来",
    },
};
