// Pictures of the report. For README: `tests/browser/picture`; to look at all of them: with a folder as the argument.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, makeReport, open } from "./browser.mjs";

const browser = await launch();
if (process.argv.length < 3) {
  const report = makeReport("picture", "crosscheck", "docs-corpus");
  const { page } = await open(browser, report, { viewport: { width: 1180, height: 1680 }, colorScheme: "light" });
  await page.screenshot({ path: "harness/report/html/report.png" });
} else {
  const target = process.argv[2];
  mkdirSync(target, { recursive: true });
  const reports = [
    makeReport("docs", "crosscheck", "docs-corpus"),
    makeReport("check", "check"),
    makeReport("broken", "validate", "--docs", "docs-corpus", "--profile", "fixtures/profiles/two-domains-missing-xmpp.toml"),
  ];
  const sizes = { wide: { width: 1440, height: 1000 }, narrow: { width: 400, height: 800 } };
  for (const report of reports) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [size, viewport] of Object.entries(sizes)) {
        const { page, context } = await open(browser, report, { viewport, colorScheme });
        await page.screenshot({ path: join(target, `${report.name}-${colorScheme}-${size}.png`), fullPage: true });
        await context.close();
      }
    }
  }
}
await browser.close();
