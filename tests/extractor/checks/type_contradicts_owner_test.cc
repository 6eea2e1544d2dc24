#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::type_contradicts_owner_test {
namespace {

TEST(TypeContradictsOwnerTest, SaysWhatTheOwnerDemands) {
  EXPECT_EQ(dump(type_contradicts_owner(contradiction(Field::type, "A", "SRV"))),
            "the owner names a service and its protocol, which only SRV records have; the type is A");
}

TEST(TypeContradictsOwnerTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(type_contradicts_owner(contradiction(Field::port, "5296", "5269"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::type_contradicts_owner_test
