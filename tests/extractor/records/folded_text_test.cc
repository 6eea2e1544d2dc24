#include "extractor/records/folded_text.h"

#include <gtest/gtest.h>

namespace doczone::extractor::folded_text_test {
namespace {

TEST(FoldedTextTest, BlanksAndForeignSignsAreUndone) {
  EXPECT_EQ(FoldedText("2001 : db8 : 51 : : 21").text(), "2001:db8:51::21");
  EXPECT_EQ(FoldedText("２００１：ｄｂ８：：２１").text(), "2001:db8::21");
  EXPECT_EQ(FoldedText("_mta-sts。tayori。Example").text(), "_mta-sts.tayori.example");
  EXPECT_EQ(FoldedText("٤٤٣").text(), "443");
  EXPECT_EQ(FoldedText("„v=spf1 –all“").text(), "\"v=spf1-all\"");
  EXPECT_EQ(FoldedText("データー").text(), "データー") << "the mark of a long vowel is a letter";
  EXPECT_EQ(FoldedText("a\nb").text(), "a\nb") << "lines stay apart";
}

TEST(FoldedTextTest, PlaceholdersAreAlikeUnlessTheyAreSentences) {
  EXPECT_EQ(FoldedText("key=<your token>").text(), "key=<>");
  const std::string sentence = "<域名 SRV 记录将解析为边缘服务器的访问边缘 FQDN，端口值为>";
  EXPECT_NE(FoldedText(sentence).text(), "<>");
}

TEST(FoldedTextTest, TellsWhichBytesItStandsFor) {
  const std::string text = "see 192. 0。2.1 now";
  const FoldedText folded(text);
  const std::size_t at = folded.text().find("192.0.2.1");
  ASSERT_NE(at, std::string::npos);
  const ByteSpan span = folded.original(at, 9);
  EXPECT_EQ(text.substr(span.offset, span.length), "192. 0。2.1");
}

TEST(FoldedTextTest, WithoutStops) {
  EXPECT_EQ(FoldedText("192.0.2,77", false).text(), "1920277");
  EXPECT_EQ(dotted("192.0.2,77"), "192.0.2.77");
  EXPECT_EQ(dotted("_dmarc  example.org"), "_dmarc.example.org");
}

TEST(FoldedTextTest, LightlyFoldedTextKeepsItsBlanks) {
  EXPECT_EQ(lightly_folded("SIP.<Domäne>"), "sip.<>");
  EXPECT_NE(lightly_folded("sip. example.org"), lightly_folded("sip.example.org"));
}

}  // namespace
}  // namespace doczone::extractor::folded_text_test
