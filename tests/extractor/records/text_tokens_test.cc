#include "extractor/records/text_tokens.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::text_tokens_test {
namespace {

std::string tokens(std::string_view raw) {
  std::string out;
  for (const std::string& token : text_tokens(plain_text(raw))) out += "[" + token + "]";
  return out;
}

TEST(TextTokensTest, OtherScriptsPunctuationIsPlain) {
  EXPECT_EQ(plain_text("ｖ＝ｓｐｆ１　ｉｐ４：192.0.2.1"), "v=spf1 ip4:192.0.2.1");
  EXPECT_EQ(plain_text("包括︰example。com；"), "包括:example.com;");
  EXPECT_EQ(plain_text("–all\u200B"), "-all");
  EXPECT_EQ(plain_text("v=DMARC1\u061B p=none"), "v=DMARC1; p=none");
  EXPECT_EQ(plain_text("„v=spf1 -all“"), "v=spf1 -all");
  EXPECT_EQ(plain_text("«v=spf1  ~all»"), "v=spf1 ~all");
}

TEST(TextTokensTest, BlanksPartTermsAndNothingElse) {
  EXPECT_EQ(tokens("v = spf1 include : example.com - all"), "[v=spf1][include:example.com][-all]");
  EXPECT_EQ(tokens("v=SPF 1 mx"), "[v=SPF1][mx]");
  EXPECT_EQ(tokens("v=spf mx"), "[v=spf][mx]");
  EXPECT_EQ(tokens("i p 6:2001:db8::/32"), "[ip6:2001:db8::/32]");
  EXPECT_EQ(tokens("ip4: 192.0.2.0 / 24 mx"), "[ip4:192.0.2.0/24][mx]");
  EXPECT_EQ(tokens("include:<your domain> ~all"), "[include:<your domain>][~all]");
  EXPECT_EQ(tokens("a mx all"), "[a][mx][all]");
  EXPECT_EQ(tokens(""), "");
}

// However the pieces are put together: what is called a lone word is a token by itself.
TEST(TextTokensTest, ALoneWordIsATokenByItself) {
  const std::vector<std::string> pieces{"i",    "in",    "incl",        "inclu",    "clude:x.example",
                                        "ude:", "exist", "s:y.example", "all",      "-",
                                        "-all", "v",     "=",           "spf1",     "word",
                                        "名前", "é",     "<my",         "wort",     "x>",
                                        "ip4",  ":",     "a",           "Lync",     "名、",
                                        "：",   "＝",    "~",           "redirect", "Wörter"};
  std::size_t lone = 0;
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        const std::string text = first + " " + second + " " + third;
        if (!has_lone_word(text)) continue;
        ++lone;
        const std::vector<std::string> read = text_tokens(plain_text(text));
        EXPECT_TRUE(std::any_of(read.begin(), read.end(), [](const std::string& token) {
          return token.size() > 3 && token.find_first_of(":=/-~?+<>") == std::string::npos;
        })) << text;
      }
    }
  }
  EXPECT_GT(lone, 100U);
  EXPECT_TRUE(has_lone_word("Click Save to go on"));
  EXPECT_FALSE(has_lone_word("include:<your word here>"));
  EXPECT_FALSE(has_lone_word("inclu de:example.com"));
}

TEST(TextTokensTest, WithoutSignsNoTermStands) {
  EXPECT_TRUE(is_without_signs("the mail server of your domain"));
  EXPECT_TRUE(is_without_signs("(see below), please"));
  for (const std::string_view text : {"all", "ALL", "'all'", "a l l", "-all", "spf.example.com", "include:x",
                                      "v = spf1", "ip4\uFF1A192", "mx ?all", "a \u2013all"})
    EXPECT_FALSE(is_without_signs(text)) << text;
}

}  // namespace
}  // namespace doczone::extractor::text_tokens_test
