// Session files whose exports are hard on a page: made of the samples, with other words in every field that people write.
// node sessions.mjs SAMPLES FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [samples, folder] = process.argv.slice(2);

const FIELDS =
  "team|text|topic|why|signal|mission|sentence|slips|source|question|meanwhile|need|evidence|benefit|invitation|name|to";
const FIELD = new RegExp(`^(\\s*|.*\\(terms: \\()(${FIELDS}): "(?:[^"\\\\]|\\\\.)*"(,?)$`, "gm");

/** A sample with the next of these words in each field. */
function filled(sample, words) {
  const text = readFileSync(join(samples, `${sample}.ron`), "utf8");
  let at = 0;
  return text.replace(FIELD, (whole, before, field, after) => {
    const said = words[at++ % words.length];
    // Two people of one name would be one person to the program.
    const own = field === "name" ? `${said} ${at}` : said;
    return `${before}${field}: ${quoted(own)}${after}`;
  });
}

function quoted(text) {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/g, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
  return `"${escaped}"`;
}

const HOSTILE = [
  "</title><script>alert(1)</script>",
  "</style></svg><img src=x onerror=alert(1)>",
  "' onmouseover='x\" onload=\"y",
  "<!-- x --> <![CDATA[ ]]> <?php <plaintext>",
  "&lt;b&gt; &#60; &amp;amp; &copy; &",
  "<https://x.test> https://y.test www.z.test url(https://z.test/x.png)",
  "@import 'https://x.test/a.css'; } * { display: none }",
  "a\u2028b\u0085c\u2029d\ne",
  "\u202e\u200b\u001b[31m e\u0301 ﷽ 👩‍👩‍👧‍👦",
];

const RTL = [
  "عندما يسأل أحدنا في القناة، نجيب خلال أربع ساعات عمل، أو نقول متى سنجيب.",
  "כשמישהו מאיתנו בשיחה, כל סבב מתחיל ממי שמרחוק (גם ביום שני, 09:30).",
  "ميناء الأنوار: Harbour Lights 24/7",
  "לא ידוע: Slack או Teams?",
];

const LONG = [
  "When anybody needs an answer that others are waiting for, ".repeat(12) + "we give it.",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(6),
  "https://intranet.example.test/" + "norms-and-agreements-of-all-our-teams/".repeat(8),
  "我们先把事情写下来再开会".repeat(30),
];

const made = {
  hostile: filled("millrace", HOSTILE),
  "right-to-left": filled("kestrel-atlas", RTL),
  "very-long": filled("millrace", LONG),
  empty: '(format: 1, team: "")\n',
  none: '(format: 1, team: "Lock keepers", language: "zh-Hans", review_on: "2027-03-01")\n',
};
for (const [name, text] of Object.entries(made)) {
  writeFileSync(join(folder, `${name}.ron`), text);
}
