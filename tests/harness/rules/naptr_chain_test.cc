#include "harness/rules/naptr_chain.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::naptr_chain_test {
namespace {

// "NAME TYPE TYPE", or "nothing".
std::string next(const std::string& data) {
  const Zone zone = zone_of("n NAPTR " + data + "\n");
  EXPECT_TRUE(zone.errors().empty()) << data;
  const auto found = naptr_next(*zone.at(name("n.example.org")).front());
  if (!found) return "nothing";
  std::string out = printed(found->name);
  for (const RrType type : found->types) out += " " + to_string(type);
  return out;
}

TEST(NaptrChainTest, FlagsSayWhatIsAskedForNext) {
  EXPECT_EQ(next("1 2 \"S\" \"SIP+D2T\" \"\" _sip._tcp"), "_sip._tcp.example.org SRV");
  EXPECT_EQ(next("1 2 s SIP+D2T \"\" A.b.test."), "a.b.test SRV");
  EXPECT_EQ(next("1 2 \"a\" \"x-eduroam:radius\" \"\" host"), "host.example.org A AAAA");
  EXPECT_EQ(next("1 2 \"\" \"\" \"\" next"), "next.example.org NAPTR");
}

TEST(NaptrChainTest, OthersLeadToNoName) {
  EXPECT_EQ(next("1 2 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b.test!\" ."), "nothing");
  EXPECT_EQ(next("1 2 \"p\" \"x\" \"\" host"), "nothing");
  EXPECT_EQ(next("1 2 \"s\" \"SIP+D2T\" \"\" ."), "nothing");
}

}  // namespace
}  // namespace doczone::harness::naptr_chain_test
