//! The names of changes in Chinese, as undo and redo say them.
//! Must not know screens.

use crate::domain::label::{Label, Noun, Verb};

/// The name of a change.
pub fn label(label: &Label) -> String {
    match label {
        Label::Thing(verb, noun, words) if words.is_empty() => thing(*verb, *noun),
        Label::Thing(verb, noun, words) => format!("{}：{words}", thing(*verb, *noun)),
        Label::Merged(Noun::Cluster) => "合并类".into(),
        Label::Merged(_) => "合并草案".into(),
        Label::Split(Noun::Cluster) => "拆分类".into(),
        Label::Split(_) => "草案拆成两条".into(),
        Label::Opened => "开工作坊".into(),
        Label::Started => "开始会议".into(),
        Label::Sealed => "工作坊定稿".into(),
        Label::Discarded => "放弃工作坊".into(),
        Label::Chosen(words) if words.is_empty() => "选用一边".into(),
        Label::Chosen(words) => format!("选用一边：{words}"),
        Label::FromOutside => "别处对文件的改动".into(),
        Label::Imported(number) => format!("导入 {number} 条约定"),
        Label::Pasted(number) => format!("粘贴 {number} 行"),
    }
}

/// What happened to which noun: Chinese puts the verb first, and a few nouns have verbs of their own.
fn thing(verb: Verb, noun: Noun) -> String {
    match (verb, noun) {
        (Verb::Added, Noun::Heard) => "说过了".into(),
        (Verb::Removed, Noun::Heard) => "收回「说过了」".into(),
        (Verb::Added, Noun::GoRound) => "开始轮流发言".into(),
        (Verb::Added, Noun::Dots) => "投点".into(),
        (Verb::Removed, Noun::Dots) => "收回投点".into(),
        (Verb::Added, Noun::Topic) => "选定主题".into(),
        (Verb::Added, Noun::Vote) => "计票".into(),
        (Verb::Added, Noun::Decision) => "定下结果".into(),
        (Verb::Removed, Noun::Decision) => "收回结果".into(),
        (Verb::Added, Noun::Steward) => "选守护人".into(),
        (Verb::Added, Noun::ReviewDate) => "定复看日期".into(),
        (Verb::Added, Noun::Parked) => "搁置".into(),
        (Verb::Added, Noun::Rating) => "打分".into(),
        (Verb::Added, Noun::Verdict) => "定去留".into(),
        (Verb::Added, Noun::Proposal) => "起草".into(),
        (_, Noun::Language) => "换语言".into(),
        (_, Noun::KeepFrictions) => "改变摩擦原文的去留".into(),
        (Verb::Added, noun) => format!("添加{}", name(noun)),
        (Verb::Changed, noun) => format!("修改{}", name(noun)),
        (Verb::Removed, noun) => format!("删除{}", name(noun)),
        (Verb::Moved, noun) => format!("移动{}", name(noun)),
    }
}

fn name(noun: Noun) -> &'static str {
    match noun {
        Noun::Person => "成员",
        Noun::Place => "位置",
        Noun::Heard => "「说过了」",
        Noun::GoRound => "轮流发言",
        Noun::Turn => "发言",
        Noun::Role => "分工",
        Noun::Transition => "转变",
        Noun::CarryForward => "值得延续的",
        Noun::Mission => "使命",
        Noun::Guardrail => "边界",
        Noun::Ours => "由我们来定的",
        Noun::Concern => "顾虑",
        Noun::Unknown => "未知",
        Noun::Worth => "维度",
        Noun::Rating => "打分",
        Noun::Sentence => "我们这句话",
        Noun::Verdict => "去留",
        Noun::Friction => "摩擦",
        Noun::Cluster => "类",
        Noun::Dots => "投点",
        Noun::Topic => "主题",
        Noun::Proposal => "草案",
        Noun::Vote => "计票",
        Noun::Objection => "异议",
        Noun::Decision => "结果",
        Noun::Steward => "守护人",
        Noun::Case => "回应",
        Noun::Invitation => "邀请",
        Noun::Slips => "善意提醒的办法",
        Noun::ReviewDate => "复看日期",
        Noun::Trigger => "提前复看的情形",
        Noun::SignOff => "同意人数",
        Noun::WorthIt => "值不值的打分",
        Noun::KeepFrictions => "摩擦原文",
        Noun::Action => "行动",
        Noun::Parked => "搁置的",
        Noun::Plan => "议程",
        Noun::Norm => "约定",
        Noun::Translation => "译文",
        Noun::LateVotes => "补投",
        Noun::Language => "语言",
    }
}
