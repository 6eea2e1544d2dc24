#include "extractor/election/slot_election.h"

#include <gtest/gtest.h>

#include "tests/extractor/election/known_row.h"

namespace doczone::extractor::slot_election_test {
namespace {

// The owner, beside an A record, or the type, beside the owner a.contoso.com.
ElectedAtom elected(Field field, const std::vector<std::pair<std::string, std::string>>& said,
                    const std::string& demanded = {}) {
  std::vector<Saying> sayings;
  for (const auto& [language, value] : said) {
    const bool is_owner = field == Field::owner;
    // The second row keeps the table one of records.
    sayings.push_back(
        {language, {{is_owner ? "A" : value, is_owner ? value : "a.contoso.com"}, {"A", "b.contoso.com"}}});
  }
  KnownRow known(sayings);
  known.row.demanded_type = demanded;
  return elect_slot(known.slot(field), known.row);
}

TEST(SlotElectionTest, TellsWhatTranslationsShareAgainstTheSource) {
  const std::string a = "a.contoso.com", b = "b.fabrikam.net", damaged = "b. fabrikam.net";
  const struct {
    Field field;
    std::vector<std::pair<std::string, std::string>> said;
    std::string shared;
  } cases[] = {
      {Field::owner, {{"en", a}, {"de", b}, {"fr", b}}, b},
      // As the last of them spells it.
      {Field::owner, {{"en", a}, {"de", b}, {"fr", "B.fabrikam.net"}}, "B.fabrikam.net"},
      {Field::owner, {{"en", a}, {"de", b}}, ""},
      {Field::owner, {{"en", a}, {"de", b}, {"fr", a}}, ""},
      {Field::owner, {{"de", a}, {"fr", b}, {"it", b}}, ""},
      // Nobody knows what a damaged page would say of a name; of a type, it says none.
      {Field::owner, {{"en", a}, {"de", b}, {"fr", b}, {"it", damaged}}, ""},
      {Field::type, {{"en", "A"}, {"de", "CNAME"}, {"fr", "CNAME"}, {"it", "Ein"}}, "CNAME"},
      {Field::type, {{"en", "Ein"}, {"de", "CNAME"}, {"fr", "CNAME"}}, ""},
      {Field::type, {{"en", "A"}, {"de", "CNAME"}, {"fr", "AAAA"}}, ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(elected(c.field, c.said).shared_by_translations, c.shared) << c.said.back().second;
}

TEST(SlotElectionTest, TakesEachPagesStance) {
  const ElectedAtom owner =
      elected(Field::owner,
              {{"en", "a.contoso.com"}, {"de", "A.contoso.com"}, {"fr", "a. contoso.com"}, {"it", "b.contoso.com"}});
  std::string out;
  for (const Stance& stance : owner.stances)
    out += std::string(stance.speaks ? "speaks" : "") + (stance.sound ? " sound" : "") +
           (stance.agrees ? " agrees" : "") + (stance.repeats_source ? " repeats" : "") + ", ";
  EXPECT_EQ(out, "speaks sound agrees repeats, speaks sound agrees, speaks, speaks sound, ");
  EXPECT_TRUE(owner.has_rival);
}

TEST(SlotElectionTest, TheRowSpeaksWhereNobodyElseDoes) {
  EXPECT_EQ(elected(Field::type, {{"en", "A"}, {"de", "A"}}, "SRV").value, "A");
  EXPECT_EQ(elected(Field::type, {{"de", "A"}, {"fr", "SRV"}}, "SRV").value, "SRV");
  EXPECT_EQ(elected(Field::type, {{"de", "A"}, {"fr", "SRV"}}).value, "A");
  EXPECT_EQ(elected(Field::type, {{"de", "A"}, {"fr", "SRV"}}, "CNAME").value, "A");
}

}  // namespace
}  // namespace doczone::extractor::slot_election_test
