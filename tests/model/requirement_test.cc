#include "model/requirement.h"

#include <gtest/gtest.h>

namespace doczone::requirement_test {
namespace {

TEST(RequirementTest, ViewsAndLevelsAreReadAsTheyAreWritten) {
  for (const std::string_view text : {"internal", "external"}) EXPECT_EQ(to_string(parse_view(text).value()), text);
  for (const std::string_view text : {"required", "optional", "conditional", "forbidden"})
    EXPECT_EQ(to_string(parse_level(text).value()), text);
  for (const std::string_view text : {"", "Internal", "both", "mandatory"}) {
    EXPECT_FALSE(parse_view(text)) << text;
    EXPECT_FALSE(parse_level(text)) << text;
  }
}

}  // namespace
}  // namespace doczone::requirement_test
