#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(UnreadableHeaderTest, SaysWhatItNoticed) {
  Deviation deviation = deviation_of(Field::owner, nullptr, "稱", "FQDN");
  deviation.kind = Deviation::Kind::header;
  EXPECT_EQ(dump(unreadable_header(deviation)), "the header '稱' says nothing of FQDN, which the other languages keep");
}

TEST(UnreadableHeaderTest, MindsItsOwnBusiness) {
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, nullptr, "稱", "FQDN");
    deviation.kind = kind;
    EXPECT_EQ(dump(unreadable_header(deviation)) == "-", kind != Deviation::Kind::header);
  }
}

}  // namespace
}  // namespace doczone::extractor
