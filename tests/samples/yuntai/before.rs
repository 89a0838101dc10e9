//! The first workshop, of March 2026, when the dome was closed for rebuilding; and the months after it.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{Known, Whose};
use norming::domain::guardrail::Class;
use norming::domain::people::Place;
use norming::domain::workshop::{StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    arrive(story);
    frame(story);
    understand(story);
    gather(story);
    draft_for_the_hosts(story);
    draft_for_us(story);
    decide(story);
    close(story);
    since_then(story);
}

fn arrive(story: &mut Story) {
    story.on("2026-03-02");
    story.open(WorkshopKind::First);
    for (name, place) in [
        ("林小满", Place::InRoom),
        ("周砚", Place::InRoom),
        ("何雨霏", Place::Remote),
        ("陈望舒", Place::Remote),
        ("马青川", Place::InRoom),
        ("苏禾", Place::Remote),
        ("白一帆", Place::InRoom),
    ] {
        story.joins(name, place);
    }
    story.transition(
        ["每天都在馆里", "每周到临时办公点两天，其余在家"],
        "2026-03-16",
        Trigger::Policy,
        "穹幕改造，馆里的办公室要拆到年底。",
    );
    story.start("2026-03-04T14:00:00", ["林小满", "周砚", "白一帆"]);
    story.line(
        Lines::CarryForward,
        "停电那年冬天，谁先看到讲解台的消息谁就去，不问是谁的活。",
    );
    story.step(StepId::Arrive, 8);
}

fn frame(story: &mut Story) {
    story.agree(AgreementField::Mission(
        "让每个走进穹顶的人，抬头半小时，能认得一颗星回家。".into(),
    ));
    story.agree(AgreementField::Connected(
        "每个人每月有一晚坐进观众席，看自己做的节目。".into(),
    ));
    story.guardrail(
        Class::Fixed,
        "穹幕改造期间，每周到临时办公点两天。",
        "馆长发给全馆的邮件",
        Some("2026-12-31"),
    );
    story.guardrail(
        Class::Fixed,
        "没有公映的节目素材不出馆内网络。",
        "馆里的版权管理办法，第四条",
        None,
    );
    story.guardrail(
        Class::Fixed,
        "开放日九点到十七点，讲解台求助时找得到我们中的一个人。",
        "运营部和节目组早先的约定",
        None,
    );
    story.guardrail(
        Class::Flexible,
        "值完观测夜，第二天上午可以晚到。",
        "组长口头说过",
        Some("2026-12-31"),
    );
    story.line(Lines::Ours, "哪两天去临时办公点，去了做什么");
    story.line(Lines::Ours, "脚本怎么审");
    story.step(StepId::Frame, 8);
}

fn understand(story: &mut Story) {
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "人不坐在一起，错会一路带上穹幕，首映前一晚才看见。",
        "星空下讲的每一句都站得住。",
    );
    story.concern(
        Whose::Leaders,
        Known::Guessed,
        "不在馆里的组，分预算时容易被忘掉。",
        "好节目背后的人被看见。",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "写旁白要安静，临时办公点是一个大开间。",
        "大多数日子里有连着的两小时。",
    );
    story.step(StepId::Concerns, 11);
    story.rates(FourC::Connection, "3342333");
    story.rates(FourC::Collaboration, "4434444");
    story.rates(FourC::Creativity, "3433343");
    story.rates(FourC::Culture, "4544454");
    story.agree(AgreementField::Sentence(
        "我们聚在一起，是为了互相挑毛病；分开工作，是为了写出值得挑的东西。".into(),
    ));
    story.step(StepId::Value, 10);
}

fn gather(story: &mut Story) {
    story.cluster(
        "讲解台求助",
        9,
        &["一位讲解员等了四十分钟，我们三个人都以为别人回了。"],
    );
    story.cluster("审脚本", 8, &["周五下午五点，收到四十条批注。"]);
    story.cluster("到馆的日子", 6, &["去了两次，一层楼就我一个人。"]);
    story.cluster("没完的讨论", 5, &["一句旁白讨论了五十分钟，周四又来一遍。"]);
    story.cluster("安静的时间", 7, &["就问一句话，猎户座的故事断在那里，再没接上。"]);
    story.choose(&["讲解台求助", "审脚本", "到馆的日子", "没完的讨论", "安静的时间"]);
    story.step(StepId::Gather, 12);
}

