// Opens exported pages in Chromium and says what is wrong with them: accessibility by axe-core in light and dark, what
// does not fit a phone, what asks the network, what a sheet of paper tears apart.
// MODULES=node_modules CHROMIUM=chromium node check.mjs FOLDER SHOTS
// Each page is FOLDER/NAME.html; `seven-NAME` has to fit two sheets of A4, `brief-NAME` one. Exit code 1: something is wrong.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, shots] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(resolve(process.env.MODULES), "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(shots, { recursive: true });

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const SHEETS = { "seven-": 2, "brief-": 1 };

const wrong = [];
const looked = { pages: 0, rules: 0, sheets: 0, parts: 0 };

/** What of a page does not fit its window, is drawn outside its picture, or scrolls without the keyboard. */
function misfits() {
  const found = [];
  const name = (one) => `${one.localName}.${one.getAttribute("class") ?? ""} "${one.textContent.trim().slice(0, 40)}"`;
  if (document.documentElement.scrollWidth > window.innerWidth) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide in ${window.innerWidth}`);
  }
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (one.closest(".unseen")) continue;
    if (style.textOverflow === "ellipsis" || (style.overflowX === "hidden" && one.localName !== "svg")) {
      found.push(`cuts what it holds: ${name(one)}`);
    }
    if (scrolls(one) && one.scrollWidth > one.clientWidth) {
      const labelled = document.getElementById(one.getAttribute("aria-labelledby") ?? "");
      if (one.tabIndex !== 0 || one.getAttribute("role") !== "region" || !labelled) {
        found.push(`scrolls, and the keyboard can't: ${name(one)}`);
      }
      continue;
    }
    const inScroll = one.parentElement.closest(".scroll");
    const box = one.getBoundingClientRect();
    if (!inScroll && box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1)) {
      found.push(`stands ${Math.round(box.left)} to ${Math.round(box.right)}: ${name(one)}`);
    }
    if (one.localName === "text") {
      const [inner, outer] = [box, one.closest("svg").getBoundingClientRect()];
      if (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 3) {
        found.push(`is drawn outside its picture: ${name(one)}`);
      }
    }
  }
  return found;
}

/** What the page promises in words and marks. */
function promises() {
  const found = [];
  if (document.querySelector("script, link, img, iframe, [style], [onload], [onclick], [onmouseover]")) {
    found.push("there is something in it that could run or fetch");
  }
  for (const one of document.querySelectorAll("figure")) {
    if (!one.querySelector("figcaption")?.textContent.trim()) found.push("a chart has no caption");
    const ends = one.querySelector(".ends")?.textContent ?? "";
    const isTally = one.classList.contains("tally") && one.querySelector("svg");
    if (isTally && !/^0.+5.+/s.test(ends)) found.push(`a chart doesn't say what 0 and 5 mean: ${ends}`);
  }
  return found;
}

/** Puts a mark too small to see at the start and the end of all that a sheet may not tear; a part taller than a sheet
 * has to be torn. Returns the words by which each marked part is known. */
function mark(sheet) {
  const parts = [...document.querySelectorAll(".norm, figure.tally, tr, li")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.height > 0 && box.height < sheet;
  });
  const put = (at, text) => {
    const span = document.createElement("span");
    span.textContent = text;
    // In the flow, so that it is on the sheet on which the words beside it are.
    span.style.cssText = "font: 1px/0 monospace; letter-spacing: 0; display: inline; unicode-bidi: isolate; direction: ltr";
    at(span);
  };
  const ends = (one, which) => {
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT, (node) =>
      node.data.trim() && !node.parentElement.closest("svg, .unseen") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    const nodes = [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    return which === "first" ? nodes.at(0) : nodes.at(-1);
  };
  const marked = [];
  for (const part of parts) {
    const [first, last] = [ends(part, "first"), ends(part, "last")];
    if (!first) continue;
    const words = part.textContent.trim().slice(0, 60);
    put((span) => first.before(span), ` qa${marked.length}z `);
    put((span) => last.after(span), ` qe${marked.length}z `);
    marked.push(words);
  }
  return marked;
}

