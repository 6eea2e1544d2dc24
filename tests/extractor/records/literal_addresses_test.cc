#include "extractor/records/literal_addresses.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literal_addresses_test {
namespace {

CellText text_of(const std::string& text) {
  CellText out;
  out.append(text, {0, text.size()}, Markup::markdown);
  return out;
}

std::string left(const std::string& source, const std::string& translation, bool is_certain = true) {
  const CellText from = text_of(source), to = text_of(translation);
  std::vector<Literal> literals = literals_in(from, ServiceRegistry::standard());
  std::erase_if(literals, [](const Literal& one) { return one.field != Field::address; });
  FoundRemains found(literals.size());
  find_address_remains(literals, to, {from, is_certain}, found);
  std::string out;
  for (const auto& piece : found.finish()) out += (out.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return out;
}

TEST(LiteralAddressesTest, SignsAndBlanks) {
  EXPECT_EQ(left("From 192.0.2.10 to 2001:db8:9a::5.", "Von 192.0.2 .10 nach 2001:db8:9a:5."),
            "192.0.2 .10 | 2001:db8:9a:5");
  EXPECT_EQ(left("From 192.0.2.10.", "С 192.0.210."), "192.0.210");
  EXPECT_EQ(left("From 2001:db8:9a::5.", "Z 2001 : db8 : 9a :: 5."), "2001 : db8 : 9a :: 5");
  EXPECT_EQ(left("From 192.0.2.10.", "من 192٫0٫2٫10."), "192٫0٫2٫10");
  EXPECT_EQ(left("In 203.0.113.0/24.", "In 203.0.1130/24."), "203.0.1130/24");
}

TEST(LiteralAddressesTest, DigitsInCertainTextsAlone) {
  EXPECT_EQ(left("At 192.0.2.53.", "Bei 192.0.2.35."), "192.0.2.35");
  EXPECT_EQ(left("At 192.0.2.53.", "Bei 192.0.2.35.", false), "-");
  EXPECT_EQ(left("At 192.0.2.53 or 192.0.2.55.", "Bei 192.0.2.5."), "- | -");
  EXPECT_EQ(left("At 192.0.2.53.", "Bei 198.51.100.7, 1.9.2."), "-");
}

}  // namespace
}  // namespace doczone::extractor::literal_addresses_test
