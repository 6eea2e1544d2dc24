#include "model/result.h"

#include <memory>

#include <gtest/gtest.h>

namespace doczone::result_test {
namespace {

TEST(ResultTest, HoldsAValueOrAnError) {
  const Result<int> value = 5;
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, 5);
  const Result<int> error = Error{"no number"};
  ASSERT_FALSE(error.has_value());
  EXPECT_EQ(error.error().message, "no number");
  Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
  EXPECT_EQ(*(*std::move(moved)), 7);
}

TEST(ResultTest, AnErrorSaysWhatIsKnownOfItsPlace) {
  EXPECT_EQ((Error{"bad"}.to_string()), "bad");
  EXPECT_EQ((Error{"bad", "a.toml"}.to_string()), "a.toml: bad");
  EXPECT_EQ((Error{"bad", "a.toml", 3}.to_string()), "a.toml:3: bad");
  EXPECT_EQ((Error{"bad", "a.toml", 3, 4}.to_string()), "a.toml:3:4: bad");
  EXPECT_EQ((Error{"bad", "", 3, 4}.to_string()), "bad");
  EXPECT_EQ((Error{"bad", "a.toml", 0, 4}.to_string()), "a.toml: bad");
}

}  // namespace
}  // namespace doczone::result_test
