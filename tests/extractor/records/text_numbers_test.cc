#include "extractor/records/text_numbers.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::text_numbers_test {
namespace {

std::string dump(std::string_view text, const std::vector<std::string_view>& wanted = {}) {
  std::string out;
  for (const Number& one : numbers_in(text, wanted)) out += (out.empty() ? "" : " ") + one.value;
  return out;
}

TEST(TextNumbersTest, WholeNumbersOfAnyScript) {
  EXPECT_EQ(dump("port 443, ٤٤٣ und ４４３."), "443 443 443");
  EXPECT_EQ(dump("node7, 3.4.1, TLS1.2, 2023-10-05, 10:30 and 1/2"), "");
}

TEST(TextNumbersTest, GroupsAreOneNumberWhereOneIsLookedFor) {
  EXPECT_EQ(dump("5 269", {"5269"}), "5269");
  EXPECT_EQ(dump("10 100", {"10"}), "10 100");
}

TEST(TextNumbersTest, BehindTheLastColon) {
  EXPECT_EQ(behind_colon("Weight: five")->text, "five");
  EXPECT_EQ(behind_colon("重み：五")->text, "五");
  EXPECT_FALSE(behind_colon("no colon"));
}

}  // namespace
}  // namespace doczone::extractor::text_numbers_test
