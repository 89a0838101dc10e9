//! The guidelines as one page that stands alone: no script, nothing from elsewhere, light, dark and on paper.
//! Must not know sessions: it writes what the content holds.

use super::charts;
use super::content::{Content, Entry, Standing};
use super::markdown::{WHOLE, voters};
use super::markup::{Markup, inline, list, own, paragraph, people};
use super::page::page;
use crate::domain::guardrail::Class;
use crate::domain::proposal::Kind;

pub(super) fn write(content: &Content) -> String {
    let markup = Markup::of(content);
    let words = &content.words;
    let mut out = format!(
        "<header>\n<h1>{}</h1>\n",
        markup.lines_of(&content.team, |w, team| (w.title)(team))
    );
    if content.in_progress {
        let stamp = markup.say(|w| w.stamp);
        let why = markup.tell(|w| w.stamp_why);
        paragraph(
            &mut out,
            "stamp",
            &words.stamped("<strong>", &stamp, "</strong>", &why),
        );
    }
    let dates = [
        content.agreed_on.map(|on| markup.tell(|w| (w.agreed_on)(on))),
        content.review_on.map(|on| markup.tell(|w| (w.look_again)(on))),
    ];
    let dates: Vec<String> = dates.into_iter().flatten().collect();
    paragraph(&mut out, "dates", &words.after_each_other(&dates));
    own(&mut out, "mission", &content.mission);
    own(&mut out, "mission", &content.sentence);
    out.push_str("</header>\n");
    if content.has_no_norm() {
        paragraph(&mut out, "none", &markup.tell(|w| w.nothing_yet));
    }
    for topic in content.topics() {
        let name = if topic.name.is_empty() {
            markup.say(|w| w.no_topic)
        } else {
            inline(topic.name)
        };
        put!(
            out,
            "<section class=\"topic\">\n<h2>{name}</h2>\n<ul class=\"norms\">\n"
        );
        for norm in topic.norms {
            entry(content, &markup, norm, &mut out);
        }
        out.push_str("</ul>\n</section>\n");
    }
    let mut rest = String::new();
    proposed(content, &markup, &mut rest);
    frame(content, &markup, &mut rest);
    if !rest.is_empty() {
        put!(out, "<div class=\"rest\">\n{rest}</div>\n");
    }
    four_cs(content, &markup, &mut out);
    out.push_str(&charts::timeline(content, &markup));
    paragraph(&mut out, "none", &markup.stays(content));
    page(content, &words.say(|w| (w.title)(&content.team)), &out)
}

impl Markup<'_> {
    fn stays(&self, content: &Content) -> String {
        content
            .kept(WHOLE)
            .map_or_else(String::new, |kept| self.tell(|w| (w.stays)(&kept)))
    }

    fn class(&self, class: Class) -> String {
        self.say(|w| match class {
            Class::Fixed => w.classes[0],
            Class::Flexible => w.classes[1],
            Class::Unknown => w.classes[2],
        })
    }
}

fn entry(content: &Content, markup: &Markup<'_>, norm: &Entry, out: &mut String) {
    out.push_str("<li class=\"norm\">\n<div>\n");
    own(out, "text", &norm.text);
    for (code, said) in content.said(norm) {
        put!(
            out,
            "<p class=\"said\" lang=\"{code}\" dir=\"auto\">{}</p>\n",
            people(&said)
        );
    }
    match norm.standing {
        Standing::Agreed => {}
        Standing::Trial(until) => paragraph(out, "until", &markup.say(|w| (w.trial)(until))),
        Standing::Provisional(until) => paragraph(out, "until", &markup.say(|w| (w.provisional)(until))),
    }
    let votes = norm.ballot.as_ref().and_then(|one| voters(content, one));
    let about = [
        (markup.lead(|w| w.why), &norm.why),
        (markup.lead(|w| w.signal), &norm.signal),
        (markup.lead(|w| w.steward), &norm.steward),
        (markup.lead(|w| w.votes), &votes.unwrap_or_default()),
    ];
    for (lead, said) in about.iter().filter(|(_, said)| !said.is_empty()) {
        paragraph(out, "about", &format!("{lead}{}", inline(said)));
    }
    if let Some(on) = norm.review_on {
        let date = markup.say(|w| (w.date)(on));
        paragraph(out, "about", &format!("{}{date}", markup.lead(|w| w.review)));
    }
    let chart = norm.ballot.as_ref();
    let chart = chart.map(|ballot| charts::tally(markup, &markup.say(|w| w.chart.votes), ballot));
    put!(out, "</div>\n{}</li>\n", chart.unwrap_or_default());
}

