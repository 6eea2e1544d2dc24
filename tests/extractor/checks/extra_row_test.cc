#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(ExtraRowTest, SaysWhatTheRowStates) {
  ElectedRow row;
  for (const auto& [field, value] :
       {std::pair(Field::view, "External DNS"), std::pair(Field::type, "SRV"),
        std::pair(Field::owner, "_sip._tls.contoso.com"), std::pair(Field::target, "sip.contoso.com")}) {
    ElectedAtom atom;
    atom.field = field;
    atom.value = value;
    row.atoms.push_back(atom);
  }
  Deviation deviation;
  deviation.kind = Deviation::Kind::extra_row;
  deviation.row = &row;
  EXPECT_EQ(dump(extra_row(deviation)), "no other language has the row SRV _sip._tls.contoso.com → sip.contoso.com");
}

TEST(ExtraRowTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(extra_row(deviation)) == "-", kind != Deviation::Kind::extra_row);
  }
}

}  // namespace
}  // namespace doczone::extractor
