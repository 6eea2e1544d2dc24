#include <gtest/gtest.h>

#include "extractor/checks/checks.h"

namespace doczone::extractor::useless_suppression_test {
namespace {

TEST(UselessSuppressionTest, StandsAtTheComment) {
  const SourceText page("docs/de/a.md", "x\n<!-- c -->\n");
  const Finding finding = useless_suppression(locate(page, {2, 10}), "nothing is silenced here");
  EXPECT_EQ(finding.check, "useless-suppression");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.where.begin, (Position{2, 1}));
  EXPECT_EQ(finding.message, "nothing is silenced here");
  EXPECT_TRUE(finding.edits.empty() && !finding.suggestion && !finding.value);
}

}  // namespace
}  // namespace doczone::extractor::useless_suppression_test
