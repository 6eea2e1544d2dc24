#include "extractor/records/text_tags.h"

#include <gtest/gtest.h>

#include "extractor/records/text_tokens.h"

namespace doczone::extractor::text_tags_test {
namespace {

std::string meaning(std::string_view raw) {
  const auto tags = read_text_tags(plain_text(raw));
  if (!tags) return "-";
  const TextMeaning meaning = meaning_of_tags(raw, *tags);
  return (meaning.is_sound ? "sound " : "damaged ") + meaning.spelling;
}

TEST(TextTagsTest, SaysWhetherATextCanBeUsed) {
  EXPECT_EQ(meaning("v=DMARC1; p=none; rua=mailto:a@example.com"), "sound v=DMARC1; p=none; rua=mailto:a@example.com");
  EXPECT_EQ(meaning("v=DMARC1;p=none;"), "sound v=DMARC1; p=none");
  EXPECT_EQ(meaning("v=DMARC1； p＝none"), "damaged v=DMARC1; p=none");
  EXPECT_EQ(meaning("V = DMARC1; p = none"), "damaged v=DMARC1; p=none");
  EXPECT_EQ(meaning("v=dmarc1; p=none"), "damaged v=DMARC1; p=none");
  EXPECT_EQ(meaning("v=DKIM1; k=rsa; p=MIGf MA0"), "damaged v=DKIM1; k=rsa; p=MIGfMA0");
  EXPECT_EQ(meaning("v=DKIM1; k=rsa; p=your public key"), "sound v=DKIM1; k=rsa; p=your public key");
  EXPECT_EQ(meaning("v=DMARC1; rua=mailto: a @example.com"), "damaged v=DMARC1; rua=mailto:a@example.com");
  EXPECT_EQ(meaning("v=DMARC1; rua=mailto:a@example.com, mailto:b@example.com"),
            "sound v=DMARC1; rua=mailto:a@example.com, mailto:b@example.com");
}

TEST(TextTagsTest, OtherSignsMayPartTags) {
  EXPECT_EQ(meaning("v=DMARC1, p=quarantine, pct=25"), "damaged v=DMARC1; p=quarantine; pct=25");
  EXPECT_EQ(meaning("v=DMARC1: p=none"), "damaged v=DMARC1; p=none");
  EXPECT_EQ(meaning("v=DMARC 1; p=none"), "damaged v=DMARC1; p=none");
  EXPECT_EQ(meaning("v=spf1, p=none"), "-");
}

TEST(TextTagsTest, WordsOfClosedListsAreNobodysExample) {
  const auto differ = [](std::string_view own, std::string_view other) {
    return differ_in_keywords(*read_text_tags(own), *read_text_tags(other));
  };
  EXPECT_TRUE(differ("v=DMARC1; p=none", "v=DMARC1;p=reject"));
  EXPECT_TRUE(differ("v=DMARC1; p=none; adkim=s", "v=DMARC1; p=none; adkim=r"));
  EXPECT_FALSE(differ("v=DMARC1; p=none", "v=DMARC1; p=none"));
  EXPECT_FALSE(differ("v=DMARC1; p=none; pct=5", "v=DMARC1; p=none; pct=50"));
  EXPECT_FALSE(differ("v=DMARC1; p=none", "v=DMARC1; p=<policy>"));
  EXPECT_FALSE(differ("v=DMARC1; p=none", "v=DMARC1; p=reject; sp=none")) << "a tag more is another version";
  EXPECT_FALSE(differ("v=DMARC1; p=none; sp=none", "v=DMARC1; p=reject; sp=reject")) << "two are a decision";
  EXPECT_FALSE(differ("v=DKIM1; p=none", "v=DKIM1; p=reject"));
  EXPECT_TRUE(have_same_tags(*read_text_tags("v=DMARC1; p=keine"), *read_text_tags("v=DMARC1; p=none")));
  EXPECT_FALSE(have_same_tags(*read_text_tags("v=DMARC1; p=keine"), *read_text_tags("v=DMARC1; sp=none")));
}

TEST(TextTagsTest, WhatGrammarCannotUndoSaysNothing) {
  EXPECT_EQ(meaning("v=DMARC1; p=keine"), "damaged ");
  EXPECT_EQ(meaning("v=DMARC1; política=none"), "damaged ");
  EXPECT_EQ(meaning("v=DMARC1; rua=correo:a@example.com"), "damaged ");
  EXPECT_EQ(meaning("v=DMARC1; p=none; p=none"), "damaged ");
  EXPECT_EQ(meaning("v=DMARC1; none"), "damaged ");
  EXPECT_EQ(meaning("v=spf1 -all"), "-");
  EXPECT_EQ(meaning("p=none"), "-");
  EXPECT_EQ(meaning(""), "-");
}

TEST(TextTagsTest, PlaceholdersAreOne) {
  const auto canonical = [](std::string_view raw) {
    return meaning_of_tags(raw, *read_text_tags(plain_text(raw))).canonical;
  };
  EXPECT_EQ(canonical("v=DMARC1; p=<policy>"), canonical("v=DMARC1; p=<Richtlinie>"));
  EXPECT_EQ(canonical("v=DKIM1; p=MIIBIjANBg..."), canonical("v=DKIM1;p=<votre clé>"));
  EXPECT_NE(canonical("v=DKIM1; p=MIIB"), canonical("v=DKIM1; p=miib"));
}

}  // namespace
}  // namespace doczone::extractor::text_tags_test
