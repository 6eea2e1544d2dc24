#include "harness/checks/near_misses.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::near_misses_test {
namespace {

std::string owner_of(const ResourceRecord* record) {
  return record == nullptr ? "" : printed(record->owner);
}

TEST(NearMissesTest, FindMisspeltLabels) {
  for (const char* written : {"_tcp._sip", "sip.tcp", "_sip_.tcp", "_sip_tcp", "_sip._tcp._tcp", "-sip._tcp", "_sip"}) {
    const Zone zone = zone_of(std::string(written) + " SRV 0 0 5060 a\n");
    EXPECT_EQ(owner_of(misspelt_service_record(zone, name("_sip._tcp.example.org"))),
              std::string(written) + ".example.org");
  }
  const Zone child = zone_of("_xmpp-server.conference._tcp SRV 0 0 5269 a\n");
  EXPECT_NE(misspelt_service_record(child, name("_xmpp-server._tcp.conference.example.org")), nullptr);
  const Zone other = zone_of("_sip._tls SRV 0 0 5061 a\n_sip._tcp SRV 0 0 5060 a\n_tcp._sip TXT t\n");
  EXPECT_EQ(misspelt_service_record(other, name("_sip._tcp.example.org")), nullptr);
}

TEST(NearMissesTest, FindOneSlipOfTheKeyboard) {
  const DomainName service = name("_sipfederationtls._tcp.example.org");
  const auto found = [&](const std::string& lines) {
    return owner_of(mistyped_service_record(zone_of(lines), service, 5061));
  };
  for (const char* label : {"_sipfederation", "_sipfederationtl", "_sipfederationtsl", "_sipfedrationtls",
                            "_sipfederationntls", "_sipfederation-tls", "_SipFederationTLX"})
    EXPECT_EQ(found(std::string(label) + "._tcp SRV 0 0 5061 a\n"), std::string(label) + "._tcp.example.org") << label;
  // Another service, another port, another protocol, too far away, or two that it could be.
  for (const char* lines :
       {"_sip._tcp SRV 0 0 5061 a\n", "_sips._tcp SRV 0 0 5061 a\n", "_sipfederation._tcp SRV 0 0 5060 a\n",
        "_sipfederation._udp SRV 0 0 5061 a\n", "_federation._tcp SRV 0 0 5061 a\n", "_sipfederation._tcp TXT t\n",
        "_sipfederation._tcp SRV 0 0 5061 a\n_sipfederationtl._tcp SRV 0 0 5061 a\n"})
    EXPECT_EQ(found(lines), "") << lines;
}

TEST(NearMissesTest, FindTheServiceUnderAnotherProtocol) {
  const Zone zone = zone_of("_sip._tcp SRV 0 0 5060 a\n_sip._udp SRV 0 0 5060 a\n_sip._tls SRV 0 0 5061 a\n");
  const std::vector<const ResourceRecord*> others = other_protocol_records(zone, name("_sip._tls.example.org"));
  ASSERT_EQ(others.size(), 2U);
  EXPECT_EQ(owner_of(others[0]), "_sip._tcp.example.org");
  EXPECT_EQ(owner_of(others[1]), "_sip._udp.example.org");
  EXPECT_TRUE(other_protocol_records(zone, DomainName()).empty());
}

TEST(NearMissesTest, FindARecordThatPointsToTheService) {
  const DomainName service = name("_sip._tls.example.org");
  EXPECT_EQ(owner_of(swapped_service_record(zone_of("sip SRV 0 0 5061 _sip._tls\n"), service, name("sip.example.org"))),
            "sip.example.org");
  EXPECT_EQ(owner_of(swapped_service_record(zone_of("@ SRV 0 0 5061 _sip._tls\n"), service, name("a.example.net"))),
            "example.org");
  EXPECT_EQ(swapped_service_record(zone_of("sip SRV 0 0 5061 a\n"), service, name("sip.example.org")), nullptr);
}

TEST(NearMissesTest, FindTheSignForTheOriginInsideAName) {
  const DomainName sip = name("sip.example.org");
  EXPECT_NE(at_sign_record(zone_of("sip.\\@ A 192.0.2.1\n"), sip, {RrType::A}), nullptr);
  EXPECT_EQ(at_sign_record(zone_of("sip.\\@ A 192.0.2.1\n"), sip, {RrType::SRV}), nullptr);
  EXPECT_EQ(at_sign_record(zone_of("sip A 192.0.2.1\n"), sip, {RrType::A}), nullptr);
  EXPECT_EQ(at_sign_record(zone_of("sip A 192.0.2.1\n"), name("example.org"), {RrType::A}), nullptr);
}

}  // namespace
}  // namespace doczone::harness::near_misses_test
