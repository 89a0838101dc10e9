//! The workshop of November 2026, as it stands in the middle of Decide: three days at the planetarium, and a second house.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::concern::{ConcernField, Known, Whose};
use norming::domain::guardrail::{Class, GuardrailField};
use norming::domain::people::Place;
use norming::domain::proposal::ProposalField;
use norming::domain::workshop::{Call, StepId, Trigger, WorkshopKind};

use crate::norms::Draft;
use crate::story::{Story, day};

pub fn tell(story: &mut Story) {
    prepare(story);
    frame(story);
    concerns(story);
    value(story);
    look_back(story);
    gather(story);
    draft(story);
    decide(story);
}

/// What the lead did the day before, and who is where.
fn prepare(story: &mut Story) {
    story.on("2026-11-17");
    story.open(WorkshopKind::Transition);
    story.transition(
        ["每周到临时办公点两天", "每周到馆三天，两位常驻北岭分馆"],
        "2027-01-09",
        Trigger::Policy,
        "穹幕改造完工，北岭分馆同一天开放，两个馆要放同一套节目。",
    );
    story.guardrail_now_says(
        "每周到临时办公点",
        vec![
            GuardrailField::Text("从回馆那天起，每周到馆三天；北岭的两位到北岭分馆。".into()),
            GuardrailField::Source("馆长在馆务会上说的".into()),
            GuardrailField::Until(Some(day("2027-12-31"))),
        ],
    );
    story.case(
        "带上穹幕",
        [
            "改造前的冬天有七处错上了穹幕，此后只有一处，是当面审过、没写下来的那处。",
            "重新渲染一段穹幕要三个星期。",
        ],
        "陈望舒",
        "2027-01-29",
    );
    story.sits("何雨霏", Place::InRoom);
    story.sits("白一帆", Place::Remote);
    story.sits("陈望舒", Place::Async);
    story.start("2026-11-18T14:00:00", ["周砚", "温澜", "何雨霏"]);
    story.line(Lines::CarryForward, "面条：十二点半学到的，比哪个会上都多。");
    story.line(Lines::CarryForward, "上次我们要来一个月试行，再算数。这次还要。");
    story.step(StepId::Arrive, 5);
}

fn frame(story: &mut Story) {
    story.still_true("节目素材");
    story.still_true("讲解台求助");
    story.gone("观测夜");
    story.guardrail(
        Class::Flexible,
        "开放时间里，两个馆各有一个会改节目的人；怎么排，组里自己定。",
        "馆长在馆务会上说的",
        Some("2027-12-31"),
    );
    story.guardrail(
        Class::Unknown,
        "值夜场的那天，算不算到馆的一天。",
        "馆务会上问过，回答是「再看看」",
        None,
    );
    story.line(Lines::Ours, "不到馆的两天留给什么");
    story.line(Lines::Ours, "两个馆怎么一起审脚本");
    story.step(StepId::Frame, 8);
}

fn concerns(story: &mut Story) {
    story.concern(
        Whose::Leaders,
        Known::Heard,
        "两个馆各讲各的，同一颗星有了两种说法。",
        "在哪个馆听到的，都对得上。",
    );
    let owner = story.person("林小满");
    story.case_fields("两种说法", vec![ConcernField::Owner(Some(owner))]);
    story.concern(
        Whose::Leaders,
        Known::Written,
        "到馆的天数多了，最会写的人可能会走。",
        "留住能把星星讲成故事的人。",
    );
    story.concern(
        Whose::Team,
        Known::Heard,
        "北岭的人不在面条桌上，事情就在桌上定了。",
        "不管在哪个馆，都先被问一声。",
    );
    story.unknown(
        "值夜场的那天算不算到馆？",
        Some(("林小满", "2026-12-11")),
        "有书面答复之前，值夜场的人那一周到馆两天。",
    );
    story.unknown(
        "北岭的试听间什么时候装好？",
        Some(("苏禾", "2026-12-18")),
        "装好之前，北岭的人每周三来馆里试听。",
    );
    story.step(StepId::Concerns, 8);
}