fn draft_for_the_hosts(story: &mut Story) {
    story.draft(&Draft {
        topic: "讲解台求助",
        text: "讲解台在群里求助时，谁先看到谁在一分钟内回「我来」，不管人在哪里。",
        why: "观众在等，讲解员不该盯着屏幕猜谁会来。",
        signal: "每次求助下面都有一个「我来」，也只有一个。",
        rails: &["讲解台求助"],
        four_cs: &[FourC::Collaboration],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "审脚本",
        text: "脚本写完，我们在中午前交给审阅人，并在两天内当面过一遍。",
        why: "多一双眼睛，比重新渲染一段穹幕便宜。",
        signal: "没有一份脚本在写完的当天就录音。",
        rails: &["节目素材"],
        concerns: &["带上穹幕"],
        four_cs: &[FourC::Collaboration],
    });
}

fn draft_for_us(story: &mut Story) {
    story.draft(&Draft {
        topic: "到馆的日子",
        text: "每周四中午前，每个人把下周去办公点的日子写进日历。",
        why: "谁都不用白跑一趟。",
        signal: "频道里没有人再问「今天谁在」。",
        rails: &["临时办公点"],
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "到馆的日子",
        text: "周二和周四，在办公点的人十二点半一起吃面，讲解台求助时除外。",
        why: "能救场的话，都是在面条前头学会的。",
        rails: &["临时办公点"],
        concerns: &["被忘掉"],
        four_cs: &[FourC::Connection],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "没完的讨论",
        text: "一件事说了二十分钟还没有结果，我们就定下由谁来定、哪天之前定。",
        why: "再说下去，那句旁白也不会自己变好。",
        signal: "长的话题都以一个名字和一个日子收尾。",
        four_cs: &[FourC::Culture],
        ..Draft::default()
    });
    story.draft(&Draft {
        topic: "安静的时间",
        text: "谁在日历上写了「安静」，到点之前我们什么都不找他，放映出了故障除外。",
        why: "一个故事的头两小时，像一座纸牌屋。",
        signal: "多数人一周有两段这样的时间，而且守得住。",
        concerns: &["大开间"],
        four_cs: &[FourC::Creativity],
        ..Draft::default()
    });
    story.step(StepId::Draft, 16);
}

fn decide(story: &mut Story) {
    story.adopt("一分钟内", "5545554", "周砚");
    story.adopt("交给审阅人", "4444344", "陈望舒");
    story.adopt("写进日历", "4344444", "马青川");
    story.adopt("一起吃面", "4534453", "林小满");
    story.adopt("二十分钟", "4454445", "白一帆");
    story.adopt("「安静」", "5555454", "苏禾");
    story.step(StepId::Decide, 11);
}

fn close(story: &mut Story) {
    story.case(
        "带上穹幕",
        [
            "改造前的冬天有七处错上了穹幕，春天以来一处也没有。",
            "重新渲染一段穹幕要三个星期。",
        ],
        "陈望舒",
        "2026-09-30",
    );
    story.agree(AgreementField::Invitation(
        "请馆长找一个周四来，和我们一起吃碗面。".into(),
    ));
    story.action("把旧星图装进框，挂到长桌上方。", "周砚", "2026-04-10");
    story.step(StepId::Case, 6);
    story.agree(AgreementField::Slips(
        "轻敲两下桌子，远程的在聊天里打两个点。谁都不用解释。".into(),
    ));
    story.line(Lines::Triggers, "每周到馆的天数变了");
    story.line(Lines::Triggers, "有一处错上了穹幕");
    story.step(StepId::Close, 4);
    story.close("2026-09-16", 7, "4454445");
}

/// Somebody goes, somebody comes, and the review is put off until the dome is ready.
fn since_then(story: &mut Story) {
    story.on("2026-04-08");
    story.done("旧星图");
    story.on("2026-08-28");
    story.leaves("马青川");
    story.on("2026-09-07");
    story.joins("温澜", Place::Remote);
    story.steward("写进日历", "温澜");
    story.on("2026-09-14");
    let today = story.today;
    story.act(|session, _| session.move_review(Some(day("2026-11-26")), today));
}
