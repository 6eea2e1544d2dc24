#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_number_test {
namespace {

TEST(ChangedNumberTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(changed_number(atom_fault(Field::priority, &atom, "100", "10"))),
            "the priority is 100 here; the others say 10");
  EXPECT_EQ(dump(changed_number(atom_fault(Field::ttl, &atom, "1h", "1 day"))),
            "the time to live is 1h here; the others say 1 day");
  EXPECT_EQ(dump(changed_number(atom_fault(Field::weight, nullptr, "zehn", "10"))),
            "the weight is no number here: zehn; the others say 10");
}

TEST(ChangedNumberTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field : {Field::owner, Field::target, Field::type, Field::port, Field::txt})
    EXPECT_EQ(dump(changed_number(atom_fault(field, &atom, "1", "2"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::changed_number_test
