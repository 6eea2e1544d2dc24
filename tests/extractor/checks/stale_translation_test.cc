#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::stale_translation_test {
namespace {

TEST(StaleTranslationTest, SaysWhatItNoticed) {
  EXPECT_EQ(dump(stale_translation(PageFault{})),
            "this page was translated from another version of its source; what differs may be old rather than damaged");
}

}  // namespace
}  // namespace doczone::extractor::stale_translation_test
