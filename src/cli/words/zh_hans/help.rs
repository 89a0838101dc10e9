//! The help of every command in Simplified Chinese.
//! Must not know what a command does, but for what it says here.

use super::man::MAN;
use crate::cli::words::{CommandHelp, HelpWords};

pub const HELP: HelpWords = HelpWords {
    usage: "用法：",
    commands: "命令：",
    arguments: "参数：",
    options: "选项：",
    examples: "例子：",
    exit_codes: |codes| {
        let each = codes.iter().map(|(code, meaning)| format!("{code} {meaning}"));
        format!("退出码：{}。", each.collect::<Vec<_>>().join("，"))
    },
    man: MAN,
    any: ["选项", "命令"],
    values: "可选的值：",
    one_of: |values| format!("[可选：{}]", values.join("、")),
    default: |value| format!("[默认：{value}]"),
    common: &[
        ("session", "档案文件，或团队名；- 是标准输入"),
        (
            "sessions",
            "档案文件夹 [默认：NORMING_SESSIONS，其次设置文件，其次当前的 ./sessions，最后是用户数据目录]",
        ),
        (
            "language",
            "语言，en 或 zh-Hans；档案和设置都没说时才算数 [默认：系统的语言环境]",
        ),
        ("include", "写出平常不写的；可以给几次"),
        ("help", "显示帮助"),
        ("version", "显示版本"),
    ],
    common_values: &[
        ("voters", "谁投了什么，以及不足五人时的票数"),
        ("frictions", "摩擦和愿望的原话"),
        ("sources", "领导的决定出自哪里"),
        ("team", "标了「只留在团队里」的内容"),
    ],
    help: "显示帮助，或某个子命令的帮助",
    of: &[
        CommandHelp {
            name: "norming",
            about: "全屏的终端主持人：带团队重新商定怎样一起工作，约定留在一个纯文本文件里",
            examples: &[
                ("norming rehearse", "用样例团队试一试，什么也不保存"),
                ("norming new 港湾组", "准备团队的第一场工作坊"),
                ("norming 港湾组", "再次打开"),
                ("norming sessions/harbour-crew.ron", "同上，直接写文件"),
                ("norming import wiki.md --team 栈桥", "从已有的约定开始"),
                ("norming show 港湾组", "以文字显示现行约定"),
                ("norming diff 港湾组", "上一场工作坊改了什么"),
                ("norming list --due", "哪些到期了；有就以 1 退出"),
                ("norming check", "档案文件夹里的所有问题；有就以 1 退出"),
                ("norming recover 港湾组", "它先前的样子，以及怎样找回"),
                ("norming export 港湾组 -o norms.html", ""),
                ("norming git install", "从此 git 按含义合并和比较这些档案"),
            ],
            notes: "\
语言先看档案（团队的语言），其次设置文件，其次 --language，最后是系统的语言环境。",
            exits: &[
                (0, "正常"),
                (1, "答案是「否」"),
                (2, "用法不对"),
                (3, "读不了或写不了"),
            ],
            args: &[("session", "档案文件，或团队名；不写就到首页")],
            values: &[],
        },
        CommandHelp {
            name: "new",
            about: "给团队新建档案，准备第一场工作坊",
            examples: &[
                ("norming new 港湾组", ""),
                ("norming new 港湾组 --kind transition --minutes 60", ""),
                ("norming new \"Harbour crew\" --language en", ""),
            ],
            notes: "\
新档案的语言先看设置文件，其次 --language，最后是系统的语言环境；面板里的「语言」随时可改。",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了或写不了")],
            args: &[
                ("team", "团队名"),
                ("kind", "哪种工作坊"),
                ("minutes", "开多少分钟 [默认：按设置或议程]"),
            ],
            values: &[
                ("first", "团队的第一场"),
                ("transition", "有事在变"),
                ("routine", "没什么变，只是日子到了"),
            ],
        },
        CommandHelp {
            name: "rehearse",
            about: "用样例团队把什么都试一遍，什么也不保存",
            examples: &[("norming rehearse", "")],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "终端用不了")],
            args: &[],
            values: &[],
        },
        CommandHelp {
            name: "list",
            about: "列出所有档案：团队、版、生效的约定、复看日期、进行中的工作坊，以及到期的事",
            examples: &[("norming list", ""), ("norming list --due || echo 有到期的", "")],
            notes: "",
            exits: &[
                (0, "正常"),
                (1, "用了 --due 且有到期的"),
                (2, "用法不对"),
                (3, "有文件读不了"),
            ],
            args: &[
                ("due", "只列有到期事项的档案；有就以 1 退出"),
                ("json", "输出 JSON（docs/schema/list.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "show",
            about: "以文字显示团队的现行约定",
            examples: &[
                ("norming show 港湾组", ""),
                ("norming show 港湾组 --revision 1", ""),
                (
                    "norming show 港湾组 --json | jq -r '.norms[].text'",
                    "只要约定的文字",
                ),
            ],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了")],
            args: &[
                ("revision", "这一版定稿时的样子，从 1 数起"),
                ("json", "输出 JSON（docs/schema/show.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "log",
            about: "列出档案的各版，或一条约定的经历",
            examples: &[
                ("norming log 港湾组", ""),
                ("norming log 港湾组 --norm n-3k7f0qa", ""),
            ],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了")],
            args: &[
                (
                    "norm",
                    "一条约定的经历（用 show 里的编号或标识）：每次的说法、时间和原因",
                ),
                ("json", "输出 JSON（docs/schema/log.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "diff",
            about: "按含义显示一份档案两版之间，或两份档案之间的变化",
            examples: &[
                ("norming diff 港湾组", "上一场工作坊改了什么"),
                ("norming diff 港湾组 1..2", ""),
                ("norming diff old.ron new.ron", ""),
            ],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了")],
            args: &[
                (
                    "other",
                    "两个版，如 1..2；1.. 是到现在，..2 是从前一版起；或另一份档案文件",
                ),
                ("json", "输出 JSON（docs/schema/diff.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "check",
            about: "检查档案文件：每个问题在哪里、怎样改；有问题就以 1 退出",
            examples: &[
                ("norming check", ""),
                ("norming check sessions/harbour-crew.ron", ""),
                (
                    "git show HEAD~1:harbour-crew.ron | norming check -",
                    "上一次提交时的样子",
                ),
            ],
            notes: "",
            exits: &[(0, "正常"), (1, "有问题"), (2, "用法不对"), (3, "读不了")],
            args: &[
                ("paths", "文件、文件夹或团队名；- 是标准输入 [默认：档案文件夹]"),
                ("json", "输出 JSON（docs/schema/check.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "notes",
            about: "显示你关于一份档案的私人笔记",
            examples: &[("norming notes 港湾组", "")],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了")],
            args: &[("session", "档案文件，或团队名")],
            values: &[],
        },
        CommandHelp {
            name: "recover",
            about: "列出一份档案可以找回的，查看一份快照，或恢复它",
            examples: &[
                ("norming recover 港湾组", "有哪些可以找回"),
                ("norming recover 港湾组 12", "恢复它会改什么"),
            ],
            notes: "",
            exits: &[
                (0, "正常"),
                (1, "没有恢复"),
                (2, "用法不对"),
                (3, "读不了或写不了"),
            ],
            args: &[
                ("session", "档案文件，或团队名；文件坏了或没了也行"),
                ("number", "快照的号码：显示它会改动文件的哪里，你点头才恢复"),
                ("yes", "不问就恢复；现在的文件会先留一份快照"),
                ("output", "把快照写进一个新文件，档案不动；- 是标准输出"),
                ("json", "输出 JSON（docs/schema/recover.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "export",
            about: "把档案写给别人看：约定、日期、给领导的一页",
            examples: &[
                ("norming export 港湾组 -o norms.html", ""),
                ("norming export 港湾组 handout", ""),
                (
                    "norming export 港湾组 markdown --front-matter --include voters",
                    "",
                ),
                ("norming export 港湾组 handout --language zh-Hans,en", ""),
            ],
            notes: "",
            exits: &[
                (0, "正常"),
                (1, "文件已存在或没有可导出的"),
                (2, "用法不对"),
                (3, "读不了或写不了"),
            ],
            args: &[
                ("format", "格式 [默认：看 OUT 的后缀]"),
                ("named", "同 FORMAT"),
                ("output", "写进这个文件，它必须还不存在；- 是标准输出 [默认：-]"),
                ("force", "文件存在就替换"),
                ("front_matter", "Markdown 开头写上标题、标签和日期"),
                (
                    "language",
                    "固定文字用的语言，en 或 zh-Hans；写两种，如 zh-Hans,en，就并排 [默认：团队的语言]",
                ),
            ],
            values: &[
                ("markdown", "现行约定，Markdown"),
                ("html", "独立的一页，带图表，可看可印"),
                ("text", "现行约定，纯文本，80 列"),
                ("json", "给程序用；docs/schema 说明每个字段"),
                ("ics", "复看、试行和待答问题的日子，给日历用"),
                ("mermaid", "Mermaid 思维导图"),
                ("brief", "给领导的一页，Markdown"),
                ("brief-html", "给领导的一页，可以打印在一张纸上"),
                ("brief-mail", "给领导的一页，邮件正文，第一行是主题"),
                ("handout", "最多十条约定，贴聊天、维基或墙上"),
            ],
        },
        CommandHelp {
            name: "merge",
            about: "按含义把两份档案文件合并进 OURS；两边都改了的记在里面，到程序里选",
            examples: &[("norming merge before.ron mine.ron theirs.ron -o both.ron", "")],
            notes: "\
norming git install 让 git 自己这样做。",
            exits: &[
                (0, "已合并"),
                (1, "有两边都改了的，记在文件里"),
                (2, "用法不对"),
                (3, "有文件读不了或写不了，OURS 保持原样"),
            ],
            args: &[
                ("base", "两边共同的原稿；不知道就给空文件"),
                ("ours", "合并进去的文件"),
                ("theirs", "另一份"),
                ("path", "OURS 是改了名的副本时，消息里怎样称呼它"),
                ("output", "写进这个文件，它必须还不存在；OURS 不动；- 是标准输出"),
                ("stdout", "写到标准输出，OURS 不动"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "git",
            about: "让 git 按含义合并和比较档案",
            examples: &[("norming git install", "")],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了或写不了")],
            args: &[],
            values: &[],
        },
        CommandHelp {
            name: "git install",
            about: "为档案文件夹（或当前文件夹）所在的仓库设置 git；随时可以再运行",
            examples: &[
                ("cd our-norms && norming git install", ""),
                ("git pull", "合并别人的改动；两边都改了的，程序里会问"),
            ],
            notes: "\
只在这个克隆里有效：配置里写驱动，info/attributes 里写哪些文件是档案。团队的文件一个也不改，
没装 Norming 的人照常用 git。",
            exits: &[
                (0, "正常"),
                (2, "文件夹不在仓库里"),
                (3, "运行不了 git，或有文件写不了"),
            ],
            args: &[("uninstall", "只去掉设置过的，别的不动")],
            values: &[],
        },
        CommandHelp {
            name: "git text",
            about: "把档案文件的每件事写成一行；git 用它比较两个状态",
            examples: &[("norming git text sessions/harbour-crew.ron", "")],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "读不了")],
            args: &[("file", "文件")],
            values: &[],
        },
        CommandHelp {
            name: "import",
            about: "从已有的约定新建档案：标题成为主题，标题下的内容成为约定草案",
            examples: &[("norming import wiki/how-we-work.md --team 港湾组", "")],
            notes: "\
能读 Markdown、纯文本、HTML、Confluence 和 MediaWiki 页面，也能读 norming export 写出的 Markdown、文本、
handout 和 JSON。认得 UTF-8、UTF-16、Latin-1、Windows-1252 和 GB18030。Word 或 OpenDocument 文件请先另存为
HTML 或纯文本；PDF 请先转成文本：pdftotext -layout FILE.pdf agreement.txt

在终端里会先显示每一行会成为什么：n 约定，t 主题，w 上一条约定的原因，p 成员，a 搁置，x 不收。
Enter 全部收下，Esc 什么也不收。没有终端，或用了 --no-review，就直接写成档案。

草案放在一场准备中的首次工作坊里；团队决定之前，什么都不算商定。
不是约定的放进搁置区，略去的会说明，一个字也不丢。已有的档案绝不覆盖。",
            exits: &[
                (0, "正常"),
                (1, "什么也没看懂"),
                (2, "用法不对"),
                (3, "读不了或写不了"),
            ],
            args: &[
                (
                    "file",
                    "Markdown、纯文本、HTML、维基页面或自己导出的文件；- 是标准输入",
                ),
                ("team", "团队名"),
                ("form", "文件的写法 [默认：看后缀，其次看样子]"),
                ("dry_run", "只说每一行会成为什么，不写文件"),
                ("no_review", "不先看，直接写成档案"),
            ],
            values: &[
                ("markdown", "标题用 #，列表项用 - 或 *"),
                ("text", "列表上面的一行，或以冒号结尾的一行，是标题"),
                ("html", "浏览器或文字处理软件存的网页"),
                ("wiki", "Confluence 或 MediaWiki：标题用 h2. 或 =="),
                ("json", "norming export 团队 json 写出的文件"),
            ],
        },
        CommandHelp {
            name: "config",
            about: "显示设置在哪里、现在生效的是什么、每个值来自哪里",
            examples: &[
                ("norming config", "现在生效的"),
                ("norming config --init", "写一个设置文件，每项都有注释"),
            ],
            notes: "\
选项先于环境变量，环境变量先于程序里选的（颜色、鼠标），程序里选的先于设置文件。
语言不同：先看档案（团队的语言），其次设置文件，其次 --language，最后是系统的语言环境。
NORMING_CONFIG 指定别的文件；设为空就不用文件。",
            exits: &[
                (0, "正常"),
                (1, "已有文件"),
                (2, "用法不对"),
                (3, "读不了或写不了"),
            ],
            args: &[
                ("init", "写一个设置文件作开头；已有的不动"),
                ("json", "输出 JSON（docs/schema/config.json）"),
            ],
            values: &[],
        },
        CommandHelp {
            name: "completions",
            about: "输出让 shell 补全命令和档案名的脚本",
            examples: &[
                ("source <(norming completions bash)", "bash：写进 ~/.bashrc"),
                ("source <(norming completions zsh)", "zsh：写进 ~/.zshrc"),
                (
                    "norming completions fish | source",
                    "fish：写进 ~/.config/fish/config.fish",
                ),
                (
                    "norming completions powershell | Out-String | Invoke-Expression",
                    "PowerShell：写进 $PROFILE",
                ),
            ],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "写不了")],
            args: &[("shell", "哪种 shell")],
            values: &[],
        },
        CommandHelp {
            name: "man",
            about: "输出手册页，或把所有命令的手册页写进文件夹",
            examples: &[
                ("norming man | man -l -", ""),
                ("norming man -o ~/.local/share/man/man1", ""),
            ],
            notes: "",
            exits: &[(0, "正常"), (2, "用法不对"), (3, "写不了")],
            args: &[(
                "output",
                "每个命令一页，写进这个文件夹，它必须已存在；- 是标准输出",
            )],
            values: &[],
        },
    ],
};
