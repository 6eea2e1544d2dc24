#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(SecondAliasTest, SaysThatANameHasOne) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::target, &atom, "west.provider.example", "");
  deviation.kind = Deviation::Kind::contradiction;
  EXPECT_EQ(dump(second_alias(deviation)),
            "a row above makes its owner an alias of another name already; a name can be an alias of one only");
  deviation.field = Field::port;
  EXPECT_EQ(dump(second_alias(deviation)), "-");
}

TEST(SecondAliasTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::target, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    EXPECT_EQ(dump(second_alias(deviation)) == "-", kind != Deviation::Kind::contradiction);
  }
}

}  // namespace
}  // namespace doczone::extractor
