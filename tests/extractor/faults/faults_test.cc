#include "extractor/faults/faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::faults_test {
namespace {

// Table by table: its rows and their atoms, its rows as a whole, its headers.
TEST(FaultsTest, StandInTheOrderOfTheTables) {
  const Rows three{kGood[0], kGood[1], {"External DNS/A", "meet.contoso.com", "192.0.2.2"}};
  EXPECT_EQ(dump(corpus_of({{"en", three},
                            {"de", three},
                            {"fr",
                             {{"SRV/External DNS/5296", kGood[0][1], kGood[0][2]},
                              {kGood[1][0], "SIP.contoso.com", kGood[1][2]}}}})),
            "fr port '5296' -> '5269' high, fr order 'SRV/External DNS/5296' -> 'External DNS/SRV/5296' high, "
            "fr case 'SIP.contoso.com' -> 'sip.contoso.com' high, fr missing '' -> 'meet.contoso.com' high [External "
            "DNS]");
}

// A row about another record is no damaged copy of this one, even where it stands in its place.
TEST(FaultsTest, AnotherRecordIsNotCompared) {
  Rows other = kGood;
  other[0] = {"Internal DNS/SRV/5061", "_sipinternaltls._tcp.fabrikam.net", "pool.fabrikam.net"};
  const FaultDump dump = dump_faults(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", other}}));
  EXPECT_EQ(dump.found, "");
  EXPECT_EQ(dump.silenced,
            "another-record: fr view 'Internal DNS' -> 'External DNS' high\n"
            "another-record: fr port '5061' -> '5269' high\n"
            "another-record: fr owner '_sipinternaltls._tcp.fabrikam.net' -> '_xmpp-server._tcp.contoso.com' medium\n"
            "another-record: fr target 'pool.fabrikam.net' -> 'xmpp.contoso.com' medium");
}

// What is silenced when all faults are known still counts while they are looked for.
TEST(FaultsTest, UnsureFaultsAreSilencedAtLast) {
  const FaultDump dump = dump_faults(corpus_of({{"de", kGood}, {"fr", with(1, 1, "edge.contoso.com")}}));
  EXPECT_EQ(dump.found, "");
  EXPECT_EQ(dump.silenced, "unsure: de owner 'sip.contoso.com' -> '' low");
}

}  // namespace
}  // namespace doczone::extractor::faults_test
