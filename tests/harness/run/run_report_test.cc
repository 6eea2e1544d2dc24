#include "harness/run/run_report.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::run_report_test {
namespace {

TEST(RunReportTest, CountsZonesAndKeepsTheirTexts) {
  RunReport report;
  report.internal.wanted = true;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa, "example.org.", "outside")});
  zones.push_back({View::internal, zone_of(kSoa + std::string("dc01 A 10.0.0.1\n"), "example.org.", "inside")});
  const ZoneSet set(std::move(zones));
  report.add(set);
  EXPECT_EQ(report.document.summary.zones, 2U);
  ASSERT_TRUE(report.sources.contains("inside"));
  EXPECT_EQ(report.sources.at("outside")->bytes(), kSoa);
  EXPECT_TRUE(report.internal.names.contains("dc01.example.org"));
  report.add(set);
  EXPECT_EQ(report.document.summary.zones, 4U);
  EXPECT_EQ(report.sources.size(), 2U);
}

}  // namespace
}  // namespace doczone::harness::run_report_test
