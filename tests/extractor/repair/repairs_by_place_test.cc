#include "extractor/repair/repairs_by_place.h"

#include <gtest/gtest.h>

namespace doczone::extractor::repairs_by_place_test {
namespace {

TEST(RepairsByPlaceTest, FindsRepairsByTheirSpans) {
  Finding a, b, c;
  a.where.span = {10, 5};
  b.where.span = {12, 9};
  c.where.span = {10, 5};
  const std::vector<const Finding*> all{&a, &b, &c};
  const RepairsByPlace repairs(all);
  EXPECT_EQ(repairs.at({10, 5}), &a);
  EXPECT_EQ(repairs.at({10, 4}), nullptr);
  EXPECT_EQ(repairs.touching({14, 1}), all);
  EXPECT_EQ(repairs.touching({15, 1}), (std::vector<const Finding*>{&b}));
  EXPECT_TRUE(repairs.touching({0, 10}).empty());
}

}  // namespace
}  // namespace doczone::extractor::repairs_by_place_test
