#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(TypeContradictsOwnerTest, SaysWhatTheOwnerDemands) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::type, &atom, "A", "SRV");
  deviation.kind = Deviation::Kind::contradiction;
  EXPECT_EQ(dump(type_contradicts_owner(deviation)),
            "the owner names a service and its protocol, which only SRV records have; the type is A");
  deviation.field = Field::port;
  EXPECT_EQ(dump(type_contradicts_owner(deviation)), "-");
}

TEST(TypeContradictsOwnerTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::type, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(type_contradicts_owner(deviation)) == "-", kind != Deviation::Kind::contradiction);
  }
}

}  // namespace
}  // namespace doczone::extractor
