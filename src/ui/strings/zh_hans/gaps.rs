//! What steps still want, in Chinese.
//! Must not know screens.

use crate::flow::gaps::Gap;

/// What a step still wants.
pub fn gap(gap: Gap) -> String {
    match gap {
        Gap::Unheard(number) => format!("{number} 位远程的还没说过话"),
        Gap::NoTransition => "转变还缺「从」「到」或「何时起」".into(),
        Gap::NoRoster => "成员名单是空的".into(),
        Gap::NoGuardrail => "还没写下边界".into(),
        Gap::GuardrailsIncomplete(number) => format!("{number} 条边界缺性质或出处"),
        Gap::GuardrailsToConfirm(number) => format!("{number} 条上次的边界还没确认"),
        Gap::NothingOurs => "还没说哪些由我们来定".into(),
        Gap::NoConcern => "还没写下顾虑".into(),
        Gap::NoNeed(number) => format!("{number} 条顾虑还没写背后的需要"),
        Gap::NoOwner(number) => format!("{number} 个未知没人负责"),
        Gap::Unrated(number) => format!("四个维度里还有 {number} 个没打分"),
        Gap::NoSentence => "还缺我们这句话".into(),
        Gap::NoVerdict(number) => format!("{number} 条约定还没定去留"),
        Gap::NoReason(number) => format!("{number} 条去留还缺理由"),
        Gap::NoTopic => "还没选主题".into(),
        Gap::TopicsOpen(number) => format!("{number} 个类既没选中也没搁置"),
        Gap::Undrafted(number) => format!("{number} 条还没起草"),
        Gap::Undecided(number) => format!("{number} 个提案还没有结果"),
        Gap::Unanswered(number) => format!("{number} 条听到的顾虑还没有回应"),
        Gap::InvitationToConfirm => "上次的邀请还没确认".into(),
        Gap::TriggersToConfirm(number) => format!("{number} 种上次的提前复看情形还没确认"),
        Gap::NoReviewDate => "还缺复看日期".into(),
        Gap::StewardsLost(number) => format!("{number} 条约定要另找守护人"),
    }
}
