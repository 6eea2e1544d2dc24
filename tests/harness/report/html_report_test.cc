#include "harness/report/html_report.h"

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"

namespace doczone::harness {
namespace {

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
  return html_report(sample.input(), link_template);
}

TEST(HtmlReportTest, ACleanRunIsAPage) {
  Sample sample;
  const std::string page = html_report(sample.input(), {});
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n"));
  EXPECT_NE(page.find("1 page without a finding in any language."), std::string::npos) << page;
}

TEST(HtmlReportTest, NeedsNoNetwork) {
  const std::string page = damaged_report();
  EXPECT_EQ(page.find("src="), std::string::npos);
  EXPECT_EQ(page.find("@import"), std::string::npos);
  EXPECT_EQ(page.find("url("), std::string::npos);
  EXPECT_EQ(page.find("http"), std::string::npos);
}

TEST(HtmlReportTest, MarksTheDamagedCellInWordsAndDifferences) {
  const std::string page = damaged_report();
  EXPECT_NE(page.find("<td class=\"error\"><bdi class=\"value\">_xmpp-_tcp.<del><span class=\"space\">·</span></del>"),
            std::string::npos)
      << page;
  EXPECT_NE(page.find("error: srv-missing"), std::string::npos);
  EXPECT_NE(page.find("<ins>server.</ins>"), std::string::npos) << page;
  EXPECT_NE(page.find("so say de-DE"), std::string::npos);
}

TEST(HtmlReportTest, WhatAllSayIsSaidOnce) {
  const std::string page = damaged_report();
  EXPECT_NE(page.find("<td colspan=\"2\"><bdi class=\"value\">5269</bdi></td>"), std::string::npos) << page;
}

TEST(HtmlReportTest, TheMatrixLeadsToTheTable) {
  const std::string page = damaged_report();
  EXPECT_NE(page.find("<td class=\"error\"><a href=\"#page-1\">1 error</a></td>"), std::string::npos) << page;
  EXPECT_EQ(count_of(page, "id=\"page-1\""), 1U);
  EXPECT_NE(page.find("<td class=\"clean\">clean</td>"), std::string::npos);
}

TEST(HtmlReportTest, PlacesFollowTheTemplate) {
  const std::string page = damaged_report("https://example.org/{path}#L{line}");
  EXPECT_NE(page.find("<a href=\"https://example.org/docs/zh-TW/a%20b.md#L2\">docs/zh-TW/a b.md:2</a>"),
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
  const std::string page = html_report(sample.input(), {});
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
  const std::string page = html_report(sample.input(), {});
  EXPECT_NE(page.find("<td class=\"verdict missing\">missing</td><td>there is no record</td>"), std::string::npos)
      << page;
  EXPECT_NE(page.find("<summary>1 row</summary>"), std::string::npos);
}

TEST(HtmlReportTest, EveryFindingIsThere) {
  Sample sample;
  sample.add(1000, Severity::error);
  Finding inside = damaged_name();
  sample.document.findings.push_back(inside);
  sample.document.compared = {compared(inside)};
  const std::string page = html_report(sample.input(), {});
  for (std::size_t i = 0; i < 1001; ++i)
    EXPECT_NE(page.find("data-finding=\"" + std::to_string(i) + "\""), std::string::npos) << i;
  EXPECT_NE(page.find("data-total=\"1001\""), std::string::npos);
}

}  // namespace
}  // namespace doczone::harness
