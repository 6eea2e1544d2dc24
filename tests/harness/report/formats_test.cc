#include "harness/report/formats.h"

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"

namespace doczone::harness {
namespace {

TEST(ReportFormatsTest, EveryNameMakesAReport) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const ReportInput input = sample.input();
  for (const std::string_view format : report_formats()) {
    const auto report = make_report(format, input, {});
    ASSERT_TRUE(report) << format;
    EXPECT_NE(report->find("srv-missing"), std::string::npos) << format;
    EXPECT_EQ(report->back(), '\n') << format;
    EXPECT_EQ(report, make_report(format, input, {})) << format;
  }
}

TEST(ReportFormatsTest, OtherNamesMakeNone) {
  Sample sample;
  EXPECT_FALSE(make_report("xml", sample.input(), {}));
  EXPECT_FALSE(make_report("", sample.input(), {}));
}

}  // namespace
}  // namespace doczone::harness
