#include "model/rr_type.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone {
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

}  // namespace
}  // namespace doczone
