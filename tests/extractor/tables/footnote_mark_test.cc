#include "extractor/tables/footnote_mark.h"

#include <gtest/gtest.h>

namespace doczone::extractor::footnote_mark_test {
namespace {

TEST(FootnoteMarkTest, BehindANameOnly) {
  for (const char* const mark : {"1", "12", "*", "†", " 2 ", "a"})
    EXPECT_TRUE(is_footnote_mark(mark, "or link.example.net")) << mark;
  EXPECT_FALSE(is_footnote_mark("1", "64-bit"));
  EXPECT_FALSE(is_footnote_mark("1", "link.example.net "));
  EXPECT_FALSE(is_footnote_mark("1", ""));
  EXPECT_FALSE(is_footnote_mark("", "link.example.net"));
  EXPECT_FALSE(is_footnote_mark("optional", "link.example.net"));
  EXPECT_FALSE(is_footnote_mark("2", "a.b<br>10"));
}

}  // namespace
}  // namespace doczone::extractor::footnote_mark_test
