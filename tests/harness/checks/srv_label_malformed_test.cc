#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::srv_label_malformed_test {
namespace {

using namespace seeded;

std::string labels_astray(const std::string& owner, Random& random) {
  const std::size_t dot = owner.find('.');
  const std::string service = owner.substr(1, dot - 1), protocol = owner.substr(dot + 2);
  const std::string ways[] = {service + "." + protocol,
                              "_" + service + "." + protocol,
                              service + "._" + protocol,
                              "_" + protocol + "._" + service,
                              "_" + service + "_._" + protocol,
                              "_" + service + "_" + protocol,
                              "_" + service,
                              "__" + service + "._" + protocol};
  return ways[pick(random, std::size(ways))];
}

const SeededMistake kMistake("srv-label-malformed",
                             at_service("srv-label-malformed", [](ZoneText&, Record& r, Random& random) {
                               r.raw_owner = labels_astray(r.owner, random);
                             }));

TEST(SrvLabelMalformedTest, FindsLabelsThatWentAstray) {
  const struct {
    std::string labels, message;
  } cases[] = {
      {"xmpp-server.tcp", "the labels lack their underscores"},
      {"_xmpp-server.tcp", "service and protocol must begin the name, each with an underscore in front"},
      {"_xmpp-server_._tcp", "service and protocol must begin the name, each with an underscore in front"},
      {"__xmpp-server._tcp", "service and protocol must begin the name, each with an underscore in front"},
      {"_tcp._xmpp-server", "service and protocol have changed places"},
      {"_xmpp-server_tcp", "service and protocol must be two labels"},
      {"_xmpp-server", "service and protocol must be two labels"},
      {"_xmpp-server._tcp._tcp", "service and protocol must begin the name, each with an underscore in front"},
  };
  for (const auto& c : cases) {
    const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n" + c.labels + " SRV 0 0 5269 xmpp\n");
    EXPECT_EQ(dump(result.findings), "3:1 srv-label-malformed '" + c.labels + "' -> '_xmpp-server._tcp.example.org.'");
    if (result.findings.empty()) continue;
    EXPECT_EQ(result.findings[0].message, c.message + "; clients ask for _xmpp-server._tcp.example.org");
    EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::missing);
  }
}

TEST(SrvLabelMalformedTest, PointsAtASlipOfTheKeyboard) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1\n_xmpp-sever._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(result.findings), "3:1 srv-label-malformed '_xmpp-sever._tcp' -> '_xmpp-server._tcp.example.org.'");
  EXPECT_EQ(
      result.findings.at(0).message,
      "the service _xmpp-sever is probably a slip for _xmpp-server; clients ask for _xmpp-server._tcp.example.org");
}

TEST(SrvLabelMalformedTest, IsQuietWhereTheRecordIsThere) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices + "sip.tcp SRV 0 0 5061 sip\n").findings), "");
}

TEST(SrvLabelMalformedTest, TellsItOfRecordsThatNobodyAskedFor) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices + "_stun.udp SRV 0 0 3478 sip\n").findings),
            "6:1 srv-label-malformed '_stun.udp' -> '_stun._udp.example.org.'");
  DeploymentProfile off = fixture_profile();
  off.scenarios["media"].on = false;
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices + "_stun.udp SRV 0 0 3478 sip\n", {}, off).findings), "");
}

TEST(SrvLabelMalformedTest, OnlyAServiceRecordCounts) {
  EXPECT_EQ(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server.tcp TXT t\n").findings.at(0).check, "srv-missing");
}

TEST(SrvLabelMalformedTest, IsAWarningWithoutDemand) {
  for (const char* owner : {"sip._tls", "_sip.tls", "sip.tcp", "_sip", "_tcp._sip", "@", "fed", "sip.dns"})
    EXPECT_NE(dump_rule(std::string(owner) + " SRV 0 0 1 a.test.\n", "srv-label-malformed"), "") << owner;
  for (const char* owner : {"_sip._tls", "_ldap._tcp.Site._sites", "Office._ipp._tcp", "*", "*.sip"})
    EXPECT_EQ(dump_rule(std::string(owner) + " SRV 0 0 1 a.test.\n", "srv-label-malformed"), "") << owner;
}

TEST(SrvLabelMalformedTest, WhatAnAliasLeadsToMayBeCalledAnything) {
  EXPECT_EQ(dump_rule("_sip._tls CNAME fed\nfed SRV 0 0 1 a.test.\n", "srv-label-malformed"), "");
  EXPECT_EQ(dump_rule("_tcp DNAME services\n_sip.services SRV 0 0 1 a.test.\n", "srv-label-malformed"), "");
  EXPECT_NE(dump_rule("_sip._tls CNAME fed\nfeed SRV 0 0 1 a.test.\n", "srv-label-malformed"), "");
}

}  // namespace
}  // namespace doczone::harness::srv_label_malformed_test
