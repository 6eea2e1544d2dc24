#include "model/octet_reader.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::octet_reader_test {
namespace {

using namespace std::string_view_literals;

TEST(OctetReaderTest, TakesFieldsInTheirOrder) {
  OctetReader reader("\x01\x02\xFF\x00\x00\x00\x03sip\x01x\x00\x02hirest"sv);
  EXPECT_EQ(reader.number(1), 1U);
  EXPECT_EQ(reader.number(2), 0x2FFU);
  EXPECT_EQ(reader.take(3), "\0\0\0"sv);
  EXPECT_EQ(reader.name().to_string(), "sip.x.");
  EXPECT_EQ(reader.string(), "hi");
  EXPECT_FALSE(reader.is_done());
  EXPECT_EQ(reader.take_rest(), "rest");
  EXPECT_TRUE(reader.is_empty());
  EXPECT_TRUE(reader.is_done());
}

TEST(OctetReaderTest, IsUnsoundBehindTheEnd) {
  OctetReader reader("\x01"sv);
  EXPECT_EQ(reader.number(2), 1U);
  EXPECT_TRUE(reader.is_empty());
  EXPECT_FALSE(reader.is_done());
  OctetReader failed("");
  EXPECT_TRUE(failed.is_done());
  failed.fail();
  EXPECT_FALSE(failed.is_done());
}

TEST(OctetReaderTest, RefusesNamesThatAreNone) {
  const std::string long_label = std::string(1, '\x40') + std::string(64, 'a') + std::string(1, '\0');
  std::string long_name;
  for (int i = 0; i < 130; ++i) long_name += "\x01x";
  long_name += '\0';
  for (const std::string_view octets :
       {"\x03sip"sv, "\x05sip"sv, "\xC0\x00"sv, ""sv, std::string_view(long_label), std::string_view(long_name)}) {
    OctetReader reader(octets);
    reader.name();
    EXPECT_FALSE(reader.is_done()) << octets.size();
  }
}

}  // namespace
}  // namespace doczone::octet_reader_test
