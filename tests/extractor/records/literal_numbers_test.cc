#include "extractor/records/literal_numbers.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::literal_numbers_test {
namespace {

CellText text_of(const std::string& text) {
  CellText out;
  out.append(text, {0, text.size()}, Markup::markdown);
  return out;
}

std::string left(const std::string& source, const std::string& translation, bool is_certain = true) {
  const CellText from = text_of(source), to = text_of(translation);
  std::vector<Literal> literals = literals_in(from, ServiceRegistry::standard());
  std::erase_if(literals, [](const Literal& one) { return !is_said_number(one.field); });
  FoundRemains found(literals.size());
  find_number_remains(literals, to, {from, is_certain}, found);
  std::string out;
  for (const auto& piece : found.finish()) out += (out.empty() ? "" : " | ") + (piece ? std::string(piece->text) : "-");
  return out;
}

TEST(LiteralNumbersTest, InDigitsOfAnyScriptAndInAnyOrder) {
  EXPECT_EQ(left("Priority 10, weight 60, port 5060.", "Port ５０６０، الوزن ٦٠، 10"), "10 | ٦٠ | ５０６０");
}

TEST(LiteralNumbersTest, SlipsOfTheHand) {
  EXPECT_EQ(left("Use port 5061 for 2 days.", "Puerto 5016 durante dos días."), "5016");
  EXPECT_EQ(left("Use port 993.", "Порт 9 93."), "9 93");
  EXPECT_EQ(left("Use port 993.", "Порт 9931 или 9 93.", false), "-");
  EXPECT_EQ(left("Open port 443 and port 445.", "Öffnen Sie 444 oder eines von 3 bis 5."), "- | -");
}

TEST(LiteralNumbersTest, TwoThatChangedPlaces) {
  EXPECT_EQ(left("Priority 10, weight 60.", "Priorität 60, Gewicht 10."), "60 | 10");
  EXPECT_EQ(left("Priority 10, weight 60.", "10 als Priorität und 60 als Gewicht."), "10 | 60");
  EXPECT_EQ(left("Priority 10, weight 60.", "优先级 60、权重 10。"), "60 | 10");
}

TEST(LiteralNumbersTest, Words) {
  EXPECT_EQ(left("Use priority 10.", "Benutzen Sie Priorität zehn."), "zehn");
  EXPECT_EQ(left("Two hosts have priority 2.", "Deux hôtes sont là."), "-");
}

TEST(LiteralNumbersTest, TimesInOtherUnitsAreTheSame) {
  EXPECT_EQ(left("Set the TTL to 1 hour.", "TTL auf 60 Minuten."), "-");
  EXPECT_EQ(left("Set the TTL to 1 hour.", "TTL auf 1 Stunde."), "1");
  EXPECT_EQ(left("Set the TTL to 1 hour.", "TTL auf eine Stunde."), "-");
  EXPECT_EQ(left("Set the TTL to 1 hour.", "TTL 1 xyz."), "1");
  EXPECT_EQ(left("Set the TTL to 1 hour.", "TTL auf 1 Tag."), "1 Tag");
  EXPECT_EQ(left("A TTL of 3600 seconds.", "TTL を 3600 分にします。"), "3600 分");
  EXPECT_EQ(left("A TTL of 3600 seconds.", "TTL 3600 วินาที"), "3600");
}

TEST(LiteralNumbersTest, SameTime) {
  EXPECT_TRUE(says_same_time("3600", "1 hour"));
  EXPECT_TRUE(says_same_time("1 Stunde", "1 hour"));
  EXPECT_TRUE(says_same_time("1", "1 hour"));
  EXPECT_FALSE(says_same_time("1 Tag", "1 hour"));
  EXPECT_FALSE(says_same_time("36", "3600 seconds"));
}

}  // namespace
}  // namespace doczone::extractor::literal_numbers_test