fn proposed(content: &Content, markup: &Markup<'_>, out: &mut String) {
    let items = content.proposed.iter().map(|one| {
        let what = match one.kind {
            Kind::New | Kind::Keep => markup.lead(|w| w.proposed_new),
            Kind::Revise => markup.lead(|w| w.proposed_revise),
            Kind::Retire => markup.lead(|w| w.proposed_retire),
        };
        format!("{what}{}", inline(&one.text))
    });
    list(out, &markup.say(|w| w.proposed), "", items);
}

/// What the norms stand in: what is done about slips, what is ours, what is decided, what nobody knows.
fn frame(content: &Content, markup: &Markup<'_>, out: &mut String) {
    const OWN: &str = " dir=\"auto\"";
    if !content.slips.is_empty() {
        put!(out, "<section>\n<h2>{}</h2>\n", markup.say(|w| w.slips));
        own(out, "slips", &content.slips);
        out.push_str("</section>\n");
    }
    let lines = |lines: &[String]| {
        lines
            .iter()
            .map(|one| people(one))
            .collect::<Vec<_>>()
            .into_iter()
    };
    list(out, &markup.say(|w| w.triggers), OWN, lines(&content.triggers));
    list(out, &markup.say(|w| w.ours), OWN, lines(&content.ours));
    for (title, is_unclear) in [
        (markup.say(|w| w.rails), false),
        (markup.say(|w| w.unclear), true),
    ] {
        list(out, &title, "", rails(content, markup, is_unclear).into_iter());
    }
    list(
        out,
        &markup.say(|w| w.questions),
        "",
        questions(content, markup).into_iter(),
    );
    let raw = content.frictions.iter().map(|one| {
        let wish = if one.wish {
            markup.lead(|w| w.wish)
        } else {
            String::new()
        };
        wish + &inline(&one.text)
    });
    list(out, &markup.say(|w| w.frictions), "", raw);
}

fn rails(content: &Content, markup: &Markup<'_>, is_unclear: bool) -> Vec<String> {
    let each = content.rails(is_unclear).map(|one| {
        // Above the unclear ones it is said already.
        let class = one.class.filter(|_| !is_unclear).map(|class| markup.class(class));
        let until = one.until.map(|on| markup.say(|w| (w.until)(on)));
        let about: Vec<String> = class.into_iter().chain(until).collect();
        let mut out = format!(
            "<p dir=\"auto\">{}{}</p>",
            people(&one.text),
            markup.aside(&about)
        );
        if !one.source.is_empty() {
            let source = format!("{}{}", markup.lead(|w| w.source), inline(&one.source));
            put!(out, "\n<p class=\"about\">{source}</p>");
        }
        out
    });
    each.collect()
}

fn questions(content: &Content, markup: &Markup<'_>) -> Vec<String> {
    let each = content.questions.iter().map(|one| {
        let who = markup.say_of(&one.owner, |w, owner| (w.owner_by)(owner, one.by));
        let who: Vec<String> = Some(who).filter(|who| !who.is_empty()).into_iter().collect();
        let mut out = format!("<p dir=\"auto\">{}{}</p>", people(&one.text), markup.aside(&who));
        if !one.meanwhile.is_empty() {
            let meanwhile = format!("{}{}", markup.lead(|w| w.meanwhile), inline(&one.meanwhile));
            put!(out, "\n<p class=\"about\">{meanwhile}</p>");
        }
        out
    });
    each.collect()
}

fn four_cs(content: &Content, markup: &Markup<'_>, out: &mut String) {
    if content.ratings.is_empty() {
        return;
    }
    put!(
        out,
        "<section class=\"charts\">\n<h2>{}</h2>\n<div class=\"cs\">\n",
        markup.say(|w| w.worth)
    );
    for one in &content.ratings {
        let name = markup.say(|w| w.four_cs[one.c.index()]);
        out.push_str(&charts::tally(markup, &name, &one.ballot));
    }
    out.push_str("</div>\n</section>\n");
}
