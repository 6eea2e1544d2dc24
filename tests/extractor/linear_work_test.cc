// Twice the page, at most 2.2 times the work. Work is counted, not timed (counted_work.h).
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "extractor/pages/page_filter.h"
#include "extractor/pages/page_reader.h"
#include "tests/extractor/counted_work.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::linear_work_test {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

const std::string kRecords =
    html_table({{"Type", "Name", "Port", "Target"}, {"SRV", "_sip._tls.contoso.com", "443", "sip.contoso.com"}});

std::uint64_t work_for(const std::string& page, const std::string& path = "page.md") {
  const auto text = std::make_shared<const SourceText>(path, page);
  PageHead head;
  head.path = path;
  const std::uint64_t before = counted_work();
  may_hold_records(page);
  read_page(text, head, ServiceRegistry::standard());
  return counted_work() - before;
}

// A page of some size; `n` times two is a page twice as long.
struct Input {
  std::string name;
  std::size_t n;
  std::function<std::string(std::size_t)> page;
};

std::string in_html(const std::string& cell) {
  return html_table({{"x", "y"}, {"A", cell}});
}
std::string in_pipes(const std::string& cell) {
  return "|x|y|\n|-|-|\n|A|" + cell + "|\n";
}

std::vector<Input> inputs() {
  std::vector<Input> all{
      {"nested-div", 8'000,
       [](std::size_t n) {
         return "<table><tr><td>" + repeated("<div>", n) + "x" + repeated("</div>", n) + "</table>";
       }},
      {"nested-inline", 8'000, [](std::size_t n) { return "<table><tr><td>" + repeated("<b><i>", n) + "x</table>"; }},
      {"nested-tables", 2'500,
       [](std::size_t n) { return repeated("<table><tr><td>", n) + repeated("</td></tr></table>", n); }},
      {"tables-never-closed", 2'500, [](std::size_t n) { return repeated("<table><tr><td>", n); }},
      {"rows-closed-by-others", 2'500, [](std::size_t n) { return "<table>" + repeated("<tr><td></table>", n); }},
      {"html-columns", 2'500,
       [](std::size_t n) {
         return "<table><tr>" + repeated("<td>A</td>", n) + "</tr><tr>" + repeated("<td>sip.contoso.com</td>", n) +
                "</tr></table>";
       }},
      {"html-few-columns", 200,
       [](std::size_t n) {
         return "<table><tr>" + repeated("<td>A</td>", n) + "</tr><tr>" + repeated("<td>sip.contoso.com</td>", n) +
                "</tr></table>";
       }},
      {"html-columns-of-numbers", 200,
       [](std::size_t n) {
         return "<table><tr><th>Type<th>Name" + repeated("<th>Weight", n) + "<tr><td>SRV<td>_sip._tls.contoso.com" +
                repeated("<td>443", n) + "</table>";
       }},
      {"pipe-columns", 2'500,
       [](std::size_t n) {
         return repeated("|A", n) + "|\n" + repeated("|-", n) + "|\n" + repeated("|sip.contoso.com", n) + "|\n";
       }},
      {"pipe-few-columns", 200,
       [](std::size_t n) {
         return repeated("|A", n) + "|\n" + repeated("|-", n) + "|\n" + repeated("|sip.contoso.com", n) + "|\n";
       }},
      {"pipe-short-rows", 200,
       [](std::size_t n) { return repeated("|A", n) + "|\n" + repeated("|-", n) + "|\n" + repeated("|A|\n", n); }},
      {"wide-and-high-cells", 100,
       [](std::size_t n) {
         return "<table>" +
                repeated("<tr><td colspan=1000 rowspan=1000>A<td colspan=1000 rowspan=1000>sip.contoso.com", n) +
                "</table>";
       }},
      {"high-cells", 500,
       [](std::size_t n) {
         return "<table>" + repeated("<tr><td rowspan=65534>A<td>sip.contoso.com", n) + "</table>";
       }},
      {"high-cells-above-short-rows", 300,
       [](std::size_t n) {
         return "<table><tr>" + repeated("<td rowspan=65534>sip.contoso.com", n) + repeated("<tr><td>A", n) +
                "</table>";
       }},
      {"high-cell-of-long-text", 300,
       [](std::size_t n) {
         return "<table><tr><td rowspan=65534>" + repeated("sip.contoso.com<br>", n) + repeated("<tr><td>A", n) +
                "</table>";
       }},
      {"unclosed-cells", 1'000,
       [](std::size_t n) { return "<table>" + repeated("<tr><td>A<td><p>sip.contoso.com", n); }},
      {"stray-ends", 3'000,
       [](std::size_t n) {
         return "<table>" + repeated("</td></tr></p></span>", n) + "<tr><td>A<td>sip.contoso.com</table>";
       }},
      {"html-rows", 1'000,
       [](std::size_t n) {
         std::string rows;
         for (std::size_t i = 0; i < n; ++i) rows += "<tr><td>A<td>h" + std::to_string(i + 100'000) + ".contoso.com\n";
         return "<table><tr><th>Type<th>Name" + rows + "</table>";
       }},
      {"pipe-rows", 1'000,
       [](std::size_t n) {
         std::string rows;
         for (std::size_t i = 0; i < n; ++i) rows += "|A|h" + std::to_string(i + 100'000) + ".contoso.com|\n";
         return "|Type|Name|\n|-|-|\n" + rows;
       }},
      {"rows-of-unreadable-types", 500,
       [](std::size_t n) {
         std::string rows;
         for (std::size_t i = 0; i < n; ++i) {
           const std::string place = "place " + std::to_string(i + 10'000);
           rows += "<tr><td>" + place + "/SRV/443<td>a.contoso.com<tr><td>" + place + "/x<td>b.contoso.com\n";
         }
         return "<table><tr><th>Type<th>Name" + rows + "</table>";
       }},
      {"bilingual-list", 30,
       [](std::size_t n) {
         const std::string list = repeated("a.contoso.com<br>", n);
         return "<table><tr><th>Type<th>Name<tr><td>A<td><span class=\"sxs-lookup\">" + list + "</span>" + list +
                "</table>";
       }},
      {"bilingual-rows", 500,
       [](std::size_t n) {
         return "<table><tr><th>Type<th>Name" +
                repeated("<tr><td><span class=\"sxs-lookup\">External DNS/A</span>Externe DNS/A<td>sip.contoso.com\n",
                         n) +
                "</table>";
       }},
      {"many-html-tables", 200, [](std::size_t n) { return repeated(kRecords + "\n", n); }},
      {"many-pipe-tables", 300,
       [](std::size_t n) { return repeated("|Type|Name|\n|-|-|\n|A|sip.contoso.com|\n\n", n); }},
      {"tables-under-headings", 200, [](std::size_t n) { return repeated("# DNS\n\n" + kRecords + "\n", n); }},
      {"text", 1'000,
       [](std::size_t n) {
         return kRecords + repeated("A paragraph about DNS, with `code`, *emphasis* and [a link](x.md).\n\n", n);
       }},
      {"rst-grid-rows", 500, [](std::size_t n) { return "+---+---+\n" + repeated("| A | b |\n+---+---+\n", n); }},
      {"rst-grid-high-cell", 300,
       [](std::size_t n) { return "+---+---+\n" + repeated("| A | b |\n|   +---+\n", n) + "| A | b |\n+---+---+\n"; }},
      {"rst-grid-columns", 1'000,
       [](std::size_t n) {
         return repeated("+---", n) + "+\n" + repeated("| A ", n) + "|\n" + repeated("+---", n) + "+\n";
       }},
      {"rst-simple-rows", 500,
       [](std::size_t n) { return "== ==\nA  B\n== ==\n" + repeated("a  b\n", n) + "== ==\n"; }},
      {"rst-list-table", 300,
       [](std::size_t n) { return ".. list-table::\n\n" + repeated("   * - A\n     - b\n", n); }},
      {"rst-fields", 500, [](std::size_t n) { return repeated(":Type: A\n:Host: a.contoso.com\n", n); }},
      {"rst-literals", 500, [](std::size_t n) { return repeated("a::\n\n  b A 192.0.2.1\n\n", n); }},
      {"adoc-rows", 500,
       [](std::size_t n) { return "|===\n|Type|Name\n\n" + repeated("|A|b.contoso.com\n", n) + "|===\n"; }},
      {"adoc-high-cells", 300, [](std::size_t n) { return "|===\n|A|b\n.65000+|a" + repeated("|b\n", n) + "|===\n"; }},
      {"adoc-lists", 500, [](std::size_t n) { return repeated("* a\n** b\n+\nc\n\n", n); }},
      {"adoc-descriptions", 500, [](std::size_t n) { return repeated("Type:: A\nHost:: a.contoso.com\n", n); }},
      {"delimiter-rows", 2'500, [](std::size_t n) { return repeated("|-\n", n); }},
      {"pipe-lines", 2'500, [](std::size_t n) { return repeated("|SRV|_sip._tls.contoso.com|\n", n); }},
      {"table-tags-cut-short", 2'500, [](std::size_t n) { return repeated("<table ", n); }},
      {"comments", 3'000, [](std::size_t n) { return repeated("<!-- `x` -->\n", n); }},
      {"code-spans", 3'000, [](std::size_t n) { return repeated("`<table>` ", n); }},
      {"front-matter-lines", 3'000, [](std::size_t n) { return repeated("---\n", n) + kRecords; }},
      {"real-page", 10,
       [](std::size_t n) {
         std::string page;
         for (std::size_t i = 0; i < n; ++i) {
           page +=
               "## Section\n\nSee the [records](x.md) below.\n\n" + kRecords + "\n> [!NOTE]\n> Text.\n\n" +
               "|Type|Name|Port|\n|:--|--|--|\n|**SRV**|`_sip._tls.contoso.com`|443|\n\n" +
               html_table({{"x", "y"}, {"External DNS/SRV/5269", "<p>_xmpp-server._tcp.contoso.com</p>\n\n> x\n\n"}});
         }
         return page;
       }},
  };
  // What is dense in a cell: dots, brackets, ticks, half-open tags.
  const std::vector<std::string> bombs{"a.",
                                       "<",
                                       "a. ",
                                       "_a.",
                                       "_a ",
                                       "&",
                                       "&#",
                                       "\\",
                                       "`",
                                       "*a",
                                       "[",
                                       "](",
                                       "1.",
                                       "/",
                                       ":",
                                       "A/",
                                       "_tcp ",
                                       "<a ",
                                       "<!--",
                                       "(",
                                       "。",
                                       "a@",
                                       "_",
                                       "<a b=\"",
                                       "._tcp.",
                                       "-",
                                       "A ",
                                       "SRV ",
                                       "<x ",
                                       "`a``b",
                                       "**a*",
                                       "a-",
                                       ". ",
                                       "1 ",
                                       "A (",
                                       "<br>",
                                       "a.b<br>",
                                       "_a._b.<br>",
                                       "<p>",
                                       "]",
                                       "![",
                                       "a.com ",
                                       "_sip._tls.a.com ",
                                       "x: y<br>",
                                       "port: 1<br>",
                                       "1.1.1.1 ",
                                       "a:",
                                       "</p>",
                                       "\n\n",
                                       "\n> ",
                                       "(A or MX ",
                                       "a.com, ",
                                       "_sip. ",
                                       "<a> ",
                                       "_<a>",
                                       "a.<",
                                       "SRV 1 ",
                                       "port 443 _sip._tls.a.com ",
                                       "443 _sip._tls.a.com ",
                                       "ab. ",
                                       "ab.cd. ",
                                       "DNS/x<br>"};
  for (std::size_t i = 0; i < bombs.size(); ++i) {
    const std::string bomb = bombs[i];
    const std::size_t n = 16'000 / bomb.size();
    const std::string name = "of " + testing::PrintToString(bomb);
    all.push_back({"html-cell " + name, n, [=](std::size_t times) { return in_html(repeated(bomb, times)); }});
    if (bomb.find('\n') == std::string::npos)
      all.push_back({"pipe-cell " + name, n, [=](std::size_t times) { return in_pipes(repeated(bomb, times)); }});
  }
  return all;
}

TEST(LinearWorkTest, CountsWhatRuns) {
  work_for("# DNS\n\n" + kRecords);  // what is made once is made now
  const std::uint64_t first = work_for("# DNS\n\n" + kRecords);
  EXPECT_GT(first, 1'000U);
  EXPECT_EQ(work_for("# DNS\n\n" + kRecords), first);
}

TEST(LinearWorkTest, TwiceThePageIsAtMostTwiceTheWork) {
  work_for("# DNS\n\n" + kRecords);
  const std::uint64_t nothing = work_for("# DNS\n\n");
  for (const Input& input : inputs()) {
    for (const std::string path : {"page.md", "page.html", "page.rst", "page.adoc"}) {
      const auto count = [&](std::size_t n) { return work_for("# DNS\n\n" + input.page(n), path) - nothing; };
      const std::uint64_t once = count(input.n);
      const std::uint64_t twice = count(2 * input.n);
      const double growth = static_cast<double>(twice) / static_cast<double>(once);
      EXPECT_LE(growth, 2.2) << input.name << " in " << path << ": " << once << ", then " << twice;
    }
  }
}

}  // namespace
}  // namespace doczone::extractor::linear_work_test
