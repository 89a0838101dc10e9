//! Why a command did not come to a good end, in Simplified Chinese, and what to do about it.
//! Must not know how it came to that.

use std::path::PathBuf;

use crate::domain::language::Language;
use crate::format::import::Foreign;
use crate::runtime::run::RunError;
use crate::runtime::unsaved::{Kept, Unsaved};
use crate::text::shell_word;
use crate::ui::msg::{Holder, Trouble};
use crate::ui::strings::strings;

use crate::cli::errors::{CliError, lines};
use crate::cli::print::shown;
use crate::cli::words::{UsageWords, bilingual, endings};

/// A trouble in the words the screens have for it.
pub fn why(trouble: &Trouble) -> String {
    (strings(Language::ZhHans).trouble)(trouble)
}

#[expect(clippy::too_many_lines, reason = "a sentence for each error")]
pub fn error(error: &CliError) -> String {
    match error {
        CliError::NoSuchTeam { name, folder, close } => {
            format!("{} 里没有「{name}」的档案{}", shown(folder), suggestion(close))
        }
        CliError::SeveralOfTeam(files) => {
            let files = lines(files.iter().map(|file| shown(file)));
            format!("这个团队不止一份档案；请写出其中一个文件：{files}")
        }
        CliError::TeamHasSession(file) => {
            let file = shown(file);
            format!("这个团队已有档案，在 {file}；打开它：norming {file}")
        }
        CliError::NoName => "团队要有名字".to_owned(),
        CliError::NothingUnderstood(name) => {
            format!("{name} 里没有像主题或约定的文字；请在每个主题上面写标题（# 主题），在每条约定前面写 -")
        }
        CliError::NoText { name, document } => match document {
            Foreign::Word => format!(
                "{name} 是 Word 一类的文档；请打开它，另存为网页或纯文本，或者运行 pandoc FILE -o agreement.md"
            ),
            Foreign::Sheet => {
                format!("{name} 是电子表格；请把表格里的文字复制到文本文件里，一行一条，行首写 -")
            }
            Foreign::Pdf => format!(
                "{name} 是 PDF；请运行 pdftotext -layout FILE agreement.txt，或把文字复制到文本文件里"
            ),
            Foreign::Binary => format!("{name} 不是文本；请把约定存成 Markdown 或纯文本"),
        },
        CliError::TooLong { name, most } => {
            format!("{name} 超过 {most}，没有哪份约定这么长；请只留下你们的那部分")
        }
        CliError::NotImported { name, rejected } => {
            format!(
                "{name} 没能导入：{}",
                (strings(Language::ZhHans).rejected)(rejected)
            )
        }
        CliError::NoAgenda => "没有首次工作坊的议程；请把 agenda.ron 从档案文件夹里拿走".to_owned(),
        CliError::NotRead { file, trouble } => format!("读不了 {}：{}", shown(file), why(trouble)),
        CliError::Broken { file, trouble, good } => format!(
            "读不了 {}：{}\n  {} 的一份好状态还留着；查看并恢复它：norming recover {} {}",
            shown(file),
            why(trouble),
            good.at.format("%Y-%m-%d %H:%M"),
            shell_word(&file.to_string_lossy()),
            good.number
        ),
        CliError::NothingToRecover(name) => format!("{name} 没有可恢复的"),
        CliError::NoSnapshot(number) => {
            format!("它没有快照 {number}；norming recover 只写档案，就列出有哪些")
        }
        CliError::OpenElsewhere(file, holder) => format!(
            "{} 在另一个窗口里开着（{}）；请先关掉那边，或用 -o 把快照写进另一个文件",
            shown(file),
            who(holder)
        ),
        CliError::NotRestored => "什么也没改；--yes 恢复它，-o 把它写进另一个文件".to_owned(),
        CliError::IsThere { file, may_force } => {
            let remedy = if *may_force {
                "--force 会替换"
            } else {
                "请换个文件名"
            };
            format!("{} 已存在，没有动它；{remedy}", shown(file))
        }
        CliError::IsAFolder(file) => {
            format!("{} 是文件夹，什么也没写；请写出里面的一个文件", shown(file))
        }
        CliError::NotAFolder(folder) => {
            format!("{} 不是文件夹，什么也没写；请换一个", shown(folder))
        }
        CliError::NoSuchFolder(folder) => format!(
            "没有文件夹 {}，什么也没写；请先建好：mkdir -p {}",
            shown(folder),
            shell_word(&folder.to_string_lossy())
        ),
        CliError::NoSessions(folder) => format!(
            "没有档案文件夹 {}；norming new TEAM 会建好它，--sessions 可以指定别的",
            shown(folder)
        ),
        CliError::NoFormat => format!(
            "请说明格式，或让文件的后缀来说（-o norms.html）：{}",
            lines(super::help::HELP.formats())
        ),
        CliError::NoSuchEnding(file) => format!(
            "从 {} 的后缀看不出格式；请用下面的后缀，或写出格式：{}",
            shown(file),
            lines(endings())
        ),
        CliError::Settings { file, trouble } => format!(
            "{} 里的设置不能用：{}\n  请改好它，或用 norming config --init 新写一个，或设 NORMING_CONFIG= 不用设置",
            shown(file),
            why(trouble)
        ),
        CliError::ConfigIsThere(file) => {
            format!("{} 已存在，没有动它；请用编辑器改", shown(file))
        }
        CliError::NoConfigPlace => "没有放设置的地方：请用 NORMING_CONFIG 指定一个文件".to_owned(),
        CliError::NotWritten { file, trouble } => format!("写不了 {}：{}", shown(file), why(trouble)),
        CliError::SideNotRead { side, file, trouble } => format!(
            "{} 的{}读不了：{}\n  没有合并任何东西，我方保持原样。",
            shown(file),
            (super::reports::MERGE.side)(*side),
            why(trouble)
        ),
        CliError::ChangedByBoth { file, conflicts } => format!(
            "{}：有 {conflicts} 处两边都改了；文件能读，两边的都在里面。\n  来选用哪边：norming {}",
            shown(file),
            shell_word(&file.to_string_lossy())
        ),
        CliError::NoGit(detail) => format!("运行不了 git：{detail}；装了吗？"),
        CliError::NoRepository(folder) => format!(
            "{} 不在 git 仓库里；git init 建一个，或用 --sessions 指定别的文件夹",
            shown(folder)
        ),
        CliError::GitRefused(detail) => format!("git 不肯：{detail}"),
        CliError::NoDates(team) => format!("「{team}」的档案里没有可以放进日历的日期"),
        CliError::FrontMatter => "--front-matter 只能和 markdown 一起用".to_owned(),
        CliError::NoLanguage(code) => {
            let codes = Language::ALL.map(Language::code).join("、");
            format!("没有「{code}」这种语言；有：{codes}")
        }
        CliError::SeveralLanguages => {
            "这里 --language 只写一种语言；只有 norming export 能让两种并排".to_owned()
        }
        CliError::NotSideBySide(format) => {
            format!("{format} 只用一种语言；可以几种并排的有：{}", bilingual("、"))
        }
        CliError::NoFolder => "没有放档案的文件夹：请用 --sessions 指定".to_owned(),
        CliError::NoRevision { asked, sealed } => match sealed {
            0 => format!("没有第 {asked} 版；还没有定稿过"),
            1 => format!("没有第 {asked} 版；只有第 1 版"),
            _ => format!("没有第 {asked} 版；有第 1 到第 {sealed} 版"),
        },
        CliError::NoNorm {
            name,
            is_of_two,
            known,
        } => {
            let what = match (is_of_two, known.is_empty()) {
                (_, true) => return format!("没有约定 {name}；这里还没有约定"),
                (true, _) => format!("{name} 既是一条约定的编号，又是另一条的标识；请换一个"),
                (false, _) => format!("没有约定 {name}；请用下面的编号或标识"),
            };
            format!("{what}\n{}", known.join("\n"))
        }
        CliError::StaysInTeam(norm) => {
            format!("{norm} 只留在团队里；要看请加 --include team")
        }
        CliError::BadRange(range) => {
            format!("{range} 不是两个版；请写成 1..2、1..（到现在）或 ..2（从前一版起）")
        }
        CliError::SomethingDue(sessions) => format!("{sessions} 份档案有到期的"),
        CliError::Problems(problems) => format!("{problems} 个问题"),
        CliError::NotAllRead(files) => format!("{files} 个文件读不了"),
        CliError::NotPrinted(error) => format!("答案写不出去：{error}"),
        CliError::Run(error) => run(error),
    }
}

