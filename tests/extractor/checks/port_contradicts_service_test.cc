#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(PortContradictsServiceTest, SaysWhatTheServiceIsKnownFor) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::port, &atom, "5296", "5269");
  deviation.kind = Deviation::Kind::contradiction;
  EXPECT_EQ(dump(port_contradicts_service(deviation)),
            "the port is '5296'; the service of this owner is known for 5269");
  deviation.suggestion.clear();
  EXPECT_EQ(dump(port_contradicts_service(deviation)), "the port is '5296'");
  deviation.field = Field::type;
  EXPECT_EQ(dump(port_contradicts_service(deviation)), "-");
}

TEST(PortContradictsServiceTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::port, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(port_contradicts_service(deviation)) == "-", kind != Deviation::Kind::contradiction);
  }
}

}  // namespace
}  // namespace doczone::extractor
