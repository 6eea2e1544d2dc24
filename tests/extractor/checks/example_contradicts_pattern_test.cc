#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::example_contradicts_pattern_test {
namespace {

TEST(ExampleContradictsPatternTest, SaysWhatTheTwoAre) {
  ContradictionFault fault = contradiction(Field::owner, "_sip._tcp.contoso.com", "");
  fault.pattern = "_sip._tls.<domain>";
  EXPECT_EQ(dump(example_contradicts_pattern(fault)),
            "the example is _sip._tcp.contoso.com, and the pattern beside it _sip._tls.<domain>: service and protocol "
            "have to be the same");
}

TEST(ExampleContradictsPatternTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(example_contradicts_pattern(contradiction(Field::type, "A", "SRV"))), "-");
}

}  // namespace
}  // namespace doczone::extractor::example_contradicts_pattern_test
