//! What is told to others and what is not, in Chinese.

use crate::cli::words::TellWords;

/// The words.
pub const TELL: TellWords = TellWords {
    stays: |norms| format!("另有 {norms} 条约定只留在团队里。"),
    in_team: "（只留在团队里）",
    marked: |stays| {
        if stays {
            "现在只留在团队里"
        } else {
            "不再只留在团队里"
        }
    },
    no_sources: "边界的出处没有显示；要看请加 --include sources",
};
