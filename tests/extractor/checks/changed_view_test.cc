#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor {
namespace {

TEST(ChangedViewTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  ElectedAtom elected;
  elected.value = "External DNS";
  Deviation deviation = deviation_of(Field::view, &atom, "Interner DNS", "Externer DNS");
  deviation.elected = &elected;
  EXPECT_EQ(dump(changed_view(deviation)), "the view is 'Interner DNS' here; the others say 'External DNS'");
  deviation.field = Field::port;
  EXPECT_EQ(dump(changed_view(deviation)), "-");
}

TEST(ChangedViewTest, MindsItsOwnBusiness) {
  const Atom atom;
  const ElectedAtom elected;
  const ElectedRow row;
  for (const Deviation::Kind kind : kKinds) {
    Deviation deviation = deviation_of(Field::view, &atom, "sip.example.org", "sip.contoso.com");
    deviation.kind = kind;
    deviation.elected = &elected;
    deviation.row = &row;
    EXPECT_EQ(dump(changed_view(deviation)) == "-", kind != Deviation::Kind::value);
  }
}

}  // namespace
}  // namespace doczone::extractor
