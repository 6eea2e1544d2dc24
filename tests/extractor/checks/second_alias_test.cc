#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::second_alias_test {
namespace {

TEST(SecondAliasTest, SaysThatANameHasOne) {
  EXPECT_EQ(dump(second_alias(contradiction(Field::target, "west.provider.example", ""))),
            "a row above makes its owner an alias of another name already; a name can be an alias of one only");
}

TEST(SecondAliasTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(second_alias(contradiction(Field::port, "5296", "5269"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::second_alias_test
