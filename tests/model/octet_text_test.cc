#include "model/octet_text.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::octet_text_test {
namespace {

using namespace std::string_view_literals;

std::string text_of(const Result<std::string>& octets) {
  if (octets) return hex_of(*octets);
  return "! " + std::to_string(octets.error().column) + " " + octets.error().message;
}

// RFC 4648 §10.
TEST(OctetTextTest, WritesAndReadsTheVectorsOfTheStandard) {
  const struct {
    std::string_view octets, hex, base64, base32hex;
  } cases[] = {
      {"", "", "", ""},
      {"f", "66", "Zg==", "CO"},
      {"fo", "666F", "Zm8=", "CPNG"},
      {"foo", "666F6F", "Zm9v", "CPNMU"},
      {"foob", "666F6F62", "Zm9vYg==", "CPNMUOG"},
      {"fooba", "666F6F6261", "Zm9vYmE=", "CPNMUOJ1"},
      {"foobar", "666F6F626172", "Zm9vYmFy", "CPNMUOJ1E8"},
      {"\xFF\x00\xFE"sv, "FF00FE", "/wD+", "VS0FS"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(hex_of(c.octets), c.hex);
    EXPECT_EQ(base64_of(c.octets), c.base64);
    EXPECT_EQ(base32hex_of(c.octets), c.base32hex);
    EXPECT_EQ(text_of(octets_of_hex(c.hex)), c.hex);
    EXPECT_EQ(text_of(octets_of_base64(c.base64)), c.hex);
    EXPECT_EQ(text_of(octets_of_base32hex(c.base32hex)), c.hex);
  }
  EXPECT_EQ(text_of(octets_of_hex("fffe")), "FFFE");
  EXPECT_EQ(text_of(octets_of_base32hex("cpnmu")), "666F6F");
}

TEST(OctetTextTest, SaysWhatIsWrong) {
  EXPECT_EQ(text_of(octets_of_hex("0g")), "! 2 is no hexadecimal digit");
  EXPECT_EQ(text_of(octets_of_hex("012")), "! 0 3 hexadecimal digits make no whole octets; two make one");
  EXPECT_EQ(text_of(octets_of_base64("Zm9v-A==")), "! 5 is no character of Base64");
  EXPECT_EQ(text_of(octets_of_base64("Z=g=")), "! 2 is no character of Base64");
  EXPECT_EQ(text_of(octets_of_base64("Zg===")), "! 3 is no character of Base64");
  for (const std::string_view cut : {"Z", "Zm", "Zm9", "Zg=", "Z===", "Zm9vY"}) {
    EXPECT_EQ(text_of(octets_of_base64(cut)).substr(0, 1), "!") << cut;
  }
  EXPECT_EQ(text_of(octets_of_base32hex("W0")), "! 1 is no character of Base32 with extended hex alphabet");
  EXPECT_EQ(text_of(octets_of_base32hex("CPN")), "! 0 3 characters of Base32 make no whole octets");
}

TEST(OctetTextTest, KnowsTheBase64ThatItWouldWrite) {
  for (const std::string_view text : {"Zg==", "Zm8=", "Zm9v", "Zm9vYmFy", "/wD+"}) {
    EXPECT_TRUE(is_canonical_base64(text)) << text;
    EXPECT_EQ(base64_of(*octets_of_base64(text)), text);
  }
  for (const std::string_view text :
       {"", "Z", "Zg=", "Zh==", "Zm9=", "Zm9v=", "Z===", "====", "Zm9-", "Zm=v", "Zm9v Zg="}) {
    EXPECT_FALSE(is_canonical_base64(text)) << text;
  }
}

TEST(OctetTextTest, QuotesWhatStringsCannotHold) {
  std::string out = "x ";
  append_quoted(out, "a\"b\\c\x01\xFF"sv);
  EXPECT_EQ(out, R"(x "a\"b\\c\001\255")");
}

}  // namespace
}  // namespace doczone::octet_text_test
