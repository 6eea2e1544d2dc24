#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::translation_behind_test {
namespace {

TEST(TranslationBehindTest, CountsWhatChanged) {
  OldPageFault fault;
  fault.why = "ms.date 2020-06-18, the source 2021-01-14";
  fault.added.resize(1);
  EXPECT_EQ(dump(translation_behind(fault)),
            "this page is behind its source (ms.date 2020-06-18, the source 2021-01-14): 1 row to add");
  fault.changed.resize(2);
  fault.removed.resize(3);
  EXPECT_EQ(
      dump(translation_behind(fault)),
      "this page is behind its source (ms.date 2020-06-18, the source 2021-01-14): 1 row to add, 2 rows to renew, "
      "3 rows that the source has no more");
}

}  // namespace
}  // namespace doczone::extractor::translation_behind_test
