#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::port_contradicts_service_test {
namespace {

TEST(PortContradictsServiceTest, SaysWhatTheServiceIsKnownFor) {
  EXPECT_EQ(dump(port_contradicts_service(contradiction(Field::port, "5296", "5269"))),
            "the port is '5296'; the service of this owner is known for 5269");
  EXPECT_EQ(dump(port_contradicts_service(contradiction(Field::port, "5296", ""))), "the port is '5296'");
}

TEST(PortContradictsServiceTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(port_contradicts_service(contradiction(Field::type, "A", "SRV"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::port_contradicts_service_test
