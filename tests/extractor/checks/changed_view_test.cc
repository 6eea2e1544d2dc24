#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_view_test {
namespace {

TEST(ChangedViewTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  AtomFault fault = atom_fault(Field::view, &atom, "Interner DNS", "Externer DNS");
  fault.elected = &elected_atom(Field::view, "External DNS");
  EXPECT_EQ(dump(changed_view(fault)), "the view is 'Interner DNS' here; the others say 'External DNS'");
}

TEST(ChangedViewTest, MindsItsOwnBusiness) {
  const Atom atom;
  EXPECT_EQ(dump(changed_view(atom_fault(Field::port, &atom, "5061", "5062"))), "-");
  EXPECT_EQ(dump(changed_view(atom_fault(Field::view, nullptr, "", "Externer DNS"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::changed_view_test
