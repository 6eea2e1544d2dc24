#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::tlsa_no_host_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("tlsa-no-host",
                             unasked("tlsa-no-host",
                                     {"_25._tcp.gone", "TLSA", "3 1 1 " + std::string(64, 'a'), "", "", "", "", ""}));

std::string tlsa(const std::string& owner) {
  return owner + " TLSA 3 1 1 " + std::string(64, 'a') + "\n";
}

TEST(TlsaNoHostTest, FindsRecordsOfNoHost) {
  EXPECT_EQ(dump_rule(tlsa("_25._tcp.gone"), "tlsa-no-host"),
            "3:1 warning this TLSA record is for the host gone.example.org, which has neither an A nor an AAAA record");
  EXPECT_EQ(dump_rule(tlsa("25._tcp.ns1"), "tlsa-no-host"),
            "3:1 warning clients look for TLSA records at _25._tcp.ns1.example.org; this one stands at "
            "25._tcp.ns1.example.org");
}

TEST(TlsaNoHostTest, IsQuietAboutHostsAndOtherNames) {
  const std::string lines = "a A 192.0.2.1\nb CNAME a\nlab NS ns.test.\n";
  for (const char* owner : {"_25._tcp.a", "*._tcp.a", "_25._tcp.b", "_25._tcp.x.lab", "shared._dane"})
    EXPECT_EQ(dump_rule(lines + tlsa(owner), "tlsa-no-host"), "") << owner;
}

}  // namespace
}  // namespace doczone::harness::tlsa_no_host_test
