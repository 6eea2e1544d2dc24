#include "extractor/faults/contradictions.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::contradictions_test {
namespace {

// What all languages share shows in the row itself.
TEST(ContradictionsTest, FindsContradictionsWithinARow) {
  Rows rows = with(0, 0, "External DNS/SRV/5296");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction '5296' -> '5269' medium");
  EXPECT_EQ(dump(corpus_of({{"fr", rows}, {"de", rows}})),
            "de contradiction '5296' -> '5269' medium, fr contradiction '5296' -> '5269' medium");
  rows = with(0, 0, "External DNS/A/5269");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction 'A' -> 'SRV' medium");
  // A service that nobody knows may have any port.
  rows = with(0, 1, "_parley._tcp.contoso.com");
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "");
}

// A name is an alias of one name only; that it is said twice in the same words is no contradiction.
TEST(ContradictionsTest, FindsSecondAliases) {
  const Rows rows{{"CNAME", "sip.contoso.com", "a.contoso.com"},
                  {"CNAME", "sip.contoso.com", "b.contoso.com"},
                  {"CNAME", "meet.contoso.com", "a.contoso.com"},
                  {"CNAME", "meet.contoso.com", "a.contoso.com"}};
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "en! contradiction 'b.contoso.com' -> '' medium");
}

TEST(ContradictionsTest, FindsATypeInTheColumnOfPorts) {
  const Rows rows{{"_sip._tls.contoso.com", "443", "sip.contoso.com"},
                  {"_xmpp-server._tcp.contoso.com", "A", "xmpp.contoso.com"}};
  EXPECT_EQ(dump(corpus_of({{"en", rows}, {"de", rows}})), "");
}

}  // namespace
}  // namespace doczone::extractor::contradictions_test
