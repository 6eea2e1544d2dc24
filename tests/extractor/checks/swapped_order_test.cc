#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::swapped_order_test {
namespace {

TEST(SwappedOrderTest, QuotesTheCell) {
  OrderFault fault;
  fault.value = "DNS/A externe";
  EXPECT_EQ(dump(swapped_order(fault)),
            "the parts of 'DNS/A externe' stand in another order than in the other languages");
  EXPECT_EQ(swapped_order_entry.severity, Severity::note);
}

}  // namespace
}  // namespace doczone::extractor::swapped_order_test
