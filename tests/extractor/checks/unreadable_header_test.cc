#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::unreadable_header_test {
namespace {

TEST(UnreadableHeaderTest, SaysWhatItNoticed) {
  const RecordCell header{0, {}, "稱"};
  HeaderFault fault;
  fault.header = &header;
  fault.abbreviation = "FQDN";
  EXPECT_EQ(dump(unreadable_header(fault)), "the header '稱' says nothing of FQDN, which the other languages keep");
}

}  // namespace
}  // namespace doczone::extractor::unreadable_header_test
