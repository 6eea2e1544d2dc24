#include "extractor/names/name_signs.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor {
namespace {

TEST(NameSigns, AreFoundWhereverTheyStand) {
  for (const std::string_view sign : {".", "_", "\xE3\x80\x82", "\xEF\xBC\x8E"}) {
    for (std::size_t before = 0; before < 40; ++before) {
      const std::string text = std::string(before, 'x') + std::string(sign) + std::string(before % 7, 'y');
      EXPECT_EQ(next_name_sign(text, 0), before) << text;
      EXPECT_EQ(next_name_sign(text, before), before) << text;
      EXPECT_GE(next_name_sign(text, before + sign.size()), text.size()) << text;
    }
  }
}

TEST(NameSigns, OfWordsThereAreNone) {
  const std::string words = "Ein Wort, noch eines: über `Straßen` – und weiter (ohne Punkt)";
  EXPECT_EQ(next_name_sign(words, 0), words.size());
  EXPECT_EQ(next_name_sign("", 0), 0U);
}

}  // namespace
}  // namespace doczone::extractor
