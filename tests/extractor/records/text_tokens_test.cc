#include "extractor/records/text_tokens.h"

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

}  // namespace
}  // namespace doczone::extractor::text_tokens_test
