#include "harness/rules/rule_report.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::rule_report_test {
namespace {

const CheckEntry kEntry{"a-rule", "", Severity::warning, {}};

TEST(RuleReportTest, PointsAtTheRecordOrTheApex) {
  const Zone zone = zone_of("\n@ 60 SOA ns1 host 1 2 3 4 5\na A 192.0.2.1\n");
  const ResourceRecord& record = *zone.at(name("a.example.org")).front();
  std::vector<Finding> findings;
  RuleReport report(zone, kEntry, findings);
  report.add(record, record.rdata_span, "of the record", "a note");
  report.add(record, record.span, Severity::note, "graver or not");
  report.add("of the zone");
  report.finish();
  EXPECT_EQ(dump(findings), "3:5 a-rule | 3:1 a-rule | 2:1 a-rule");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].notes, std::vector<std::string>{"a note"});
  EXPECT_EQ(findings[0].owners, std::vector{name("a.example.org")});
  EXPECT_EQ(findings[1].severity, Severity::note);
  EXPECT_EQ(report.place(record, record), "line 3");
}

TEST(RuleReportTest, CountsWhatItDoesNotList) {
  const Zone zone = zone_of("a A 192.0.2.1\n");
  const ResourceRecord& record = *zone.at(name("a.example.org")).front();
  std::vector<Finding> findings;
  RuleReport report(zone, kEntry, findings);
  for (std::size_t i = 0; i < RuleReport::kMost + 3; ++i) report.add(record, record.span, "again");
  report.finish();
  ASSERT_EQ(findings.size(), RuleReport::kMost + 1);
  EXPECT_EQ(findings.back().message, "3 more places of this kind are not listed");
}

}  // namespace
}  // namespace doczone::harness::rule_report_test
