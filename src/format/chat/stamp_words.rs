//! The words that stand at a time, folded, in the languages of meeting programs.
//! Must not know how they stand together.

/// Parts of the day that stand before a Chinese time.
pub const HALVES: [&str; 8] = ["上午", "下午", "中午", "凌晨", "早上", "晚上", "傍晚", "早晨"];

/// Days beside the English weekdays.
pub const DAYS: [&str; 44] = [
    "today",
    "yesterday",
    "今天",
    "昨天",
    "前天",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "heute",
    "gestern",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "aujourd'hui",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "hoy",
    "ayer",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
];

/// Months beside the English ones.
pub const MONTHS: [&str; 34] = [
    "januar",
    "februar",
    "marz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "okt",
    "dez",
    "dic",
];

/// Words that say nothing beside a time.
pub const BESIDE: [&str; 7] = ["at", "um", "a", "hier", "las", "le", "de"];

/// Words for a time that has just passed.
pub const NOW: [&str; 7] = [
    "just now",
    "刚刚",
    "gerade eben",
    "a l'instant",
    "ahora mismo",
    "a moment ago",
    "方才",
];

/// Words that make a span a time in the past.
pub const AGO: [&str; 7] = ["ago", "vor", "il", "y", "a", "hace", "ha"];

/// What is counted in `2 minutes ago` and its like.
pub const UNITS: [&str; 29] = [
    "second", "seconds", "sec", "secs", "s", "minute", "minutes", "min", "mins", "m", "hour", "hours", "hr",
    "hrs", "h", "day", "days", "分钟", "秒", "小时", "sekunden", "minuten", "stunde", "stunden", "minuto",
    "minutos", "hora", "horas", "heure",
];
