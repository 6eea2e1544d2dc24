#include "harness/report/html/html_report.h"

#include <gtest/gtest.h>

#include "harness/report/fingerprint.h"
#include "tests/harness/report/sample.h"

namespace doczone::harness::html_report_test {
namespace {

// Without the places where lines may break.
std::string report(const ReportInput& input, const std::string& link_template) {
  std::string out = html_report(input, link_template);
  for (std::size_t at = out.find("<wbr>"); at != std::string::npos; at = out.find("<wbr>", at)) out.erase(at, 5);
  return out;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// The table that holds the sample's damaged name, in two languages.
ComparedTable compared(const Finding& finding) {
  ComparedTable table;
  table.page = "a b.md";
  table.section = "Records <for> \"XMPP\"";
  table.languages = {LanguageTag::parse("de-DE").value(), LanguageTag::parse("zh-TW").value()};
  table.paths = {"docs/de-DE/a b.md", finding.where.path};
  ComparedAtom owner;
  owner.field = Field::owner;
  owner.elected = *finding.suggestion;
  Location good;
  good.path = "docs/de-DE/a b.md";
  owner.cells = {ComparedCell{*finding.suggestion, good, true}, ComparedCell{*finding.value, finding.where, false}};
  ComparedAtom port;
  port.field = Field::port;
  port.elected = "5269";
  port.cells = {ComparedCell{"5269", good, true}, ComparedCell{"5269", good, true}};
  table.rows = {{owner, port}};
  return table;
}

std::string damaged_report(const std::string& link_template = {}) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  sample.document.compared = {compared(damaged_name())};
  return report(sample.input(), link_template);
}

TEST(HtmlReportTest, ACleanRunIsAPage) {
  Sample sample;
  const std::string page = report(sample.input(), {});
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n"));
  EXPECT_NE(page.find("1 page without a finding in any language."), std::string::npos) << page;
}

TEST(HtmlReportTest, NeedsNoNetwork) {
  const std::string page = damaged_report();
  EXPECT_EQ(page.find("src="), std::string::npos);
  EXPECT_EQ(page.find("@import"), std::string::npos);
  EXPECT_EQ(page.find("url("), std::string::npos);
  EXPECT_EQ(page.find("href=\"http"), std::string::npos);
  EXPECT_EQ(page.find("href=\"//"), std::string::npos);
  EXPECT_NE(page.find(" <span class=\"place\">" + check_address("srv-missing") + "</span>"), std::string::npos) << page;
}

TEST(HtmlReportTest, MarksTheDamagedCellInWordsAndDifferences) {
  const std::string page = damaged_report();
  EXPECT_NE(
      page.find("<td data-label=\"owner\" class=\"error\" lang=\"zh-TW\"><bdi class=\"value\">_xmpp-_tcp.<del><span "
                "class=\"space\">·</span></del>"),
      std::string::npos)
      << page;
  EXPECT_NE(page.find("<span class=\"word error\">error</span> <code>srv-missing</code>"), std::string::npos) << page;
  EXPECT_NE(page.find("<ins>server.</ins>"), std::string::npos) << page;
  EXPECT_NE(page.find("1 language says so: de-DE"), std::string::npos);
}

TEST(HtmlReportTest, WhatAllSayIsSaidOnce) {
  const std::string page = damaged_report();
  EXPECT_EQ(count_of(page, "<bdi class=\"value\">5269</bdi>"), 1U) << page;
  EXPECT_NE(page.find("<td class=\"same\">same</td>"), std::string::npos);
}

TEST(HtmlReportTest, TheMatrixLeadsToTheTable) {
  const std::string page = damaged_report();
  EXPECT_NE(page.find("<td class=\"error\"><a href=\"#page-1\"><span class=\"error\">1 error</span></a></td>"),
            std::string::npos)
      << page;
  EXPECT_EQ(count_of(page, "id=\"page-1\""), 1U);
  EXPECT_NE(page.find("<td class=\"clean\">clean</td>"), std::string::npos);
}

TEST(HtmlReportTest, PlacesFollowTheTemplate) {
  const std::string page = damaged_report("https://example.org/{path}#L{line}");
  EXPECT_NE(page.find("<a href=\"https://example.org/docs/zh-TW/a%20b.md#L2\"><bdi>docs/zh-TW/a b.md:2</bdi></a>"),
            std::string::npos)
      << page;
}

TEST(HtmlReportTest, HostileTextStaysText) {
  Sample sample;
  Finding finding = damaged_name();
  finding.message = "<script>alert(1)</script>";
  finding.value = "<img src=x onerror=alert(1)>";
  finding.language.reset();
  finding.notes = {"</style><script>"};
  sample.document.findings.push_back(finding);
  sample.document.remarks = {"</script><script>alert(2)</script>"};
  const std::string page = report(sample.input(), {});
  EXPECT_EQ(count_of(page, "<script>"), 1U);
  EXPECT_EQ(count_of(page, "<img"), 0U);
}

TEST(HtmlReportTest, ShowsEveryExpectationWithItsRows) {
  Sample sample;
  Verdict verdict;
  verdict.requirement = "xmpp/SRV/_xmpp-server._tcp.contoso.com";
  verdict.domain = "example.org";
  verdict.view = "external";
  verdict.kind = VerdictKind::missing;
  verdict.reason = "there is no record";
  sample.document.verdicts = {verdict};
  sample.document.demanded_by[verdict.requirement] = damaged_name().evidence;
  const std::string page = report(sample.input(), {});
  EXPECT_NE(page.find("<span class=\"word missing\">missing</span>"), std::string::npos) << page;
  EXPECT_NE(page.find("<td data-label=\"Why\"><bdi>there is no record</bdi></td>"), std::string::npos);
  EXPECT_NE(page.find("<summary>1 row</summary>"), std::string::npos);
}

TEST(HtmlReportTest, ADemandLeadsToTheRowThatTheReportShows) {
  Sample sample;
  Finding damaged = damaged_name();
  sample.document.findings.push_back(damaged);
  sample.document.compared = {compared(damaged)};
  Verdict verdict;
  verdict.requirement = "r";
  sample.document.verdicts = {verdict};
  Evidence row = damaged.evidence.front();
  row.where = damaged.where;
  sample.document.demanded_by["r"] = {row};
  const std::string page = report(sample.input(), {});
  EXPECT_NE(page.find("<li><a href=\"#table-1-row-1\">de-DE</a>"), std::string::npos) << page;
  EXPECT_EQ(count_of(page, "id=\"table-1-row-1\""), 1U);
}

TEST(HtmlReportTest, SourceCellsComeWithWhatTheyCauseAndWhatPreventsIt) {
  Sample sample;
  Finding damaged = damaged_name();
  sample.document.findings.push_back(damaged);
  SourceCause cause;
  cause.where = damaged.evidence.front().where;
  cause.value = "_xmpp-server._tcp.contoso.com";
  cause.findings = {0};
  cause.before = cause.value;
  cause.after = "`" + cause.value + "`";
  SourceCause barred = cause;
  barred.before = barred.after = "";
  SourceCause guarded = barred;
  guarded.is_protected = true;
  sample.document.source_cells = {cause, barred, guarded};
  sample.document.source_patch = "--- a/<x>\n+++ b/<x>\n";
  const std::string page = report(sample.input(), {});
  EXPECT_NE(page.find("write <bdi class=\"value\"><ins>`</ins>_xmpp-server._tcp.contoso.com<ins>`</ins></bdi>"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("in the way of a code span"), std::string::npos);
  EXPECT_NE(page.find("stands in a code span already"), std::string::npos);
  EXPECT_NE(page.find("zh-TW: <bdi class=\"value\">_xmpp-_tcp. .com</bdi> <bdi>docs/zh-TW/a b.md:2</bdi>"),
            std::string::npos);
  EXPECT_NE(page.find("<pre tabindex=\"0\">--- a/&lt;x&gt;\n+++ b/&lt;x&gt;\n</pre>"), std::string::npos);
}

TEST(HtmlReportTest, LanguagesWithoutTheRowAndFieldsWithoutAgreementSaySo) {
  Sample sample;
  Finding damaged = damaged_name();
  sample.document.findings.push_back(damaged);
  ComparedTable table = compared(damaged);
  table.languages.push_back(LanguageTag::parse("ko-KR").value());
  for (ComparedAtom& atom : table.rows.front()) atom.cells.emplace_back();
  table.rows.front().back().elected.clear();
  sample.document.compared = {table};
  const std::string page = report(sample.input(), {});
  EXPECT_NE(page.find("ko-KR</td><td colspan=\"2\">says nothing here</td>"), std::string::npos) << page;
  EXPECT_NE(page.find("no agreement"), std::string::npos);
}

// Views and times are words: who translates them is not wrong.
TEST(HtmlReportTest, TranslatedWordsAreNoDifference) {
  Sample sample;
  Finding damaged = damaged_name();
  sample.document.findings.push_back(damaged);
  ComparedTable table = compared(damaged);
  ComparedAtom view = table.rows.front().back();
  view.field = Field::view;
  view.elected = "external";
  view.cells.front()->value = "extern";
  view.cells.front()->agrees = false;
  table.rows.front().push_back(view);
  sample.document.compared = {table};
  const std::string page = report(sample.input(), {});
  EXPECT_EQ(page.find("extern<"), std::string::npos);
  EXPECT_NE(page.find("<td class=\"languages\">de-DE</td>"), std::string::npos) << page;
}

TEST(HtmlReportTest, WhatIsToBeAddedStandsReadyToBeCopied) {
  Sample sample;
  Finding missing = damaged_name();
  missing.value.reset();
  missing.language.reset();
  missing.message = "nothing at `sip.example.org`";
  missing.suggestion = "_sip._tls.example.org. IN SRV 0 0 443 sip.example.org.";
  sample.document.findings.push_back(missing);
  const std::string page = report(sample.input(), {});
  EXPECT_NE(page.find("<code class=\"ready\">_sip._tls.example.org. IN SRV 0 0 443 sip.example.org.</code>"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("nothing at <code>sip.example.org</code>"), std::string::npos);
}

TEST(HtmlReportTest, ChecksAreCountedTheWorstFirst) {
  Sample sample;
  sample.add(2, Severity::warning);
  for (Finding& finding : sample.document.findings) finding.check = "a-check";
  sample.document.findings.push_back(damaged_name());
  const std::string page = report(sample.input(), {});
  const std::size_t first = page.find("data-check-count=\"srv-missing\"");
  ASSERT_NE(first, std::string::npos);
  EXPECT_LT(first, page.find("data-check-count=\"a-check\""));
  EXPECT_NE(page.find("<td class=\"number warning\">2</td>"), std::string::npos);
}

TEST(HtmlReportTest, EveryFindingIsThere) {
  Sample sample;
  sample.add(1000, Severity::error);
  Finding inside = damaged_name();
  sample.document.findings.push_back(inside);
  sample.document.compared = {compared(inside)};
  const std::string page = report(sample.input(), {});
  for (std::size_t i = 0; i < 1001; ++i)
    EXPECT_NE(page.find("data-finding=\"" + std::to_string(i) + "\""), std::string::npos) << i;
  EXPECT_NE(page.find("data-findings=\"1001\""), std::string::npos);
}

}  // namespace
}  // namespace doczone::harness::html_report_test
