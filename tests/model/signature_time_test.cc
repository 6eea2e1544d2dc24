#include "model/signature_time.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/model/tokens.h"

namespace doczone::signature_time_test {
namespace {

std::string read(std::string_view text) {
  const auto time = read_signature_time(cut_tokens(text)[0], "expiration");
  const auto* fault = std::get_if<TokenFault>(&time);
  return fault != nullptr ? "! " + fault->message : std::get<Word>(time).text;
}

TEST(SignatureTimeTest, ReadsBothForms) {
  EXPECT_EQ(read("20030322173103"), "20030322173103");
  EXPECT_EQ(read("1048354263"), "20030322173103");  // RFC 4034 §3.3
  EXPECT_EQ(read("0"), "19700101000000");
  EXPECT_EQ(read("20000229235959"), "20000229235959");
  EXPECT_EQ(read("4294967295"), "21060207062815");
  EXPECT_EQ(read("21060207062816"), "19700101000000");  // modulo 2^32
}

TEST(SignatureTimeTest, RefusesWhatNoCalendarHas) {
  for (const std::string_view text :
       {"20031322173103", "20030229000000", "20030322243103", "20030322176003", "20030322173160", "19691231235959",
        "2003032217310", "200303221731033", "4294967296", "-1", "1d", "\"0\"", "20030a22173103"}) {
    EXPECT_EQ(read(text).substr(0, 12), "! expiration") << text;
  }
}

}  // namespace
}  // namespace doczone::signature_time_test
