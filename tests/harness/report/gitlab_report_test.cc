#include "harness/report/gitlab_report.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"
#include "tests/harness/report/strict_json.h"

namespace doczone::harness::gitlab_report_test {
namespace {

Json report_of(Sample& sample) {
  const std::string text = gitlab_report(sample.input().document);
  EXPECT_EQ(text.front(), '[');  // no byte order mark
  const Json out = parse_strictly(text);
  EXPECT_EQ(schema_errors(out, "gitlab"), "");
  return out;
}

TEST(GitlabReportTest, ACleanRunIsAnEmptyArray) {
  Sample sample;
  EXPECT_EQ(gitlab_report(sample.input().document), "[]\n");
}

TEST(GitlabReportTest, SaysWhereAndWhat) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json entry = report_of(sample).at(0);
  EXPECT_EQ(entry.at("check_name"), "srv-missing");
  EXPECT_EQ(entry.at("severity"), "critical");
  EXPECT_EQ(entry.at("location").at("path"), "docs/zh-TW/a b.md");
  EXPECT_EQ(entry.at("location").at("lines").at("begin"), 2);
  EXPECT_EQ(entry.at("fixes").at(0).at("text"), "_xmpp-server._tcp.contoso.com");
}

TEST(GitlabReportTest, FingerprintsAreUniqueAndForgetTheLine) {
  Sample sample;
  sample.add(30'000, Severity::warning, 3);
  const Json out = report_of(sample);
  std::set<std::string> fingerprints;
  for (const Json& entry : out) fingerprints.insert(entry.at("fingerprint"));
  EXPECT_EQ(fingerprints.size(), 30'000U);
  Sample one, moved;
  one.document.findings.push_back(damaged_name());
  Finding lower = damaged_name();
  lower.where.begin.line += 40;
  lower.where.end.line += 40;
  moved.document.findings.push_back(lower);
  EXPECT_EQ(report_of(one).at(0).at("fingerprint"), report_of(moved).at(0).at("fingerprint"));
}

TEST(GitlabReportTest, PathsNeverLeaveTheRepository) {
  Sample sample;
  Finding finding = damaged_name();
  finding.where.path = "../../docs/./x/../p.md";
  sample.document.findings.push_back(finding);
  EXPECT_EQ(report_of(sample).at(0).at("location").at("path"), "docs/p.md");
}

}  // namespace
}  // namespace doczone::harness::gitlab_report_test
