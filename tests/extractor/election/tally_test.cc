#include "extractor/election/tally.h"

#include <gtest/gtest.h>

namespace doczone::extractor::tally_test {
namespace {

constexpr auto kStated = Origin::stated, kRebuilt = Origin::rebuilt;

struct Said {
  std::string canonical;
  double weight;
  Origin origin = Origin::stated;
  bool is_source = false;
};

Tally tally_of(const std::vector<Said>& all, const std::string& doubtful = {}) {
  Tally tally;
  for (const Said& one : all) tally.add(one.canonical, {one.canonical, one.weight, one.origin, one.is_source});
  for (auto& [canonical, candidate] : tally.candidates()) candidate.whole = canonical != doubtful;
  return tally;
}

TEST(TallyTest, TheHeaviestWinsAndOfEqualsTheFirstByName) {
  const struct {
    std::vector<Said> said;
    std::string doubtful, winner;
  } cases[] = {
      {{{"b", 1.0}, {"a", 1.0}}, "", "a"},
      {{{"b", 1.0}, {"a", 1.0}, {"b", 0.1}}, "", "b"},
      {{{"a", 2.5, kStated, true}, {"b", 1.0}, {"b", 1.0}}, "", "a"},
      {{{"a", 2.5, kStated, true}, {"b", 1.0}, {"b", 1.0}, {"b", 1.0}}, "", "b"},
      // What is whole weighs one more.
      {{{"a", 1.0}, {"a", 1.0}, {"b", 0.5, kRebuilt}}, "a", "a"},
      {{{"a", 1.0}, {"b", 0.5, kRebuilt}}, "a", "b"},
  };
  for (const auto& c : cases) EXPECT_EQ(tally_of(c.said, c.doubtful).winner()->canonical, c.winner);
  EXPECT_EQ(Tally().winner(), nullptr);
}

TEST(TallyTest, RivalsAreWholeAndSaidOrAsGoodARepair) {
  const struct {
    std::vector<Said> said;
    std::string doubtful;
    bool has_rival;
    double rival;  // in the standing: only what is said
  } cases[] = {
      {{{"a", 2.0}}, "", false, 0.0},
      {{{"a", 2.0}, {"b", 1.0}}, "", true, 1.0},
      {{{"a", 2.0}, {"b", 1.0}, {"c", 1.5}}, "", true, 1.5},
      {{{"a", 2.0}, {"b", 1.0}}, "b", false, 0.0},
      {{{"a", 2.0}, {"b", 0.5, kRebuilt}}, "", false, 0.0},
      {{{"a", 0.5, kRebuilt}, {"b", 0.5, kRebuilt}}, "", true, 0.0},
      {{{"a", 0.5, kRebuilt}, {"a", 0.5, kRebuilt}, {"b", 0.5, kRebuilt}}, "", false, 0.0},
  };
  for (const auto& c : cases) {
    const Tally tally = tally_of(c.said, c.doubtful);
    EXPECT_EQ(tally.has_rival(*tally.winner()), c.has_rival);
    EXPECT_EQ(tally.standing_of(*tally.winner()).rival, c.rival);
  }
}

TEST(TallyTest, TellsWhatConfidenceRestsOn) {
  const Tally tally =
      tally_of({{"a", 2.5, Origin::quoted, true}, {"a", 0.5, Origin::respelled}, {"a", 1.0, Origin::demanded}});
  const Standing standing = tally.standing_of(*tally.winner());
  EXPECT_EQ(standing.witnesses, 1U);
  EXPECT_TRUE(standing.has_source && standing.has_support);
  EXPECT_EQ(standing.weight, 4.0);
}

}  // namespace
}  // namespace doczone::extractor::tally_test
