#include "model/punycode.h"

#include <gtest/gtest.h>

namespace doczone::punycode_test {
namespace {

TEST(PunycodeTest, DecodesTheExamplesOfTheStandard) {
  EXPECT_EQ(decode_a_label("xn--mnchen-3ya"), "münchen");
  EXPECT_EQ(decode_a_label("XN--Mnchen-3YA"), "München");
  EXPECT_EQ(decode_a_label("xn--i-7iq"), "i❤");
  // RFC 3492 §7.1 (A, B, I).
  EXPECT_EQ(decode_a_label("xn--egbpdaj6bu4bxfgehfvwxn"), "ليهمابتكلموشعربي؟");
  EXPECT_EQ(decode_a_label("xn--ihqwcrb4cv8a8dqg056pqjye"), "他们为什么不说中文");
  EXPECT_EQ(decode_a_label("xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"), "почемужеонинеговорятпорусски");
}

TEST(PunycodeTest, RefusesWhatStandsForNothing) {
  for (const char* label : {"xn--", "xn--abc-", "xn--999999999", "xn--a-b_c", "xn--a-99999999", "xn--ü"})
    EXPECT_EQ(decode_a_label(label), std::nullopt) << label;
}

TEST(PunycodeTest, KnowsThePrefix) {
  EXPECT_TRUE(has_ace_prefix("xN--a"));
  EXPECT_FALSE(has_ace_prefix("xn-a"));
  EXPECT_FALSE(has_ace_prefix("x"));
  EXPECT_FALSE(has_ace_prefix("axn--b"));
}

}  // namespace
}  // namespace doczone::punycode_test
