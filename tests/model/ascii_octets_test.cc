#include "model/ascii_octets.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::ascii_octets_test {
namespace {

TEST(AsciiOctetsTest, LooksAtTheFirstEight) {
  EXPECT_TRUE(begins_with_eight_ascii("12345678"));
  EXPECT_TRUE(begins_with_eight_ascii("12345678\xFF"));
  EXPECT_FALSE(begins_with_eight_ascii("1234567"));
  for (std::size_t at = 0; at < 8; ++at) {
    std::string text = "12345678";
    text[at] = '\x80';
    EXPECT_FALSE(begins_with_eight_ascii(text)) << at;
  }
}

}  // namespace
}  // namespace doczone::ascii_octets_test
