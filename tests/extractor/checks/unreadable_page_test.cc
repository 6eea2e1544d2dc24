#include "extractor/checks/unreadable_page.h"

#include <gtest/gtest.h>

#include "extractor/checks/checks.h"

namespace doczone::extractor::unreadable_page_test {
namespace {

TEST(UnreadablePageTest, SaysWhichPageAndWhy) {
  const Finding finding = unreadable_page(Error{"permission denied", "docs/de/a.md"});
  EXPECT_EQ(finding.check, "unreadable-page");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.where.path, "docs/de/a.md");
  EXPECT_EQ(finding.where.begin, (Position{1, 1}));
  EXPECT_EQ(finding.message, "the page was not read: permission denied");
  EXPECT_TRUE(finding.edits.empty() && !finding.suggestion);
}

TEST(UnreadablePageTest, SaysWhichRepairFailed) {
  const Finding finding = unwritable_page(Error{"the file is read-only", "docs/de/a.md"});
  EXPECT_EQ(finding.check, "unreadable-page");
  EXPECT_EQ(finding.message, "the page was not repaired: the file is read-only");
}

}  // namespace
}  // namespace doczone::extractor::unreadable_page_test
