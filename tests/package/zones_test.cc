// The expectations of documentation as the cases of an ordinary GoogleTest program.
#include <gtest/gtest.h>

#include "harness/testing/expectations.h"

namespace {

class Zones : public testing::TestWithParam<doczone::ExpectationCase> {};

TEST_P(Zones, DoWhatTheDocumentationDemands) {
  if (GetParam().skipped()) GTEST_SKIP() << GetParam().message();
  EXPECT_TRUE(GetParam().passed()) << GetParam().message();
}

INSTANTIATE_TEST_SUITE_P(Deployment, Zones, testing::ValuesIn(doczone::Expectations::load_or_fail({MODEL, {PROFILE}})),
                         doczone::test_name);

}  // namespace
