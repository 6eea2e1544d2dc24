#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::case_drift_test {
namespace {

SpellingFault spelling(bool in_placeholder) {
  SpellingFault fault;
  fault.in_placeholder = in_placeholder;
  fault.suggestion = "sip.contoso.com";
  return fault;
}

TEST(CaseDriftTest, SaysWhatTheOthersWrite) {
  EXPECT_EQ(dump(case_drift(spelling(false))), "the others write sip.contoso.com");
}

TEST(CaseDriftTest, MindsItsOwnBusiness) {
  EXPECT_EQ(dump(case_drift(spelling(true))), "-");
}

}  // namespace
}  // namespace doczone::extractor::case_drift_test
