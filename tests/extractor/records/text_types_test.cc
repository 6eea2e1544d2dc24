#include "extractor/records/text_types.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::text_types_test {
namespace {

std::string named(std::string_view text) {
  std::string out;
  for (const Piece& one : types_among_words(text)) out += (out.empty() ? "" : " ") + std::string(one.text);
  return out;
}

std::string meant(std::string_view text) {
  std::string out;
  for (const Piece& one : type_literals_in(text)) out += (out.empty() ? "" : " ") + std::string(one.text);
  return out;
}

std::string left(const std::string& source, const std::string& text, bool is_certain = true) {
  CellText said;
  said.append(source, {0, source.size()}, Markup::markdown);
  std::vector<Literal> literals;
  for (const Piece& piece : type_literals_in(source)) literals.push_back({Field::type, piece});
  FoundRemains out(literals.size());
  find_type_remains(literals, text, {said, is_certain}, out);
  std::string all;
  for (const auto& piece : out.finish()) all += (all.empty() ? "" : " ") + (piece ? std::string(piece->text) : "-");
  return all;
}

TEST(TextTypesTest, Mnemonics) {
  EXPECT_EQ(named("An MX record, CNAMEs, nslookup -type=SRV, mx, MX-Eintrag, ns.TXT, MX-1, TXT_x, のCAAレコード"),
            "MX CNAME SRV MX CAA");
}

TEST(TextTypesTest, ATypeAndNoArticle) {
  EXPECT_EQ(meant("Add an A record. A name has one."), "A");
  EXPECT_EQ(meant("A record"), "");
  EXPECT_EQ(meant("MX"), "");
}

TEST(TextTypesTest, AnotherTypeInThePlaceOfOne) {
  EXPECT_EQ(left("Add an MX record.", "Fügen Sie einen TXT-Eintrag hinzu."), "TXT");
  EXPECT_EQ(left("Add an MX record.", "Fügen Sie einen TXT-Eintrag hinzu.", false), "-");
  EXPECT_EQ(left("Add an A record.", "Fügen Sie einen AAAA-Eintrag hinzu."), "AAAA");
  EXPECT_EQ(left("Add MX and TXT.", "Ajoutez TXT et MX."), "MX TXT");
  EXPECT_EQ(left("Add MX, then TXT.", "Ajoutez TXT, puis TXT."), "- TXT");
  EXPECT_EQ(left("Add an A and an AAAA record.", "Ajoutez CNAME."), "- -");
}

}  // namespace
}  // namespace doczone::extractor::text_types_test
