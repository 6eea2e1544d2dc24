#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::placeholder_address_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("placeholder-address",
                             at_record("placeholder-address", "sip", "A", View::external,
                                       [](ZoneText&, Record& r) { r.comment = "  ; placeholder"; }));

TEST(PlaceholderAddressTest, NotesWhatGeneratePrinted) {
  const ValidationResult result = judge_xmpp("xmpp A 192.0.2.1  ; placeholder\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(result.findings), "2:8 placeholder-address '192.0.2.1'");
  EXPECT_EQ(result.findings.at(0).severity, Severity::note);
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::satisfied);
  EXPECT_EQ(
      dump(judge_xmpp("xmpp A 192.0.2.1\n AAAA 2001:db8:e::1 ;placeholder\r\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n")
               .findings),
      "3:7 placeholder-address '2001:db8:e::1'");
}

TEST(PlaceholderAddressTest, IsQuietAboutAddressesThatSomebodyChose) {
  for (const char* host :
       {"xmpp A 192.0.2.1\n", "xmpp A 93.184.216.34 ; placeholder\n", "xmpp A 192.0.2.1 ; no placeholder\n",
        "xmpp A 192.0.2.1\n; placeholder\n", "xmpp A 192.0.2.1 ;\n"}) {
    EXPECT_EQ(dump(judge_xmpp(std::string(host) + "_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings), "") << host;
  }
}

}  // namespace
}  // namespace doczone::harness::placeholder_address_test
