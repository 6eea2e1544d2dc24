#include "model/numbers.h"

#include <gtest/gtest.h>

namespace doczone::numbers_test {
namespace {

TEST(NumbersTest, AreAsciiDigits) {
  for (const std::string_view text : {"0", "007", "99999999999999999999999"}) EXPECT_TRUE(is_number(text)) << text;
  for (const std::string_view text : {"", "-1", "+1", "1 ", "0x1", "１", "1.5"}) EXPECT_FALSE(is_number(text)) << text;
}

TEST(NumbersTest, ReadsNumbers) {
  const struct {
    std::string_view text;
    bool ok;
  } cases[] = {{"0", true},   {"65535", true}, {"065", true}, {"65536", false}, {"-1", false},
               {"+1", false}, {"", false},     {"1 ", false}, {"1a", false},    {"99999999999999999999999", false}};
  for (const auto& c : cases) {
    unsigned long long out = 0;
    EXPECT_EQ(parse_unsigned(c.text, 65535, out), c.ok) << c.text;
  }
}

TEST(NumbersTest, AreWrittenInHexadecimal) {
  EXPECT_EQ(hexadecimal(0xA0, 4), "00A0");
  EXPECT_EQ(hexadecimal(0x1F600, 4), "1F600");
  EXPECT_EQ(hexadecimal(0, 0), "");
  EXPECT_EQ(hexadecimal(0, 2), "00");
  EXPECT_EQ(hexadecimal(0xFFFFFFFF, 2), "FFFFFFFF");
}

}  // namespace
}  // namespace doczone::numbers_test
