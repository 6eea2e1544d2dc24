#include "extractor/election/view_rules.h"

#include <gtest/gtest.h>

#include "tests/extractor/election/known_row.h"

namespace doczone::extractor::view_rules_test {
namespace {

TEST(ViewRulesTest, ReadsWhatWordsMeanOnTheirPage) {
  // Nobody knows `Ulkoinen`; the rows in which it stands are external ones.
  const KnownRow known({{"en", {{"External DNS/A", "a.x.com"}, {"External DNS/A", "b.x.com"}}},
                        {"fi", {{"Ulkoinen DNS/A", "a.x.com"}, {"Ulkoinen DNS/A", "b.x.com"}}}});
  const AtomSlot& slot = known.slot(Field::view);
  const Voice finnish{1, &slot.atoms.at(1)->value, kMachineWeight, false};
  EXPECT_EQ(read_view(finnish, known.row).canonical, "external");
  // The same words mean nothing where another page, or a quotation, has them.
  EXPECT_EQ(read_view(voice_of(*finnish.raw, 0), known.row).canonical, "");
  EXPECT_EQ(read_view(voice_of(*finnish.raw, kNoPage), known.row).canonical, "");
  EXPECT_EQ(read_view(voice_of("Internal DNS", kNoPage), known.row).canonical, "internal");
  EXPECT_TRUE(read_view(voice_of("Wibble"), known.row).sound);
}

TEST(ViewRulesTest, KeepsTheWordsOfTheFirstPageThatDoesNotContradict) {
  const std::string intern = "Intern", unknown = "Wibble", external = "External";
  const std::vector<Voice> voices{{kNoPage, &external, 2.5, true, {true, "external", external}},
                                  {0, &intern, 1.0, false, {true, "internal", intern}},
                                  {1, &unknown, 1.0, false, {true, "", unknown}},
                                  {2, &external, 1.0, false, {true, "external", external}}};
  Candidate winner;
  winner.canonical = "external";
  EXPECT_EQ(word_view(&winner, voices), unknown);
  winner.canonical = "internal";
  EXPECT_EQ(word_view(&winner, voices), intern);
  EXPECT_EQ(word_view(&winner, {voices[0], voices[3]}), "");
}

}  // namespace
}  // namespace doczone::extractor::view_rules_test
