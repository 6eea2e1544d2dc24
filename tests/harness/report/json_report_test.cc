#include <gtest/gtest.h>

#include "harness/report/report.h"
#include "model/json/findings_json.h"

namespace doczone::harness::json_report_test {
namespace {

TEST(JsonReport, IsTheContract) {
  FindingsDocument document;
  Finding finding;
  finding.check = "srv-missing";
  finding.where.path = "zones/example.net.zone";
  document.findings.push_back(finding);
  document.finish();
  EXPECT_EQ(json_report(document), findings_to_json(document));
  EXPECT_NE(json_report(document).find("\"doczone.findings/1\""), std::string::npos);
}

TEST(JsonReport, AnEmptyRunIsADocument) {
  EXPECT_EQ(json_report({}), findings_to_json({}));
  EXPECT_EQ(json_report({}).back(), '\n');
}

}  // namespace
}  // namespace doczone::harness::json_report_test
