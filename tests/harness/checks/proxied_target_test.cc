#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::proxied_target_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("proxied-target",
                             at_record("proxied-target", "sip", "A", View::external,
                                       [](ZoneText&, Record& r) { r.comment = " ; cf_tags=cf-proxied:true"; }));

std::string found(const std::string& host) {
  return dump(judge_xmpp(host + "\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings);
}

TEST(ProxiedTargetTest, FindsAProxyUnderAService) {
  EXPECT_EQ(found("xmpp A 192.0.2.1 ; cf_tags=cf-proxied:true"), "2:1 proxied-target");
  EXPECT_EQ(found("xmpp 1 IN A 192.0.2.1\t; the bridge cf_tags=cf-proxied:true"), "2:1 proxied-target");
  EXPECT_EQ(found("xmpp AAAA 2001:db8::1 ; cf_tags=cf-proxied:true\n A 192.0.2.1"), "2:1 proxied-target");
}

TEST(ProxiedTargetTest, IsQuietWhereThereIsNone) {
  EXPECT_EQ(found("xmpp A 192.0.2.1 ; cf_tags=cf-proxied:false"), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\nwww A 192.0.2.1 ; cf_tags=cf-proxied:true"), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n; cf_tags=cf-proxied:true"), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n TXT \"cf-proxied:true\""), "");
}

TEST(ProxiedTargetTest, AHostWithoutAServiceMayBeProxied) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "www A 192.0.2.1 ; cf_tags=cf-proxied:true\n")});
  EXPECT_EQ(
      dump(judge(model_of({demand("sip", {RrType::A}, "www.contoso.com")}), profile_of(), std::move(zones)).findings),
      "");
}

TEST(ProxiedTargetTest, IsAWarningWithoutDemand) {
  const std::string zone =
      ";; Domain:     example.org.\nexample.org. 60 IN SOA a. b. 1 2 3 4 5\nexample.org. 60 IN NS a.\n"
      "m.example.org. 60 IN A 192.0.2.1 ; cf_tags=cf-proxied:true\nexample.org. 60 IN MX 1 m.example.org.\n";
  EXPECT_EQ(
      dump_rule(zone_of(zone), "proxied-target"),
      "4:1 warning m.example.org is proxied for web traffic; example.org sends other clients there, and they will "
      "not get through");
}

}  // namespace
}  // namespace doczone::harness::proxied_target_test