fn run(error: &RunError) -> String {
    match error {
        RunError::NoTerminal => "这要在终端里运行，能读能画；TERM 是 dumb 的不行".to_owned(),
        RunError::Terminal(error) => format!("终端用不了：{error}"),
        RunError::NoAnswer => "磁盘没有回应，最后的改动可能没存上".to_owned(),
        RunError::NotSaved(files) => {
            let why =
                |(file, unsaved): (&PathBuf, &Unsaved)| format!("{}：{}", shown(file), why(&unsaved.trouble));
            let kept = |(file, unsaved): (&PathBuf, &Unsaved)| match &unsaved.kept {
                Some(Kept::File(copy)) => format!("你的内容留在 {}", shown(copy)),
                Some(Kept::Perhaps(copy)) => {
                    format!(
                        "你的内容在 {}，但磁盘没有确认存好；请再复制一份到别处",
                        shown(copy)
                    )
                }
                Some(Kept::Snapshot(number)) => format!(
                    "你的内容还留着；查看并恢复它：norming recover {} {number}",
                    shell_word(&file.to_string_lossy())
                ),
                None => format!("没有一个磁盘收下你的内容，{} 里没有它", shown(file)),
            };
            // Where it is comes last, where it is seen.
            let (why, kept) = (lines(files.iter().map(why)), lines(files.iter().map(kept)));
            format!("没有全部存上{why}{kept}")
        }
    }
}

/// Who has a session open, as far as is known.
fn who(holder: &Holder) -> String {
    let process = holder.pid.map(|pid| format!("进程 {pid}"));
    let names = [&holder.user, &holder.host].map(|name| Some(name.clone()).filter(|name| !name.is_empty()));
    let known: Vec<String> = [process].into_iter().chain(names).flatten().collect();
    if known.is_empty() {
        "不知道是谁".to_owned()
    } else {
        known.join("，")
    }
}

fn suggestion(close: &[String]) -> String {
    if close.is_empty() {
        String::new()
    } else {
        format!("；是这几个之一吗？{}", lines(close.iter().cloned()))
    }
}

pub const USAGE: UsageWords = UsageWords {
    more: "详情请看 --help。",
    close: |names| format!("是这几个之一吗？{}", names.join("、")),
    between: "；",
    unknown: |argument| format!("这里没有参数 {argument}"),
    no_command: |name| format!("这里没有命令 {name}"),
    missing: "还缺：",
    missing_command: "还缺命令：",
    conflict: |one, other| format!("{one} 不能和 {other} 一起用"),
    twice: |argument| format!("{argument} 只能写一次"),
    invalid: |value, argument| format!("{argument} 不能是 {value}"),
    not_between: |least, most| format!("要在 {least} 到 {most} 之间"),
    not_below: |least| format!("至少是 {least}"),
    no_number: "它不是数字",
    no_value: |argument| format!("{argument} 后面要有值"),
    other: |detail| format!("看不懂：{detail}"),
};
