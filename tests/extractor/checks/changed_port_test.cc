#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::changed_port_test {
namespace {

TEST(ChangedPortTest, SaysWhatStandsThereAndWhatTheOthersSay) {
  const Atom atom;
  EXPECT_EQ(dump(changed_port(atom_fault(Field::port, &atom, "5296", "5269"))),
            "the port is 5296 here; the others say 5269");
  EXPECT_EQ(dump(changed_port(atom_fault(Field::port, nullptr, "External DNS", "5269"))),
            "the port 5269 is missing here");
}

TEST(ChangedPortTest, MindsItsOwnBusiness) {
  const Atom atom;
  for (const Field field :
       {Field::owner, Field::target, Field::type, Field::port, Field::address, Field::view, Field::ttl}) {
    if (field == Field::port) continue;
    EXPECT_EQ(dump(changed_port(atom_fault(field, &atom, "5296", "5269"))), "-");
  }
}

}  // namespace
}  // namespace doczone::extractor::changed_port_test
