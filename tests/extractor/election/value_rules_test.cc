#include "extractor/election/value_rules.h"

#include <gtest/gtest.h>

#include "tests/extractor/election/known_row.h"

namespace doczone::extractor::value_rules_test {
namespace {

TEST(ValueRulesTest, ReadsTypesPlainValuesAndAddresses) {
  const KnownRow known({{"en", {{"A", "a.contoso.com"}}}});
  const struct {
    Reading (*read)(const Voice&, const RowKnowledge&);
    std::string raw, canonical;
    bool sound;
  } cases[] = {
      {read_type, "SRV", "SRV", true},
      {read_type, "srv", "SRV", true},
      {read_type, "Ａ", "A", true},
      {read_type, "Ein", "", false},
      {read_time, "3600", "3600", true},
      {read_time, "3,600", "", false},
      {read_time, "1 200 sekund", "", false},
      {read_plain, "443", "443", true},
      {read_plain, "５２６９", "5269", true},
      {read_plain, "v=spf1 -all", "v=spf1 -all", true},
      {read_address, "192.0.2.1", "192.0.2.1", true},
      {read_address, "１９２．０．２．１", "192.0.2.1", true},
      {read_address, "2001:db8::1", "2001:db8::1", true},
      {read_address, "10.10.10。1", "10.10.10.1", false},
      {read_address, "10.10.10", "", false},
  };
  for (const auto& c : cases) {
    const Reading reading = c.read(voice_of(c.raw), known.row);
    EXPECT_EQ(reading.canonical, c.canonical) << c.raw;
    EXPECT_EQ(reading.value, c.canonical) << c.raw;
    EXPECT_EQ(reading.sound, c.sound) << c.raw;
  }
}

}  // namespace
}  // namespace doczone::extractor::value_rules_test
