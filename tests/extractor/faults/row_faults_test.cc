#include "extractor/faults/row_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::row_faults_test {
namespace {

TEST(RowFaultsTest, FindsMissingRows) {
  const Rows first{kGood[0]};
  const Rows second{kGood[1]};
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", first}})),
            "fr missing '' -> 'sip.contoso.com' high [External DNS]");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", second}})),
            "fr missing '' -> '_xmpp-server._tcp.contoso.com' high [<table>]");
  // Without the source, three others must have it to be sure; and a row that only some have is nobody's loss.
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", kGood}, {"fr", first}})),
            "fr missing '' -> 'sip.contoso.com' medium [External DNS]");
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}})), "");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"fr", first}})), "");
  const FaultDump in_source = dump_faults(corpus_of({{"en", first}, {"de", kGood}, {"fr", kGood}, {"it", kGood}}));
  EXPECT_EQ(in_source.found, "");
  EXPECT_EQ(in_source.silenced, "source-is-measure: en! missing '' -> 'sip.contoso.com' high [External DNS]");
  // A row that stands elsewhere in the table is not missing.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", {kGood[1], kGood[0]}}})), "");
  // A page without the table lacks no rows, but the table.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", {{"", "", ""}}}})),
            "fr no table '' -> '_xmpp-server._tcp.contoso.com' high [-]");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"fr", {{"", "", ""}}}})), "");
}

TEST(RowFaultsTest, FindsRowsThatNobodyElseHas) {
  const Rows first{kGood[0]};
  EXPECT_EQ(dump(corpus_of({{"en", first}, {"de", kGood}, {"fr", first}})), "de extra '' -> '' high [External DNS]");
  // In the source it is news.
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", first}, {"fr", first}})), "en! extra '' -> '' medium [External DNS]");
  // Without the source, it takes three to say that it is one too many.
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}})), "");
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", first}, {"fr", first}, {"es", first}})),
            "it extra '' -> '' medium [External DNS]");
}

}  // namespace
}  // namespace doczone::extractor::row_faults_test
