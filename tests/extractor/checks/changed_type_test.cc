#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_type_test {
namespace {

TEST(ChangedTypeTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(changed_type(atom_fault(Field::type, &atom, "Ein", "A"))),
            "the record type is 'Ein' here; the others say A");
  EXPECT_EQ(dump(changed_type(atom_fault(Field::type, nullptr, "External DNS", "A"))),
            "the record type A is missing here");
}

TEST(ChangedTypeTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field :
       {Field::owner, Field::target, Field::type, Field::port, Field::address, Field::view, Field::ttl}) {
    if (field == Field::type) continue;
    EXPECT_EQ(dump(changed_type(atom_fault(field, &atom, "Ein", "A"))), "-");
  }
}

}  // namespace
}  // namespace doczone::extractor::changed_type_test
