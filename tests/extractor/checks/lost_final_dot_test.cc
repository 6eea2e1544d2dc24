#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::lost_final_dot_test {
namespace {

TEST(LostFinalDotTest, SaysWhatTheReaderGets) {
  Atom atom;
  atom.value = "mail.example.net";
  SpellingFault fault;
  fault.atom = &atom;
  fault.suggestion = "mail.example.net.";
  EXPECT_EQ(dump(lost_final_dot(fault)), "-");
  fault.lost_final_dot = true;
  EXPECT_EQ(dump(lost_final_dot(fault)),
            "the final dot is missing; a form that asks for it adds the zone to mail.example.net");
  EXPECT_EQ(dump(case_drift(fault)), "-");
}

}  // namespace
}  // namespace doczone::extractor::lost_final_dot_test
