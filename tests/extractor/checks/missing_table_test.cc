#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(MissingTableTest, SaysWhereTheTableBelongs) {
  Deviation deviation;
  deviation.kind = Deviation::Kind::missing_table;
  EXPECT_EQ(dump(missing_table(deviation)), "the page has no readable table of records");
  deviation.value = "Hosts";
  deviation.suggestion = "sip.contoso.com";
  EXPECT_EQ(dump(missing_table(deviation)),
            "the page has no readable table of records below 'Hosts', which begins with sip.contoso.com");
}

TEST(MissingTableTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::owner, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(missing_table(deviation)) == "-", kind != Deviation::Kind::missing_table);
  }
}

}  // namespace
}  // namespace doczone::extractor
