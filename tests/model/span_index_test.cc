#include "model/span_index.h"

#include <gtest/gtest.h>

namespace doczone::span_index_test {
namespace {

using Numbers = std::vector<std::size_t>;

TEST(SpanIndexTest, FindsWhatTouches) {
  const SpanIndex index({{10, 5}, {0, 30}, {20, 5}, {12, 1}, {22, 0}});
  EXPECT_EQ(index.touching({12, 1}), (Numbers{0, 1, 3}));
  EXPECT_EQ(index.touching({15, 5}), (Numbers{1}));
  EXPECT_EQ(index.touching({21, 3}), (Numbers{1, 2, 4}));
  EXPECT_EQ(index.touching({30, 5}), Numbers{});
  EXPECT_EQ(SpanIndex({}).touching({0, 9}), Numbers{});
}

TEST(SpanIndexTest, TellsWhatHoldsAByte) {
  const SpanIndex index({{10, 5}, {12, 9}});
  EXPECT_TRUE(index.hold(10, 11));
  EXPECT_FALSE(index.hold(10, 10));  // it does not begin in front of that
  EXPECT_TRUE(index.hold(20, 20));
  EXPECT_FALSE(index.hold(21, 21));
  EXPECT_FALSE(SpanIndex({}).hold(0, 1));
}

}  // namespace
}  // namespace doczone::span_index_test
