#include "extractor/records/text_words.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::text_words_test {
namespace {

std::string dump(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& one : pieces) out += (out.empty() ? "" : " | ") + std::string(one.text);
  return out;
}

TEST(TextWordsTest, WordsEndAtTheSignsOfSentences) {
  EXPECT_EQ(dump(words_in({"Fragen Sie „sip.example.org“ (oder web), dann.", 0})),
            "Fragen | Sie | sip.example.org | oder | web | dann");
}

TEST(TextWordsTest, ScriptsWithoutBlanks) {
  EXPECT_EQ(dump(parts_by_script({"値は192.0.2.1です", 0}, false)), "192.0.2.1");
  EXPECT_EQ(dump(parts_by_script({"v=spf1包括:a.example", 0}, true)),
            "v=spf1 | v=spf1包括 | v=spf1包括:a.example | 包括 | 包括:a.example | :a.example");
  EXPECT_EQ(dump(parts_by_script({"plain", 0}, true)), "");
}

TEST(TextWordsTest, NamesWithBlanksBehindAllDots) {
  EXPECT_EQ(dump(spaced_words_in({"SAN = réunion. contoso. com .", 0})), "réunion. contoso. com");
  EXPECT_EQ(dump(spaced_words_in({"Erstellen. _tcp.contoso.com", 0})), "");
}

}  // namespace
}  // namespace doczone::extractor::text_words_test
