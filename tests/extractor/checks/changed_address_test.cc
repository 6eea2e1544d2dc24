#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_address_test {
namespace {

TEST(ChangedAddressTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(changed_address(atom_fault(Field::address, &atom, "10.10.10。1", "10.10.10.1"))),
            "the address is 10.10.10。1 here; the others say 10.10.10.1");
  EXPECT_EQ(dump(changed_address(atom_fault(Field::address, nullptr, "External DNS", "10.10.10.1"))),
            "the address 10.10.10.1 is missing here");
}

TEST(ChangedAddressTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field :
       {Field::owner, Field::target, Field::type, Field::port, Field::address, Field::view, Field::ttl}) {
    if (field == Field::address) continue;
    EXPECT_EQ(dump(changed_address(atom_fault(field, &atom, "10.10.10。1", "10.10.10.1"))), "-");
  }
}

}  // namespace
}  // namespace doczone::extractor::changed_address_test
