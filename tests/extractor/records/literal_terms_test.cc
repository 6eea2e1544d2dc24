#include "extractor/records/literal_terms.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literal_terms_test {
namespace {

std::string left(const std::string& source, const std::string& translation, bool is_certain = true) {
  CellText from, to;
  from.append(source, {0, source.size()}, Markup::markdown);
  to.append(translation, {0, translation.size()}, Markup::markdown);
  std::vector<Literal> literals = literals_in(from, ServiceRegistry::standard());
  std::erase_if(literals, [](const Literal& one) { return one.field != Field::term; });
  FoundRemains found(literals.size());
  find_term_remains(literals, to, {from, is_certain}, found);
  std::string out;
  for (const auto& piece : found.finish()) out += (out.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return out;
}

TEST(LiteralTermsTest, AWordInFrontOfTheValue) {
  const std::string source = "Add include:spf.example.net to it.";
  EXPECT_EQ(left(source, "Ajoutez inclure : spf.example.net."), "inclure : spf.example.net");
  EXPECT_EQ(left(source, "添加 包含：spf.example.net 即可"), "包含：spf.example.net");
  EXPECT_EQ(left(source, "Ajoutez inclure : spf.example.net.", false), "-");
  EXPECT_EQ(left(source, "Ajoutez inclure : spf.example.network."), "-");
}

TEST(LiteralTermsTest, TheValueAlone) {
  EXPECT_EQ(left("Add include:spf.example.net to it.", "Fügen Sie spf.example.net hinzu."), "spf.example.net");
  EXPECT_EQ(left("Add include:spf.example.net for spf.example.net.", "Für spf.example.net."), "-");
}

}  // namespace
}  // namespace doczone::extractor::literal_terms_test
