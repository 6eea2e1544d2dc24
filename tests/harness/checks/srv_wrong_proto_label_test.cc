#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_wrong_proto_label_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("srv-wrong-proto-label",
                             at_service("srv-wrong-proto-label", [](ZoneText&, Record& r, Random&) {
                               r.raw_owner = r.owner.substr(0, r.owner.find('.')) + "._tls";
                             }));

TEST(SrvWrongProtoLabelTest, FindsTheServiceUnderAnotherProtocol) {
  for (const char* protocol : {"_udp", "_tls", "_sctp", "_dtls"}) {
    const std::string owner = "_xmpp-server." + std::string(protocol);
    EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n" + owner + " SRV 0 0 5269 xmpp\n").findings),
              "3:1 srv-wrong-proto-label '" + owner + "' -> '_xmpp-server._tcp.example.org.'");
  }
}

TEST(SrvWrongProtoLabelTest, OnlyThePortGivesItAway) {
  EXPECT_EQ(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._udp SRV 0 0 5270 xmpp\n").findings.at(0).check, "srv-missing");
  EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._udp SRV 0 0 5270 xmpp\n"
                            "_xmpp-server._tls SRV 0 0 5269 xmpp\n")
                     .findings),
            "4:1 srv-wrong-proto-label '_xmpp-server._tls' -> '_xmpp-server._tcp.example.org.'");
}

TEST(SrvWrongProtoLabelTest, IsQuietAboutAServiceThatIsDemandedItself) {
  const CanonicalModel model = model_of({demand_srv("sip", "_sip._tls.contoso.com", 5061, "sip.contoso.com"),
                                         demand_srv("sip", "_sip._tcp.contoso.com", 5061, "sip.contoso.com")});
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "sip A 192.0.2.1\n_sip._tcp SRV 0 0 5061 sip\n")});
  EXPECT_EQ(dump(judge(model, profile_of(), std::move(zones)).findings),
            "1:1 srv-missing -> '_sip._tls SRV 0 0 5061 sip'");
}

}  // namespace
}  // namespace doczone::harness::srv_wrong_proto_label_test
