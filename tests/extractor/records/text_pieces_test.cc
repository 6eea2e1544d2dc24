#include "extractor/records/text_pieces.h"

#include <gtest/gtest.h>

namespace doczone::extractor::text_pieces_test {
namespace {

// `|` stands for markup, which parts runs of text, `\n` for a line end.
std::string terms(const std::string& marked) {
  CellText text;
  std::size_t from = 0;
  while (from <= marked.size()) {
    const std::size_t end = std::min(marked.find_first_of("|\n", from), marked.size());
    if (end > from) text.append(marked, {from, end - from}, Markup::rst);
    if (end < marked.size() && marked[end] == '\n') text.break_line();
    from = end + 1;
  }
  std::string out;
  for (const Piece& piece : text_terms_in(text)) out += "[" + std::string(piece.text) + "]";
  return out;
}

TEST(TextPiecesTest, ALineIsATerm) {
  EXPECT_EQ(terms("include:example.com\nWhere that is the provider's."), "[include:example.com]");
  EXPECT_EQ(terms("v=spf1 include:<your domain> -all"), "[v=spf1 include:<your domain> -all]");
  EXPECT_EQ(terms("ip4: < |IP address|>\nincludere: <nome dominio>"), "[ip4: <][includere: <]");
}

TEST(TextPiecesTest, MarkupSetsTermsApart) {
  EXPECT_EQ(terms("We recommend |-all|."), "[-all]");
  EXPECT_EQ(terms("것이 좋습니다 |-모든|합니다."), "[-모든]");
  EXPECT_EQ(terms("Change |include: spf.example.com| to |a:example.com|."),
            "[include: spf.example.com][a:example.com]");
  EXPECT_EQ(terms("Records end with -all or ~all."), "[-all][~all]");
}

TEST(TextPiecesTest, APolicyAmongWordsIsOne) {
  EXPECT_EQ(terms("Enter v=spf1 mx include:example.com -all, as said."), "[v=spf1 mx include:example.com -all]");
  EXPECT_EQ(terms("Enter v=spf1 mx -tutti."), "[v=spf1 mx -tutti]");
  EXPECT_EQ(terms("Enter v=DMARC1; p=none; sp=none as it is."), "[v=DMARC1; p=none; sp=none]");
  EXPECT_EQ(terms("A policy begins with v=spf1 and ends with -all."), "[-all]");
  EXPECT_EQ(terms("A list begins with v=DMARC1; then come tags."), "");
}

TEST(TextPiecesTest, OfAQuotedPolicyInFrontOfWordsWhatIsQuoted) {
  EXPECT_EQ(terms("\"v=DMARC1; p=reject; aspf=r\" empfehlen wir."), "[v=DMARC1; p=reject; aspf=r]");
  EXPECT_EQ(terms("\"v=DKIM1; k=rsa; \" \"p=MIGf\""), "[\"v=DKIM1; k=rsa; \" \"p=MIGf\"]");
}

TEST(TextPiecesTest, WordsAreNone) {
  EXPECT_EQ(terms("All of a sentence, with a: colon and -dashes"), "");
  EXPECT_EQ(terms("|www| – 값이 |host|입니다."), "");
  EXPECT_EQ(terms(""), "");
}

}  // namespace
}  // namespace doczone::extractor::text_pieces_test
