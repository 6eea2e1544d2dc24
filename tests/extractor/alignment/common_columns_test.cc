#include "extractor/alignment/common_columns.h"

#include <gtest/gtest.h>

namespace doczone::extractor::common_columns_test {
namespace {

TEST(CommonColumnsTest, NumbersWhereNothingIsKnown) {
  CommonColumns columns;
  columns.settle();
  EXPECT_EQ(columns.common(3), 3U);
}

TEST(CommonColumnsTest, ValuesTellThatAColumnMoved) {
  CommonColumns columns;
  columns.add(2, 1);
  columns.add(2, 1);
  columns.add(0, 0);
  columns.settle();
  EXPECT_EQ(columns.common(2), 1U);
  EXPECT_EQ(columns.common(0), 0U);
  EXPECT_NE(columns.common(1), 1U) << "the second column of the others stands in the third";
}

TEST(CommonColumnsTest, OneValueMayBeASlip) {
  CommonColumns columns;
  columns.add(1, 2);
  columns.add(2, 1);
  columns.settle();
  EXPECT_EQ(columns.common(1), 1U);
  EXPECT_EQ(columns.common(2), 2U);
}

TEST(CommonColumnsTest, MoreValuesThatStayed) {
  CommonColumns columns;
  for (int i = 0; i < 3; ++i) columns.add(1, 1);
  for (int i = 0; i < 2; ++i) columns.add(1, 2);
  columns.settle();
  EXPECT_EQ(columns.common(1), 1U);
}

}  // namespace
}  // namespace doczone::extractor::common_columns_test
