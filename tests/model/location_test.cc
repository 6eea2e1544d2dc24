#include "model/location.h"

#include <gtest/gtest.h>

namespace doczone::location_test {
namespace {

TEST(LocationTest, SaysWhereASpanBeginsAndEnds) {
  const SourceText text("page.md", "one\ntẅo three\nfour");
  const Location where = locate(text, {4, 5});
  EXPECT_EQ(where.path, "page.md");
  EXPECT_EQ(where.span, (ByteSpan{4, 5}));
  EXPECT_EQ(where.begin, (Position{2, 1}));
  EXPECT_EQ(where.end, (Position{2, 4}));
}

}  // namespace
}  // namespace doczone::location_test
