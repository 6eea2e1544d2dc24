#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::missing_trailing_dot_test {
namespace {

using namespace seeded;

const SeededMistake kMistake1("missing-trailing-dot",
                              at_service("missing-trailing-dot", [](ZoneText& z, Record& r, Random&) {
                                r.raw_target = r.target + "." + z.origin;
                              }));
const SeededMistake kMistake2("missing-trailing-dot",
                              at_service("missing-trailing-dot", [](ZoneText& z, Record& r, Random&) {
                                r.raw_owner = r.owner + "." + z.origin;
                              }));
const SeededMistake kMistake3("missing-trailing-dot", [](ZoneText& z, Random& random) -> std::optional<Expected> {
  const std::string hosts[] = {"sip", "xmpp", "turn", "discover", "discoverinternal"};
  const std::string host = hosts[pick(random, 5)];
  if (z.find(host, "A") == nullptr) return std::nullopt;
  for (Record& record : z.records) {
    if (record.owner == host) record.raw_owner = host + "." + z.origin;
  }
  return Expected{"missing-trailing-dot", host, "A"};
});

struct Row {
  std::string zone;
  std::string findings;
};

TEST(MissingTrailingDotTest, FindsTheRecordUnderItsDoubledName) {
  const Row cases[] = {
      {"xmpp.example.org A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n",
       "2:1 missing-trailing-dot 'xmpp.example.org' -> 'xmpp.example.org.'"},
      {"xmpp A 192.0.2.1\n_xmpp-server._tcp.example.org SRV 0 0 5269 xmpp\n",
       "3:1 missing-trailing-dot '_xmpp-server._tcp.example.org' -> '_xmpp-server._tcp.example.org.'"},
      {"xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 XMPP.example.org\n",
       "3:32 missing-trailing-dot 'XMPP.example.org' -> 'XMPP.example.org.'"},
      // Another host of the zone than the one demanded: the lost dot is the cause all the same.
      {"xmpp A 192.0.2.1\nim A 192.0.2.2\n_xmpp-server._tcp SRV 0 0 5269 im.example.org\n",
       "4:32 missing-trailing-dot 'im.example.org' -> 'im.example.org.'"},
      {"xmpp.example.org A 192.0.2.1\n_xmpp-server._tcp.example.org SRV 0 0 5269 xmpp.example.org\n",
       "3:1 missing-trailing-dot '_xmpp-server._tcp.example.org' -> '_xmpp-server._tcp.example.org.' | "
       "2:1 missing-trailing-dot 'xmpp.example.org' -> 'xmpp.example.org.'"},
  };
  for (const Row& c : cases) EXPECT_EQ(dump(judge_xmpp(c.zone).findings), c.findings) << c.zone;
}

TEST(MissingTrailingDotTest, IsQuietAboutNamesThatAreMeantSo) {
  for (const char* quiet : {
           "xmpp.example.org. A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n",
           "$ORIGIN org.\nxmpp.example A 192.0.2.1\n_xmpp-server._tcp.example SRV 0 0 5269 xmpp.example\n",
           // Somebody really has such a host, and the right one as well.
           "xmpp.example.org A 192.0.2.9\nxmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n",
       }) {
    EXPECT_EQ(dump(judge_xmpp(quiet).findings), "") << quiet;
  }
}

TEST(MissingTrailingDotTest, LeavesOtherFaultsToOtherChecks) {
  // Doubled, but written with the dot: on purpose.
  EXPECT_EQ(
      dump(judge_xmpp("xmpp.example.org.example.org. A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings),
      "3:32 srv-target-no-address -> 'xmpp.example.org. A <address>'");
  // Of another type.
  EXPECT_EQ(dump(judge_xmpp("xmpp A 192.0.2.1\n_xmpp-server._tcp.example.org TXT t\n").findings),
            "1:1 srv-missing -> '_xmpp-server._tcp SRV 0 0 5269 xmpp.example.org.'");
}

TEST(MissingTrailingDotTest, SaysWhereTheRecordStands) {
  const ValidationResult result = judge_xmpp("xmpp.example.org A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].message,
            "the owner lacks its final dot; the record stands at xmpp.example.org.example.org");
  EXPECT_EQ(result.findings[0].where.span.length, 16U);
}

TEST(MissingTrailingDotTest, FindsTargetsWithoutDemand) {
  EXPECT_EQ(dump_rule("@ MX 1 mail.example.org\nmail A 192.0.2.1\n", "missing-trailing-dot"),
            "3:8 error the target lacks its final dot; the record points to mail.example.org.example.org");
  EXPECT_EQ(dump_rule("a NS ns.other.test\n", "missing-trailing-dot"),
            "3:6 error the target lacks its final dot; the record points to ns.other.test.example.org");
  EXPECT_EQ(dump_rule("a NS ns.lab\nns.lab A 192.0.2.1\nb CNAME gone.lab\nc CNAME d\n_acme-challenge.e CNAME e.acme\n",
                      "missing-trailing-dot"),
            "");
}

TEST(MissingTrailingDotTest, FindsOwnersAndTheSoaWithoutDemand) {
  EXPECT_EQ(dump_rule("www.example.org A 192.0.2.1\n$ORIGIN lab.example.org.\na.example.org A 192.0.2.1\n",
                      "missing-trailing-dot"),
            "3:1 error the owner lacks its final dot; the record stands at www.example.org.example.org | 5:1 error the "
            "owner lacks its final dot; the record stands at a.example.org.lab.example.org");
  EXPECT_EQ(dump_rule("www.example.org.example.org. A 192.0.2.1\n", "missing-trailing-dot"), "");
  EXPECT_EQ(dump_rule(zone_of("@ 60 SOA ns1.example.org host 1 2 3 4 5\n@ NS a.\n"), "missing-trailing-dot"),
            "1:10 warning the primary server lacks its final dot; the SOA names ns1.example.org.example.org");
}

}  // namespace
}  // namespace doczone::harness::missing_trailing_dot_test
