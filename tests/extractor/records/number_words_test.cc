#include "extractor/records/number_words.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::number_words_test {
namespace {

std::string words(std::string_view text, std::string_view number) {
  std::string out;
  for (const Piece& one : words_for_number({text, 0}, number)) out += (out.empty() ? "" : " ") + std::string(one.text);
  return out;
}

TEST(NumberWordsTest, OfManyLanguages) {
  EXPECT_EQ(words("mit der Präferenz zehn.", "10"), "zehn");
  EXPECT_EQ(words("с приоритетом десять, затем", "10"), "десять");
  EXPECT_EQ(words("الأولوية عشرون", "20"), "عشرون");
  EXPECT_EQ(words("le poids soixante", "60"), "soixante");
}

TEST(NumberWordsTest, InNumerals) {
  EXPECT_EQ(words("優先度 二十 で", "20"), "二十");
  EXPECT_EQ(words("优先级为十，", "10"), "十");
  EXPECT_EQ(words("가중치는 육십, 포트", "60"), "육십");
  EXPECT_EQ(words("十分な時間、二十五", "10") + words("二十五", "5"), "");
  EXPECT_EQ(words("십자가 오류", "10"), "");
}

TEST(NumberWordsTest, OneIsAnArticle) {
  EXPECT_EQ(words("ein Port, un port, uno", "1"), "");
  EXPECT_EQ(words("zehn", "010"), "");
}

}  // namespace
}  // namespace doczone::extractor::number_words_test
