#include "model/name_hash.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "model/ascii.h"

namespace doczone::name_hash_test {
namespace {

TEST(NameHashTest, LowersEveryOctetAsAsciiDoes) {
  for (unsigned c = 0; c < 256; ++c) {
    const std::uint64_t each = 0x0101010101010101 * c;
    const auto lower = static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
    EXPECT_EQ(name_hash::lower(each), 0x0101010101010101 * std::uint64_t{lower}) << c;
  }
}

TEST(NameHashTest, IsBlindToCaseAndToWhatLiesBehindTheLabel) {
  const std::string text = "Sip-Federation-TLS.contoso.com";
  for (const std::size_t length : {1U, 7U, 8U, 9U, 16U, 18U}) {
    const std::string label = text.substr(0, length);
    const std::uint64_t alone = hash_label(hash_of_root(), label);
    EXPECT_EQ(hash_label(hash_of_root(), text.data(), length, text.size()), alone) << label;
    EXPECT_EQ(hash_label(hash_of_root(), ascii_lower(label)), alone) << label;
  }
}

TEST(NameHashTest, TellsNamesApart) {
  std::set<std::uint64_t> hashes;
  for (const std::string_view parent : {"com", "org"}) {
    const std::uint64_t above = hash_label(hash_of_root(), parent);
    hashes.insert(above);
    for (const std::string_view label : {"a", "b", "ab", "ba", "aaaaaaaa", "aaaaaaaaa"})
      hashes.insert(hash_label(above, label));
  }
  EXPECT_EQ(hashes.size(), 14U);
  EXPECT_NE(hash_label(hash_label(hash_of_root(), "a"), "b"), hash_label(hash_label(hash_of_root(), "b"), "a"));
}

}  // namespace
}  // namespace doczone::name_hash_test
