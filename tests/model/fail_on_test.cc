#include "model/fail_on.h"

#include <gtest/gtest.h>

namespace doczone::fail_on_test {
namespace {

TEST(FailOn, EachNameIsReadAsWritten) {
  for (const FailOn fail_on : {FailOn::error, FailOn::warning, FailOn::never})
    EXPECT_EQ(parse_fail_on(to_string(fail_on)), fail_on);
  EXPECT_EQ(to_string(FailOn::warning), "warning");
  EXPECT_EQ(parse_fail_on("note"), std::nullopt);
}

}  // namespace
}  // namespace doczone::fail_on_test
