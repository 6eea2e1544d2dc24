#include "harness/report/place_in_file.h"

#include <gtest/gtest.h>

namespace doczone::harness::place_in_file_test {
namespace {

TEST(PlatformPathTest, IsRelativeAndClean) {
  EXPECT_EQ(platform_path("docs/a.md"), "docs/a.md");
  EXPECT_EQ(platform_path("./docs//a.md"), "docs/a.md");
  EXPECT_EQ(platform_path("../../docs/a.md"), "docs/a.md");
  EXPECT_EQ(platform_path("/srv/docs/a.md"), "srv/docs/a.md");
  EXPECT_EQ(platform_path("docs/../a.md"), "a.md");
}

TEST(PlatformUriTest, EncodesWhatIsNotUnreserved) {
  EXPECT_EQ(platform_uri("docs/ä b#c?d%.md"), "docs/%C3%A4%20b%23c%3Fd%25.md");
  EXPECT_EQ(platform_uri("a-b_c.d~e/f"), "a-b_c.d~e/f");
}

TEST(RangeOfTest, CountsAsThePlatformDoes) {
  Sources sources;
  const std::string text = "x\r\nä😀name\n";
  sources["p"] = std::make_shared<SourceText>("p", text);
  const ByteSpan span{text.find("name"), 4};
  EXPECT_EQ(range_of(sources, "p", span, {}, ColumnUnit::utf16).begin.column, 4U);
  EXPECT_EQ(range_of(sources, "p", span, {}, ColumnUnit::utf8).begin.column, 7U);
  EXPECT_EQ(range_of(sources, "p", span, {}, ColumnUnit::utf8).begin.line, 2U);
  EXPECT_EQ(range_of(sources, "p", span, {}, ColumnUnit::utf8).end.column, 11U);
}

TEST(RangeOfTest, KeepsWhatIsKnownOfAFileThatIsNotHere) {
  Location where;
  where.begin = {3, 5};
  where.end = {3, 9};
  const PlainRange range = range_of({}, "p", {}, where, ColumnUnit::utf16);
  EXPECT_EQ(range.begin.line, 3U);
  EXPECT_EQ(range.end.column, 9U);
}

TEST(RangeOfTest, ASpanBehindTheEndIsTheEnd) {
  Sources sources;
  sources["p"] = std::make_shared<SourceText>("p", std::string("ab\n"));
  const PlainRange range = range_of(sources, "p", {50, 7}, {}, ColumnUnit::utf16);
  EXPECT_EQ(range.begin.line, 1U);
  EXPECT_LE(range.end.column, 4U);
}

}  // namespace
}  // namespace doczone::harness::place_in_file_test
