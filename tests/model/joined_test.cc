#include "model/joined.h"

#include <array>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::joined_test {
namespace {

TEST(JoinedTest, HasTheSeparatorBetweenOnly) {
  EXPECT_EQ(joined(std::vector<std::string>{}, ", "), "");
  EXPECT_EQ(joined(std::array<std::string_view, 1>{"a"}, ", "), "a");
  EXPECT_EQ(joined(std::set<std::string>{"c", "a", "b"}, ", "), "a, b, c");
  EXPECT_EQ(joined(std::vector<std::string>{"", "a", ""}, "."), ".a.");
}

TEST(JoinedTest, TakesWhatTellsAnElementsText) {
  struct Element {
    int number;
    std::string name() const { return std::to_string(number); }
  };
  const std::vector<Element> elements{{1}, {22}, {3}};
  EXPECT_EQ(joined(elements, "/", &Element::name), "1/22/3");
  EXPECT_EQ(joined(elements, " ", [](const Element& one) { return one.number > 9 ? "large" : "small"; }),
            "small large small");
}

TEST(EnumeratedTest, HasAWordBeforeTheLast) {
  EXPECT_EQ(enumerated(std::vector<std::string>{}, "and"), "");
  EXPECT_EQ(enumerated(std::vector<std::string>{"a"}, "and"), "a");
  EXPECT_EQ(enumerated(std::vector<std::string>{"a", "b"}, "or"), "a or b");
  EXPECT_EQ(enumerated(std::vector<std::string>{"a", "b", "c"}, "and"), "a, b and c");
}

}  // namespace
}  // namespace doczone::joined_test
