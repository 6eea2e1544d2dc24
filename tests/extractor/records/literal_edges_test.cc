#include "extractor/records/literal_edges.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literal_edges_test {
namespace {

std::string left(std::string_view name, std::string_view source, const std::string& translation) {
  CellText from, to;
  const std::string said(source);
  from.append(said, {0, said.size()}, Markup::code);
  to.append(translation, {0, translation.size()}, Markup::code);
  FoundRemains found(1);
  find_edge_remains({{Field::mention, {name, 0}}}, to, {from, true}, found);
  const auto out = found.finish();
  return out[0] ? std::string(out[0]->text) : "-";
}

TEST(LiteralEdgesTest, GluedSentences) {
  const std::string_view name = "mx.example.org", source = "To mx.example.org. Then wait.";
  EXPECT_EQ(left(name, source, "Vers mx.example.org.Puis attendez."), "mx.example.org.Puis");
  EXPECT_EQ(left(name, source, "На mx.example.org.Затем ждите."), "mx.example.org.Затем");
  EXPECT_EQ(left(name, source, "mx.example.org.fr"), "-");
  EXPECT_EQ(left(name, source, "mx.example.org.Puis.fr"), "-");
  EXPECT_EQ(left(name, source, "mx.example.org。次に"), "-");
}

TEST(LiteralEdgesTest, LostStars) {
  const std::string_view name = "*.shop.example.org", source = "All of *.shop.example.org.";
  EXPECT_EQ(left(name, source, "Alle von .shop.example.org."), ".shop.example.org");
  EXPECT_EQ(left(name, source, "Alle von *shop.example.org."), "*shop.example.org");
  EXPECT_EQ(left(name, source, "Alle von shop.example.org."), "shop.example.org");
  EXPECT_EQ(left(name, source, "Alle von my.shop.example.org."), "-");
}

TEST(LiteralEdgesTest, LostFinalDots) {
  const std::string_view name = "mx.example.org.", source = "The dot of mx.example.org. is needed.";
  EXPECT_EQ(left(name, source, "Der Punkt von mx.example.org ist nötig."), "mx.example.org");
  EXPECT_EQ(left(name, source, "Nötig: der Punkt von mx.example.org."), "-");
}

TEST(LiteralEdgesTest, LostUnderscoresAndGluedWords) {
  EXPECT_EQ(left("_dmarc", "At _dmarc it is.", "Unter dmarc steht es."), "dmarc");
  EXPECT_EQ(left("_dmarc", "At _dmarc the dmarc policy is.", "Unter dmarc steht es."), "-");
  EXPECT_EQ(left("mx1.example.org", "Use mx1.example.org.", "Serveren ermx1.example.org."), "ermx1.example.org");
  EXPECT_EQ(left("mx1.example.org", "Use mx1.example.org.", "eu.mx1.example.org"), "-");
}

TEST(LiteralEdgesTest, PartedFromTheNextSentence) {
  EXPECT_EQ(parted_from_sentence("ermx1.example.org", "mx1.example.org"), "er mx1.example.org");
  EXPECT_EQ(parted_from_sentence("mx.example.org.Puis", "mx.example.org"), "mx.example.org. Puis");
  EXPECT_EQ(parted_from_sentence("mx.example.org.puis", "mx.example.org"), "");
  EXPECT_EQ(parted_from_sentence("mx.example.org", "mx.example.org"), "");
}

}  // namespace
}  // namespace doczone::extractor::literal_edges_test
