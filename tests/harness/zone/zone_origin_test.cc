#include "harness/zone/zone_origin.h"

#include <gtest/gtest.h>

namespace doczone::harness::zone_origin_test {
namespace {

std::string origin_in(std::string_view text) {
  const auto found = find_origin(text, 0);
  return found ? found->to_string() : "";
}

TEST(ZoneOriginTest, IsWhatTheFileBeginsWith) {
  EXPECT_EQ(origin_in("; a comment\n$ORIGIN example.org.\n@ 5 SOA a b 1 2 3 4 5\n"), "example.org.");
  EXPECT_EQ(origin_in("example.net. 5 IN SOA a b 1 2 3 4 5\n"), "example.net.");
  EXPECT_EQ(origin_in("$ORIGIN relative\n@ 5 SOA a b 1 2 3 4 5\n"), "");
  EXPECT_EQ(origin_in("a 5 A 192.0.2.1\n"), "");
  EXPECT_EQ(origin_in(""), "");
}

TEST(ZoneOriginTest, AFinalDotMakesANameAbsolute) {
  EXPECT_TRUE(is_absolute_name("a."));
  EXPECT_FALSE(is_absolute_name("a"));
  EXPECT_FALSE(is_absolute_name("a\\."));
  EXPECT_TRUE(is_absolute_name("a\\\\."));
}

TEST(ZoneOriginTest, KnowsWindowsUnicodeText) {
  EXPECT_TRUE(
      is_utf16(std::string_view("\xFF\xFE"
                                "a\0",
                                4)));
  EXPECT_FALSE(is_utf16("example.org. SOA"));
}

}  // namespace
}  // namespace doczone::harness::zone_origin_test
