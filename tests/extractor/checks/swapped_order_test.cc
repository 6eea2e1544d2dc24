#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(SwappedOrderTest, MindsItsOwnBusiness) {
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::view, nullptr, "DNS/A externe", "DNS externe/A");
    deviation.kind = kind;
    EXPECT_EQ(dump(swapped_order(deviation)),
              kind == Deviation::Kind::order
                  ? "the parts of 'DNS/A externe' stand in another order than in the other languages"
                  : "-");
  }
  EXPECT_EQ(swapped_order_entry.severity, Severity::note);
}

}  // namespace
}  // namespace doczone::extractor
