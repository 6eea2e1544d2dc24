#include "model/rdata_text.h"

#include <gtest/gtest.h>

namespace doczone::rdata_text_test {
namespace {

std::string dump(std::string_view line) {
  std::string out;
  for (const RecordToken& token : tokens_of(line))
    out += "[" + std::string(token.text) + (token.quoted ? "\"" : "") + " " + std::to_string(token.span.offset) + "+" +
           std::to_string(token.span.length) + "]";
  return out;
}

TEST(RdataTextTest, CutsAtBlanksAndQuotes) {
  EXPECT_EQ(dump("0 issue  \"ca; x\""), "[0 0+1][issue 2+5][ca; x\" 9+7]");
  EXPECT_EQ(dump("a\\ b \"c\\\"d\""), "[a\\ b 0+4][c\\\"d\" 5+6]");
  EXPECT_EQ(dump("alpn=\"h2,h3\""), "[alpn= 0+5][h2,h3\" 5+7]");
  EXPECT_EQ(dump("\"open"), "[open\" 0+5]");
  EXPECT_EQ(dump("end\\"), "[end\\ 0+4]");
  EXPECT_EQ(dump("  "), "");
}

TEST(RdataTextTest, ReadsRdataWithAbsoluteNames) {
  const auto mx = parse_rdata(RrType::MX, "10 mail.example.org");
  ASSERT_TRUE(mx);
  EXPECT_EQ(to_string(*mx), "10 mail.example.org.");
  const auto https = parse_rdata(*parse_rr_type("HTTPS"), "1 . alpn=\"h2,h3\"");
  ASSERT_TRUE(https);
  EXPECT_EQ(to_string(*https), "1 . alpn=\"h2,h3\"");
}

TEST(RdataTextTest, SaysWhatIsNoRdata) {
  const auto caa = parse_rdata(RrType::CAA, "300 issue \"ca.example\"");
  ASSERT_FALSE(caa);
  EXPECT_EQ(caa.error().column, 1U);
  EXPECT_FALSE(parse_rdata(RrType::MX, ""));
  EXPECT_FALSE(parse_rdata(RrType::MX, "mail.example.org"));
}

}  // namespace
}  // namespace doczone::rdata_text_test
