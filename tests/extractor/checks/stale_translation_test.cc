#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(StaleTranslationTest, SaysWhatItNoticed) {
  Deviation deviation = deviation_of(Field::owner, nullptr, "", "");
  deviation.kind = Deviation::Kind::stale_page;
  EXPECT_EQ(dump(stale_translation(deviation)),
            "this page was translated from another version of its source; what differs may be old rather than damaged");
}

TEST(StaleTranslationTest, MindsItsOwnBusiness) {
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, nullptr, "", "");
    deviation.kind = kind;
    EXPECT_EQ(dump(stale_translation(deviation)) == "-", kind != Deviation::Kind::stale_page);
  }
}

}  // namespace
}  // namespace doczone::extractor
