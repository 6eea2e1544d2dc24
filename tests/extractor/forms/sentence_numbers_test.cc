#include "extractor/forms/sentence_numbers.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::sentence_numbers_test {
namespace {

std::string number(const std::string& text, const std::string& kind) {
  const std::optional<Piece> found = number_called({text, 0}, kind);
  return found ? std::string(found->text) : "";
}

TEST(SentenceNumbersTest, TakesTheNumberThatIsCalledSo) {
  EXPECT_EQ(number("with priority 10, weight 5 and port 443", "weight"), "5");
  EXPECT_EQ(number("приоритет 10, вес 60", "priority"), "10");
  EXPECT_EQ(number("z wagą 5", "weight"), "5");
  EXPECT_EQ(number("우선순위는 10, 가중치는 5", "weight"), "5");
  EXPECT_EQ(number("优先级为 10，端口为 443", "port"), "443");
  EXPECT_EQ(number("priority 5 and 5269 as the port", "port"), "5269");
}

TEST(SentenceNumbersTest, LeavesOthersAlone) {
  EXPECT_EQ(number("priority of the host 192.0.2.1", "priority"), "");
  EXPECT_EQ(number("port 1234567", "port"), "");
  EXPECT_EQ(number("priority, then 10", "priority"), "");
}

}  // namespace
}  // namespace doczone::extractor::sentence_numbers_test
