#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::at_sign_in_name_test {
namespace {

using namespace seeded;

const SeededMistake kMistake1("at-sign-in-name", at_service("at-sign-in-name", [](ZoneText&, Record& r, Random&) {
                                r.raw_owner = r.owner + ".@";
                              }));
const SeededMistake kMistake2("at-sign-in-name", at_service("at-sign-in-name", [](ZoneText&, Record& r, Random&) {
                                r.raw_target = r.target + ".@";
                              }));

constexpr const char* kHost = "xmpp A 192.0.2.1\n";

// In the format in which nothing is repaired.
std::string literal(const std::string& lines) {
  ZoneOptions options;
  options.origin = name("example.org.");
  options.format = ZoneFormat::bind;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, read_zone(SourceText("zone", kSoa + lines), options)});
  return dump(judge(xmpp_demands(), profile_of(), std::move(zones)).findings);
}

TEST(AtSignInNameTest, FindsTheSignBehindOtherLabels) {
  const std::string found = "3:1 at-sign-in-name '_xmpp-server._tcp.@' -> '_xmpp-server._tcp.example.org.'";
  const std::string zone = std::string(kHost) + "_xmpp-server._tcp.@ SRV 0 0 5269 xmpp\n";
  EXPECT_EQ(dump(judge_xmpp(zone).findings), found);
  EXPECT_EQ(literal(zone), found);
  EXPECT_EQ(literal(std::string(kHost) + "_xmpp-server._tcp.@. SRV 0 0 5269 xmpp\n"),
            "3:1 at-sign-in-name '_xmpp-server._tcp.@.' -> '_xmpp-server._tcp.example.org.'");
  EXPECT_EQ(literal("_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp.@ A 192.0.2.1\n"),
            "2:32 srv-target-no-address -> 'xmpp A <address>'");
}

TEST(AtSignInNameTest, FindsItInATarget) {
  const std::string found = "3:32 at-sign-in-name 'xmpp.@' -> 'xmpp.example.org.'";
  const std::string zone = std::string(kHost) + "_xmpp-server._tcp SRV 0 0 5269 xmpp.@\n";
  EXPECT_EQ(dump(judge_xmpp(zone).findings), found);
  EXPECT_EQ(literal(zone), found);
}

TEST(AtSignInNameTest, IsQuietAboutTheSignAlone) {
  EXPECT_EQ(dump(judge_xmpp(std::string(kHost) + "@ A 192.0.2.9\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings), "");
  // The right record beside the wrong one: nobody asks for the other.
  EXPECT_EQ(
      literal(std::string(kHost) + "_xmpp-server._tcp SRV 0 0 5269 xmpp\n_xmpp-server._tcp.@ SRV 0 0 5269 xmpp\n"), "");
}

TEST(AtSignInNameTest, LooksAtTheMailboxOfTheSoa) {
  EXPECT_EQ(dump_rule(zone_of("@ 60 SOA a. host@example.org. 1 2 3 4 5\n@ NS a.\n"), "at-sign-in-name"),
            "1:10 warning the mailbox of the zone is written with an at sign, which is no separator in a name");
  EXPECT_EQ(dump_rule(zone_of("@ 60 SOA a. host.example.org. 1 2 3 4 5\n@ NS a.\n"), "at-sign-in-name"), "");
}

}  // namespace
}  // namespace doczone::harness::at_sign_in_name_test
