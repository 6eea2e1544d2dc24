#include "model/rr_type.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::rr_type_test {
namespace {

TEST(RrTypeTest, ReadsMnemonicsAndNumbers) {
  const struct {
    std::string_view text, type;  // "-": none
  } cases[] = {
      {"A", "A"},
      {"srv", "SRV"},
      {"Aaaa", "AAAA"},
      {"TYPE33", "SRV"},
      {"type65534", "TYPE65534"},
      {"NSAP-PTR", "NSAP-PTR"},
      {"L64", "L64"},
      {"NSEC3PARAM", "NSEC3PARAM"},
      {"sink", "SINK"},
      {"TYPE40", "SINK"},
      {"HHIT", "HHIT"},
      {"TYPE67", "HHIT"},
      {"BRID", "BRID"},
      {"type68", "BRID"},
      {"TYPE65536", "-"},
      {"TYPE", "-"},
      {"TYPE-1", "-"},
      {"FOO", "-"},
      {"", "-"},
      {"IN", "-"},
      {"SRV ", "-"},
  };
  for (const auto& c : cases) {
    const auto type = parse_rr_type(c.text);
    EXPECT_EQ(type ? to_string(*type) : "-", c.type) << c.text;
  }
}

TEST(RrTypeTest, EveryMnemonicRoundTrips) {
  for (unsigned number = 0; number <= 65535; ++number) {
    const auto type = static_cast<RrType>(number);
    ASSERT_EQ(parse_rr_type(to_string(type)), type) << number;
  }
}

TEST(RrTypeTest, KnowsTypesThatNoZoneHolds) {
  for (const unsigned number : {0U, 41U, 128U, 249U, 251U, 255U})
    EXPECT_TRUE(is_meta_type(static_cast<RrType>(number))) << number;
  for (const unsigned number : {1U, 40U, 42U, 127U, 256U, 65535U})
    EXPECT_FALSE(is_meta_type(static_cast<RrType>(number))) << number;
}

TEST(RrTypeTest, KnowsTypesThatPointToAName) {
  std::string pointing;
  for (unsigned number = 0; number <= 65535; ++number) {
    if (has_target(static_cast<RrType>(number))) pointing += to_string(static_cast<RrType>(number)) + " ";
  }
  EXPECT_EQ(pointing, "NS CNAME PTR MX SRV DNAME ");
}

}  // namespace
}  // namespace doczone::rr_type_test
