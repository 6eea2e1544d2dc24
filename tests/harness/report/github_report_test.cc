#include "harness/report/github_report.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"

namespace doczone::harness::github_report_test {
namespace {

std::size_t lines_with(const std::string& text, const std::string& start) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    if (text.compare(at, start.size(), start) == 0) ++count;
  }
  return count;
}

TEST(GithubReportTest, EscapesDataAndProperties) {
  Sample sample;
  Finding finding = damaged_name();
  finding.where.path = "docs/a,b:c%.md";
  sample.document.findings.push_back(finding);
  EXPECT_EQ(github_report(sample.input().document),
            "::error file=docs/a%2Cb%3Ac%25.md,line=2,endLine=2,col=18,endColumn=34,title=srv-missing::"
            "the name [is] damaged: 100 %25, says \"de\"; write _xmpp-server._tcp.contoso.com\n");
}

TEST(GithubReportTest, APathStartsNoCommandAndControlsNoLog) {
  Sample sample;
  Finding finding = damaged_name();
  finding.where.path = "docs/a\x1B[31m\r\n::add-mask::b.md";
  sample.document.findings.push_back(finding);
  const std::string report = github_report(sample.input().document);
  EXPECT_EQ(report.rfind("::error file=docs/a\\x1B[31m%0D%0A%3A%3Aadd-mask%3A%3Ab.md,line=2,", 0), 0U) << report;
  EXPECT_EQ(lines_with(report, "::add-mask"), 0U);
}

TEST(GithubReportTest, SaysNothingOfACleanRun) {
  Sample sample;
  sample.add(3, Severity::note);
  EXPECT_EQ(github_report(sample.input().document), "");
}

TEST(GithubReportTest, TenOfAKindAreToldOneByOne) {
  Sample sample;
  sample.add(10, Severity::error, 5);
  sample.add(10, Severity::warning, 5);
  const std::string report = github_report(sample.input().document);
  EXPECT_EQ(lines_with(report, "::error "), 10U);
  EXPECT_EQ(lines_with(report, "::warning "), 10U);
}

TEST(GithubReportTest, MoreAreToldAPage) {
  Sample sample;
  sample.add(12, Severity::error, 6);
  const std::string report = github_report(sample.input().document);
  EXPECT_EQ(lines_with(report, "::error "), 2U);
  EXPECT_NE(report.find("title=6 errors::line 2, srv-missing: "), std::string::npos) << report;
  EXPECT_NE(report.find("%0Aline 2, "), std::string::npos) << report;
}

TEST(GithubReportTest, ThirtyThousandAreToldInTen) {
  Sample sample;
  sample.add(30'000, Severity::error, 100);
  const std::string report = github_report(sample.input().document);
  EXPECT_EQ(lines_with(report, "::error "), kMostAnnotations);
  EXPECT_NE(report.find("::error title=29100 errors more on 291 pages::29100 errors more on 291 pages; the job's "
                        "summary lists them all\n"),
            std::string::npos)
      << report.substr(report.size() - 300);
}

TEST(GithubSummaryTest, IsATableInWhichNothingIsMarkup) {
  Sample sample;
  Finding finding = damaged_name();
  finding.message = "a|b <script> *c* `d`";
  sample.document.findings.push_back(finding);
  const std::string summary = github_summary(sample.input().document);
  EXPECT_NE(summary.find("1 error, 0 warnings, 0 notes"), std::string::npos) << summary;
  EXPECT_NE(summary.find("| a\\|b &lt;script> \\*c\\* \\`d\\` |"), std::string::npos) << summary;
}

TEST(GithubSummaryTest, StaysBelowTheSizeThatIsAccepted) {
  Sample sample;
  sample.add(30'000, Severity::error);
  const std::string summary = github_summary(sample.input().document);
  EXPECT_LT(summary.size(), std::size_t{1024} * 1024);
  EXPECT_NE(summary.find("more findings do not fit here."), std::string::npos);
}

}  // namespace
}  // namespace doczone::harness::github_report_test
