#include "extractor/records/said_numbers.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::said_numbers_test {
namespace {

std::string said(const std::string& text) {
  std::string out;
  for (const SaidNumber& number : numbers_said_in({text, 0}))
    out += std::string(to_string(number.field)) + "=" + std::string(number.piece.text) + " ";
  return out;
}

TEST(SaidNumbersTest, TakesNumbersThatWordsName) {
  EXPECT_EQ(said("priority 5"), "priority=5 ");
  EXPECT_EQ(said("(port 993, ağırlık 1)"), "port=993 weight=1 ");
  EXPECT_EQ(said("Gewicht: 10; Priorität: 20"), "weight=10 priority=20 ");
  EXPECT_EQ(said("优先级：10"), "priority=10 ");
}

TEST(SaidNumbersTest, LeavesOthers) {
  EXPECT_EQ(said("replace record 3"), "");
  EXPECT_EQ(said("priority 5 or 10"), "") << "which?";
  EXPECT_EQ(said("priority and weight 5"), "") << "of which?";
  EXPECT_EQ(said("priority"), "");
  EXPECT_EQ(said(""), "");
}

}  // namespace
}  // namespace doczone::extractor::said_numbers_test
