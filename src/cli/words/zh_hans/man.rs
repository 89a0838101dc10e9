//! What the manual says besides the help, in Simplified Chinese.
//! Must not know which page says it.

use crate::cli::words::{ManWords, Reads};

pub const MAN: ManWords = ManWords {
    titles: [
        "名称",
        "用法",
        "说明",
        "参数",
        "选项",
        "命令",
        "退出码",
        "环境变量",
        "文件",
        "例子",
        "另见",
    ],
    environment: &[
        (
            Reads::Sessions,
            "NORMING_SESSIONS",
            "档案文件夹；没写 --sessions 时才算数。空的等于没设。",
        ),
        (
            Reads::State,
            "NORMING_STATE",
            "放写到一半的文字、私人笔记、锁和快照的文件夹。空的等于没设。",
        ),
        (Reads::Settings, "NORMING_CONFIG", "设置文件。空的就是不用设置。"),
        (
            Reads::Settings,
            "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME",
            "没有另外指定时，设置、档案和状态的文件夹在哪里。只认完整的路径。",
        ),
        (
            Reads::Settings,
            "LC_ALL, LC_MESSAGES, LANG",
            "语言；档案、设置和 --language 都没说时才算数。",
        ),
        (Reads::Terminal, "NO_COLOR", "不空就不用颜色。"),
        (Reads::Terminal, "TERM, COLORTERM, COLORFGBG", "终端能显示什么。"),
    ],
    files: &[
        (
            Reads::Sessions,
            "./sessions",
            "档案文件夹；它在、又没有指定别的时用它。",
        ),
        (
            Reads::Sessions,
            "~/.local/share/norming/sessions",
            "其余时候的档案文件夹：一个团队一个文件，例如 harbour-crew.ron。团队自己的 agenda.ron 和 library.ron 也放在这里。",
        ),
        (
            Reads::State,
            "~/.local/state/norming",
            "写到一半的文字、私人笔记和锁；里面的 recovery 放快照和以前的撤销记录。",
        ),
        (
            Reads::Settings,
            "~/.config/norming/config.ron",
            "你的设置。norming config --init 会写好一个。",
        ),
    ],
};
