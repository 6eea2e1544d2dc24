#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::name_for_address_test {
namespace {

TEST(NameForAddressTest, SaysWhatStandsThere) {
  EXPECT_EQ(dump(name_for_address(contradiction(Field::address, "edge.contoso.com", ""))),
            "an address record holds an address, and here the name edge.contoso.com");
  EXPECT_EQ(
      dump(name_for_address(contradiction(Field::address, "edge.contoso.com", "192.0.2.1"))),
      "an address record holds an address, and here the name edge.contoso.com; the other languages say 192.0.2.1");
}

TEST(NameForAddressTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(name_for_address(contradiction(Field::target, "edge.contoso.com", ""))), "-");
}

}  // namespace
}  // namespace doczone::extractor::name_for_address_test
