#include "model/spelling.h"

#include <array>

#include <gtest/gtest.h>

namespace doczone::spelling_test {
namespace {

constexpr std::array<std::string_view, 6> kWords{"domains", "internal_domain", "ip", "fail_on", "view", "files"};

TEST(ClosestWord, IsTheOneThatWasMeant) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"domains", "domains"},                 // the word itself
      {"domain", "domains"},                  // one byte lost
      {"domainss", "domains"},                // one too many
      {"dumains", "domains"},                 // one replaced
      {"doamins", "domains"},                 // two swapped
      {"DOMAINS", "domains"},                 // case is no distance
      {"fail-on", "fail_on"},                 //
      {"veiw", "view"},                       // a swap counts once: two edits would be too far
      {"vwei", ""},                           // three edits in four bytes
      {"internaldomain", "internal_domain"},  //
      {"intrnl_domian", "internal_domain"},   // more edits are allowed in longer words
      {"ip4", "ip"},                          //
      {"xy", ""},                             // nothing left of the word
      {"i", ""},                              // one byte tells nothing
      {"q", ""},                              //
      {"", ""},                               //
      {"policy", ""},                         //
      {"filse", "files"},                     //
  };
  for (const auto& [word, expected] : cases) {
    EXPECT_EQ(closest_word(word, kWords).value_or(""), expected) << word;
  }
}

TEST(ClosestWord, TakesTheFirstOfEquallyNearOnes) {
  constexpr std::array<std::string_view, 2> kPair{"cat", "bat"};
  EXPECT_EQ(closest_word("rat", kPair), "cat");
  EXPECT_EQ(closest_word("anything", {}), std::nullopt);
}

TEST(ClosestWord, IsQuickOnEndlessWords) {
  EXPECT_EQ(closest_word(std::string(10'000'000, 'a'), kWords), std::nullopt);
}

TEST(ExpectedOneOf, ListsAndSuggests) {
  constexpr std::array<std::string_view, 3> kSeverities{"error", "warning", "never"};
  EXPECT_EQ(expected_one_of("eror", kSeverities), "did you mean 'error'? Expected 'error', 'warning' or 'never'");
  EXPECT_EQ(expected_one_of("loud", kSeverities), "expected 'error', 'warning' or 'never'");
  EXPECT_EQ(expected_one_of("x", std::span(kSeverities).first(1)), "expected 'error'");
}

}  // namespace
}  // namespace doczone::spelling_test
