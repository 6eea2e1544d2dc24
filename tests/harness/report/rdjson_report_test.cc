#include "harness/report/rdjson_report.h"

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"
#include "tests/harness/report/strict_json.h"

namespace doczone::harness::rdjson_report_test {
namespace {

Json report_of(Sample& sample) {
  const Json out = parse_strictly(rdjson_report(sample.input()));
  EXPECT_EQ(schema_errors(out, "rdjson"), "");
  return out;
}

TEST(RdjsonReportTest, AnEmptyRunIsValid) {
  Sample sample;
  EXPECT_TRUE(report_of(sample).at("diagnostics").empty());
}

TEST(RdjsonReportTest, CountsColumnsInBytes) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json entry = report_of(sample).at("diagnostics").at(0);
  const std::size_t line = kPage.find('\n') + 1;
  const std::size_t column = kPage.find("_xmpp") - line + 1;
  EXPECT_EQ(entry.at("location").at("range").at("start").at("line"), 2);
  EXPECT_EQ(entry.at("location").at("range").at("start").at("column"), column);
  EXPECT_EQ(entry.at("location").at("range").at("end").at("column"), column + 16);
  EXPECT_EQ(entry.at("suggestions").at(0).at("range"), entry.at("location").at("range"));
  EXPECT_EQ(entry.at("suggestions").at(0).at("text"), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(entry.at("severity"), "ERROR");
  EXPECT_EQ(entry.at("code").at("value"), "srv-missing");
}

TEST(RdjsonReportTest, EditsThatBelongTogetherAreOneSuggestion) {
  Sample sample;
  Finding finding = damaged_name();
  const std::size_t at = finding.where.span.offset;
  // _xmpp-_tcp. .com -> _xmpp-server._tcp.contoso.com
  finding.edits = {{{at + 6, 0}, "server."}, {{at + 11, 1}, "contoso"}};
  sample.document.findings.push_back(finding);
  const Json suggestions = report_of(sample).at("diagnostics").at(0).at("suggestions");
  ASSERT_EQ(suggestions.size(), 1U);
  EXPECT_EQ(suggestions.at(0).at("text"), "server._tcp.contoso");
  const Json& range = suggestions.at(0).at("range");
  EXPECT_EQ(range.at("end").at("column").get<std::size_t>() - range.at("start").at("column").get<std::size_t>(), 6U);
}

TEST(RdjsonReportTest, TakesThirtyThousandFindings) {
  Sample sample;
  sample.add(30'000, Severity::note);
  EXPECT_EQ(report_of(sample).at("diagnostics").size(), 30'000U);
}

}  // namespace
}  // namespace doczone::harness::rdjson_report_test
