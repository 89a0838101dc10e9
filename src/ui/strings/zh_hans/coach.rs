//! The coach and the starter library, in Chinese.
//! Must not know screens.

use crate::flow::coach::Finding;
use crate::ui::strings::{CoachWords, LibraryWords};

/// The words.
pub const COACH: CoachWords = CoachWords {
    label: "教练",
    question: |finding| match finding {
        Finding::Vague(word) => format!("「{word}」对我们每个人分别是什么意思？"),
        Finding::NoActor => "由谁来做？".into(),
        Finding::NoBehaviour => "别人会看到我们做什么？".into(),
        Finding::NoLimit => "多久之内、多频繁，或者到什么程度？".into(),
        Finding::TwoNorms => "这是不是两条约定写在了一起？".into(),
        Finding::AgainstGuardrail(rail) => format!("它和边界「{rail}」合得上吗？"),
        Finding::TooLong(words) => format!("一口气说得完吗？（{words} 字）"),
    },
};

/// The words.
pub const LIBRARY: LibraryWords = LibraryWords {
    suggest: "可参考的约定",
    norms: |topic| format!("{topic}：可参考的约定"),
    better: |question, topic| format!("{question}例子：{topic}"),
    norms_to_read: |topic| format!("{topic}：只看，不取用"),
    topics: |bare, of| match bare {
        0 => "主题：都已有约定或草案".into(),
        _ => format!("主题：{of} 个里有 {bare} 个还没有约定"),
    },
    topics_to_read: |bare, of| match bare {
        0 => "主题（只看）：都已有约定或草案".into(),
        _ => format!("主题（只看）：{of} 个里有 {bare} 个还没有约定"),
    },
    which_topic: |name| format!("「{name}」说的是下面哪一个？"),
    covered: |in_force, drafts| match (in_force, drafts) {
        (0, 0) => "没有约定".into(),
        (_, 0) => format!("生效 {in_force} 条"),
        (0, _) => format!("草案 {drafts} 条"),
        _ => format!("生效 {in_force} 条，草案 {drafts} 条"),
    },
    all_topics: "所有主题，以及哪些还没有约定",
    read_on_page: "这里只看：约定在工作坊里改，起草时按 s 取用。",
    read_in_decide: "这里只看：e 修改提案的文字。",
};