async function print(page, name) {
  await page.setViewportSize({ width: 680, height: 1009 });
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const options = { format: "A4", preferCSSPageSize: true, printBackground: false };
  const file = join(shots, `${name}-a4.pdf`);
  writeFileSync(file, await page.pdf(options));
  execFileSync("pdftoppm", ["-r", "80", "-png", file, join(shots, `${name}-a4`)]);
  const sheets = Number(/^Pages:\s+(\d+)/m.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }))[1]);
  looked.sheets += sheets;
  for (const [begins, most] of Object.entries(SHEETS)) {
    if (name.startsWith(begins) && sheets > most) wrong.push(`${name}: ${sheets} sheets of A4, at most ${most}`);
  }
  const parts = await page.evaluate(mark, 1000);
  const marked = join(shots, `.${name}-marked.pdf`);
  writeFileSync(marked, await page.pdf(options));
  const texts = execFileSync("pdftotext", ["-raw", marked, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\f");
  const sheetOf = new Map();
  texts.forEach((text, sheet) => {
    for (const [sign] of text.matchAll(/q[ae]\d+z/g)) sheetOf.set(sign, sheet);
  });
  parts.forEach((words, part) => {
    const [from, to] = [sheetOf.get(`qa${part}z`), sheetOf.get(`qe${part}z`)];
    if (from === undefined || to === undefined) wrong.push(`${name}: a mark got lost in print, of "${words}"`);
    else if (from !== to) wrong.push(`${name}: begins on sheet ${from + 1} and ends on ${to + 1}: "${words}"`);
  });
  looked.parts += parts.length;
}

async function accessible(page, what) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => axe.run());
  looked.rules += passes.length;
  for (const { id, help, nodes } of violations) {
    wrong.push(`${what}: ${help} (axe ${id}), at ${nodes.slice(0, 3).map((one) => one.html.slice(0, 120)).join(" and ")}`);
  }
}

async function check(browser, name) {
  const address = pathToFileURL(join(folder, `${name}.html`)).href;
  for (const scheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: PHONE, colorScheme: scheme });
    page.on("request", (request) => {
      if (request.url() !== address) wrong.push(`${name}: asks for ${request.url()}`);
    });
    page.on("console", (said) => wrong.push(`${name}: the console says ${said.text()}`));
    page.on("pageerror", (error) => wrong.push(`${name}: ${error}`));
    page.on("dialog", (dialog) => {
      wrong.push(`${name}: a dialog opens`);
      dialog.dismiss();
    });
    await page.goto(address);
    for (const [size, shot] of [[PHONE, "390"], [DESK, "1280"]]) {
      await page.setViewportSize(size);
      const what = `${name}, ${size.width} px, ${scheme}`;
      for (const misfit of await page.evaluate(misfits)) wrong.push(`${what}: ${misfit}`);
      const path = join(shots, `${name}-${shot}${scheme === "dark" ? "-dark" : ""}.png`);
      await page.screenshot({ path, fullPage: true });
      await accessible(page, what);
    }
    if (scheme === "light") {
      for (const broken of await page.evaluate(promises)) wrong.push(`${name}: ${broken}`);
      await print(page, name);
    }
    await page.close();
  }
  looked.pages += 1;
}

const names = readdirSync(folder).filter((one) => one.endsWith(".html")).map((one) => one.slice(0, -5));
if (names.length === 0) throw new Error(`no page in ${folder}`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const name of names) await check(browser, name);
await browser.close();
for (const one of wrong) console.error(one);
console.log(`${looked.pages} pages, ${looked.rules} rules of axe passed, ${looked.sheets} sheets of A4, ${looked.parts} parts kept whole; ${wrong.length} faults`);
process.exitCode = wrong.length === 0 ? 0 : 1;
