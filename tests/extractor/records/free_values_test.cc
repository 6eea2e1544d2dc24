#include "extractor/records/free_values.h"

#include <gtest/gtest.h>

namespace doczone::extractor::free_values_test {
namespace {

TEST(FreeValuesTest, PartsOfLongerValuesAreNotFree) {
  EXPECT_TRUE(is_said_free("Ask example.org.", "example.org"));
  EXPECT_TRUE(is_said_free("向example.org查询", "example.org"));
  EXPECT_TRUE(is_said_free("(example.org)", "example.org"));
  EXPECT_FALSE(is_said_free("Ask www.example.org.", "example.org"));
  EXPECT_FALSE(is_said_free("Ask _example.org.", "example.org"));
  EXPECT_FALSE(is_said_free("Ask example.org.край.net.", "example.org"));
  EXPECT_FALSE(is_said_free("me@example.org", "example.org"));
  EXPECT_FALSE(is_said_free("https://example.org/x", "example.org"));
  EXPECT_FALSE(is_said_free("нexample.org", "example.org"));
}

}  // namespace
}  // namespace doczone::extractor::free_values_test
