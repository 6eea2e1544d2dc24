#include "harness/policies/placeholder_text.h"

#include <gtest/gtest.h>

namespace doczone::harness::placeholder_text_test {
namespace {

TEST(PlaceholderTextTest, KnowsThePlacesThatAreLeftOpen) {
  for (const char* text : {"MS=ms########", "x=<token>", "x=<your token>", "p=MIGf...", "p=MIGf\u2026", "x={token}",
                           "x={{token}}", "x=[token]", "x=%TOKEN%", "id=xxxx", "id=XXXXXXXX"}) {
    EXPECT_TRUE(has_blank(text)) << text;
  }
  for (const char* text : {"", "MS=ms12345678", "v=spf1 exists:%{i}.x.example -all", "a..b", "xxx", "x=1 > 0", "##",
                           "v=spf1 include:a.example -all"}) {
    EXPECT_FALSE(has_blank(text)) << text;
  }
}

TEST(PlaceholderTextTest, KnowsTextsThatSayNothing) {
  EXPECT_TRUE(is_all_blank("<token>"));
  EXPECT_TRUE(is_all_blank("\"<a>\" - <b>"));
  EXPECT_FALSE(is_all_blank("x=<token>"));
  EXPECT_FALSE(is_all_blank("token"));
}

TEST(PlaceholderTextTest, SomethingStandsInEachPlace) {
  EXPECT_TRUE(fills("MS=ms12345678", "MS=ms########"));
  EXPECT_TRUE(fills("MS=ms1", "MS=ms########"));
  EXPECT_FALSE(fills("MS=ms", "MS=ms########"));
  EXPECT_FALSE(fills("ms=ms1", "MS=ms########"));
  EXPECT_TRUE(fills("a-1-b-2-c", "a-<x>-b-<y>-c"));
  EXPECT_FALSE(fills("a-1-b--c", "a-<x>-b-<y>-c"));
  EXPECT_TRUE(fills("1.verify", "<code>.verify"));
  EXPECT_FALSE(fills("1.verifyx", "<code>.verify"));
  EXPECT_TRUE(fills("same", "same"));
  EXPECT_FALSE(fills("Same", "same"));
  EXPECT_FALSE(fills("x=<token>", "x=<token>")) << "nobody has filled it";
}

}  // namespace
}  // namespace doczone::harness::placeholder_text_test
