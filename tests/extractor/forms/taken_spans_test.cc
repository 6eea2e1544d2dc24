#include "extractor/forms/taken_spans.h"

#include <gtest/gtest.h>

namespace doczone::extractor::taken_spans_test {
namespace {

TEST(TakenSpansTest, BytesThatWereTaken) {
  TakenSpans taken;
  EXPECT_FALSE(taken.overlap({0, 100})) << "nothing was";
  taken.add({10, 5});
  EXPECT_TRUE(taken.overlap({14, 1}));
  EXPECT_TRUE(taken.overlap({0, 11}));
  EXPECT_TRUE(taken.overlap({0, 100}));
  EXPECT_FALSE(taken.overlap({15, 5})) << "it begins where the other ends";
  EXPECT_FALSE(taken.overlap({0, 10}));
}

TEST(TakenSpansTest, InAnyOrderAndInsideEachOther) {
  TakenSpans taken;
  taken.add({40, 10});
  taken.add({0, 30});
  taken.add({5, 5});
  EXPECT_TRUE(taken.overlap({20, 1})) << "the longer one ends later";
  EXPECT_FALSE(taken.overlap({30, 10}));
  taken.add({20, 25});
  EXPECT_TRUE(taken.overlap({35, 1}));
  EXPECT_TRUE(taken.overlap({49, 1}));
  taken.add({0, 200});
  EXPECT_TRUE(taken.overlap({199, 1}));
  EXPECT_FALSE(taken.overlap({200, 1}));
}

TEST(TakenSpansTest, APlaceWithoutBytes) {
  TakenSpans taken;
  taken.add({10, 0});
  EXPECT_TRUE(taken.overlap({9, 2})) << "it lies within";
  EXPECT_FALSE(taken.overlap({10, 2}));
  EXPECT_FALSE(taken.overlap({8, 2}));
  taken.add({10, 4});
  EXPECT_TRUE(taken.overlap({12, 1}));
}

}  // namespace
}  // namespace doczone::extractor::taken_spans_test
