#include "extractor/faults/table_faults.h"

#include <gtest/gtest.h>

#include "tests/extractor/faults/fault_dump.h"

namespace doczone::extractor::table_faults_test {
namespace {

const Rows kNothing{{"", "", ""}};

TEST(TableFaultsTest, OnePageThatLacksATableHasLostIt) {
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"de", kGood}, {"fr", kNothing}})),
            "fr no table '' -> '_xmpp-server._tcp.contoso.com' high [-]");
  // Two translations are likely, three or the source sure.
  EXPECT_EQ(dump(corpus_of({{"it", kGood}, {"de", kGood}, {"fr", kNothing}})),
            "fr no table '' -> '_xmpp-server._tcp.contoso.com' medium [-]");
  EXPECT_EQ(dump(corpus_of({{"en", kGood}, {"fr", kNothing}})), "");
}

TEST(TableFaultsTest, TheSectionIsNamed) {
  EXPECT_EQ(dump(corpus_of({{"en", kGood, "# Hosts"}, {"de", kGood, "# Rechner"}, {"fr", kNothing, "# Serveurs"}})),
            "fr no table 'Hosts' -> '_xmpp-server._tcp.contoso.com' high [-]");
}

}  // namespace
}  // namespace doczone::extractor::table_faults_test
