//! Pasted chats, in Chinese.
//! Must not know screens.

use crate::format::chat::{Source, TooMuch, Why};

use crate::ui::chat::{Doubt, Left, Target};
use crate::ui::strings::ChatWords;

/// The words.
pub const CHAT: ChatWords = ChatWords {
    box_title: |target| match target {
        Target::Items => "在这里粘贴或输入，每行一条，也可以是聊天记录",
        Target::Votes { .. } => "在这里粘贴有票的聊天记录，或输入：小林 4",
        Target::Dots => "在这里粘贴有投点的聊天记录，或输入：小林：1 1 3",
    },
    stray_title: "这里收不下粘贴的内容。可以每行一条搁置，也可以不要",
    stray: |take, leave| format!("这些字是一下子到的，像是粘贴，所以没有当按键。{take} 收下，{leave} 不要。"),
    stray_nowhere: "这些字是一下子到的，像是粘贴。这里收不下，也没有当按键。",
    box_lines: |lines| format!("已有 {lines} 行"),
    box_leave: |leave, read| format!("再按一次 {leave} 就丢掉框里的内容；{read} 读取。"),
    box_empty: "框里还是空的。",
    title: |target, source, taken, doubtful, left| {
        let chat = match source {
            Source::Zoom => "Zoom 聊天",
            Source::Teams => "Teams 聊天",
            Source::Meet => "Meet 聊天",
            Source::Slack => "Slack 聊天",
            Source::Other => "聊天记录",
            Source::Plain => "粘贴的文字",
        };
        let taken = match target {
            Target::Items => format!("{taken} 条"),
            Target::Votes { .. } => format!("{taken} 票"),
            Target::Dots => format!("{taken} 人的点"),
        };
        format!("{chat}：收下 {taken}，存疑 {doubtful}，不收 {left}")
    },
    take: "收下",
    doubtful: "存疑",
    left: "不收",
    nameless: "无名",
    private: "一条私信",
    instead: |dots, before| format!("{dots}，代替 {before}"),
    would_leave: |doubtful, names| {
        let names = if names.is_empty() {
            String::new()
        } else {
            format!("（{}）", names.join("、"))
        };
        format!("{doubtful} 条存疑的不会收下{names}。先弄清楚，或再按 Enter 继续。")
    },
    a_vote: "一票",
    abstains: "弃权",
    fingers: |fingers| fingers.to_string(),
    dots: |dots| {
        let each: Vec<String> = dots.iter().map(|(name, dots)| format!("{name} {dots}")).collect();
        each.join("，")
    },
    doubt: |doubt| match doubt {
        Doubt::Whose => "这是谁的票？".into(),
        Doubt::WhoIs => "这是谁？".into(),
        Doubt::WhichOf => "是其中哪一位？".into(),
        Doubt::Away => "今天缺席".into(),
        Doubt::Unclear => "也许是别的意思".into(),
        Doubt::NoSuchNumber => "没有这个数".into(),
        Doubt::Several => "说了好几样".into(),
        Doubt::Private => "只发给一个人的".into(),
        Doubt::Twice(true) => "之前说的不一样".into(),
        Doubt::Twice(false) => "之后说的不一样".into(),
        Doubt::TooManyDots => "超过五点，或一类超过三点".into(),
        Doubt::Refused(why) => why.clone(),
    },
    remedy: |doubt, target| match (doubt, target) {
        (Doubt::Whose | Doubt::WhoIs | Doubt::WhichOf, _) => "Space 或 Enter：说明是谁。",
        (Doubt::Away, _) => "缺席的不能投票。如果来了，请在到场这一步改位置。",
        (Doubt::Unclear, Target::Items) => "Space 收下。e 先修改。",
        (Doubt::Unclear, Target::Dots) => "Space 照此收下。e 修改。",
        (Doubt::Private, Target::Items) => "Space 收下，之后所有人都能看到。",
        (Doubt::Private, _) => "Space 收下。0-5 或 -：说明投的是什么。",
        (Doubt::Unclear | Doubt::Twice(_), Target::Votes { .. }) => {
            "Space 照此收下。0-5 或 -：说明投的是什么。"
        }
        (Doubt::Twice(_), _) => "Space 收下这一条。",
        (Doubt::NoSuchNumber | Doubt::Several, Target::Votes { .. }) => "0-5 或 - 说明是什么，或者不管它。",
        (Doubt::NoSuchNumber | Doubt::Several | Doubt::TooManyDots, _) => "e 修改，或者不管它。",
        (Doubt::Refused(_), _) => "e 修改。Esc 不收。",
    },
    why_left: |left, target| match (left, target) {
        (Left::Nothing, Target::Items) => "里面没有内容",
        (Left::Nothing, Target::Votes { .. }) => "里面没有票",
        (Left::Nothing, Target::Dots) => "里面没有点",
        (Left::Again, _) => "已经说过",
        (Left::Replaced, _) => "后来改了",
        (Left::Stranger, _) => "不在成员名单上",
        (Left::Noise(_), _) => "",
        (Left::ByHand, _) => "你去掉的",
    },
    noise: |why| match why {
        Why::Empty => "空的",
        Why::Head => "只有名字和时间",
        Why::Name => "名字",
        Why::Time => "时间",
        Why::Reaction => "表情回应",
        Why::System => "会议软件的提示",
        Why::Reply => "引用",
        Why::Control => "看不见的字符",
    },
    taken_hint: "Space 不收。e 修改。",
    left_hint: "Space 还是收下。",
    vote_hint: "Space 不收。0-5 或 - 改票。c 显示票。",
    who_is: |name| format!("「{name}」是谁？"),
    whose: |words| format!("「{words}」是谁的？"),
    stranger: "名单上没有：不收",
    too_much: |much| match much {
        TooMuch::Bytes(_) => "超过了一次能粘贴的 256 KB。什么也没收。请少复制一些。".into(),
        TooMuch::Lines(lines) => format!("有 {lines} 行，一次最多 2000 行。什么也没收。请少复制一些。"),
    },
    nothing: "里面没有可收下的内容。",
    none_taken: "没有一条会收下。Space 收下某一行，Esc 离开。",
    dropped: "什么也没收。",
    nowhere: "这里不能粘贴。请到列表、计票或投点处再粘贴。",
    busy: "先处理这一次粘贴：Enter 或 Esc。",
    votes_on_pad: |votes, doubtful| match doubtful {
        0 => format!("收下 {votes} 票。Enter 亮票。"),
        _ => format!("收下 {votes} 票，{doubtful} 条存疑的没收。Enter 亮票。"),
    },
    too_many_votes: |votes, people| {
        format!("那就有 {votes} 票了，今天能投的只有 {people} 人。Space 去掉一票。")
    },
    dots_of: |people| format!("{people} 人"),
    dots_placed: |people| format!("{people} 人的点已投上。"),
    stays_hidden: "盲投在亮票之前一直隐藏。",
};