fn value(story: &mut Story) {
    story.rates(FourC::Connection, "444345");
    story.rates(FourC::Collaboration, "443444");
    story.rates(FourC::Creativity, "232313");
    story.rates(FourC::Culture, "343443");
    story.worth(
        FourC::Creativity,
        [
            "躺在穹顶下，三个人同时指着一块天说话。",
            "关上门，把一段旁白念给自己听。",
            "在热闹的馆里守住两个安静的小时。",
            "",
        ],
    );
    story.agree(AgreementField::Sentence(
        "我们聚在一起，是为了对着穹顶互相挑毛病，讲解台一喊就到；\n分开工作，是为了写还没有人写过的。".into(),
    ));
    story.step(StepId::Value, 6);
}

fn look_back(story: &mut Story) {
    story.verdict("一分钟内", "555454", Call::Keep, "");
    story.verdict(
        "交给审阅人",
        "332323",
        Call::Revise,
        "当面说完就散了，脚本上看不出谁发现了什么。",
    );
    story.verdict(
        "写进日历",
        "443354",
        Call::Retire,
        "回馆以后三天都在馆里；要紧的是谁不在，休假日历上已经有了。",
    );
    story.verdict(
        "一起吃面",
        "555545",
        Call::Revise,
        "三天都一起吃就成了任务。两天正好。",
    );
    story.verdict("二十分钟", "434344", Call::Keep, "");
    story.verdict("「安静」", "443453", Call::Keep, "从来没有像现在这样需要它。");
    story.step(StepId::LookBack, 14);
}

fn gather(story: &mut Story) {
    story.cluster(
        "两个馆的说法",
        11,
        &[
            "北岭试讲时说「牛郎」，馆里的稿子上是「河鼓二」，一个孩子举手问哪个对。",
            "改了一句词，改在自己的稿子里，谁也不知道。",
        ],
    );
    story.wish("老馆那本翻烂了的词表，谁改谁签名，多好。", "两个馆的说法");
    story.cluster(
        "北岭的两位",
        8,
        &[
            "我的那段片头被换了，第二天在海报上看到的。",
            "听说是面条桌上定的。",
        ],
    );
    story.cluster("停车", 3, &["十一个车位，三十辆车。"]);
    story.act(|session, mint| session.add_friction(mint, "打印机。"));
    story.choose(&["两个馆的说法", "北岭的两位"]);
    story.put_off("停车", "不归我们定：后勤回馆前给答复。");
    story.step(StepId::Gather, 5);
}

fn draft(story: &mut Story) {
    story.revise(
        "交给审阅人",
        "脚本写完，审阅人在一个工作日内把意见写在脚本上，当面过过的也一样。",
    );
    story.revise(
        "一起吃面",
        "周二和周四，同在一个馆里的人十二点半一起吃面，讲解台求助时除外；别的日子各吃各的。",
    );
    story.draft(&Draft {
        topic: "两个馆的说法",
        text: "谁改了一颗星的说法，当天写进共用的词表，两个馆从第二天起都这么讲。",
        why: "同一片天，不该有两种讲法。",
        signal: "词表上每一处改动都有名字和日子。",
        rails: &["每周到馆三天", "会改节目的人"],
        concerns: &["两种说法", "大开间"],
        four_cs: &[FourC::Creativity],
    });
    story.draft(&Draft {
        topic: "北岭的两位",
        text: "北岭的人没在场时说好的事，我们当天发到频道里，等他们一个工作日，没人反对才算定。",
        why: "面条桌用来学东西，不用来替不在的人做主。",
        concerns: &["面条桌"],
        four_cs: &[FourC::Connection, FourC::Culture],
        ..Draft::default()
    });
    story.step(StepId::Draft, 8);
}

fn decide(story: &mut Story) {
    story.adopt("写在脚本上", "544454", "白一帆");
    story.votes("词表", "444413");
    story.object("词表", "值夜场的人来不及换稿子，讲错的时候站在台上的是他。");
    story.set(
        "词表",
        ProposalField::Text(
            "谁改了一颗星的说法，当天写进共用的词表，两个馆从下一个开放日起都这么讲，当晚的夜场照旧稿。"
                .into(),
        ),
    );
    story.action("把老馆的词表抄成两个馆共用的一份。", "温澜", "2026-12-04");
    story.park("回馆以后人多了，轮到谁去端面");
    story.step(StepId::Decide, 6);
    let standing = story.proposal("词表");
    story.stand_at(StepId::Decide, standing.as_ref());
}
