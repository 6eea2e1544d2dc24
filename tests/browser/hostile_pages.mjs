// Pages in which everything tries to be more than text, and many of them.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const nasty = [
  "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><script>alert(2)</script>", "{{style}}", "&lt;b&gt;&amp;",
  "\u202Egnp.evil\u202C", "\u200B\u2066x\u2069", "\u0001\u0007\u001B[31m", "'\"`${7*7}", "漢字かな한글", "😀𝒳", "שלום עולם", "مرحبا", "a\u00A0b\tc", "]]>",
  "javascript:alert(3)", "https://example.com/x.png",
];

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function pageOf(language, rows, heading) {
  const cells = rows.map(([name, type, port, target]) => `<tr><td>${name}</td><td>${type}</td><td>${port}</td><td>${target}</td></tr>`);
  return `---\nms.contentlocale: ${language}\n---\n# ${heading}\n\n<table>\n<tr><th>Name</th><th>Type</th><th>Port</th><th>Target</th></tr>\n${cells.join("\n")}\n</table>\n`;
}

// `count` pages in each language; every page of all but the first two languages is damaged in every row.
export function writeHostilePages(root, count) {
  const languages = ["en-US", "de-DE", "fr-FR", "he-IL", "ar-SA", "zh-TW"];
  for (let number = 0; number < count; ++number) {
    languages.forEach((language, index) => {
      const rows = ["_sip._tls", "_xmpp-server._tcp", "_sipfederationtls._tcp", "_xmpp-client._tcp"].map((service, row) => {
        const name = `${service}.d${number}.example`;
        const damage = escaped(nasty[(number + row + index) % nasty.length]);
        const shown = index < 3 ? name : index % 2 ? `${name.replace("._", `${damage}_`)}` : `${service} .d${number}. example ${damage}`;
        return [shown, "SRV", [443, 5269, 5061, 5222][row], `edge.d${number}.example`];
      });
      const path = join(root, language, `page "${number}" & <b> ${nasty[number % nasty.length].replace(/[\/\u0000-\u001F]/g, "")}.md`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, pageOf(language, rows, `Records ${escaped(nasty[number % nasty.length])}`));
    });
  }
  return root;
}
