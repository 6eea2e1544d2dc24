#include "extractor/records/said_ttl.h"

#include <gtest/gtest.h>

namespace doczone::extractor::said_ttl_test {
namespace {

TEST(SaidTtlTest, ATimeIsOneInEveryLanguageAndUnit) {
  for (const char* text : {"3600", "1h", "60m", "1 hour", "60 minutes", "1 Stunde", "1 heure", "1時間", "１ 時間",
                           "3600 seconds", "60 min", "60 mins.", "1 hr", "1 Std."})
    EXPECT_EQ(said_ttl(text), 3600U) << text;
  EXPECT_EQ(said_ttl("2 days"), 172800U);
  for (const char* text : {"", "hour", "1 parsec", "-1", "99999999999", "3,600", "3 600"})
    EXPECT_FALSE(said_ttl(text)) << text;
}

}  // namespace
}  // namespace doczone::extractor::said_ttl_test
