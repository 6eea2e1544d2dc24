// Chromium without a window, and reports to show in it. Nothing here may leave the machine.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const folder = process.env.DOCZONE_BROWSER_FOLDER;
const require = createRequire(join(folder, "package.json"));
const { chromium } = require("playwright-core");
export const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// A fresh profile for every launch; Chromium refuses its sandbox to root.
export function launch() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  return chromium.launch({
    executablePath,
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

// Runs doczone and gives the HTML report's place and the JSON report of the same run.
export function makeReport(name, ...words) {
  const made = join(folder, "reports");
  mkdirSync(made, { recursive: true });
  const html = join(made, `${name}.html`);
  const json = join(made, `${name}.json`);
  try {
    execFileSync(process.env.DOCZONE, [...words, "--quiet", "--report", `html=${html}`, "--report", `json=${json}`], { stdio: "pipe" });
  } catch (error) {
    if (error.status !== 1) throw new Error(`doczone ${words.join(" ")}: ${error.stderr}`); // 1: there are findings
  }
  return { name, url: pathToFileURL(html).href, bytes: statSync(html).size, json: JSON.parse(readFileSync(json, "utf8")) };
}

// Opens a report; what the page wants from elsewhere and what it complains about is collected.
export async function open(browser, report, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const complaints = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === report.url || url.startsWith(`${report.url}#`) || url.startsWith("data:")) return route.continue();
    complaints.push(`request: ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  // A machine that is busy with other tests, too, may take its time.
  page.setDefaultTimeout(120_000);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(report.url, { waitUntil: "load" });
  return { page, context, complaints };
}
