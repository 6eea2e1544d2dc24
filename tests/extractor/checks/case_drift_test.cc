#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(CaseDriftTest, SaysWhatTheOthersWrite) {
  const Atom atom;
  Deviation deviation = deviation_of(Field::owner, &atom, "SIP.contoso.com", "sip.contoso.com");
  deviation.kind = Deviation::Kind::letter_case;
  EXPECT_EQ(dump(case_drift(deviation)), "the others write sip.contoso.com");
}

TEST(CaseDriftTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(case_drift(deviation)) == "-", kind != Deviation::Kind::letter_case);
  }
}

}  // namespace
}  // namespace doczone::extractor
